import { IconChartHistogram } from "@tabler/icons-react";
import { useFormat, useUser, useWords } from "#platform/web";
import { Chart } from "#ui/chart";
import { Figure, Figures } from "#ui/figure";
import { ButtonLink, Link } from "#ui/link";
import { Columns, Page, PageHeader, Section } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { MorePlaces } from "../more-places.tsx";
import { type CompanyView, useCompany } from "./api.ts";
import css from "./company.module.css";
import { HowLost } from "./how.tsx";
import { LostList, NeedLines, SolutionLines } from "./lines.tsx";
import { words } from "./words.ts";

/** One page for whoever answers for all: where service fails, what it costs, what is being done, and did it work. */
export default function CompanyPage() {
  const t = useWords(words);
  const query = useCompany();
  return (
    <Page>
      <Async query={query}>
        {(company) =>
          company.isCounted ? (
            <Shown company={company} />
          ) : (
            <>
              <PageHeader title={t("title")} />
              <Empty />
            </>
          )
        }
      </Async>
    </Page>
  );
}

function Empty() {
  const t = useWords(words);
  const user = useUser();
  return (
    <EmptyState
      title={t("emptyTitle")}
      icon={<IconChartHistogram size={32} stroke={1.5} />}
      actions={
        user.roles.includes("programme_lead") ? (
          <ButtonLink to="/import">{t("toImport")}</ButtonLink>
        ) : undefined
      }
    >
      {t("emptyWhy")}
    </EmptyState>
  );
}

function Shown({ company }: { company: CompanyView }) {
  const t = useWords(words);
  const format = useFormat();
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { from: format.date(company.from), to: format.date(company.to) })}
        actions={
          <>
            <ButtonLink variant="default" to="/insight/alerts">
              {company.alerts > 0 ? t("alerts", { count: company.alerts }) : t("alertsNone")}
            </ButtonLink>
            <ButtonLink variant="default" to="/you-said">
              {t("said")}
            </ButtonLink>
            <ButtonLink variant="default" to="/insight/outcomes">
              {t("outcomes")}
            </ButtonLink>
            <ButtonLink to="/insight/presentation">{t("presentation")}</ButtonLink>
          </>
        }
      />
      <Headline company={company} />
      <Fails company={company} />
      <Costs company={company} />
      <Doing company={company} />
      <Worked company={company} />
      <MorePlaces />
    </>
  );
}

function Headline({ company }: { company: CompanyView }) {
  const t = useWords(words);
  const format = useFormat();
  const { lost, marks, breaches, worked } = company;
  const evaluated = Object.values(worked.counts).reduce((sum, n) => sum + n, 0);
  const change = (now: number | null, before: number | null) =>
    now === null || before === null ? null : now - before;
  const ofMarks = change(marks.mean, marks.before);
  const ofBreaches = change(breaches.share, breaches.before);
  return (
    <Figures>
      <Figure
        label={t("lostTitle")}
        value={t("hours", { n: format.number(lost.hoursMonthly, 0) })}
        from={t("lostFrom")}
        to="/measures?measure=waiting"
        trend={lost.months.map(({ hours }) => hours)}
      />
      {marks.mean !== null && (
        <Figure
          label={t("marksTitle")}
          value={format.number(marks.mean, 2)}
          from={t("marksFrom", { count: marks.n })}
          to="/measures?measure=ratings"
          trend={marks.months.map(({ mean }) => mean)}
          {...(ofMarks === null
            ? {}
            : {
                change: {
                  ...{ value: Math.round(ofMarks * 100), moreIs: "good" as const },
                  text: format.number(Math.abs(ofMarks), 2),
                },
              })}
        />
      )}
      {breaches.share !== null && (
        <Figure
          label={t("breachesTitle")}
          value={format.percent(breaches.share, 1)}
          from={t("breachesFrom", {
            missed: format.number(breaches.missed),
            settled: format.number(breaches.settled),
          })}
          to="/measures?measure=breaches"
          {...(ofBreaches === null
            ? {}
            : {
                change: {
                  ...{ value: Math.round(ofBreaches * 1000), moreIs: "bad" as const },
                  text: format.percent(Math.abs(ofBreaches), 1),
                },
              })}
        />
      )}
      {evaluated > 0 && (
        <Figure
          label={t("workedTitle")}
          value={worked.counts.better ?? 0}
          from={t("workedFrom", { count: evaluated })}
          to="/solutions"
        />
      )}
    </Figures>
  );
}

function Fails({ company: { lost, seesAll } }: { company: CompanyView }) {
  const t = useWords(words);
  return (
    <Section title={t("q1")} lead={seesAll ? t("q1Lead") : `${t("q1Lead")} ${t("q1Some")}`}>
      {lost.pairs.length === 0 ? <p className={css.dim}>{t("q1None")}</p> : <LostList pairs={lost.pairs} />}
      <HowLost usual={lost.usual} />
    </Section>
  );
}

function Costs({ company: { lost } }: { company: CompanyView }) {
  const t = useWords(words);
  const format = useFormat();
  if (lost.months.length < 2) return null;
  return (
    <Section title={t("q2")} lead={t("q2Lead")}>
      <Chart
        label={t("chartLost")}
        data={{
          ...{ kind: "bar", xTitle: t("month") },
          xs: lost.months.map(({ month }) => format.month(`${month}-15`)),
          series: [{ name: t("hoursLost"), values: lost.months.map(({ hours }) => Math.round(hours)) }],
        }}
        write={(value) => t("hours", { n: format.number(value, 0) })}
      />
    </Section>
  );
}

function Doing({ company: { needs, doing } }: { company: CompanyView }) {
  const t = useWords(words);
  return (
    <Section bare title={t("q3")} lead={t("q3Lead")}>
      <Columns least="22rem">
        <Section title={t("needsHere")}>
          {needs.length === 0 ? <p className={css.dim}>{t("needsNone")}</p> : <NeedLines needs={needs} />}
          <p>
            <Link to="/needs">{t("allNeeds")}</Link>
          </p>
        </Section>
        <Section title={t("solutionsHere")}>
          {doing.solutions.length === 0 ? (
            <p className={css.dim}>{t("solutionsNone")}</p>
          ) : (
            <SolutionLines solutions={doing.solutions} />
          )}
          <p>
            <Link to="/solutions">{t("allSolutions")}</Link>
          </p>
        </Section>
      </Columns>
    </Section>
  );
}

const verdicts = ["better", "noDifferenceThatMatters", "worse", "cannotTellYet"] as const;

function Worked({ company: { worked } }: { company: CompanyView }) {
  const t = useWords(words);
  const format = useFormat();
  const known = verdicts.filter((verdict) => (worked.counts[verdict] ?? 0) > 0);
  if (known.length === 0)
    return (
      <Section title={t("q4")} lead={t("q4Lead")}>
        <p className={css.dim}>{t("verdictsNone")}</p>
      </Section>
    );
  return (
    <Section title={t("q4")} lead={t("q4Lead")}>
      <Columns least="18rem">
        <Chart
          label={t("chartVerdicts")}
          height="12rem"
          data={{
            ...{ kind: "bar", horizontal: true, xTitle: t("verdict") },
            xs: verdicts.map((verdict) => t(verdict)),
            series: [
              { name: t("solutions"), values: verdicts.map((verdict) => worked.counts[verdict] ?? 0) },
            ],
          }}
          write={(value) => format.number(value, 0)}
        />
        <SolutionLines solutions={worked.solutions} />
      </Columns>
    </Section>
  );
}
