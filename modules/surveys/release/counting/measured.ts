// What is counted of the items: one or more countable questions each, and scores over several items of one person.

import type { Item } from "../../schema/shapes.ts";

/** One question with one answer of few: what a table of counts holds. A choice of several is one for each value. */
export interface Countable {
  /** Place of its item. */
  readonly item: number;
  /** Of a choice of several or a ranking: the value it asks about. */
  readonly value: number | null;
  readonly values: number;
  /** What an answer counts in a mean; null where a mean has no sense. */
  readonly scores: readonly number[] | null;
}

/** A person's mean over several items, brought to one scale. */
export interface Score {
  readonly measure: string;
  /** Places of its items. */
  readonly items: readonly number[];
  /** Of a gap: the items that are taken from those above, pair by pair. */
  readonly less: readonly number[] | null;
  readonly scale: Scale;
}

export interface Scale {
  readonly low: number;
  readonly high: number;
}

export interface Measured {
  readonly items: readonly Item[];
  readonly countables: readonly Countable[];
  /** Countables of each item. */
  readonly countablesOf: readonly (readonly number[])[];
  readonly scores: readonly Score[];
  /** Items that stand for a measure of every wave, or -1. */
  readonly recommend: number;
  readonly satisfied: number;
  readonly effort: number;
  /** Items that say how it is, of which `overall` and the dimensions are made. */
  readonly perceptions: readonly number[];
}

const numeric = (item: Item): item is Item & { values: number[] } =>
  (item.form === "rating" || item.form === "net_promoter") &&
  item.values.length > 1 &&
  item.values.every((value) => typeof value === "number");

/** What of an item may be counted; words and parties are not. */
function countablesOf(item: Item, place: number): Countable[] {
  if (item.values.length === 0) return [];
  const one = { item: place, value: null, values: item.values.length };
  if (numeric(item)) return [{ ...one, scores: item.values }];
  if (item.form === "rating" || item.form === "choice") return [{ ...one, scores: null }];
  if (item.form === "choices")
    return item.values.map((_, value) => ({ item: place, value, values: 2, scores: [0, 1] }));
  if (item.form === "ranking")
    return item.values.map((_, value, all) => ({
      item: place,
      value,
      values: all.length,
      scores: all.map((_value, at) => at + 1),
    }));
  return [];
}

const notAboutHowItIs = new Set([
  "expectation",
  "importance",
  "effort",
  "frequency",
  "criticality",
  "nominated",
  "kano_functional",
  "kano_dysfunctional",
  "need_importance",
  "need_satisfaction",
]);

export function measuredOf(items: readonly Item[]): Measured {
  const byItem = items.map(countablesOf);
  const countables = byItem.flat();
  let next = 0;
  const places = byItem.map((ones) => ones.map(() => next++));
  const ratings = items.flatMap((item, place) => (item.form === "rating" && numeric(item) ? [place] : []));
  const meant = (...meanings: readonly string[]) =>
    ratings.filter((place) => meanings.includes(items[place]!.measures ?? ""));
  const perceptions = perceptionsOf(items, ratings);
  const whole = [...meant("satisfaction"), ...meant("overall")][0] ?? -1;
  return {
    items,
    countables,
    countablesOf: places,
    scores: [...scoresOf(items, perceptions), ...gapsOf(items, perceptions)],
    recommend: items.findIndex((item) => item.form === "net_promoter" && item.values.length === 11),
    satisfied: whole,
    effort: meant("effort")[0] ?? -1,
    perceptions,
  };
}

/** Those marked so; in a questionnaire that marks none, every rating that does not ask for something else. */
function perceptionsOf(items: readonly Item[], ratings: readonly number[]): number[] {
  const marked = ratings.filter((place) => items[place]!.measures === "perception");
  if (marked.length > 0) return marked;
  const rest = ratings.filter((place) => !notAboutHowItIs.has(items[place]!.measures ?? ""));
  const inDimensions = rest.filter((place) => items[place]!.dimension !== null);
  return inDimensions.length > 0 ? inDimensions : rest;
}

export const scaleOf = ({ values }: Item): Scale => {
  const numbers = values.filter((value) => typeof value === "number");
  return { low: Math.min(...numbers), high: Math.max(...numbers) };
};

/** `overall`, and one for each dimension; all on the scale of the first item. */
function scoresOf(items: readonly Item[], perceptions: readonly number[]): Score[] {
  const first = perceptions[0];
  if (first === undefined) return [];
  const scale = scaleOf(items[first]!);
  const dimensions = [...new Set(perceptions.map((place) => items[place]!.dimension))].filter(
    (name) => name !== null,
  );
  return [
    { measure: "overall", items: perceptions, less: null, scale },
    ...dimensions.map((name) => ({
      measure: `dimension:${name}`,
      items: perceptions.filter((place) => items[place]!.dimension === name),
      less: null,
      scale,
    })),
  ];
}

/** Gaps between how it is and how it should be, where both were asked on one scale: all of them, by dimension, by item. */
function gapsOf(items: readonly Item[], perceptions: readonly number[]): Score[] {
  const expected = new Map(
    items.flatMap((item, place) =>
      item.measures === "expectation" && item.pair !== null && numeric(item)
        ? [[item.pair, place] as const]
        : [],
    ),
  );
  const pairs = perceptions.flatMap((place) => {
    const other = expected.get(items[place]!.pair ?? "");
    const same = other !== undefined && items[other]!.values.join() === items[place]!.values.join();
    return same ? [{ place, other }] : [];
  });
  if (pairs.length === 0) return [];
  const gap = (measure: string, some: typeof pairs): Score => {
    const { low, high } = scaleOf(items[some[0]!.place]!);
    return {
      measure: `gap:${measure}`,
      items: some.map(({ place }) => place),
      less: some.map(({ other }) => other),
      scale: { low: low - high, high: high - low },
    };
  };
  const dimensions = [...new Set(pairs.map(({ place }) => items[place]!.dimension))].filter(
    (one) => one !== null,
  );
  return [
    gap("overall", pairs),
    ...dimensions.map((name) =>
      gap(
        `dimension:${name}`,
        pairs.filter(({ place }) => items[place]!.dimension === name),
      ),
    ),
    ...pairs.map((pair) => gap(items[pair.place]!.name, [pair])),
  ];
}
