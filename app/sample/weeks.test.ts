import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#test/world";

test("weeks pass only in the sample company, and everything that has happened moves together", async () => {
  const world = await openWorld();
  const lead = await world.client({ roles: ["programme_lead"] });
  const refused = await lead.post("/api/sample/weeks", { weeks: 8 });
  assert.equal(refused.body.error.code, "sample_company.not_loaded");

  const { pool } = world.house;
  const move = `select platform.move_sample_back(8, array['organisation', 'catalogue', 'measures', 'needs', 'solutions'],
    array['needs', 'measures'], array['catalogue.calendar', 'catalogue.calendar_day', 'catalogue.calendar_week'])`;
  await assert.rejects(pool.query(move), /only the sample company/);
  await pool.query("insert into platform.setting (name, value) values ('sample_company', '{}')");
  // Two neighbouring weeks eight weeks apart: on their way they must not meet.
  await pool.query(`
    insert into needs.topic_week (topic, week, signals) values ('speed', '2026-03-02', 1), ('speed', '2026-04-27', 2);
    insert into needs.need (title, trend, stage_since)
    values ('One', '{"weeks": [{"week": "2026-03-02"}, {"week": "2026-04-27"}], "n": 20260302}', '2026-05-01T10:00:00Z')`);
  await pool.query(move);
  const { rows: weeks } = await pool.query("select week::text, signals from needs.topic_week order by week");
  assert.deepEqual(weeks, [
    { week: "2026-01-05", signals: 1 },
    { week: "2026-03-02", signals: 2 },
  ]);
  const { rows: needs } = await pool.query("select trend, stage_since from needs.need");
  assert.deepEqual(needs[0].trend, { n: 20260302, weeks: [{ week: "2026-01-05" }, { week: "2026-03-02" }] });
  assert.equal(needs[0].stage_since.toISOString(), "2026-03-06T10:00:00.000Z");
  await assert.rejects(
    pool.query("insert into needs.topic_week (topic, week, signals) values ('speed', '2026-01-05', 1)"),
    /duplicate key/,
  );
});

test("all rooms can move", async () => {
  const world = await openWorld();
  const { pool } = world.house;
  await pool.query("insert into platform.setting (name, value) values ('sample_company', '{}')");
  const { rows } = await pool.query<{ names: string[] }>(
    "select array_agg(distinct table_schema::text) as names from information_schema.tables where table_schema in ('organisation', 'processes', 'relationships', 'catalogue', 'requests', 'surveys', 'measures', 'needs', 'solutions', 'insight')",
  );
  await pool.query(
    "select platform.move_sample_back(8, $1, array['needs', 'solutions', 'insight', 'measures'], $2)",
    [
      rows[0]?.names,
      ["catalogue.calendar", "catalogue.calendar_day", "catalogue.calendar_week", "insight.outcome_value"],
    ],
  );
  const { rows: resting } = await pool.query(
    "select tgname from pg_trigger where not tgisinternal and tgenabled = 'D'",
  );
  assert.deepEqual(resting, []);
});
