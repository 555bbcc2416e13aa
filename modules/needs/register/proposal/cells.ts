import type { SignalFact } from "./facts.ts";

/** What is said about one supplier on one topic, by all its customers or by one of them. */
export interface Cell {
  readonly supplier: string;
  readonly topic: string;
  /** Undefined: all of them together. */
  readonly customer: string | undefined;
  readonly facts: SignalFact[];
  /** Voices by month. */
  readonly voices: Set<string>;
  /** Requests on the topic that are no complaints: how much the supplier has to do with it at all. */
  demand: number;
}

export interface Cells {
  /** By supplier, then by topic. */
  readonly whole: ReadonlyMap<string, ReadonlyMap<string, Cell>>;
  readonly pairs: readonly Cell[];
  readonly topics: ReadonlySet<string>;
}

/** Ten words of one voice in one month are one. */
export const monthlyVoice = ({ voice, month = "" }: SignalFact): string => `${voice} ${month}`;

export const differentVoices = (facts: readonly SignalFact[]): number =>
  new Set(facts.map(({ voice }) => voice)).size;

export function cellsOf(facts: readonly SignalFact[]): Cells {
  const whole = new Map<string, Map<string, Cell>>();
  const pairs = new Map<string, Cell>();
  const topics = new Set<string>();
  const empty = (supplier: string, topic: string, customer?: string): Cell => ({
    supplier,
    topic,
    customer,
    facts: [],
    voices: new Set(),
    demand: 0,
  });
  const add = (cell: Cell, fact: SignalFact) => {
    if (fact.role === "demand") cell.demand += 1;
    else {
      cell.facts.push(fact);
      cell.voices.add(monthlyVoice(fact));
    }
  };
  for (const fact of facts) {
    const { supplier, customer } = fact;
    if (supplier === null || (fact.role !== "voiced" && fact.role !== "demand")) continue;
    const ofSupplier = upsert(whole, supplier, () => new Map<string, Cell>());
    for (const topic of new Set(fact.topics)) {
      topics.add(topic);
      add(
        upsert(ofSupplier, topic, () => empty(supplier, topic)),
        fact,
      );
      if (customer !== null)
        add(
          upsert(pairs, `${supplier} ${topic} ${customer}`, () => empty(supplier, topic, customer)),
          fact,
        );
    }
  }
  return { whole, pairs: [...pairs.values()], topics };
}

function upsert<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
