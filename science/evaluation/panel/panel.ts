// A panel: some units, the same periods for all, one outcome per cell, and from when on a solution was in place.

import type { Warning } from "../result.ts";

export interface PanelUnit {
  readonly name: string;
  /** The first period (from 0) with the solution in place; null: never within the panel. */
  readonly start: number | null;
  /** One outcome a period, in the outcome's own unit; null: nothing was measured. */
  readonly outcomes: readonly (number | null)[];
}

/** Measured cells, unit by unit: cell c is of unit `unit[c]` in `period[c]`; unit u has `from[u]` to `from[u + 1]`. */
export interface Cells {
  readonly periods: number;
  /** Per unit: the first period with the solution; Infinity where it never comes. */
  readonly starts: Float64Array;
  readonly unit: Int32Array;
  readonly period: Int32Array;
  readonly from: Int32Array;
}

export interface ReadPanel {
  readonly cells: Cells;
  readonly outcomes: Float64Array;
  readonly names: readonly string[];
  readonly treated: number;
  readonly comparison: number;
  readonly warnings: readonly Warning[];
}

/** Cells of units that are measured everywhere `isSeen` says. */
export function cellsOf(
  starts: ArrayLike<number>,
  periods: number,
  isSeen: (unit: number, period: number) => boolean = () => true,
): Cells {
  const unit: number[] = [];
  const period: number[] = [];
  const from = new Int32Array(starts.length + 1);
  for (let u = 0; u < starts.length; u += 1) {
    for (let t = 0; t < periods; t += 1) {
      if (!isSeen(u, t)) continue;
      unit.push(u);
      period.push(t);
    }
    from[u + 1] = unit.length;
  }
  return {
    periods,
    starts: Float64Array.from(starts),
    unit: Int32Array.from(unit),
    period: Int32Array.from(period),
    from,
  };
}

const startOf = ({ start, outcomes }: PanelUnit) =>
  start === null || start >= outcomes.length ? Number.POSITIVE_INFINITY : start;

/** Whether a unit tells anything: measured before and after its start, or at least twice if it has none. */
function tells(unit: PanelUnit): boolean {
  const start = startOf(unit);
  let [before, after] = [0, 0];
  unit.outcomes.forEach((outcome, t) => {
    if (outcome === null) return;
    if (t < start) before += 1;
    else after += 1;
  });
  return start === Number.POSITIVE_INFINITY ? before >= 2 : before >= 1 && after >= 1;
}

/** Throws RangeError on rows of different lengths, on starts that are no period and on values that are no number. */
export function readPanel(panel: readonly PanelUnit[]): ReadPanel {
  const periods = panel[0]?.outcomes.length ?? 0;
  for (const { start, outcomes } of panel) {
    if (outcomes.length !== periods) throw new RangeError("all units have the same periods");
    if (start !== null && !(Number.isInteger(start) && start >= 0))
      throw new RangeError("a start is a period");
    if (outcomes.some((outcome) => outcome !== null && !Number.isFinite(outcome)))
      throw new RangeError("an outcome is a number or null");
  }
  const kept = panel.filter(tells);
  const cells = cellsOf(kept.map(startOf), periods, (u, t) => kept[u]!.outcomes[t] !== null);
  const outcomes = Float64Array.from(cells.unit, (u, c) => kept[u]!.outcomes[cells.period[c]!]!);
  const treated = kept.filter((unit) => startOf(unit) < periods).length;
  const gaps = kept.length * periods - outcomes.length;
  const warnings: Warning[] = [];
  if (kept.length < panel.length) warnings.push({ code: "unitsLeftOut", count: panel.length - kept.length });
  if (gaps > 0) warnings.push({ code: "missingCells", count: gaps });
  return {
    cells,
    outcomes,
    names: kept.map(({ name }) => name),
    treated,
    comparison: kept.length - treated,
    warnings,
  };
}

/** Whether all treated units began together; otherwise the roll-out was staggered. */
export function isCommonStart({ starts, periods }: Pick<Cells, "starts" | "periods">): boolean {
  return new Set(starts.filter((start) => start < periods)).size <= 1;
}
