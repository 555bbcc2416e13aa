import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { houseActor, inContext } from "#platform/context";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { reviewJob } from "./jobs.ts";

const now = new Date("2026-06-01T09:00:00Z");
const world = await openWorld({ now });
const { lead, ids } = await makeSmallCompany(world);
const party = (key: string) => ids[key] as string;
const base = "/api/catalogue/agreements";
await lead.put(`/api/units/${party("top")}/head`, { person: party("anna") });
const director = await world.client({ email: "anna@x.ru" });
const newUnit = async (name: string) =>
  (await lead.post("/api/units", { name, parent: party("top"), on: "2020-02-01" })).body.id as string;

/** In force at once: the director speaks for both sides. */
async function inForce(supplier: string, customer: string, terms: object = {}): Promise<string> {
  const whole = { calendar: null, targets: [{ priority: null, done: 480 }], ...terms };
  const made = await director.post(base, { supplier, customer, side: "supplier", terms: whole });
  assert.equal(made.status, 200, made.text);
  const accepted = await director.put(`${base}/${made.body.id}/acceptance`, { version: 1 });
  assert.equal(accepted.body.standing, "in_force", accepted.text);
  return made.body.id;
}

const eventsOf = (id: string) =>
  world.asHouse(async ({ db }) => {
    const { rows } = await sql<{ kind: string; particulars: Record<string, unknown> }>`
      select kind, particulars from platform.event where module = 'catalogue' and subject_id = ${id} order by id
    `.execute(db);
    return rows;
  });

/** The job as the worker runs it, on a day of its own. */
async function runReviews(day: string): Promise<number> {
  const house = { ...world.house, clock: () => new Date(`${day}T04:40:00Z`) };
  const done = await reviewJob.work(
    {
      house,
      actor: houseActor(),
      taskId: undefined,
      signal: new AbortController().signal,
      transact: (work) => inContext(house, { actor: houseActor() }, work),
      progress: () => {},
    },
    {},
  );
  return (done as { told: number }).told;
}

test("a review is announced on its day and once, however often the job runs", async () => {
  const id = await inForce(party("accounts"), party("purchasing"), { reviewOn: "2026-09-01" });
  const later = await inForce(party("accounts"), party("team"), { reviewOn: "2026-12-01" });
  assert.equal(await runReviews("2026-08-31"), 0);
  assert.equal(await runReviews("2026-09-01"), 1);
  assert.equal(await runReviews("2026-09-01"), 0);
  assert.equal(await runReviews("2026-09-02"), 0);
  const due = (await eventsOf(id)).filter(({ kind }) => kind === "agreement_review_due");
  assert.equal(due.length, 1);
  assert.deepEqual(due[0]?.particulars, {
    supplier: party("accounts"),
    customer: party("purchasing"),
    version: 1,
    reviewOn: "2026-09-01",
  });
  await director.put(`${base}/${later}/ending`, { side: "customer", reason: "Больше не нужно" });
  assert.equal(await runReviews("2027-01-01"), 0, "what has ended is not reviewed");
});

test("a merged unit's agreements go on with its heir; those between the two end", async () => {
  const [old, heir] = [await newUnit("Старый склад"), await newUnit("Новый склад")];
  const moved = await inForce(old, party("purchasing"));
  const between = await inForce(heir, old);
  const merged = await lead.post(`/api/units/${old}/merger`, { into: heir });
  assert.equal(merged.status, 200, merged.text);
  await world.deliver();
  assert.equal((await director.get(`${base}/${moved}`)).body.supplier.id, heir);
  assert.equal((await director.get(`${base}/${moved}`)).body.standing, "in_force");
  const over = (await director.get(`${base}/${between}`)).body;
  assert.equal(over.standing, "ended");
  assert.equal(over.endReason, "sides_merged");
  assert.equal(over.endedSide, null);
  const kinds = (await eventsOf(moved)).map(({ kind }) => kind);
  assert.deepEqual(kinds, ["agreement_proposed", "agreement_accepted", "agreement_moved"]);
});

test("when a side ends, what was agreed with it ends", async () => {
  const unit = await newUnit("Временный отдел");
  const id = await inForce(unit, party("purchasing"));
  const ended = await lead.post(`/api/units/${unit}/ending`, { on: "2026-06-01" });
  assert.equal(ended.status, 200, ended.text);
  await world.deliver();
  const over = (await director.get(`${base}/${id}`)).body;
  assert.deepEqual([over.standing, over.endReason], ["ended", "side_ended"]);
});

async function works(
  count: number,
  changes: { priority?: string; minutes?: (n: number) => number; days?: number } = {},
) {
  const { priority = "normal", minutes = (n) => n, days = 10 } = changes;
  await world.asHouse(async ({ db }) => {
    for (let n = 1; n <= count; n += 1) {
      const opened = new Date(now.getTime() - days * 86_400_000);
      opened.setUTCHours(6, 0, 0, 0);
      const at = (m: number) => new Date(opened.getTime() + m * 60_000);
      await sql`
        with r as (
          insert into requests.request (kind, subject, supplier, customer, opened_at, updated_at)
          values ('request', 'x', ${party("accounts")}, ${party("team")}, ${opened}, ${opened}) returning id)
        insert into requests.work (request, unit, customer, state, priority, opened_at, first_answered_at, done_at)
        select id, ${party("accounts")}::uuid, ${party("team")}::uuid, 'done', ${priority}, ${opened}::timestamptz,
          ${at(minutes(n) / 2)}::timestamptz, ${at(minutes(n))}::timestamptz from r
      `.execute(db);
    }
  });
}

test("targets are suggested from what was achieved for the customer and units under it, in working time", async () => {
  const calendar = (
    await lead.post("/api/catalogue/calendars", {
      name: "Москва",
      timeZone: "Europe/Moscow",
      template: "monday-friday",
    })
  ).body.id as string;
  const query = { supplier: party("accounts"), customer: party("purchasing"), calendar };
  const ask = async (changes: object = {}) => {
    const params = new URLSearchParams({ ...query, ...changes });
    const answer = await director.get(`${base}/suggestion?${params}`);
    assert.equal(answer.status, 200, answer.text);
    assert.ok(answer.statements <= 12);
    return answer.body;
  };
  await works(19);
  const few = await ask();
  assert.deepEqual(few.targets[1], {
    priority: null,
    target: "done",
    sample: 19,
    median: null,
    p80: null,
    suggested: null,
  });
  // 22 May 2026 was a Friday; the hundred and first minute after 09:00 in Moscow is in the morning still.
  await works(1, { minutes: () => 20 });
  const enough = await ask();
  assert.deepEqual(enough.targets[1], {
    priority: null,
    target: "done",
    sample: 20,
    median: 10,
    p80: 16,
    suggested: 30,
  });
  assert.equal(enough.targets[0].suggested, 15);
  await works(20, { priority: "urgent", minutes: () => 60 * 24 * 3 });
  const urgent = (await ask()).targets.find(
    ({ priority, target }: { priority: string; target: string }) =>
      priority === "urgent" && target === "done",
  );
  // From Friday 09:00 to Monday 09:00: one working day of eight hours, and not three days.
  assert.equal(urgent.p80, 480);
  assert.equal(urgent.suggested, 480);
  const { calendar: _, ...clock } = query;
  const around = await director.get(`${base}/suggestion?${new URLSearchParams(clock)}`);
  const same = around.body.targets.find(
    ({ priority, target }: { priority: string; target: string }) =>
      priority === "urgent" && target === "done",
  );
  assert.equal(same.p80, 60 * 24 * 3);
  await works(25, { days: 220 });
  assert.equal((await ask()).targets[1].sample, 40, "older than six months does not count");
  assert.equal((await ask({ customer: party("supplier") })).targets[1].sample, 0);
});
