// Weekly figures in, an evaluation out. Pure: a thread runs it, since relabelling many units takes a while.

import type { MeasureKey } from "#modules/measures";
import { differenceInDifferences, interruptedSeries, intervalOf, type PanelUnit } from "#science/evaluation";
import { chance } from "#science/numbers";
import type { Design } from "./design.ts";
import { type Measured, panelOf, pooledOf } from "./panel.ts";
import type { EvaluationResult } from "./result.ts";
import { firstFullWeek, type Points, pointsOf } from "./weeks.ts";

export interface JudgeTask {
  readonly measure: MeasureKey;
  readonly good: "higher" | "lower";
  readonly margin: number;
  readonly level: number;
  readonly design: Pick<Design, "kind" | "period" | "from">;
  /** Those it is brought to and those compared with. */
  readonly units: readonly Measured[];
  /** The last week that counts. */
  readonly through: string;
  readonly seed: number;
  /** Relabellings gone through at most; 1,999 unless said. */
  readonly permutations?: number;
}

type Cell = number | null;
const meanOf = (values: readonly Cell[]): Cell => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length;
};

export function judge(task: JudgeTask): EvaluationResult {
  const { units, design, through, measure } = task;
  const begun = units.filter(({ startsOn }) => startsOn !== null && firstFullWeek(startsOn) <= through);
  const first = begun.map(({ startsOn }) => startsOn as string).sort()[0];
  if (first === undefined || design.kind === "none" || design.kind === "waves") return nothing(task);
  const points = pointsOf(design.from, firstFullWeek(first), through, design.period);
  const panel = panelOf(measure, units, points);
  return design.kind === "comparison"
    ? compare(task, panel, points)
    : follow(task, panel, points, pooledOf(measure, begun, first, points), first);
}

const base = (task: JudgeTask, panel: readonly PanelUnit[], points: Points) => ({
  design: task.design.kind,
  measure: task.measure,
  good: task.good,
  margin: task.margin,
  level: task.level,
  period: points.period,
  weeks: points.weeks,
  starts: [...new Set(panel.flatMap(({ start }) => start ?? []))].sort((a, b) => a - b),
  waves: null,
  // Those compared with are told before and since the first start, as the others are.
  units: panel.map(({ name, start, outcomes }, i) => {
    const begins = start ?? Math.min(...panel.flatMap((unit) => unit.start ?? outcomes.length));
    return {
      customer: name,
      startsOn: task.units[i]?.startsOn ?? null,
      before: meanOf(outcomes.slice(0, begins)),
      after: meanOf(outcomes.slice(begins)),
    };
  }),
});

const nowhere = {
  lines: null,
  series: null,
  eventStudy: null,
  preTrend: null,
  permutation: null,
  effect: null,
  withIt: null,
  withoutIt: null,
  moreWeeks: null,
  detectable: null,
};

function nothing(task: JudgeTask): EvaluationResult {
  return {
    ...base(task, [], { period: task.design.period, weeks: [] }),
    ...nowhere,
    verdict: "cannotTellYet",
    because: "nothingMeasured",
    treated: 0,
    comparison: 0,
    warnings: [],
  };
}

const told = ({ value, low, high, p }: { value: number; low: number; high: number; p: number }) => ({
  value,
  low,
  high,
  p,
});

function compare(task: JudgeTask, panel: readonly PanelUnit[], points: Points): EvaluationResult {
  const { good, margin, level, permutations = 1999 } = task;
  const result = differenceInDifferences(panel, {
    good,
    margin,
    level,
    permutations,
    chance: chance(task.seed),
  });
  const { effect, eventStudy, verdict } = result;
  const treated = panel.filter(({ start }) => start !== null);
  const others = panel.filter(({ start }) => start === null);
  const withIt = meanOf(treated.flatMap(({ start, outcomes }) => outcomes.slice(start as number)));
  const lineOf = (rows: readonly PanelUnit[]) =>
    points.weeks.map((_, t) => meanOf(rows.map((row) => row.outcomes[t] ?? null)));
  const lines = { treated: lineOf(treated), comparison: lineOf(others) };
  const begins = Math.min(...treated.map(({ start }) => start as number));
  return {
    ...base(task, panel, points),
    effect: effect && told(effect),
    withIt,
    withoutIt: withIt !== null && effect ? withIt - effect.value : null,
    verdict: verdict.verdict,
    because: verdict.because,
    moreWeeks: verdict.morePeriods === null ? null : verdict.morePeriods * points.period,
    detectable: result.smallestDetectable,
    treated: result.treated,
    comparison: result.comparison,
    lines: { ...lines, without: withoutIt(lines, begins) },
    series: null,
    eventStudy:
      eventStudy?.points.flatMap(({ since, measured }) =>
        measured ? [{ since, value: measured.value, ...intervalOf(measured, level) }] : [],
      ) ?? null,
    preTrend: eventStudy && { together: eventStudy.joint?.p ?? null, slope: eventStudy.slope?.p ?? null },
    permutation: result.permutation && {
      p: result.permutation.p,
      relabellings: result.permutation.relabellings,
      isExact: result.permutation.isExact,
    },
    warnings: result.warnings,
  };
}

/** Where those with it would be had they gone on as the others did: for drawing. */
function withoutIt(lines: { treated: Cell[]; comparison: Cell[] }, begins: number): Cell[] {
  const before = lines.treated.flatMap((value, t) => {
    const other = lines.comparison[t];
    return t < begins && value !== null && other != null ? [value - other] : [];
  });
  const apart = meanOf(before);
  return lines.comparison.map((value, t) =>
    t < begins - 1 || value === null || apart === null ? null : value + apart,
  );
}

/** The mean effect over the points since the start: the same question that a comparison answers. */
function follow(
  task: JudgeTask,
  panel: readonly PanelUnit[],
  points: Points,
  outcomes: readonly Cell[],
  startsOn: string,
): EvaluationResult {
  const start = points.weeks.findIndex((week) => week >= firstFullWeek(startsOn));
  const { good, margin, level } = task;
  const last = outcomes.findLastIndex((outcome) => outcome !== null);
  const horizon = Math.max(0, (last - start) / 2);
  const result = interruptedSeries(outcomes, start, { good, margin, level, horizon });
  const withIt = meanOf(outcomes.slice(start));
  const { effect, verdict } = result;
  const warnings = isStaggered(panel) ? [{ code: "oneStartAssumed" }, ...result.warnings] : result.warnings;
  return {
    ...base(task, panel, points),
    ...nowhere,
    starts: [start],
    effect: effect && told(effect),
    withIt,
    withoutIt: withIt !== null && effect ? withIt - effect.value : null,
    verdict: verdict.verdict,
    because: verdict.because,
    moreWeeks: verdict.morePeriods === null ? null : verdict.morePeriods * points.period,
    detectable: result.smallestDetectable,
    treated: panel.length,
    comparison: 0,
    series: {
      outcomes,
      fitted: outcomes.map((_, t) => result.points[t]?.fitted ?? null),
      without: outcomes.map((_, t) => result.points[t]?.without ?? null),
    },
    warnings,
  };
}

const isStaggered = (panel: readonly PanelUnit[]) =>
  new Set(panel.flatMap(({ start }) => start ?? [])).size > 1;
