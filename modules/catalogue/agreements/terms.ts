// What an agreement promises, and what of it holds for one piece of work.

export const priorities = ["low", "normal", "high", "urgent"] as const;
export type Priority = (typeof priorities)[number];

/** The kinds of internal customer an agreement can be for alone. */
export type Category = "leader" | "employee" | "unit" | "partner";

/** While a clock stands: by whom we wait. Never for the supplier's own parts. */
export const pauseKinds = ["customer", "partner", "approval", "date"] as const;
export type PauseKind = (typeof pauseKinds)[number];

/** Who is told at a breach: the head of the unit that works, the head above, the programme lead; or a person by id. */
export const escalationRoles = ["head", "above", "lead"] as const;

export const targetKinds = ["firstAnswer", "update", "done"] as const;
export type TargetKind = (typeof targetKinds)[number];

/** Working minutes until the first answer, between one word and the next, and until it is done. */
export type Target = { readonly [K in TargetKind]?: number | undefined };

/** A row of the table of targets: for one priority, or (null) for all that have no row of their own. */
export interface TargetRow extends Target {
  readonly priority: Priority | null;
}

export interface Terms {
  /** Null: around the clock. */
  readonly calendar: string | null;
  readonly targets: readonly TargetRow[];
  readonly pauses: readonly PauseKind[];
  /** Percent of the target after which those who serve are warned. */
  readonly warnAt: number;
  readonly escalateTo: readonly string[];
  readonly quality: string | null;
  readonly reviewOn: string | null;
}

/**
 * The targets for a priority: its own row, whole, else the row for all others. A cell that is empty in its own row is
 * no target: the table of the contract is read as it stands.
 */
export function targetFor(rows: readonly TargetRow[], priority: Priority | null): Target | undefined {
  const row =
    (priority !== null && rows.find((candidate) => candidate.priority === priority)) ||
    rows.find((candidate) => candidate.priority === null);
  if (!row) return undefined;
  const target: { -readonly [K in TargetKind]?: number } = {};
  for (const kind of targetKinds) {
    const minutes = row[kind];
    if (minutes !== undefined) target[kind] = minutes;
  }
  return Object.keys(target).length > 0 ? target : undefined;
}

export type TermProblem =
  | { readonly code: "no_target"; readonly place: string }
  | { readonly code: "priority_twice"; readonly place: string; readonly priority: string }
  | { readonly code: "answer_after_end"; readonly place: string };

/** What is wrong with a table of targets, if anything. */
export function problemOf(rows: readonly TargetRow[]): TermProblem | undefined {
  const seen = new Set<Priority | null>();
  for (const [at, row] of rows.entries()) {
    if (seen.has(row.priority))
      return { code: "priority_twice", place: `terms.targets.${at}.priority`, priority: row.priority ?? "*" };
    seen.add(row.priority);
    if (targetKinds.every((kind) => row[kind] === undefined))
      return { code: "no_target", place: `terms.targets.${at}` };
    if (row.firstAnswer !== undefined && row.done !== undefined && row.firstAnswer > row.done)
      return { code: "answer_after_end", place: `terms.targets.${at}.firstAnswer` };
  }
  return rows.length === 0 ? { code: "no_target", place: "terms.targets" } : undefined;
}

/** In the order people read them: urgent first, the row for all others last. */
export const orderedRows = <Row extends TargetRow>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => rank(b.priority) - rank(a.priority));
const rank = (priority: Priority | null) => (priority === null ? -1 : priorities.indexOf(priority));

export type TermValue = string | number | readonly string[] | null;

/** One thing that a version has otherwise than another. */
export interface TermChange {
  readonly field: "calendar" | "target" | "pauses" | "warnAt" | "escalateTo" | "quality" | "reviewOn";
  /** Of a target: whose row (null: all others), and which. */
  readonly priority?: Priority | null;
  readonly target?: TargetKind;
  readonly before: TermValue;
  readonly after: TermValue;
  /** Of a target and of pauses: what it means for whoever serves. */
  readonly tone: "stricter" | "looser" | "other";
}

/** What a version changes, in the order of the contract. Comparing the other way round gives the same changes turned. */
export function compareTerms(before: Terms, after: Terms): TermChange[] {
  const changes: TermChange[] = [];
  const plain = (field: "calendar" | "quality" | "reviewOn" | "warnAt") => {
    if (before[field] !== after[field])
      changes.push({ field, before: before[field], after: after[field], tone: "other" });
  };
  const lists = (field: "pauses" | "escalateTo") => {
    const [one, other] = [before[field].toSorted(), after[field].toSorted()];
    if (one.join() === other.join()) return;
    const tone = field !== "pauses" ? "other" : other.length < one.length ? "stricter" : "looser";
    changes.push({ field, before: one, after: other, tone });
  };
  plain("calendar");
  changes.push(...changedTargets(before.targets, after.targets));
  lists("pauses");
  plain("warnAt");
  lists("escalateTo");
  plain("quality");
  plain("reviewOn");
  return changes;
}

function changedTargets(before: readonly TargetRow[], after: readonly TargetRow[]): TermChange[] {
  const changes: TermChange[] = [];
  for (const priority of [...priorities.toReversed(), null]) {
    const of = (rows: readonly TargetRow[]) => rows.find((row) => row.priority === priority);
    for (const target of targetKinds) {
      const was = of(before)?.[target] ?? null;
      const is = of(after)?.[target] ?? null;
      if (was === is) continue;
      const tone = was === null || (is !== null && is < was) ? "stricter" : "looser";
      changes.push({ field: "target", priority, target, before: was, after: is, tone });
    }
  }
  return changes;
}
