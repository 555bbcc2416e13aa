import type { Proposal, ProposalRules, SignalFact } from "./facts.ts";
import { keyOf } from "./voices.ts";

/** The third way in: what people look for and nobody offers. By the words looked for, then by what they are about. */
export function proposedOfSearches(facts: readonly SignalFact[], rules: ProposalRules): Proposal[] {
  const searches = facts.filter(({ role }) => role === "search");
  const proposals: Proposal[] = [];
  const taken = new Set<string>();
  const propose = (name: (fact: SignalFact) => string | undefined, isTopic: boolean) => {
    const groups = new Map<string, SignalFact[]>();
    for (const fact of searches) {
      const key = taken.has(fact.id) ? undefined : name(fact);
      if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), fact]);
    }
    for (const [key, some] of [...groups].sort(
      (a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1),
    )) {
      const voices = new Set(some.map(({ voice }) => voice)).size;
      if (some.length < rules.fewestSignals || voices < rules.fewestVoices) continue;
      for (const { id } of some) taken.add(id);
      proposals.push({
        key: keyOf("searches", null, isTopic ? key : `root=${key}`, null),
        way: "searches",
        supplier: null,
        customer: null,
        service: null,
        topic: isTopic ? key : (some[0]!.topics[0] ?? null),
        signals: some.map(({ id }) => id),
        voices,
        expected: 0,
        p: 1,
        hours: 0,
      });
    }
  };
  propose(({ root }) => root, false);
  propose(({ topics }) => topics[0], true);
  return proposals;
}
