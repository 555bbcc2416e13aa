import { IconFilterOff, IconX } from "@tabler/icons-react";
import { useFormat, usePageSearch, useWords } from "#platform/web";
import { Button, NumberInput, Select } from "#ui/base";
import { Section } from "#ui/page";
import { FilterInput } from "#ui/search";
import { EmptyState } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { Duration, Time } from "#ui/time";
import { type CaseQuery, type CaseRow, type LogView, useCases, useNames } from "./api.ts";
import { ShareBar } from "./bits.tsx";
import { caseTo } from "./links.ts";
import css from "./parts.module.css";
import { usePartyName } from "./party-names.ts";
import { words } from "./words.ts";

const nothing = {
  search: "",
  variant: 0,
  activity: "",
  start: "",
  end: "",
  repeated: "",
  returned: false,
  supplier: "",
  customer: "",
  atLeast: 0,
  atMost: 0,
};

type Filter = typeof nothing;

/** All cases of a log, or those behind a figure: what is filtered stands in the address. */
export function CasesTab({ log }: { log: LogView }) {
  const t = useWords(words);
  const [search, setSearch] = usePageSearch({ tab: "", sort: "longest", ...nothing });
  const query = useCases(log.id, queryOf(search));
  const rows = query.data?.pages.flatMap((page) => page.cases);
  const total = query.data?.pages[0]?.total ?? undefined;
  const chips = useChips(search);
  return (
    <Section title={t("tabCases")} lead={total === undefined ? undefined : t("casesCount", { count: total })}>
      {chips.length > 0 && (
        <section className={css.filters} aria-label={t("filters")}>
          {chips.map(({ key, text }) => (
            <Button
              key={key}
              size="compact-sm"
              variant="light"
              rightSection={<IconX size={13} aria-hidden />}
              aria-label={t("dropFilter", { value: text })}
              onClick={() => setSearch({ [key]: nothing[key] })}
            >
              {text}
            </Button>
          ))}
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<IconFilterOff size={14} aria-hidden />}
            onClick={() => setSearch(nothing)}
          >
            {t("clearAll")}
          </Button>
        </section>
      )}
      <DataTable
        label={t("tabCases")}
        rows={rows}
        total={total}
        columns={useColumns(log)}
        rowKey={(row) => row.id}
        rowTo={(row) => caseTo(log.id, row.id)}
        error={query.error}
        retry={() => void query.refetch()}
        more={{
          has: query.hasNextPage,
          loading: query.isFetchingNextPage,
          load: () => void query.fetchNextPage(),
        }}
        tools={<Tools log={log} search={search} onChange={setSearch} />}
        empty={<EmptyState title={t("noCases")}>{t("noCasesText")}</EmptyState>}
      />
    </Section>
  );
}

const sorts = ["longest", "latest", "waiting", "events"] as const;

function queryOf(search: Filter & { sort: string }): CaseQuery {
  return {
    sort: sorts.find((sort) => sort === search.sort) ?? "longest",
    search: search.search || undefined,
    variant: search.variant || undefined,
    activity: search.activity || undefined,
    start: search.start || undefined,
    end: search.end || undefined,
    repeated: search.repeated || undefined,
    returned: search.returned ? "true" : undefined,
    supplier: search.supplier || undefined,
    customer: search.customer || undefined,
    atLeast: search.atLeast || undefined,
    atMost: search.atMost || undefined,
  };
}

/** What is filtered, in words, but for the search field, which speaks for itself. */
function useChips(search: Filter): { key: keyof Filter; text: string }[] {
  const t = useWords(words);
  const chips: { key: keyof Filter; text: string | false }[] = [
    { key: "variant", text: search.variant > 0 && t("filterVariant", { value: search.variant }) },
    { key: "activity", text: search.activity !== "" && t("filterActivity", { value: search.activity }) },
    { key: "start", text: search.start !== "" && t("filterStart", { value: search.start }) },
    { key: "end", text: search.end !== "" && t("filterEnd", { value: search.end }) },
    {
      key: "repeated",
      text:
        search.repeated !== "" &&
        (search.repeated === "*" ? t("filterRepeatedAny") : t("filterRepeated", { value: search.repeated })),
    },
    { key: "returned", text: search.returned && t("filterReturned") },
    { key: "supplier", text: search.supplier !== "" && t("filterSupplier", { value: search.supplier }) },
    { key: "customer", text: search.customer !== "" && t("filterCustomer", { value: search.customer }) },
    { key: "atLeast", text: search.atLeast > 0 && t("filterAtLeast", { value: search.atLeast }) },
    { key: "atMost", text: search.atMost > 0 && t("filterAtMost", { value: search.atMost }) },
  ];
  return chips.flatMap(({ key, text }) => (text === false ? [] : [{ key, text }]));
}

function Tools({
  log,
  search,
  onChange,
}: {
  log: LogView;
  search: Filter & { sort: string };
  onChange: (change: Partial<Filter & { sort: string }>) => void;
}) {
  const t = useWords(words);
  const activities = useNames(log.id, "activity").data?.names ?? [];
  const parties = useNames(log.id, "party").data?.names ?? [];
  const nameOf = usePartyName();
  const options = (names: readonly { name: string }[]) => names.map(({ name }) => name);
  const sides = parties.map(({ name }) => ({ value: name, label: nameOf(name) }));
  return (
    <>
      <FilterInput
        label={t("caseSearch")}
        value={search.search}
        onChange={(text) => onChange({ search: text })}
      />
      <Select
        size="xs"
        aria-label={t("withActivity")}
        placeholder={t("anyActivity")}
        searchable
        clearable
        limit={100}
        data={options(activities)}
        value={search.activity || null}
        onChange={(activity) => onChange({ activity: activity ?? "" })}
      />
      {log.parties !== "none" && (
        <>
          <Select
            size="xs"
            aria-label={t("supplier")}
            placeholder={t("supplier")}
            searchable
            clearable
            limit={100}
            data={sides}
            value={search.supplier || null}
            onChange={(supplier) => onChange({ supplier: supplier ?? "" })}
          />
          <Select
            size="xs"
            aria-label={t("customer")}
            placeholder={t("customer")}
            searchable
            clearable
            limit={100}
            data={sides}
            value={search.customer || null}
            onChange={(customer) => onChange({ customer: customer ?? "" })}
          />
        </>
      )}
      <NumberInput
        size="xs"
        w={160}
        aria-label={t("atLeastHours")}
        placeholder={t("atLeastHours")}
        min={0}
        value={search.atLeast || ""}
        onChange={(hours) => onChange({ atLeast: Number(hours) || 0 })}
      />
      <Select
        size="xs"
        aria-label={t("sortBy")}
        allowDeselect={false}
        data={[
          { value: "longest", label: t("sortLongest") },
          { value: "latest", label: t("sortLatest") },
          ...(log.parties === "none" ? [] : [{ value: "waiting", label: t("sortWaiting") }]),
          { value: "events", label: t("sortEvents") },
        ]}
        value={search.sort}
        onChange={(sort) => onChange({ sort: sort ?? "longest" })}
      />
    </>
  );
}

function useColumns(log: LogView): Column<CaseRow>[] {
  const t = useWords(words);
  const format = useFormat();
  const numeric = { numeric: true, sortable: false } as const;
  return [
    { key: "id", title: t("case"), sortable: false, cell: (row) => row.id },
    {
      key: "started",
      title: t("started"),
      sortable: false,
      cell: (row) => <Time at={row.from} as="dateTime" />,
    },
    { key: "duration", title: t("duration"), ...numeric, cell: (row) => <Duration seconds={row.seconds} /> },
    ...(log.parties === "none"
      ? []
      : [
          {
            key: "waiting",
            title: t("waitingTime"),
            ...numeric,
            cell: (row: CaseRow) =>
              row.seconds > 0 ? <ShareBar share={row.waitingSeconds / row.seconds} /> : "–",
          },
          {
            key: "returns",
            title: t("returnsShort"),
            ...numeric,
            cell: (row: CaseRow) => row.returns || "–",
          },
        ]),
    { key: "repeated", title: t("repeatsShort"), ...numeric, cell: (row) => row.repeated || "–" },
    { key: "events", title: t("events"), ...numeric, cell: (row) => format.number(row.events) },
    { key: "variant", title: t("way"), ...numeric, cell: (row) => row.variant ?? t("rareWay") },
  ];
}
