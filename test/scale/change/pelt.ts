// PELT: how often it sees a change where there is none, and what it would do if it were to raise alarms.

import { pelt, startWatch, watchPoint } from "#science/change";
import { chance, drawGamma } from "#science/numbers";

export interface PeltFigures {
  /** Share of stable series in which it sees a change. */
  readonly seenInStable: number;
  /** Run every week: alarms a year, and the delay of a doubling in the middle, in weeks. */
  readonly falseAlarms: number;
  readonly medianWeeks: number;
  /** The sums on the same series. */
  readonly sums: { readonly falseAlarms: number; readonly medianWeeks: number };
}

const history = 26;

export function peltFigures(weekly: number, excess: number, runs: number): PeltFigures {
  let [seen, alarms, sumAlarms] = [0, 0, 0];
  const delays: number[] = [];
  const sumDelays: number[] = [];
  for (let i = 0; i < runs; i += 1) {
    const luck = chance(i * 15_485_863 + 3);
    const counts = (weeks: number, changeAt: number) =>
      Array.from({ length: weeks }, (_, week) =>
        luck.poisson(
          weekly * (week >= changeAt ? 2 : 1) * (excess > 0 ? drawGamma(luck, 1 / excess) * excess : 1),
        ),
      );
    const stable = counts(history + 52, 1e9);
    if (pelt(stable, { cost: "poisson" }).changes.length > 0) seen += 1;
    alarms += raisedWeekly(stable, history).length;
    sumAlarms += raisedBySums(stable, history).length;
    const changed = counts(history + 40, history);
    delays.push((raisedWeekly(changed, history)[0] ?? 1e9) - history + 1);
    sumDelays.push((raisedBySums(changed, history)[0] ?? 1e9) - history + 1);
  }
  const middle = (all: number[]) => all.sort((a, b) => a - b)[runs >> 1]!;
  return {
    seenInStable: seen / runs,
    falseAlarms: alarms / runs,
    medianWeeks: middle(delays),
    sums: { falseAlarms: sumAlarms / runs, medianWeeks: middle(sumDelays) },
  };
}

/** A steady company of a thousand a week stands in for a common series. */
function raisedBySums(counts: readonly number[], from: number): number[] {
  let state = startWatch("counts");
  return counts.flatMap((count, week) => {
    const step = watchPoint("counts", state, { count, common: 1000 + count });
    state = step.state;
    return step.raised && week >= from ? [week] : [];
  });
}

/** Weeks at whose end the last change is one not raised before (no earlier one within three weeks). */
function raisedWeekly(counts: readonly number[], from: number): number[] {
  const raised: number[] = [];
  let known = -1e9;
  for (let week = from; week < counts.length; week += 1) {
    const last = pelt(counts.slice(0, week + 1), { cost: "poisson" }).changes.at(-1);
    if (last === undefined || last < from - 1 || Math.abs(last - known) <= 3) continue;
    known = last;
    raised.push(week);
  }
  return raised;
}
