import type { Refusal } from "#platform/errors";
import { placeText } from "../place.ts";
import { surveyMethodErrors } from "../survey/errors.ts";
import { driverMethodErrors as errors } from "./errors.ts";

type Place = readonly PropertyKey[];

/** Each name once, said at the second. */
export function nameProblems(names: readonly string[], placeOf: (i: number) => Place): Refusal[] {
  const seen = new Set<string>();
  return names.flatMap((name, i) => {
    if (seen.has(name)) return [errors.refuse("name_twice", { name }, { place: placeText(placeOf(i)) })];
    seen.add(name);
    return [];
  });
}

interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export function intervalProblems(figure: Interval | undefined, path: Place): Refusal[] {
  if (!figure || (figure.low <= figure.value && figure.value <= figure.high)) return [];
  return [errors.refuse("outside_interval", { ...figure }, { place: placeText([...path, "value"]) })];
}

interface Scale {
  readonly low: number;
  readonly high: number;
}

export function offScale(answer: number | null, { low, high }: Scale, path: Place): Refusal[] {
  if (answer === null || (answer >= low && answer <= high)) return [];
  return [surveyMethodErrors.refuse("off_scale", { value: answer, low, high }, { place: placeText(path) })];
}
