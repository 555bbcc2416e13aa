import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { insertReleased } from "./released-for-tests.ts";

const world = await openWorld();
const { lead, ids } = await makeSmallCompany(world);
const { pool } = world.house;
const reader = await world.client({ email: "boris@x.ru" });
const other = await world.client({ email: "vera@x.ru" });
const suppliers = [ids.purchasing as string];
const customers = [ids.accounts as string];
const [wave] = await insertReleased(pool, {
  ...{ suppliers, customers, waves: 1 },
  ...{ kind: "identified", readers: [ids.boris as string] },
});
const at = `/api/surveys/waves/${wave}/answers`;

for (const [no, person] of [ids.anna, ids.vera].entries()) {
  await pool.query(
    "insert into surveys.invited (wave, no, person, unit, cuts) values ($1, $2, $3, $4, '{}')",
    [wave, no, person, ids.accounts],
  );
  await pool.query(
    `insert into surveys.answer (wave, person, subject, answers, comments, given_at)
     values ($1, $2, $3, '{"reliability_1": 4}', '{"more": "Быстрее"}', now() - $4 * interval '1 hour')`,
    [wave, person, ids.purchasing, no],
  );
}

test("those whom the contract named read who answered what, and nobody else does", async () => {
  const { status, body, text, statements } = await reader.get(at);
  assert.equal(status, 200, text);
  assert.ok(statements <= 12);
  assert.deepEqual(
    body.given.map((one: { person: { id: string } }) => one.person.id),
    [ids.anna, ids.vera],
  );
  const [first] = body.given;
  assert.equal(first.subject.id, ids.purchasing);
  assert.deepEqual(first.answers, { reliability_1: 4 });
  assert.deepEqual(first.comments, { more: "Быстрее" });
  assert.equal((await reader.get(`/api/surveys/waves/${wave}/results`)).body.sees.answers, true);
  for (const who of [lead, other]) {
    assert.equal((await who.get(at)).status, 403);
    assert.equal((await who.get(`/api/surveys/waves/${wave}/results`)).body.sees.answers, false);
  }
  assert.equal((await world.stranger().get(at)).status, 401);
});

test("pages follow each other without a gap, and a place that is none is refused", async () => {
  const first = await reader.get(`${at}?limit=1`);
  assert.equal(first.body.given.length, 1);
  const second = await reader.get(`${at}?limit=1&after=${encodeURIComponent(first.body.next)}`);
  assert.equal(second.body.given[0].person.id, ids.vera);
  assert.equal(second.body.next, null);
  assert.equal((await reader.get(`${at}?after=nothing`)).body.error.code, "paging.bad_cursor");
});

test("an anonymous wave has no answers to read, whoever is named", async () => {
  const [anonymous] = await insertReleased(pool, { suppliers, customers, waves: 1 });
  const path = `/api/surveys/waves/${anonymous}/answers`;
  for (const who of [lead, reader, other]) assert.equal((await who.get(path)).status, 403);
});
