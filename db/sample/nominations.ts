// What a sample of people said when asked whose work they depend on: much forgotten, some of it wrong.
import { clock } from "./calendar.ts";
import { words } from "./headers.ts";
import { count, type Flaw, mishap, type Tally } from "./noise.ts";
import { random } from "./random.ts";
import type { Row } from "./requests.ts";
import type { Supply, World } from "./world.ts";

const FLAWS: readonly (readonly [Flaw, number])[] = [
  ["one-off", 6],
  ["unknown address", 2],
  ["missing", 2],
];
const ASKED = 0.18;
const MOST_ASKED = 5000;
const NAMED_AT_MOST = 8;
/** Wrong units are named more often than rows are spoiled. */
const MISTAKES = 2;
const DAYS_OF_ASKING = 20;

export function* nominationRows(world: World, counted: Tally): Generator<Row[]> {
  const { settings, units, people, employees, calendar } = world;
  const chance = random(settings.seed, "nominations");
  const servedBy = suppliersOf(world);
  const last = calendar.days.length - 1;
  const share = Math.min(ASKED, MOST_ASKED / employees);
  const own = units.filter((unit) => unit.kind === "unit");

  for (const unit of own) {
    const rows: Row[] = [];
    const suppliers = servedBy.get(unit.index) ?? [];
    for (let person = unit.first; person < unit.first + unit.size; person++) {
      const { email, id, left } = people[person]!;
      if (
        !chance.chance(person === unit.first ? Math.max(share, 0.5 * Math.min(1, share * 6)) : share) ||
        left !== undefined
      )
        continue;
      const day = Math.max(0, last - chance.below(DAYS_OF_ASKING));
      const time = `${calendar.day(day).local} ${clock(540 + chance.below(500))}`;
      for (const [supply, monthly] of remembered(suppliers)) {
        const named = units[supply.supplier]!;
        const row = [
          email || id,
          chance.chance(0.5) ? named.id : named.name,
          words[settings.language].frequencies[frequency(monthly)]!,
          String(
            Math.max(1, Math.min(5, Math.round(2.6 + Math.min(1.6, monthly / 25) + 0.9 * chance.normal()))),
          ),
          time,
        ];
        rows.push(row);
        const flaw = mishap(FLAWS, settings.noise * MISTAKES, chance);
        if (!flaw) continue;
        count(counted, flaw);
        if (flaw === "one-off") row[1] = chance.pick(own).name;
        else if (flaw === "unknown address") row[0] = `${id}?`;
        else row[chance.below(4)] = "";
      }
    }
    counted.rows += rows.length;
    yield rows;
  }

  /** The strong ones come to mind, the weak ones are forgotten. */
  function remembered(suppliers: readonly (readonly [Supply, number])[]): (readonly [Supply, number])[] {
    return suppliers
      .filter(([, monthly]) => chance.chance(Math.min(0.8, 0.16 + 0.1 * Math.sqrt(monthly))))
      .slice(0, NAMED_AT_MOST);
  }

  function frequency(monthly: number): number {
    const exact = monthly > 18 ? 0 : monthly > 3.5 ? 1 : monthly > 0.6 ? 2 : 3;
    return Math.max(0, Math.min(3, exact + (chance.chance(0.15) ? 1 : 0) - (chance.chance(0.15) ? 1 : 0)));
  }
}

function suppliersOf(world: World): Map<number, (readonly [Supply, number])[]> {
  const result = new Map<number, (readonly [Supply, number])[]>();
  const last = world.calendar.days.length - 1;
  for (const supply of world.supplies) {
    if (supply.to < last - 60) continue;
    const monthly = supply.offers.reduce((sum, offer) => sum + offer.monthly, supply.handovers);
    result.set(supply.customer, [...(result.get(supply.customer) ?? []), [supply, monthly]]);
  }
  for (const list of result.values()) list.sort((a, b) => b[1] - a[1]);
  return result;
}
