import { quantileOfSorted } from "#science/numbers";
import type { Figure, WarningOf } from "../result.ts";
import { allSubsetsImportance, mostForAllSubsets } from "./all-subsets.ts";
import type { Driver, DriverAnalysis, DriverMethod, DriverTerms, DriverWarningCode } from "./analysis.ts";
import { type CrossMoments, correlations } from "./moments.ts";
import { relativeWeights } from "./relative-weights.ts";
import type { Resampler } from "./resampling.ts";

/** Under 30 rows, or 5 for each coefficient, the parts are mostly chance. */
const rowsNeeded = (predictors: number): number => Math.max(30, 5 * (predictors + 1));

/** What the two ways of asking (rows, moments) differ in. */
export interface Source {
  readonly leftOut: number;
  readonly warnings: readonly WarningOf<DriverWarningCode>[];
  readonly bands: DriverAnalysis["bands"];
  readonly resampler: () => Resampler;
}

/** The analysis itself, on moments; see `drivers`. */
export function analyse(
  moments: CrossMoments,
  names: readonly string[],
  terms: DriverTerms,
  source: Source,
): DriverAnalysis {
  const p = names.length;
  const { method, level, resamples } = checked(terms, p);
  const { n } = moments;
  const { leftOut, bands } = source;
  const warnings = [...source.warnings];
  const cannotTell = (warning: WarningOf<DriverWarningCode>): DriverAnalysis => ({
    method,
    n,
    leftOut,
    explained: null,
    adjusted: null,
    drivers: [],
    level,
    resamples: 0,
    bands,
    warnings: [warning, ...warnings],
  });
  const needed = rowsNeeded(p);
  if (n < needed) return cannotTell({ code: "tooFewAnswers", needed });
  const floors = smallestSquares(moments, p + 1);
  const correlation = correlations(moments.products, p + 1, floors);
  const varies = names.map((_, i) => correlation[i * (p + 2)]! > 0);
  if (correlation[p * (p + 2)] === 0) return cannotTell({ code: "constantOutcome" });
  if (!varies.includes(true)) return cannotTell({ code: "nothingVaries" });

  const whole = relativeWeights(correlation, p);
  const partsOf = (r: Float64Array) =>
    method === "lmg" ? allSubsetsImportance(r, p) : relativeWeights(r, p).weights;
  const parts = method === "lmg" ? allSubsetsImportance(correlation, p) : whole.weights;
  const drawn = drawParts(source.resampler(), p, resamples, floors, partsOf);
  const band = (value: number, values: Float64Array): Figure => {
    const sorted = values.toSorted();
    return {
      value,
      low: quantileOfSorted(sorted, (1 - level) / 2),
      high: quantileOfSorted(sorted, (1 + level) / 2),
    };
  };
  const explained = sumOf(parts);
  const shares = sharesOf(parts);
  const places = placesOf(parts);
  const drivers = names.map(
    (name, i): Driver => ({
      name,
      importance: band(parts[i]!, drawn.parts[i]!),
      share: band(shares[i]!, drawn.shares[i]!),
      place: band(places[i]!, drawn.places[i]!),
      correlation: correlation[i * (p + 1) + p]!,
      coefficient: whole.coefficients[i]!,
    }),
  );
  if (n < 10 * (p + 1)) warnings.push({ code: "fewAnswers", needed: 10 * (p + 1) });
  const flat = resamples - drawn.explained.length;
  if (flat > 0) warnings.push({ code: "flatSamples", count: flat });
  drivers.forEach(({ name: item, correlation: r }, i) => {
    if (!varies[i]) warnings.push({ code: "constantPredictor", item });
    if (whole.inflation[i]! > 10) warnings.push({ code: "collinearPredictor", item });
    // Only where the correlation is negative beyond two standard errors.
    if (r < -2 / Math.sqrt(n)) warnings.push({ code: "negativeDriver", item });
  });
  return {
    method,
    n,
    leftOut,
    explained: band(explained, drawn.explained),
    adjusted: 1 - ((1 - explained) * (n - 1)) / (n - 1 - varies.filter(Boolean).length),
    drivers,
    level,
    resamples: drawn.explained.length,
    bands,
    warnings,
  };
}

function checked(
  terms: DriverTerms,
  predictors: number,
): { readonly method: DriverMethod; readonly level: number; readonly resamples: number } {
  const { level = 0.95, resamples = 500 } = terms;
  const method = terms.method ?? (predictors <= mostForAllSubsets ? "lmg" : "relative-weights");
  if (predictors === 0) throw new RangeError("there is no predictor");
  if (method === "lmg" && predictors > mostForAllSubsets)
    throw new RangeError("too many predictors for all subsets");
  if (!(level > 0 && level < 1)) throw new RangeError("the level lies between 0 and 1");
  if (!(Number.isInteger(resamples) && resamples >= 100)) throw new RangeError("fewer than 100 resamples");
  return { method, level, resamples };
}

/** A sum of squares up to this much is rounding: the column does not vary. */
function smallestSquares({ n, means, products }: CrossMoments, columns: number): Float64Array {
  return Float64Array.from({ length: columns }, (_, i) =>
    Math.max(1e-12 * n * means[i]! ** 2, 1e-12 * products[i * (columns + 1)]!),
  );
}

interface DrawnParts {
  /** By predictor, then by sample. */
  readonly parts: readonly Float64Array[];
  readonly shares: readonly Float64Array[];
  readonly places: readonly Float64Array[];
  readonly explained: Float64Array;
}

/** The parts in samples drawn anew; samples in which the outcome does not vary say nothing and are left out. */
function drawParts(
  next: Resampler,
  p: number,
  resamples: number,
  floors: Float64Array,
  partsOf: (correlation: Float64Array) => Float64Array,
): DrawnParts {
  const samples: Float64Array[] = [];
  for (let draw = 0; draw < resamples; draw += 1) {
    const correlation = correlations(next(), p + 1, floors);
    if (correlation[p * (p + 2)]! > 0) samples.push(partsOf(correlation));
  }
  const byPredictor = (rows: readonly Float64Array[]) =>
    Array.from({ length: p }, (_, i) => Float64Array.from(rows, (row) => row[i]!));
  return {
    parts: byPredictor(samples),
    shares: byPredictor(samples.map(sharesOf)),
    places: byPredictor(samples.map(placesOf)),
    explained: Float64Array.from(samples, sumOf),
  };
}

const sumOf = (parts: Float64Array): number => parts.reduce((sum, part) => sum + part, 0);

function sharesOf(parts: Float64Array): Float64Array {
  const all = sumOf(parts);
  return parts.map((part) => (all > 0 ? part / all : 0));
}

/** 1 for the largest part; equal ones share the mean of their places. */
function placesOf(parts: Float64Array): Float64Array {
  return parts.map((part) => {
    let larger = 0;
    let equal = 0;
    for (const other of parts) {
      if (other > part) larger += 1;
      else if (other === part) equal += 1;
    }
    return larger + (equal + 1) / 2;
  });
}
