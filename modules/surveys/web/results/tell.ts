import { useMemo } from "react";
import { useFormat, useLanguage, useWords } from "#platform/web";
import { type Teller, teller } from "../../results/words/telling.ts";
import type { Figure, ResultMeasure, ResultWave } from "./api.ts";
import { pageWords } from "./words.ts";

export { usualFigure as usual } from "../../results/words/usual.ts";
export type { Teller };

/** Figures in the reader's words. */
export function useTell(measures: readonly ResultMeasure[]): Teller {
  const [language] = useLanguage();
  return useMemo(() => teller(language, measures), [language, measures]);
}

export const withMethod = (figures: readonly Figure[], method: Figure["method"]): Figure[] =>
  figures.filter((figure) => figure.method === method);

/** What a picture was made from, under it and in the file it becomes. */
export function useFootnote(wave: ResultWave): (line?: string, whiskers?: boolean) => string {
  const t = useWords(pageWords);
  const format = useFormat();
  const [language] = useLanguage();
  return (line = "", whiskers = true) =>
    t("footnote", {
      wave: wave.name[language],
      date: format.date(wave.closedAt),
      whiskers: whiskers ? t("whiskers") : "",
      line,
      k: wave.kind === "anonymous" ? t("kNote", { k: wave.k }) : "",
    })
      .replace(/\s+/g, " ")
      // A Russian date ends with a full stop of its own.
      .replace("..", ".")
      .trim();
}
