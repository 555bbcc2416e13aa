import { IconX } from "@tabler/icons-react";
import { type KeyboardEvent, useRef } from "react";
import { usePageSearch, useWords } from "#platform/web";
import { Button, Select } from "#ui/base";
import { Sparkline } from "#ui/figure";
import { FilterInput } from "#ui/search";
import { EmptyState } from "#ui/state";
import { type Column, DataTable, Exports, type Sort } from "#ui/table";
import { Confidence } from "#ui/tag";
import { type Item, type ListQuery, useRelationships } from "../api.ts";
import { mapWords } from "../map-words.ts";
import { MonthlyWait, ReviewTag, Share, Sources, StateTag } from "../parts.tsx";
import { useWord } from "../use-word.tsx";
import { words } from "../words.ts";
import css from "./list.module.css";

const defaults = {
  find: "",
  supplier: "",
  customer: "",
  source: "",
  states: "",
  sure: "",
  waits: "",
  sort: "confidence",
  order: "desc",
};

type Filters = typeof defaults;

function queryOf(f: Filters): ListQuery {
  const review = f.states === "review";
  return {
    ...(f.find ? { find: f.find } : {}),
    ...(f.supplier ? { supplier: f.supplier } : {}),
    ...(f.customer ? { customer: f.customer } : {}),
    ...(f.source ? { source: f.source as NonNullable<ListQuery["source"]> } : {}),
    ...(review ? { review: "true" as const, states: "proposed,weak,confirmed,rejected,ended" } : {}),
    ...(f.states && !review ? { states: f.states } : {}),
    ...(f.sure ? { confidence: f.sure } : {}),
    ...(f.waits ? { waiting: f.waits } : {}),
    sort: f.sort as NonNullable<ListQuery["sort"]>,
    order: f.order as NonNullable<ListQuery["order"]>,
  };
}

/** All relationships in rows, with filters; found ones are confirmed or rejected from the keyboard. */
export default function ListTab() {
  const t = useWords(mapWords);
  const [filters, change] = usePageSearch<Filters>(defaults);
  const query = useRelationships(queryOf(filters));
  const rows = query.data?.pages.flatMap((page) => page.relationships);
  const frame = useRef<HTMLDivElement>(null);
  const word = useWord();
  const columns = useColumns();
  const sort: Sort = { key: filters.sort, descending: filters.order === "desc" };
  const exported = new URLSearchParams(
    Object.entries(queryOf(filters)).map(([k, v]) => [k, String(v)]),
  ).toString();

  const triage = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || word.rejecting) return;
    const line = (event.target as HTMLElement).closest<HTMLElement>("tr[data-index]");
    const verb = { c: "confirm", с: "confirm", x: "reject", ч: "reject" }[event.key.toLowerCase()];
    const row = rows?.[Number(line?.dataset.index ?? -1)];
    if (!line || !row?.maySpeak || !verb) return;
    event.preventDefault();
    const next = line.nextElementSibling?.querySelector<HTMLElement>("a");
    if (verb === "confirm") word.confirm(row);
    else word.reject(row);
    next?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act on the row whose link has the focus
    <div ref={frame} onKeyDown={triage}>
      <DataTable
        label={t("listLabel")}
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        rowTo={(row) => `/relationships/${row.id}`}
        sort={sort}
        onSort={({ key, descending }) => change({ sort: key, order: descending ? "desc" : "asc" })}
        error={query.error ?? undefined}
        retry={() => void query.refetch()}
        more={{
          has: query.hasNextPage,
          loading: query.isFetchingNextPage,
          load: () => void query.fetchNextPage(),
        }}
        height="calc(100vh - 21rem)"
        empty={
          <EmptyState
            title={t("listNone")}
            actions={
              <Button variant="default" size="xs" onClick={() => change(defaults)}>
                {t("clearFilters")}
              </Button>
            }
          />
        }
        tools={
          <>
            <Filter filters={filters} change={change} />
            {(["supplier", "customer"] as const).map((side) =>
              filters[side] ? (
                <Button
                  key={side}
                  size="xs"
                  variant="light"
                  rightSection={<IconX size={14} aria-hidden />}
                  onClick={() => change({ [side]: "" })}
                >
                  {t(side === "supplier" ? "onlySupplier" : "onlyCustomer", {
                    name: rows?.[0]?.[side].name ?? "…",
                  })}
                </Button>
              ) : null,
            )}
          </>
        }
        exports={
          <Exports
            csv={`/api/relationships/export/csv?${exported}`}
            xlsx={`/api/relationships/export/xlsx?${exported}`}
          />
        }
      />
      <p className={css.keys}>{t("triage")}</p>
      {word.dialog}
    </div>
  );
}

function Filter({ filters, change }: { filters: Filters; change: (change: Partial<Filters>) => void }) {
  const t = useWords(mapWords);
  const name = useWords(words);
  const select = (
    key: "source" | "states" | "sure" | "waits",
    label: string,
    options: [string, string][],
  ) => (
    <Select
      size="xs"
      w={{ base: "100%", xs: 152 }}
      aria-label={label}
      allowDeselect={false}
      data={options.map(([value, text]) => ({ value, label: text }))}
      value={filters[key]}
      onChange={(value) => change({ [key]: value ?? "" })}
    />
  );
  const sources = [
    "structure",
    "requests",
    "processes",
    "nomination",
    "communication",
    "declaration",
  ] as const;
  return (
    <>
      <FilterInput label={t("find")} value={filters.find} onChange={(find) => change({ find })} />
      {select("states", name("state"), [
        ["", t("anyState")],
        ["proposed", t("onlyProposed")],
        ["review", t("onlyReview")],
        ["confirmed", name("confirmed")],
        ["rejected", name("rejected")],
        ["ended", name("ended")],
        ["proposed,weak,confirmed", t("everyState")],
      ])}
      {select("source", name("sources"), [
        ["", t("anySource")],
        ...sources.map((s): [string, string] => [s, name(s)]),
      ])}
      {select("sure", t("sure"), [
        ["", t("anyConfidence")],
        ["0.8", t("from80")],
        ["0.95", t("from95")],
      ])}
      {select("waits", t("waitingAtLeast"), [
        ["", t("anyWaiting")],
        ["10", t("waits10")],
        ["100", t("waits100")],
      ])}
    </>
  );
}

function useColumns(): Column<Item>[] {
  const t = useWords(mapWords);
  const name = useWords(words);
  return [
    {
      key: "supplier",
      title: name("supplier"),
      value: (row) => row.supplier.name,
      cell: (row) => row.supplier.name,
    },
    {
      key: "customer",
      title: name("customer"),
      value: (row) => row.customer.name,
      cell: (row) => (
        <span className={css.customer}>
          <span aria-hidden className={css.arrow}>
            →
          </span>
          {row.customer.name}
        </span>
      ),
    },
    {
      key: "confidence",
      title: name("confidence"),
      numeric: true,
      value: (row) => row.confidence,
      cell: (row) => <Confidence value={row.confidence} word={false} />,
    },
    {
      key: "demand",
      title: name("demand"),
      numeric: true,
      value: (row) => row.ofCustomerDemand,
      cell: (row) => <Share value={row.ofCustomerDemand} />,
    },
    {
      key: "work",
      title: name("work"),
      numeric: true,
      value: (row) => row.ofSupplierWork,
      cell: (row) => <Share value={row.ofSupplierWork} />,
    },
    {
      key: "waiting",
      title: name("waitingLong"),
      numeric: true,
      value: (row) => row.waitHoursMonthly,
      cell: (row) => <MonthlyWait hours={row.waitHoursMonthly} handOvers={row.handOvers} />,
    },
    {
      key: "evidence",
      title: t("evidenceCount"),
      numeric: true,
      value: (row) => row.evidenceCount,
      cell: (row) => Math.round(row.evidenceCount),
      phone: "hidden",
    },
    {
      key: "recent",
      title: name("recent"),
      sortable: false,
      cell: (row) =>
        row.recent.length > 0 ? (
          <Sparkline values={row.recent} label={name("recent")} width={72} height={22} />
        ) : null,
      phone: "hidden",
    },
    {
      key: "sources",
      title: name("sources"),
      sortable: false,
      cell: (row) => <Sources sources={row.sources} />,
    },
    {
      key: "state",
      title: name("state"),
      sortable: false,
      cell: (row) => (
        <span className={css.tag}>
          {row.review ? <ReviewTag review={row.review} /> : <StateTag state={row.state} />}
        </span>
      ),
    },
  ];
}
