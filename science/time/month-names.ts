const english = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const russian = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

const fullEnglish = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const fullRussian = [
  "январь",
  "февраль",
  "март",
  "апрель",
  "май",
  "июнь",
  "июль",
  "август",
  "сентябрь",
  "октябрь",
  "ноябрь",
  "декабрь",
];

/** Genitive ("12 марта") beside the nominative of the table above. */
function genitive(name: string): string {
  return /[ьй]$/.test(name) ? `${name.slice(0, -1)}я` : `${name}а`;
}

const months = new Map<string, number>();
for (let i = 0; i < 12; i++) {
  months.set(english[i]!, i + 1);
  months.set(fullEnglish[i]!, i + 1);
  months.set(fullRussian[i]!, i + 1);
  months.set(genitive(fullRussian[i]!), i + 1);
  months.set(russian[i]!, i + 1);
}
months.delete("ма");
for (const [name, number] of [
  ["sept", 9],
  ["сент", 9],
  ["февр", 2],
  ["нояб", 11],
] as const) {
  months.set(name, number);
}

/** 1 to 12 for an English or Russian month name, whole, in the genitive or cut short, in any case; else undefined. */
export function monthOfName(name: string): number | undefined {
  return months.get(name.toLowerCase().replace(/\.$/, ""));
}
