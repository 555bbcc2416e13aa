// Waiting and marks: the same for means, in standard deviations of one week's mean.

import { type MeanPoint, startWatch, watchPoint } from "#science/change";
import { type Chance, chance } from "#science/numbers";

export interface MeanRun {
  /** Standard deviations of a week's mean. */
  readonly step: number;
  /** How neighbouring weeks go together. */
  readonly rho: number;
  readonly history: number;
  readonly runs: number;
}

export interface MeanFigures {
  readonly falseAlarms: number;
  readonly medianWeeks: number;
  readonly in14: number;
  readonly dated: number;
}

/** Weeks of 5 to 25 values each, whose weeks differ by themselves as much as the mean of 20 values does. */
function meansOf(luck: Chance, weeks: number, rho: number, changeAt: number, step: number): MeanPoint[] {
  let wave = luck.normal();
  return Array.from({ length: weeks }, (_, week) => {
    wave = rho * wave + Math.sqrt(1 - rho * rho) * luck.normal();
    const n = 5 + luck.below(21);
    const deviation = Math.sqrt(1 / 20 + 1 / 15);
    return { n, mean: wave * Math.sqrt(1 / 20 + 1 / n) + (week >= changeAt ? step * deviation : 0) };
  });
}

export function meanFigures({ step, rho, history, runs }: MeanRun): MeanFigures {
  let [alarms, dated, found] = [0, 0, 0];
  const delays: number[] = [];
  const raisedIn = (points: readonly MeanPoint[]) => {
    let state = startWatch("durations");
    return points.flatMap((point) => {
      const seen = watchPoint("durations", state, point);
      state = seen.state;
      return seen.raised ? [seen.raised] : [];
    });
  };
  for (let i = 0; i < runs; i += 1) {
    const luck = chance(i * 104_729 + 7);
    alarms += raisedIn(meansOf(luck, history + 52, rho, 1e9, 0)).filter(
      ({ raised }) => raised >= history,
    ).length;
    const changeAt = history + luck.below(52);
    const first = raisedIn(meansOf(luck, changeAt + 52, rho, changeAt, step)).find(
      ({ raised, direction }) => raised >= changeAt && direction === "up",
    );
    delays.push(first ? first.raised - changeAt + 1 : Number.POSITIVE_INFINITY);
    if (!first) continue;
    found += 1;
    if (Math.abs(first.since - changeAt) <= 1) dated += 1;
  }
  delays.sort((a, b) => a - b);
  return {
    falseAlarms: alarms / runs,
    medianWeeks: delays[runs >> 1]!,
    in14: delays.filter((weeks) => weeks <= 2).length / runs,
    dated: dated / found,
  };
}
