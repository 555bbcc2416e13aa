// Which answers a meaning can be counted of.

import type { Item, Meaning } from "../schema/shapes.ts";

const isScale = (item: Item): boolean =>
  item.form === "rating" &&
  item.values.length >= 3 &&
  item.values.every((value) => typeof value === "number");

const fits: Readonly<Record<Meaning, (item: Item) => boolean>> = {
  perception: isScale,
  expectation: isScale,
  importance: isScale,
  overall: isScale,
  satisfaction: isScale,
  need_importance: isScale,
  need_satisfaction: isScale,
  criticality: isScale,
  recommend: (item) => item.form === "net_promoter",
  effort: (item) => isScale(item) && item.values.length === 7 && item.values[0] === 1,
  frequency: (item) => item.form === "choice" || item.form === "rating",
  helped: (item) => item.form === "choice" || item.form === "rating",
  nominated: (item) => item.form === "party",
  kano_functional: (item) => item.values.length === 5,
  kano_dysfunctional: (item) => item.values.length === 5,
};

/** Whether an item says that it means what its answers cannot. */
export function unfitMeasure(item: Item): boolean {
  return item.measures !== null && !fits[item.measures](item);
}
