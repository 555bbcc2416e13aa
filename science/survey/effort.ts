import type { Answers, CountTable } from "./counts.ts";
import type { Estimate, Terms } from "./estimate.ts";
import { mean } from "./mean.ts";
import type { Moments } from "./moments.ts";

/** "It was easy to get this done": 1 strongly disagree, 7 strongly agree. */
const scale = { low: 1, high: 7 };

/**
 * Customer effort: the mean of answers from 1 to 7 with Student's interval, held within 1 and 7; `mean` says
 * what it assumes. Source: Dixon, Freeman and Toman, Harvard Business Review (July 2010); the scale is that of
 * its second version (2013), on which more is easier. Throws RangeError on other answers than 1 to 7.
 */
export const effort = {
  fromAnswers: (answers: Answers, terms: Terms = {}): Estimate =>
    mean.fromAnswers(answers, { ...terms, scale }),
  fromCounts: (table: CountTable, terms: Terms = {}): Estimate => mean.fromCounts(table, { ...terms, scale }),
  fromMoments: (moments: Moments, terms: Terms = {}): Estimate =>
    mean.fromMoments(moments, { ...terms, scale }),
};
