// Figures in words, for files and the report; pages have the same words.

import { formats, type Language, say } from "#platform/words";
import type { Figure, ReleaseWarning } from "../schema/release.ts";
import type { ResultMeasure } from "../schema/results.ts";
import { resultWords } from "./words.ts";

export type Say = ReturnType<typeof sayOf>;
const sayOf = (language: Language) => say(resultWords, language);

export interface Teller {
  readonly t: Say;
  readonly language: Language;
  measure(name: string): string;
  method(method: string): string;
  /** A value as its measure is read: 4.12, 63 %, +18. */
  value(value: number, how: Pick<Figure, "measure" | "method">): string;
  warning(warning: ReleaseWarning): string;
}

/** Codes with a sentence of their own; the others are told as they are. */
const worded = [
  ...["noAnswers", "tooFewAnswers", "tooFewItems", "fewAnswers", "allEqual", "leftOut"],
  ...["unpaired", "onePrediction"],
] as readonly string[];

export function teller(language: Language, measures: readonly ResultMeasure[]): Teller {
  const t = sayOf(language);
  const format = formats(language);
  const titles = new Map(measures.map((measure) => [measure.name, measure.title]));
  return {
    t,
    language,
    measure(name) {
      const title = titles.get(name);
      if (title) return title[language];
      const key = name.startsWith("dimension:") ? name.slice("dimension:".length) : name;
      return key in resultWords.en ? t(key as "overall") : key;
    },
    method: (method) => t(method === "effort" ? "effort_method" : (method as "mean")),
    value(value, how) {
      if (isShare(how)) return format.percent(value);
      if (how.method === "net_promoter") return signed(value, format.number(value, 0));
      if (how.method === "gap" || how.method === "blind_spot") return signed(value, format.number(value, 2));
      return format.number(value, 2);
    },
    warning: ({ code }) => (worded.includes(code) ? t(code as "allEqual") : t("otherWarning", { code })),
  };
}

const isShare = ({ method }: Pick<Figure, "method">): boolean =>
  method === "share" || method === "satisfied_share" || method === "shrunk_share";

const signed = (value: number, written: string): string => (value > 0 ? `+${written}` : written);
