// The files of units and people: importable, with the few harmless gaps that every directory has.
import { isoDay, localDay } from "./calendar.ts";
import { words } from "./headers.ts";
import { fixedChance } from "./random.ts";
import type { Row } from "./requests.ts";
import type { Unit, World } from "./world.ts";

/** Regulations say whom a unit serves: all, or a list that is seldom complete. */
const WRITTEN_DOWN = 0.4;
const FORGOTTEN = 0.1;
const NEARLY_ALL = 0.97;
const LONGEST_LIST = 60;
const BATCH = 500;

export function* unitRows(world: World): Generator<Row[]> {
  const { language, seed } = world.settings;
  const served = customersOf(world);
  const own = world.units.filter((unit) => unit.kind === "unit").length;
  for (const unit of world.units) {
    const head = world.people[unit.first]!;
    yield [
      [
        unit.id,
        unit.name,
        unit.parent < 0 ? "" : world.units[unit.parent]!.id,
        fixedChance(seed, unit.index, 3) < 0.5 ? head.id : head.email,
        words[language][unit.kind],
        unit.duty,
        serves(unit),
      ],
    ];
  }

  function serves(unit: Unit): string {
    const some = served[unit.index]!;
    // Who serves one place only has its list; who serves (nearly) every unit has a star.
    if (unit.kind === "unit" && some.length >= own * NEARLY_ALL) return "*";
    if (fixedChance(seed, unit.index, 4) > WRITTEN_DOWN || some.length > LONGEST_LIST) return "";
    return some
      .filter((customer) => fixedChance(seed, unit.index, 1000 + customer) > FORGOTTEN)
      .map((customer) => world.units[customer]!.id)
      .join(";");
  }
}

export function* personRows(world: World): Generator<Row[]> {
  const { language } = world.settings;
  const firstDay = world.calendar.days[0]!.number + 7 * world.settings.weeksLater;
  let rows: Row[] = [];
  for (const person of world.people) {
    rows.push([
      person.id,
      person.name,
      person.email,
      world.units[person.unit]!.id,
      person.position,
      person.manager < 0 ? "" : world.people[person.manager]!.id,
      person.joinedOn === "" ? "" : localDay(person.joinedOn, language),
      person.left === undefined ? "" : localDay(isoDay(firstDay + person.left), language),
    ]);
    if (rows.length < BATCH) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

function customersOf(world: World): number[][] {
  const result = world.units.map((): number[] => []);
  for (const supply of world.supplies) result[supply.supplier]!.push(supply.customer);
  return result;
}
