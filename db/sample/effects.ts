// What has been done about things in the past year, and what it really did to the hours from asked to done.
import type { Text } from "./blueprint/functions.ts";
import type { Calendar } from "./calendar.ts";
import type { PlantedEffect, Supply, Unit } from "./world.ts";

/** The wait of all that a customer asks of a supplier is so many times as long from the day on. */
export interface EffectPlan {
  readonly key: string;
  readonly supplier: readonly string[];
  readonly treated: number;
  readonly comparison: number;
  /** Weeks before the end of the period. */
  readonly before: number;
  readonly times: number;
  readonly truth: PlantedEffect["truth"];
}

export const effectPlans: readonly EffectPlan[] = [
  {
    key: "registration_desk",
    supplier: ["documents"],
    treated: 4,
    comparison: 5,
    before: 15,
    times: 0.62,
    truth: "better",
  },
  {
    key: "dispatchers_course",
    supplier: ["motorpool"],
    treated: 4,
    comparison: 5,
    before: 20,
    times: 1,
    truth: "no_difference",
  },
  {
    key: "second_approval",
    supplier: ["infosec"],
    treated: 4,
    comparison: 5,
    before: 18,
    times: 1.5,
    truth: "worse",
  },
  {
    key: "one_address",
    supplier: ["payables"],
    treated: 1,
    comparison: 0,
    before: 20,
    times: 0.35,
    truth: "better",
  },
  {
    key: "course_calendar",
    supplier: ["training"],
    treated: 4,
    comparison: 5,
    before: 1,
    times: 0.85,
    truth: "cannot_tell",
  },
];

/** A relationship is asked so much of that its weeks can be compared, and its work takes nearly the same time always. */
const monthly = 28;
const hours = 11;
const spread = 0.25;
/** Weeks without it, before it began. */
const leastBefore = 8;

export function plantEffects(
  supplies: ReadonlyMap<number, Supply>,
  units: readonly Unit[],
  calendar: Calendar,
): PlantedEffect[] {
  const last = calendar.days.length - 1;
  return effectPlans.flatMap((plan): PlantedEffect[] => {
    if (last - 7 * (plan.before + leastBefore) < 0) return [];
    for (const key of plan.supplier) {
      const found = [...supplies.values()]
        .filter(
          (one) =>
            units[one.supplier]!.key === key &&
            units[one.customer]!.kind === "unit" &&
            units[one.customer]!.size > 1 &&
            one.from === 0 &&
            one.to === last &&
            !one.unrecorded &&
            one.offers.length > 0,
        )
        .sort((a, b) => units[b.customer]!.size - units[a.customer]!.size || a.customer - b.customer);
      const ofOne = found.filter(({ supplier }) => supplier === found[0]?.supplier);
      const some = ofOne.slice(0, plan.treated + plan.comparison);
      if (some.length < plan.treated + plan.comparison) continue;
      return [planted(plan, some, last - 7 * plan.before + 2)];
    }
    return [];
  });
}

/** Treated and not in turn, so that large and small ones are on both sides; the day is a Monday. */
function planted(plan: EffectPlan, some: readonly Supply[], day: number): PlantedEffect {
  const treated: number[] = [];
  const comparison: number[] = [];
  for (const [i, supply] of some.entries()) {
    const isTreated = plan.comparison === 0 || (i % 2 === 0 && treated.length < plan.treated);
    (isTreated ? treated : comparison).push(supply.customer);
    supply.even = { spread };
    const [main] = supply.offers;
    const service: Text = main!.service;
    for (const offer of supply.offers) offer.hours = hours;
    // A single one has no other to be compared with: it takes more to tell.
    supply.offers.push({
      service,
      monthly: plan.comparison === 0 ? 2 * monthly : monthly,
      hours,
      season: undefined,
    });
    if (isTreated && plan.times !== 1) supply.effect = { day, times: plan.times };
  }
  return {
    key: plan.key,
    supplier: some[0]!.supplier,
    treated,
    comparison,
    day,
    times: plan.times,
    truth: plan.truth,
  };
}
