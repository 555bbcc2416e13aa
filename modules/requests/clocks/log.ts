// A request as its clocks see it: its works, what happened to it, and which agreements hold.

import type { ClockCase, WaitingFor } from "#science/clock";

/** One row of the log of events. */
export interface LogEvent {
  readonly id: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly kind: string;
  // biome-ignore lint/suspicious/noExplicitAny: each kind has its own particulars, see events.ts
  readonly particulars: Readonly<Record<string, any>>;
}

export interface ClockedWork {
  readonly id: string;
  readonly role: "face" | "part";
  readonly unit: string;
  readonly customer: string | null;
  readonly assignee: string | null;
  readonly previous: string | null;
  readonly openedAt: number;
  readonly over: boolean;
  /** As it is kept. */
  readonly dueAt: number | null;
}

/** An agreement that holds, or held for a time, for a piece of work. */
export interface Term {
  readonly work: string;
  readonly agreement: string;
  readonly version: number;
  readonly name: string | null;
  readonly since: number;
  readonly until: number | null;
  readonly calendar: string | null;
  /** When the calendar was changed last. */
  readonly calendarAt: string | null;
  readonly targets: ClockCase["agreement"]["targets"];
  readonly pauses: readonly WaitingFor[];
  readonly warnAt: number;
}

/** A deed that was undone: how things stood before it. */
export interface UndoneDeed {
  readonly id: string;
  readonly kind: string;
  // biome-ignore lint/suspicious/noExplicitAny: each kind of deed keeps what it takes to go back
  readonly back: Readonly<Record<string, any>>;
}

export interface RequestLog {
  readonly id: string;
  readonly priority: string;
  readonly service: string | null;
  readonly requester: string | null;
  readonly customer: string | null;
  /** In the order they began. */
  readonly works: readonly ClockedWork[];
  readonly events: readonly LogEvent[];
  readonly terms: readonly Term[];
  readonly undone: readonly UndoneDeed[];
}
