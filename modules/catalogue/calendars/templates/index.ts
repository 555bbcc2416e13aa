// What a new calendar can begin with: a week, and for Russia the days of the production calendar.

import { formats, say } from "#platform/words";
import { type Hours, shortenedBy, usualHours, type Week } from "../calendar.ts";
import { calendarWords } from "../words.ts";
import type { ProductionYear } from "./production-year.ts";
import { russia2025 } from "./russia-2025.ts";
import { russia2026 } from "./russia-2026.ts";
import { yearByLaw } from "./year-by-law.ts";

export interface DayUnlike {
  readonly day: string;
  readonly name: string;
  readonly hours: Hours;
}

const office: Hours = [
  { from: "09:00", to: "13:00" },
  { from: "14:00", to: "18:00" },
];
const fiveDays: Week = [office, office, office, office, office, [], []];

export const productionYears: readonly ProductionYear[] = [russia2025, russia2026, yearByLaw(2027)];

export const templates = [
  {
    id: "russia-40",
    timeZone: "Europe/Moscow",
    week: fiveDays,
    years: productionYears.map(({ year }) => year),
    yearsByLaw: productionYears.filter(({ act }) => act === null).map(({ year }) => year),
  },
  { id: "monday-friday", timeZone: null, week: fiveDays, years: [], yearsByLaw: [] },
] as const;
export type TemplateId = (typeof templates)[number]["id"];

export const templateOf = (id: TemplateId) => templates.find((one) => one.id === id);

/** The days unlike the week that a template brings, named in a language; hours are those of the week, or follow from it. */
export function templateDays(id: TemplateId, week: Week, language: "en" | "ru"): DayUnlike[] {
  return id === "russia-40" ? productionYears.flatMap((year) => daysOf(year, week, language)) : [];
}

function daysOf(year: ProductionYear, week: Week, language: "en" | "ru"): DayUnlike[] {
  const t = say(calendarWords, language);
  const date = (day: string) => formats(language, "UTC").date(`${day}T00:00:00Z`);
  const days = new Map<string, DayUnlike>();
  const put = (day: string, name: string, hours: Hours) => days.set(day, { day, name, hours });
  for (const [day, name] of Object.entries(year.holidays)) put(day, t(name), []);
  for (const [day, from] of Object.entries(year.moved)) put(day, t("movedFrom", { day: date(from) }), []);
  for (const [day, from] of Object.entries(year.worked))
    put(day, t("movedTo", { day: date(from) }), usualHours(week, from));
  for (const day of year.shortened)
    put(day, days.get(day)?.name ?? t("shortened"), shortenedBy(usualHours(week, day), 60));
  return [...days.values()].toSorted((a, b) => a.day.localeCompare(b.day));
}
