import { IconArrowsExchange } from "@tabler/icons-react";
import { useFormat, usePageSearch, useWords } from "#platform/web";
import { SegmentedControl } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { type Column, DataTable, Exports } from "#ui/table";
import { Duration } from "#ui/time";
import { type HandOvers, type LogView, type Pair, useHandOvers } from "./api.ts";
import { PairName, ShareBar, useHours } from "./bits.tsx";
import { passagesTo } from "./links.ts";
import { Matrix } from "./matrix.tsx";
import css from "./parts.module.css";
import { words } from "./words.ts";

export function HandOversTab({ log }: { log: LogView }) {
  const t = useWords(words);
  const query = useHandOvers(log.id);
  if (log.parties === "none") return <NobodyNamed log={log} />;
  return (
    <Async query={query}>
      {(data) =>
        data.edges.length === 0 ? (
          <EmptyState title={t("noHandOvers")} icon={<IconArrowsExchange size={28} />}>
            {t("noHandOversText")}
          </EmptyState>
        ) : (
          <HandOversOf log={log} data={data} />
        )
      }
    </Async>
  );
}

/** Without units and people there is nothing between which to hand over. */
export function NobodyNamed({ log }: { log: LogView }) {
  const t = useWords(words);
  return (
    <EmptyState
      title={t("noParties")}
      icon={<IconArrowsExchange size={28} />}
      actions={log.mayManage ? <ButtonLink to="/processes/import">{t("importAgain")}</ButtonLink> : undefined}
    >
      {t("noPartiesText")}
    </EmptyState>
  );
}

function HandOversOf({ log, data }: { log: LogView; data: HandOvers }) {
  const t = useWords(words);
  const [{ as }, setSearch] = usePageSearch({ tab: "", as: "list" });
  const people = data.parties === "resource";
  const columns = useColumns(data);
  return (
    <Section
      title={t("tabHandOvers")}
      lead={t(people ? "handLeadPeople" : "handLead")}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={`${t("asList")} / ${t("asMatrix")}`}
          value={as}
          onChange={(next) => setSearch({ as: next })}
          data={[
            { value: "list", label: t("asList") },
            { value: "matrix", label: t("asMatrix") },
          ]}
        />
      }
    >
      {as === "matrix" ? (
        <Matrix log={log.id} data={data} />
      ) : (
        <DataTable
          label={t("tabHandOvers")}
          rows={data.edges}
          total={data.pairs}
          columns={columns}
          rowKey={(pair) => `${pair.supplier}\n${pair.customer}`}
          rowTo={(pair) => passagesTo(log.id, "hand-over", pair.supplier, pair.customer)}
          sort={{ key: "hours", descending: true }}
          exports={<Exports rows={{ name: `${log.name} hand-overs`, rows: data.edges, columns }} />}
        />
      )}
      <p className={css.note}>
        {t(people ? "withinPeople" : "within", { count: data.within })}{" "}
        {data.eventsWithout > 0 && t("without", { count: data.eventsWithout })}
      </p>
    </Section>
  );
}

function useColumns(data: HandOvers): Column<Pair>[] {
  const t = useWords(words);
  const format = useFormat();
  const hours = useHours();
  const monthly = (pair: Pair) => pair.totalSeconds / data.months;
  const share = (pair: Pair) => (data.waitingSeconds > 0 ? pair.totalSeconds / data.waitingSeconds : 0);
  const largest = Math.max(...data.edges.map(share));
  return [
    {
      key: "supplier",
      title: `${t("supplier")} → ${t("customer")}`,
      phone: "title",
      value: (pair) => `${pair.supplier} → ${pair.customer}`,
      cell: (pair) => <PairName from={pair.supplier} to={pair.customer} />,
    },
    {
      key: "count",
      title: t("handOvers"),
      numeric: true,
      value: (pair) => pair.count,
      cell: (pair) => format.number(pair.count),
    },
    {
      key: "median",
      title: t("medianWait"),
      numeric: true,
      value: (pair) => pair.medianSeconds,
      cell: (pair) => <Duration seconds={pair.medianSeconds} />,
    },
    {
      key: "mean",
      title: t("meanWait"),
      numeric: true,
      value: (pair) => pair.meanSeconds,
      cell: (pair) => <Duration seconds={pair.meanSeconds} />,
    },
    {
      key: "hours",
      title: t("hoursMonth"),
      numeric: true,
      value: (pair) => monthly(pair) / 3600,
      cell: (pair) => hours(monthly(pair)),
    },
    {
      key: "share",
      title: t("shareWaiting"),
      numeric: true,
      value: share,
      cell: (pair) => <ShareBar share={share(pair)} of={largest} />,
    },
  ];
}
