// Every clock of a request as a case of the method: one a work and agreement, and the chain's once it was handed over.

import {
  type Agreement,
  type CaseEvent,
  type ClockCase,
  inOrder,
  inputOf,
  runClock,
  type TargetRun,
  type WorkingCalendar,
} from "#science/clock";
import { courseOfChain, courseOfWork, facesOf } from "./course.ts";
import type { ClockedWork, RequestLog, Term } from "./log.ts";

export interface RequestClock {
  /** Null: the chain's. */
  readonly work: ClockedWork | null;
  readonly agreement: string;
  readonly version: number;
  readonly name: string | null;
  readonly given: ClockCase;
  /** What was missed before is old news: it was told of the clock that ran then. */
  readonly quietUntil: number;
}

export interface ComputedClock extends RequestClock {
  readonly run: TargetRun;
}

export type Calendars = ReadonlyMap<string, WorkingCalendar>;

/** The clocks of a request at a moment, each with what it takes to compute it. */
export function clocksOf(log: RequestLog, calendars: Calendars, now: number): RequestClock[] {
  const clocks = log.works.flatMap((work) => {
    const terms = log.terms.filter((term) => term.work === work.id);
    return terms.length === 0
      ? []
      : casesOf(log, { terms, course: courseOfWork(log, work), scope: "unit", calendars, now }).map(
          (clock) => ({ ...clock, work, quietUntil: Number.NEGATIVE_INFINITY }),
        );
  });
  const [first, second] = facesOf(log);
  if (!first || !second) return clocks;
  const terms = log.terms.filter((term) => term.work === first.id);
  if (terms.length === 0) return clocks;
  const chain = casesOf(log, { terms, course: courseOfChain(log), scope: "chain", calendars, now });
  return [...clocks, ...chain.map((clock) => ({ ...clock, work: null, quietUntil: second.openedAt }))];
}

/** The clocks run: one entry a target. */
export function computeClocks(clocks: readonly RequestClock[]): ComputedClock[] {
  return clocks.flatMap((clock) => runClock(inputOf(clock.given)).targets.map((run) => ({ ...clock, run })));
}

interface Basis {
  readonly terms: readonly Term[];
  readonly course: readonly CaseEvent[];
  readonly scope: ClockCase["scope"];
  readonly calendars: Calendars;
  readonly now: number;
}

function casesOf(log: RequestLog, { terms, course, scope, calendars, now }: Basis) {
  const opening = inOrder(course).find(({ kind }) => kind === "opened");
  if (!opening) return [];
  const { first, changes } = prioritiesOf(log, opening.at);
  const told: CaseEvent[] = course.map((event) =>
    event === opening ? { at: opening.at, kind: "opened", priority: first } : event,
  );
  return [...Map.groupBy(terms, (term) => `${term.agreement} ${term.version}`).values()].map((held) => {
    const [term] = held as [Term];
    const agreement: Agreement = { targets: term.targets, pauses: term.pauses, warnAt: term.warnAt };
    const nothing: Agreement = { ...agreement, targets: [] };
    const fromStart = held.some(({ since }) => since <= opening.at);
    const turns = held.flatMap(({ since, until }): CaseEvent[] => [
      ...(since > opening.at ? [{ at: since, kind: "agreement_changed" as const, agreement }] : []),
      ...(until === null ? [] : [{ at: until, kind: "agreement_changed" as const, agreement: nothing }]),
    ]);
    const given: ClockCase = {
      scope,
      calendar: term.calendar === null ? null : (calendars.get(term.calendar) ?? null),
      agreement: fromStart ? agreement : nothing,
      events: inOrder([...told, ...changes, ...turns]),
      now,
    };
    return { agreement: term.agreement, version: term.version, name: term.name, given };
  });
}

/** The priority at a moment, and how it changed afterwards. */
function prioritiesOf(log: RequestLog, at: number): { first: string; changes: CaseEvent[] } {
  const changed = log.events.filter(
    ({ kind, particulars }) => kind === "request_changed" && particulars.changes?.priority,
  );
  const opened = log.events.find(({ kind }) => kind === "request_opened");
  let first: string =
    opened?.particulars.priority ?? changed[0]?.particulars.changes.priority.before ?? log.priority;
  const changes: CaseEvent[] = [];
  for (const event of changed) {
    const priority = event.particulars.changes.priority.after as string;
    if (event.at <= at) first = priority;
    else changes.push({ at: event.at, kind: "priority_changed", priority });
  }
  return { first, changes };
}
