import { logNegativeBinomial } from "#science/numbers";
import { firstWeeks, type Measure, type Surroundings } from "../measure.ts";
import type { Level } from "../result.ts";
import type { CountPoint } from "../series.ts";
import {
  type CountBaseline,
  type CountWeek,
  emptyCounts,
  excessOf,
  expectedCount,
  levelForgotten,
  rateOf,
  withWeek,
} from "./baseline.ts";
import { countBand, countInterval } from "./interval.ts";
import { scoresOf } from "./score.ts";
import { countThresholds, type Looks, mostIn } from "./threshold.ts";

/** A week of counts; `plain` is its exposure before last year's season, `days` its part of a usual week. */
export interface WatchedCount extends CountWeek {
  readonly plain: number;
  readonly days: number;
}

const yearOfWeeks = 52;
/** Last year's season is drawn towards none as if so many events had come as expected. */
const certainOfNoSeason = 20;

export const countsFor = (looks: Looks): Measure<CountPoint, WatchedCount, CountBaseline> => ({
  first: firstWeeks,
  empty: emptyCounts,

  read({ count, workingDays, common, isPartial }, surroundings) {
    const days = (workingDays ?? 5) / 5;
    const others = common === undefined ? null : Math.max(0, common - (count ?? 0));
    const plain = others === null ? days : others / Math.max(1, surroundings.reference ?? others);
    if (count === null || !(plain > 0)) return null;
    const exposure = plain * seasonOf(surroundings);
    const pace = isPartial ? exposure / Math.max(0.2, days) : exposure;
    return { count, plain, exposure, pace, days: Math.max(0.2, days) };
  },

  noted({ common, count }, week, baseline, { reference, pastYear }) {
    const first = common === undefined ? null : Math.max(1, common - (count ?? 0));
    const isKnown = week !== null && baseline.weeks >= firstWeeks;
    const entry = isKnown
      ? { found: week.count, expected: rateOf(baseline) * week.plain }
      : { found: 0, expected: 0 };
    return {
      reference: reference ?? first,
      pastYear: [...pastYear.slice(-(yearOfWeeks + 1)), entry],
    };
  },

  with: withWeek,
  begun: levelForgotten,
  weeks: ({ weeks }) => weeks,

  scores(baseline, week, { reference }) {
    const { up, down } = scoresOf(week.count, expectedCount(baseline, week), week.days);
    const most = mostIn(looks, reference !== null);
    return { up: Math.min(up, most.up), down: Math.min(down, most.down) };
  },

  expected(baseline, week) {
    const { mean, shape } = expectedCount(baseline, week);
    return { value: mean, ...countBand(mean, shape) };
  },

  thresholds: ({ reference }) => countThresholds(looks, reference !== null),

  rather(one, other, week) {
    const [a, b] = [expectedCount(one, week), expectedCount(other, week)];
    return (
      logNegativeBinomial(week.count, a.mean, a.shape) - logNegativeBinomial(week.count, b.mean, b.shape)
    );
  },

  gain(baseline, weeks, direction) {
    const [found, exposure] = sumsOf(weeks);
    const expected = rateOf(baseline) * exposure;
    const gained = 2 * ((found > 0 ? found * Math.log(found / expected) : 0) - (found - expected));
    return found > expected === (direction === "up") ? gained : -gained;
  },

  levels(baseline, weeks) {
    const [found, exposure] = sumsOf(weeks);
    const n = Math.max(1, weeks.length);
    const expected = rateOf(baseline) * exposure;
    const excess = excessOf(baseline);
    const known = countInterval(
      baseline.counts,
      1 + (excess * baseline.counts) / Math.max(1, baseline.weight),
    );
    const perCount = exposure / Math.max(1e-9, baseline.exposure) / n;
    const came = countInterval(found, 1 + (excess * found) / n);
    return {
      before: scaled({ value: expected / n, low: known.low * perCount, high: known.high * perCount }, 1),
      after: scaled({ value: found, ...came }, 1 / n),
    };
  },

  usual: usualOf,
});

const scaled = ({ value, low, high }: Level, by: number): Level => ({
  value: value * by,
  low: Math.min(value, low) * by,
  high: high * by,
});

function usualOf(baseline: CountBaseline): number {
  return (rateOf(baseline) * baseline.exposure) / Math.max(1, baseline.weight);
}

function sumsOf(weeks: readonly CountWeek[]): readonly [found: number, exposure: number] {
  let found = 0;
  let exposure = 0;
  for (const week of weeks) {
    found += week.count;
    exposure += week.exposure;
  }
  return [found, exposure];
}

/** How much more than expected came in the three weeks around this one a year ago. */
function seasonOf({ pastYear }: Surroundings): number {
  if (pastYear.length < yearOfWeeks + 1) return 1;
  let found = certainOfNoSeason;
  let expected = certainOfNoSeason;
  for (let back = yearOfWeeks - 1; back <= yearOfWeeks + 1; back += 1) {
    const week = pastYear[pastYear.length - back];
    found += week?.found ?? 0;
    expected += week?.expected ?? 0;
  }
  return found / expected;
}
