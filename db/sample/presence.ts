// Who is at work on a day: employed, not on leave, not ill. Asked again, the answer is the same.
import { fixedChance, type Random } from "./random.ts";
import type { World } from "./world.ts";

export interface Presence {
  present(person: number, day: number): boolean;
  /** Somebody of the unit who is there; leaders and the first hired are met more often. */
  someone(unit: number, day: number, chance: Random): number;
}

/** Share of people ill in a week, January first. */
const ILL = [0.045, 0.05, 0.04, 0.03, 0.022, 0.018, 0.015, 0.016, 0.024, 0.032, 0.036, 0.042];
const LEAVE_DAYS = 14;

export function presence(world: World): Presence {
  const { seed } = world.settings;
  const { people, units, calendar } = world;

  function present(person: number, day: number): boolean {
    const { joined, left } = people[person]!;
    if (joined !== undefined && day < joined) return false;
    if (left !== undefined && day > left) return false;
    const { number, month } = calendar.day(day);
    if (fixedChance(seed, person, Math.floor((number + 3) / 7)) < ILL[month]!) return false;
    return !onLeave(person, number);
  }

  /** Two leaves a year: one in summer, one at any time. */
  function onLeave(person: number, number: number): boolean {
    const year = Math.floor(number / 365.25);
    const dayOfYear = number - Math.floor(year * 365.25);
    const summer = 150 + Math.floor(fixedChance(seed, person, -2 * year - 1) * 95);
    const other = Math.floor(fixedChance(seed, person, -2 * year - 2) * 350);
    return (
      (dayOfYear >= summer && dayOfYear < summer + LEAVE_DAYS) ||
      (dayOfYear >= other && dayOfYear < other + LEAVE_DAYS)
    );
  }

  return {
    present,
    someone(unit, day, chance) {
      const { first, size } = units[unit]!;
      let person = first;
      for (let attempt = 0; attempt < 5; attempt++) {
        const u = chance.next();
        person = first + Math.floor(u * (0.4 + 0.6 * u) * size);
        if (present(person, day)) break;
      }
      return person;
    },
  };
}
