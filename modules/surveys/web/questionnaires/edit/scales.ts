import { say } from "#platform/words";
import type { Bilingual, Option } from "../api.ts";
import { scaleWords } from "./scale-words.ts";

export const worded = ["howOften", "agreement", "importance", "contentment"] as const;
export type WordedScale = (typeof worded)[number];

const inBoth = (key: Parameters<ReturnType<typeof say<(typeof scaleWords)["en"]>>>[0]): Bilingual => ({
  en: say(scaleWords, "en")(key),
  ru: say(scaleWords, "ru")(key),
});

const places = [1, 2, 3, 4, 5] as const;

/** A scale whose every step has words. */
export const wordedScale = (name: WordedScale): Option[] =>
  places.map((value) => ({ value, text: inBoth(`${name}${value}`) }));

/** A scale of numbers. */
export const plainScale = (from: number, to: number): Option[] =>
  Array.from({ length: to - from + 1 }, (_, at) => ({ value: from + at }));

export type ScaleName = WordedScale | "1-5" | "1-7" | "0-10";
export const plain: readonly (readonly [ScaleName, number, number])[] = [
  ["1-5", 1, 5],
  ["1-7", 1, 7],
  ["0-10", 0, 10],
];

export function scaleNamed(name: ScaleName): Option[] {
  const [, from, to] = plain.find(([one]) => one === name) ?? [];
  return from !== undefined && to !== undefined ? plainScale(from, to) : wordedScale(name as WordedScale);
}

/** Which of the scales these columns are; null where they are somebody's own. */
export function nameOfScale(columns: readonly Option[]): ScaleName | null {
  const same = (one: readonly Option[]) =>
    JSON.stringify(one.map(tidy)) === JSON.stringify(columns.map(tidy));
  return [...worded, ...plain.map(([name]) => name)].find((name) => same(scaleNamed(name))) ?? null;
}

const tidy = ({ value, text }: Option) => [value, text?.en ?? "", text?.ru ?? ""];

/** What the palette begins special ratings with. */
export const promoter = {
  rateMin: 0,
  rateMax: 10,
  measures: "recommend",
  minRateDescription: inBoth("never"),
  maxRateDescription: inBoth("certainly"),
} as const;
export const effort = {
  rateMin: 1,
  rateMax: 7,
  measures: "effort",
  minRateDescription: inBoth("hard"),
  maxRateDescription: inBoth("easy"),
} as const;
