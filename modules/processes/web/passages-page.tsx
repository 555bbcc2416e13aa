import { useFormat, usePageParam, usePageSearch, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { Chart } from "#ui/chart";
import { Figure, Figures } from "#ui/figure";
import { Page, PageHeader, Section } from "#ui/page";
import { Async } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { Duration, Time } from "#ui/time";
import { type Passage, useHandOvers, useLog, usePairMonths, usePassages } from "./api.ts";
import { caseTo, logTo } from "./links.ts";
import { usePartyName } from "./party-names.ts";
import { words } from "./words.ts";

type Kind = "follows" | "hand-over" | "return";
const kinds: readonly Kind[] = ["follows", "hand-over", "return"];
const sentence = { follows: "followText", "hand-over": "handText", return: "returnText" } as const;
const tabOf = { follows: "picture", "hand-over": "hand-overs", return: "returns" } as const;

/** The rows behind the count of a pair. */
export default function PassagesPage() {
  const t = useWords(words);
  const format = useFormat();
  const id = usePageParam("log");
  const [search, setSearch] = usePageSearch({ kind: "hand-over", from: "", to: "", month: "" });
  const kind = kinds.find((one) => one === search.kind) ?? "hand-over";
  const { from, to, month } = search;
  const nameOf = usePartyName();
  const query = usePassages(id, { kind, from, to, month: month || undefined });
  const rows = query.data?.pages.flatMap((page) => page.passages);
  const total = query.data?.pages[0]?.total ?? undefined;
  const log = useLog(id).data;
  const columns: Column<Passage>[] = [
    { key: "case", title: t("case"), sortable: false, cell: (row) => row.case },
    {
      key: "wait",
      title: t(kind === "follows" ? "duration" : "wait"),
      numeric: true,
      sortable: false,
      cell: (row) => <Duration seconds={row.seconds} />,
    },
    { key: "left", title: t("left"), sortable: false, cell: (row) => <Time at={row.from} as="dateTime" /> },
    {
      key: "arrived",
      title: t("arrived"),
      sortable: false,
      cell: (row) => <Time at={row.to} as="dateTime" />,
    },
    { key: "activity", title: t("wentOnWith"), sortable: false, cell: (row) => row.activity },
  ];
  return (
    <Page>
      <PageHeader
        title={t(kind === "return" ? "returnTitle" : "handTitle", { from: nameOf(from), to: nameOf(to) })}
        crumbs={[
          { title: t("allLogs"), to: "/processes" },
          { title: log?.name ?? "…", to: logTo(id, tabOf[kind]) },
        ]}
        lead={total === undefined ? undefined : t(sentence[kind], { count: total })}
      />
      {kind === "hand-over" && (
        <Months
          log={id}
          supplier={from}
          customer={to}
          chosen={month}
          onChoose={(next) => setSearch({ month: next })}
        />
      )}
      <Section title={month ? t("inMonth", { month: format.month(`${month}-15`) }) : undefined}>
        <DataTable
          label={t("handTitle", { from: nameOf(from), to: nameOf(to) })}
          rows={rows}
          total={total}
          columns={columns}
          rowKey={(row) => `${row.case} ${row.position}`}
          rowTo={(row) => caseTo(id, row.case)}
          error={query.error}
          retry={() => void query.refetch()}
          more={{
            has: query.hasNextPage,
            loading: query.isFetchingNextPage,
            load: () => void query.fetchNextPage(),
          }}
          tools={
            month ? (
              <Button size="xs" variant="default" onClick={() => setSearch({ month: "" })}>
                {t("allMonths")}
              </Button>
            ) : undefined
          }
        />
      </Section>
    </Page>
  );
}

/** The pair in figures and month by month; a month opens its rows. */
function Months({
  log,
  supplier,
  customer,
  chosen,
  onChoose,
}: {
  log: string;
  supplier: string;
  customer: string;
  chosen: string;
  onChoose: (month: string) => void;
}) {
  const t = useWords(words);
  const format = useFormat();
  const query = usePairMonths(log, supplier, customer, supplier !== "");
  const all = useHandOvers(log).data;
  const pair = all?.edges.find((edge) => edge.supplier === supplier && edge.customer === customer);
  return (
    <Async query={query}>
      {({ months }) => (
        <>
          {pair && all && (
            <Figures>
              <Figure label={t("handOvers")} value={pair.count} />
              <Figure label={t("medianWait")} value={format.duration(pair.medianSeconds)} />
              <Figure label={t("meanWait")} value={format.duration(pair.meanSeconds)} />
              <Figure label={t("hoursMonth")} value={Math.round(pair.totalSeconds / 360 / all.months) / 10} />
              <Figure
                label={t("shareWaiting")}
                value={format.percent(pair.totalSeconds / all.waitingSeconds)}
              />
            </Figures>
          )}
          {months.length > 1 && (
            <Section>
              <Chart
                label={t("monthChart")}
                height="13rem"
                data={{
                  kind: "bar",
                  xs: months.map((m) => format.month(`${m.month}-15`)),
                  xTitle: t("period"),
                  series: [
                    { name: t("hours"), values: months.map((m) => Math.round(m.waitSeconds / 360) / 10) },
                  ],
                }}
                onPick={({ index }) => {
                  const month = months[index]?.month ?? "";
                  onChoose(month === chosen ? "" : month);
                }}
              />
            </Section>
          )}
        </>
      )}
    </Async>
  );
}
