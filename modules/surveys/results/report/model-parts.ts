import { type Content, colours, intervals, type MapPoint, pageWidth, quadrants } from "#platform/pdf";
import type { Interval, ModelResult } from "../../schema/release.ts";
import { fixed } from "../words/telling.ts";
import type { Printing } from "./document.ts";

type Of<N extends ModelResult["name"]> = Extract<ModelResult, { name: N }>;

export function modelParts(printing: Printing): Content[] {
  return printing.data.company.models.flatMap((model) => {
    if (model.name === "importance") return importance(printing, model);
    return model.name === "drivers" ? drivers(printing, model) : [];
  });
}

const inks = {
  concentrate: colours.bad,
  keep: colours.good,
  low_priority: colours.neutral,
  overkill: colours.generous,
} as const;

function importance({ t, tell }: Printing, model: Of<"importance">): Content[] {
  const { points, crosshair } = model;
  if (points.length === 0) return [];
  const drawn = points.map(
    (point): MapPoint => ({
      across: point.importance,
      up: point.performance,
      colour: point.quadrant ? inks[point.quadrant] : "#8a9197",
    }),
  );
  const across = reach(
    points.map((p) => p.importance),
    crosshair.importance,
    t("importanceAxis"),
  );
  const up = reach(
    points.map((p) => p.performance),
    crosshair.performance,
    t("performanceAxis"),
  );
  const list = points.map((point) => ({
    text: [
      { text: tell.measure(point.measure) },
      {
        text: `: ${t(point.quadrant ?? "unplaced")}`,
        color: point.quadrant ? inks[point.quadrant] : colours.dim,
      },
    ],
    margin: [0, 0, 0, 2] as [number, number, number, number],
  }));
  return [
    {
      unbreakable: true,
      stack: [
        { text: t("importance"), style: "heading" },
        { text: t("importanceLead"), style: "note", margin: [0, 0, 0, 8] },
        {
          columns: [
            { svg: quadrants(drawn, across, up, (v) => fixed(v, 1, tell.language)), width: 320 },
            { ol: list, fontSize: 8.5, width: "*", margin: [8, 10, 0, 0] },
          ],
        },
      ],
    },
  ];
}

/** An axis that holds all whiskers and the crosshair, with a little room. */
function reach(all: readonly Interval[], cross: number, title: string) {
  const low = Math.min(cross, ...all.map((one) => one.low));
  const high = Math.max(cross, ...all.map((one) => one.high));
  const room = Math.max((high - low) * 0.06, 1e-6);
  return { from: low - room, to: high + room, cross, title };
}

function drivers({ t, tell, format }: Printing, model: Of<"drivers">): Content[] {
  if (!model.explained || model.drivers.length === 0) return [];
  const lines = model.drivers
    .toSorted((a, b) => b.share.value - a.share.value)
    .map(({ measure, share }) => ({
      // In per cent, as the axis says.
      ...{ value: 100 * share.value, low: 100 * share.low, high: 100 * share.high },
      name: tell.measure(measure),
      text: tell.t("interval", {
        value: format.percent(share.value),
        low: format.percent(share.low),
        high: format.percent(share.high),
      }),
    }));
  const to = Math.max(...lines.map(({ high }) => high));
  return [
    {
      unbreakable: true,
      stack: [
        { text: t("drivers", { outcome: tell.measure(model.outcome) }), style: "heading" },
        {
          text: t("driversLead", { explained: format.percent(model.explained.value) }),
          style: "note",
          margin: [0, 0, 0, 8],
        },
        { svg: intervals(lines, { from: 0, to: Math.min(100, to * 1.05) }), width: pageWidth },
      ],
    },
  ];
}
