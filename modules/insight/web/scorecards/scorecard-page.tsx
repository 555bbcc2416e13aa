import { Suspense } from "react";
import { SurveyScores } from "#modules/surveys/web";
import { useFormat, usePageParam, useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { Columns, Page, PageHeader, Section } from "#ui/page";
import { Async, Loading } from "#ui/state";
import { type Scorecard, useScorecard } from "../company/api.ts";
import css from "../company/company.module.css";
import { LostList, NeedLines, SolutionLines } from "../company/lines.tsx";
import { Side } from "./side.tsx";
import { words } from "./words.ts";

/** The whole picture of a unit or a partner: how it serves and is served, what is needed, promised and done. */
export default function ScorecardPage() {
  const query = useScorecard(usePageParam("party"));
  return (
    <Page>
      <Async query={query}>{(card) => <Shown card={card} />}</Async>
    </Page>
  );
}

function Shown({ card }: { card: Scorecard }) {
  const t = useWords(words);
  const format = useFormat();
  const { party, reach } = card;
  const span = t("lead", { from: format.date(card.from), to: format.date(card.to) });
  return (
    <>
      <PageHeader
        crumbs={[{ title: t("crumb"), to: "/insight" }]}
        title={party.name}
        lead={reach === "whole" ? span : `${span} ${t("between")}`}
        actions={
          <>
            {card.alerts > 0 && (
              <ButtonLink variant="default" to={`/insight/alerts?party=${party.id}`}>
                {t("alerts", { count: card.alerts })}
              </ButtonLink>
            )}
            <ButtonLink variant="default" to={`/parties/${party.id}`}>
              {t("partyPage")}
            </ButtonLink>
          </>
        }
      />
      {(["supplier", "customer"] as const).map((side) => (
        <Section key={side} bare title={t(side)} lead={t(`${side}Lead`)}>
          {card[side].length === 0 ? (
            <p className={css.dim}>{t("none")}</p>
          ) : (
            <Side figures={card[side]} side={side} party={party.id} opens={reach === "whole"} />
          )}
        </Section>
      ))}
      <details className={css.how}>
        <summary>{t("comparing")}</summary>
        <p>{t("comparingText")}</p>
      </details>
      <Suspense fallback={<Loading lines={3} />}>
        <SurveyScores id={party.id} />
      </Suspense>
      <Section title={t("lost")} lead={t("lostLead", { n: format.number(card.lost.hoursMonthly, 0) })}>
        {card.lost.pairs.length === 0 ? (
          <p className={css.dim}>{t("lostNone")}</p>
        ) : (
          <LostList pairs={card.lost.pairs} />
        )}
      </Section>
      <Columns least="22rem">
        <Section title={t("needs")}>
          {card.needs.length === 0 ? (
            <p className={css.dim}>{t("needsNone")}</p>
          ) : (
            <NeedLines needs={card.needs} />
          )}
        </Section>
        <Section title={t("solutions")}>
          {card.solutions.length === 0 ? (
            <p className={css.dim}>{t("solutionsNone")}</p>
          ) : (
            <SolutionLines solutions={card.solutions} />
          )}
        </Section>
      </Columns>
      <Section
        title={t("promised")}
        actions={
          <ButtonLink variant="default" size="xs" to={`/agreements?find=${encodeURIComponent(party.name)}`}>
            {t("toAgreements")}
          </ButtonLink>
        }
      >
        <p className={css.dim}>
          {card.agreements === 0 ? t("promisedNone") : t("agreements", { count: card.agreements })}
        </p>
      </Section>
    </>
  );
}
