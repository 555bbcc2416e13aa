/** One day of a daily series. */
export interface CalendarDay {
  /** Days since any Monday: 0 is a Monday. */
  readonly day: number;
  readonly isWorked: boolean;
  /** null: not measured. */
  readonly count: number | null;
}

export interface CalendarEffects {
  /** What each weekday brings, Monday first, a usual day of the week being 1. */
  readonly weekdays: readonly number[];
  /** What a day off brings of what its weekday would. */
  readonly dayOff: number;
  /** What each of 52 weeks from the first day on brings, 1 being usual; all 1 under two years. */
  readonly season: readonly number[];
}

export interface ExpectedByCalendar {
  readonly effects: CalendarEffects;
  /** What each day should bring at the level around it; NaN never. */
  readonly expected: readonly number[];
  /** The same as exposure: 1 is a usual day. Days go into weeks as sums. */
  readonly exposure: readonly number[];
}

/** Every effect is drawn towards none as if so many events had come exactly as expected. */
const shrinkage = 20;
const rounds = 12;
const yearDays = 364;

/**
 * What weekdays, holidays and the season do to daily counts, so that they can be taken off before changes are
 * sought: multiplicative effects, each (found + 20) / (expected + 20), fitted in turn until they agree, with the
 * level of the 28 days around (of the whole year around for the season, which needs two years).
 * O(n) a round. Shrinkage: Clayton and Kaldor, Biometrics 43 (1987) 671-681, with a fixed gamma prior.
 */
export function expectedByCalendar(days: readonly CalendarDay[]): ExpectedByCalendar {
  const weekdays = Array.from({ length: 7 }, () => 1);
  const season = Array.from({ length: 52 }, () => 1);
  let dayOff = 1;
  const first = days[0]?.day ?? 0;
  const hasSeason = days.length >= 2 * yearDays;
  const weekdayOf = ({ day }: CalendarDay) => ((day % 7) + 7) % 7;
  const weekOf = ({ day }: CalendarDay) =>
    Math.floor(((((day - first) % yearDays) + yearDays) % yearDays) / 7);
  const calendar = (one: CalendarDay) => weekdays[weekdayOf(one)]! * (one.isWorked ? 1 : dayOff);
  const exposureOf = (one: CalendarDay) => calendar(one) * season[weekOf(one)]!;

  for (let round = 0; round < rounds; round += 1) {
    const levels = levelsAround(days, exposureOf, 14);
    const found = ratios(
      days,
      (one) => weekdayOf(one),
      7,
      (one, i) => (one.isWorked ? levels[i]! * exposureOf(one) : Number.NaN),
    );
    const off = ratios(
      days,
      () => 0,
      1,
      (one, i) => (one.isWorked ? Number.NaN : levels[i]! * exposureOf(one)),
    );
    for (let i = 0; i < 7; i += 1) weekdays[i]! *= found[i]!;
    dayOff *= off[0]!;
    if (!hasSeason) continue;
    const yearly = levelsAround(days, exposureOf, yearDays / 2);
    const weekly = ratios(days, weekOf, 52, (one, i) => yearly[i]! * exposureOf(one));
    for (let i = 0; i < 52; i += 1) season[i]! *= weekly[i]!;
  }
  const levels = levelsAround(days, exposureOf, 14);
  return {
    effects: { weekdays, dayOff, season },
    expected: days.map((one, i) => levels[i]! * exposureOf(one)),
    exposure: days.map(exposureOf),
  };
}

/** Counts over exposure within so many days on either side. */
function levelsAround(
  days: readonly CalendarDay[],
  exposureOf: (day: CalendarDay) => number,
  reach: number,
): number[] {
  const counts = [0];
  const exposures = [0];
  for (const [i, day] of days.entries()) {
    counts.push(counts[i]! + (day.count ?? 0));
    exposures.push(exposures[i]! + (day.count === null ? 0 : exposureOf(day)));
  }
  return days.map((_, i) => {
    const from = Math.max(0, i - reach);
    const to = Math.min(days.length, i + reach);
    const exposure = exposures[to]! - exposures[from]!;
    return exposure > 0 ? (counts[to]! - counts[from]!) / exposure : 0;
  });
}

/** (found + shrinkage) / (expected + shrinkage) of each group; NaN leaves a day out. */
function ratios(
  days: readonly CalendarDay[],
  groupOf: (day: CalendarDay) => number,
  groups: number,
  expectedOf: (day: CalendarDay, i: number) => number,
): number[] {
  const found = Array.from({ length: groups }, () => shrinkage);
  const expected = Array.from({ length: groups }, () => shrinkage);
  for (const [i, day] of days.entries()) {
    const due = expectedOf(day, i);
    if (day.count === null || Number.isNaN(due)) continue;
    found[groupOf(day)]! += day.count;
    expected[groupOf(day)]! += due;
  }
  return found.map((sum, i) => sum / expected[i]!);
}
