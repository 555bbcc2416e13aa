// Whether what is planted can be told at all, and is told right, by the methods the product judges with.
import assert from "node:assert/strict";
import { test } from "node:test";
import { differenceInDifferences, interruptedSeries } from "#science/evaluation";
import { chance as drawn } from "#science/numbers";
import { foundCompany } from "./company.ts";
import { settingsOf } from "./files.ts";
import { tally } from "./noise.ts";
import { requestRows } from "./requests.ts";
import type { PlantedEffect, World } from "./world.ts";

/** Mean hours from asked to done by pair and week of being done. */
function weeklyHours(world: World): (supplier: number, customer: number) => (number | null)[] {
  const sums = new Map<string, { n: number; total: number }[]>();
  const person = new Map(
    world.people.flatMap(
      (one) =>
        [
          [one.email, one.unit],
          [one.id, one.unit],
        ] as const,
    ),
  );
  const unit = new Map(
    world.units.flatMap(
      (one) =>
        [
          [one.id, one.index],
          [one.name, one.index],
        ] as const,
    ),
  );
  const who = (text: string) => unit.get(text) ?? person.get(text);
  const weeks = Math.floor(world.calendar.days.length / 7);
  const from = world.calendar.days.length - weeks * 7;
  for (const rows of requestRows(world, tally()))
    for (const [, at, requester, server, , , closed] of rows) {
      const [supplier, customer] = [who(server!), who(requester!)];
      if (supplier === undefined || customer === undefined || !closed) continue;
      const hours =
        (Date.parse(`${closed.replace(" ", "T")}Z`) - Date.parse(`${at!.replace(" ", "T")}Z`)) / 3_600_000;
      const week = Math.floor((world.calendar.indexOf(closed.slice(0, 10)) - from) / 7);
      if (!(week >= 0 && hours >= 0)) continue;
      const name = `${supplier} ${customer}`;
      const cells = sums.get(name) ?? Array.from({ length: weeks }, () => ({ n: 0, total: 0 }));
      sums.set(name, cells);
      cells[week]!.n += 1;
      cells[week]!.total += hours;
    }
  return (supplier, customer) =>
    (sums.get(`${supplier} ${customer}`) ?? []).map(({ n, total }) => (n === 0 ? null : total / n));
}

function verdictOf(world: World, effect: PlantedEffect, weeks: ReturnType<typeof weeklyHours>) {
  const { supplier, treated, comparison } = effect;
  const count = Math.floor(world.calendar.days.length / 7);
  const start = Math.floor((effect.day - (world.calendar.days.length - count * 7)) / 7);
  const level = mean(treated.flatMap((one) => weeks(supplier, one).slice(0, start)));
  const terms = { good: "lower", margin: 0.2 * level } as const;
  if (comparison.length === 0) {
    const outcomes = weeks(supplier, treated[0]!).slice(start - 20);
    return interruptedSeries(outcomes, 20, { ...terms, horizon: 8 }).verdict.verdict;
  }
  const panel = [
    ...treated.map((one) => ({
      name: `t${one}`,
      start: 16,
      outcomes: weeks(supplier, one).slice(start - 16),
    })),
    ...comparison.map((one) => ({
      name: `c${one}`,
      start: null,
      outcomes: weeks(supplier, one).slice(start - 16),
    })),
  ];
  return differenceInDifferences(panel, { ...terms, chance: drawn(1) }).verdict.verdict;
}

const mean = (values: readonly (number | null)[]) => {
  const known = values.filter((one) => one !== null);
  return known.reduce((sum, one) => sum + one, 0) / known.length;
};

const told = {
  better: "better",
  worse: "worse",
  no_difference: "noDifferenceThatMatters",
  cannot_tell: "cannotTellYet",
};

test("verdicts on what was done are the planted ones, in nearly all companies", (t) => {
  let right = 0;
  let all = 0;
  for (const seed of [3, 4, 5, 6]) {
    const world = foundCompany(settingsOf({ people: 400, months: 12, seed, language: "en" }));
    assert.ok(world.effects.length >= 4, `seed ${seed}: ${world.effects.map(({ key }) => key)}`);
    const weeks = weeklyHours(world);
    for (const effect of world.effects) {
      const verdict = verdictOf(world, effect, weeks);
      all += 1;
      if (verdict === told[effect.truth]) right += 1;
      else {
        t.diagnostic(`seed ${seed}, ${effect.key}: ${verdict}`);
        assert.ok(!(verdict === "better" && effect.truth === "worse"), effect.key);
        assert.ok(!(verdict === "worse" && effect.truth === "better"), effect.key);
      }
      if (seed === 3 && effect.times !== 1) assert.equal(verdict, told[effect.truth], effect.key);
    }
  }
  assert.ok(right / all >= 0.85, `${right} of ${all}`);
});
