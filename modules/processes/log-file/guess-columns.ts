import { normaliseHeader } from "#platform/files";
import { guessTimeForm, timeShare } from "#science/time";
import { known, perhapsCase } from "./column-names.ts";
import type { Mapping, Role } from "./log-options.ts";
import { type ToldRole, toldBy } from "./telling-words.ts";

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
 * contents (what reads as time; what repeats a few times; what has few different words). Resource and unit are taken
 * by their names alone, usual or telling: a wrong guess by contents would invent units. A case's attribute (`case:`) can only be the
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
  const worded = (i: number) => timeLike[i]! < perhapsTime && !ofCase[i];
  const byTellingName = (role: ToldRole): SampledColumn[] =>
    free((i) => worded(i) && toldBy(words[i]!, role) > 0).sort(
      (a, b) => toldBy(normaliseHeader(a.name), role) - toldBy(normaliseHeader(b.name), role),
    );
  take("activity", likeliestActivity(byTellingName("activity")));
  for (const role of ["unit", "resource"] as const) take(role, byTellingName(role).find(holdsNames));
  if (mapping.activity === undefined && fixed.lifecycle === undefined) stageIsActivity(mapping, columns);
  take("activity", likeliestActivity(free(worded)));
  return mapping;
}

/** Where nothing else can be the activity, the stage a case is in ("Стадия" of a deal) is what happened to it. */
function stageIsActivity(mapping: { [R in Role]?: string }, columns: readonly SampledColumn[]): void {
  const stage = columns.find((column) => column.name === mapping.lifecycle);
  if (!stage || /^(?:lifecycle|life cycle|transition)/.test(normaliseHeader(stage.name))) return;
  const steps = new Set([
    "start",
    "complete",
    "schedule",
    "assign",
    "suspend",
    "resume",
    "начало",
    "завершение",
  ]);
  if (stage.values.every((value) => value.trim() === "" || steps.has(value.trim().toLowerCase()))) return;
  mapping.activity = stage.name;
  delete mapping.lifecycle;
}

/** Names of people or units: words or codes that come again, neither amounts nor one for each row. */
function holdsNames(column: SampledColumn): boolean {
  const { filled, different } = spread(column);
  const amounts = column.values.filter((value) => /^\s*[-+]?\d+[.,]\d+\s*$/.test(value)).length;
  return amounts < filled * 0.2 && (filled < 20 || different <= filled * 0.8);
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
