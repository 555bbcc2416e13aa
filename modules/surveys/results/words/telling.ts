// Figures in words, for files and the report; pages have the same words.

import { formats, type Language, say } from "#platform/words";
import type { Figure, ReleaseWarning } from "../../schema/release.ts";
import type { ResultMeasure } from "../../schema/results.ts";
import { resultWords } from "./figures.ts";

export type Say = ReturnType<typeof sayOf>;
const sayOf = (language: Language) => say(resultWords, language);

export interface Teller {
  readonly t: Say;
  readonly language: Language;
  measure(name: string): string;
  /** What a pair of questions is about, by the first of them. */
  pair(name: string): string;
  method(method: string): string;
  /** A group by a cut and its value: "time in the company: under a year". */
  group(cut: string, value: string): string;
  /** A value as its measure is read: 4.12, 63 %, +18. */
  value(value: number, how: Pick<Figure, "measure" | "method">): string;
  /** The difference of two values, with its sign: of shares in points of a per cent. */
  difference(value: number, how: Pick<Figure, "measure" | "method">): string;
  /** A round value beside an axis. */
  tick(value: number, how: Pick<Figure, "method">): string;
  /** The ends of the scale on which it is drawn. */
  scale(how: Pick<Figure, "measure" | "method">): { readonly from: number; readonly to: number };
  /** "4.12 (4.01 to 4.23)", or that it cannot be told yet. */
  interval(figure: Pick<Figure, "measure" | "method" | "value" | "low" | "high">): string;
  warning(warning: ReleaseWarning): string;
}

/** Codes with a sentence of their own; the others are told as they are. */
const worded = [
  ...["noAnswers", "tooFewAnswers", "tooFewItems", "fewAnswers", "allEqual", "leftOut"],
  ...["unpaired", "onePrediction", "manyLeftOut", "constantItem", "negativeItem", "oneFactorDoubtful"],
  ...["constantPredictor", "collinearPredictor", "negativeDriver", "normalTheoryBands", "nothingVaries"],
  ...["constantOutcome", "relativeCrosshair", "nothingCertain", "sharedTiers", "manyQuestionable"],
  ...["mixedCategory", "mostlyReverse"],
] as readonly string[];

export function teller(language: Language, measures: readonly ResultMeasure[]): Teller {
  const t = sayOf(language);
  const format = formats(language);
  const titles = new Map(measures.map((measure) => [measure.name, measure.title]));
  const value: Teller["value"] = (number, how) => {
    if (isShare(how)) return format.percent(number).replace("-", "−");
    if (how.method === "net_promoter") return signed(number, fixed(number, 0, language));
    if (isDifference(how)) return signed(number, fixed(number, 2, language));
    return fixed(number, 2, language);
  };
  return {
    t,
    language,
    measure(name) {
      const title = titles.get(name);
      if (title) return title[language];
      const key = name.startsWith("dimension:") ? name.slice("dimension:".length) : name;
      return key in resultWords.en ? t(key as "overall") : key;
    },
    pair(name) {
      const title = measures.find(({ pair }) => pair === name)?.title;
      return title ? title[language] : name;
    },
    group(cut, value) {
      const known = (key: string) => (key in resultWords.en ? t(key as "leader") : key);
      return t("group", { cut: known(cut), value: known(value) });
    },
    method: (method) => t(method === "effort" ? "effort_method" : (method as "mean")),
    value,
    difference(number, how) {
      if (isShare(how)) return t("points", { value: signed(number, fixed(100 * number, 0, language)) });
      return signed(number, fixed(number, how.method === "net_promoter" ? 0 : 2, language));
    },
    tick: (number, how) =>
      (isShare(how) ? format.percent(number) : format.number(number, 2)).replace("-", "−"),
    scale(how) {
      if (isShare(how)) return { from: 0, to: 1 };
      if (how.method === "net_promoter") return { from: -100, to: 100 };
      const { from = 1, to = 5 } = measures.find((measure) => measure.name === how.measure) ?? {};
      return isDifference(how) ? { from: from - to, to: to - from } : { from, to };
    },
    interval(figure) {
      if (figure.value === null) return t("cannotTell");
      const write = (number: number) => value(number, figure);
      if (figure.low === null || figure.high === null) return write(figure.value);
      return t("interval", {
        ...{ value: write(figure.value), low: write(figure.low), high: write(figure.high) },
      });
    },
    warning: ({ code }) => (worded.includes(code) ? t(code as "allEqual") : t("otherWarning", { code })),
  };
}

const isShare = ({ method }: Pick<Figure, "method">): boolean =>
  method === "share" || method === "satisfied_share" || method === "shrunk_share";

const isDifference = ({ method }: Pick<Figure, "method">): boolean =>
  method === "gap" || method === "blind_spot";

/** Figures under one another have equally many decimals. */
export function fixed(value: number, digits: number, language: Language): string {
  const written = value
    .toFixed(digits)
    .replace(/^-(?=[0.]*$)/, "")
    .replace("-", "−");
  return language === "ru" ? written.replace(".", ",") : written;
}

const signed = (value: number, written: string): string => (value > 0 ? `+${written}` : written);
