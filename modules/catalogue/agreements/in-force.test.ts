import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { agreementsFor, readCalendar } from "#modules/catalogue";
import type { Database } from "#platform/database";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";

const world = await openWorld();
const { ids } = await makeSmallCompany(world);
const party = (key: string) => ids[key] as string;
const moment = new Date("2026-03-02T09:00:00Z");

interface Given {
  supplier: string;
  customer?: string;
  category?: string;
  from?: string;
  until?: string;
  targets?: object[];
}

async function given(db: Database, { supplier, customer, category, from, until, targets }: Given) {
  const { rows } = await sql<{ id: string }>`
    insert into catalogue.agreement (supplier, customer, category)
    values (${supplier}, ${customer ?? null}, ${category ?? null}) returning id
  `.execute(db);
  const id = rows[0]!.id;
  await sql`
    insert into catalogue.agreement_version (agreement, number, state, proposed_side, targets, in_force_at, ended_at)
    values (${id}, 1, 'accepted', 'supplier', ${JSON.stringify(targets ?? [{ priority: null, done: 480 }])}::jsonb,
      ${from === undefined ? "2026-01-01" : from}, ${until ?? null})
  `.execute(db);
  return id;
}

const asked = (changes: object = {}) => ({
  supplier: party("team"),
  customer: party("vera"),
  service: null,
  category: "employee",
  priority: "high" as const,
  at: moment,
  ...changes,
});

/** What was made is taken back, so that no test sees another's agreements. */
async function inPassing(work: (db: Database) => Promise<void>) {
  const over = new Error("over");
  await world
    .asHouse(async ({ db }) => {
      await work(db);
      throw over;
    })
    .catch((error) => {
      if (error !== over) throw error;
    });
}

test("agreements of units above either side hold, the nearest customer first, standards last", () =>
  inPassing(async (db) => {
    const standard = await given(db, { supplier: party("top") });
    const wide = await given(db, { supplier: party("purchasing"), customer: party("top") });
    const near = await given(db, { supplier: party("purchasing"), customer: party("purchasing") });
    const own = await given(db, { supplier: party("team"), customer: party("vera") });
    await given(db, { supplier: party("accounts"), customer: party("purchasing") });
    await given(db, { supplier: party("team"), customer: party("accounts") });
    const found = await agreementsFor(db, asked());
    assert.deepEqual(
      found.map(({ agreement }) => agreement),
      [own, near, wide, standard],
    );
    assert.deepEqual(found[0]?.target, { done: 480 });
    assert.deepEqual(found[0]?.pauses, ["customer", "approval", "date"]);
  }));

test("only the version in force at the moment counts, to the second", () =>
  inPassing(async (db) => {
    const supplier = party("team");
    const now = await given(db, { supplier, from: "2026-03-02T09:00:00Z" });
    await given(db, { supplier, from: "2026-03-02T09:00:01Z" });
    await given(db, { supplier, until: "2026-03-02T09:00:00Z" });
    const found = await agreementsFor(db, asked());
    assert.deepEqual(
      found.map(({ agreement }) => agreement),
      [now],
    );
  }));

test("category and priority decide; a row of its own is whole", () =>
  inPassing(async (db) => {
    const supplier = party("team");
    await given(db, { supplier, category: "leader" });
    await given(db, { supplier, targets: [{ priority: "urgent", done: 60 }] });
    const rows = [
      { priority: null, firstAnswer: 60, done: 480 },
      { priority: "high", done: 240 },
    ];
    const both = await given(db, { supplier, targets: rows });
    const found = await agreementsFor(db, asked());
    assert.deepEqual(
      found.map(({ agreement, target }) => ({ agreement, target })),
      [{ agreement: both, target: { done: 240 } }],
    );
    const low = await agreementsFor(db, asked({ priority: "low" }));
    assert.deepEqual(low[0]?.target, { firstAnswer: 60, done: 480 });
    assert.equal((await agreementsFor(db, asked({ customer: null, category: null }))).length, 1);
  }));

test("a calendar is read whole, and one that is not there is refused", () =>
  inPassing(async (db) => {
    const { rows } = await sql<{ id: string }>`
      insert into catalogue.calendar (name, time_zone) values ('Test', 'Europe/Moscow') returning id
    `.execute(db);
    const id = rows[0]!.id;
    const day = [{ from: "09:00", to: "13:00" }];
    const week = JSON.stringify([day, day, day, day, day, [], []]);
    await sql`insert into catalogue.calendar_week (calendar, from_on, week)
      values (${id}, '2026-02-01', ${week}::jsonb), (${id}, '-infinity', ${week}::jsonb)`.execute(db);
    await sql`insert into catalogue.calendar_day (calendar, day) values (${id}, '2026-01-01')`.execute(db);
    const read = await readCalendar(db, id);
    assert.deepEqual(read.days, { "2026-01-01": [] });
    assert.deepEqual(
      read.weeks.map(({ from }) => from),
      [null, "2026-02-01"],
    );
    assert.deepEqual(read.weeks[0]?.week[0], day);
    await assert.rejects(readCalendar(db, party("top")), { code: "calendars.calendar_not_found" });
  }));
