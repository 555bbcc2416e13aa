// Who answered, divided into atoms: by the units of those who answered, or by supplier and unit where somebody is rated.

import {
  type Atoms,
  commentMinimum,
  forHistograms,
  mayBeScored,
  partition,
  partitionPairs,
  type Unions,
} from "#science/disclosure";
import { type CellKey, type Columns, cellKey, type Intake } from "./intake.ts";
import type { WaveFacts } from "./wave-facts.ts";

/** The atoms of one kind of record: those about somebody, or those about nobody. */
export interface Divided {
  readonly atoms: Atoms;
  readonly histograms: Unions;
  /** Atom of each record, -1: in none, or of the other kind. */
  readonly atomOf: Int32Array;
}

export interface WaveAtoms {
  /** About nobody in particular; null where there are no such answers. */
  readonly general: Divided | null;
  /** About somebody. */
  readonly pairs: Divided | null;
  /** Parties that may have no score of their own, as they are one or two people. */
  readonly tooSmall: ReadonlySet<number>;
}

export function divideWave(facts: WaveFacts, { columns, raters, invited }: Intake): WaveAtoms {
  const about: number[] = [];
  const general: number[] = [];
  for (let record = 0; record < columns.records; record += 1)
    (columns.subject[record] === -1 ? general : about).push(record);
  const tooSmall = new Set(
    facts.parties.flatMap(({ people }, place) => (mayBeScored(people) ? [] : [place])),
  );
  return {
    // Also where nobody answered: then there is no atom, and nothing is told.
    general:
      general.length === 0 && about.length > 0 ? null : divideGeneral(facts, columns, general, invited),
    pairs: about.length === 0 ? null : dividePairs(facts, columns, about, raters, tooSmall),
    tooSmall,
  };
}

const parentsOf = ({ parties }: WaveFacts): Int32Array => Int32Array.from(parties, ({ parent }) => parent);

const pick = (column: Int32Array, records: readonly number[]): Int32Array =>
  Int32Array.from(records, (record) => column[record]!);

function spread(atomOf: Int32Array, records: readonly number[], all: number): Int32Array {
  const result = new Int32Array(all).fill(-1);
  for (const [i, record] of records.entries()) result[record] = atomOf[i]!;
  return result;
}

function divideGeneral(
  facts: WaveFacts,
  columns: Columns,
  records: readonly number[],
  invited: Int32Array,
): Divided {
  const { atoms, atomOf } = partition(
    {
      parents: parentsOf(facts),
      units: pick(columns.unit, records),
      cuts: columns.cuts.map((cut) => pick(cut, records)),
      ...(invited.some((people) => people > 0) ? { invited } : {}),
    },
    { k: facts.k },
  );
  return { atoms, histograms: forHistograms(atoms), atomOf: spread(atomOf, records, columns.records) };
}

/**
 * A record does not say whose it is. Which of the people of its cell it is given here says nothing: atoms are made of
 * whole cells, and only how many different people stand in them counts.
 */
function dividePairs(
  facts: WaveFacts,
  columns: Columns,
  records: readonly number[],
  raters: Intake["raters"],
  tooSmall: ReadonlySet<number>,
): Divided {
  const numbers = new Map<number | string, number>();
  const units: number[] = [];
  const cuts: number[][] = columns.cuts.map(() => []);
  const given = new Map<CellKey, number>();
  const cells: CellKey[] = [];
  const likes: CellKey[] = [];
  for (const record of records) {
    const [unit, values] = [columns.unit[record]!, columns.cuts.map((cut) => cut[record]!)];
    const key = cellKey(columns.subject[record]!, unit, values);
    cells.push(key);
    likes.push(cellKey(-1, unit, values));
    given.set(key, (given.get(key) ?? 0) + 1);
  }
  const declined = whoDeclined(cells, likes, given, raters);
  given.clear();
  const rater = Int32Array.from(records, (record, row) => {
    const unit = columns.unit[record]!;
    const values = columns.cuts.map((cut) => cut[record]!);
    const [key, like] = [cells[row]!, likes[row]!];
    const taken = given.get(key) ?? 0;
    given.set(key, taken + 1);
    const person = declined.has(like) ? `${like} ${taken}` : raters.get(key)?.[taken];
    const known = person === undefined ? undefined : numbers.get(person);
    if (known !== undefined) return known;
    if (person !== undefined) numbers.set(person, units.length);
    units.push(unit);
    for (const [cut, value] of values.entries()) cuts[cut]!.push(value);
    return units.length - 1;
  });
  const supplier = pick(columns.subject, records);
  const kept = onceInPools({ facts, supplier, rater, cells, tooSmall });
  const { atoms, histograms, atomOf } = partitionPairs(
    {
      parents: parentsOf(facts),
      units,
      cuts,
      supplierParents: parentsOf(facts),
      supplierPeople: facts.parties.map(({ people }) => people),
      rater: kept.map((row) => rater[row]!),
      supplier: kept.map((row) => supplier[row]!),
    },
    { k: facts.k },
  );
  return {
    atoms,
    histograms,
    atomOf: spread(
      atomOf,
      kept.map((row) => records[row]!),
      columns.records,
    ),
  };
}

/**
 * Units crossed with cuts in which somebody was done with a party without an answer about it ("I cannot judge"). Which of
 * them answered is not known there: those who answered about two parties may be the same, so they are counted as if they
 * were.
 */
function whoDeclined(
  cells: readonly CellKey[],
  likes: readonly CellKey[],
  answers: ReadonlyMap<CellKey, number>,
  raters: Intake["raters"],
): Set<CellKey> {
  return new Set(
    likes.filter((_, row) => answers.get(cells[row]!)! < (raters.get(cells[row]!)?.length ?? 0)),
  );
}

/**
 * Suppliers that are too small, or were rated by fewer than k people, are pooled, and whoever rated several of them may
 * count in a pool once. Which record is whose is not known, so a whole cell of such a supplier is left out as soon as
 * one of its people stands in an earlier one: that looks at who rated, never at what.
 */
function onceInPools({
  facts,
  supplier,
  rater,
  cells,
  tooSmall,
}: {
  readonly facts: WaveFacts;
  readonly supplier: Int32Array;
  readonly rater: Int32Array;
  readonly cells: readonly CellKey[];
  readonly tooSmall: ReadonlySet<number>;
}): number[] {
  const ratings = new Int32Array(facts.parties.length);
  for (const one of supplier) ratings[one]! += 1;
  const pooled = (one: number) => tooSmall.has(one) || ratings[one]! < facts.k;
  const rowsOf = new Map<CellKey, number[]>();
  const kept: number[] = [];
  for (let row = 0; row < supplier.length; row += 1) {
    if (!pooled(supplier[row]!)) kept.push(row);
    else if (rowsOf.has(cells[row]!)) rowsOf.get(cells[row]!)!.push(row);
    else rowsOf.set(cells[row]!, [row]);
  }
  const seen = new Set<number>();
  const inOrder = [...rowsOf].sort(([a, [first]], [b, [second]]) => {
    return supplier[first!]! - supplier[second!]! || (a < b ? -1 : 1);
  });
  for (const [, rows] of inOrder) {
    if (rows.some((row) => seen.has(rater[row]!))) continue;
    for (const row of rows) seen.add(rater[row]!);
    kept.push(...rows);
  }
  return kept.sort((a, b) => a - b);
}

/** Fewest authors whose comments are shown together. */
export const authorsNeeded = (k: number): number => Math.max(k, commentMinimum);
