import type { QueueItem } from "../api.ts";
import { type Turn, turnOfWork } from "../turn.ts";
import type { HeldRow } from "./held.ts";

export type Line =
  | { readonly kind: "head"; readonly turn: Turn; readonly count: number }
  | { readonly kind: "row"; readonly row: HeldRow<QueueItem>; readonly place: number };

const turns: readonly Turn[] = ["server", "working", "asker", "part", "partner", "approval", "date", "over"];

/** The rows as they are drawn, under headings of whose turn it is when grouped; `place` counts rows only. */
export function linesOf(rows: readonly HeldRow<QueueItem>[], grouped: boolean): readonly Line[] {
  if (!grouped) return rows.map((row, place) => ({ kind: "row", row, place }));
  const lines: Line[] = [];
  let place = 0;
  for (const turn of turns) {
    const within = rows.filter(({ item }) => turnOfWork(item) === turn);
    if (within.length === 0) continue;
    lines.push({ kind: "head", turn, count: within.length });
    for (const row of within) lines.push({ kind: "row", row, place: place++ });
  }
  return lines;
}
