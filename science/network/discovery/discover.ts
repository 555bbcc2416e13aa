import { logit } from "#science/numbers";
import { numberPairs, type Pairs, type Source } from "./evidence.ts";
import { judgeAll } from "./judge.ts";
import { learn } from "./learn.ts";
import { prepare, type State } from "./model.ts";
import type { Discovery } from "./result.ts";

export interface DiscoveryInput {
  /** Number of parties; traces name them 0 to parties - 1. */
  readonly parties: number;
  readonly sources: readonly Source[];
  /** The present, in months as in `Trace`, with a fraction for the day. */
  readonly asOf: number;
  /** After how many months evidence counts half; 180 days are 5.91. */
  readonly halfLifeMonths: number;
}

const rounds = 12;
/** Rounds learn from a regular sample of the pairs; the last one from all. */
const sampleSize = 20_000;

/**
 * Finds who serves whom in counts per pair, month and source, and how sure that is.
 *
 * Every ordered pair of parties is either real or not. Where it is not, its counts come by chance (see
 * `noiseShapes`: the two sides' totals alone, wrong rows, returns, skipped steps), at a share of all counts
 * that is estimated from the data. Where it is, a source shows it with the probability `coverage`, at an
 * intensity from a distribution that is learned too. Sources are independent given the truth, so their
 * log-likelihood ratios add up, each under its cap. Shares, coverages, intensities and the prior are found
 * by expectation-maximisation with weak priors, so that a company of five units is not overfitted.
 *
 * Contact (communication) has no direction and only strengthens a pair that another source speaks for.
 * Cost: O(rounds x sample + traces); half a million traces take a few seconds. Deterministic.
 * Sources: Dempster, Laird, Rubin (1977); Newman (2018), Network structure from rich but noisy data.
 */
export function discover(input: DiscoveryInput): Discovery {
  const sources = input.sources.filter((s) => s.traces.length > 0);
  const pairs = numberPairs(input.parties, sources);
  const parties = activeParties(pairs, input.parties);
  const active = parties.length;
  const pairsInAll = active * (active - 1);
  const models = sources.map((source) => prepare(source, pairs, input, parties));
  const expectedDegree = Math.min(0.3, 6 / Math.max(1, active));
  const state: State = {
    pairs,
    models,
    pairsInAll,
    prior: logit(expectedDegree),
    reach: new Float64Array(input.parties),
  };
  for (let round = 0; round < rounds; round += 1) learn(state, expectedDegree, parties, sampleSize);
  learn(state, expectedDegree, parties, pairs.count);
  return {
    prior: state.prior,
    candidates: judgeAll(state),
    sources: models.map((m) => ({
      name: m.source.name,
      coverage: m.coverage,
      noise: Object.fromEntries(m.shapes.map((s, k) => [s.name, m.shares[k]!])),
    })),
  };
}

function activeParties(pairs: Pairs, parties: number): number[] {
  const seen = new Uint8Array(parties);
  for (let i = 0; i < pairs.count; i += 1) {
    seen[pairs.supplier[i]!] = 1;
    seen[pairs.customer[i]!] = 1;
  }
  return [...seen.keys()].filter((p) => seen[p] === 1);
}
