import type { Item } from "../../../schema/shapes.ts";
import { type Measured, type Score, scaleOf } from "../measured.ts";

/** What the models of a questionnaire need to be counted. */
export interface Plan {
  /** By name, the variables whose moments are counted together: scores, or ratings as they are. */
  readonly moments: Readonly<Record<string, readonly (Score | number)[]>>;
  /** Pairs of items counted as square tables. */
  readonly joint: readonly JointPair[];
  readonly drivers: { readonly names: readonly string[]; readonly outcome: string } | null;
  /** Scales with three items or more. */
  readonly scales: readonly { readonly measure: string; readonly items: readonly number[] }[];
  /** Measures whose importance was asked for. */
  readonly stated: readonly {
    readonly measure: string;
    readonly performance: Score | number;
    readonly importance: number;
  }[];
}

export interface JointPair {
  readonly kind: "kano" | "opportunity";
  readonly name: string;
  readonly first: number;
  readonly second: number;
  /** Values of either item. */
  readonly values: number;
}

/** Above so many predictors dimensions stand in for their items. */
const mostPredictors = 12;

export function planOf(measured: Measured): Plan {
  const drivers = driversOf(measured);
  const scales = measured.scores.flatMap(({ measure, items, less }) =>
    less === null && items.length >= 3 ? [{ measure, items }] : [],
  );
  return {
    moments: {
      ...(drivers ? { drivers: drivers.variables } : {}),
      ...Object.fromEntries(scales.map(({ measure, items }) => [`scale:${measure}`, items])),
    },
    joint: [
      ...pairsOf(measured, "kano", "kano_functional", "kano_dysfunctional"),
      ...pairsOf(measured, "opportunity", "need_importance", "need_satisfaction"),
    ],
    drivers: drivers && { names: drivers.names, outcome: drivers.outcome },
    scales,
    stated: statedOf(measured),
  };
}

function driversOf(measured: Measured) {
  const { satisfied, recommend, perceptions, scores, items } = measured;
  const outcome = satisfied !== -1 ? satisfied : recommend;
  if (outcome === -1) return null;
  const predictors = perceptions.filter((item) => item !== outcome);
  const dimensions = scores.filter(
    ({ measure, less, items: own }) =>
      less === null && measure.startsWith("dimension:") && !own.includes(outcome),
  );
  const byDimension =
    dimensions.length >= 3 || (predictors.length > mostPredictors && dimensions.length >= 2);
  if (!byDimension && predictors.length < 2) return null;
  const variables: readonly (Score | number)[] = byDimension ? dimensions : predictors;
  return {
    variables: [...variables, outcome],
    names: variables.map((variable) =>
      typeof variable === "number" ? items[variable]!.name : variable.measure,
    ),
    outcome: outcome === satisfied ? "satisfied" : "recommend",
  };
}

/** Items that belong together by their pair and were asked with the same number of values. */
function pairsOf(
  { items, countablesOf, countables }: Measured,
  kind: JointPair["kind"],
  first: Item["measures"],
  second: Item["measures"],
): JointPair[] {
  const single = (place: number) =>
    countablesOf[place]!.length === 1 && countables[countablesOf[place]![0]!]!.value === null;
  return items.flatMap((item, place): JointPair[] => {
    if (item.measures !== first || item.pair === null || !single(place)) return [];
    const other = items.findIndex(({ measures, pair }) => measures === second && pair === item.pair);
    const values = item.values.length;
    const fits = other !== -1 && single(other) && items[other]!.values.length === values;
    const sizeFits = kind === "kano" ? values === 5 : values > 1;
    return fits && sizeFits ? [{ kind, name: item.pair, first: place, second: other, values }] : [];
  });
}

/** Importance beside an item by its pair, or beside a dimension. */
function statedOf({ items, scores, perceptions, countablesOf, countables }: Measured): Plan["stated"] {
  return items.flatMap((item, importance): Plan["stated"] => {
    const [first] = countablesOf[importance]!;
    const rated = first !== undefined && countables[first]!.scores !== null && item.form === "rating";
    if (item.measures !== "importance" || !rated) return [];
    const performance = perceptions.find((place) => item.pair !== null && items[place]!.pair === item.pair);
    if (performance !== undefined) return [{ measure: items[performance]!.name, performance, importance }];
    const score = scores.find(
      ({ measure, less }) => less === null && measure === `dimension:${item.dimension}`,
    );
    return score ? [{ measure: score.measure, performance: score, importance }] : [];
  });
}

/** The whole numbers of a rating's scale, or null where it has others. */
export function wholeScale(item: Item): { readonly low: number; readonly high: number } | null {
  const { low, high } = scaleOf(item);
  return item.values.every((value, at) => value === low + at) ? { low, high } : null;
}
