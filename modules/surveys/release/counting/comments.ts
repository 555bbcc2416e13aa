// Words: by supplier where authors enough wrote of it, else with the whole wave's; shuffled, without time, under new ids.

import { authorsNeeded } from "./atoms-of-wave.ts";
import type { Words } from "./intake.ts";
import { line } from "./lines.ts";
import type { WaveFacts } from "./wave-facts.ts";

export const commentColumns = "surveys.comment (id, wave, supplier, item, words, key_hash, told_of)";

/** A group of comments that may be read together. */
export interface CommentGroup {
  /** Place of the party they are of; null: of nobody in particular. */
  readonly subject: number | null;
  readonly comments: readonly Words[];
}

/** What does not suffice by itself is put together; when even that does not suffice, the smallest group joins it. */
export function commentGroups(
  { k }: WaveFacts,
  comments: readonly Words[],
  tooSmall: ReadonlySet<number>,
): CommentGroup[] {
  const enough = authorsNeeded(k);
  const bySubject = new Map<number, Words[]>();
  for (const comment of comments) {
    const own = bySubject.get(comment.subject) ?? [];
    if (own.length === 0) bySubject.set(comment.subject, own);
    own.push(comment);
  }
  const alone: { subject: number; comments: Words[] }[] = [];
  const together: Words[] = [];
  for (const [subject, own] of bySubject)
    if (subject !== -1 && !tooSmall.has(subject) && authorsOf(own) >= enough)
      alone.push({ subject, comments: own });
    else together.push(...own);
  alone.sort((a, b) => authorsOf(b.comments) - authorsOf(a.comments) || a.subject - b.subject);
  while (together.length > 0 && authorsOf(together) < enough && alone.length > 0)
    together.push(...alone.pop()!.comments);
  return [...alone, ...(authorsOf(together) >= enough ? [{ subject: null, comments: together }] : [])];
}

/** At least so many people wrote these: everybody stands in one cell, and writes one comment to an item of a subject. */
export function authorsOf(comments: readonly Words[]): number {
  const cells = new Map<string, Map<string, number>>();
  for (const { cell, subject, item } of comments) {
    const own = cells.get(cell) ?? new Map<string, number>();
    if (own.size === 0) cells.set(cell, own);
    const key = `${subject} ${item}`;
    own.set(key, (own.get(key) ?? 0) + 1);
  }
  return [...cells.values()].reduce((sum, own) => sum + Math.max(...own.values()), 0);
}

/** Rows in a random order under random ids; `newId` draws them. */
export function commentRows(
  facts: WaveFacts,
  groups: readonly CommentGroup[],
  unionOf: (subject: number | null) => number | null,
  newId: () => string,
): string {
  const rows = groups.flatMap(({ subject, comments }) => {
    const union = unionOf(subject);
    const party = subject === null ? null : facts.parties[subject]!.id;
    return comments.map(({ item, words, keyHash }) => ({ id: newId(), party, item, words, keyHash, union }));
  });
  return rows
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, party, item, words, keyHash, union }) =>
      line(id, facts.wave, party, item, words, keyHash && `\\x${keyHash}`, union),
    )
    .join("");
}
