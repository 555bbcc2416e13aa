// What models need: how answers go together over many people, counted by whole suppliers rather than by atoms.

import {
  type Atoms,
  crossTabulate,
  histogramMinimum,
  type Item,
  type Release,
  release,
  tabulate,
  type Unions,
} from "#science/disclosure";
import type { Divided } from "../atoms-of-wave.ts";
import type { Columns } from "../intake.ts";
import type { Measured } from "../measured.ts";
import { scoreColumn, valuesOf } from "../tables.ts";
import type { Plan } from "./plan.ts";

/** Puts atoms together that stand for one supplier: each whole atom lies in one of the larger ones. */
export interface Coarse {
  readonly release: Release;
  /** The larger atom of each atom. */
  readonly largerOf: Int32Array;
}

export function coarseOf(
  measured: Measured,
  columns: Columns,
  { atoms, atomOf }: Divided,
  plan: Plan,
  ratedOf: (atom: number) => number,
): Coarse {
  const numbers = new Map<number, number>();
  const largerOf = Int32Array.from(atoms.people, (_, atom) => {
    const rated = ratedOf(atom);
    if (!numbers.has(rated)) numbers.set(rated, numbers.size);
    return numbers.get(rated)!;
  });
  const people = new Int32Array(numbers.size);
  for (const [atom, larger] of largerOf.entries()) people[larger]! += atoms.people[atom]!;
  const larger: Atoms = {
    ...atoms,
    cellAtom: atoms.cellAtom.map((atom) => (atom === -1 ? -1 : largerOf[atom]!)),
    people,
  };
  const of = atomOf.map((atom) => (atom === -1 ? -1 : largerOf[atom]!));
  const joint = plan.joint.map(({ first, second, values }): { item: Item; column: Int16Array } => ({
    item: { values: values * values, scores: null },
    column: jointColumn(measured, columns, first, second, values),
  }));
  const known = new Map<Plan["moments"][string][number], Float64Array>();
  const columnOf = (variable: Plan["moments"][string][number]): Float64Array => {
    const before = known.get(variable);
    if (before) return before;
    const column =
      typeof variable === "number"
        ? ratings(measured, columns, variable)
        : scoreColumn(measured, columns, variable);
    known.set(variable, column);
    return column;
  };
  return {
    release: release({
      atoms: larger,
      histograms: unionsOf(people, atoms.k),
      table: tabulate(
        joint.map(({ item }) => item),
        people.length,
        of,
        joint.map(({ column }) => column),
      ),
      moments: Object.fromEntries(
        Object.entries(plan.moments).map(([name, variables]) => [
          name,
          crossTabulate(variables.map(columnOf), people.length, of),
        ]),
      ),
    }),
    largerOf,
  };
}

function ratings(measured: Measured, columns: Columns, item: number): Float64Array {
  const rating = valuesOf(measured, columns, item, null);
  return Float64Array.from({ length: columns.records }, (_, record) => rating(record));
}

/** Two answers of one person as one: their place in a square table. */
function jointColumn(
  { countablesOf }: Measured,
  { answers, records }: Columns,
  first: number,
  second: number,
  values: number,
): Int16Array {
  const [one, other] = [first, second].map((item) => answers[countablesOf[item]![0]!]!);
  return Int16Array.from({ length: records }, (_, record) => {
    const [a, b] = [one![record]!, other![record]!];
    return a === -1 || b === -1 ? -1 : a * values + b;
  });
}

/** Each for itself, where it has people enough. */
function unionsOf(people: Int32Array, k: number): Unions {
  const minimum = Math.max(k, histogramMinimum);
  let unions = 0;
  const unionOf = people.map((count) => (count >= minimum ? unions++ : -1));
  return { minimum, unionOf, people: people.filter((count) => count >= minimum) };
}
