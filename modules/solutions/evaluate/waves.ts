// Of a survey: the wave before against the wave since. People are never linked, so the two are independent samples.

import { intervalOf, verdictOf } from "#science/evaluation";
import type { EvaluationResult } from "./result.ts";

export interface WaveMean {
  readonly wave: string;
  readonly on: Date;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly deviation: number | null;
}

interface Terms {
  readonly measure: string;
  readonly good: "higher" | "lower";
  readonly margin: number;
  readonly level: number;
}

const normal95 = 1.959964;

/** Squared standard error, and the degrees of freedom it rests on. */
function errorOf({ low, high, n, deviation }: WaveMean): { square: number; degrees: number } {
  const error = deviation === null || n < 2 ? (high - low) / 2 / normal95 : deviation / Math.sqrt(n);
  return { square: error ** 2, degrees: Math.max(1, n - 1) };
}

/** Welch's comparison of the two. Source: B. L. Welch, Biometrika 34 (1947) 28. */
export function judgeWaves(
  { before, after }: { readonly before: WaveMean | undefined; readonly after: WaveMean | undefined },
  { measure, good, margin, level }: Terms,
): EvaluationResult {
  const [a, b] = [before && errorOf(before), after && errorOf(after)];
  const square = (a?.square ?? 0) + (b?.square ?? 0);
  const measured =
    before && after && a && b && square > 0
      ? {
          value: after.value - before.value,
          standardError: Math.sqrt(square),
          degrees: square ** 2 / (a.square ** 2 / a.degrees + b.square ** 2 / b.degrees),
        }
      : null;
  const verdict = verdictOf(measured, { good, margin, level });
  const told = (wave: WaveMean) => ({
    wave: wave.wave,
    on: wave.on.toISOString(),
    value: wave.value,
    n: wave.n,
  });
  return {
    design: "waves",
    measure,
    good,
    margin,
    level,
    period: 1,
    weeks: [],
    starts: [],
    effect: measured && { value: measured.value, ...intervalOf(measured, level), p: 0 },
    withIt: after?.value ?? null,
    withoutIt: before?.value ?? null,
    verdict: verdict.verdict,
    because: verdict.because,
    moreWeeks: null,
    detectable: null,
    treated: 0,
    comparison: 0,
    lines: null,
    series: null,
    eventStudy: null,
    preTrend: null,
    permutation: null,
    waves: before && after ? { before: told(before), after: told(after) } : null,
    units: [],
    warnings: before && after ? [] : [{ code: "noWave" }],
  };
}
