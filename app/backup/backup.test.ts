import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Refusal } from "#platform/errors";
import { openWorld, type World } from "#test/world";
import { readBackup } from "./read.ts";
import { writeBackup } from "./write.ts";

async function fill(world: World): Promise<string> {
  const lead = await world.client({ roles: ["programme_lead", "administrator"], email: "lead@example.test" });
  await lead.put("/api/account", { password: "a password worth keeping" });
  await world.asHouse((context) =>
    context.announce({ kind: "tested", module: "test", subject: { kind: "thing", id: "tab\tnew\nline\\" } }),
  );
  return lead.upload("тест.csv", "a;b\n1;2\n");
}

const contents = async (world: World) => {
  const { rows } = await world.house.pool.query(`
    select (select json_agg(u order by id) from auth."user" u) as users,
      (select json_agg(json_build_object('id', id, 'kind', kind, 'subject', subject_id) order by id) from platform.event) as events,
      (select json_agg(f order by id) from platform.file f) as files,
      (select count(*) from pg_constraint where contype = 'f' and condeferrable and connamespace::regnamespace::text <> 'job') as deferrable`);
  return rows[0];
};

test("what was backed up comes back whole, in another house, and goes on working", async () => {
  const from = await openWorld();
  const upload = await fill(from);
  const file = path.join(from.folder, "backup.tar.gz");
  const summary = await writeBackup(from.url, from.house.config.data, file);
  assert.equal(summary.files, 1);

  const to = await openWorld();
  await readBackup(to.url, to.house.config.data, file, false);
  assert.deepEqual(await contents(to), await contents(from));
  assert.equal(fs.readFileSync(to.house.uploads.pathOf(upload), "utf8"), "a;b\n1;2\n");
  const signIn = await to
    .stranger()
    .post("/api/session", { email: "lead@example.test", password: "a password worth keeping" });
  assert.equal(signIn.status, 200);
  // New rows take numbers after the old ones.
  await to.asHouse((context) =>
    context.announce({ kind: "later", module: "test", subject: { kind: "thing", id: "1" } }),
  );
  await to.deliver();
});

test("a house that holds data is not overwritten unless asked", async () => {
  const world = await openWorld();
  await fill(world);
  const file = path.join(world.folder, "backup.tar.gz");
  await writeBackup(world.url, world.house.config.data, file);
  const before = await contents(world);
  await assert.rejects(
    readBackup(world.url, world.house.config.data, file, false),
    (error: Refusal) => error.code === "backup.not_empty",
  );
  await readBackup(world.url, world.house.config.data, file, true);
  assert.deepEqual(await contents(world), before);
});

test("a damaged backup changes nothing", async () => {
  const world = await openWorld();
  const upload = await fill(world);
  const file = path.join(world.folder, "backup.tar.gz");
  await writeBackup(world.url, world.house.config.data, file);
  const before = await contents(world);
  const bytes = gunzipSync(fs.readFileSync(file));
  const damaged = {
    cut: gzipSync(bytes.subarray(0, Math.floor(bytes.length / 2))),
    torn: fs.readFileSync(file).subarray(0, 400),
    noise: Buffer.from("this is not an archive"),
    flipped: gzipSync(Buffer.concat([bytes.subarray(0, 1), Buffer.from("X"), bytes.subarray(2)])),
  };
  for (const [name, content] of Object.entries(damaged)) {
    const bad = path.join(world.folder, name);
    fs.writeFileSync(bad, content);
    await assert.rejects(
      readBackup(world.url, world.house.config.data, bad, true),
      (error: Refusal) => error.code === "backup.unreadable",
      name,
    );
    assert.deepEqual(await contents(world), before, name);
    assert.ok(fs.existsSync(world.house.uploads.pathOf(upload)), name);
  }
});

test("anonymous answers are not written in the order in which they came", async () => {
  const world = await openWorld();
  const nobody = "00000000-0000-0000-0000-000000000000";
  const wave = "00000000-0000-4000-8000-000000000001";
  const given = Array.from({ length: 40 }, (_, i) => `answer-${i}-`);
  for (const words of given) {
    await world.house.pool.query(
      `select surveys.put_response(gen_random_uuid(), $1, $2, $2, '{}', jsonb_build_object('said', $3::text)),
         surveys.put_comment(gen_random_uuid(), $1, $2, $2, '{}', 'why', 'comment to ' || $3::text, null)`,
      [wave, nobody, words],
    );
  }
  const file = path.join(world.folder, "backup.tar.gz");
  await writeBackup(world.url, world.house.config.data, file);
  const bytes = gunzipSync(fs.readFileSync(file)).toString("latin1");
  for (const mark of [/"said": "(answer-\d+-)"/g, /comment to (answer-\d+-)/g]) {
    const written = [...bytes.matchAll(mark)].map(([, words]) => words);
    assert.deepEqual(new Set(written), new Set(given));
    assert.notDeepEqual(written, given);
  }
});
