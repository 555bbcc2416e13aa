// Fills the units with people: heads, staff, joiners and leavers, and the contacts at partners.
import {
  assistant,
  contact,
  director,
  divisionHead,
  heads,
  plantHead,
  staff,
  teamLead,
} from "./blueprint/positions.ts";
import { type Calendar, isoDay } from "./calendar.ts";
import { namer } from "./names/person.ts";
import type { Random } from "./random.ts";
import type { Person, Settings, Unit } from "./world.ts";

/** People who leave, and whose place is taken, per month. */
const TURNOVER = 0.009;
/** A few files in every company have gaps. */
const WITHOUT_EMAIL = 0.004;
const WITHOUT_POSITION = 0.003;

export function hire(
  settings: Settings,
  calendar: Calendar,
  units: readonly Unit[],
  chance: Random,
): Person[] {
  const name = namer(settings.language, chance);
  const people: Person[] = [];
  const total = units.reduce((sum, unit) => sum + unit.size, 0);
  const number = personnelNumbers(total, chance);
  const days = calendar.days.length;
  const firstDay = calendar.days[0]!.number + 7 * settings.weeksLater;
  for (const unit of units) {
    for (let i = 0; i < unit.size; i++) {
      const index = people.length;
      const named = name(unit.domain);
      const partner = unit.kind === "partner";
      const mobile = !partner && i > 0;
      const joins = mobile && chance.chance(TURNOVER * settings.months);
      const leaves = mobile && !joins && chance.chance(TURNOVER * settings.months);
      const joined = joins ? chance.below(days) : undefined;
      people.push({
        id: number(index),
        name: named.name,
        email: mobile && chance.chance(WITHOUT_EMAIL) ? "" : named.email,
        unit: unit.index,
        position: mobile && chance.chance(WITHOUT_POSITION) ? "" : position(unit, i, units, settings, chance),
        manager: partner ? -1 : i > 0 ? unit.first : unit.parent >= 0 ? units[unit.parent]!.first : -1,
        joined,
        joinedOn: partner
          ? ""
          : isoDay(joined === undefined ? firstDay - 30 - chance.below(4000) : firstDay + joined),
        left: leaves ? chance.below(days) : undefined,
      });
    }
  }
  return people;
}

function position(unit: Unit, i: number, units: readonly Unit[], settings: Settings, chance: Random): string {
  const { language } = settings;
  if (unit.kind === "partner") return contact[language];
  if (i === 0) {
    if (unit.key === "root") return director[language];
    if (unit.key === "division") return divisionHead[language];
    if (unit.key === "plant") return plantHead[language];
    if (units[unit.parent]!.key === unit.key) return teamLead[language];
    return heads[unit.trade][language];
  }
  if (unit.key === "root" || unit.key === "division" || unit.key === "plant") return assistant[language];
  return chance.pickFront(staff[unit.trade])[language];
}

/** Personnel numbers come in the order of hiring, so they do not follow the units. */
function personnelNumbers(total: number, chance: Random): (index: number) => string {
  const width = Math.max(5, String(total).length);
  const order = chance.shuffle(Array.from({ length: total }, (_, i) => i + 1));
  return (index) => `P${String(order[index]).padStart(width, "0")}`;
}
