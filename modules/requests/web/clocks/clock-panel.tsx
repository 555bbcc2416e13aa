import { IconChevronRight } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { UnstyledButton, VisuallyHidden } from "#ui/base";
import { Link } from "#ui/link";
import { Section } from "#ui/page";
import { PartyIcon } from "#ui/tag";
import { clockWords, workingTime } from "../../clocks/words.ts";
import type { View } from "../api.ts";
import { type Clock, type Target, useClocks } from "./api.ts";
import css from "./clock-panel.module.css";
import { stateOf, TargetState } from "./target-state.tsx";
import { clockPanelWords } from "./words.ts";

const Explanation = lazy(() => import("./explanation.tsx"));

/** What was promised for a request and how it stands: each unit's deadlines, and those of the whole chain. */
export function ClockPanel({ request }: { request: Pick<View, "id"> }) {
  const t = useWords(clockPanelWords);
  const { data } = useClocks(request.id);
  // Where nothing was agreed there is nothing to say.
  if (!data || data.clocks.every(({ targets }) => targets.length === 0)) return null;
  const chain = data.clocks.filter(({ scope }) => scope === "chain");
  const units = data.clocks.filter(({ scope }) => scope === "unit");
  const last = units.at(-1)?.work;
  const [past, present] = [
    units.filter((clock) => isPast(clock, last)),
    units.filter((clock) => !isPast(clock, last)).reverse(),
  ];
  const apart = chain.length > 0 || new Set(units.map(({ work }) => work)).size > 1;
  return (
    <Section title={t("title")}>
      <div className={css.clocks}>
        {/* What is owed now comes first, then the whole, then what earlier units owed. */}
        {present.map((clock) => (
          <ClockCard key={clock.key} request={request.id} clock={clock} now={data.now} named={apart} />
        ))}
        {chain.map((clock) => (
          <ClockCard key={clock.key} request={request.id} clock={clock} now={data.now} named />
        ))}
        {past.map((clock) => (
          <PastClock key={clock.key} request={request.id} clock={clock} now={data.now} />
        ))}
      </div>
    </Section>
  );
}

/** Whether a clock is over and another unit's turn has come. */
function isPast({ work, targets }: Clock, last: string | null | undefined): boolean {
  return work !== last && targets.every(({ endedAt }) => endedAt !== null);
}

interface CardProps {
  readonly request: string;
  readonly clock: Clock;
  readonly now: string;
  /** Whose it is must be said, because there are several. */
  readonly named: boolean;
}

function ClockCard({ request, clock, now, named }: CardProps) {
  const t = useWords(clockPanelWords);
  return (
    <div className={css.clock} data-scope={clock.scope}>
      <div className={css.whose}>
        {named &&
          (clock.scope === "chain" ? (
            <strong title={t("chainNote")}>{t("chain")}</strong>
          ) : (
            <strong>
              <PartyIcon kind={clock.unit.kind} size={15} /> {clock.unit.name}
            </strong>
          ))}
        <Link to={`/agreements/${clock.agreement.id}`}>{clock.agreement.name ?? t("standard")}</Link>
      </div>
      {clock.targets.map((target) => (
        <TargetRow key={target.target} request={request} clock={clock} target={target} now={now} />
      ))}
    </div>
  );
}

/** The clock of a unit that has done its part or handed it over: a line that opens. */
function PastClock({ request, clock, now }: Omit<CardProps, "named">) {
  const t = useWords(clockPanelWords);
  const missed = clock.targets.filter(({ state }) => state === "breached").length;
  return (
    <details className={css.past}>
      <summary>
        <strong>
          <PartyIcon kind={clock.unit.kind} size={15} /> {clock.unit.name}
        </strong>{" "}
        <span className={css.outcome}>
          {missed > 0 ? t("pastMissed", { missed, all: clock.targets.length }) : t("pastKept")}
        </span>
      </summary>
      <ClockCard request={request} clock={clock} now={now} named={false} />
    </details>
  );
}

function TargetRow({ request, clock, target, now }: Omit<CardProps, "named"> & { target: Target }) {
  const t = useWords(clockPanelWords);
  const w = useWords(clockWords);
  const [opened, setOpened] = useState(false);
  const elapsed = workingTime(target.elapsedSeconds, w);
  const promised = workingTime(target.targetMinutes * 60, w);
  const share = Math.min(1, target.elapsedSeconds / Math.max(1, target.targetMinutes * 60));
  return (
    <div className={css.target}>
      <div className={css.head}>
        <span className={css.name}>{t(`target_${target.target}`)}</span>
        <TargetState target={target} now={now} />
      </div>
      <div
        className={css.meter}
        role="img"
        aria-label={t("progress", { elapsed, target: promised })}
        data-state={stateOf(target, now)}
      >
        <span style={{ inlineSize: `${100 * share}%` }} />
      </div>
      <div className={css.figures}>
        <span>{t("ofTarget", { elapsed, target: promised })}</span>
        <UnstyledButton className={css.explain} onClick={() => setOpened(true)}>
          {t("explain")}
          <VisuallyHidden>: {t(`target_${target.target}`)}</VisuallyHidden>
          <IconChevronRight size={14} aria-hidden />
        </UnstyledButton>
      </div>
      <div className={css.when}>
        <Standing target={target} around={clock.timeZone === null} />
      </div>
      {opened && (
        <Suspense>
          <Explanation
            request={request}
            clock={clock}
            target={target}
            now={now}
            onClose={() => setOpened(false)}
          />
        </Suspense>
      )}
    </div>
  );
}

/** What the state means in time: how much is left, by when it is due, how much too long it took. */
function Standing({ target, around }: { target: Target; around: boolean }) {
  const t = useWords(clockPanelWords);
  const w = useWords(clockWords);
  const format = useFormat();
  const left = target.targetMinutes * 60 - target.elapsedSeconds;
  const time = workingTime(left, w);
  const { state, dueAt, endedAt, pausedFor } = target;
  const said: string[] = [];
  if (state === "running") {
    if (dueAt) said.push(t("due", { when: format.dateTime(dueAt) }));
    said.push(t(around ? "leftAround" : "left", { time }));
  } else if (state === "paused") {
    if (pausedFor) said.push(w(pausedFor));
    said.push(t("leftAfterPause", { time }));
  } else if (state === "breached" && left <= 0) {
    if (dueAt) said.push(t("wasDue", { when: format.dateTime(dueAt) }));
    said.push(left < 0 ? t("over", { time }) : t("onTheDot"));
  } else if (state === "met" && endedAt) said.push(t("metAt", { when: format.dateTime(endedAt) }));
  const earlier = target.missedRounds - (target.breachedAt === null ? 0 : 1);
  if (target.target === "update" && earlier > 0) said.push(t("missedRounds", { count: earlier }));
  return said.join(" · ");
}
