import { type Cell, type Cells, differentVoices, monthlyVoice } from "./cells.ts";
import { type Excess, type Found, isEnough } from "./excess.ts";
import type { Proposal, ProposalRules, SignalFact } from "./facts.ts";
import { upperTail } from "./tail.ts";

/**
 * From what is in excess to what is proposed: the largest first, and what it has taken counts for no other, so that ten
 * complaints on two topics are one need and not two.
 */
export function proposedOfVoices(cells: Cells, found: Found, rules: ProposalRules): Proposal[] {
  const taken = new Set<string>();
  const proposals: Proposal[] = [];
  for (const { cell, expected } of inOrder(cells, found, rules)) {
    const left = cell.facts.filter(({ id }) => !taken.has(id));
    const voices = new Set(left.map(monthlyVoice));
    const p = upperTail(voices.size, expected, found.spread);
    if (!isEnough({ facts: left, voices }, expected, rules) || p > found.accepted) continue;
    const one = narrowed(cell, left, rules);
    for (const { id } of one.facts) taken.add(id);
    proposals.push({
      key: keyOf("voices", cell.supplier, cell.topic, one.customer),
      way: "voices",
      supplier: cell.supplier,
      customer: one.customer,
      service: one.service,
      topic: cell.topic,
      signals: one.facts.map(({ id }) => id),
      voices: differentVoices(one.facts),
      expected,
      p,
      hours: one.facts.reduce((sum, { hours }) => sum + hours, 0),
    });
  }
  return proposals;
}

export const keyOf = (way: string, supplier: string | null, topic: string | null, customer: string | null) =>
  `${way}:${supplier ?? "*"}:${topic ?? "*"}:${customer ?? "*"}`;

/** A supplier's topic as a whole where it is in excess, or where three of its customers are; else customer by customer. */
function inOrder(cells: Cells, { excesses }: Found, rules: ProposalRules): Excess[] {
  const nameOf = ({ supplier, topic }: Cell) => `${supplier} ${topic}`;
  const whole = new Map<string, Excess>();
  const pairs = new Map<string, Excess[]>();
  for (const one of excesses) {
    if (one.cell.customer === undefined) whole.set(nameOf(one.cell), one);
    else pairs.set(nameOf(one.cell), [...(pairs.get(nameOf(one.cell)) ?? []), one]);
  }
  const chosen = [...whole.values()];
  for (const [name, some] of pairs) {
    if (whole.has(name)) continue;
    const { supplier, topic } = some[0]!.cell;
    const all = cells.whole.get(supplier)!.get(topic)!;
    const expected = some.reduce((sum, one) => sum + one.expected, 0);
    if (some.length >= 3 && isEnough(all, expected, rules))
      chosen.push({ cell: all, expected, p: Math.min(...some.map(({ p }) => p)) });
    else chosen.push(...some);
  }
  return chosen.sort(
    (a, b) =>
      b.cell.voices.size - a.cell.voices.size || a.p - b.p || (nameOf(a.cell) < nameOf(b.cell) ? -1 : 1),
  );
}

interface Narrowed {
  readonly customer: string | null;
  readonly service: string | null;
  readonly facts: readonly SignalFact[];
}

function narrowed(cell: Cell, facts: readonly SignalFact[], rules: ProposalRules): Narrowed {
  const one = cell.customer ?? most(facts, ({ customer }) => customer, rules.concentration);
  const ofOne = one === null ? facts : facts.filter(({ customer }) => customer === one);
  // A customer that would leave too little for a proof leaves the need to all.
  const enough = isEnough({ facts: [...ofOne], voices: new Set(ofOne.map(monthlyVoice)) }, 0, rules);
  const kept = enough ? ofOne : facts;
  return {
    customer: enough ? one : null,
    service: most(kept, ({ service }) => service, rules.concentration),
    facts: kept,
  };
}

/** What at least the given share of the voices name; null where nothing is named by so many. */
function most(
  facts: readonly SignalFact[],
  of: (fact: SignalFact) => string | null,
  share: number,
): string | null {
  const voices = new Map<string, Set<string>>();
  for (const fact of facts) {
    const name = of(fact);
    if (name !== null) voices.set(name, (voices.get(name) ?? new Set()).add(fact.voice));
  }
  const all = new Set(facts.map(({ voice }) => voice)).size;
  for (const [name, some] of voices) if (some.size >= share * all) return name;
  return null;
}
