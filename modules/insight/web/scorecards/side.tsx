import { measurePath } from "#modules/measures/web";
import { useFormat, useWords } from "#platform/web";
import { Figure, Figures } from "#ui/figure";
import type { ScoreFigure } from "../company/api.ts";
import { words } from "./words.ts";

const moreIs: Record<ScoreFigure["measure"], "good" | "bad" | undefined> = {
  demand: undefined,
  waiting: "bad",
  hand_over_waiting: "bad",
  breaches: "bad",
  ratings: "good",
  complaints: "bad",
  thanks: "good",
};

/** The figures of one side, each with the company's beside it and the way to its weeks. */
export function Side({
  figures,
  side,
  party,
  opens,
}: {
  figures: readonly ScoreFigure[];
  side: "supplier" | "customer";
  party: string;
  /** Whether the reader may see the weeks of all of it. */
  opens: boolean;
}) {
  const t = useWords(words);
  const format = useFormat();
  const write = (measure: ScoreFigure["measure"], value: number) => {
    if (measure === "breaches") return format.percent(value, 1);
    if (measure === "waiting" || measure === "hand_over_waiting")
      return t("hours", { n: format.number(value, value < 10 ? 1 : 0) });
    return format.number(value, measure === "ratings" ? 2 : 0);
  };
  return (
    <Figures>
      {figures.map(({ measure, n, value, before, company, standing, trend }) => {
        if (value === null) return null;
        const change = before === null ? null : value - before;
        const good = moreIs[measure];
        const from = [
          company === null ? null : t("behind", { count: n }),
          company === null ? null : t("company", { value: write(measure, company) }),
          company === null ? null : t(standing ?? "cannotTell"),
        ];
        return (
          <Figure
            key={measure}
            label={t(measure)}
            value={write(measure, value)}
            from={from.filter(Boolean).join(" · ")}
            trend={trend}
            {...(opens ? { to: measurePath({ measure, [side]: party }, { weeks: 52 }) } : {})}
            {...(change === null
              ? {}
              : {
                  change: {
                    value: Number(change.toFixed(3)),
                    text: write(measure, Math.abs(change)),
                    ...(good ? { moreIs: good } : {}),
                  },
                })}
          />
        );
      })}
    </Figures>
  );
}
