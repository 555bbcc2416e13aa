import { IconActivity } from "@tabler/icons-react";
import { usePageSearch, useWords } from "#platform/web";
import { Button, Select } from "#ui/base";
import { Page, PageHeader } from "#ui/page";
import { EmptyState } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { Time } from "#ui/time";
import { type Alert, type AlertQuery, useAlerts } from "./api.ts";
import { Change, Direction, StateTag, useSides, useWhat } from "./parts.tsx";
import { words } from "./words.ts";

const shows = ["waiting", "answered", "over", "all"] as const;
const measures = ["demand", "waiting", "complaints", "ratings", "topic", "survey"] as const;
const defaults = { show: "waiting" as string, measure: "", party: "" };

/** Alerts of one's own parties; for the programme lead all. */
export default function AlertsPage() {
  const t = useWords(words);
  const [filters, change] = usePageSearch(defaults);
  const show = shows.find((one) => one === filters.show) ?? "waiting";
  const measure = measures.find((one) => one === filters.measure);
  const query: AlertQuery = {
    show,
    ...(measure ? { measure } : {}),
    ...(filters.party ? { party: filters.party } : {}),
  };
  const found = useAlerts(query);
  const filtered = show !== "waiting" || measure !== undefined || filters.party !== "";
  return (
    <Page>
      <PageHeader crumbs={[{ title: t("back"), to: "/insight" }]} title={t("title")} lead={t("lead")} />
      <DataTable
        label={t("title")}
        rows={found.data?.pages.flatMap((page) => page.alerts)}
        columns={useColumns()}
        rowKey={(row) => row.id}
        rowTo={(row) => `/insight/alerts/${row.id}`}
        error={found.error ?? undefined}
        retry={() => void found.refetch()}
        more={{
          has: found.hasNextPage,
          loading: found.isFetchingNextPage,
          load: () => void found.fetchNextPage(),
        }}
        height="calc(100vh - 18rem)"
        tools={
          <>
            <Select
              size="xs"
              w={{ base: "100%", xs: 200 }}
              aria-label={t("show")}
              allowDeselect={false}
              data={shows.map((value) => ({ value, label: t(value) }))}
              value={show}
              onChange={(value) => change({ show: value ?? "waiting" })}
            />
            <Select
              size="xs"
              w={{ base: "100%", xs: 200 }}
              aria-label={t("measureFilter")}
              allowDeselect={false}
              data={[
                { value: "", label: t("anyMeasure") },
                ...measures.map((value) => ({
                  value,
                  label: value === "waiting" ? t("waitingMeasure") : t(value),
                })),
              ]}
              value={measure ?? ""}
              onChange={(value) => change({ measure: value ?? "" })}
            />
          </>
        }
        empty={
          filtered ? (
            <EmptyState
              title={t("nothing")}
              actions={
                <Button variant="default" size="xs" onClick={() => change(defaults)}>
                  {t("clear")}
                </Button>
              }
            >
              {t("nothingWhy")}
            </EmptyState>
          ) : (
            <EmptyState title={t("none")} icon={<IconActivity size={32} stroke={1.5} />}>
              {t("noneWhy")}
            </EmptyState>
          )
        }
      />
    </Page>
  );
}

function useColumns(): Column<Alert>[] {
  const t = useWords(words);
  const what = useWhat();
  const sides = useSides();
  return [
    { key: "between", title: t("between"), sortable: false, phone: "title", cell: (row) => sides(row) },
    { key: "what", title: t("what"), sortable: false, cell: (row) => what(row) },
    {
      key: "change",
      title: t("change"),
      sortable: false,
      cell: (row) => (
        <>
          <Change alert={row} /> <Direction alert={row} />
        </>
      ),
    },
    { key: "since", title: t("since"), sortable: false, cell: (row) => <Time at={row.since} /> },
    { key: "state", title: t("state"), sortable: false, cell: (row) => <StateTag alert={row} /> },
  ];
}
