import { type CountTable, countAnswers, type Moments, momentsOfCounts } from "#science/survey";
import type { Forms } from "./shape.ts";

/** Answers or counts, as counts. */
export const countsOf = ({ answers, counts }: Forms): CountTable => counts ?? countAnswers(answers ?? []);

/** Any of the three forms, as moments. */
export const momentsOfForms = (input: Forms): Moments => input.moments ?? momentsOfCounts(countsOf(input));
