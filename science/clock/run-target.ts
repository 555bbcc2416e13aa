import type { Course, Moment } from "./course.ts";
import type { ClockTerms, TargetName, WaitingFor } from "./terms.ts";
import { afterWorkingTime, workingTimeBetween } from "./working-time.ts";

/** Time during which nothing changed about one target; touching, in order, from its start to its end or to now. */
export interface Phase {
  readonly from: number;
  readonly to: number;
  /** Counted (within working hours), paused by the agreement, or closed until it was reopened. */
  readonly kind: "counted" | "paused" | "closed";
  readonly waiting: WaitingFor | null;
  readonly terms: ClockTerms;
}

export interface TargetRun {
  readonly target: TargetName;
  readonly state: "running" | "paused" | "met" | "breached" | "cancelled";
  /** Working minutes promised, by the terms in force when it was settled, else by the present ones. */
  readonly targetMinutes: number;
  /** Working seconds counted since `started`; after a breach it goes on until what was owed was done. */
  readonly elapsedSeconds: number;
  /** When the present round began: the opening; for `update` the last word to whoever asked. */
  readonly started: number;
  /** When it is due if nothing changes; null while paused, and when the calendar never gets there. */
  readonly due: number | null;
  /** When those who serve are (or were) to be warned; null while paused before that. */
  readonly warn: number | null;
  /** When it was met, breached or cancelled. */
  readonly settled: number | null;
  /** When the present round was missed. */
  readonly breachedAt: number | null;
  /** When it stopped counting: what was owed was done, or nothing is owed any more. */
  readonly ended: number | null;
  /** How many rounds have begun and how many of them were missed. Only `update` has more than one. */
  readonly rounds: number;
  readonly missed: number;
  readonly phases: readonly Phase[];
}

/**
 * Runs one target over the course.
 *
 * Within every stretch in which the clock runs, from s on, with r working seconds left of the target, it is due at
 * d = afterWorkingTime(s, r) (d = s when nothing is left); it is missed at d when the stretch goes on beyond d, and
 * kept when what was owed is done at d or before. The judgement stands: neither another priority nor a reopening takes
 * it back. With other terms the target is the new one and what has elapsed stays, as it was counted by the terms of its
 * time: so a higher priority may be missed at the moment it is given.
 *
 * @returns undefined for a target that was never promised, or a clock that has not started.
 */
export function runTarget(target: TargetName, { moments, now }: Course): TargetRun | undefined {
  if (!moments.some(({ terms }) => terms.targets[target] !== undefined)) return undefined;
  const run = new Run(target);
  for (const [i, moment] of moments.entries()) {
    run.mark(moment);
    run.pass(moment, moments[i + 1]?.at ?? now);
  }
  return run.result(moments.at(-1)!);
}

class Run {
  readonly target: TargetName;
  started = 0;
  elapsed = 0;
  due: number | null = null;
  warn: number | null = null;
  /** Whether `warn` lies in the past already. */
  warned = false;
  breachedAt: number | null = null;
  ended: number | null = null;
  outcome: "met" | "cancelled" | null = null;
  rounds = 0;
  missed = 0;
  phases: Phase[] = [];
  /** Of the terms by which it was judged, or will be. */
  minutes = 0;

  constructor(target: TargetName) {
    this.target = target;
  }

  /** A fresh round, from nothing. */
  begin(at: number): void {
    this.started = at;
    this.elapsed = 0;
    this.due = null;
    this.warn = null;
    this.warned = false;
    this.breachedAt = null;
    this.ended = null;
    this.outcome = null;
    this.phases = [];
    this.rounds++;
  }

  end(at: number, outcome: "met" | "cancelled", terms: ClockTerms): void {
    if (this.ended !== null) return;
    this.ended = at;
    if (this.breachedAt !== null) return;
    this.outcome = terms.targets[this.target] === undefined ? "cancelled" : outcome;
  }

  /** What the moment means for this target. */
  mark(moment: Moment): void {
    const { mark, at, terms } = moment;
    if (mark === "opened") this.begin(at);
    else if (mark === "reopened") this.reopen(at, terms);
    this.promise(terms);
    if (mark === "cancelled") this.end(at, "cancelled", terms);
    else if (mark === "done") this.end(at, "met", terms);
    else if (mark === "answered") {
      if (this.target === "firstAnswer") this.end(at, "met", terms);
      else if (this.target === "update") this.begin(at);
    }
    // A round that begins after a missed one is judged by the present terms.
    this.promise(terms);
  }

  promise(terms: ClockTerms): void {
    if (this.ended === null && this.breachedAt === null)
      this.minutes = terms.targets[this.target] ?? this.minutes;
  }

  /** The time it was closed counts nothing, and what was met is owed again; a first answer is given only once. */
  reopen(at: number, terms: ClockTerms): void {
    if (this.target === "update") {
      this.begin(at);
      return;
    }
    if (this.ended === null || (this.target === "firstAnswer" && this.outcome !== "cancelled")) return;
    this.addPhase({ from: this.ended, to: at, kind: "closed", waiting: null, terms });
    this.ended = null;
    this.outcome = null;
  }

  addPhase(phase: Phase): void {
    const { from, to, kind, waiting, terms } = phase;
    const before = this.phases.at(-1);
    if (before && before.kind === kind && before.waiting === waiting && before.terms === terms)
      this.phases[this.phases.length - 1] = { ...before, to };
    else if (from < to) this.phases.push(phase);
  }

  /** Time passes from a moment to the next one. */
  pass({ at: from, waiting, terms }: Moment, to: number): void {
    if (this.ended !== null) return;
    if (waiting !== null && terms.pauses.includes(waiting)) {
      this.addPhase({ from, to, kind: "paused", waiting, terms });
      if (this.breachedAt === null) this.due = null;
      if (!this.warned) this.warn = null;
      return;
    }
    this.addPhase({ from, to, kind: "counted", waiting, terms });
    this.judge(from, to, terms);
    this.elapsed += workingTimeBetween(terms.calendar, from, to);
  }

  judge(from: number, to: number, terms: ClockTerms): void {
    const minutes = terms.targets[this.target];
    if (minutes === undefined) {
      if (this.breachedAt === null) this.due = null;
      if (!this.warned) this.warn = null;
      return;
    }
    const reach = (length: number) => afterWorkingTime(terms.calendar, from, length - this.elapsed);
    if (!this.warned) {
      this.warn = reach(Math.floor((minutes * 60 * terms.warnAt) / 100) * 1000);
      this.warned = this.warn !== null && this.warn < to;
    }
    if (this.breachedAt !== null) return;
    this.due = reach(minutes * 60_000);
    if (this.due === null || this.due >= to) return;
    this.breachedAt = this.due;
    this.missed++;
  }

  result({ waiting, terms }: Moment): TargetRun {
    const state =
      // Once all is over, a round missed on the way is not made good by the last one.
      this.breachedAt !== null || (this.ended !== null && this.missed > 0)
        ? "breached"
        : (this.outcome ??
          (terms.targets[this.target] === undefined
            ? "cancelled"
            : waiting !== null && terms.pauses.includes(waiting)
              ? "paused"
              : "running"));
    return {
      target: this.target,
      state,
      targetMinutes: this.minutes,
      elapsedSeconds: this.elapsed / 1000,
      started: this.started,
      due: this.due,
      warn: this.warn,
      settled: this.breachedAt ?? this.ended,
      breachedAt: this.breachedAt,
      ended: this.ended,
      rounds: this.rounds,
      missed: this.missed,
      phases: this.phases,
    };
  }
}
