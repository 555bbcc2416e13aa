import { falseDiscovery } from "#science/survey";
import { type LaggedCorrelation, type LagTerms, laggedCorrelation } from "./lagged-correlation.ts";

export interface NamedSeries {
  readonly name: string;
  /** One value a month, the earliest first; null where not measured. */
  readonly values: readonly (number | null)[];
}

export interface RelationTerms extends LagTerms {
  /** What share of the findings may be chance; 0.05 unless said. */
  readonly rate?: number;
}

export type Telling = "together" | "against" | "atMostWeak" | "cannotTellYet";

export interface ToldLag extends LaggedCorrelation {
  /** p among all comparisons that were made. */
  readonly adjusted: number | null;
  readonly telling: Telling;
}

export interface OutcomeRelation {
  readonly inside: string;
  readonly outcome: string;
  readonly lags: readonly ToldLag[];
}

/** A connection whose whole interval lies within this may be called weak at most. */
const weak = 0.3;

/**
 * Every inner figure beside every outcome at every lag, all looked at as one set of comparisons (Benjamini and
 * Hochberg), because whoever looks at forty of them will see two by chance.
 * A lag is told `together` or `against` where its adjusted p is at most the rate, `atMostWeak` where its interval
 * lies within +-0.3, and otherwise `cannotTellYet`, which is the usual answer of two years of months.
 * Throws RangeError as `laggedCorrelation` does, or on a rate outside (0, 1).
 */
export function relateOutcomes(
  inside: readonly NamedSeries[],
  outcomes: readonly NamedSeries[],
  { rate = 0.05, ...terms }: RelationTerms = {},
): { readonly relations: readonly OutcomeRelation[]; readonly comparisons: number } {
  const pairs = inside.flatMap((one) =>
    outcomes.map((outcome) => ({
      inside: one.name,
      outcome: outcome.name,
      lags: laggedCorrelation(one.values, outcome.values, terms),
    })),
  );
  const { adjusted, found, n } = falseDiscovery(
    pairs.flatMap(({ lags }) => lags.map(({ p }) => p)),
    rate,
  );
  let at = 0;
  const relations = pairs.map((pair) => ({
    ...pair,
    lags: pair.lags.map((lag): ToldLag => {
      const place = at++;
      return { ...lag, adjusted: adjusted[place]!, telling: tell(lag, found[place]!) };
    }),
  }));
  return { relations, comparisons: n };
}

function tell({ value, low, high }: LaggedCorrelation, isFound: boolean): Telling {
  if (value === null || low === null || high === null) return "cannotTellYet";
  if (isFound) return value > 0 ? "together" : "against";
  return low >= -weak && high <= weak ? "atMostWeak" : "cannotTellYet";
}
