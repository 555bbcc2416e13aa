import { cellsOf } from "./cells.ts";
import { findExcess } from "./excess.ts";
import { type Proposal, type ProposalRules, type SignalFact, usualRules } from "./facts.ts";
import { proposedOfSearches } from "./searches.ts";
import { proposedOfVoices } from "./voices.ts";
import { proposedOfHours } from "./waiting.ts";

export type { Proposal, ProposalRules, SignalFact, Way } from "./facts.ts";

export interface Proposing {
  readonly rules?: ProposalRules;
  /** Over how many months the facts were collected. */
  readonly months: number;
}

/**
 * Which needs the signals speak of: what is said more often of a supplier than chance explains; where more hours are lost
 * than elsewhere; what is looked for in vain. Strongest first; the same signals give the same proposals.
 */
export function proposeNeeds(
  facts: readonly SignalFact[],
  { rules = usualRules, months }: Proposing,
): Proposal[] {
  const cells = cellsOf(facts);
  const said = proposedOfVoices(cells, findExcess(cells, rules), rules);
  const waited = proposedOfHours(facts, months, rules).filter(
    (one) => !said.some((other) => covers(other, one)),
  );
  // What was observed on the same relationship and topic stands beside the words as their proof.
  const observed = facts.filter(({ role }) => role === "observed");
  const proved = said.map((one) => withObserved(one, observed));
  return [...proved, ...waited, ...proposedOfSearches(facts, rules)];
}

export interface ClusterPlace {
  readonly supplier: string | null;
  readonly customer: string | null;
  readonly topic: string | null;
}

/** Whether what is said of `wide` includes what is said of `narrow`. */
export const covers = (wide: ClusterPlace, narrow: ClusterPlace): boolean =>
  wide.supplier === narrow.supplier &&
  wide.topic === narrow.topic &&
  (wide.customer === null || wide.customer === narrow.customer);

function withObserved(one: Proposal, observed: readonly SignalFact[]): Proposal {
  const beside = observed.filter(({ supplier, customer, topics }) =>
    covers(one, { supplier, customer, topic: topics[0] ?? null }),
  );
  return {
    ...one,
    signals: [...one.signals, ...beside.map(({ id }) => id)],
    hours: one.hours + beside.reduce((sum, { hours }) => sum + hours, 0),
  };
}
