// From answers to a release: everything that will ever be told of a wave, computed at once from its atoms.

import { allDisclosed, type Disclosed, mapDisclosed } from "#science/disclosure";
import { nobody } from "../../schema/shapes.ts";
import { divideWave, type WaveAtoms } from "./atoms-of-wave.ts";
import { blindSpotsOf } from "./blind-spots.ts";
import { commentGroups, commentRows } from "./comments.ts";
import { differencesOf } from "./differences.ts";
import { figureRows, type Releases } from "./figures.ts";
import { groupsOf, type Kind, placesOf, type ToldGroup } from "./groups.ts";
import { type CellKey, cellKey, type Intake } from "./intake.ts";
import { arrayOf, jsonOf, line } from "./lines.ts";
import type { Measured } from "./measured.ts";
import { modelRows } from "./models/models.ts";
import { shrunkFigures } from "./shrinking.ts";
import { releaseOf } from "./tables.ts";
import { UnionBook } from "./union-book.ts";
import type { WaveFacts } from "./wave-facts.ts";

/** Rows to be written, in COPY's text. */
export interface CountedWave {
  readonly atoms: string;
  readonly unions: string;
  readonly figures: string;
  readonly models: string;
  readonly comments: string;
  /** Which atom each cell of the raw answers belongs to: subject, unit, cuts, atom's subject, atom. */
  readonly cells: string;
  /** Answers that stand in an atom, of all. */
  readonly told: number;
  readonly answers: number;
}

export const atomColumns = "surveys.atom (wave, subject, no, people, histogram, comments, cells)";

/** `newId` draws the comments' random ids. */
export function countWave(
  facts: WaveFacts,
  measured: Measured,
  intake: Intake,
  newId: () => string,
): Disclosed<CountedWave> {
  const atoms = divideWave(facts, intake);
  const releases: Releases = {
    ...(atoms.general ? { general: releaseOf(measured, intake.columns, atoms.general) } : {}),
    ...(atoms.pairs ? { pairs: releaseOf(measured, intake.columns, atoms.pairs) } : {}),
  };
  const groups = groupsOf(facts, intake, atoms);
  const first = { general: 1, pairs: 1 + (atoms.general?.atoms.people.length ?? 0) };
  const unions = new UnionBook(facts.wave, first, {
    ...(atoms.general ? { general: atoms.general.histograms } : {}),
    ...(atoms.pairs ? { pairs: atoms.pairs.histograms } : {}),
  });
  const figures = figureRows({
    facts,
    measured,
    releases,
    groups,
    unions,
    differences: differencesOf(measured, releases, groups),
    shrunk: shrunkFigures(facts, measured, releases, groups),
    blindSpots: blindSpotsOf(facts, measured, releases, groups),
  });
  const models = modelRows({ facts, measured, intake, atoms, releases, groups, unions });
  const atomOfCell = atomsOfCells(facts, intake, atoms);
  const commented = commentGroups(facts, intake.comments, atoms.tooSmall, (cell) => atomOfCell.get(cell));
  const ofSubject = (subject: number | null) =>
    unions.place((subject === null ? groups[0] : groups.find((group) => ownGroup(group, subject)))!.atoms);
  const comments = commentRows(facts, commented, ofSubject, newId);
  const inAtoms = (["general", "pairs"] as const).reduce(
    (sum, kind) => sum + (atoms[kind]?.atoms.people.reduce((all, people) => all + people, 0) ?? 0),
    0,
  );
  return mapDisclosed(allDisclosed({ figures, models }), (texts) => ({
    ...texts,
    atoms: atomRows(facts, atoms, first, new Set(commented.map(({ subject }) => subject))),
    unions: unions.rows(),
    comments,
    cells: cellRows(facts, intake, atoms, first),
    told: inAtoms,
    answers: intake.columns.records,
  }));
}

const ownGroup = ({ rated, rater }: ToldGroup, subject: number): boolean =>
  rated === subject && rater === null;

const kinds: readonly Kind[] = ["general", "pairs"];

/** An atom is kept under the party rated; a pool under the unit that all of its parties lie in. */
function subjectOfAtoms(facts: WaveFacts, kind: Kind, atoms: WaveAtoms): (number | null)[] {
  const divided = atoms[kind]!;
  const subjects: (number | null | undefined)[] = Array.from(divided.atoms.people, () => undefined);
  const { cellAtom, cellSupplier } = divided.atoms;
  for (let cell = 0; cell < cellAtom.length; cell += 1) {
    const atom = cellAtom[cell]!;
    if (atom === -1) continue;
    const own = cellSupplier ? cellSupplier[cell]! : null;
    const before = subjects[atom];
    subjects[atom] = before === undefined || before === own ? own : meetOf(facts, before, own);
  }
  return subjects as (number | null)[];
}

function meetOf({ parties }: WaveFacts, one: number | null, other: number | null): number | null {
  const above = new Set<number>();
  for (let at = one ?? -1; at !== -1; at = parties[at]!.parent) above.add(at);
  for (let at = other ?? -1; at !== -1; at = parties[at]!.parent) if (above.has(at)) return at;
  return null;
}

function atomRows(
  facts: WaveFacts,
  atoms: WaveAtoms,
  first: Readonly<Record<Kind, number>>,
  commented: ReadonlySet<number | null>,
): string {
  const rows: string[] = [];
  for (const kind of kinds) {
    const divided = atoms[kind];
    if (!divided) continue;
    const subjects = subjectOfAtoms(facts, kind, atoms);
    const cells = Array.from(divided.atoms.people, (): object[] => []);
    const { cellAtom, cellUnit, cellCuts, cellSupplier } = divided.atoms;
    for (let cell = 0; cell < cellAtom.length; cell += 1) {
      const atom = cellAtom[cell]!;
      if (atom === -1) continue;
      const supplier = cellSupplier ? cellSupplier[cell]! : -1;
      cells[atom]!.push({
        unit: cellUnit[cell] === -1 ? null : facts.parties[cellUnit[cell]!]!.id,
        cuts: facts.cuts.map(({ values }, cut) => values[cellCuts[cut]![cell]!] ?? null),
        ...(supplier === -1 || supplier === subjects[atom] ? {} : { subject: facts.parties[supplier]!.id }),
      });
    }
    for (const [atom, people] of divided.atoms.people.entries()) {
      const subject = subjects[atom] ?? null;
      const union = divided.histograms.unionOf[atom]!;
      const comments = commented.has(subject) ? (subject ?? -1) + 2 : commented.has(null) ? 1 : null;
      rows.push(
        line(
          facts.wave,
          subject === null ? nobody : facts.parties[subject]!.id,
          first[kind] + atom,
          people,
          union === -1 ? null : union + 1,
          comments,
          jsonOf(cells[atom]),
        ),
      );
    }
  }
  return rows.join("");
}

/** By cell, the atom it belongs to: every cell lies in one as a whole, or in none. */
function atomsOfCells(
  facts: WaveFacts,
  { columns }: Intake,
  atoms: WaveAtoms,
): Map<CellKey, { readonly atom: string; readonly unit: number }> {
  const found = new Map<CellKey, { atom: string; unit: number }>();
  for (const kind of kinds) {
    const divided = atoms[kind];
    if (!divided) continue;
    const places = placesOf(facts, divided.atoms);
    for (let record = 0; record < columns.records; record += 1) {
      const atom = divided.atomOf[record]!;
      if (atom === -1) continue;
      const cell = cellKey(
        columns.subject[record]!,
        columns.unit[record]!,
        columns.cuts.map((cut) => cut[record]!),
      );
      if (!found.has(cell)) found.set(cell, { atom: `${kind} ${atom}`, unit: places[atom]!.rater });
    }
  }
  return found;
}

/** Each cell of the raw answers once. */
function cellRows(
  facts: WaveFacts,
  { columns }: Intake,
  atoms: WaveAtoms,
  first: Readonly<Record<Kind, number>>,
): string {
  const subjects = Object.fromEntries(
    kinds.map((kind) => [kind, atoms[kind] ? subjectOfAtoms(facts, kind, atoms) : []]),
  ) as Record<Kind, (number | null)[]>;
  const rows: string[] = [];
  const seen = new Set<CellKey>();
  for (let record = 0; record < columns.records; record += 1) {
    const kind = kinds.find((one) => (atoms[one]?.atomOf[record] ?? -1) !== -1);
    if (!kind) continue;
    const [own, unit] = [columns.subject[record]!, columns.unit[record]!];
    const values = columns.cuts.map((cut) => cut[record]!);
    const cell = cellKey(own, unit, values);
    if (seen.has(cell)) continue;
    seen.add(cell);
    const atom = atoms[kind]!.atomOf[record]!;
    const subject = subjects[kind][atom] ?? null;
    rows.push(
      line(
        own === -1 ? nobody : facts.parties[own]!.id,
        unit === -1 ? nobody : facts.parties[unit]!.id,
        arrayOf(facts.cuts.map((cut, at) => cut.values[values[at]!] ?? "")),
        subject === null ? nobody : facts.parties[subject]!.id,
        first[kind] + atom,
      ),
    );
  }
  return rows.join("");
}
