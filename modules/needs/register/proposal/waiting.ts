import { quantileOfSorted } from "#science/numbers";
import type { Proposal, ProposalRules, SignalFact } from "./facts.ts";
import { keyOf } from "./voices.ts";

/** Observations of fewer occasions are bad luck. */
const fewestOccasions = 4;

/**
 * The second way in: nobody has said anything, but between two parties more hours are lost than between nearly all others
 * (on a log scale further above the median than 2.5 robust deviations, where enough pairs are there to tell).
 */
export function proposedOfHours(
  facts: readonly SignalFact[],
  months: number,
  rules: ProposalRules,
): Proposal[] {
  const byPair = new Map<string, SignalFact[]>();
  for (const fact of facts) {
    if (fact.role !== "observed" || fact.supplier === null || fact.hours <= 0) continue;
    const key = `${fact.supplier} ${fact.customer ?? "*"} ${fact.topics[0] ?? "*"}`;
    byPair.set(key, [...(byPair.get(key) ?? []), fact]);
  }
  const monthly = (some: readonly SignalFact[]) =>
    some.reduce((sum, { hours }) => sum + hours, 0) / Math.max(months, 1e-9);
  const least = Math.max(rules.fewestHours, outlying([...byPair.values()].map(monthly)));
  return [...byPair.values()]
    .filter((some) => some.length >= fewestOccasions && monthly(some) >= least)
    .map((some): Proposal => {
      const { supplier, customer, topics } = some[0]!;
      const topic = topics[0] ?? null;
      return {
        key: keyOf("hours", supplier, topic, customer),
        way: "hours",
        supplier,
        customer,
        service: null,
        topic,
        signals: some.map(({ id }) => id),
        voices: 0,
        expected: 0,
        p: 1,
        hours: some.reduce((sum, { hours }) => sum + hours, 0),
      };
    })
    .sort((a, b) => b.hours - a.hours || (a.key < b.key ? -1 : 1))
    .slice(0, rules.mostOfHours);
}

function outlying(hours: readonly number[]): number {
  const logs = hours.filter((one) => one > 0).map(Math.log);
  if (logs.length < 10) return 0;
  const median = middle(logs);
  const deviation = 1.4826 * middle(logs.map((one) => Math.abs(one - median)));
  return Math.exp(median + 2.5 * deviation);
}

const middle = (values: readonly number[]): number => quantileOfSorted(Float64Array.from(values).sort(), 0.5);
