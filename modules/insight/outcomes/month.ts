// A month as people write it. `YYYY-MM` within the house; its first day where it is kept.

const names: readonly (readonly string[])[] = [
  ["jan", "янв"],
  ["feb", "фев"],
  ["mar", "мар"],
  ["apr", "апр"],
  ["may", "май", "мая"],
  ["jun", "июн"],
  ["jul", "июл"],
  ["aug", "авг"],
  ["sep", "сен"],
  ["oct", "окт"],
  ["nov", "ноя"],
  ["dec", "дек"],
];

/** "2026-03", "03.2026", "1.3.2026", "март 2026 г.", "Mar 2026", a spreadsheet's serial day; undefined: no month. */
export function readMonth(text: string): string | undefined {
  const said = text.trim().toLowerCase();
  const numbers =
    /^(\d{4})[-./](\d{1,2})(?:[-./]\d{1,2})?(?:[t ]\d{2}:\d{2}.*)?$/.exec(said) ??
    /^(?:\d{1,2}[-./])?(?<month>\d{1,2})[-./](?<year>\d{4})$/.exec(said);
  if (numbers) {
    const { month = numbers[2], year = numbers[1] } = numbers.groups ?? {};
    return monthOf(Number(year), Number(month));
  }
  if (/^[2-9]\d{4}$/.test(said)) {
    // Days since 30 December 1899.
    const day = new Date((Number(said) - 25_569) * 86_400_000);
    return monthOf(day.getUTCFullYear(), day.getUTCMonth() + 1);
  }
  const [, word, year] = /^([a-zа-яё]{3,9})\.?,?\s+(\d{4})(?:\s*г\.?)?$/.exec(said) ?? [];
  const at = word ? names.findIndex((forms) => forms.some((form) => word.startsWith(form))) : -1;
  return at < 0 ? undefined : monthOf(Number(year), at + 1);
}

function monthOf(year: number, month: number): string | undefined {
  if (!(month >= 1 && month <= 12 && year >= 1950 && year <= 2200)) return undefined;
  return `${year}-${String(month).padStart(2, "0")}`;
}

/** Every month from the one to the other, both with. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to && months.length < 600; month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: string): string {
  const [year = 0, of = 0] = month.split("-").map(Number);
  return of === 12 ? `${year + 1}-01` : `${year}-${String(of + 1).padStart(2, "0")}`;
}

export function monthsBefore(month: string, count: number): string {
  const [year = 0, of = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, of - 1 - count)).toISOString().slice(0, 7);
}

/** The month that most of a week is in: that of its Thursday. `week` is its Monday, `YYYY-MM-DD`. */
export const monthOfWeek = (week: string): string =>
  new Date(Date.parse(`${week}T00:00:00Z`) + 3 * 86_400_000).toISOString().slice(0, 7);

/** "1 234,5", "97%", "1,234.50": a number as an office writes it; undefined: none. */
export function readNumber(text: string): number | undefined {
  let said = text
    .trim()
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(/%$/, "");
  // Of two kinds of marks the last one is the decimal mark; a lone comma is one.
  if (said.includes(",") && said.includes(".")) {
    said =
      said.lastIndexOf(",") > said.lastIndexOf(".")
        ? said.replaceAll(".", "").replace(",", ".")
        : said.replaceAll(",", "");
  } else said = said.replace(",", ".");
  if (!/^[-+−]?\d+(?:\.\d+)?(?:e[-+]?\d{1,2})?$/i.test(said)) return undefined;
  const value = Number(said.replace("−", "-"));
  return Math.abs(value) <= 1e12 ? value : undefined;
}
