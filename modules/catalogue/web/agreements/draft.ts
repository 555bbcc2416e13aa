// What the form holds while it is filled in, and what becomes of it.

import type { Language } from "#platform/words";
import type { PartyRef } from "../api.ts";
import type { Priority, Side, TargetRow, Terms, Version } from "./api.ts";
import { durationText, parseDuration } from "./duration.ts";

export const targetKinds = ["firstAnswer", "update", "done"] as const;
export type TargetKind = (typeof targetKinds)[number];
export const priorities: readonly Priority[] = ["urgent", "high", "normal", "low"];

export interface DraftRow {
  readonly priority: Priority | null;
  readonly firstAnswer: string;
  readonly update: string;
  readonly done: string;
}

export interface TermsDraft {
  readonly calendar: string | null;
  readonly rows: readonly DraftRow[];
  readonly pauses: readonly string[];
  readonly warnAt: number;
  readonly escalateTo: readonly string[];
  readonly people: readonly PartyRef[];
  readonly quality: string;
  readonly reviewOn: string;
  readonly note: string;
  readonly side: Side | null;
}

export const emptyRow = (priority: Priority | null): DraftRow => ({
  priority,
  firstAnswer: "",
  update: "",
  done: "",
});

export const emptyTerms = (calendar: string | null): TermsDraft => ({
  calendar,
  rows: [emptyRow(null)],
  pauses: ["customer", "approval", "date"],
  warnAt: 75,
  escalateTo: ["head"],
  people: [],
  quality: "",
  reviewOn: "",
  note: "",
  side: null,
});

export function draftOf({ terms, calendar, escalatePeople }: Version, language: Language): TermsDraft {
  const day = calendar?.dayMinutes ?? null;
  const text = (minutes: number | undefined) =>
    minutes === undefined ? "" : durationText(minutes, day, language);
  const rows = terms.targets.map((row) => ({
    priority: row.priority,
    firstAnswer: text(row.firstAnswer),
    update: text(row.update),
    done: text(row.done),
  }));
  return {
    calendar: terms.calendar,
    rows: rows.some(({ priority }) => priority === null) ? rows : [...rows, emptyRow(null)],
    pauses: terms.pauses,
    warnAt: terms.warnAt,
    escalateTo: terms.escalateTo.filter((who) => ["head", "above", "lead"].includes(who)),
    people: escalatePeople,
    quality: terms.quality ?? "",
    reviewOn: terms.reviewOn ?? "",
    note: "",
    side: null,
  };
}

/** What is read of a field: its minutes, nothing, or something that is no length of time. */
export function cellOf(text: string, dayMinutes: number | null): number | undefined | "bad" {
  return text.trim() === "" ? undefined : (parseDuration(text, dayMinutes) ?? "bad");
}

export const anyBad = (rows: readonly DraftRow[], dayMinutes: number | null): boolean =>
  rows.some((row) => targetKinds.some((kind) => cellOf(row[kind], dayMinutes) === "bad"));

/** The rows that promise something. */
export function targetsOf(rows: readonly DraftRow[], dayMinutes: number | null): TargetRow[] {
  return rows.flatMap((row) => {
    const target: TargetRow = { priority: row.priority };
    for (const kind of targetKinds) {
      const minutes = cellOf(row[kind], dayMinutes);
      if (typeof minutes === "number") target[kind] = minutes;
    }
    return targetKinds.some((kind) => target[kind] !== undefined) ? [target] : [];
  });
}

export function termsOf(draft: TermsDraft, dayMinutes: number | null): Terms {
  return {
    calendar: draft.calendar,
    targets: targetsOf(draft.rows, dayMinutes),
    pauses: [...draft.pauses] as Terms["pauses"],
    warnAt: draft.warnAt,
    escalateTo: [...draft.escalateTo, ...draft.people.map(({ id }) => id)] as Terms["escalateTo"],
    quality: draft.quality.trim() || null,
    reviewOn: draft.reviewOn || null,
  };
}
