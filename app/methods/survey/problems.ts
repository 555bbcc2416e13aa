// What is wrong with answers, each with its place, before a method is asked.

import type { Refusal } from "#platform/errors";
import { placeText } from "../place.ts";
import { surveyMethodErrors as errors } from "./errors.ts";
import type { Forms } from "./shape.ts";

type Place = readonly PropertyKey[];
const at = (path: Place) => ({ place: placeText(path) });

interface Scale {
  readonly low: number;
  readonly high: number;
}

/** Exactly one of the named forms is there. */
export function oneForm(input: object, names: readonly string[], path: Place = []): Refusal[] {
  const given = names.filter((name) => (input as Record<string, unknown>)[name] !== undefined);
  if (given.length === 1) return [];
  return [errors.refuse("one_form", { forms: names.join(", ") }, at([...path, given[1] ?? names[0]!]))];
}

export function scaleProblems(scale: Scale | undefined, path: Place = ["scale"]): Refusal[] {
  return scale && scale.low >= scale.high ? [errors.refuse("wrong_scale", {}, at(path))] : [];
}

export function boxesProblems({ low, high }: Scale, boxes: number): Refusal[] {
  const steps = high - low + 1;
  return steps > 1 && boxes >= steps ? [errors.refuse("wrong_boxes", { boxes, steps }, at(["boxes"]))] : [];
}

/** Answers and counts lie on the scale; of moments the mean does. */
export function valueProblems(input: Forms, scale: Scale | undefined, path: Place = []): Refusal[] {
  if (!scale || scale.low >= scale.high) return [];
  const { low, high } = scale;
  const isOff = (value: number) => !Number.isInteger(value) || value < low || value > high;
  const refuse = (value: number, ...steps: PropertyKey[]) =>
    errors.refuse("off_scale", { value, low, high }, at([...path, ...steps]));
  const answers = (input.answers ?? []).flatMap((value, i) =>
    value !== null && isOff(value) ? [refuse(value, "answers", i)] : [],
  );
  const counts = (input.counts ?? []).flatMap(({ value }, i) =>
    isOff(value) ? [refuse(value, "counts", i, "value")] : [],
  );
  const { moments } = input;
  const mean = moments && moments.n > 0 ? moments.sum / moments.n : low;
  const means = mean < low || mean > high ? [refuse(mean, "moments", "sum")] : [];
  return [...answers, ...counts, ...means];
}

export function momentsProblems(moments: Forms["moments"], path: Place = ["moments"]): Refusal[] {
  if (!moments) return [];
  const { n, sum, sumOfSquares } = moments;
  const isWrong = n === 0 ? sum !== 0 || sumOfSquares !== 0 : n * sumOfSquares < sum * sum * (1 - 1e-9);
  return isWrong ? [errors.refuse("wrong_moments", {}, at(path))] : [];
}

export function tallyProblems(
  tally: { readonly count: number; readonly n: number } | undefined,
  path: Place,
) {
  return tally && tally.count > tally.n ? [errors.refuse("wrong_tally", { ...tally }, at(path))] : [];
}

export function populationProblems(population: number | undefined, n: number): Refusal[] {
  return population !== undefined && population < n
    ? [errors.refuse("small_population", { population, n }, at(["population"]))]
    : [];
}

/** How many answers there are, in whichever form. */
export function answered({ answers, counts, moments }: Forms): number {
  if (answers) return answers.filter((answer) => answer !== null).length;
  if (counts) return counts.reduce((sum, { count }) => sum + count, 0);
  return moments?.n ?? 0;
}

export function lengthProblem(found: number, expected: number, path: Place): Refusal[] {
  return found === expected ? [] : [errors.refuse("uneven_rows", { found, expected }, at(path))];
}

export function itemProblems(items: readonly number[], size: number, path: Place): Refusal[] {
  return items.flatMap((item, i) =>
    item < size ? [] : [errors.refuse("no_such_item", { item }, at([...path, i]))],
  );
}

export function pointsProblems(points: readonly number[], size: number, path: Place): Refusal[] {
  return points.length === size && points.some((point) => point > 0)
    ? []
    : [errors.refuse("no_points", {}, at(path))];
}
