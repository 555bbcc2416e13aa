import { logNegativeBinomial } from "#science/numbers";
import type { Layout, Pairs, Source } from "./evidence.ts";

/**
 * One way in which chance puts a count on a pair. `expected[i]` is what pair i would get if *every* count
 * of the source came about this way; the share of counts that really do is estimated from the data.
 */
export interface NoiseShape {
  readonly name: "both" | "supplier" | "customer" | "anywhere" | "return" | "skip";
  readonly expected: Float64Array;
  /** The same for a sample of the pairs without a trace in any source: their silence tells how little chance there is. */
  readonly silent: Float64Array;
  /** What the share is before any data, and how many counts that belief is worth. */
  readonly share: number;
  readonly worth: number;
  /** The share is never believed to be more: past it, a service to everybody would pass for chance. */
  readonly most: number;
  /** A share that is nothing unusual: pairs are heeded up to what it would bring. */
  readonly usual: number;
}

/**
 * The ways of chance in a source.
 * - `both`: contacts follow from the two sides' totals alone (the configuration model).
 * - `supplier`, `customer`, `anywhere`: the row names a random supplier, or a random customer, or both are.
 * - `return`: work comes back one step (rework); follows what the opposite direction has more.
 * - `skip`: the step between is missing from the record, so that A seems to hand to C.
 * Statements have none: they are written or not.
 */
export function noiseShapes(
  source: Source,
  pairs: Pairs,
  layout: Layout,
  active: readonly number[],
  parties: number,
): NoiseShape[] {
  if (source.kind === "statement") return [];
  const out = new Float64Array(parties);
  const into = new Float64Array(parties);
  let all = 0;
  for (let i = 0; i < pairs.count; i += 1) {
    out[pairs.supplier[i]!]! += layout.total[i]!;
    into[pairs.customer[i]!]! += layout.total[i]!;
    all += layout.total[i]!;
  }
  if (all === 0) return [];
  const silent = silentPairs(pairs, active);
  const by = (expected: (supplier: number, customer: number) => number) => ({
    expected: Float64Array.from({ length: pairs.count }, (_, i) =>
      expected(pairs.supplier[i]!, pairs.customer[i]!),
    ),
    silent: Float64Array.from(silent, ([a, b]) => expected(a, b)),
  });
  // People name whom they depend on with care; the popular are not named by mistake more than others.
  const naming = source.kind === "naming";
  const wrong = naming
    ? { share: 0.01, worth: 30 + 2 * all, most: 0.015, usual: 0.015 }
    : { share: 0.01, worth: 30, most: 0.1, usual: 0.02 };
  const popular = naming ? { ...wrong, share: 0.005, most: 0.005 } : wrong;
  const shapes: NoiseShape[] = [
    { name: "both", ...by((a, b) => (out[a]! * into[b]!) / all), ...popular },
    { name: "supplier", ...by((_, b) => into[b]! / active.length), ...wrong },
    { name: "customer", ...by((a) => out[a]! / active.length), ...popular },
    { name: "anywhere", ...by(() => all / active.length ** 2), ...wrong },
  ];
  if (source.kind === "passing") {
    const { back, skip } = flows(source, pairs);
    const none = new Float64Array(silent.length);
    shapes.push({
      name: "return",
      expected: back,
      silent: none,
      share: 0.08,
      worth: 60,
      most: 0.3,
      usual: 0.08,
    });
    shapes.push({
      name: "skip",
      expected: skip,
      silent: none,
      share: 0.04,
      worth: 60,
      most: 0.2,
      usual: 0.04,
    });
  }
  return shapes;
}

/** Within each process: the opposite flow of a pair, and the flow that passes it through one party between. */
function flows(source: Source, pairs: Pairs): { back: Float64Array; skip: Float64Array } {
  const back = new Float64Array(pairs.count);
  const skip = new Float64Array(pairs.count);
  const processes = new Map<number, Map<number, Map<number, number>>>();
  for (const { process = 0, supplier, customer, count } of source.traces) {
    if (supplier === customer) continue;
    let from = processes.get(process);
    if (!from) processes.set(process, (from = new Map()));
    let to = from.get(supplier);
    if (!to) from.set(supplier, (to = new Map()));
    to.set(customer, (to.get(customer) ?? 0) + count);
  }
  for (const from of processes.values()) {
    for (const [a, to] of from) {
      for (const [b, n] of to) {
        const reverse = pairs.find(b, a);
        // Of two opposite flows only the weaker one can be the returns of the stronger; equal ones are both real.
        const opposite = from.get(b)?.get(a) ?? 0;
        if (reverse >= 0 && n > opposite) back[reverse]! += n - opposite;
        const next = from.get(b);
        if (!next) continue;
        let leaving = 0;
        for (const m of next.values()) leaving += m;
        for (const [c, m] of next) {
          const pair = c === a ? -1 : pairs.find(a, c);
          if (pair >= 0) skip[pair]! += (n * m) / leaving;
        }
      }
    }
  }
  return { back, skip };
}

const silentSample = 20_000;

/** Pairs of active parties without a trace: all of them in a small company, a regular sample in a large one. */
function silentPairs(pairs: Pairs, active: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  const all = active.length * active.length;
  // A step that shares no factor with the number of parties visits rows and columns alike.
  const step = Math.max(1, Math.floor(all / silentSample)) | 1;
  for (let k = 0; k < all; k += step) {
    const a = active[Math.floor(k / active.length)]!;
    const b = active[k % active.length]!;
    if (a !== b && pairs.find(a, b) < 0) found.push([a, b]);
  }
  return found;
}

// Pairs differ in how much chance they draw: a log-normal factor (sigma 0.8) by five-point Gauss-Hermite.
const nodes = [-2.85697, -1.355626, 0, 1.355626, 2.85697];
const chances = [0.0112574, 0.2220759, 0.5333333, 0.2220759, 0.0112574];
const sigma = 0.8;
const factors = nodes.map((x) => Math.exp(sigma * x - (sigma * sigma) / 2));
const logChances = chances.map(Math.log);

/**
 * ln P(the pair's months | chance), where chance brings `expected` counts over the whole span.
 * A month's count is negative binomial with variance 2 x mean + mean^2 / 3 (contacts come in bursts, months
 * differ), or mean + mean^2 / 3 without `bursts`, where every count is another person's word. The pair's factor
 * is log-normal; a month says as much as its decay weight.
 */
export function logNoise(layout: Layout, pair: number, expected: number, bursts: boolean): number {
  const monthly = Math.max(expected, 1e-9) / layout.months;
  const zeros = layout.weightOfAll - layout.active[pair]!;
  let top = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (let g = 0; g < factors.length; g += 1) {
    const mean = monthly * factors[g]!;
    const shape = bursts ? (mean * 3) / (mean + 3) : 3;
    let value = logChances[g]! + zeros * logNegativeBinomial(0, mean, shape);
    for (let s = layout.start[pair]!; s < layout.start[pair + 1]!; s += 1) {
      value += layout.weight[s]! * logNegativeBinomial(layout.count[s]!, mean, shape);
    }
    if (value > top) {
      sum = sum * Math.exp(top - value) + 1;
      top = value;
    } else sum += Math.exp(value - top);
  }
  return top + Math.log(sum);
}

/**
 * The floor of chance: only pairs with few counts tell how much chance there is, because a weak relationship
 * that is taken for chance would raise the floor, hide the next weak one, and so on. A pair is heeded up to
 * `limit` counts, and `heeded` is the share of the expected counts that fall on pairs so limited (exact for
 * Poisson: E[n | n <= t] = mean x P(n <= t - 1) / P(n <= t)).
 */
export function floorLimit(
  shapes: readonly NoiseShape[],
  shares: readonly number[],
  pair: number,
  silent = false,
): number {
  let expected = 0;
  for (let k = 0; k < shapes.length; k += 1) {
    const shape = shapes[k]!;
    expected += Math.max(shares[k]!, shape.usual) * (silent ? shape.silent : shape.expected)[pair]!;
  }
  return Math.max(1, Math.ceil(3 * expected));
}

export function heeded(expected: number, limit: number): number {
  if (limit > 60) return 1;
  let term = 1;
  let below = 0;
  for (let n = 0; n < limit; n += 1) {
    below += term;
    term *= expected / (n + 1);
  }
  return below / (below + term);
}
