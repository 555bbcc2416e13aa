import { normaliseHeader } from "#platform/files";
import { guessTimeForm, timeShare } from "#science/time";
import { known, perhapsCase } from "./column-names.ts";
import type { Mapping, Role } from "./log-options.ts";

/** What is known of a column before the log is read: its name and its values in the first rows ("" for none). */
export interface SampledColumn {
  readonly name: string;
  readonly values: readonly string[];
}

/** So many of a column's values read as times when it is one, some mistyped ones allowed for. */
const surelyTime = 0.9;
const perhapsTime = 0.3;
/** Enough values to see whether a column holds times. */
const triedForTime = 60;

/**
 * Guesses which column plays which role: by its name where exports agree on names; case, activity and time also by
 * contents (what reads as time; what repeats a few times; what has few different words). Resource, unit and stage are
 * never guessed by contents: a wrong guess there would invent units. A case's attribute (`case:`) can only be the
 * case. A column that is called a time is believed before others when its values read as times, and after all others
 * when they do not.
 */
export function guessColumns(columns: readonly SampledColumn[], fixed: Mapping = {}): Mapping {
  const words = columns.map((column) => normaliseHeader(column.name));
  const ofCase = columns.map((column) => /^case:/i.test(column.name));
  const timeLike = columns.map(({ values }) => {
    const tried = values.slice(0, triedForTime);
    return timeShare(tried, guessTimeForm(tried));
  });
  const taken = new Set<string>(Object.values(fixed).filter((name) => name !== undefined));
  const mapping: { [R in Role]?: string } = { ...fixed };

  const take = (role: Role, column: SampledColumn | undefined): void => {
    if (!column || mapping[role] !== undefined) return;
    mapping[role] = column.name;
    taken.add(column.name);
  };
  const byName = (role: Role, timeShareAtLeast = 0): SampledColumn | undefined => {
    const places = known[role].flatMap((name) => words.flatMap((word, i) => (word === name ? [i] : [])));
    const found = places.find(
      (i) =>
        !taken.has(columns[i]!.name) && (role === "case" || !ofCase[i]) && timeLike[i]! >= timeShareAtLeast,
    );
    return found === undefined ? undefined : columns[found];
  };
  const free = (wanted: (i: number) => boolean): SampledColumn[] =>
    columns.filter(
      (column, i) =>
        !taken.has(column.name) && wanted(i) && column.values.some((value) => value.trim() !== ""),
    );

  take("case", byName("case"));
  take("time", byName("time", surelyTime) ?? byName("time", perhapsTime));
  for (const role of ["activity", "resource", "unit", "lifecycle"] as const) take(role, byName(role));
  take("time", likeliestTime(free((i) => timeLike[i]! >= surelyTime && !ofCase[i])) ?? byName("time"));
  take("case", perhapsCaseColumn(columns.filter((column) => !taken.has(column.name))));
  take("case", likeliestCase(free((i) => timeLike[i]! < surelyTime)));
  take("activity", likeliestActivity(free((i) => timeLike[i]! < surelyTime && !ofCase[i])));
  return mapping;
}

function spread(column: SampledColumn): { filled: number; different: number } {
  const filled = column.values.filter((value) => value.trim() !== "");
  return { filled: filled.length, different: new Set(filled).size };
}

/** Of the columns that read as time, the one with the most different values: others repeat per case or per day. */
function likeliestTime(columns: readonly SampledColumn[]): SampledColumn | undefined {
  return best(columns, (column) => spread(column).different);
}

function perhapsCaseColumn(columns: readonly SampledColumn[]): SampledColumn | undefined {
  return columns.find((column) => {
    const { filled, different } = spread(column);
    return perhapsCase.includes(normaliseHeader(column.name)) && (different < filled || filled < 2);
  });
}

/** A case repeats: neither one value for all nor a new one each row; being written in digits speaks for it. */
function likeliestCase(columns: readonly SampledColumn[]): SampledColumn | undefined {
  return best(columns, (column) => {
    const { filled, different } = spread(column);
    if (different < 2 || filled < column.values.length || different > filled * 0.8) return 0;
    const numbered = column.values.filter((value) => /\d/.test(value)).length / filled;
    return (different / filled) * (1 + numbered);
  });
}

/** An activity is a word out of a short list, and nearly always there. */
function likeliestActivity(columns: readonly SampledColumn[]): SampledColumn | undefined {
  return best(columns, (column) => {
    const { filled, different } = spread(column);
    if (different < 2 || filled < column.values.length * 0.98 || different > Math.max(12, filled * 0.3))
      return 0;
    const worded = column.values.filter((value) => /\p{L}{3}/u.test(value)).length / filled;
    return worded * Math.log2(1 + different);
  });
}

function best<T>(items: readonly T[], score: (item: T) => number): T | undefined {
  let found: T | undefined;
  let highest = 0;
  for (const item of items) {
    const value = score(item);
    if (value > highest) {
      found = item;
      highest = value;
    }
  }
  return found;
}
