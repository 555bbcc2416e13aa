import { betaQuantile } from "#science/numbers";

/** How many signals of late, how many before, and what that says. */
export interface Trend {
  readonly lately: number;
  readonly before: number;
  /** Rate ratio; null where there was nothing before. */
  readonly ratio: number | null;
  /** Its exact 90 % interval; null: without a bound. */
  readonly low: number;
  readonly high: number | null;
  readonly says: "rising" | "falling" | "steady" | "new";
}

/**
 * Two counts over equal times: given their sum, the first is binomial, so that the interval of its share (Clopper and
 * Pearson) is one of the rates' ratio. Source: Przyborowski & Wilenski, Biometrika 31 (1940) 313-323.
 */
export function trendOf(lately: number, before: number): Trend {
  const n = lately + before;
  const odds = (share: number): number | null => (share >= 1 ? null : share / (1 - share));
  const low = lately === 0 ? 0 : (odds(betaQuantile(0.05, lately, before + 1)) ?? 0);
  const high = before === 0 ? null : odds(betaQuantile(0.95, lately + 1, before));
  const ratio = before === 0 ? null : lately / before;
  const says =
    n === 0
      ? "steady"
      : before === 0 && lately >= 3
        ? "new"
        : low > 1
          ? "rising"
          : high !== null && high < 1
            ? "falling"
            : "steady";
  return { lately, before, ratio, low, high, says };
}
