import type { Warning } from "../result.ts";
import { analyse } from "./analyse.ts";
import type { CannotTellDrivers, DriverAnalysis, DriverSettings, DriverWarning } from "./analysis.ts";
import { type Answers, answerRows, type Predictor } from "./answer-rows.ts";
import { type Moments, momentsOfRows } from "./moments.ts";
import { resampleMoments, resampleRows } from "./resampling.ts";

/**
 * What moves an outcome: the parts of R^2 that belong to each of several answers of the same people, on all
 * their rows together, with percentile bootstrap bands. Stated importance says what people think matters to
 * them; this says what goes along with it. Not a proof of cause, and no forecast for a single unit.
 * Rows with a gap are left out whole and counted. A part is never negative, so no band reaches below 0, and a
 * band near 0 means that nothing was found. The result does not depend on the order of rows.
 *
 * `outcome` and each predictor's answers are numbers in the same order of rows; null or NaN is no answer.
 * Cost: 100,000 rows with 12 predictors and 500 resamples take about a second.
 * Sources: see `allSubsetsImportance`, `relativeWeights` and `resampleRows`.
 * Throws RangeError for columns of different lengths, no predictor, over 12 of them with `lmg`, or settings
 * out of range.
 */
export function drivers(
  outcome: Answers,
  predictors: readonly Predictor[],
  settings: DriverSettings,
): DriverAnalysis | CannotTellDrivers {
  const { rows, n, dropped, missing } = answerRows(outcome, predictors);
  const columns = predictors.length + 1;
  const moments = momentsOfRows(rows, columns);
  const warnings = dropped > 0 ? [dropWarning(n + dropped, dropped, missing, predictors)] : [];
  return analyse(
    moments,
    predictors.map(({ name }) => name),
    settings,
    {
      dropped,
      warnings,
      bands: "rows",
      resampler: () => resampleRows(rows, columns, moments, settings.chance),
    },
  );
}

/**
 * The same from moments alone (see `poolMoments`, `momentsFromSums`), for results that are put together from
 * groups counted once. The parts are the same to the last digit; the bands are those of normally distributed
 * answers, which a warning says. `names` are the predictors', the outcome is the last column.
 */
export function driversFromMoments(
  moments: Moments,
  names: readonly string[],
  settings: DriverSettings,
): DriverAnalysis | CannotTellDrivers {
  const columns = names.length + 1;
  if (moments.means.length !== columns || moments.products.length !== columns * columns)
    throw new RangeError("the moments do not have a column for each name and one for the outcome");
  return analyse(moments, names, settings, {
    dropped: 0,
    warnings: [{ code: "normal_theory_bands" }],
    bands: "normal_theory",
    resampler: () => resampleMoments(moments, columns, settings.chance),
  });
}

/** Names the question that cost most rows when they were many. */
function dropWarning(
  rows: number,
  dropped: number,
  missing: readonly number[],
  predictors: readonly Predictor[],
): Warning<DriverWarning> {
  if (dropped <= 0.2 * rows) return { code: "rows_dropped" };
  const about = predictors[missing.indexOf(Math.max(...missing))]?.name;
  return about === undefined ? { code: "many_rows_dropped" } : { code: "many_rows_dropped", about };
}
