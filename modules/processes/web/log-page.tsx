import { useFormat, usePageParam, usePageSearch, useWords } from "#platform/web";
import { Tabs } from "#ui/base";
import { Figure, Figures } from "#ui/figure";
import { Link } from "#ui/link";
import { Page, PageHeader } from "#ui/page";
import { Async, Loading } from "#ui/state";
import { Tag } from "#ui/tag";
import { type LogView, useLog } from "./api.ts";
import { useHours } from "./bits.tsx";
import { CasesTab } from "./cases-tab.tsx";
import { HandOversTab } from "./hand-overs-tab.tsx";
import { casesTo, logTo, passagesTo } from "./links.ts";
import { LogMenu } from "./log-menu.tsx";
import css from "./parts.module.css";
import { usePartyName } from "./party-names.ts";
import { PictureTab } from "./picture/picture-tab.tsx";
import { ReportTab } from "./report-tab.tsx";
import { ReturnsTab } from "./returns-tab.tsx";
import { VariantsTab } from "./variants-tab.tsx";
import { words } from "./words.ts";

export default function LogPage() {
  const id = usePageParam("log");
  return (
    <Page>
      <Async query={useLog(id)} loading={<Loading cards={4} lines={6} />}>
        {(log) => <LogInFull log={log} />}
      </Async>
    </Page>
  );
}

const tabs = [
  ["picture", "tabPicture"],
  ["hand-overs", "tabHandOvers"],
  ["returns", "tabReturns"],
  ["variants", "tabVariants"],
  ["cases", "tabCases"],
  ["report", "tabReport"],
] as const;

function LogInFull({ log }: { log: LogView }) {
  const t = useWords(words);
  const format = useFormat();
  const [{ tab }, setSearch] = usePageSearch({ tab: "picture" });
  const period = t("fromTo", { from: format.date(log.from), to: format.date(log.to) });
  return (
    <>
      <PageHeader
        title={log.name}
        crumbs={[{ title: t("allLogs"), to: "/processes" }]}
        lead={period}
        aside={log.audience === "leads" && <Tag title={t("forLeadsTitle")}>{t("forLeads")}</Tag>}
        actions={log.mayManage ? <LogMenu log={log} /> : undefined}
      />
      <Headline log={log} />
      <LogFigures log={log} />
      <Tabs
        value={tab}
        onChange={(next) => setSearch({ ...forgotten, tab: next ?? "picture" }, { replace: false })}
        keepMounted={false}
      >
        <Tabs.List mb="lg" style={{ flexWrap: "wrap" }}>
          {tabs.map(([key, title]) => (
            <Tabs.Tab key={key} value={key}>
              {t(title)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="picture">
          <PictureTab log={log.id} />
        </Tabs.Panel>
        <Tabs.Panel value="hand-overs">
          <HandOversTab log={log} />
        </Tabs.Panel>
        <Tabs.Panel value="returns">
          <ReturnsTab log={log} />
        </Tabs.Panel>
        <Tabs.Panel value="variants">
          <VariantsTab log={log} />
        </Tabs.Panel>
        <Tabs.Panel value="cases">
          <CasesTab log={log} />
        </Tabs.Panel>
        <Tabs.Panel value="report">
          <ReportTab log={log} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

/** What one tab keeps in the address means nothing to the next. */
const forgotten: Record<string, undefined> = Object.fromEntries(
  "show as detail search variant activity start end repeated returned supplier customer atLeast atMost sort"
    .split(" ")
    .map((name) => [name, undefined]),
);

/** The log in two sentences. */
function Headline({ log }: { log: LogView }) {
  const t = useWords(words);
  const format = useFormat();
  const nameOf = usePartyName();
  const median = stressed(format.duration(log.medianSeconds));
  const { worst, waitingShare } = log;
  const first =
    waitingShare === null || !worst
      ? t("headPlain", { median, p95: format.duration(log.p95Seconds) })
      : t(log.parties === "unit" ? "headUnits" : "headPeople", {
          median,
          share: stressed(format.percent(waitingShare)),
        });
  return (
    <p className={css.headline}>
      <Stressed text={first} />{" "}
      {worst && (
        <Link to={passagesTo(log.id, "hand-over", worst.supplier, worst.customer)} underline="hover">
          <Stressed
            text={t("headWorst", {
              supplier: stressed(nameOf(worst.supplier)),
              customer: stressed(nameOf(worst.customer)),
              mean: stressed(format.duration(worst.meanSeconds)),
              count: worst.count,
            })}
          />
        </Link>
      )}
    </p>
  );
}

/** A mark that stands in no name or number, around what is to be stressed, wherever the language puts it. */
const mark = "\ue000";
const stressed = (text: string): string => `${mark}${text}${mark}`;

function Stressed({ text }: { text: string }) {
  return text.split(mark).map((piece, i) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place in the sentence
    i % 2 === 1 ? <strong key={i}>{piece}</strong> : <span key={i}>{piece}</span>,
  );
}

function LogFigures({ log }: { log: LogView }) {
  const t = useWords(words);
  const format = useFormat();
  const handOvers = log.perMonth.reduce((sum, month) => sum + month.handOvers, 0);
  const hours = useHours();
  return (
    <Figures>
      <Figure
        label={t("cases")}
        value={log.cases}
        from={t("casesFrom", { count: log.events })}
        to={casesTo(log.id)}
      />
      <Figure
        label={t("typical")}
        value={format.duration(log.medianSeconds)}
        from={t("typicalFrom", { p95: format.duration(log.p95Seconds) })}
        to={casesTo(log.id, { sort: "longest" })}
      />
      {log.waitingShare !== null && (
        <Figure
          label={t(log.parties === "unit" ? "waitingFigure" : "waitingFigurePeople")}
          value={format.percent(log.waitingShare)}
          from={
            <>
              {t("waitingFrom", { hours: hours(log.waitingSeconds / log.months), count: handOvers })}
              {log.queueShare !== null && (
                <>
                  <br />
                  {t("queueFrom", { share: format.percent(log.queueShare) })}
                </>
              )}
            </>
          }
          trend={
            log.perMonth.length > 2
              ? log.perMonth.map((month) => Math.round(month.waitSeconds / 3600))
              : undefined
          }
          to={logTo(log.id, "hand-overs")}
        />
      )}
      {log.waitingShare !== null && (
        <Figure
          label={t("returnsFigure")}
          value={format.percent(log.pingPongCases / log.cases)}
          from={t("returnsFrom", { count: log.pingPongCases })}
          to={casesTo(log.id, { returned: true })}
        />
      )}
      <Figure
        label={t("reworkFigure")}
        value={format.percent(log.reworkCases / log.cases)}
        from={t("reworkFrom", { count: log.reworkCases })}
        to={casesTo(log.id, { repeated: "*" })}
      />
    </Figures>
  );
}
