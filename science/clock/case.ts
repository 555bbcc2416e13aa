import type { WorkingCalendar } from "./calendar.ts";
import { inOrder } from "./course.ts";
import type {
  ClockEvent,
  ClockInput,
  ClockScope,
  ClockTerms,
  Happening,
  TargetName,
  WaitingFor,
} from "./terms.ts";

/** What both sides agreed on, for every priority. */
export interface Agreement {
  /** Whole working minutes; `priority` null is the row for every priority without one of its own. */
  readonly targets: readonly ({ readonly priority: string | null } & Readonly<
    Partial<Record<TargetName, number>>
  >)[];
  readonly pauses: readonly WaitingFor[];
  readonly warnAt: number;
}

/** What happened, as a request tells it: with its priorities and agreements instead of the terms they come to. */
export type CaseEvent =
  | Happening
  | { readonly at: number; readonly kind: "opened"; readonly priority?: string }
  | { readonly at: number; readonly kind: "priority_changed"; readonly priority: string }
  | {
      readonly at: number;
      readonly kind: "agreement_changed";
      readonly agreement: Agreement;
      /** Missing: the same as before. */
      readonly calendar?: WorkingCalendar | null;
    };

/** One clock as a request tells it: what `runClock` needs before priorities and agreements are put into force. */
export interface ClockCase {
  readonly scope: ClockScope;
  /** Null: around the clock. */
  readonly calendar: WorkingCalendar | null;
  /** In force when the clock starts. */
  readonly agreement: Agreement;
  readonly events: readonly CaseEvent[];
  readonly now: number;
}

/** The terms for a priority: its own row, whole, else the row for all others, else nothing is promised. */
function termsOf(
  { targets, pauses, warnAt }: Agreement,
  calendar: WorkingCalendar | null,
  own: string | undefined,
): ClockTerms {
  const row =
    targets.find(({ priority }) => priority === own) ?? targets.find(({ priority }) => priority === null);
  const { priority: _, ...promised } = row ?? { priority: null };
  return { calendar, targets: promised, pauses, warnAt };
}

/** Puts priorities and agreements into force: each change becomes the terms that hold from then on. */
export function inputOf(given: ClockCase): ClockInput {
  let { agreement, calendar } = given;
  const ordered = inOrder(given.events);
  const opening = ordered.find((event) => event.kind === "opened");
  let priority = opening?.priority;
  const terms = termsOf(agreement, calendar, priority);
  const events = ordered.map((event): ClockEvent => {
    if (event.kind === "priority_changed") ({ priority } = event);
    else if (event.kind === "agreement_changed") {
      ({ agreement } = event);
      if (event.calendar !== undefined) ({ calendar } = event);
    } else return event.kind === "opened" ? { at: event.at, kind: "opened" } : event;
    return { at: event.at, kind: "terms", terms: termsOf(agreement, calendar, priority) };
  });
  return { scope: given.scope, terms, events, now: given.now };
}
