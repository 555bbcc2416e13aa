// A year and a half of forty relationships: what is planted is raised in time, and the rest stays quiet.

import assert from "node:assert/strict";
import { test } from "node:test";
import { addWeeks } from "#modules/measures";
import { houseActor } from "#platform/context";
import type { JobRun } from "#platform/jobs";
import { openWorld } from "#test/world";
import { countMeasures } from "../../measures/counting.ts";
import { makeBusyCompany } from "./company-for-tests.ts";
import { watch } from "./watch.ts";
import { weeksApart } from "./working-days.ts";

// A Monday noon: two full weeks of requests after the change that is planted among them, and three of waiting, which is
// known only once it is over.
const clock = { now: new Date("2026-05-18T09:00:00Z") };
const world = await openWorld(clock);
const from = "2024-11-04";
const { pool } = world.house;
const { pairs, lead } = await makeBusyCompany(world, {
  ...{ pairs: 40, from, to: "2026-06-22" },
  planted: [
    { pair: 25, from: "2026-05-04", times: 2, of: "demand" },
    { pair: 38, from: "2026-04-27", times: 3, of: "waiting" },
  ],
});
const run: JobRun = {
  ...{ house: world.house, actor: houseActor(), taskId: undefined, signal: new AbortController().signal },
  transact: (work) => world.asHouse(work),
  progress: () => {},
};
await world.asHouse((ctx) => countMeasures(ctx, true));

interface Alert {
  readonly id: string;
  readonly measure: string;
  readonly supplier: string;
  readonly customer: string;
  readonly raised: string;
  readonly since: string;
  readonly direction: string;
  readonly state: string;
}
async function alerts(): Promise<Alert[]> {
  const { rows } = await pool.query<Alert>(
    "select id, measure, supplier, customer, raised_on::text as raised, since::text as since, direction, state from insight.alert order by id",
  );
  return rows;
}
const of = (all: readonly Alert[], pair: number, measure: string) =>
  all.filter(
    (one) =>
      one.supplier === pairs[pair]?.supplier &&
      one.customer === pairs[pair]?.customer &&
      one.measure === measure,
  );

test("a doubling of demand is raised within two weeks of figures, waiting three times as long within three; once", async () => {
  const first = await watch(run);
  assert.equal(first.week, "2026-05-11");
  const all = await alerts();
  for (const [pair, measure, begun] of [
    [25, "demand", "2026-05-04"],
    [38, "waiting", "2026-04-27"],
  ] as const) {
    const fresh = of(all, pair, measure).filter(({ raised }) => raised >= begun);
    assert.equal(fresh.length, 1, `${measure}: ${JSON.stringify(fresh)}`);
    assert.equal(fresh[0]?.direction, "up");
    assert.equal(fresh[0]?.state, "open");
    assert.ok(Math.abs(weeksApart(begun, fresh[0]?.since as string)) <= 1, fresh[0]?.since);
  }
  await watch(run);
  await world.asHouse(({ db }) => db.deleteFrom("insight.watched").execute());
  await watch(run);
  assert.deepEqual(await alerts(), all, "looking again raises nothing twice");
});

test("a quiet company raises next to nothing in a year, and nothing around New Year", async (t) => {
  const planted = new Set(["2026-04-27", "2026-05-04", "2026-05-11"]);
  const quiet = (await alerts()).filter(({ raised, since }) => !(planted.has(raised) || planted.has(since)));
  const series = 40 * 2;
  t.diagnostic(`${quiet.length} alerts a year on ${series} series: ${quiet.length / 40} a relationship`);
  assert.ok(quiet.length <= 40 * 0.4, JSON.stringify(quiet));
  const newYear = quiet.filter(({ raised }) => raised >= "2025-12-22" && raised <= "2026-01-05");
  assert.deepEqual(newYear, []);
});

test("week by week it comes to the same as all at once", async () => {
  const states = async () =>
    (await pool.query("select series, through::text as through, state from insight.watched order by series"))
      .rows;
  for (const weeks of [1, 2, 3]) {
    clock.now = new Date(`${addWeeks("2026-05-18", weeks)}T09:00:00Z`);
    await watch(run);
  }
  const stepped = await states();
  const raised = await alerts();
  await pool.query("delete from insight.watched");
  await watch(run);
  assert.deepEqual(await states(), stepped);
  assert.deepEqual(await alerts(), raised);
});

test("an alert is answered, put off and taken back by those who lead a side, and by nobody else", async () => {
  const alert = of(await alerts(), 25, "demand").at(-1) as Alert;
  const shown = await lead.get(`/api/insight/alerts/${alert.id}`);
  assert.equal(shown.status, 200, shown.text);
  assert.ok(shown.statements <= 12, String(shown.statements));
  const { points } = shown.body.picture;
  assert.ok(points.length > 40);
  const sum = (of: "value" | "expected") =>
    points.slice(-2).reduce((all: number, point: Record<typeof of, number>) => all + point[of], 0);
  assert.ok(sum("value") > 1.5 * sum("expected"), JSON.stringify(points.slice(-2)));
  assert.ok(points.at(-1).low < points.at(-1).expected && points.at(-1).expected < points.at(-1).high);
  assert.ok(shown.body.after > 1.5 * shown.body.before);
  assert.equal(shown.body.later.length, 3);
  const path = `/api/insight/alerts/${alert.id}`;
  const stranger = await world.client({ email: "passer-by@x.ru" });
  assert.equal((await stranger.get(path)).status, 404);
  assert.equal((await stranger.put(`${path}/acknowledgement`, {})).status, 404);
  assert.equal((await stranger.get("/api/insight/alerts?show=all")).body.alerts.length, 0);
  const state = async () => (await lead.get(path)).body.state;
  assert.equal((await lead.put(`${path}/snooze`, { until: "2020-01-01" })).status, 400);
  assert.equal((await lead.put(`${path}/snooze`, { until: "2026-07-01" })).status, 200);
  assert.equal(await state(), "snoozed");
  assert.equal((await lead.delete(`${path}/answer`)).status, 200);
  assert.equal(await state(), "open");
  assert.equal((await lead.put(`${path}/acknowledgement`, { note: "Новый цех" })).status, 200);
  assert.equal(await state(), "acknowledged");
  await lead.delete(`${path}/answer`);
  const list = await lead.get("/api/insight/alerts?limit=2");
  assert.ok(list.statements <= 12);
  assert.ok(list.body.alerts.length > 0);
});

test("what was put off waits again on its day", async () => {
  const alert = of(await alerts(), 25, "demand").at(-1) as Alert;
  await lead.put(`/api/insight/alerts/${alert.id}/snooze`, { until: "2026-06-20" });
  clock.now = new Date("2026-06-19T09:00:00Z");
  await watch(run);
  assert.equal((await lead.get(`/api/insight/alerts/${alert.id}`)).body.state, "snoozed");
  clock.now = new Date("2026-06-20T09:00:00Z");
  await watch(run);
  assert.equal((await lead.get(`/api/insight/alerts/${alert.id}`)).body.state, "open");
});

test("an alert becomes a need with the alert as its signal, and back", async () => {
  const alert = of(await alerts(), 38, "waiting").at(-1) as Alert;
  const path = `/api/insight/alerts/${alert.id}`;
  const made = await lead.put(`${path}/need`, {});
  assert.equal(made.status, 200, made.text);
  const shown = (await lead.get(path)).body;
  assert.deepEqual([shown.state, shown.need.id], ["need", made.body.need]);
  assert.equal((await lead.put(`${path}/need`, {})).status, 409);
  const { rows } = await pool.query(
    "select need from needs.signal where module = 'insight' and source = $1",
    [alert.id],
  );
  assert.equal(rows[0]?.need, made.body.need);
  assert.equal((await lead.delete(`${path}/answer`)).status, 200);
  assert.equal((await lead.get(path)).body.state, "open");
});

test("in the running week a doubling is raised before the week is over, and no look changes what is kept", async () => {
  await pool.query("delete from insight.watched; delete from insight.alert");
  const kept = async () =>
    (
      await pool.query(
        "select series, through::text as through, state -> 'watch' as watch from insight.watched order by series",
      )
    ).rows;
  clock.now = new Date("2026-05-11T03:00:00Z");
  await watch(run);
  const full = await kept();
  const known = await alerts();
  assert.equal(of(known, 25, "demand").filter(({ raised }) => raised >= "2026-05-04").length, 0);
  // Friday night: four working days, one of them (Monday the 11th) a day off after Victory Day.
  clock.now = new Date("2026-05-16T03:00:00Z");
  await pool.query("update relationships.request set counts = false where at >= $1", [clock.now]);
  await world.asHouse((ctx) => countMeasures(ctx, true));
  await watch(run);
  const [raised, ...others] = of(await alerts(), 25, "demand").filter((one) => one.raised >= "2026-05-04");
  assert.equal(raised?.raised, "2026-05-11");
  assert.equal(raised?.direction, "up");
  assert.deepEqual(others, []);
  assert.deepEqual(await kept(), full, "the running week is in nothing that lasts");
  const once = await alerts();
  await watch(run);
  assert.deepEqual(await alerts(), once);
  assert.deepEqual(await kept(), full);
});
