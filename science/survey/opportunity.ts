import { type Chance, drawMultinomial, quantileOfSorted } from "#science/numbers";
import {
  mean,
  type OpportunityCell,
  type OpportunityScale,
  type PairTable,
  tableOf,
} from "./opportunity-pairs.ts";
import type { Figure, WarningOf } from "./result.ts";

export interface OpportunityGroup {
  readonly name: string;
  /** Of those who answered both; the order does not matter, a pair may come more than once. */
  readonly cells: readonly OpportunityCell[];
}

export interface OpportunityTerms extends Partial<OpportunityScale> {
  readonly scale: OpportunityScale["scale"];
  /** Of the intervals: 0.95 unless said. */
  readonly level?: number;
  /** Samples drawn for an interval: 1,000 unless said, at least 100. */
  readonly resamples?: number;
  readonly chance: Chance;
}

/** Ulwick calls a need underserved above this. */
const underservedAbove = 10;

export interface Opportunity {
  readonly name: string;
  readonly n: number;
  /** 0 to 10; null: nobody answered. */
  readonly importance: number | null;
  readonly satisfaction: number | null;
  /** I + max(I - S, 0), 0 to 20; null: cannot tell (yet), the warnings say why. */
  readonly opportunity: Figure | null;
  /** Whether it lies above 10 with its whole interval, or not above with none of it; null: not to be told. */
  readonly isUnderserved: boolean | null;
  /** 1 is the most promising; null: cannot tell. */
  readonly tier: number | null;
  readonly warnings: readonly WarningOf<OpportunityWarningCode>[];
}

export type OpportunityWarningCode =
  /** Cannot tell yet: fewer than `needed` answers. */
  | "tooFewAnswers"
  /** Fewer than `needed` answers: the interval is wide, and a rank means little. */
  | "fewAnswers";

export type OpportunitiesWarningCode =
  /** Cannot tell yet: no group has `needed` answers. */
  | "tooFewAnswers"
  /** Some groups are not told apart: they share a tier. */
  | "sharedTiers";

export interface Opportunities {
  /** Answers to all needs together. */
  readonly n: number;
  /** In the order given. */
  readonly groups: readonly Opportunity[];
  readonly level: number;
  readonly warnings: readonly WarningOf<OpportunitiesWarningCode>[];
}

const needed = 5;
const enough = 30;

/**
 * Where improving pays most: what matters and is served badly. For each need or group the opportunity score
 * I + max(I - S, 0) of importance and satisfaction on 0 to 10, with a percentile bootstrap interval over
 * respondents, each drawn with both of their answers. The samples are drawn from the answers and one more that
 * is spread evenly over all kinds of pairs, so that an interval does not collapse where all few respondents
 * agree (plain resampling would then hold the truth four times in ten).
 *
 * Scores are no ranks: sorted by score, everyone whose interval overlaps that of the first is in the first
 * tier, and the next is begun by the first who does not. Two of one tier may still differ; two tiers' first
 * ones do.
 * Source: A. Ulwick, Harvard Business Review (January 2002) 91-97. Assumes independent respondents.
 * Throws RangeError for answers off the scale, counts that are none, or terms out of range.
 */
export function opportunities(groups: readonly OpportunityGroup[], terms: OpportunityTerms): Opportunities {
  const checked = checkTerms(terms);
  const scored = groups.map((group) => score(group, checked));
  const tiers = tiersOf(scored);
  const told = tiers.filter((tier) => tier !== null);
  return {
    n: scored.reduce((sum, { n }) => sum + n, 0),
    groups: scored.map(({ warnings, ...group }, i) => ({ ...group, tier: tiers[i]!, warnings })),
    level: checked.level,
    warnings:
      told.length === 0
        ? [{ code: "tooFewAnswers", needed }]
        : new Set(told).size < told.length
          ? [{ code: "sharedTiers" }]
          : [],
  };
}

type CheckedTerms = Required<OpportunityTerms>;

function checkTerms(terms: OpportunityTerms): CheckedTerms {
  const { scale, rule = "topBoxes", boxes = 2, level = 0.95, resamples = 1000, chance } = terms;
  if (!Number.isInteger(scale.low) || !Number.isInteger(scale.high) || scale.low >= scale.high)
    throw new RangeError("a scale runs between two whole numbers, upwards");
  if (!Number.isInteger(boxes) || boxes < 1 || boxes > scale.high - scale.low)
    throw new RangeError("at least one answer counts as high, and at least one does not");
  if (!(level > 0 && level < 1)) throw new RangeError("the level lies between 0 and 1");
  if (!(Number.isInteger(resamples) && resamples >= 100)) throw new RangeError("fewer than 100 resamples");
  return { scale, rule, boxes, level, resamples, chance };
}

type Scored = Omit<Opportunity, "tier">;

function score({ name, cells }: OpportunityGroup, terms: CheckedTerms): Scored {
  const table = tableOf(cells, terms);
  const n = table.counts.reduce((sum, count) => sum + count, 0);
  const [importance, satisfaction] =
    n === 0
      ? [null, null]
      : [mean(table.importance, table.counts, n), mean(table.satisfaction, table.counts, n)];
  if (importance === null || satisfaction === null || n < needed)
    return {
      name,
      n,
      importance,
      satisfaction,
      opportunity: null,
      isUnderserved: null,
      warnings: [{ code: "tooFewAnswers", needed }],
    };
  const opportunity = figureOf(scoreOf(importance, satisfaction), table, n, terms);
  const isAbove = opportunity.low > underservedAbove;
  return {
    name,
    n,
    importance,
    satisfaction,
    opportunity,
    isUnderserved: isAbove ? true : opportunity.high <= underservedAbove ? false : null,
    warnings: n < enough ? [{ code: "fewAnswers", needed: enough }] : [],
  };
}

const scoreOf = (importance: number, satisfaction: number): number =>
  importance + Math.max(importance - satisfaction, 0);

function figureOf(value: number, table: PairTable, n: number, terms: CheckedTerms): Figure {
  const { level, resamples, chance } = terms;
  const weights = table.counts.map((count) => count + 1 / table.counts.length);
  const drawn = table.counts.map(() => 0);
  const scores = Float64Array.from({ length: resamples }, () => {
    drawMultinomial(chance, n, weights, drawn);
    return scoreOf(mean(table.importance, drawn, n), mean(table.satisfaction, drawn, n));
  }).sort();
  return {
    value,
    low: Math.min(value, quantileOfSorted(scores, (1 - level) / 2)),
    high: Math.max(value, quantileOfSorted(scores, (1 + level) / 2)),
  };
}

/** The first by score begins a tier, and all whose interval reaches its interval are in it; then the first of the rest. */
function tiersOf(groups: readonly Scored[]): (number | null)[] {
  const tiers = groups.map((): number | null => null);
  let rest = groups
    .flatMap(({ opportunity }, i) => (opportunity ? [{ i, ...opportunity }] : []))
    .sort((a, b) => b.value - a.value);
  for (let tier = 1; rest.length > 0; tier += 1) {
    const reach = rest[0]!.low;
    for (const { i, high } of rest) if (high >= reach) tiers[i] = tier;
    rest = rest.filter(({ high }) => high < reach);
  }
  return tiers;
}
