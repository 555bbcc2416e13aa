import type { Measured } from "../result.ts";
import { pOf } from "../student.ts";
import { type Cells, isCommonStart } from "./panel.ts";
import { type JointTest, robust } from "./robust.ts";
import { comparedTo, isTreated } from "./weights.ts";
import { type Within, weightsOfColumn, within } from "./within.ts";

/** How many periods before the start are tested together: more would leave few units no power at all. */
export const mostTested = 12;

export interface EventPoint {
  /** Periods since the start; -1, the last one before it, is what the others are held against. */
  readonly since: number;
  /** null: nothing to compare with. */
  readonly measured: Measured | null;
}

export interface EventStudy {
  readonly points: readonly EventPoint[];
  /** Of all periods before -1 (the last `mostTested` of them); null: too few units or periods. */
  readonly joint: JointTest | null;
  /** The straight line through the periods before the start, a period; what a slow drift shows in first. */
  readonly slope: (Measured & { readonly p: number }) | null;
}

/**
 * The effect period by period relative to the start, for drawing, and whether there was one before there can have
 * been: before the start the difference to other units, less that in the period before it; from the start on, with
 * a common start the same, with a staggered one the comparison with units not yet treated, all their cells before
 * it counting.
 */
export function eventStudy(cells: Cells, outcomes: Float64Array): EventStudy {
  const since = (c: number) => cells.period[c]! - cells.starts[cells.unit[c]!]!;
  const all = new Set<number>();
  for (let c = 0; c < cells.unit.length; c += 1) if (Number.isFinite(since(c))) all.add(since(c));
  const leads = [...all].filter((k) => k < -1).sort((a, b) => b - a);
  const lags = [...all].filter((k) => k >= 0).sort((a, b) => a - b);
  const column = (of: Cells) => (k: number) =>
    Float64Array.from(of.unit, (u, c) => (of.period[c]! - of.starts[u]! === k ? 1 : 0));
  const design = within(cells, [...leads, ...lags].map(column(cells)));
  const compared = comparedTo(cells);
  const early = isCommonStart(cells)
    ? { design, place: (c: number) => c }
    : { design: within(compared.untreated, leads.map(column(compared.untreated))), place: placesOf(cells) };
  const leadWeights = leads.map((_, i) => spread(early, early.design.first + i, cells.unit.length));
  const lagWeights = lags.map((k, i) =>
    isCommonStart(cells)
      ? spread(early, design.first + leads.length + i, cells.unit.length)
      : compared.weightsOf((c) => since(c) === k),
  );
  const weights = [...leadWeights, ...lagWeights];
  const told = weights.flatMap((one, i) => (one ? [i] : []));
  const slopeWeights = straight(leads, leadWeights);
  const result = robust(
    design,
    [...told.map((i) => weights[i]!), ...(slopeWeights ? [slopeWeights] : [])],
    outcomes,
  );
  const points = [...leads, ...lags].map((k, i): EventPoint => {
    const place = told.indexOf(i);
    return { since: k, measured: place < 0 ? null : result.measured[place]! };
  });
  const tested = told.flatMap((i, place) => (i < leads.length ? [place] : [])).slice(0, mostTested);
  const slope = slopeWeights ? result.measured[told.length]! : null;
  return {
    points: points.sort((a, b) => a.since - b.since),
    joint: result.joint(tested),
    slope: slope && slope.standardError > 0 ? { ...slope, p: pOf(slope) } : null,
  };
}

interface Placed {
  readonly design: Within;
  /** From a cell of the design to the cell of the panel. */
  readonly place: (cell: number) => number;
}

function spread({ design, place }: Placed, column: number, count: number): Float64Array | null {
  if (!design.isKept[column]) return null;
  const weights = new Float64Array(count);
  weightsOfColumn(design, column).forEach((weight, c) => {
    weights[place(c)] = weight;
  });
  return weights;
}

function placesOf(cells: Cells): (cell: number) => number {
  const places: number[] = [];
  for (let c = 0; c < cells.unit.length; c += 1) if (!isTreated(cells, c)) places.push(c);
  return (cell) => places[cell]!;
}

/** Least squares of the early effects on their period, through zero at -1. */
function straight(leads: readonly number[], weights: readonly (Float64Array | null)[]): Float64Array | null {
  const kept = leads.flatMap((k, i) => (weights[i] ? [{ x: k + 1, weights: weights[i] }] : []));
  if (kept.length === 0) return null;
  const xs = [0, ...kept.map(({ x }) => x)];
  const mean = xs.reduce((sum, x) => sum + x, 0) / xs.length;
  const total = xs.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  const out = new Float64Array(kept[0]!.weights.length);
  for (const { x, weights } of kept)
    for (let c = 0; c < out.length; c += 1) out[c]! += ((x - mean) / total) * weights[c]!;
  return out;
}
