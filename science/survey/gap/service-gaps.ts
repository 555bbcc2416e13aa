import type { Estimate, Terms } from "../estimate.ts";
import { mean } from "../mean.ts";
import { addMoments, type Moments, momentsOf } from "../moments.ts";
import { difference } from "./gap.ts";

export interface GapQuestionnaire {
  /** For each dimension the places of its items in an answer. */
  readonly dimensions: readonly (readonly number[])[];
  /**
   * What the dimensions weigh in the whole: each person's own points, alike, or the given points. Points need
   * not add up to 100.
   */
  readonly importance: "own" | "equal" | readonly number[];
}

/** One person's answers; null is left unanswered. */
export interface GapAnswer {
  readonly perceptions: readonly (number | null)[];
  readonly expectations: readonly (number | null)[];
  /** Points given to each dimension; needed where importance is each person's own. */
  readonly points?: readonly (number | null)[];
}

/** Everything the gaps of a group need; those of disjoint groups add up. */
export interface GapMoments {
  /** Differences of each item, over those who answered both sides of it. */
  readonly items: readonly Moments[];
  /** Each person's mean difference, over those who answered all items of the dimension. */
  readonly dimensions: readonly Moments[];
  /** Each person's weighted difference, over those who answered all items (and, where needed, gave points). */
  readonly whole: Moments;
  /** Points of each dimension, of 100 in all, over those who gave points. */
  readonly points: readonly Moments[];
}

export interface ServiceGaps {
  readonly items: readonly Estimate[];
  readonly dimensions: readonly Estimate[];
  readonly whole: Estimate;
  /** Mean points of each dimension, of 100 in all; `noAnswers` where nobody gave any. */
  readonly importance: readonly Estimate[];
}

/** Points as shares of one, or null when they are incomplete or all nothing. Throws RangeError. */
function weightsOf(points: readonly (number | null)[] | undefined, dimensions: number): number[] | null {
  if (points === undefined) return null;
  if (points.length !== dimensions) throw new RangeError("points are given to each dimension");
  const given = points.filter((point) => point !== null);
  if (given.some((point) => !(point >= 0 && Number.isFinite(point))))
    throw new RangeError("points are not negative");
  const sum = given.reduce((all, point) => all + point, 0);
  return given.length < dimensions || sum === 0 ? null : given.map((point) => point / sum);
}

/** null unless all are there. */
function meanOfAll(values: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const value of values) {
    if (value === null) return null;
    sum += value;
  }
  return sum / values.length;
}

function checkQuestionnaire({ dimensions, importance }: GapQuestionnaire): void {
  if (dimensions.length === 0 || dimensions.some((items) => items.length === 0))
    throw new RangeError("every dimension has items");
  if (typeof importance !== "string" && weightsOf(importance, dimensions.length) === null)
    throw new RangeError("some dimension has points");
}

/** Throws RangeError when answers and questionnaire do not fit one another. */
export function gapMomentsOf(answers: readonly GapAnswer[], questionnaire: GapQuestionnaire): GapMoments {
  checkQuestionnaire(questionnaire);
  const { dimensions, importance } = questionnaire;
  const size = Math.max(...dimensions.flat()) + 1;
  const people = answers.map(({ perceptions, expectations, points }) => {
    if (perceptions.length < size || expectations.length !== perceptions.length)
      throw new RangeError("an answer has a perception and an expectation for each item");
    const items = perceptions.map((perception, i) =>
      difference({ perception, expectation: expectations[i]! }),
    );
    const own = weightsOf(points, dimensions.length);
    const scores = dimensions.map((places) => meanOfAll(places.map((place) => items[place] ?? null)));
    const weights =
      importance === "own"
        ? own
        : weightsOf(importance === "equal" ? dimensions.map(() => 1) : importance, dimensions.length);
    const complete = scores.every((score) => score !== null);
    const whole = complete && weights ? scores.reduce((sum, score, d) => sum + score * weights[d]!, 0) : null;
    return { items, scores, whole, own };
  });
  const items = people[0]?.items ?? new Array<null>(size).fill(null);
  return {
    items: items.map((_, i) => momentsOf(people.map((person) => person.items[i] ?? null))),
    dimensions: dimensions.map((_, d) => momentsOf(people.map(({ scores }) => scores[d]!))),
    whole: momentsOf(people.map(({ whole }) => whole)),
    points: dimensions.map((_, d) => momentsOf(people.map(({ own }) => (own ? 100 * own[d]! : null)))),
  };
}

/** The moments of disjoint groups together; all were made for the same questionnaire. */
export function addGapMoments(groups: readonly [GapMoments, ...GapMoments[]]): GapMoments {
  const [first] = groups;
  const along = (of: (group: GapMoments) => readonly Moments[]) =>
    of(first).map((_, i) => addMoments(...groups.map((group) => of(group)[i]!)));
  return {
    items: along(({ items }) => items),
    dimensions: along(({ dimensions }) => dimensions),
    whole: addMoments(...groups.map(({ whole }) => whole)),
    points: along(({ points }) => points),
  };
}

function fromMoments({ items, dimensions, whole, points }: GapMoments, terms: Terms = {}): ServiceGaps {
  const estimate = (moments: Moments) => mean.fromMoments(moments, terms);
  return {
    items: items.map(estimate),
    dimensions: dimensions.map(estimate),
    whole: estimate(whole),
    importance: points.map(estimate),
  };
}

/**
 * SERVQUAL of a whole questionnaire: perception less expectation per item, their mean per dimension, and the
 * whole, weighted by importance points. Each figure is a mean over people, so that items which go together are
 * not taken for independent ones; each counts those whose answers to it are complete.
 * Source: Parasuraman, Zeithaml and Berry, Journal of Retailing 64 (1988) 12, and 67 (1991) 420 for the points.
 * `mean` says what the intervals assume.
 */
export const serviceGaps = {
  fromAnswers: (answers: readonly GapAnswer[], questionnaire: GapQuestionnaire, terms: Terms = {}) =>
    fromMoments(gapMomentsOf(answers, questionnaire), terms),
  fromMoments,
};
