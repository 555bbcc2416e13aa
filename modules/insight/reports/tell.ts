import { type Figure, kindOf, type MeasureKey } from "#modules/measures";
import { formats, type Language, say } from "#platform/words";
import { reportWords } from "./words.ts";

/** A figure as a report writes it: counts as counts, hours by their median, shares in per cent of what. */
export function figureText(language: Language) {
  const t = say(reportWords, language);
  const format = formats(language, "UTC");
  const number = (value: number, digits = value < 10 ? 1 : 0) =>
    value.toLocaleString(language === "ru" ? "ru-RU" : "en-GB", { maximumFractionDigits: digits });
  return {
    number: (value: number) => number(value),
    value(measure: MeasureKey, figure: Figure): string {
      const kind = kindOf[measure];
      if (kind === "count") return number(figure.n);
      if (kind === "hours")
        return figure.median === null ? t("none") : t("hours", { value: number(figure.median) });
      if (figure.mean === null) return t("none");
      return kind === "share" ? format.percent(figure.mean) : number(figure.mean, 2);
    },
    counted(measure: MeasureKey, { n, total }: Figure): string {
      const kind = kindOf[measure];
      return kind === "share" ? `${number(n)} / ${number(total)}` : `n = ${number(n)}`;
    },
  };
}
