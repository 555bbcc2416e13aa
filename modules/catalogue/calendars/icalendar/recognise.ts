// What kind of day an event says it is, by the words of its categories, its title and its notes, in Russian and English.

export type DayKind = "holiday" | "shortened" | "working";

const off = [
  /нерабоч/,
  /не\s*рабоч/,
  /выходн/,
  /праздни/,
  /каникул/,
  /отпуск/,
  /\bnon[- ]?working\b/,
  /\bnot working\b/,
  /\bday off\b/,
  /\bdays off\b/,
  /\bholidays?\b/,
  /\bclosed\b/,
  /\bvacation\b/,
];
const shorter = [
  /сокращ/,
  /укороч/,
  /коротк(ий|ого) день/,
  /предпраздничн/,
  /\bshort(er|ened)?( working| work| business)? day\b/,
  /\bhalf[- ]?(working )?day\b/,
  /\breduced hours\b/,
  /\bearly (closing|close|finish|release)\b/,
  /\bpre-?holiday\b/,
];
const worked = [
  /рабоч(ий|ая|ее) (день|суббот|воскресен)/,
  /^рабочий$/,
  /отработ/,
  /\b(make-?up |special |moved )?work(ing|ed)?[- ]?(day|saturday|sunday)\b/,
  /\bmake-?up (work(ing)? )?day\b/,
  /\bbusiness day\b/,
];

const half = /\bhalf[- ]?(working )?day\b|полдня|половин/;

const normal = (text: string) => text.toLowerCase().replaceAll("ё", "е").replace(/\s+/g, " ").trim();
/** Where the first of the patterns stands in the text. */
const placeOf = (patterns: readonly RegExp[], text: string) =>
  patterns.reduce((first, pattern) => {
    const at = text.search(pattern);
    return at < 0 ? first : Math.min(first, at);
  }, Number.POSITIVE_INFINITY);

/**
 * The first that says something decides: categories, then the title. "Shortened" goes before all else ("сокращённый
 * рабочий день", "предпраздничный день"); of off and working what is said first: "нерабочий день" is off, "рабочий
 * день вместо выходного" is worked. Undefined: nothing was said, and an event of whole days is taken for a holiday.
 */
export function kindOf(categories: readonly string[], summary: string): DayKind | undefined {
  for (const text of [categories.join(" "), summary].map(normal)) {
    if (placeOf(shorter, text) < Number.POSITIVE_INFINITY) return "shortened";
    const offAt = placeOf(off, text);
    const workedAt = placeOf(worked, text);
    if (offAt !== workedAt) return offAt < workedAt ? "holiday" : "working";
  }
  return undefined;
}

/** Whether a shortened day is half a day; else it is an hour shorter. */
export const isHalf = (summary: string): boolean => half.test(normal(summary));

/** Days that are marked and worked all the same, as calendars of holidays tell them in their notes. */
export function isObservance(description: string, categories: readonly string[]): boolean {
  const note = normal(description);
  const tags = normal(categories.join(" "));
  return (
    /^(observance|season|памятная дата|памятный день|наблюдение)/.test(note) || /\bobservance\b/.test(tags)
  );
}

/** Hours said in words: "09:00-13:00, 14:00–17:00", "до 16:00", "until 16:00"; `usual` is what "until" cuts. */
export function hoursIn(
  text: string,
  usual: readonly { from: string; to: string }[],
): { from: string; to: string }[] | undefined {
  const time = "(\\d{1,2})[:.](\\d{2})";
  const pad = (hour: string, minute: string) => `${hour.padStart(2, "0")}:${minute}`;
  const spans = [...text.matchAll(new RegExp(`${time}\\s*[-–—]\\s*${time}`, "g"))].map((found) => ({
    from: pad(found[1] as string, found[2] as string),
    to: pad(found[3] as string, found[4] as string),
  }));
  if (spans.length > 0) return spans;
  const until = new RegExp(`(?:^|[\\s(,])(?:до|until|till|by)\\s+${time}`, "i").exec(text);
  if (!until) return undefined;
  const end = pad(until[1] as string, until[2] as string);
  return usual.flatMap(({ from, to }) => (from >= end ? [] : [{ from, to: to < end ? to : end }]));
}
