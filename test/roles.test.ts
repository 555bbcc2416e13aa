import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { migrateDatabase } from "../app/house.ts";

const world = await openWorld();

test("the house works as a role that cannot look into a vault, whatever asks through it", async () => {
  const { pool, vault } = world.house;
  assert.equal((await pool.query("select current_user as name")).rows[0].name, "vizavi_house");
  for (const statement of [
    "select * from answers.response",
    "select count(*) from answers.comment",
    "update answers.response set answers = '{}'",
    "copy answers.response to stdout",
    "create table answers.mine as select 1",
  ])
    await assert.rejects(pool.query(statement), { code: "42501" }, statement);
  assert.equal((await vault.query("select current_user as name")).rows[0].name, "vizavi_vault");
  assert.equal((await vault.query("select count(*) as count from answers.response")).rows[0].count, 0);
});

test("the house puts an answer into the vault once, and only learns whether it is there", async () => {
  const { pool, vault } = world.house;
  const id = "00000000-0000-4000-8000-000000000001";
  const put = "select surveys.put_response($1, $1, $1, $1, '{}', '{}') as kept";
  assert.equal((await pool.query(put, [id])).rows[0].kept, true);
  assert.equal((await pool.query(put, [id])).rows[0].kept, false);
  assert.equal((await pool.query("select surveys.has_response($1) as there", [id])).rows[0].there, true);
  assert.equal((await vault.query("select count(*) as count from answers.response")).rows[0].count, 1);
});

test("what is made later is the house's too, and a vault stays shut when the house is started again", async () => {
  await migrateDatabase(world.url);
  await assert.rejects(world.house.pool.query("select * from answers.response"), { code: "42501" });
  assert.equal((await world.house.pool.query("select count(*) from surveys.wave")).rows.length, 1);
});
