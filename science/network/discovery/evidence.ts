// What the discovery of relationships starts from: counts per pair, month and source.

/**
 * How a source speaks, which decides what chance looks like in it.
 * - `asking`: somebody asks and somebody serves (requests). Chance: a row with the wrong supplier or customer.
 * - `passing`: work passes on in a case (processes). Chance: also returns, and steps missing in between.
 * - `naming`: people name whom they depend on, once each (nominations). Chance: a name without a reason.
 * - `contact`: two sides talk (communication). No direction; it strengthens and never creates.
 * - `statement`: it is written down or not (structure). Chance: it is out of date.
 */
export type SourceKind = "asking" | "passing" | "naming" | "contact" | "statement";

/** One count: in this month, this supplier party did this much for this customer party. */
export interface Trace {
  /** Index of the supplier party, from 0. */
  readonly supplier: number;
  /** Index of the customer party. In a `contact` source the two may stand either way round. */
  readonly customer: number;
  /** Month, counted from January 1970. */
  readonly month: number;
  /** Units of evidence; above 0, fractional in weighted sources. */
  readonly count: number;
  /** In a `passing` source: which process the count comes from, because returns stay within a process. */
  readonly process?: number;
}

export interface Source {
  readonly name: string;
  readonly kind: SourceKind;
  readonly traces: readonly Trace[];
}

/** Every pair of different parties with a trace in any source, numbered. */
export interface Pairs {
  readonly count: number;
  readonly supplier: Int32Array;
  readonly customer: Int32Array;
  /** Number of the pair, or -1. */
  find(supplier: number, customer: number): number;
}

/** One source laid out by pair: pair i has its months at `start[i]` to `start[i + 1]`. */
export interface Layout {
  readonly start: Int32Array;
  readonly count: Float64Array;
  /** How much the month still says: 1 now, one half a half-life ago. */
  readonly weight: Float64Array;
  /** Sum of counts of a pair, not decayed. */
  readonly total: Float64Array;
  /** Sum of the weights of the pair's months with a count. */
  readonly active: Float64Array;
  /** Months from the source's first to its last. */
  readonly months: number;
  /** Sum of the weights of all those months. */
  readonly weightOfAll: number;
}

/** What is left of a month's evidence at `asOf`, both in months: one half after each half-life. */
export function decay(month: number, asOf: number, halfLifeMonths: number): number {
  return 2 ** (-Math.max(0, asOf - month) / halfLifeMonths);
}

/** Numbers the pairs of all sources; self-service is left out, contact and passing number both directions. */
export function numberPairs(parties: number, sources: readonly Source[]): Pairs {
  const numbers = new Map<number, number>();
  const supplier: number[] = [];
  const customer: number[] = [];
  const add = (a: number, b: number) => {
    const key = a * parties + b;
    if (a === b || numbers.has(key)) return;
    numbers.set(key, supplier.length);
    supplier.push(a);
    customer.push(b);
  };
  for (const source of sources) {
    for (const trace of source.traces) {
      add(trace.supplier, trace.customer);
      // Returns come the opposite way, and their absence tells how many there are.
      if (source.kind === "contact" || source.kind === "passing") add(trace.customer, trace.supplier);
    }
  }
  return {
    count: supplier.length,
    supplier: Int32Array.from(supplier),
    customer: Int32Array.from(customer),
    find: (a, b) => numbers.get(a * parties + b) ?? -1,
  };
}

/** Lays a source out by pair. A `naming` source is one occasion: its months are folded into one. */
export function layOut(source: Source, pairs: Pairs, asOf: number, halfLifeMonths: number): Layout {
  const span = spanOf(source);
  const cells = collect(source, pairs, span);
  const once = source.kind === "naming" || source.kind === "statement";
  const weightOf = (month: number) => decay(month, asOf, halfLifeMonths);
  const months = once ? 1 : span.last - span.first + 1;
  let weightOfAll = 0;
  if (once) weightOfAll = 1;
  else for (let m = span.first; m <= span.last; m += 1) weightOfAll += weightOf(m);

  const start = new Int32Array(pairs.count + 1);
  for (const cell of cells) start[cell.pair + 1]! += 1;
  for (let i = 0; i < pairs.count; i += 1) start[i + 1]! += start[i]!;
  const at = start.slice();
  const layout = {
    start,
    count: new Float64Array(cells.length),
    weight: new Float64Array(cells.length),
    total: new Float64Array(pairs.count),
    active: new Float64Array(pairs.count),
    months,
    weightOfAll,
  };
  for (const cell of cells) {
    const slot = at[cell.pair]!++;
    const weight = once ? cell.weight(weightOf) : weightOf(cell.month);
    layout.count[slot] = cell.count;
    layout.weight[slot] = weight;
    layout.total[cell.pair]! += cell.count;
    layout.active[cell.pair]! += weight;
  }
  return layout;
}

interface Cell {
  readonly pair: number;
  readonly month: number;
  count: number;
  weight(of: (month: number) => number): number;
}

/** Adds up what falls on the same pair and month; a folded cell remembers its months for the decay. */
function collect(source: Source, pairs: Pairs, span: Span): Cell[] {
  const once = source.kind === "naming" || source.kind === "statement";
  const cells = new Map<number, Cell & { parts: [number, number][] }>();
  const put = (pair: number, month: number, count: number) => {
    if (pair < 0) return;
    const key = (once ? 0 : month) * pairs.count + pair;
    let cell = cells.get(key);
    if (!cell) {
      const parts: [number, number][] = [];
      const weight = (of: (month: number) => number) =>
        parts.reduce((sum, [m, n]) => sum + of(m) * n, 0) / parts.reduce((sum, [, n]) => sum + n, 0);
      cells.set(key, (cell = { pair, month, count: 0, parts, weight }));
    }
    cell.count += count;
    if (once) cell.parts.push([month, count]);
  };
  for (const { supplier, customer, month, count } of source.traces) {
    if (supplier === customer || month < span.first || month > span.last) continue;
    put(pairs.find(supplier, customer), month, count);
    if (source.kind === "contact") put(pairs.find(customer, supplier), month, count);
  }
  return [...cells.values()];
}

function spanOf(source: Source): Span {
  const months = new Map<number, number>();
  for (const { month, count } of source.traces) months.set(month, (months.get(month) ?? 0) + count);
  return usualSpan(months);
}

export interface Span {
  readonly first: number;
  readonly last: number;
}

const longGap = 6;
const strayShare = 0.005;

/**
 * The months a record really covers. A few rows dated 1998 or 2062 are typing errors: months beyond a gap of
 * half a year that hold under half a percent of all counts are cut off. `months` maps month to counts.
 */
export function usualSpan(months: ReadonlyMap<number, number>): Span {
  const known = [...months.keys()].sort((a, b) => a - b);
  if (known.length === 0) return { first: 0, last: 0 };
  const all = [...months.values()].reduce((sum, n) => sum + n, 0);
  return { first: edge(known, months, all), last: edge(known.reverse(), months, all) };
}

function edge(known: readonly number[], months: ReadonlyMap<number, number>, all: number): number {
  let beyond = 0;
  let at = 0;
  for (let i = 0; i + 1 < known.length; i += 1) {
    beyond += months.get(known[i]!)!;
    if (beyond > all * strayShare) break;
    if (Math.abs(known[i + 1]! - known[i]!) > longGap) at = i + 1;
  }
  return known[at]!;
}
