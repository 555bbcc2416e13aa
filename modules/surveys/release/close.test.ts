// Closing a wave: what is released, what is left of the raw answers, and that it may be stopped and begun again anywhere.

import assert from "node:assert/strict";
import { test } from "node:test";
import { houseActor } from "#platform/context";
import type { JobRun } from "#platform/jobs";
import { open } from "#science/disclosure";
import { openWorld } from "#test/world";
import { nobody } from "../schema/shapes.ts";
import { closeWave } from "./close.ts";
import { type GivenAnswer, type RandomWave, randomWave } from "./random-wave-for-tests.ts";
import { readComments, readFigures, readModels } from "./read.ts";
import { putAnswers, putOrganisation, putWave, startClosing } from "./wave-in-database-for-tests.ts";

const world = await openWorld();
const { pool, vault } = world.house;

const runOf = (signal = new AbortController().signal, progress: JobRun["progress"] = () => {}): JobRun => ({
  house: world.house,
  actor: houseActor(),
  taskId: undefined,
  signal,
  transact: (work) => world.asHouse(work),
  progress,
});

const count = async (table: string, wave: string): Promise<number> => {
  const { rows } = await vault.query(`select count(*)::int as n from ${table} where wave = $1`, [wave]);
  return rows[0].n;
};

async function ready(wave: RandomWave, answers: readonly GivenAnswer[] = wave.answers): Promise<string> {
  await putOrganisation(world, wave);
  await putWave(world, wave);
  await putAnswers(world, wave, answers);
  await startClosing(world, wave);
  return wave.facts.wave;
}

const about = randomWave(11, { people: 300, units: 14, suppliers: 5 });

test("a closing that is stopped anywhere leaves everything as it was, and goes through the next time", async () => {
  const wave = await ready(about);
  const before = await vault.query(
    "select id, unit, cuts from answers.response where wave = $1 order by id",
    [wave],
  );
  for (const stopAt of ["invited", "responses", "counting", "writing"]) {
    const stopping = new AbortController();
    const run = runOf(stopping.signal, ({ phase }) => {
      if (phase === stopAt) stopping.abort(new Error("stopped"));
    });
    await assert.rejects(closeWave(run, wave), /stopped/);
    assert.equal(await count("surveys.figure", wave), 0, stopAt);
    const after = await vault.query(
      "select id, unit, cuts from answers.response where wave = $1 order by id",
      [wave],
    );
    assert.deepEqual(after.rows, before.rows, stopAt);
  }
  const told = await closeWave(runOf(), wave);
  assert.deepEqual(told, { wave, nothingReleased: false });
});

test("closing it again changes nothing", async () => {
  const { wave } = about.facts;
  const figures = async () =>
    (
      await pool.query(
        "select md5(string_agg(f::text, '' order by id)) as sum from surveys.figure f where wave = $1",
        [wave],
      )
    ).rows[0].sum;
  const before = await figures();
  assert.deepEqual(await closeWave(runOf(), wave), { wave, skipped: true });
  assert.equal(await figures(), before);
});

test("the wave is closed, and one event says so", async () => {
  const { wave } = about.facts;
  const { rows } = await pool.query(
    "select state, closed_at is not null as closed from surveys.wave where id = $1",
    [wave],
  );
  assert.deepEqual(rows, [{ state: "closed", closed: true }]);
  const events = await pool.query("select kind, particulars from platform.event where subject_id = $1", [
    wave,
  ]);
  assert.deepEqual(events.rows, [
    {
      kind: "wave_closed",
      particulars: { kind: "anonymous", direction: "suppliers", purpose: "service_quality" },
    },
  ]);
});

test("of the raw answers only the atom is left: no cell, no comment, no link, and an order drawn by lot", async () => {
  const { wave } = about.facts;
  const { rows } = await vault.query(
    "select subject, unit, cuts, answers from answers.response where wave = $1",
    [wave],
  );
  assert.equal(rows.length, about.answers.length);
  assert.ok(rows.every(({ unit, cuts }) => unit === nobody && cuts.length <= 1));
  assert.equal(await count("answers.comment", wave), 0);
  assert.equal(await count("surveys.token", wave), 0);
  const inOrder = about.answers.map(({ given }) => JSON.stringify(Object.entries(given).sort()));
  const now = rows.map(({ answers }) => JSON.stringify(Object.entries(answers).sort()));
  assert.deepEqual([...now].sort(), [...inOrder].sort(), "every answer is still there");
  const stayed = now.filter((answer, at) => answer === inOrder[at]).length;
  assert.ok(stayed < 10, `${stayed} stand where they stood`);
  const atoms = await pool.query("select no, people from surveys.atom where wave = $1", [wave]);
  const people = new Map<string, number>();
  for (const { cuts } of rows) people.set(cuts[0], (people.get(cuts[0]) ?? 0) + 1);
  for (const atom of atoms.rows) assert.equal(people.get(String(atom.no)), atom.people);
  assert.ok(atoms.rows.every((atom) => atom.people >= 5));
});

test("what is released is what the answers say", async () => {
  const { wave } = about.facts;
  await world.asHouse(async ({ db }) => {
    const figures = open(
      await readFigures(db, { wave, scope: "supplier", method: "mean", measure: "whole" }),
    );
    assert.ok(figures.length >= 5);
    for (const { supplier, value, n, covered, ofAnswers, counts } of figures) {
      const own = about.answers.filter(({ subject }) => subject === supplier);
      const given = own.flatMap(({ given: { whole } }) => (typeof whole === "number" ? [whole] : []));
      if (covered !== own.length) continue;
      assert.equal(n, given.length);
      assert.ok(Math.abs(value! - given.reduce((sum, one) => sum + one, 0) / given.length) < 1e-9);
      assert.equal(ofAnswers, own.length);
      if (counts)
        assert.deepEqual(
          counts,
          [1, 2, 3, 4, 5].map((one) => given.filter((x) => x === one).length),
        );
    }
    assert.ok(figures.some(({ counts }) => counts !== null));
    const models = open(await readModels(db, { wave, supplier: null }));
    assert.deepEqual(models.map(({ result }) => result.name).sort(), [
      "drivers",
      "importance",
      "kano",
      "opportunity",
      "reliability",
    ]);
    const comments = open(await readComments(db, { wave, limit: 1_000 }));
    const written = about.answers.flatMap(({ words }) => (words === null ? [] : [words])).sort();
    assert.deepEqual(comments.map(({ words }) => words).sort(), written);
  });
});

test("a supplier of one or two people has no score of its own", async () => {
  await world.asHouse(async ({ db }) => {
    const { wave } = about.facts;
    const small = about.facts.parties.filter(({ people }) => people < 3).map(({ id }) => id);
    const figures = open(await readFigures(db, { wave, supplier: small }));
    assert.equal(figures.length, 2);
    assert.ok(
      figures.every(
        ({ value, withheld, scope }) =>
          value === null && withheld === "supplier_too_small" && scope === "supplier",
      ),
    );
    const comments = await pool.query("select 1 from surveys.comment where supplier = any($1)", [small]);
    assert.equal(comments.rowCount, 0);
  });
});

test("fewer than k answers: nothing is released, and that is said", async () => {
  const few = randomWave(12, { people: 40, units: 6, suppliers: 0, direction: "general" });
  const wave = await ready(few, few.answers.slice(0, 4));
  assert.deepEqual(await closeWave(runOf(), wave), { wave, nothingReleased: true });
  await world.asHouse(async ({ db }) => {
    const figures = open(await readFigures(db, { wave }));
    assert.ok(figures.length > 0);
    assert.ok(
      figures.every(
        ({ value, n, covered, counts }) =>
          value === null && n === null && covered === null && counts === null,
      ),
    );
    assert.equal(figures[0]!.withheld, "too_few");
    assert.deepEqual(open(await readComments(db, { wave, limit: 10 })), []);
  });
  const { rows } = await vault.query("select unit, cuts from answers.response where wave = $1", [wave]);
  assert.deepEqual(
    rows,
    Array.from({ length: 4 }, () => ({ unit: nobody, cuts: [] })),
  );
});

test("nobody answered at all", async () => {
  const none = randomWave(13, { people: 20, units: 4, suppliers: 0, direction: "general" });
  const wave = await ready(none, []);
  assert.deepEqual(await closeWave(runOf(), wave), { wave, nothingReleased: true });
  assert.ok((await count("surveys.figure", wave)) > 0);
});

test("a key that is sent along twice, or was another wave's, keeps nothing from being released", async () => {
  const twice = randomWave(21, { people: 80, units: 4, suppliers: 2, direction: "general" });
  const wave = await ready(twice);
  const earlier = await pool.query("select id, wave from surveys.comment limit 1");
  const old = Buffer.alloc(32, 7);
  await pool.query("update surveys.comment set key_hash = $1 where id = $2", [old, earlier.rows[0].id]);
  await vault.query("update answers.comment set key_hash = $1 where wave = $2", [Buffer.alloc(32, 8), wave]);
  await vault.query(
    `update answers.comment set key_hash = $1 where id = (
       select id from answers.comment where wave = $2 order by id limit 1)`,
    [old, wave],
  );
  const given = await vault.query("select 1 from answers.comment where wave = $1", [wave]);
  assert.deepEqual(await closeWave(runOf(), wave), { wave, nothingReleased: false });
  const { rows } = await pool.query("select key_hash from surveys.comment where wave = $1", [wave]);
  assert.equal(rows.length, given.rowCount);
  assert.ok(rows.length >= 8);
  assert.deepEqual(
    rows.flatMap(({ key_hash }) => key_hash ?? []),
    [Buffer.alloc(32, 8)],
  );
});
