import { logistic } from "#science/numbers";
import { capOf, contactCap, leastAgainst, type State } from "./model.ts";
import type { Candidate, Part } from "./result.ts";
import { directedOdds, newVerdict, type Verdict, weigh } from "./weigh.ts";

/** The verdict on every pair, once everything is learned. */
export function judgeAll(state: State): Candidate[] {
  const { pairs, models } = state;
  const kept = Array.from({ length: pairs.count }, () => models.map(newVerdict));
  const directed = new Float64Array(pairs.count);
  for (let i = 0; i < pairs.count; i += 1) {
    for (let m = 0; m < models.length; m += 1) weigh(models[m]!, pairs, i, state.prior, kept[i]![m]!);
    directed[i] = directedOdds(state, i, kept[i]!);
  }
  return kept
    .map((verdicts, i) => judge(state, i, verdicts, directed))
    .sort((x, y) => x.supplier - y.supplier || x.customer - y.customer);
}

/**
 * What contact adds: nothing where no other source speaks for the pair, and the less, the surer the opposite
 * direction is, because then the two sides have a reason to talk anyway.
 */
function contactWeight(ratio: number, speaksFor: number, opposite: number): number {
  // Silence is a sum that may miss zero by rounding, and must not depend on the order of addition.
  if (speaksFor <= 1e-9 || ratio <= 0) return 0;
  const odds = Math.exp(ratio);
  return Math.min(contactCap, Math.log(odds / (opposite * odds + 1 - opposite)));
}

function judge(state: State, pair: number, verdicts: readonly Verdict[], directed: Float64Array): Candidate {
  const supplier = state.pairs.supplier[pair]!;
  const customer = state.pairs.customer[pair]!;
  const reverse = state.pairs.find(customer, supplier);
  const opposite = reverse < 0 ? 0 : logistic(directed[reverse]!);
  const reach = state.reach[supplier]!;
  const weights = fairWeights(state, verdicts);
  const speaksFor = directed[pair]! - state.prior - reach;
  const parts: Part[] = [];
  let odds = directed[pair]!;
  state.models.forEach((model, m) => {
    const { ratio, expected } = verdicts[m]!;
    let weight = weights[m]!;
    if (model.source.kind === "contact") {
      weight = contactWeight(ratio, speaksFor, opposite);
      odds += weight;
    }
    const count = model.layout.total[pair]!;
    if (count === 0 && weight === 0) return;
    const months = model.layout.start[pair + 1]! - model.layout.start[pair]!;
    const capped = weight >= capOf(model, state.prior) - 0.01;
    parts.push({ source: model.source.name, count, months, expected, weight, capped });
  });
  return { supplier, customer, confidence: logistic(odds), reach, parts };
}

/** What each directed source adds; where the bound on what speaks against is reached, they share it. */
function fairWeights(state: State, verdicts: readonly Verdict[]): number[] {
  const weights = state.models.map((model, m) =>
    model.source.kind === "contact" ? 0 : Math.min(capOf(model, state.prior), verdicts[m]!.ratio),
  );
  const against = weights.reduce((sum, w) => sum + Math.min(0, w), 0);
  const kept = against < leastAgainst ? leastAgainst / against : 1;
  return weights.map((w) => (w < 0 ? w * kept : w));
}
