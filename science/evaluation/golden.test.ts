// Against R: clubSandwich's CR2, Satterthwaite and HTZ, sandwich's NeweyWest. `goldens/evaluation.R` makes the figures.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { chance } from "#science/numbers";
import { differenceInDifferences, interruptedSeries } from "./index.ts";

interface PanelGolden {
  readonly starts: readonly (number | null)[];
  readonly outcomes: readonly (readonly (number | null)[])[];
  readonly value: number;
  readonly standardError: number;
  readonly degrees: number;
}
interface CommonGolden extends PanelGolden {
  readonly p: number;
  readonly low: number;
  readonly high: number;
  readonly since: readonly number[];
  readonly points: readonly number[];
  readonly errors: readonly number[];
  readonly pointDegrees: readonly number[];
  readonly joint: { readonly f: number; readonly df1: number; readonly df2: number; readonly p: number };
}
interface SeriesGolden {
  readonly outcomes: readonly number[];
  readonly start: number;
  readonly lag: number | null;
  readonly beta: readonly number[];
  readonly errors: readonly number[];
  readonly horizon: number;
  readonly effect: number;
  readonly effectError: number;
  readonly interval: readonly number[] | null;
}
const golden: {
  readonly common: readonly CommonGolden[];
  readonly staggered: readonly PanelGolden[];
  readonly series: readonly SeriesGolden[];
} = JSON.parse(readFileSync(new URL("goldens/evaluation.golden.json", import.meta.url), "utf8"));

function near(actual: number | undefined, expected: number, what: string, within = 1e-8) {
  assert.ok(
    actual !== undefined && Math.abs(actual - expected) <= within * Math.max(1, Math.abs(expected)),
    `${what}: ${actual} is not ${expected}`,
  );
}

const evaluate = ({ starts, outcomes }: PanelGolden) =>
  differenceInDifferences(
    outcomes.map((row, u) => ({ name: `unit ${u}`, start: starts[u]!, outcomes: row })),
    { good: "lower", permutations: 0, chance: chance(1) },
  );

test("with a common start the effect, its interval and the event study are clubSandwich's", () => {
  for (const [i, one] of golden.common.entries()) {
    const { effect, eventStudy, estimator } = evaluate(one);
    assert.equal(estimator, "twoWay");
    for (const key of ["value", "standardError", "degrees", "p", "low", "high"] as const)
      near(effect?.[key], one[key], `panel ${i}, ${key}`);
    assert.deepEqual(
      eventStudy!.points.map(({ since }) => since),
      one.since,
    );
    eventStudy!.points.forEach(({ measured, since }, k) => {
      near(measured?.value, one.points[k]!, `panel ${i}, effect at ${since}`);
      near(measured?.standardError, one.errors[k]!, `panel ${i}, error at ${since}`);
      near(measured?.degrees, one.pointDegrees[k]!, `panel ${i}, degrees at ${since}`, 1e-6);
    });
    const { joint } = eventStudy!;
    near(joint?.f, one.joint.f, `panel ${i}, F`, 1e-6);
    near(joint?.degrees[0], one.joint.df1, `panel ${i}, degrees above`);
    near(joint?.degrees[1], one.joint.df2, `panel ${i}, degrees below`, 1e-6);
    near(joint?.p, one.joint.p, `panel ${i}, p`, 1e-6);
  }
});

test("with a staggered start it is the saturated regression's mean effect, with CR2 around one common effect", () => {
  for (const [i, one] of golden.staggered.entries()) {
    const { effect, estimator } = evaluate(one);
    assert.equal(estimator, "notYetTreated");
    for (const key of ["value", "standardError", "degrees"] as const)
      near(effect?.[key], one[key], `roll-out ${i}, ${key}`, 1e-7);
  }
});

test("a series has sandwich's coefficients and errors, and its own past drawn on", () => {
  for (const [i, one] of golden.series.entries()) {
    const result = interruptedSeries(one.outcomes, one.start, { good: "lower" });
    assert.equal(result.lag, one.lag);
    const { level, slope, levelChange, slopeChange } = result.coefficients!;
    [level, slope, levelChange, slopeChange].forEach((coefficient, k) => {
      near(coefficient.value, one.beta[k]!, `series ${i}, b${k}`);
      near(coefficient.standardError, one.errors[k]!, `series ${i}, error of b${k}`);
    });
    assert.equal(result.horizon, one.horizon);
    near(result.effect?.value, one.effect, `series ${i}, effect`);
    if (one.interval) {
      near(result.effect?.low, one.interval[0]!, `series ${i}, low`);
      near(result.effect?.high, one.interval[1]!, `series ${i}, high`);
    } else assert.ok(result.effect!.standardError >= one.effectError, `series ${i} is not narrowed`);
    const drawn = result.points.at(-1)!;
    near(drawn.fitted - drawn.without!.value, one.effect, `series ${i}, distance of the lines`);
    assert.equal(result.points[one.start - 1]!.without, null);
  }
});
