import { type Chance, chance } from "#science/numbers";
import type { Source, SourceKind, Trace } from "./evidence.ts";

export interface WorldShape {
  readonly parties: number;
  readonly months: number;
  /** Mean number of suppliers of a party, beside the shared services. */
  readonly degree: number;
  /** Number of suppliers that serve everybody. */
  readonly shared: number;
  /** Mean requests a month of a real relationship of average parties. */
  readonly volume: number;
  /** Share of rows that are put down to a wrong party. */
  readonly noise: number;
  readonly sources: readonly SourceKind[];
}

export interface World {
  readonly sources: Source[];
  /** supplier * parties + customer of every real relationship. */
  readonly truth: Set<number>;
}

/**
 * A made-up organisation at the level of counts, for testing the discovery: sizes are log-normal, customers
 * may be seasonal, a fifth of the rows' errors come in bursts, work flows along random chains with returns and
 * missing steps, people name their real suppliers and sometimes others, statements are incomplete and stale.
 */
export function simulateWorld(shape: WorldShape, seed: number): World {
  const dice = chance(seed);
  const { parties, months } = shape;
  const size = Array.from({ length: parties }, () => Math.exp(0.9 * dice.normal()));
  const truth = new Set<number>();
  const strength = new Map<number, number>();
  const add = (a: number, b: number) => {
    if (a === b) return;
    truth.add(a * parties + b);
    strength.set(a * parties + b, Math.exp(0.9 * dice.normal()) * Math.sqrt(size[b]!));
  };
  for (let s = 0; s < shape.shared; s += 1) for (let b = 0; b < parties; b += 1) add(s, b);
  for (let b = 0; b < parties; b += 1) {
    for (let n = dice.poisson(shape.degree); n > 0; n -= 1) add(dice.pick(size), b);
  }
  const makers: Record<SourceKind, () => Trace[]> = {
    asking: () => asking(shape, dice, strength, size),
    passing: () => passing(shape, dice, truth),
    naming: () => naming(shape, dice, truth, size),
    contact: () => contact(shape, dice, truth),
    statement: () => statement(shape, dice, truth),
  };
  const sources = shape.sources.map((kind) => ({ name: kind, kind, traces: makers[kind]() }));
  // What flows along chains is real by definition: `passing` adds its own relationships to the truth.
  return {
    truth,
    sources: sources.map((s) => ({ ...s, traces: s.traces.filter((t) => t.count > 0 && t.month < months) })),
  };
}

function asking(shape: WorldShape, dice: Chance, strength: Map<number, number>, size: number[]): Trace[] {
  const traces: Trace[] = [];
  const { parties, months } = shape;
  for (const [pair, mean] of strength) {
    // Some real relationships go by telephone and leave nothing in the system.
    if (dice.next() < 0.12) continue;
    const seasonal = dice.next() < 0.15;
    const first = dice.below(12);
    for (let month = 0; month < months; month += 1) {
      if (seasonal && (month + first) % 12 > 3) continue;
      const rate = mean * shape.volume * Math.exp(0.4 * dice.normal());
      let right = 0;
      for (let n = dice.poisson(rate); n > 0; n -= 1) {
        if (dice.next() >= shape.noise) right += 1;
        else if (dice.next() < 0.5)
          traces.push({ supplier: dice.below(parties), customer: pair % parties, month, count: 1 });
        else
          traces.push({ supplier: Math.floor(pair / parties), customer: dice.pick(size), month, count: 1 });
      }
      traces.push({ supplier: Math.floor(pair / parties), customer: pair % parties, month, count: right });
    }
  }
  for (let n = dice.poisson(parties * 0.3); n > 0; n -= 1) {
    traces.push({
      supplier: dice.below(parties),
      customer: dice.pick(size),
      month: dice.below(months),
      count: 1 + dice.poisson(2),
    });
  }
  return traces;
}

function passing(shape: WorldShape, dice: Chance, truth: Set<number>): Trace[] {
  const traces: Trace[] = [];
  const { parties, months } = shape;
  const processes = Math.max(1, Math.round(parties / 12));
  for (let process = 0; process < processes; process += 1) {
    const chain = Array.from({ length: 3 + dice.below(5) }, () => dice.below(parties)).filter(
      (p, i, all) => p !== all[i - 1],
    );
    for (let i = 1; i < chain.length; i += 1) truth.add(chain[i - 1]! * parties + chain[i]!);
    const rate = 5 * shape.volume * Math.exp(dice.normal());
    for (let month = 0; month < months; month += 1) {
      for (let cases = dice.poisson(rate); cases > 0; cases -= 1) {
        const walk: number[] = [];
        for (let i = 0; i < chain.length; i += 1) {
          if (dice.next() < 0.03) continue;
          walk.push(chain[i]!);
          if (i > 0 && dice.next() < 0.07) walk.push(chain[i - 1]!, chain[i]!);
          if (dice.next() < shape.noise / 3) walk.push(dice.below(parties));
        }
        for (let i = 1; i < walk.length; i += 1) {
          traces.push({ supplier: walk[i - 1]!, customer: walk[i]!, month, count: 1, process });
        }
      }
    }
  }
  return traces;
}

function naming(shape: WorldShape, dice: Chance, truth: Set<number>, size: number[]): Trace[] {
  const traces: Trace[] = [];
  const { parties } = shape;
  for (let b = 0; b < parties; b += 1) {
    const respondents = Math.max(1, Math.round(3 * size[b]!));
    for (let r = 0; r < respondents; r += 1) {
      for (let a = 0; a < parties; a += 1) {
        if (truth.has(a * parties + b) && dice.next() < 0.4)
          traces.push({ supplier: a, customer: b, month: shape.months - 2, count: 1 });
      }
      if (dice.next() < 0.2)
        traces.push({ supplier: dice.pick(size), customer: b, month: shape.months - 2, count: 1 });
    }
  }
  return traces;
}

function contact(shape: WorldShape, dice: Chance, truth: Set<number>): Trace[] {
  const traces: Trace[] = [];
  const { parties, months } = shape;
  const talk = (a: number, b: number, rate: number) => {
    for (let month = 0; month < months; month += 1) {
      const count = dice.poisson(rate) * (0.5 + dice.next() / 2);
      traces.push({ supplier: Math.min(a, b), customer: Math.max(a, b), month, count });
    }
  };
  for (const pair of truth)
    if (dice.next() < 0.7) talk(Math.floor(pair / parties), pair % parties, 6 * Math.exp(dice.normal()));
  for (let n = 0; n < parties * 2; n += 1) talk(dice.below(parties), dice.below(parties), dice.next() * 3);
  return traces;
}

function statement(shape: WorldShape, dice: Chance, truth: Set<number>): Trace[] {
  const traces: Trace[] = [];
  const { parties } = shape;
  for (const pair of truth) {
    if (dice.next() < 0.45)
      traces.push({ supplier: Math.floor(pair / parties), customer: pair % parties, month: 0, count: 1 });
  }
  for (let n = 0; n < parties * 0.3; n += 1) {
    traces.push({ supplier: dice.below(parties), customer: dice.below(parties), month: 0, count: 1 });
  }
  return traces;
}
