import { logistic, logit } from "#science/numbers";
import type { Pairs } from "./evidence.ts";
import { coverageFrom, covered, leastAgainst, type Model, type State } from "./model.ts";
import { floorLimit, heeded } from "./noise.ts";
import { statementRatios } from "./statement.ts";
import { directedOdds, newVerdict, type Verdict, weigh } from "./weigh.ts";

/** How far a supplier's wide or narrow reach moves its pairs, in log-odds, and how many pairs the mean is worth. */
const reachCap = 1.5;
const reachBelief = 8;

/** One round: probabilities of a sample of pairs, then everything that is learned from them. */
export function learn(
  state: State,
  expectedDegree: number,
  parties: readonly number[],
  sample: number,
): void {
  const active = parties.length;
  const { pairs, models, pairsInAll } = state;
  const stride = Math.max(1, Math.floor(pairs.count / sample));
  const size = Math.ceil(pairs.count / stride);
  const others = models.map((m) =>
    m.kinds ? { real: new Float64Array(size), heard: new Uint8Array(size) } : undefined,
  );
  const sampled = Int32Array.from({ length: size }, (_, s) => s * stride);
  const served = new Float64Array(state.reach.length);
  const verdicts = models.map(newVerdict);
  const sums = models.map((m) => newSums(m));
  const traced = new Float64Array(state.reach.length);
  let reals = 0;
  for (let s = 0; s < size; s += 1) {
    const i = s * stride;
    for (let m = 0; m < models.length; m += 1) {
      weigh(models[m]!, pairs, i, state.prior, verdicts[m]!, sums[m]!.now);
    }
    const p = logistic(directedOdds(state, i, verdicts));
    reals += p * stride;
    served[pairs.supplier[i]!]! += p * stride;
    traced[pairs.supplier[i]!]! += stride;
    hearOthers(state, i, s, verdicts, others);
    for (let m = 0; m < models.length; m += 1)
      gather(models[m]!, pairs, i, p, stride, verdicts[m]!, sums[m]!);
  }
  const unseen = realButSilent(state, parties, traced);
  reals += unseen;
  for (let m = 0; m < models.length; m += 1) {
    const model = models[m]!;
    if (model.kinds) {
      const witnesses = { pair: sampled, weight: stride, ...others[m]! };
      model.ratios = statementRatios(model.kinds, pairs, witnesses, state.reach.length, active);
    } else {
      sums[m]!.real += unseen;
      update(model, sums[m]!, pairsInAll - reals, pairsInAll - pairs.count);
    }
  }
  const belief = 2 * active;
  // Where nobody left a trace there is nothing to learn from.
  const share =
    active === 0 ? expectedDegree : Math.min(0.35, (reals + belief * expectedDegree) / (pairsInAll + belief));
  state.prior = logit(share);
  for (let a = 0; a < served.length; a += 1) {
    const own = (served[a]! + reachBelief * share) / (active - 1 + reachBelief);
    state.reach[a] = Math.min(reachCap, Math.max(-reachCap, logit(Math.min(0.99, own)) - state.prior));
  }
}

/** How many of the pairs without any trace are real all the same: no source shows everything. */
function realButSilent(state: State, parties: readonly number[], traced: Float64Array): number {
  let against = 0;
  for (const { source, coverage } of state.models) {
    if (source.kind !== "contact" && source.kind !== "statement") against += Math.log(1 - coverage);
  }
  against = Math.max(leastAgainst, against);
  let unseen = 0;
  for (const a of parties) {
    const silent = Math.max(0, parties.length - 1 - traced[a]!);
    unseen += silent * logistic(state.prior + state.reach[a]! + against);
  }
  return unseen;
}

/** A source that sees a quarter of everything says nothing by its silence. */
const speaksUp = (model: Model, ratio: number) =>
  model.source.kind !== "contact" && (ratio > 0.5 || ratio < -0.75);

/** What all sources but a statement say of the pair, for judging the statement. */
function hearOthers(
  state: State,
  pair: number,
  at: number,
  verdicts: readonly Verdict[],
  others: readonly ({ real: Float64Array; heard: Uint8Array } | undefined)[],
): void {
  others.forEach((other, m) => {
    if (!other) return;
    other.real[at] = logistic(directedOdds(state, pair, verdicts, m));
    other.heard[at] = verdicts.some((v, k) => k !== m && speaksUp(state.models[k]!, v.ratio)) ? 1 : 0;
  });
}

interface Sums {
  real: number;
  shown: number;
  looks: number;
  readonly chance: Float64Array;
  readonly room: Float64Array;
  readonly cells: Float64Array;
  readonly now: Float64Array;
  readonly suppliers: Uint8Array;
  readonly customers: Uint8Array;
}

function newSums(model: Model): Sums {
  return {
    real: 0,
    shown: 0,
    looks: 0,
    chance: new Float64Array(model.shapes.length),
    room: new Float64Array(model.shapes.length),
    cells: new Float64Array(model.grid.size),
    now: new Float64Array(model.grid.size),
    suppliers: new Uint8Array(model.suppliers.length),
    customers: new Uint8Array(model.customers.length),
  };
}

function gather(
  model: Model,
  pairs: Pairs,
  pair: number,
  p: number,
  weight: number,
  v: Verdict,
  sums: Sums,
): void {
  if (model.kinds) return;
  const inReach = model.layout.total[pair]! > 0 || covered(model, pairs, pair);
  if (inReach) {
    sums.real += weight * p;
    sums.shown += weight * p * v.showsReal;
    sums.looks += weight * (1 - p) * v.showsNot;
  }
  const shown = p * v.showsReal + (1 - p) * v.showsNot;
  if (shown > 0.5) {
    sums.suppliers[pairs.supplier[pair]!] = 1;
    sums.customers[pairs.customer[pair]!] = 1;
  }
  const count = model.layout.total[pair]!;
  const limit = floorLimit(model.shapes, model.shares, pair);
  if (count <= limit) {
    const share = weight * (1 - shown) * heeded(v.expected, limit);
    for (let k = 0; k < model.shapes.length; k += 1) {
      const expected = model.shapes[k]!.expected[pair]!;
      sums.room[k]! += share * expected;
      if (count > 0)
        sums.chance[k]! += (weight * (1 - shown) * count * model.shares[k]! * expected) / v.expected;
    }
  }
  if (count > 0)
    for (let j = 0; j < sums.cells.length; j += 1) sums.cells[j]! += weight * shown * sums.now[j]!;
}

/** The room that chance had on pairs where nothing came. */
function addSilent(model: Model, sums: Sums, silentInAll: number): void {
  const sample = model.shapes[0]?.silent.length ?? 0;
  for (let i = 0; i < sample; i += 1) {
    let expected = 0;
    for (let k = 0; k < model.shapes.length; k += 1)
      expected += model.shares[k]! * model.shapes[k]!.silent[i]!;
    const share = (silentInAll / sample) * heeded(expected, floorLimit(model.shapes, model.shares, i, true));
    for (let k = 0; k < model.shapes.length; k += 1) sums.room[k]! += share * model.shapes[k]!.silent[i]!;
  }
}

function update(model: Model, sums: Sums, notReal: number, silentInAll: number): void {
  model.coverage = coverageFrom(model, sums.shown, sums.real);
  model.lookalike = Math.min(0.5, (sums.looks + 1) / (notReal + 10));
  addSilent(model, sums, silentInAll);
  model.shapes.forEach((shape, k) => {
    const share = (sums.chance[k]! + shape.share * shape.worth) / (sums.room[k]! + shape.worth);
    model.shares[k] = Math.min(shape.most, Math.max(shape.share / 20, share));
  });
  const shown = sums.cells.reduce((a, b) => a + b, 0);
  const belief = 20;
  for (let j = 0; j < model.cells.length; j += 1) {
    model.cells[j] = (sums.cells[j]! + belief * model.grid.prior[j]!) / (shown + belief);
  }
  model.suppliers.set(sums.suppliers);
  model.customers.set(sums.customers);
}
