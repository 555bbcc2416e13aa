// Categories and tenure as files word them, in the values that results are cut by.

import type { TenureBand } from "../waves/audience.ts";
import { type Cell, isNothing } from "./survey-file.ts";

export function categoryOf(cell: Cell): string {
  const text = String(cell ?? "")
    .trim()
    .toLowerCase();
  if (/^(leader|manager|head|руковод|начальник|менеджер|директор|лидер)/u.test(text)) return "leader";
  if (/^(partner|партн|подрядчик)/u.test(text)) return "partner";
  if (/^(employee|staff|specialist|worker|сотрудник|специалист|рабоч|работник)/u.test(text))
    return "employee";
  return "";
}

/** Years, or words about years: `5`, `1-3 years`, `less than a year`, `более 10 лет`. */
export function tenureOf(cell: Cell): TenureBand {
  if (isNothing(cell)) return "unknown";
  const text = String(cell).trim().toLowerCase().replace(",", ".");
  if (
    /^(less than|under|up to|<|до|менее|меньше)\s*(1|a|an|one|год)/u.test(text) ||
    /month|месяц/u.test(text)
  )
    return "under_1";
  const numbers = [...text.matchAll(/\d+(\.\d+)?/g)].map(([number]) => Number(number));
  const [first] = numbers;
  if (first === undefined) return "unknown";
  const over = /^(more than|over|above|>|более|больше|свыше|от)/u.test(text) || /\+/.test(text);
  const years = over && numbers.length === 1 ? first + 0.1 : first;
  if (years < 1) return "under_1";
  if (years < 3) return "1_to_3";
  if (years < 10) return "3_to_10";
  return years === 10 && !over && numbers.length > 1 ? "3_to_10" : "over_10";
}
