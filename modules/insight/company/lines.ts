// Needs and solutions as one line each.

import type { NeedSummary } from "#modules/needs";
import type { SolutionSummary } from "#modules/solutions";
import type { NeedLine, SolutionLine } from "./schema.ts";

export const needLine = (need: NeedSummary): NeedLine => ({
  id: need.id,
  number: need.number,
  title: need.title,
  supplier: need.supplier as NeedLine["supplier"],
  customer: need.customer as NeedLine["customer"],
  stage: need.stage,
  signals: need.signals,
  people: need.people,
  hoursMonthly: need.hoursMonthly,
});

export const solutionLine = (solution: SolutionSummary): SolutionLine => ({
  id: solution.id,
  number: solution.number,
  kind: solution.kind,
  title: solution.title,
  state: solution.state,
  verdict: solution.verdict,
  effect: solution.effect,
  low: solution.low,
  high: solution.high,
  unit: solution.unit,
  evaluateOn: solution.evaluateOn,
  moreWeeks: solution.moreWeeks,
});

/** Those that concern somebody: one of the parties serves or is brought it. */
export const concernsNeed = (seen: readonly string[] | null, { supplier, customer }: NeedLine): boolean =>
  seen === null || [supplier, customer].some((side) => side !== null && seen.includes(side.id));

export const concernsSolution = (seen: readonly string[] | null, solution: SolutionSummary): boolean =>
  seen === null || [solution.supplier, ...solution.customers].some((party) => seen.includes(party));
