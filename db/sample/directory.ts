// Finds the unit that does something for somebody: the nearest one, and the team in charge.
import type { Demand } from "./blueprint/demand.ts";
import { officeTrades } from "./blueprint/demand.ts";
import { fixedChance } from "./random.ts";
import type { Unit } from "./world.ts";

export interface Place {
  readonly site: number;
  readonly region: number;
}

export interface Directory {
  /** Whoever of the functions is nearest to the place; `who` decides between teams and is the same for ever. */
  nearest(keys: readonly string[], place: Place, who: number): Unit | undefined;
  /** The acting units of these functions; `*` all, `office` those at desks, `management` those that lead. */
  all(keys: readonly string[]): Unit[];
}

const MANAGEMENT = new Set(["root", "division", "plant"]);

export function directory(seed: number, units: readonly Unit[]): Directory {
  const own = units.filter((unit) => unit.kind === "unit");
  const teams = new Map<number, Unit[]>();
  const departments = new Map<string, Unit[]>();
  for (const unit of own) {
    const parent = own[unit.parent];
    if (parent?.key === unit.key) teams.set(parent.index, [...(teams.get(parent.index) ?? []), unit]);
    else departments.set(unit.key, [...(departments.get(unit.key) ?? []), unit]);
  }

  return {
    nearest(keys, place, who) {
      for (const key of keys) {
        const found = departments
          .get(key)
          ?.find((u) => (u.site < 0 || u.site === place.site) && (u.region < 0 || u.region === place.region));
        if (!found) continue;
        const inside = teams.get(found.index);
        return inside ? inside[Math.floor(fixedChance(seed, found.index, who) * inside.length)] : found;
      }
      return undefined;
    },
    all(keys) {
      const wanted = new Set(keys);
      return own.filter(
        (u) =>
          wanted.has("*") ||
          wanted.has(u.key) ||
          (wanted.has("management") && MANAGEMENT.has(u.key)) ||
          (wanted.has("office") && officeTrades.has(u.trade)),
      );
    },
  };
}

/** Whether two units are of one house: the same function at the same place never serves itself. */
export function sameHouse(a: Unit, b: Unit): boolean {
  return a.key === b.key && a.site === b.site && a.region === b.region;
}

export function nearestFor(found: Directory, demand: Demand, customer: Unit): Unit | undefined {
  return found.nearest(demand.suppliers, customer, customer.index);
}
