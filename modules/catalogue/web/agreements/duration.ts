// Lengths of working time as people write and read them: "4 ч", "2 дн", "1 d 4 h", "1,5 ч", "90 мин".

import type { Language } from "#platform/words";

const units: readonly [RegExp, "minute" | "hour" | "day" | "week"][] = [
  [/^(м|мин|минут[аы]?|m|min|mins|minutes?)$/, "minute"],
  [/^(ч|час|часа|часов|h|hr|hrs|hours?)$/, "hour"],
  [/^(д|дн|день|дня|дней|d|days?)$/, "day"],
  [/^(н|нед|недел[яиью]|недель|w|wk|weeks?)$/, "week"],
];

/** A day's working minutes; around the clock a day has twenty-four hours. */
const dayOf = (dayMinutes: number | null): number => dayMinutes || 1440;
const weekOf = (dayMinutes: number | null): number => dayOf(dayMinutes) * (dayMinutes === null ? 7 : 5);

/** Minutes, or undefined for what is no length of time. A number alone says too little. */
export function parseDuration(text: string, dayMinutes: number | null): number | undefined {
  const clean = text
    .trim()
    .toLowerCase()
    .replace(/\./g, ",")
    .replace(/,(?=\s|$)/g, "");
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(clean);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]) || undefined;
  const parts = [...clean.matchAll(/(\d+(?:,\d+)?)\s*([a-zа-яё]+)/g)];
  const rest = clean.replace(/(\d+(?:,\d+)?)\s*([a-zа-яё]+)/g, "").trim();
  if (parts.length === 0 || !["", "и", "and"].includes(rest)) return undefined;
  let minutes = 0;
  for (const [, number, unit] of parts) {
    const kind = units.find(([pattern]) => pattern.test(unit as string))?.[1];
    if (kind === undefined) return undefined;
    const size = { minute: 1, hour: 60, day: dayOf(dayMinutes), week: weekOf(dayMinutes) }[kind];
    minutes += Number((number as string).replace(",", ".")) * size;
  }
  const whole = Math.round(minutes);
  return whole > 0 && whole <= 525_600 ? whole : undefined;
}

const short: Record<Language, { d: string; h: string; m: string }> = {
  en: { d: "d", h: "h", m: "min" },
  ru: { d: "дн", h: "ч", m: "мин" },
};

/** The same length as it is written in a field; reading it again gives the same minutes. */
export function durationText(minutes: number, dayMinutes: number | null, language: Language): string {
  const name = short[language];
  const day = dayOf(dayMinutes);
  const days = Math.floor(minutes / day);
  const hours = Math.floor((minutes - days * day) / 60);
  const left = minutes - days * day - hours * 60;
  const said = [days && `${days} ${name.d}`, hours && `${hours} ${name.h}`, left && `${left} ${name.m}`];
  return said.filter(Boolean).join(" ");
}
