import { useWords } from "#platform/web";
import { named, PictureChart, quadrants } from "#ui/chart";
import { Section } from "#ui/page";
import { Method } from "../method.tsx";
import css from "../results.module.css";
import { useFootnote } from "../tell.ts";
import { Warnings } from "../warnings.tsx";
import { pageWords } from "../words.ts";
import type { ModelProps } from "./of.ts";

interface Reach {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Importance to the right, performance upwards; a quadrant is named only where no interval crosses a line. */
export function ImportanceSection({ model, wave, tell }: ModelProps<"importance">) {
  const t = useWords(pageWords);
  const footnote = useFootnote(wave);
  const { points, crosshair, source } = model;
  if (points.length === 0) return null;
  const importance = t(source === "stated" ? "importanceStated" : "importanceDerived");
  const axes = {
    across: axisOf(
      points.map((point) => point.importance),
      crosshair.importance,
      importance,
    ),
    up: axisOf(
      points.map((point) => point.performance),
      crosshair.performance,
      t("performance"),
    ),
  };
  const share = source === "derived";
  const across = (value: number) =>
    tell.value(value, { measure: "importance", method: share ? "share" : "mean" });
  const up = (value: number) => tell.value(value, { measure: "performance", method: "mean" });
  const written = ({ value, low, high }: Reach, write: (value: number) => string) =>
    tell.t("interval", { value: write(value), low: write(low), high: write(high) });
  return (
    <Section title={t("importance")}>
      <PictureChart
        label={t("importance")}
        captioned={false}
        saved={(map) =>
          named(
            map,
            points.map((point) => `${tell.measure(point.measure)}: ${t(point.quadrant ?? "unplaced")}`),
          )
        }
        picture={(width) =>
          quadrants(
            points.map((point, i) => ({
              ...{ no: i + 1, across: point.importance, up: point.performance },
              quadrant: point.quadrant,
            })),
            axes,
            {
              across: (value) => tell.tick(value, { method: share ? "share" : "mean" }),
              up: (value) => tell.tick(value, { method: "mean" }),
            },
            width,
          )
        }
        table={{
          columns: [
            { title: t("question") },
            { title: t("importanceOf"), numeric: true },
            { title: t("performanceOf"), numeric: true },
            { title: t("place") },
          ],
          rows: points.map((point, i) => [
            `${i + 1}. ${tell.measure(point.measure)}`,
            written(point.importance, across),
            written(point.performance, up),
            t(point.quadrant ?? "unplaced"),
          ]),
        }}
        footnote={footnote()}
      >
        <ol className={css.list}>
          {points.map((point) => (
            <li key={point.measure}>
              {tell.measure(point.measure)}:{" "}
              <span className={css.tone} data-tone={point.quadrant ?? "unplaced"}>
                {t(point.quadrant ?? "unplaced")}
              </span>
            </li>
          ))}
        </ol>
      </PictureChart>
      <Warnings of={model.warnings} tell={tell} />
      <Method of={["methodImportance"]} />
    </Section>
  );
}

/** An axis that holds all whiskers and the crosshair, with a little room. */
function axisOf(all: readonly Reach[], cross: number, title: string) {
  const low = Math.min(cross, ...all.map((reach) => reach.low));
  const high = Math.max(cross, ...all.map((reach) => reach.high));
  const room = Math.max((high - low) * 0.06, 1e-6);
  return { from: low - room, to: high + room, cross, title };
}
