import type { Week } from "../calendar.ts";
import { templateDays } from "./index.ts";

const anyWeek: Week = [[], [], [], [], [], [], []];
const namesIn = (language: "en" | "ru") =>
  new Map(templateDays("russia-40", anyWeek, language).map(({ day, name }) => [day, name]));
const names = { en: namesIn("en"), ru: namesIn("ru") };

/** A day's name as the reader's language has it, where a template gave it; what people wrote stays as they wrote it. */
export function nameIn(day: string, name: string, language: "en" | "ru"): string {
  const known = names.en.get(day) === name || names.ru.get(day) === name;
  return (known && names[language].get(day)) || name;
}
