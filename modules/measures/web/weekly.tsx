import { useFormat, useWords } from "#platform/web";
import { enoughAWeek, type MarkedDay, PictureChart, weekly } from "#ui/chart";
import type { Series } from "./api.ts";
import { measureNames } from "./names.ts";
import { useWhose, useWriting, valueTold } from "./told.ts";
import { words } from "./words.ts";

/** A series with its picture, its table, and what it was counted from. */
export function Weekly({
  series,
  mark,
  captioned,
}: {
  series: Series;
  mark?: MarkedDay | undefined;
  captioned?: boolean;
}) {
  const t = useWords(words);
  const name = useWords(measureNames);
  const format = useFormat();
  const write = useWriting(series.kind);
  const whose = useWhose()(series);
  const { kind, weeks, countedAt } = series;
  const points = weeks.map((week) => ({
    name: format.date(week.week),
    week: week.week,
    value: valueTold(kind, week),
    n: kind === "share" ? week.total : week.n,
  }));
  const pale =
    kind !== "count" &&
    points.some(({ value, n }) => value !== null && n < enoughAWeek) &&
    points.length <= 60;
  const said = (value: number | null) => (value === null ? t("nothing") : write(value));
  const table = {
    columns: [
      { title: t("week") },
      ...(kind === "share"
        ? [
            { title: t(series.measure === "returns" ? "cameBack" : "missed"), numeric: true },
            { title: t("of"), numeric: true },
            { title: t("share"), numeric: true },
          ]
        : [{ title: t("counted"), numeric: true }]),
      ...(kind === "hours" || kind === "marks"
        ? [
            { title: t("median"), numeric: true },
            { title: t("mean"), numeric: true },
          ]
        : []),
    ],
    rows: weeks
      .toReversed()
      .map((week) => [
        format.date(week.week),
        format.number(week.n),
        ...(kind === "share" ? [format.number(week.total), said(week.mean)] : []),
        ...(kind === "hours" || kind === "marks" ? [said(week.median), said(week.mean)] : []),
      ]),
  };
  return (
    <PictureChart
      label={t("chart", { measure: name(series.measure) })}
      {...(captioned === undefined ? {} : { captioned })}
      picture={(width) => weekly(points, kind, write, width, mark)}
      table={table}
      footnote={[
        `${t(`unit_${kind}`)}.`,
        countedAt ? t("footnote", { whose, at: format.dateTime(countedAt) }) : t("footnoteNever", { whose }),
        ...(pale ? [t("few")] : []),
      ].join(" ")}
    />
  );
}
