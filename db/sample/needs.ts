// The needs that are planted: which units they are of, found among the true relationships, and what is said of them.

import type { Language } from "#platform/cli";
import { type NeedPlan, plannedNeeds, slots, type Voice } from "./blueprint/needs.ts";
import type { Random } from "./random.ts";
import type { PlantedNeed, Settings, Supply, Unit } from "./world.ts";

/** Of a need so many a month say something of their own accord, and some more in a larger company. */
const saidMonthly = 13;
/** A unit of fewer people has too few voices. */
const leastPeople = 3;

const ways: readonly (readonly [Exclude<Voice, "comment">, number])[] = [
  ["complaint", 0.62],
  ["suggestion", 0.22],
  ["question", 0.16],
];

export function plantNeeds(
  supplies: ReadonlyMap<number, Supply>,
  units: readonly Unit[],
  settings: Settings,
): PlantedNeed[] {
  const lasting = [...supplies.values()].filter(
    (one) => one.from === 0 && !one.unrecorded && one.offers.length > 0 && isUnit(one),
  );
  const last = Math.max(0, ...lasting.map(({ to }) => to));
  const served = Map.groupBy(
    lasting.filter(({ to }) => to === last),
    ({ supplier }) => supplier,
  );
  return plannedNeeds.flatMap((plan) => {
    const found = supplierOf(plan);
    if (found.length === 0) return [];
    return {
      key: plan.key,
      topic: plan.topic,
      supplier: found[0]!.supplier,
      customers: found.map(({ customer }) => customer),
      service: plan.service,
      monthly: saidMonthly * (plan.often ?? 1) * Math.max(1, settings.people / 2000),
    };
  });

  function isUnit({ supplier, customer }: Supply): boolean {
    return (
      units[supplier]!.kind === "unit" &&
      units[customer]!.kind === "unit" &&
      units[customer]!.size >= leastPeople
    );
  }

  /** The relationships it is about: of the first function that serves enough of them. */
  function supplierOf(plan: NeedPlan): Supply[] {
    for (const key of plan.supplier) {
      const found = [...served]
        .filter(([supplier]) => units[supplier]!.key === key)
        .map(([, some]) => chosen(plan, some))
        .sort((a, b) => people(b) - people(a))[0];
      if (found && people(found) >= 2 * leastPeople) return found;
    }
    return [];
  }

  /** Those asked first before others, then the largest. */
  function chosen({ customers, most, service }: NeedPlan, some: readonly Supply[]): Supply[] {
    const rank = ({ customer }: Supply) => {
      const at = customers.indexOf(units[customer]!.key);
      return at < 0 ? customers.length : 0;
    };
    return some
      .filter(({ offers, customer }) =>
        service ? offers.some((one) => one.service === service) : units[customer]!.key !== "root",
      )
      .sort(
        (a, b) =>
          rank(a) - rank(b) || units[b.customer]!.size - units[a.customer]!.size || a.customer - b.customer,
      )
      .slice(0, most);
  }

  function people(some: readonly Supply[]): number {
    return some.reduce((sum, { customer }) => sum + units[customer]!.size, 0);
  }
}

export interface SaidOfNeed {
  readonly kind: Exclude<Voice, "comment">;
  readonly words: string;
}

export function sayNeed(key: string, language: Language, chance: Random): SaidOfNeed {
  let draw = chance.next();
  const kind = (ways.find(([, share]) => (draw -= share) < 0) ?? ways[0]!)[0];
  return { kind, words: phraseOf(key, kind, language, chance) };
}

/** A sentence of the need, its slots filled. */
export function phraseOf(key: string, voice: Voice, language: Language, chance: Random): string {
  const { [voice]: some, what } = plannedNeeds.find((one) => one.key === key)!.phrases[language];
  const { when, times } = slots[language];
  const words = chance
    .pick(some)
    .replace("{what}", chance.pick(what))
    .replace("{when}", chance.pick(when))
    .replace("{times}", chance.pick(times));
  return words.charAt(0).toUpperCase() + words.slice(1);
}
