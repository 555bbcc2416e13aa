// Reports that are sent: to each reader what they may see, once a period, over a real SMTP server.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { sql } from "kysely";
import { simpleParser } from "mailparser";
import { houseActor } from "#platform/context";
import { readTable } from "#platform/files";
import { openMailSink } from "#test/mail-server";
import { type Client, openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { sendDueJob } from "./send.ts";

const sink = await openMailSink();
const world = await openWorld({
  worker: true,
  settings: { VIZAVI_SMTP_URL: sink.url, VIZAVI_MAIL_FROM: "Vizavi <house@x.ru>" },
});
const base = "/api/insight/reports";
let lead: Client;
let ids: Readonly<Record<string, string>>;

before(async () => {
  const made = await makeSmallCompany(world);
  ids = made.ids;
  // Whoever runs reports is somebody of the house.
  lead = await world.client({ email: "anna@x.ru", roles: ["programme_lead"] });
  const pairs = [
    [ids.accounts, ids.purchasing, 310],
    [ids.accounts, ids.supplier, 77],
  ];
  await world.asHouse(async ({ db }) => {
    for (const [supplier, customer, hours] of pairs)
      for (const [measure, total] of [
        ["waiting", hours],
        ["demand", 10],
      ])
        await sql`
          insert into measures.weekly (supplier, measure, customer, week, n, total, squares, logs, buckets, counts)
          values (${supplier}, ${measure}, ${customer}, date_trunc('week', now() - interval '10 days')::date, 10, ${total},
            1, 1, '{}', '{}')
        `.execute(db);
    await sql`
      insert into measures.weekly_sum (side, party, measure, week, n, total, squares, logs)
      values ('company', '00000000-0000-0000-0000-000000000000', 'demand',
        date_trunc('week', now() - interval '10 days')::date, 20, 20, 1, 1)
    `.execute(db);
  });
});

const draft = (more: object = {}) => ({
  what: "company",
  rhythm: "weekly",
  day: 1,
  hour: 0,
  formats: ["pdf", "xlsx"],
  readers: [ids.boris, ids.vera, ids.gleb],
  ...more,
});

async function lettersOf(count: number) {
  for (let tries = 0; sink.received.length < count && tries < 200; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return Promise.all(
    sink.received.map(async ({ to, raw }) => ({ to: to[0]!, mail: await simpleParser(raw) })),
  );
}

const sheetOf = async (bytes: Uint8Array, sheet: string) => {
  const file = await lead.upload("sent.xlsx", bytes);
  const path = await world.asHouse(async ({ uploads }) => uploads.pathOf(file));
  return JSON.stringify(await readTable({ path }, { sheet }));
};

test("each reader gets a letter with what they may see; who has no address is told of", async () => {
  const { body } = await lead.post(base, draft());
  const { task } = (await lead.post(`${base}/${body.id}/sending`)).body;
  assert.deepEqual((await lead.task(task)).result, { sent: 2, no_address: 1 });
  const letters = await lettersOf(2);
  assert.deepEqual(letters.map(({ to }) => to).sort(), ["boris@x.ru", "vera@x.ru"]);
  for (const { mail } of letters) {
    const [pdf, xlsx] = mail.attachments;
    assert.match(pdf!.filename!, /\.pdf$/);
    assert.equal(pdf!.content.subarray(0, 5).toString(), "%PDF-");
    // Both are of purchasing: the other customer's hours are not theirs.
    const text = await sheetOf(xlsx!.content, "Где ждут дольше всего");
    assert.match(text, /310/);
    assert.doesNotMatch(text, /"77"/);
  }
  const shown = (await lead.get(base)).body.reports.find(({ id }: { id: string }) => id === body.id);
  assert.equal(shown.last.sent, 2);
  assert.deepEqual(shown.last.left, [{ why: "no_address", count: 1 }]);
  // Nothing of the files stays in the outbox once they have arrived.
  for (let tries = 0; tries < 100; tries += 1) {
    const { rows } = await world.asHouse(({ db }) =>
      sql`select 1 from platform.letter where content ? 'attachments'`.execute(db),
    );
    if (rows.length === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.ok(tries < 99, "attachments are kept");
  }
});

test("the lead's own copy holds all; a party's scorecard is for its people", async () => {
  const { body } = await lead.post(base, draft({ readers: [ids.anna] }));
  const mine = await lead.get(`${base}/${body.id}/file/pdf`);
  assert.equal(mine.headers["content-type"], "application/pdf");
  assert.equal(
    (await (await world.client({ email: "vera@x.ru" })).get(`${base}/${body.id}/file/pdf`)).status,
    403,
  );
  const party = await lead.post(base, draft({ what: "party", party: ids.accounts, readers: [ids.vera] }));
  const { task } = (await lead.post(`${base}/${party.body.id}/sending`)).body;
  assert.deepEqual((await lead.task(task)).result, { may_not_see: 1 });
});

test("what is due is sent once, however often the job runs, also after a fault", async () => {
  await lead.post(base, draft({ readers: [ids.boris], title: "По понедельникам" }));
  await world.asHouse(({ db }) =>
    sql`update insight.report set created_at = now() - interval '9 days'`.execute(db),
  );
  await world.asHouse(({ db }) =>
    sql`update insight.report set day = extract(isodow from now() at time zone 'Europe/Moscow')::int,
      is_paused = title <> 'По понедельникам'`.execute(db),
  );
  const before = sink.received.length;
  const run = {
    ...{ house: world.house, actor: houseActor(), taskId: undefined, progress: () => {} },
    signal: new AbortController().signal,
    transact: world.asHouse,
  };
  await Promise.all([sendDueJob.work(run, {}), sendDueJob.work(run, {})]);
  await sendDueJob.work(run, {});
  await lettersOf(before + 1);
  await new Promise((resolve) => setTimeout(resolve, 300));
  assert.equal(sink.received.length, before + 1);
});

test("who may not: others make none, change none, and may only leave", async () => {
  const { body } = await lead.post(base, draft({ readers: [ids.boris, ids.vera] }));
  const boris = await world.client({ email: "boris@x.ru" });
  const at = `${base}/${body.id}`;
  assert.equal((await boris.post(base, draft())).status, 403);
  assert.equal((await boris.put(at, draft())).status, 403);
  assert.equal((await boris.delete(at)).status, 403);
  assert.equal((await boris.post(`${at}/sending`)).status, 403);
  const seen = (await boris.get(base)).body;
  const own = seen.reports.find(({ id }: { id: string }) => id === body.id);
  assert.deepEqual(
    own.readers.map(({ id }: { id: string }) => id),
    [ids.boris],
  );
  assert.equal((await boris.delete(`${at}/reading`)).status, 200);
  assert.equal((await boris.delete(`${at}/reading`)).status, 403);
  assert.equal((await boris.get(`${at}/file/pdf`)).status, 403);
  const refused = async (more: object) => (await lead.post(base, draft(more))).body.error;
  assert.equal((await refused({ what: "party" })).code, "reports.party_needed");
  assert.equal((await refused({ day: 9 })).code, "reports.day_unfit");
  assert.equal((await refused({ readers: [ids.top] })).place, "readers[0]");
  assert.equal((await lead.delete(at)).status, 200);
  assert.equal((await lead.delete(at)).body.error.code, "reports.report_not_found");
});
