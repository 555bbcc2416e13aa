import { useWords } from "#platform/web";
import { Section } from "#ui/page";
import type { Results } from "./api.ts";
import { IntervalTable } from "./interval-table.tsx";
import { Method } from "./method.tsx";
import css from "./results.module.css";
import { type Teller, useFootnote, withMethod } from "./tell.ts";
import { pageWords } from "./words.ts";

/** Perceived less expected, by dimension and question; left of the line is short of what is expected. */
export function GapsSection({ results, tell }: { results: Results; tell: Teller }) {
  const t = useWords(pageWords);
  const footnote = useFootnote(results.wave);
  const gaps = withMethod(results.figures, "gap");
  if (gaps.length === 0) return null;
  return (
    <Section title={t("gaps")} lead={t("gapsLead")}>
      <IntervalTable
        label={t("gaps")}
        rows={gaps.map((figure) => ({ key: figure.measure, name: tell.measure(figure.measure), figure }))}
        tell={tell}
        scale={aroundZero(gaps)}
        reference={0}
        footnote={footnote(t("lineZero"))}
      />
      <Method of={["methodGap"]} />
    </Section>
  );
}

/** What the supplier thinks of its service, against what those it serves say. */
export function BlindSpotSection({ results, tell }: { results: Results; tell: Teller }) {
  const t = useWords(pageWords);
  const footnote = useFootnote(results.wave);
  const spots = withMethod(results.figures, "blind_spot");
  if (spots.length === 0) return null;
  const whole = spots.find(({ measure }) => measure === "overall") ?? spots[0];
  return (
    <Section title={t("blindSpot")} lead={t("blindSpotLead")}>
      {whole && whole.value !== null && (
        <p>
          {t(
            whole.low !== null && whole.low > 0
              ? "blindHigher"
              : whole.high !== null && whole.high < 0
                ? "blindLower"
                : "blindLevel",
          )}{" "}
          <Sides figure={whole} tell={tell} />
        </p>
      )}
      <IntervalTable
        label={t("blindSpot")}
        rows={spots.map((figure) => ({ key: figure.measure, name: tell.measure(figure.measure), figure }))}
        tell={tell}
        scale={aroundZero(spots)}
        reference={0}
        footnote={footnote(t("lineZero"))}
      />
      <Method of={["methodBlind"]} />
    </Section>
  );
}

function Sides({ figure, tell }: { figure: Results["figures"][number]; tell: Teller }) {
  const t = useWords(pageWords);
  const { predicted, actual } = figure.more ?? {};
  if (typeof predicted !== "number" || typeof actual !== "number") return null;
  const write = (value: number) => tell.value(value, { measure: figure.measure, method: "mean" });
  return (
    <span className={css.small}>
      ({t("blindPredicted", { value: write(predicted) })}, {t("blindActual", { value: write(actual) })})
    </span>
  );
}

/** As wide to both sides as the widest whisker, so that zero stands in the middle. */
function aroundZero(figures: Results["figures"]): { from: number; to: number } {
  const ends = figures.flatMap(({ low, high, value }) => [low ?? value ?? 0, high ?? value ?? 0]);
  const widest = Math.max(0.5, ...ends.map(Math.abs)) * 1.05;
  return { from: -widest, to: widest };
}
