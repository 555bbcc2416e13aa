// What can be measured by a questionnaire, and the scale of each measure.

import type { ResultMeasure } from "../schema/results.ts";
import type { Item } from "../schema/shapes.ts";

export const wholes = ["overall", "satisfied", "recommend", "effort"] as const;

const isWhole = (name: string): boolean => (wholes as readonly string[]).includes(name);

/** Dimensions that the house has words for; others are called as their author called them. */
const worded = new Set(["reliability", "responsiveness", "assurance", "empathy", "tangibles"]);

/** The wholes, the dimensions, the items: in the order in which a page shows them. */
export function measuresOf(items: readonly Item[]): ResultMeasure[] {
  // A question called like a whole, as those of the library are, is the one that the whole is made of.
  const counted = items.filter((item) => item.form !== "text" && !isWhole(item.name));
  const asked = items.filter((item) => item.form !== "text");
  const perceived = counted.filter(({ measures }) => measures === "perception");
  const rating = scaleOf(perceived.length > 0 ? perceived : counted.filter(({ form }) => form === "rating"));
  const dimensions = [...new Set(perceived.flatMap(({ dimension }) => dimension ?? []))];
  const effort = scaleOf(asked.filter(({ measures }) => measures === "effort"));
  const scales = { overall: rating, satisfied: [0, 1], recommend: [-100, 100], effort } as const;
  const plain = {
    ...{ title: null, dimension: null, measures: null, form: null, pair: null, values: [], labels: [] },
  };
  return [
    ...wholes.map(
      (name): ResultMeasure => ({
        ...plain,
        name,
        kind: "whole",
        from: scales[name][0] as number,
        to: scales[name][1] as number,
      }),
    ),
    ...dimensions.map((dimension): ResultMeasure => {
      const [from, to] = scaleOf(perceived.filter((item) => item.dimension === dimension));
      const title = worded.has(dimension) ? null : { en: dimension, ru: dimension };
      return { ...plain, name: `dimension:${dimension}`, title, kind: "dimension", dimension, from, to };
    }),
    ...counted.map((item): ResultMeasure => {
      const [from, to] = item.form === "net_promoter" ? [-100, 100] : scaleOf([item]);
      return {
        name: item.name,
        title: item.title,
        kind: "item",
        dimension: item.dimension,
        measures: item.measures,
        form: item.form,
        pair: item.pair,
        from,
        to,
        values: item.values.map(String),
        labels: [...item.labels],
      };
    }),
  ];
}

/** From the smallest to the largest legal answer of all; one to five where answers are no numbers. */
function scaleOf(items: readonly Pick<Item, "values">[]): [number, number] {
  const values = items.flatMap((item) => item.values.map(Number)).filter(Number.isFinite);
  return values.length < 2 ? [1, 5] : [Math.min(...values), Math.max(...values)];
}
