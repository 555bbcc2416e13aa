import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { linksOf, makeSurveyCompany, runOf } from "../waves/company-for-tests.ts";
import { inviteEverybody } from "../waves/tend.ts";

const world = await openWorld();
const { lead, people, questionnaires, signedIn } = await makeSurveyCompany(world);
const soon = new Date(Date.now() + 7 * 86_400_000).toISOString();
const made = await lead.post("/api/surveys/waves", {
  name: { en: "Spring", ru: "Весна" },
  questionnaire: questionnaires.supplier,
  closesAt: soon,
});
const wave = made.body.id as string;
const launched = await lead.post(`/api/surveys/waves/${wave}/launch`, {});
await inviteEverybody(runOf(world), wave);
const links = await linksOf(world, wave);

const path = `/api/surveys/answering/${wave}/declinations`;
const stranger = world.stranger();
const admit = (token: string) => stranger.post("/api/surveys/answering/admission", { token });
const rows = async (statement: string) => {
  const { rows } = await world.asHouse(({ client }) => client.query(statement));
  return rows;
};

test("who cannot judge anybody is done, leaves no response, and the link is used up", async () => {
  assert.equal(launched.status, 200, launched.text);
  const token = links.get(people.sales?.[0] as string) as string;
  const { subjects, contract } = (await admit(token)).body;
  assert.ok(subjects.length > 1, "there are several to be judged");
  for (const [place, { id }] of subjects.entries()) {
    const answer = await stranger.post(path, { token, subject: id });
    assert.deepEqual(answer.body, { done: true, left: subjects.length - 1 - place }, answer.text);
  }
  const vault = await world.house.vault.query("select 1 from answers.response");
  assert.equal(vault.rowCount, 0);
  assert.equal((await admit(token)).body.error.code, "answering.link_used");
  const again = await stranger.post(path, { token, subject: subjects[0].id });
  assert.equal(again.body.error.code, "answering.link_used");
  const late = await stranger.post(`/api/surveys/answering/${wave}/submissions`, {
    token,
    subject: subjects[0].id,
    response: crypto.randomUUID(),
    contract: contract.sha256,
    data: { quick: 3 },
  });
  assert.equal(late.body.error.code, "answering.link_used", "what was declined is not answered afterwards");
});

test("for whoever is signed in too, and twice is once; nothing keeps a time or an event of it", async () => {
  const person = await signedIn("sales", 1);
  const shown = (await person.get(`/api/surveys/answering/${wave}`)).body;
  const [first] = shown.subjects;
  const before = (await rows("select 1 from platform.event union all select 1 from platform.idempotency"))
    .length;
  for (let times = 0; times < 2; times += 1) {
    const answer = await person.post(path, { subject: first.id }, { "idempotency-key": "once" });
    assert.deepEqual(answer.body, { done: true, left: shown.subjects.length - 1 });
  }
  const after = (await rows("select 1 from platform.event union all select 1 from platform.idempotency"))
    .length;
  assert.equal(after, before);
  const mine = (await person.get("/api/surveys/answering")).body.waves.find(
    (one: { wave: string }) => one.wave === wave,
  );
  assert.equal(mine.left, shown.subjects.length - 1);
});

test("for nobody else, and not about anybody else", async () => {
  const person = await signedIn("sales", 2);
  const nobody = await world.client({ email: "passer-by@x.ru" });
  const subject = (await person.get(`/api/surveys/answering/${wave}`)).body.subjects[0].id as string;
  assert.equal((await nobody.post(path, { subject })).body.error.code, "answering.not_asked");
  assert.equal((await stranger.post(path, { subject })).body.error.code, "answering.not_asked");
  assert.equal(
    (await person.post(path, { subject: crypto.randomUUID() })).body.error.code,
    "answering.not_asked",
  );
  const guess = await stranger.post(path, { subject, token: "ZZZZZ-ZZZZZ" });
  assert.equal(guess.body.error.code, "answering.link_used");
});
