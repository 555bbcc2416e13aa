// Every effect here is a sum of outcomes with weights that depend on who began when and what was measured, never
// on the outcomes: its design can be judged before a single outcome is known.

import { type Cells, cellsOf, isCommonStart } from "./panel.ts";
import { demean, type Within, weightsOfColumn, within } from "./within.ts";

export interface EffectDesign {
  /**
   * What the effect is of. `twoWay`: all treated units began together; the coefficient of "treated and begun"
   * beside unit and period effects. `notYetTreated`: the mean, over all cells with the solution, of outcome less
   * what unit and period effects, known from cells without it alone, would have given.
   */
  readonly estimator: "twoWay" | "notYetTreated";
  readonly weights: Float64Array;
  /** The two-way design with one common effect: makes the residuals. */
  readonly design: Within;
  /** Cells with the solution that have nothing to be compared with. */
  readonly without: number;
}

export const isTreated = ({ starts, unit, period }: Cells, cell: number): boolean =>
  period[cell]! >= starts[unit[cell]!]!;

/** null when nothing can be compared. */
export function effectDesign(cells: Cells): EffectDesign | null {
  if (isCommonStart(cells)) {
    const design = within(cells, [treatment(cells)]);
    if (!design.isKept[design.first]) return null;
    return { estimator: "twoWay", weights: weightsOfColumn(design, design.first), design, without: 0 };
  }
  const compared = comparedTo(cells);
  const weights = compared.weightsOf(() => true);
  if (!weights) return null;
  return {
    estimator: "notYetTreated",
    weights,
    design: within(cells, [treatment(cells)]),
    without: compared.without,
  };
}

export const treatment = (cells: Cells): Float64Array =>
  Float64Array.from(cells.unit, (_, c) => (isTreated(cells, c) ? 1 : 0));

/**
 * Effects by comparison with units not yet treated: the cells without the solution tell unit and period effects,
 * and every cell with it is held against their sum. The same figures as a regression with an effect of its own
 * for every cohort in every period, averaged over cells.
 * Source: K. Borusyak, X. Jaravel & J. Spiess, Review of Economic Studies 91 (2024) 3253; J. Wooldridge,
 * Two-way fixed effects, the two-way Mundlak regression, and difference-in-differences estimators (2021).
 */
export function comparedTo(cells: Cells) {
  const plain: number[] = [];
  for (let c = 0; c < cells.unit.length; c += 1) if (!isTreated(cells, c)) plain.push(c);
  const open = new Set(plain.map((c) => cells.period[c]!));
  const at = new Set(plain.map((c) => cells.unit[c]! * cells.periods + cells.period[c]!));
  const untreated = cellsOf(cells.starts, cells.periods, (u, t) => at.has(u * cells.periods + t));
  const design = within(untreated, []);
  const seen = [...open].sort((a, b) => a - b);
  const columnOf = new Map(seen.slice(1).map((t, j) => [t, j]));
  const measurable = (c: number) => isTreated(cells, c) && open.has(cells.period[c]!);
  let without = 0;
  for (let c = 0; c < cells.unit.length; c += 1) if (isTreated(cells, c) && !measurable(c)) without += 1;

  /** Weights of the mean effect over those measurable cells that are asked for; null when there are none. */
  function weightsOf(isAsked: (cell: number) => boolean): Float64Array | null {
    const weights = new Float64Array(cells.unit.length);
    const asked: number[] = [];
    for (let c = 0; c < cells.unit.length; c += 1) if (measurable(c) && isAsked(c)) asked.push(c);
    if (asked.length === 0) return null;
    const share = 1 / asked.length;
    const p = design.columns;
    const perUnit = new Float64Array(cells.starts.length);
    // What is predicted for an asked cell: the unit's mean, and period effects less the unit's mean of them.
    const target = new Float64Array(p);
    for (const c of asked) {
      weights[c] = share;
      const [u, t] = [cells.unit[c]!, cells.period[c]!];
      perUnit[u]! += share;
      const column = columnOf.get(t);
      if (column !== undefined) target[column]! += share;
    }
    for (let u = 0; u < perUnit.length; u += 1) {
      if (perUnit[u] === 0) continue;
      const [from, to] = [untreated.from[u]!, untreated.from[u + 1]!];
      for (let c = from; c < to; c += 1) {
        const column = columnOf.get(untreated.period[c]!);
        if (column !== undefined) target[column]! -= perUnit[u]! / (to - from);
      }
    }
    const solved = new Float64Array(p);
    for (let i = 0; i < p; i += 1)
      for (let j = 0; j < p; j += 1) solved[i]! += design.inverse[i * p + j]! * target[j]!;
    plain.forEach((c, k) => {
      const u = cells.unit[c]!;
      let weight = perUnit[u]! / (untreated.from[u + 1]! - untreated.from[u]!);
      for (let j = 0; j < p; j += 1) weight += design.x[k * p + j]! * solved[j]!;
      weights[c] = -weight;
    });
    return demean(cells, weights);
  }
  return { weightsOf, without, untreated, design };
}
