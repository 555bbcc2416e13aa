import { type Noise, noiseOf, plannedError } from "../panel/noise.ts";
import { isCommonStart, type PanelUnit, readPanel } from "../panel/panel.ts";
import { within } from "../panel/within.ts";
import type { Warning } from "../result.ts";
import { checkTerms, smallestDetectable } from "../student.ts";

export interface PlannedRollOut {
  /** Per unit, in the order of the baseline: periods from the end of the baseline to its start; null: not planned. */
  readonly starts: readonly (number | null)[];
  /** Periods after the end of the baseline that will be measured. */
  readonly periods: number;
}

export interface Detectable {
  /** In the outcome's unit; null: cannot tell, or nothing would be compared. */
  readonly smallest: number | null;
  /** Of the smallest detectable effect as a share of the baseline's mean; null where that is zero. */
  readonly share: number | null;
  readonly noise: Noise | null;
  readonly warnings: readonly Warning[];
}

/**
 * What effect a planned roll-out could find, before it begins: from how much the baseline varies around unit and
 * period effects, how neighbours go together, and the error of the very estimator that will be used. Degrees of
 * freedom are those of units less two.
 * Assumes that noise stays as it is and that units are independent. Fewer than four baseline periods or four units
 * cannot tell. Throws RangeError on an impossible panel, plan or terms.
 */
export function detectableBefore(
  baseline: readonly PanelUnit[],
  plan: PlannedRollOut,
  { level = 0.95, power = 0.8 }: { readonly level?: number; readonly power?: number } = {},
): Detectable {
  checkTerms({ level, power });
  if (plan.starts.length !== baseline.length) throw new RangeError("a plan says a start for every unit");
  const read = readPanel(baseline.map((unit) => ({ ...unit, start: null })));
  const { cells, outcomes, warnings } = read;
  const units = cells.starts.length;
  const cannot = (warning: Warning): Detectable => ({
    smallest: null,
    share: null,
    noise: null,
    warnings: [warning, ...warnings],
  });
  if (units < 4) return cannot({ code: "tooFewUnits", treated: 0, comparison: units, needed: 4 });
  if (cells.periods < 4) return cannot({ code: "tooFewPoints", needed: 4 });
  const noise = noiseOf(within(cells, []), outcomes);
  if (!(noise.deviation > 0)) return cannot({ code: "noSpread" });
  const kept = new Set(read.names);
  const starts = baseline.flatMap(({ name }, i) => {
    const start = plan.starts[i]!;
    return kept.has(name) ? [start === null ? Number.POSITIVE_INFINITY : cells.periods + start] : [];
  });
  const periods = cells.periods + plan.periods;
  const treated = starts.filter((start) => start < periods).length;
  const isLone =
    treated < 2 || (isCommonStart({ starts: Float64Array.from(starts), periods }) && units - treated < 2);
  if (isLone) return cannot({ code: "tooFewUnits", treated, comparison: units - treated, needed: 2 });
  const standardError = plannedError(starts, periods, noise);
  if (standardError === null) return cannot({ code: "noComparison" });
  const smallest = smallestDetectable({ standardError, degrees: units - 2 }, level, power);
  const mean = outcomes.reduce((sum, one) => sum + one, 0) / outcomes.length;
  return { smallest, share: mean === 0 ? null : smallest / Math.abs(mean), noise, warnings };
}
