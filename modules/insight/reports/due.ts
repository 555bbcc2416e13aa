// When a report is due. Pure: the wall clock of the house is handed in.

export interface Rhythm {
  readonly rhythm: "weekly" | "monthly";
  /** Monday is 1; of a month its day. */
  readonly day: number;
  readonly hour: number;
}

/** The wall clock: its day `YYYY-MM-DD` and its hour. */
export interface WallClock {
  readonly date: string;
  readonly hour: number;
}

/** How long a report that could not be sent on its day is still news. */
const daysLate = 3;
const dayLength = 86_400_000;

/** The day on which it was last due, if that was within the last days; what is older is not sent any more. */
export function dueOn({ rhythm, day, hour }: Rhythm, now: WallClock): string | undefined {
  for (let ago = 0; ago <= daysLate; ago += 1) {
    const date = new Date(Date.parse(`${now.date}T00:00:00Z`) - ago * dayLength);
    const isDay = rhythm === "weekly" ? (date.getUTCDay() + 6) % 7 === day - 1 : date.getUTCDate() === day;
    if (isDay && (ago > 0 || now.hour >= hour)) return date.toISOString().slice(0, 10);
  }
  return undefined;
}

export function wallClock(now: Date, zone: string): WallClock {
  const date = new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(now);
  const hour = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", hourCycle: "h23" }).format(
    now,
  );
  return { date, hour: Number(hour) };
}

/** Weeks that a report looks back on, and as many before them to compare with. */
export const weeksOf = { weekly: 4, monthly: 13 } as const;
