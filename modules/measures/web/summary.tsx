import { useFormat, useWords } from "#platform/web";
import { Figure, Figures } from "#ui/figure";
import type { Series } from "./api.ts";
import { useWriting, valueTold } from "./told.ts";
import { words } from "./words.ts";

/** What a manager reads first: how it was last week, and how it usually is. */
export function Summary({ series }: { series: Series }) {
  const t = useWords(words);
  const format = useFormat();
  const write = useWriting(series.kind);
  const { kind, weeks, sum } = series;
  const last = weeks.at(-1);
  const lastValue = last ? valueTold(kind, last) : null;
  const usual = kind === "count" ? sum.n / Math.max(1, weeks.length) : valueTold(kind, sum);
  const behind = (figure: Series["sum"]) =>
    kind === "share"
      ? t("ofSettled", { n: figure.n, total: figure.total })
      : t(kind === "hours" ? "medianOver" : "meanOver", { count: figure.n });
  const nothing = kind === "count" ? undefined : t("noneInWeek");
  return (
    <Figures>
      <Figure
        label={t("lastWeek")}
        value={lastValue === null ? t("nothing") : write(lastValue)}
        from={
          last && (
            <>
              {format.date(last.week)}
              {kind !== "count" && ` · ${lastValue === null ? nothing : behind(last)}`}
            </>
          )
        }
        trend={weeks.map((week) => valueTold(kind, week))}
      />
      <Figure
        label={kind === "count" ? t("perWeek") : t("inSpan", { count: weeks.length })}
        value={
          usual === null
            ? t("nothing")
            : kind === "count"
              ? format.number(usual, usual < 10 ? 1 : 0)
              : write(usual)
        }
        from={kind === "count" ? t("inSpan", { count: weeks.length }) : behind(sum)}
      />
      {kind === "count" ? (
        <Figure label={t("inSpan", { count: weeks.length })} value={sum.n} />
      ) : (
        kind !== "share" && (
          <Figure
            label={t("mean")}
            value={sum.mean === null ? t("nothing") : write(sum.mean)}
            from={t("inSpan", { count: weeks.length })}
          />
        )
      )}
    </Figures>
  );
}
