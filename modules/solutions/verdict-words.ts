// What an evaluation found, in plain words: what changed, by how much, how surely.

import { formats, type Say, say } from "#platform/words";
import type { OutcomeUnit } from "./plan/outcome.ts";
import type { VerdictCode } from "./solution.ts";
import { type MeasureWord, measureWords, verdictWords } from "./words.ts";

type Language = "en" | "ru";

interface Found {
  readonly measure: string;
  readonly verdict: VerdictCode | null;
  readonly because: string | null;
  readonly effect: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly withIt: number | null;
  readonly withoutIt: number | null;
  readonly unit: OutcomeUnit;
  readonly margin: number;
  readonly level: number;
  readonly moreWeeks: number | null;
  /** Its figures are not for the reader: the verdict alone is said. */
  readonly withheld?: boolean;
}

type T = Say<typeof verdictWords.en>;

/** Digits that mean something beside an interval of that half width. */
const digitsFor = (size: number): number => (size >= 1.5 ? 0 : size >= 0.15 ? 1 : 2);

/** A figure with its unit: "31 hours", "4.2", "12 %". Always the same digits for all figures of one sentence. */
export function quantity(language: Language, unit: OutcomeUnit, value: number, digits: number): string {
  const number = formats(language).number(value, digits).replace("-", "−");
  const t = say(verdictWords, language);
  if (unit === "marks" || unit === "points") return number;
  return t(unit, { number });
}

/** A difference of shares is in points of per cent. */
const distance = (language: Language, unit: OutcomeUnit, value: number, digits: number): string =>
  unit === "percent"
    ? say(verdictWords, language)("percentPoints", { number: formats(language).number(value, digits) })
    : quantity(language, unit, value, digits);

const parts: readonly (readonly [
  number,
  "tenth" | "fifth" | "quarter" | "third" | "half" | "twoThirds" | "threeQuarters",
])[] = [
  [0.1, "tenth"],
  [0.2, "fifth"],
  [0.25, "quarter"],
  [1 / 3, "third"],
  [0.5, "half"],
  [2 / 3, "twoThirds"],
  [0.75, "threeQuarters"],
];

/** "by a third", "by 27 %"; nothing where a share of marks means nothing. */
function shareIn(t: T, language: Language, { unit, effect, withoutIt }: Found): string | null {
  if (unit === "marks" || unit === "points" || effect === null || withoutIt === null || !(withoutIt > 0))
    return null;
  const share = Math.abs(effect) / withoutIt;
  const near = parts.find(([part]) => Math.abs(part - share) <= 0.022);
  return near ? t(near[1]) : t("byShare", { share: formats(language).percent(share) });
}

/** "between 8 and 14 hours less", "between 3 hours less and 1 hour more". */
function reach(t: T, language: Language, { unit, low, high }: Found, digits: number): string {
  const [a, b] = [low as number, high as number];
  const bare = (value: number) => formats(language).number(Math.abs(value), digits);
  const whole = (value: number) => distance(language, unit, Math.abs(value), digits);
  if (b <= 0) return t("less", { from: bare(b), to: whole(a) });
  if (a >= 0) return t("more", { from: bare(a), to: whole(b) });
  return t("either", { less: whole(a), more: whole(b) });
}

const wordOf = (measure: string): MeasureWord =>
  measure in measureWords.en ? (measure as MeasureWord) : "survey";

function nameOfMeasure(measure: string, language: Language): string {
  return say(measureWords, language)(wordOf(measure));
}

/** The whole sentence; of an interim figure without a verdict, as it stands. */
export function sentenceOf(found: Found, language: Language): string {
  const t = say(verdictWords, language);
  const { effect, low, high, verdict, withIt, withoutIt, unit, because } = found;
  const what = nameOfMeasure(found.measure, language);
  if (effect === null || low === null || high === null) return t("nothing", { what });
  if (found.withheld === true) return plainOf(t, verdict, what);
  const digits = digitsFor((high - low) / 2);
  const between = reach(t, language, found, digits);
  const size = distance(language, unit, Math.abs(effect), digits);
  const isLess = effect < 0;
  if (verdict === "better" || verdict === "worse") {
    const by = shareIn(t, language, found) ?? t("bySize", { size });
    const from = withoutIt === null ? null : formats(language).number(withoutIt, digits);
    const to = withIt === null ? null : quantity(language, unit, withIt, digits);
    const change = t(`${genderOf(found.measure)}${isLess ? "Fell" : "Rose"}`);
    return from === null || to === null
      ? t("movedBy", { what, change, by, between })
      : t("moved", { what, change, by, from, to, between });
  }
  const margin = distance(language, unit, found.margin, digits);
  if (verdict === "noDifferenceThatMatters") return t("noDifference", { what, margin, between });
  if (verdict === null) return t("interim", { what, between });
  if (because === "preTrend") return t("preTrend", { what });
  if (because === "permutation") return t("permutation", { what, between });
  const later = found.moreWeeks === null ? t("noWeeks") : t("moreWeeks", { count: found.moreWeeks });
  return `${t("cannotTell", { what, between })} ${later}`;
}

function plainOf(t: T, verdict: VerdictCode | null, what: string): string {
  if (verdict === null) return t("plainInterim", { what });
  if (verdict === "better") return t("plainBetter", { what });
  if (verdict === "worse") return t("plainWorse", { what });
  return t(verdict === "cannotTellYet" ? "plainCannotTell" : "plainNoDifference", { what });
}

/** Russian verbs agree with what they are said of. */
function genderOf(measure: string): "neuter" | "feminine" | "masculine" {
  if (measure === "demand" || wordOf(measure) === "survey") return "masculine";
  return measure === "ratings" || measure === "breaches" || measure === "returns" ? "feminine" : "neuter";
}
