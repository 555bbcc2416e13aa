import { IconArrowBackUp, IconRepeat } from "@tabler/icons-react";
import { useFormat, useWords } from "#platform/web";
import { Columns, Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { type Column, DataTable } from "#ui/table";
import { type LogView, type PingPong, type Rework, usePingPong, useRework } from "./api.ts";
import { PairName, ShareBar } from "./bits.tsx";
import { NobodyNamed } from "./hand-overs-tab.tsx";
import { casesTo, passagesTo } from "./links.ts";
import { words } from "./words.ts";

export function ReturnsTab({ log }: { log: LogView }) {
  return (
    <Columns least="28rem">
      <ThereAndBack log={log} />
      <DoneAgain log={log} />
    </Columns>
  );
}

function ThereAndBack({ log }: { log: LogView }) {
  const t = useWords(words);
  const format = useFormat();
  const query = usePingPong(log.id);
  const columns: Column<PingPong["edges"][number]>[] = [
    {
      key: "pair",
      title: t("betweenTwo"),
      value: (pair) => `${pair.a} ⇄ ${pair.b}`,
      cell: (pair) => <PairName from={pair.a} to={pair.b} both />,
    },
    {
      key: "count",
      title: t("returns"),
      numeric: true,
      value: (p) => p.count,
      cell: (p) => format.number(p.count),
    },
    {
      key: "cases",
      title: t("inCases"),
      numeric: true,
      value: (p) => p.cases,
      cell: (p) => format.number(p.cases),
    },
    {
      key: "share",
      title: t("ofAllCases", { share: "%" }),
      numeric: true,
      phone: "hidden",
      value: (p) => p.cases / log.cases,
      cell: (p) => <ShareBar share={p.cases / log.cases} />,
    },
  ];
  return (
    <Section title={t("pingPong")} lead={t("pingPongLead")}>
      {log.parties === "none" ? (
        <NobodyNamed log={log} />
      ) : (
        <Async query={query}>
          {(data) => (
            <DataTable
              label={t("pingPong")}
              rows={data.edges}
              total={data.pairs}
              columns={columns}
              rowKey={(pair) => `${pair.a}\n${pair.b}`}
              rowTo={(pair) => passagesTo(log.id, "return", pair.a, pair.b)}
              sort={{ key: "count", descending: true }}
              empty={
                <EmptyState title={t("pingPongNone")} icon={<IconArrowBackUp size={28} />}>
                  {t("pingPongNoneText")}
                </EmptyState>
              }
            />
          )}
        </Async>
      )}
    </Section>
  );
}

function DoneAgain({ log }: { log: LogView }) {
  const t = useWords(words);
  const format = useFormat();
  const query = useRework(log.id);
  const columns: Column<Rework["activities"][number]>[] = [
    { key: "name", title: t("activity"), value: (a) => a.name, cell: (a) => a.name },
    {
      key: "cases",
      title: t("casesAgain"),
      numeric: true,
      value: (a) => a.cases,
      cell: (a) => format.number(a.cases),
    },
    {
      key: "share",
      title: t("shareOfIts"),
      numeric: true,
      value: (a) => a.cases / a.casesWith,
      cell: (a) => <ShareBar share={a.cases / a.casesWith} />,
    },
  ];
  return (
    <Section title={t("rework")} lead={t("reworkLead")}>
      <Async query={query}>
        {(data) => (
          <DataTable
            label={t("rework")}
            rows={data.activities}
            columns={columns}
            rowKey={(activity) => activity.name}
            rowTo={(activity) => casesTo(log.id, { repeated: activity.name })}
            sort={{ key: "cases", descending: true }}
            empty={
              <EmptyState title={t("reworkNone")} icon={<IconRepeat size={28} />}>
                {t("reworkNoneText")}
              </EmptyState>
            }
          />
        )}
      </Async>
    </Section>
  );
}
