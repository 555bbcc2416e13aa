import type { Distributions } from "#science/disclosure";
import type { Chance } from "#science/numbers";
import { kano, opportunities } from "#science/survey";
import type { ModelResult } from "../../../schema/release.ts";
import { type Measured, scaleOf } from "../measured.ts";
import { type JointPair, type Plan, wholeScale } from "./plan.ts";

type Kano = Extract<ModelResult, { name: "kano" }>;
type Opportunity = Extract<ModelResult, { name: "opportunity" }>;

const categories = {
  mustBe: "must_be",
  oneDimensional: "one_dimensional",
  attractive: "attractive",
  indifferent: "indifferent",
  reverse: "reverse",
  questionable: "questionable",
} as const;

/** What kind of wish each feature is. */
export function kanoOf(aggregate: Distributions, { joint }: Plan): Kano | null {
  const features = joint.flatMap(({ kind, name }, at): Kano["features"] => {
    const counts = kind === "kano" ? aggregate.counts(at) : null;
    if (!counts) return [];
    const table = [0, 1, 2, 3, 4].map((row) => counts.slice(5 * row, 5 * row + 5));
    const { n, category, counts: byCategory, better, worse, warnings } = kano(table);
    return [
      {
        pair: name,
        n,
        category: category && categories[category],
        counts: Object.fromEntries(
          Object.entries(categories).map(([own, word]) => [word, byCategory[own as keyof typeof categories]]),
        ),
        better,
        worse,
        warnings: [...warnings],
      },
    ];
  });
  return features.length > 0 ? { name: "kano", features } : null;
}

/** Which needs matter and are served badly. */
export function opportunityOf(
  aggregate: Distributions,
  { items }: Measured,
  { joint }: Plan,
  drawing: { readonly chance: Chance; readonly resamples: number },
): Opportunity | null {
  const told = joint.flatMap((pair, at) => {
    const counts = pair.kind === "opportunity" ? aggregate.counts(at) : null;
    return counts && comparable(items, pair, joint) ? [{ pair, counts }] : [];
  });
  const [first] = told;
  if (!first) return null;
  const scale = scaleOf(items[first.pair.first]!);
  const { groups, warnings } = opportunities(
    told.map(({ pair: { name, values }, counts }) => ({
      name,
      cells: counts.map((count, place) => ({
        importance: scale.low + Math.floor(place / values),
        satisfaction: scale.low + (place % values),
        count,
      })),
    })),
    { scale, ...drawing },
  );
  const needs = groups.flatMap(
    ({ name, n, importance, satisfaction, opportunity, tier }): Opportunity["needs"] =>
      opportunity && importance !== null && satisfaction !== null && tier !== null
        ? [{ pair: name, n, importance, satisfaction, opportunity, tier }]
        : [],
  );
  return { name: "opportunity", needs, warnings: [...warnings] };
}

/** All on the scale of the first: scores of different ones would not be comparable. */
function comparable(items: Measured["items"], pair: JointPair, joint: readonly JointPair[]): boolean {
  const first = joint.find(({ kind }) => kind === "opportunity")!;
  const scale = wholeScale(items[first.first]!);
  return [pair.first, pair.second].every((item) => {
    const own = wholeScale(items[item]!);
    return scale !== null && own !== null && own.low === scale.low && own.high === scale.high;
  });
}
