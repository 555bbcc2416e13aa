import { type Chance, chance } from "#science/numbers";
import type { SignalFact } from "./facts.ts";

export interface Planted {
  readonly supplier: string;
  readonly topic: string;
  readonly customers: readonly string[];
}

export interface MadeCompany {
  readonly facts: readonly SignalFact[];
  readonly planted: readonly Planted[];
}

const topics = 24;

/**
 * A company that grumbles: suppliers of uneven size, topics of uneven weight, each supplier with two topics its work is
 * about, customers of whom few are loud, and labels that are wrong now and then. Among it, needs that were planted.
 */
export function grumblingCompany(
  seed: number,
  { needs = 10, suppliers = 25, customers = 30, grumbles = 600, requests = 4000 } = {},
): MadeCompany {
  const by = chance(seed);
  const facts: SignalFact[] = [];
  const weight = Array.from({ length: topics }, () => 0.3 + by.next() ** 2 * 3);
  const size = Array.from({ length: suppliers }, () => Math.exp(by.normal() * 0.8));
  const about = Array.from({ length: suppliers }, () => [by.below(topics), by.below(topics)]);
  const loud = Array.from({ length: customers * 20 }, () => Math.exp(by.normal()));
  const add = (fact: Omit<SignalFact, "id" | "root" | "service" | "hours">) => {
    const id = `s${facts.length}`;
    facts.push({ ...fact, id, root: id, service: null, hours: 0 });
  };
  const topicOf = (supplier: number): number =>
    by.next() < 0.45 ? about[supplier]![by.below(2)]! : by.pick(weight);
  const labels = (topic: number): string[] => {
    const shown = by.next() < 0.12 ? by.pick(weight) : topic;
    return by.next() < 0.25 ? [name(shown), name(by.pick(weight))] : [name(shown)];
  };
  for (const [count, role] of [
    [grumbles, "voiced"],
    [requests, "demand"],
  ] as const) {
    for (let i = 0; i < count; i += 1) {
      const supplier = by.pick(size);
      const person = role === "voiced" ? by.pick(loud) : by.below(loud.length);
      add({
        supplier: `u${supplier}`,
        customer: `c${person % customers}`,
        topics: labels(topicOf(supplier)),
        voice: by.next() < 0.2 ? `anonymous ${facts.length}` : `p${person}`,
        role,
      });
    }
  }
  return { planted: plant(by, add, labels, { needs, suppliers, customers }), facts };
}

const name = (topic: number) => `t${topic}`;

function plant(
  by: Chance,
  add: (fact: Omit<SignalFact, "id" | "root" | "service" | "hours">) => void,
  labels: (topic: number) => string[],
  of: { needs: number; suppliers: number; customers: number },
): Planted[] {
  const planted: Planted[] = [];
  while (planted.length < of.needs) {
    const [supplier, topic] = [by.below(of.suppliers), by.below(topics)];
    if (planted.some((one) => one.supplier === `u${supplier}` && one.topic === name(topic))) continue;
    const some = Array.from({ length: 1 + by.below(4) }, () => by.below(of.customers));
    const signals = 12 + by.below(16);
    for (let i = 0; i < signals; i += 1) {
      const customer = some[by.below(some.length)]!;
      add({
        supplier: `u${supplier}`,
        customer: `c${customer}`,
        topics: labels(topic),
        voice:
          by.next() < 0.3 ? `anonymous ${planted.length}.${i}` : `p${customer + of.customers * by.below(20)}`,
        role: "voiced",
      });
    }
    planted.push({ supplier: `u${supplier}`, topic: name(topic), customers: some.map((one) => `c${one}`) });
  }
  return planted;
}
