// The letter that asks: it lets its reader in, and once it is out nobody in the house can read the link any more.

import assert from "node:assert/strict";
import { test } from "node:test";
import { noticeDesk } from "#app/notices";
import { outbox } from "#platform/mail";
import { deliverNotices } from "#platform/notices";
import { eventually, openMailSink, parseMail } from "#test/mail-server";
import { openWorld } from "#test/world";
import { linksOf, makeSurveyCompany, runOf } from "../waves/company-for-tests.ts";
import { inviteEverybody, tellReleasedTo } from "../waves/tend.ts";

// A Monday noon: nobody's quiet hours.
const clock = { now: new Date("2026-03-02T09:00:00Z") };
const sink = await openMailSink();
const world = await openWorld({
  ...clock,
  settings: { VIZAVI_SMTP_URL: sink.url, VIZAVI_MAIL_FROM: "desk@house.example" },
});
const { lead, people, units, questionnaires } = await makeSurveyCompany(world);
// One of them can sign in.
await world.client({ email: "legal-0@x.ru" });
const { pool } = world.house;

const { body } = await lead.post("/api/surveys/waves", {
  name: { en: "Spring", ru: "Весна" },
  questionnaire: questionnaires.supplier,
  kind: "identified",
  readers: [people.office?.[0]],
  audience: { units: [units.legal] },
  closesAt: "2026-03-20T09:00:00Z",
});
const launch = await lead.post(`/api/surveys/waves/${body.id}/launch`);
assert.equal(launch.status, 200, launch.text);
await inviteEverybody(runOf(world), body.id);
const links = await linksOf(world, body.id);
await deliverNotices(world.house, noticeDesk);
const living = await outbox.start(world.house);
await eventually(async () => sink.received.length === 2, "two letters");
await eventually(async () => {
  const { rows } = await pool.query("select 1 from platform.letter where state <> 'sent'");
  return rows.length === 0;
}, "the house knows that they are out");
await living.stop();

test("whether or not somebody can sign in, the letter leads straight to the questions", async () => {
  const letters = await Promise.all(sink.received.map(({ raw }) => parseMail(raw)));
  for (const [person, token] of links) {
    const email = `legal-${people.legal?.indexOf(person)}@x.ru`;
    const letter = letters.find(({ to }) => JSON.stringify(to).includes(email));
    assert.match(letter?.text ?? "", new RegExp(`http://\\S+/answer/${token}`));
    assert.match(String(letter?.html), new RegExp(`/answer/${token}"`));
    assert.match(letter?.text ?? "", /first page says who reads them/);
    const answer = await world.stranger().post("/api/surveys/answering/admission", { token });
    assert.equal(answer.status, 200);
  }
});

test("once it is out, the link is in no table", async () => {
  const { rows: notices } = await pool.query("select letter, link, text from platform.notice");
  const { rows: letters } = await pool.query("select content from platform.letter");
  const kept = JSON.stringify([notices, letters]);
  for (const token of links.values()) assert.ok(!kept.includes(token));
  assert.doesNotMatch(kept, /\/answer\/[A-Za-z0-9_-]{22}/);
});

test("whoever looks after the mail does not see who was written to, but for letters that need help", async () => {
  const administrator = await world.client({ roles: ["administrator"], email: "keeper@x.ru" });
  const listed = async (): Promise<string> => (await administrator.get("/api/mail/letters")).text;
  const { rows } = await pool.query<{ id: string }>("select id from platform.letter order by id");
  const [first] = rows;
  const change = (state: string) =>
    pool.query(
      "update platform.letter set state = $2, settled_at = case when $2 <> 'waiting' then now() end where id = $1",
      [first?.id, state],
    );
  for (const state of ["waiting", "sent"]) {
    await change(state);
    assert.doesNotMatch(await listed(), /legal-/, state);
    const tried = await administrator.post(`/api/mail/letters/${first?.id}/retry`, {});
    assert.equal(tried.status, 404, tried.text);
  }
  await change("failed");
  assert.match(await listed(), /legal-\d@x\.ru/);
  const again = await administrator.post(`/api/mail/letters/${first?.id}/retry`, {});
  assert.deepEqual([again.status, again.body.state], [200, "waiting"], again.text);
  assert.doesNotMatch(await listed(), /legal-/);
  await change("sent");
});

test("that results are there, everybody asked is told at the same time, once", async () => {
  const told = async () => {
    const { rows } = await pool.query(
      "select recipient, link from platform.notice where source = 'surveys.released'",
    );
    return rows;
  };
  await tellReleasedTo(runOf(world), body.id);
  await tellReleasedTo(runOf(world), body.id);
  assert.equal((await told()).length, 2);
  assert.ok((await told()).every(({ link }) => link === `/surveys/${body.id}/results`));
});
