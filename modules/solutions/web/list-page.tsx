import { IconBulb } from "@tabler/icons-react";
import { useFormat, usePageSearch, useWords } from "#platform/web";
import { Button, Select } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader } from "#ui/page";
import { FilterInput } from "#ui/search";
import { EmptyState } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { Party } from "#ui/tag";
import { Time } from "#ui/time";
import { type Item, type ListQuery, useSolutions } from "./api.ts";
import { StateTags } from "./parts.tsx";
import css from "./solutions.module.css";
import { words } from "./words.ts";

const shows = ["all", "now", "mine", "judged", "drafts", "dropped"] as const;
const defaults = { show: "all" as string, find: "" };

/** What is done about needs, by whoever it concerns. */
export default function SolutionsPage() {
  const t = useWords(words);
  const [filters, change] = usePageSearch(defaults);
  const show = shows.find((one) => one === filters.show) ?? "all";
  const query: ListQuery = { show, ...(filters.find ? { find: filters.find } : {}) };
  const found = useSolutions(query);
  const rows = found.data?.pages.flatMap((page) => page.solutions);
  const mayDraft = found.data?.pages[0]?.mayDraft ?? false;
  const isFiltered = show !== "all" || filters.find !== "";
  const create = mayDraft ? <ButtonLink to="/solutions/new">{t("new")}</ButtonLink> : undefined;
  return (
    <Page>
      <PageHeader title={t("solutions")} lead={t("lead")} actions={create} />
      <DataTable
        label={t("solutions")}
        rows={rows}
        columns={useColumns()}
        rowKey={(row) => row.id}
        rowTo={(row) => `/solutions/${row.id}`}
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
            <FilterInput label={t("find")} value={filters.find} onChange={(find) => change({ find })} />
            <Select
              size="xs"
              w={{ base: "100%", xs: 190 }}
              aria-label={t("show")}
              allowDeselect={false}
              data={shows.map((value) => ({ value, label: t(value === "dropped" ? "givenUp" : value) }))}
              value={show}
              onChange={(value) => change({ show: value ?? "all" })}
            />
          </>
        }
        empty={
          isFiltered ? (
            <EmptyState
              title={t("nothing")}
              actions={
                <Button variant="default" size="xs" onClick={() => change(defaults)}>
                  {t("clear")}
                </Button>
              }
            />
          ) : (
            <EmptyState title={t("empty")} icon={<IconBulb size={32} stroke={1.5} />} actions={create}>
              {t("emptyWhy")}
            </EmptyState>
          )
        }
      />
    </Page>
  );
}

function useColumns(): Column<Item>[] {
  const t = useWords(words);
  const format = useFormat();
  return [
    {
      key: "title",
      title: t("title"),
      sortable: false,
      phone: "title",
      cell: (row) => (
        <span className={css.text}>
          <strong>{row.title}</strong>
          <span className={css.dim}>{[`№${row.number}`, t(row.kind)].join(" · ")}</span>
        </span>
      ),
    },
    {
      key: "supplier",
      title: t("supplier"),
      sortable: false,
      cell: (row) => <Party kind={row.supplier.kind} name={row.supplier.name} />,
    },
    { key: "state", title: t("state"), sortable: false, cell: (row) => <StateTags item={row} /> },
    {
      key: "result",
      title: t("result"),
      sortable: false,
      wide: true,
      cell: (row) =>
        row.verdict?.sentence ??
        (row.nextLook ? (
          <span className={css.dim}>{t("verdictOn", { day: format.date(row.nextLook) })}</span>
        ) : (
          t("none")
        )),
    },
    {
      key: "begins",
      title: t("begins"),
      sortable: false,
      cell: (row) => (row.firstStart ? <Time at={row.firstStart} /> : t("none")),
    },
    {
      key: "steps",
      title: t("steps"),
      sortable: false,
      phone: "hidden",
      cell: (row) =>
        row.steps.all > 0 ? t("stepsDone", { done: row.steps.done, all: row.steps.all }) : t("none"),
    },
  ] as Column<Item>[];
}
