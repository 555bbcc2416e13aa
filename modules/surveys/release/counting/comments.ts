// Words: by supplier where authors enough wrote of it, else with the whole wave's; shuffled, without time, under new ids.

import { authorsNeeded } from "./atoms-of-wave.ts";
import type { CellKey, Words } from "./intake.ts";
import { line } from "./lines.ts";
import type { WaveFacts } from "./wave-facts.ts";

export const commentColumns = "surveys.comment (id, wave, supplier, item, words, key_hash, told_of)";

/** A group of comments that may be read together. */
export interface CommentGroup {
  /** Place of the party they are of; null: of nobody in particular. */
  readonly subject: number | null;
  readonly comments: readonly Words[];
}

/** Where the author of a comment stands: a number of the atom, and the lowest unit that the atom lies in (-1: none). */
export type AtomOfCell = (cell: CellKey) => { readonly atom: string; readonly unit: number } | undefined;

/** What does not suffice by itself is put together; when even that does not suffice, the smallest group joins it. */
export function commentGroups(
  { k, parties }: WaveFacts,
  comments: readonly Words[],
  tooSmall: ReadonlySet<number>,
  atomOf: AtomOfCell,
): CommentGroup[] {
  const enough = authorsNeeded(k);
  const authorsOf = (some: readonly Words[]) => leastAuthors(parties, some, atomOf);
  const bySubject = new Map<number, Words[]>();
  for (const comment of comments) {
    const own = bySubject.get(comment.subject) ?? [];
    if (own.length === 0) bySubject.set(comment.subject, own);
    own.push(comment);
  }
  const alone: { subject: number; comments: Words[]; authors: number }[] = [];
  const together: Words[] = [];
  for (const [subject, own] of bySubject) {
    const authors = subject === -1 || tooSmall.has(subject) ? 0 : authorsOf(own);
    if (authors >= enough) alone.push({ subject, comments: own, authors });
    else together.push(...own);
  }
  alone.sort((a, b) => b.authors - a.authors || a.subject - b.subject);
  while (together.length > 0 && authorsOf(together) < enough && alone.length > 0)
    together.push(...alone.pop()!.comments);
  return [...alone, ...(authorsOf(together) >= enough ? [{ subject: null, comments: together }] : [])];
}

/**
 * At least so many people wrote these, whatever else is known: within an atom everybody writes at most one comment to an
 * item, and people of different units are different ones; whoever wrote of several parties may be one person. It is
 * a function of atoms, so that it says nothing of who within one wrote.
 */
export function leastAuthors(
  parties: WaveFacts["parties"],
  comments: readonly Words[],
  atomOf: AtomOfCell,
): number {
  const atoms = new Map<string, { unit: number; subject: number; items: Map<string, number> }>();
  for (const { cell, item, subject } of comments) {
    const place = atomOf(cell);
    if (!place) continue;
    const own = atoms.get(place.atom) ?? { unit: place.unit, subject, items: new Map<string, number>() };
    atoms.set(place.atom, own);
    own.items.set(item, (own.items.get(item) ?? 0) + 1);
  }
  const units = new Map<number, Below>();
  const unitOf = (place: number): Below => {
    const known = units.get(place);
    if (known) return known;
    const parent = place === -1 ? whole : parties[place]!.parent;
    const depth = place === -1 ? 0 : 1 + unitOf(parent).depth;
    const made: Below = { bySubject: new Map(), below: 0, parent, depth };
    units.set(place, made);
    return made;
  };
  unitOf(-1);
  for (const { unit, subject, items } of atoms.values()) {
    const { bySubject } = unitOf(unit);
    bySubject.set(subject, (bySubject.get(subject) ?? 0) + Math.max(...items.values()));
  }
  const upwards = [...units.values()].sort((a, b) => b.depth - a.depth);
  let authors = 0;
  for (const { bySubject, below, parent } of upwards) {
    authors = Math.max(below, ...bySubject.values());
    if (parent === whole) continue;
    const up = units.get(parent)!;
    up.below += authors;
    for (const [subject, count] of bySubject)
      up.bySubject.set(subject, (up.bySubject.get(subject) ?? 0) + count);
  }
  return authors;
}

/** Authors in a unit and below it. */
interface Below {
  readonly bySubject: Map<number, number>;
  below: number;
  readonly parent: number;
  readonly depth: number;
}

/** Above the top. */
const whole = -2;

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
