// Waves with names: their figures, predictions of suppliers held against what was said, and nominations for the map.

import assert from "node:assert/strict";
import { test } from "node:test";
import { houseActor } from "#platform/context";
import type { JobRun } from "#platform/jobs";
import { open } from "#science/disclosure";
import { openWorld } from "#test/world";
import type { Item } from "../schema/shapes.ts";
import { auditWave } from "./audit/audit-wave.ts";
import { closeWave } from "./close.ts";
import { itemsForTests, randomWave } from "./random-wave-for-tests.ts";
import { readComments, readFigures } from "./read.ts";
import { putAnswers, putOrganisation, putWave, startClosing } from "./wave-in-database-for-tests.ts";

const world = await openWorld();
const { pool } = world.house;
const run: JobRun = {
  house: world.house,
  actor: houseActor(),
  taskId: undefined,
  signal: new AbortController().signal,
  transact: (work) => world.asHouse(work),
  progress: () => {},
};

const main = randomWave(21, { people: 200, units: 8, suppliers: 3 }, itemsForTests(1));
const supplier = main.facts.parties[1]!.id;

async function answerByName(wave: string, person: string, subject: string, answers: object): Promise<void> {
  await pool.query(
    "insert into surveys.answer (wave, person, subject, answers, comments) values ($1, $2, $3, $4, $5)",
    [wave, person, subject, JSON.stringify(answers), JSON.stringify({ why: "for named readers only" })],
  );
}

test("a prediction by name, closed before, is held against what was said", async () => {
  await putOrganisation(world, main);
  await putWave(world, main);
  const { invited } = main;
  const prediction = {
    ...main,
    facts: { ...main.facts, wave: "00000003-aaaa-7000-8000-000000000001", direction: "prediction" as const },
    invited: [{ ...invited[0]!, subjects: [supplier] }],
  };
  await putWave(world, prediction, "identified");
  await pool.query("update surveys.wave set predicts = $1 where id = $2", [
    main.facts.wave,
    prediction.facts.wave,
  ]);
  const everything = Object.fromEntries(
    main.facts.items.flatMap(({ name, measures }) => (measures === "perception" ? [[name, 5]] : [])),
  );
  await answerByName(prediction.facts.wave, invited[0]!.person, supplier, everything);
  await startClosing(world, prediction);
  assert.deepEqual(await closeWave(run, prediction.facts.wave), {
    wave: prediction.facts.wave,
    nothingReleased: true,
  });

  await putAnswers(world, main, main.answers);
  await startClosing(world, main);
  await closeWave(run, main.facts.wave);
  await world.asHouse(async ({ db }) => {
    const { wave } = main.facts;
    const told = open(await readFigures(db, { wave, supplier, method: "blind_spot", measure: "overall" }));
    assert.ok(told.length > 1, "of the supplier, and of its relationships");
    const [own] = told;
    assert.equal(own!.scope, "supplier");
    assert.equal(own!.more!.predicted, 5);
    const mean = open(
      await readFigures(db, { wave, supplier, scope: "supplier", method: "mean", measure: "overall" }),
    );
    assert.ok(Math.abs(own!.more!.actual! - mean[0]!.value!) < 1e-9);
    assert.ok(Math.abs(own!.value! - (5 - mean[0]!.value!)) < 1e-9);
    const others = open(await readFigures(db, { wave, method: "blind_spot" }));
    assert.ok(
      others.every((figure) => figure.supplier === supplier),
      "nobody else predicted",
    );
  });
});

test("a wave with names releases figures of k people, and no words: those are for the readers it named", async () => {
  const named = randomWave(
    22,
    { people: 80, units: 6, suppliers: 0, direction: "general" },
    itemsForTests(1),
  );
  await putOrganisation(world, named);
  await putWave(world, named, "identified");
  const { wave } = named.facts;
  for (const { person, subject, given } of named.answers)
    await answerByName(wave, named.invited[person]!.person, subject, given);
  await startClosing(world, named);
  assert.deepEqual(await closeWave(run, wave), { wave, nothingReleased: false });
  await world.asHouse(async ({ db }) => {
    const [company] = open(await readFigures(db, { wave, scope: "company", measure: "whole" }));
    const given = named.answers.flatMap(({ given: { whole } }) => (typeof whole === "number" ? [whole] : []));
    assert.equal(company!.n, given.length);
    const figures = open(await readFigures(db, { wave, told: true }));
    assert.ok(figures.every(({ covered }) => covered! >= named.facts.k));
    assert.deepEqual(open(await readComments(db, { wave, limit: 10 })), []);
  });
  const kept = await pool.query("select 1 from surveys.answer where wave = $1", [wave]);
  assert.equal(kept.rowCount, named.answers.length, "the answers stay for those who may read them");
  assert.equal((await auditWave(world.house, wave))?.derivable, false);
});

test("who depends on whose work becomes evidence, once", async () => {
  const party = (
    name: string,
    form: Item["form"],
    measures: Item["measures"],
    values: (string | number)[],
  ): Item => ({
    name,
    form,
    measures,
    values,
    title: { en: "?", ru: "?" },
    labels: [],
    dimension: null,
    pair: "first",
    required: false,
    rotates: false,
  });
  const asked = randomWave(23, { people: 12, units: 6, suppliers: 0, direction: "general", cuts: 0 }, [
    party("whom", "party", "nominated", []),
    party("often", "choice", "frequency", ["daily", "weekly"]),
    party("badly", "rating", "criticality", [1, 2, 3, 4, 5]),
  ]);
  await putOrganisation(world, asked);
  await putWave(world, asked, "identified", "nomination");
  const { wave, parties } = asked.facts;
  const nobody = "00000000-0000-0000-0000-000000000000";
  const [first, second] = asked.invited;
  const other = parties.slice(1, 6).find(({ id }) => id !== first!.unit)!.id;
  await answerByName(wave, first!.person, nobody, { whom: other, often: "weekly", badly: 4 });
  // One's own unit is the chain of command.
  await answerByName(wave, second!.person, nobody, { whom: second!.unit });
  await startClosing(world, asked);
  await closeWave(run, wave);
  const { rows } = await pool.query(
    "select supplier, customer, said_by, frequency, criticality, counts from relationships.nomination where import = $1 order by counts desc",
    [wave],
  );
  assert.deepEqual(rows, [
    {
      supplier: other,
      customer: first!.unit,
      said_by: first!.person,
      frequency: "weekly",
      criticality: 4,
      counts: true,
    },
    {
      supplier: second!.unit,
      customer: second!.unit,
      said_by: second!.person,
      frequency: null,
      criticality: null,
      counts: false,
    },
  ]);
  const stale = await pool.query("select 1 from relationships.stale where source = 'nomination'");
  assert.equal(stale.rowCount, 1, "the map is drawn anew");
});
