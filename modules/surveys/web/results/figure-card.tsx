import { useLanguage, useWords } from "#platform/web";
import { Whisker } from "#ui/chart";
import type { Figure, ResultChange } from "./api.ts";
import css from "./results.module.css";
import type { Teller } from "./tell.ts";
import { pageWords } from "./words.ts";

/** One figure of the whole: its value, its interval drawn on its scale, what it covers, and how it changed. */
export function FigureCard({
  figure,
  tell,
  name,
  reference,
  change,
}: {
  readonly figure: Figure;
  readonly tell: Teller;
  readonly name?: string;
  readonly reference?: number | null;
  readonly change?: ResultChange | undefined;
}) {
  const t = useWords(pageWords);
  const [language] = useLanguage();
  const { value, low, high, n, covered, ofAnswers, withheld } = figure;
  const write = (v: number) => tell.value(v, figure);
  return (
    <div className={css.card}>
      <span className={css.label}>{name ?? tell.measure(figure.measure)}</span>
      {value === null ? (
        <span className={css.unknown}>{tell.t("cannotTell")}</span>
      ) : (
        <span className={css.value}>{write(value)}</span>
      )}
      {value !== null && <Whisker {...{ value, low, high, reference }} {...tell.scale(figure)} />}
      <span className={css.small}>
        {value === null
          ? withheld && tell.t(withheld)
          : [
              low !== null && high !== null && `${write(low)} – ${write(high)}`,
              covered !== null && ofAnswers !== null && covered < ofAnswers
                ? tell.t("covers", { covered, of: ofAnswers })
                : n !== null && tell.t("answers", { count: n }),
            ]
              .filter(Boolean)
              .join(" · ")}
      </span>
      {change && change.low !== null && change.high !== null && (
        <span className={css.small}>
          {t("since", {
            wave: change.wave.name[language],
            value: tell.difference(change.value, figure),
            low: tell.difference(change.low, figure),
            high: tell.difference(change.high, figure),
          })}
        </span>
      )}
      {(figure.more?.warnings ?? []).length > 0 && value !== null && (
        <span className={css.small}>{figure.more?.warnings?.map(tell.warning).join("; ")}</span>
      )}
    </div>
  );
}
