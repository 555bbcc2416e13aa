// What an agreement promises, and what of it holds for one piece of work.

export const priorities = ["low", "normal", "high", "urgent"] as const;
export type Priority = (typeof priorities)[number];

/** While a clock stands: by whom we wait. Never for the supplier's own parts. */
export const pauseKinds = ["customer", "partner", "approval", "date"] as const;
export type PauseKind = (typeof pauseKinds)[number];

/** Working minutes until the first answer, between one word and the next, and until it is done. */
export interface Target {
  readonly firstAnswer?: number;
  readonly update?: number;
  readonly done?: number;
}
export const targetKinds = ["firstAnswer", "update", "done"] as const;
export type TargetKind = (typeof targetKinds)[number];

/** A row of the table of targets: for one priority, or (null) for all that have no row of their own. */
export interface TargetRow extends Target {
  readonly priority: Priority | null;
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
