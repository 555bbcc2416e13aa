import type { Aggregate } from "#science/disclosure";
import { alpha, type Estimate, type ItemMoments, omega } from "#science/survey";
import type { ModelResult } from "../../../schema/release.ts";
import type { Measured } from "../measured.ts";
import type { Plan } from "./plan.ts";

type Reliability = Extract<ModelResult, { name: "reliability" }>;

/** Alpha and omega of each dimension and of the whole, over those who answered all of its items. */
export function reliabilityOf(aggregate: Aggregate, { items }: Measured, plan: Plan): Reliability | null {
  const scales = plan.scales.flatMap(({ measure, items: places }): Reliability["scales"] => {
    const moments = aggregate.moments(`scale:${measure}`);
    if (!moments) return [];
    const size = places.length;
    const complete: ItemMoments = {
      items: size,
      asked: moments.n,
      n: new Array<number>(size * size).fill(moments.n),
      sums: Array.from({ length: size * size }, (_, at) => moments.sums[Math.floor(at / size)]!),
      products: [...moments.products],
    };
    return [
      {
        measure,
        items: places.map((place) => items[place]!.name),
        alpha: told(alpha.fromMoments(complete)),
        omega: told(omega.fromMoments(complete)),
      },
    ];
  });
  return scales.length > 0 ? { name: "reliability", scales } : null;
}

const told = ({ value, low, high, n, warnings }: Estimate) => ({
  value,
  low,
  high,
  n,
  warnings: [...warnings],
});
