import { type ReactNode, useMemo } from "react";
import { useFormat, usePageSearch, useUser, useWords } from "#platform/web";
import { Group, SegmentedControl } from "#ui/base";
import { ButtonLink, FileLink } from "#ui/link";
import { Page, PageHeader } from "#ui/page";
import { EmptyState } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { Party, Tag } from "#ui/tag";
import { type ServiceItem, type ServiceState, useServices } from "../api.ts";
import { partWords } from "../parts/words.ts";
import { workingTime } from "../parts/working-time.ts";
import { titles } from "../titles.ts";
import { frontWords } from "./words.ts";

export const stateTone = { draft: "warn", published: "good", retired: "neutral" } as const;

/** The services one may change, in every state. */
export function KeptServices({ actions }: { actions: ReactNode }) {
  const t = useWords(frontWords);
  const p = useWords(partWords);
  const name = useWords(titles);
  const format = useFormat();
  const lead = useUser().roles.includes("programme_lead");
  const [{ state }, change] = usePageSearch({ state: "" as ServiceState | "" });
  const services = useServices({ mine: "true", ...(state ? { state } : {}) });
  const columns = useMemo(
    (): Column<ServiceItem>[] =>
      [
        { key: "name", title: t("name"), cell: (row: ServiceItem) => row.name },
        {
          key: "supplier",
          title: t("supplier"),
          cell: (row: ServiceItem) => <Party kind={row.supplier.kind} name={row.supplier.name} />,
        },
        {
          key: "state",
          title: t("state"),
          cell: (row: ServiceItem) => <Tag tone={stateTone[row.state]}>{p(row.state)}</Tag>,
        },
        {
          key: "audience",
          title: t("audience"),
          cell: (row: ServiceItem) => t(row.forEverybody ? "everybody" : "some"),
        },
        {
          key: "expected",
          title: t("expected"),
          cell: (row: ServiceItem) =>
            row.expectedMinutes === null ? "–" : workingTime(row.expectedMinutes, format),
        },
      ].map((column) => ({ ...column, sortable: false })),
    [t, p, format],
  );
  return (
    <Page>
      <PageHeader
        title={t(lead ? "allStates" : "kept")}
        crumbs={[{ title: name("catalogue"), to: "/catalogue" }]}
        lead={t(lead ? "allStatesLead" : "keptLead")}
        actions={actions}
      />
      <DataTable
        label={t(lead ? "allStates" : "kept")}
        rows={services.data?.pages.flatMap((page) => page.services)}
        columns={columns}
        rowKey={(row) => row.id}
        rowTo={(row) => `/catalogue/${row.id}`}
        more={{
          has: services.hasNextPage,
          loading: services.isFetchingNextPage,
          load: () => void services.fetchNextPage(),
        }}
        error={services.error}
        retry={() => void services.refetch()}
        empty={<EmptyState title={t("keptEmpty")} />}
        tools={
          <SegmentedControl
            size="xs"
            aria-label={t("state")}
            value={state}
            onChange={(value) => change({ state: value as ServiceState | "" })}
            data={[
              { value: "", label: t("all") },
              { value: "draft", label: t("draft") },
              { value: "published", label: t("published") },
              { value: "retired", label: t("retired") },
            ]}
          />
        }
        exports={
          <Group gap="xs">
            {lead && (
              <ButtonLink to="/catalogue/import" variant="default" size="xs">
                {t("bringIn")}
              </ButtonLink>
            )}
            {(["csv", "xlsx"] as const).map((kind) => (
              <FileLink key={kind} href={`/api/catalogue/export?format=${kind}`}>
                {kind.toUpperCase()}
              </FileLink>
            ))}
          </Group>
        }
      />
    </Page>
  );
}
