import type { Pairs } from "./evidence.ts";
import { capOf, covered, leastAgainst, lookalikeOf, type Model, type State } from "./model.ts";
import { logNoise } from "./noise.ts";
import { logSignals } from "./signal.ts";

/** What a source says of a pair before the cap, and how much of it looks like a signal either way. */
export interface Verdict {
  ratio: number;
  expected: number;
  /** P(it shows here | real, data) and P(it looks like it | not real, data). */
  showsReal: number;
  showsNot: number;
}

const scratch = new Float64Array(256);

/** Weighs what one source says of one pair. `keep`, where given, receives the shares of the signal's cells. */
export function weigh(
  model: Model,
  pairs: Pairs,
  pair: number,
  prior: number,
  verdict: Verdict,
  keep?: Float64Array,
): void {
  const { layout, shapes, shares } = model;
  verdict.expected = 0;
  verdict.showsReal = 0;
  verdict.showsNot = 0;
  if (model.kinds) {
    verdict.ratio = model.ratios.at(pairs.supplier[pair]!, model.kinds[pair]!);
    return;
  }
  for (let k = 0; k < shapes.length; k += 1) verdict.expected += shares[k]! * shapes[k]!.expected[pair]!;
  if (layout.total[pair] === 0 && !covered(model, pairs, pair)) {
    verdict.ratio = 0;
    return;
  }
  const noise = logNoise(layout, pair, verdict.expected, model.source.kind !== "naming");
  logSignals(layout, model.grid, pair, scratch);
  let best = Number.NEGATIVE_INFINITY;
  for (let j = 0; j < model.grid.size; j += 1) {
    scratch[j]! += Math.log(model.cells[j]!);
    if (scratch[j]! > best) best = scratch[j]!;
  }
  let sum = 0;
  for (let j = 0; j < model.grid.size; j += 1) sum += Math.exp(scratch[j]! - best);
  if (keep) for (let j = 0; j < model.grid.size; j += 1) keep[j] = Math.exp(scratch[j]! - best) / sum;
  const signal = Math.min(600, best + Math.log(sum) - noise);
  const odds = Math.exp(signal);
  const lookalike = lookalikeOf(model, prior);
  const real = model.coverage * odds + 1 - model.coverage;
  const not = lookalike * odds + 1 - lookalike;
  verdict.ratio = Math.log(real / not);
  verdict.showsReal = (model.coverage * odds) / real;
  verdict.showsNot = (lookalike * odds) / not;
  if (verdict.ratio < 0 && !covered(model, pairs, pair)) verdict.ratio = 0;
}

/** Log-odds from the sources that know a direction. */
export function directedOdds(state: State, pair: number, verdicts: readonly Verdict[], without = -1): number {
  let speaksFor = 0;
  let speaksAgainst = 0;
  for (let m = 0; m < state.models.length; m += 1) {
    const model = state.models[m]!;
    if (m === without || model.source.kind === "contact") continue;
    const ratio = Math.min(verdicts[m]!.ratio, capOf(model, state.prior));
    if (ratio > 0) speaksFor += ratio;
    else speaksAgainst += ratio;
  }
  return (
    state.prior +
    state.reach[state.pairs.supplier[pair]!]! +
    speaksFor +
    Math.max(leastAgainst, speaksAgainst)
  );
}

export const newVerdict = (): Verdict => ({ ratio: 0, expected: 0, showsReal: 0, showsNot: 0 });
