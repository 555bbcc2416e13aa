import { useState } from "react";
import { useFormat, useLanguage, useWords } from "#platform/web";
import { Select } from "#ui/base";
import { overTime, PictureChart } from "#ui/chart";
import { Section } from "#ui/page";
import type { Results, ResultTrend } from "./api.ts";
import { Method } from "./method.tsx";
import { type Teller, useFootnote, usual } from "./tell.ts";
import { pageWords } from "./words.ts";

/** One figure over the waves of the same questionnaire. */
export function TrendSection({ results, tell }: { results: Results; tell: Teller }) {
  const t = useWords(pageWords);
  const { trends } = results;
  const [measure, setMeasure] = useState("overall");
  const trend = trends.find((one) => one.measure === measure) ?? trends[0];
  if (!trend) return null;
  return (
    <Section
      title={t("trend")}
      actions={
        trends.length > 1 && (
          <Select
            size="xs"
            aria-label={t("trendMeasure")}
            value={trend.measure}
            onChange={(value) => value && setMeasure(value)}
            allowDeselect={false}
            data={trends.map((one) => ({ value: one.measure, label: tell.measure(one.measure) }))}
          />
        )
      }
    >
      <TrendChart trend={trend} results={results} tell={tell} />
      <Method of={["methodTrend"]} />
    </Section>
  );
}

function TrendChart({ trend, results, tell }: { trend: ResultTrend; results: Results; tell: Teller }) {
  const t = useWords(pageWords);
  const format = useFormat();
  const [language] = useLanguage();
  const footnote = useFootnote(results.wave);
  const how = usual(results.figures, trend.measure) ?? {
    ...{ measure: trend.measure, method: "mean" as const },
  };
  const points = trend.points.map((point) => ({ ...point, name: point.name[language] }));
  const label = `${tell.measure(trend.measure)}: ${t("trend").toLocaleLowerCase(language)}`;
  return (
    <PictureChart
      label={label}
      picture={(width) => overTime(points, tell.scale(how), (value) => tell.tick(value, how), width)}
      table={{
        columns: [
          { title: t("trendWave") },
          { title: t("figure"), numeric: true },
          { title: tell.t("n"), numeric: true },
        ],
        rows: points.map((point) => [
          `${point.name}, ${format.date(point.closedAt)}`,
          tell.interval({ ...point, ...{ measure: how.measure, method: how.method } }),
          point.n === null ? "–" : format.number(point.n),
        ]),
      }}
      footnote={footnote()}
    />
  );
}
