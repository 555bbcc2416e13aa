import { useMemo } from "react";
import { useFormat, useWords } from "#platform/web";
import { Chart } from "#ui/chart";
import { ButtonLink, Link } from "#ui/link";
import { Section } from "#ui/page";
import { EmptyState } from "#ui/state";
import { SimpleTable } from "#ui/table";
import { Duration } from "#ui/time";
import type { RowSource, View } from "../api.ts";
import { words } from "../words.ts";
import { byMonth, monthDate, waits } from "./months.ts";
import { pageWords } from "./page-words.ts";

const opens = new Set<string>(["requests", "processes", "nomination", "communication"]);

/** Counts a month and source; a bar opens its rows. */
export function EvidenceOverTime({
  view,
  onOpen,
}: {
  view: View;
  onOpen: (source: RowSource, month: number) => void;
}) {
  const t = useWords(pageWords);
  const name = useWords(words);
  const format = useFormat();
  const shown = useMemo(() => byMonth(view.months.filter((m) => m.source !== "declaration")), [view.months]);
  if (shown.months.length === 0) {
    return (
      <Section title={t("overTime")}>
        <p>{t("noMonths")}</p>
      </Section>
    );
  }
  return (
    <Section title={t("overTime")} lead={t("overTimeLead")}>
      <Chart
        label={t("overTime")}
        height="16rem"
        data={{
          kind: "bar",
          stacked: true,
          xTitle: t("month"),
          xs: shown.months.map((month) => format.month(monthDate(month))),
          series: shown.sources.map(({ source, values }) => ({ name: name(source), values })),
        }}
        onPick={({ series, index }) => {
          const source = shown.sources[series]?.source;
          const month = shown.months[index];
          if (source && month !== undefined && opens.has(source)) onOpen(source as RowSource, month);
        }}
      />
    </Section>
  );
}

/** Where work passes between the two, and how long it lies in between. */
export function Waiting({ view }: { view: View }) {
  const t = useWords(pageWords);
  const format = useFormat();
  const months = useMemo(
    () => byMonth(view.months.filter((m) => m.source === "processes")).months,
    [view.months],
  );
  if (view.processes.length === 0) {
    return (
      <Section title={t("waiting")} lead={t("waitingLead")}>
        <EmptyState
          title={t("noHandOvers")}
          actions={
            <ButtonLink to="/import" variant="default" size="xs">
              {t("importLogs")}
            </ButtonLink>
          }
        />
      </Section>
    );
  }
  return (
    <Section title={t("waiting")} lead={t("waitingLead")}>
      <SimpleTable
        label={t("waiting")}
        columns={[
          { title: t("process"), wide: true },
          { title: t("handOvers"), numeric: true },
          { title: t("mean"), numeric: true },
          { title: t("median"), numeric: true },
          { title: t("slow"), numeric: true },
        ]}
        rows={view.processes.map((process) => [
          <Link key="name" to={`/processes/${process.log}`}>
            {process.name}
          </Link>,
          format.number(process.count),
          <Duration key="mean" seconds={process.meanSeconds} />,
          <Duration key="median" seconds={process.medianSeconds} />,
          <Duration key="slow" seconds={process.slowSeconds} />,
        ])}
      />
      {months.length > 1 && (
        <Chart
          label={t("waitByMonth")}
          height="12rem"
          write={format.duration}
          data={{
            kind: "line",
            xTitle: t("month"),
            xs: months.map((month) => format.month(monthDate(month))),
            series: [{ name: t("mean"), values: waits(view.months, months) }],
          }}
        />
      )}
    </Section>
  );
}
