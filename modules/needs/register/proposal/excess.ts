// Which cells hold more voices than chance explains.
//
// Everybody grumbles a little, and about some things more than about others. So a cell is compared with the larger of two
// expectations: the supplier's own number of voices times the share that the topic has with all other suppliers; and the
// requests it has on that topic times the voices per request of the company (who repairs computers hears of computers).
// What has been found is left out of the usual, and the usual is computed again, until nothing changes.

import { type Cell, type Cells, differentVoices } from "./cells.ts";
import type { ProposalRules } from "./facts.ts";
import { acceptedUpTo, upperTail } from "./tail.ts";

export interface Excess {
  readonly cell: Cell;
  readonly expected: number;
  readonly p: number;
}

export interface Found {
  readonly excesses: readonly Excess[];
  /** The largest p that counted. */
  readonly accepted: number;
  /** Variance of the unremarkable cells against their mean. */
  readonly spread: number;
}

const rounds = 4;

export function findExcess(cells: Cells, rules: ProposalRules): Found {
  let found: Found = { excesses: [], accepted: 0, spread: 1 };
  for (let round = 0; round < rounds; round += 1) {
    const next = once(cells, rules, found);
    const same =
      next.excesses.length === found.excesses.length &&
      next.excesses.every(({ cell }, at) => found.excesses[at]!.cell === cell);
    found = next;
    if (same) break;
  }
  return found;
}

function once(cells: Cells, rules: ProposalRules, before: Found): Found {
  const usual = usualOf(cells, before);
  const spread = spreadOf(cells, usual, before);
  const all: Excess[] = [];
  for (const byTopic of cells.whole.values())
    for (const cell of byTopic.values()) all.push(judged(cell, usual.whole(cell), spread));
  for (const cell of cells.pairs) all.push(judged(cell, usual.pair(cell), spread));
  // What could have been said and was not is a comparison too.
  const tests = cells.whole.size * cells.topics.size + cells.pairs.length;
  const accepted = acceptedUpTo(
    all.map(({ p }) => p),
    tests,
    rules.accidents,
  );
  const excesses = all.filter(({ cell, expected, p }) => p <= accepted && isEnough(cell, expected, rules));
  return { excesses, accepted, spread };
}

const judged = (cell: Cell, expected: number, spread: number): Excess => ({
  cell,
  expected,
  p: upperTail(cell.voices.size, expected, spread),
});

export const isEnough = (
  { facts, voices }: Pick<Cell, "facts" | "voices">,
  expected: number,
  rules: ProposalRules,
): boolean =>
  facts.length >= rules.fewestSignals &&
  differentVoices(facts) >= rules.fewestVoices &&
  voices.size >= rules.leastRatio * expected;

interface Usual {
  whole(cell: Cell): number;
  pair(cell: Cell): number;
}

/** What is usual, with each cell found before counted as if it had been as expected. */
function usualOf(cells: Cells, before: Found): Usual {
  const counted = new Map<Cell, number>(before.excesses.map(({ cell, expected }) => [cell, expected]));
  const voices = (cell: Cell): number => Math.min(cell.voices.size, counted.get(cell) ?? cell.voices.size);
  const perTopic = new Map<string, number>();
  const perSupplier = new Map<string, { voices: number; demand: number }>();
  let [all, demand] = [0, 0];
  for (const [supplier, byTopic] of cells.whole) {
    const sum = { voices: 0, demand: 0 };
    for (const cell of byTopic.values()) {
      const n = voices(cell);
      perTopic.set(cell.topic, (perTopic.get(cell.topic) ?? 0) + n);
      sum.voices += n;
      sum.demand += cell.demand;
    }
    perSupplier.set(supplier, sum);
    all += sum.voices;
    demand += sum.demand;
  }
  const perPair = new Map<string, number>();
  const pairKey = (cell: Cell) => `${cell.supplier} ${cell.customer}`;
  for (const cell of cells.pairs)
    perPair.set(pairKey(cell), (perPair.get(pairKey(cell)) ?? 0) + voices(cell));

  const wholeOf = (cell: Cell): Cell => cells.whole.get(cell.supplier)!.get(cell.topic)!;
  const flat = 1 / Math.max(1, cells.topics.size);
  /** The topic's share with all the others; a few voices of an even share keep it from being nought. */
  const share = (cell: Cell): number => {
    const own = wholeOf(cell);
    const elsewhere = (perTopic.get(cell.topic) ?? 0) - voices(own);
    return (elsewhere + 4 * flat) / (all - perSupplier.get(cell.supplier)!.voices + 4);
  };
  const perRequest = (cell: Cell): number => {
    const own = perSupplier.get(cell.supplier)!;
    const asked = demand - own.demand;
    return asked <= 0 ? 0 : (all - own.voices) / asked;
  };
  return {
    whole: (cell) =>
      Math.max(
        Math.max(1, perSupplier.get(cell.supplier)!.voices) * share(cell),
        cell.demand * perRequest(cell),
      ),
    pair: (cell) => {
      const own = wholeOf(cell);
      const supplier = perSupplier.get(cell.supplier)!.voices;
      const pair = perPair.get(pairKey(cell)) ?? 0;
      const p = share(cell);
      // What the supplier's other customers say of the topic, leaning on what is said of others while they are few.
      const others = (Math.max(0, voices(own) - voices(cell)) + 5 * p) / (Math.max(0, supplier - pair) + 5);
      return Math.max(Math.max(1, pair) * Math.max(p, others), cell.demand * perRequest(cell));
    },
  };
}

/** Pearson's ratio over the cells nobody would remark on; from 1 (pure chance) to 5. */
function spreadOf(cells: Cells, usual: Usual, before: Found): number {
  const found = new Set(before.excesses.map(({ cell }) => cell));
  let [sum, n] = [0, 0];
  for (const byTopic of cells.whole.values()) {
    for (const cell of byTopic.values()) {
      const mean = usual.whole(cell);
      // One wild cell is what is looked for; it must not hide itself by making the usual look wild.
      const far = Math.abs(cell.voices.size - mean) / Math.sqrt(Math.max(mean, 1e-9));
      if (mean < 1 || found.has(cell) || far > 4) continue;
      sum += (cell.voices.size - mean) ** 2 / mean;
      n += 1;
    }
  }
  return n < 20 ? 1 : Math.min(5, Math.max(1, sum / n));
}
