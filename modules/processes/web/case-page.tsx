import { Fragment } from "react";
import { useFormat, usePageParam, usePageSearch, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { Figure, Figures } from "#ui/figure";
import { Page, PageHeader, Section } from "#ui/page";
import { Async } from "#ui/state";
import { Tag } from "#ui/tag";
import { Time } from "#ui/time";
import { type CaseView, useCase, useLog } from "./api.ts";
import { casesTo, logTo } from "./links.ts";
import css from "./parts.module.css";
import { usePartyName } from "./party-names.ts";
import { words } from "./words.ts";

type Step = CaseView["timeline"][number];

/** One case: what happened, one after another, and where it stood in between. */
export default function CasePage() {
  const t = useWords(words);
  const log = usePageParam("log");
  const [{ id }] = usePageSearch({ id: "" });
  const name = useLog(log).data?.name;
  const query = useCase(log, id);
  const about = query.data?.pages[0];
  return (
    <Page>
      <PageHeader
        title={id}
        crumbs={[
          { title: t("allLogs"), to: "/processes" },
          { title: name ?? "…", to: logTo(log, "cases") },
        ]}
        lead={about && t("caseLead", { count: about.events })}
      />
      <Async query={query}>
        {({ pages }) => (
          <>
            <CaseFigures log={log} about={pages[0]!} />
            <Section title={t("course")}>
              <Timeline steps={pages.flatMap((page) => page.timeline)} parties={pages[0]!.parties} />
              {query.hasNextPage && (
                <Button
                  variant="default"
                  size="xs"
                  style={{ alignSelf: "start" }}
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t("more")}
                </Button>
              )}
            </Section>
          </>
        )}
      </Async>
    </Page>
  );
}

function CaseFigures({ log, about }: { log: string; about: CaseView }) {
  const t = useWords(words);
  const format = useFormat();
  return (
    <Figures>
      <Figure
        label={t("caseDuration")}
        value={format.duration(about.seconds)}
        from={t("fromTo", { from: format.date(about.from), to: format.date(about.to) })}
      />
      {about.parties !== "none" && (
        <Figure
          label={t(about.parties === "unit" ? "between" : "betweenPeople")}
          value={about.seconds > 0 ? format.percent(about.waitingSeconds / about.seconds) : "–"}
          from={format.duration(about.waitingSeconds)}
        />
      )}
      {about.parties !== "none" && <Figure label={t("back")} value={about.returns} />}
      {about.variant === null ? (
        <Figure label={t("way")} value={t("rareWay")} />
      ) : (
        <Figure
          label={t("way")}
          value={t("variant", { rank: about.variant })}
          to={casesTo(log, { variant: about.variant })}
        />
      )}
    </Figures>
  );
}

function Timeline({ steps, parties }: { steps: readonly Step[]; parties: CaseView["parties"] }) {
  const longest = Math.max(1, ...steps.map((step) => step.stepSeconds ?? 0));
  return (
    <ol className={css.timeline}>
      {steps.map((step) => (
        <Fragment key={step.position}>
          {step.stepSeconds !== null && step.stepSeconds >= 60 && (
            <Gap step={step} share={step.stepSeconds / longest} party={partyOf(step, parties)} />
          )}
          <Event step={step} />
        </Fragment>
      ))}
    </ol>
  );
}

const partyOf = (step: Step, parties: CaseView["parties"]): string | null =>
  parties === "none" ? null : step[parties];

/** The time between two events, as long as it was; a hand-over names both sides. */
function Gap({ step, share, party }: { step: Step; share: number; party: string | null }) {
  const t = useWords(words);
  const nameOf = usePartyName();
  const format = useFormat();
  const { receivedFrom, stepSeconds } = step;
  const time = format.duration(step.waitSeconds ?? stepSeconds ?? 0);
  return (
    <li className={`${css.step} ${css.gapStep}`}>
      <span className={css.when} />
      <span className={`${css.rail} ${css.gapRail}`} aria-hidden />
      <span className={css.gap} data-wait={receivedFrom !== null || undefined}>
        {receivedFrom !== null && party !== null
          ? t("waitedFor", { time, from: nameOf(receivedFrom), to: nameOf(party) })
          : t("gap", { time })}
        <span className={css.gapBar} style={{ width: `${Math.max(1, 60 * share)}%` }} aria-hidden />
      </span>
    </li>
  );
}

function Event({ step }: { step: Step }) {
  const t = useWords(words);
  const nameOf = usePartyName();
  return (
    <li className={css.step}>
      <span className={css.when}>
        <Time at={step.at} as="dateTime" />
      </span>
      <span className={css.rail} aria-hidden>
        <span className={css.dot} />
      </span>
      <span className={css.what}>
        <span className={css.whatName}>
          {step.activity}
          {step.returned && <Tag tone="warn">{t("cameBack")}</Tag>}
          {step.occurrence > 1 && <Tag>{t("nth", { count: step.occurrence })}</Tag>}
        </span>
        <span className={css.who}>
          {[step.unit && nameOf(step.unit), step.resource].filter(Boolean).join(" · ")}
        </span>
      </span>
    </li>
  );
}
