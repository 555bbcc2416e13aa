import type { Chance } from "#science/numbers";
import type { Interval, Measured, Warning } from "../result.ts";
import { checkTerms, intervalOf, pOf, smallestDetectable } from "../student.ts";
import { type Later, type Verdict, type VerdictTerms, verdictOf } from "../verdict.ts";
import { type EventStudy, eventStudy } from "./event-study.ts";
import { noiseOf, plannedError } from "./noise.ts";
import { isCommonStart, type PanelUnit, type ReadPanel, readPanel } from "./panel.ts";
import { type Permutation, permute } from "./permutation.ts";
import { robust } from "./robust.ts";
import { type EffectDesign, effectDesign } from "./weights.ts";

export interface DifferenceTerms extends VerdictTerms {
  /** Up to so many relabellings all are gone through, above so many drawn. 1,999 unless said. */
  readonly permutations?: number;
  readonly chance: Chance;
  /** How long each period is, in days; only to warn when they are not alike. */
  readonly periodDays?: readonly number[];
}

export interface Effect extends Measured, Interval {
  readonly p: number;
}

export interface DifferenceInDifferences {
  readonly estimator: EffectDesign["estimator"] | null;
  /** In the outcome's unit, with the solution less without it; null: cannot tell. */
  readonly effect: Effect | null;
  readonly permutation: Permutation | null;
  readonly eventStudy: EventStudy | null;
  /** The smallest true effect that this panel would find with the power asked for. */
  readonly smallestDetectable: number | null;
  readonly verdict: Verdict;
  readonly treated: number;
  readonly comparison: number;
  readonly periods: number;
  /** Measured cells behind it. */
  readonly n: number;
  readonly warnings: readonly Warning[];
}

const fewest = 2;
const enough = 5;

/**
 * What a solution did where some units got it and others did not, or not yet.
 *
 * Outcome = unit effect + period effect + effect where the solution is in place. Units may differ in level, and
 * periods may be good or bad for all; the effect is what is left. With a common start the two-way estimator, with
 * a staggered one the mean effect over all cells with the solution, each held against units not yet treated (see
 * `EffectDesign`). CR2 variance by unit, Satterthwaite's degrees of freedom, and a relabelling of units beside it.
 *
 * Assumes that without the solution all units would have moved alike (the pre-trend shows whether they did before),
 * that nobody changed in advance, that units do not spill over on one another. Cannot tell under two units on
 * either side (with a staggered start, four in all); under five `fewUnits`.
 * Throws RangeError on an impossible panel or terms. Cost: units^2 x periods, and the relabellings.
 */
export function differenceInDifferences(
  panel: readonly PanelUnit[],
  { level = 0.95, power = 0.8, permutations = 1999, ...terms }: DifferenceTerms,
): DifferenceInDifferences {
  checkTerms({ level, power });
  const read = readPanel(panel);
  const { cells, outcomes, treated, comparison } = read;
  const warnings = [...read.warnings, ...uneven(terms.periodDays)];
  const rest = { treated, comparison, periods: cells.periods, n: outcomes.length };
  const without = (...more: Warning[]): DifferenceInDifferences => ({
    ...rest,
    estimator: null,
    effect: null,
    permutation: null,
    eventStudy: null,
    smallestDetectable: null,
    verdict: verdictOf(null, { ...terms, level, power }),
    warnings: [...more, ...warnings],
  });
  if (isTooSmall(read)) return without({ code: "tooFewUnits", treated, comparison, needed: fewest });
  const found = effectDesign(cells);
  if (!found) return without({ code: "noComparison" });
  const measured = robust(found.design, [found.weights], outcomes).measured[0]!;
  if (!(measured.standardError > 1e-12 * Math.max(...outcomes.map(Math.abs))))
    return without({ code: "noSpread" });
  const effect = { ...measured, ...intervalOf(measured, level), p: pOf(measured) };
  const permutation =
    permutations > 0
      ? permute(cells, outcomes, measured.value, { most: permutations, chance: terms.chance })
      : null;
  const study = eventStudy(cells, outcomes);
  const hasPreTrend = movedBefore(study, 1 - level);
  if (Math.min(treated, isCommonStart(cells) ? comparison : treated) < enough)
    warnings.push({ code: "fewUnits", needed: enough });
  if (measured.degrees < 4) warnings.push({ code: "fewDegrees", degrees: measured.degrees });
  if (found.without > 0) warnings.push({ code: "cellsWithoutComparison", count: found.without });
  if (hasPreTrend) warnings.push({ code: "preTrend" });
  if (!study.joint) warnings.push({ code: "preTrendUnknown" });
  const disagrees =
    permutation !== null &&
    effect.p <= 1 - level &&
    permutation.smallest <= 1 - level &&
    permutation.p > 1 - level;
  if (disagrees) warnings.push({ code: "permutationDisagrees" });
  return {
    ...rest,
    estimator: found.estimator,
    effect,
    permutation,
    eventStudy: study,
    smallestDetectable: smallestDetectable(measured, level, power),
    verdict: verdictOf(measured, {
      ...terms,
      level,
      power,
      doubt: hasPreTrend ? "preTrend" : disagrees ? "permutation" : null,
      errorAfter: projected(read, found, measured),
    }),
    warnings,
  };
}

function isTooSmall({ treated, comparison, cells }: ReadPanel): boolean {
  if (treated < fewest) return true;
  return isCommonStart(cells) ? comparison < fewest : treated + comparison < 2 * fewest;
}

/** Either test at half the level, so that together they raise a false alarm no oftener than one. */
const movedBefore = ({ joint, slope }: EventStudy, alpha: number) =>
  (joint !== null && joint.p < alpha / 2) || (slope !== null && slope.p < alpha / 2);

function uneven(days: readonly number[] | undefined): Warning[] {
  if (!days || days.length === 0) return [];
  return Math.max(...days) > 1.1 * Math.min(...days) ? [{ code: "unequalPeriods" }] : [];
}

/**
 * The uncertainty after more periods: the error of the planned panel with today's noise, scaled by how far today's
 * robust error is from the one that noise would give today. Degrees of freedom are the units' and stay.
 */
function projected(
  { cells, outcomes }: ReadPanel,
  found: EffectDesign,
  measured: Measured,
): Later | undefined {
  const noise = noiseOf(found.design, outcomes);
  const planned = plannedError(cells.starts, cells.periods, noise);
  if (planned === null || !(planned > 0)) return undefined;
  return (more) => {
    const later = plannedError(cells.starts, cells.periods + more, noise) ?? planned;
    return { standardError: (later / planned) * measured.standardError, degrees: measured.degrees };
  };
}
