import { addDays } from "#science/time";
import { holidaysByLaw, type ProductionYear } from "./production-year.ts";

/**
 * A year as article 112 of the Labour Code makes it by itself: a holiday that falls on a weekend moves its day off to
 * the next working day. The weekend days within the New Year holidays are moved by a yearly act of the government
 * only; until that is known they are moved nowhere.
 */
export function yearByLaw(year: number): ProductionYear {
  const holidays = holidaysByLaw(year);
  const moved: Record<string, string> = {};
  const isOff = (day: string) => isWeekend(day) || day in holidays || day in moved;
  for (const day of Object.keys(holidays)) {
    if (!isWeekend(day) || day.slice(5) <= "01-08") continue;
    let to = addDays(day, 1);
    while (isOff(to)) to = addDays(to, 1);
    moved[to] = day;
  }
  // The eve of the next New Year among them.
  const shortened = [...Object.keys(holidays), `${year + 1}-01-01`]
    .map((day) => addDays(day, -1))
    .filter((day) => day.startsWith(`${year}-`) && !isOff(day));
  return { year, act: null, holidays, moved, worked: {}, shortened };
}

const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
