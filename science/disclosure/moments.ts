import { DisclosureError } from "./errors.ts";

/**
 * How some variables go together in each atom: what drivers and reliability need. Only people who answered all of
 * them count. Whole numbers only, so that sums are exact and do not tell the order in which they were added.
 */
export interface AtomMoments {
  readonly variables: number;
  readonly atoms: number;
  /** Complete rows in each atom. */
  readonly n: Float64Array;
  /** Row-major, atoms x variables: sums. */
  readonly sums: Float64Array;
  /** Row-major, atoms x (variables x (variables + 1) / 2): sums of products, the upper triangle row by row. */
  readonly products: Float64Array;
}

/** The same of a union of atoms, as `momentsFromSums` of `#science/survey` takes it. */
export interface CrossMoments {
  readonly n: number;
  readonly sums: Float64Array;
  /** Row-major, variables x variables. */
  readonly products: Float64Array;
}

/**
 * Counts the columns into atoms. `columns[v][r]` is variable v of respondent r; null or NaN: none.
 * Throws DisclosureError `shapes_differ`, `not_a_count` for a number that is not whole.
 */
export function crossTabulate(
  columns: readonly ArrayLike<number | null>[],
  atoms: number,
  atomOf: Int32Array,
): AtomMoments {
  const variables = columns.length;
  const triangle = (variables * (variables + 1)) / 2;
  const n = new Float64Array(atoms);
  const sums = new Float64Array(atoms * variables);
  const products = new Float64Array(atoms * triangle);
  const row = new Float64Array(variables);
  if (columns.some(({ length }) => length !== atomOf.length))
    throw new DisclosureError("shapes_differ", "a variable has another number of respondents");
  for (let r = 0; r < atomOf.length; r += 1) {
    const atom = atomOf[r]!;
    if (atom === -1) continue;
    let complete = true;
    for (let v = 0; v < variables && complete; v += 1) {
      const value = columns[v]![r] ?? Number.NaN;
      complete = !Number.isNaN(value);
      if (complete && !Number.isSafeInteger(value))
        throw new DisclosureError("not_a_count", "a variable has a number that is not whole");
      row[v] = value;
    }
    if (!complete) continue;
    n[atom]! += 1;
    let at = atom * triangle;
    for (let i = 0; i < variables; i += 1) {
      sums[atom * variables + i]! += row[i]!;
      for (let j = i; j < variables; j += 1) products[at++]! += row[i]! * row[j]!;
    }
  }
  return { variables, atoms, n, sums, products };
}

/** Adds the moments of a union of atoms to `into`. */
export function addMoments(into: CrossMoments, moments: AtomMoments, atoms: Int32Array): CrossMoments {
  const p = moments.variables;
  const triangle = (p * (p + 1)) / 2;
  let { n } = into;
  for (const atom of atoms) {
    n += moments.n[atom]!;
    let at = atom * triangle;
    for (let i = 0; i < p; i += 1) {
      into.sums[i]! += moments.sums[atom * p + i]!;
      for (let j = i; j < p; j += 1) {
        const product = moments.products[at++]!;
        into.products[i * p + j]! += product;
        if (j !== i) into.products[j * p + i]! += product;
      }
    }
  }
  return { ...into, n };
}
