export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (monthDays[month - 1] ?? 0);
}

/**
 * Days from 1970-01-01 to a date of the proleptic Gregorian calendar (month 1 to 12), without any check.
 * Counts years from March, so that the leap day is the last of its year.
 */
export function daysFromDate(year: number, month: number, dayOfMonth: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/**
 * Milliseconds of a clock's reading as if the clock hung in Greenwich, or NaN for a reading no clock shows
 * (31 February, 25 o'clock). 24:00:00 is the end of the day and a leap second (…:59:60) the start of the next
 * minute.
 */
export function clockTime(
  year: number,
  month: number,
  dayOfMonth: number,
  hours: number,
  minutes: number,
  seconds: number,
): number {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return Number.NaN;
  if (hours > 24 || minutes > 59 || seconds > 60) return Number.NaN;
  if (hours === 24 && (minutes > 0 || seconds > 0)) return Number.NaN;
  if (seconds === 60 && minutes !== 59) return Number.NaN;
  return daysFromDate(year, month, dayOfMonth) * day + hours * hour + minutes * minute + seconds * second;
}

/** Two-digit years as POSIX reads them: 69 to 99 are of the last century, 00 to 68 of this one. */
export function fullYear(twoDigits: number): number {
  return twoDigits >= 69 ? 1900 + twoDigits : 2000 + twoDigits;
}
