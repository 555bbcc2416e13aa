// Planning, launching and looking after waves, on a real house.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { form, linksOf, makeSurveyCompany, publishForm, runOf } from "./company-for-tests.ts";
import { keepTurnout } from "./store/invited.ts";
import { closeBatches, inviteEverybody, tendWaves } from "./tend.ts";

const clock = { now: new Date("2026-03-02T09:00:00Z") };
const world = await openWorld(clock);
const company = await makeSurveyCompany(world);
const { lead, units, questionnaires, people } = company;
const run = runOf(world);
const { pool } = world.house;
const day = 24 * 3_600_000;
const inDays = (days: number) => new Date(clock.now.getTime() + days * day).toISOString();
const later = (days: number) => {
  clock.now = new Date(clock.now.getTime() + days * day);
};

const plan = (change: object = {}) => ({
  name: { en: "Spring", ru: "Весна" },
  questionnaire: questionnaires.supplier,
  closesAt: inDays(14),
  minContacts: 3,
  ...change,
});

async function made(change: object = {}): Promise<string> {
  const answer = await lead.post("/api/surveys/waves", plan(change));
  assert.equal(answer.status, 200, answer.text);
  return answer.body.id;
}

async function launched(change: object = {}): Promise<string> {
  const id = await made(change);
  const answer = await lead.post(`/api/surveys/waves/${id}/launch`);
  assert.equal(answer.status, 200, answer.text);
  return id;
}

const code = (answer: { body: { error?: { code: string } } }) => answer.body.error?.code;

async function askedOf(wave: string): Promise<Record<string, string[]>> {
  const { rows } = await pool.query<{ unit: string; subjects: string[] }>(
    `select u.name as unit, array_agg(distinct s.name order by s.name) as subjects
     from surveys.participation p join surveys.invited i using (wave, person)
     join organisation.party u on u.id = i.unit left join organisation.party s on s.id = p.subject
     where p.wave = $1 group by u.name`,
    [wave],
  );
  return Object.fromEntries(rows.map(({ unit, subjects }) => [unit, subjects]));
}

test("customers are asked about suppliers they had enough to do with, never about their own unit", async () => {
  const wave = await made();
  const preview = await lead.get(`/api/surveys/waves/${wave}/audience`);
  assert.equal(preview.status, 200, preview.text);
  assert.ok(preview.statements <= 12, `${preview.statements} statements`);
  const { body } = preview;
  // 12 of sales, 10 of the plant, 2 of legal; the 6 of it and 3 of the office have no supplier.
  assert.deepEqual(
    [body.people, body.asked, body.withoutSubject, body.resting, body.unreachable],
    [33, 24, 9, 0, 0],
  );
  assert.deepEqual(body.load, [12, 12]);
  assert.equal(body.subjects, 2);
  assert.deepEqual(body.raters, { fewest: 12, median: 12, most: 24 });
  assert.deepEqual(body.weak, []);
  assert.deepEqual(body.obstacles, []);
  assert.equal(body.contract.en.said.length, body.contract.ru.said.length);

  const launch = await lead.post(`/api/surveys/waves/${wave}/launch`);
  assert.equal(launch.body.invited, 24);
  assert.equal(launch.body.contract, body.contract.sha256);
  assert.deepEqual(await askedOf(wave), { sales: ["it", "legal"], plant: ["it"], legal: ["it"] });
  const shown = await lead.get(`/api/surveys/waves/${wave}`);
  assert.equal(shown.body.state, "open");
  assert.equal(shown.body.invited, 24);
  assert.ok(shown.statements <= 12);
  assert.equal(code(await lead.post(`/api/surveys/waves/${wave}/launch`)), "waves.launched");
});

test("the launch draws whom the preview has counted, and keeps them in an order that tells nothing", async () => {
  const wave = await made({ audience: { share: 50 }, subjectsEach: 1, cuts: ["tenure", "category"] });
  const { body } = await lead.get(`/api/surveys/waves/${wave}/audience`);
  assert.equal(body.asked + body.notDrawn, 24);
  assert.ok(Math.abs(body.asked - 12) <= 1);
  await lead.post(`/api/surveys/waves/${wave}/launch`);
  const { rows } = await pool.query("select * from surveys.invited where wave = $1 order by no", [wave]);
  assert.equal(rows.length, body.asked);
  assert.deepEqual(
    rows.map(({ no }) => no),
    rows.map((_, i) => i + 1),
  );
  assert.notDeepEqual(
    rows.map(({ person }) => person),
    rows.map(({ person }) => person).toSorted(),
  );
  assert.deepEqual(rows[0].cuts, ["3_to_10", "employee"]);
});

test("suppliers rate their customers, predict their own score, or nobody is rated", async () => {
  const customers = await launched({ direction: "customers", questionnaire: questionnaires.customer });
  assert.deepEqual(await askedOf(customers), { it: ["legal", "plant", "sales"], legal: ["sales"] });
  const scores = await launched({ audience: { subjects: [units.it] } });
  const prediction = await launched({ direction: "prediction", predicts: scores });
  assert.deepEqual(await askedOf(prediction), { it: ["it"] });
  const general = await launched({
    direction: "general",
    questionnaire: questionnaires.general,
    audience: { units: [units.plant] },
  });
  assert.deepEqual(await askedOf(general), { plant: [null] });
});

test("suppliers whom too few can judge are named before the launch", async () => {
  const wave = await made({ audience: { units: [units.legal, units.plant] }, k: 11 });
  const { body } = await lead.get(`/api/surveys/waves/${wave}/audience`);
  assert.deepEqual(body.weak, []);
  const narrow = await made({ k: 13 });
  const { body: seen } = await lead.get(`/api/surveys/waves/${narrow}/audience`);
  assert.deepEqual(
    seen.weak.map(({ party, raters, couldRate }: never) => [
      (party as { name: string }).name,
      raters,
      couldRate,
    ]),
    [["legal", 12, 12]],
  );
});

test("whoever was asked lately rests", async () => {
  const wave = await made({ audience: { restDays: 30 } });
  const { body } = await lead.get(`/api/surveys/waves/${wave}/audience`);
  assert.equal(body.asked, 0);
  assert.deepEqual(
    body.obstacles.map(({ code: one }: { code: string }) => one),
    ["nobody_to_ask"],
  );
  const launch = await lead.post(`/api/surveys/waves/${wave}/launch`);
  assert.equal(code(launch), "waves.not_now");
  assert.equal(launch.body.error.details[0].code, "nobody_to_ask");
});

test("what can never be is refused at once", async () => {
  const readers = [people.it![0]];
  assert.equal(code(await lead.post("/api/surveys/waves", plan({ readers }))), "waves.readers_of_anonymous");
  assert.equal(code(await lead.post("/api/surveys/waves", plan({ k: 3 }))), "http.invalid_input");
  const nowhere = "0199c0de-0000-7000-8000-000000000001";
  assert.equal(
    code(await lead.post("/api/surveys/waves", plan({ questionnaire: nowhere }))),
    "waves.questionnaire_not_found",
  );
  assert.equal(
    code(await lead.post("/api/surveys/waves", plan({ audience: { units: [nowhere] } }))),
    "waves.unknown_party",
  );
});

test("after the launch the promise only grows: by the room, and by the database", async () => {
  const wave = await launched({ k: 6 });
  const path = `/api/surveys/waves/${wave}`;
  const named = { kind: "identified", readers: [people.it![0]] };
  assert.equal(code(await lead.put(path, plan({ k: 6, ...named }))), "waves.anonymity_stays");
  assert.equal(code(await lead.put(path, plan({ k: 5 }))), "waves.threshold_only_rises");
  assert.equal(code(await lead.put(path, plan({ k: 6, cuts: ["tenure"] }))), "waves.launched");
  assert.equal(code(await lead.delete(path)), "waves.launched");
  for (const k of [5, 6])
    assert.equal(code(await lead.put(`${path}/threshold`, { k })), "waves.threshold_only_rises");
  assert.equal((await lead.put(`${path}/threshold`, { k: 8 })).status, 200);
  assert.equal((await lead.get(path)).body.k, 8);
  for (const weaker of [
    "k = 5",
    "kind = 'identified'",
    "cuts = '{tenure}'",
    `audience = '{"share": 1}'`,
    "contract = '{}'",
    "contract_hash = 'x'",
    "version = null",
  ])
    await assert.rejects(
      pool.query(`update surveys.wave set ${weaker} where id = $1`, [wave]),
      (error: { code?: string }) => error.code === "VZ001",
      weaker,
    );
});

test("the end only moves away", async () => {
  const wave = await launched();
  const path = `/api/surveys/waves/${wave}/end`;
  assert.equal(code(await lead.put(path, { closesAt: inDays(13) })), "waves.end_only_moves_away");
  assert.equal((await lead.put(path, { closesAt: inDays(20) })).status, 200);
  assert.equal((await lead.get(`/api/surveys/waves/${wave}`)).body.closesAt, inDays(20));
});

test("everybody is told once, with a link of their own, of which only a hash stays", async () => {
  const wave = await launched();
  await inviteEverybody(run, wave);
  await inviteEverybody(run, wave);
  const { rows } = await pool.query(
    "select recipient, link, text, source from platform.notice where about = $1",
    [`/surveys/${wave}`],
  );
  assert.equal(rows.length, 24);
  assert.equal(new Set(rows.map(({ recipient }) => recipient)).size, 24);
  assert.ok(rows.every(({ link }) => link === `/surveys/${wave}/answer`));
  assert.match(rows[0].text.ru, /Ответы анонимны/);
  const links = await linksOf(world, wave);
  assert.equal(new Set(links.values()).size, 24);
  const tokens = await pool.query("select hash, person from surveys.token where wave = $1", [wave]);
  assert.equal(tokens.rows.length, 24);
  for (const { hash, person } of tokens.rows) {
    const token = links.get(person) as string;
    assert.equal(hash.length, 32);
    assert.ok(!hash.equals(Buffer.from(token, "base64url")));
    assert.ok(!hash.toString("latin1").includes(token));
  }
});

test("who has not answered is reminded, once for each reminder, and nobody else", async () => {
  const wave = await launched({ direction: "general", questionnaire: questionnaires.general });
  await inviteEverybody(run, wave);
  await pool.query("update surveys.participation set done = true where wave = $1 and person = any($2)", [
    wave,
    people.sales,
  ]);
  const reminded = async () => {
    const { rows } = await pool.query(
      "select recipient, key from platform.notice where about = $1 and source = 'surveys.reminded'",
      [`/surveys/${wave}`],
    );
    return rows;
  };
  await tendWaves(run);
  assert.equal((await reminded()).length, 0);
  later(3);
  await tendWaves(run);
  await tendWaves(run);
  const first = await reminded();
  assert.equal(first.length, 33 - 12);
  assert.ok(first.every(({ recipient }) => !people.sales!.includes(recipient)));
  const { rows } = await pool.query("select count(*) as n from surveys.token where wave = $1", [wave]);
  assert.equal(rows[0].n, 33 + 21, "each reminder has one more link of its own");
  later(4);
  await tendWaves(run);
  assert.equal((await reminded()).length, 2 * 21);
});

test("a launch ahead of its day opens on its day", async () => {
  const wave = await launched({ opensAt: inDays(2), closesAt: inDays(20) });
  await tendWaves(run);
  await inviteEverybody(run, wave);
  assert.equal((await linksOf(world, wave)).size, 0);
  const someone = await company.signedIn("sales", 0);
  const refused = await someone.get(`/api/surveys/answering/${wave}`);
  assert.equal(code(refused), "answering.not_yet");
  assert.match(refused.body.error.hint, /11 Mar/);
  later(2);
  await inviteEverybody(run, wave);
  assert.equal((await linksOf(world, wave)).size, 24);
  assert.equal((await someone.get(`/api/surveys/answering/${wave}`)).status, 200);
});

test("rates are told for large units, in steps, and one more answer is not seen", async () => {
  const wave = await launched({ direction: "general", questionnaire: questionnaires.general });
  const rates = async () => {
    const answer = await lead.get(`/api/surveys/waves/${wave}/participation`);
    assert.equal(answer.status, 200, answer.text);
    assert.ok(answer.statements <= 12);
    return answer.body;
  };
  const before = await rates();
  assert.equal(before.live, true);
  assert.equal(before.invited, 33);
  assert.equal(before.all, 0);
  assert.deepEqual(
    before.units
      .filter(({ rate }: { rate: number | null }) => rate !== null)
      .map(({ party }: never) => (party as { name: string }).name),
    ["top"],
  );
  const answer = (count: number) =>
    pool.query("update surveys.participation set done = true where wave = $1 and person = any($2)", [
      wave,
      people.sales!.slice(0, count),
    ]);
  for (let count = 1; count < 5; count += 1) {
    await answer(count);
    assert.deepEqual(await rates(), before);
  }
  await answer(5);
  assert.equal((await rates()).all, 15);
  // As the closing does it.
  await world.asHouse(({ db }) => keepTurnout(db, wave));
  await pool.query("update surveys.wave set state = 'closed' where id = $1", [wave]);
  const after = await rates();
  const rateOf = (name: string) =>
    after.units.find(({ party }: { party: { name: string } }) => party.name === name).rate;
  assert.equal(after.live, false);
  assert.equal(rateOf("sales"), 40);
  assert.equal(rateOf("legal"), null, "two people are too few");
  // Also where it is said to have been so all along.
  const on = "2020-06-01";
  const moved = await lead.put(`/api/units/${units.legal}/placement`, { parent: units.sales, on });
  assert.equal(moved.status, 200, moved.text);
  assert.deepEqual(await rates(), after, "what is said later of that time brings no other sums");
  await lead.put(`/api/units/${units.legal}/placement`, { parent: units.top, on });
});

test("a series launches its waves by itself, and rotating items come round", async () => {
  const wave = await made({
    direction: "general",
    questionnaire: questionnaires.general,
    closesAt: inDays(7),
  });
  const firstOn = inDays(1).slice(0, 10);
  const answer = await lead.post("/api/surveys/series", { wave, every: "week", firstOn, rotate: 1 });
  assert.equal(answer.status, 200, answer.text);
  const wavesOf = async () => {
    const { rows } = await pool.query(
      "select id, state, asked from surveys.wave where series = $1 and state <> 'draft' order by launched_at",
      [answer.body.id],
    );
    return rows;
  };
  await tendWaves(run);
  assert.equal((await wavesOf()).length, 0);
  later(1);
  await tendWaves(run);
  await tendWaves(run);
  const first = await wavesOf();
  assert.deepEqual(
    first.map(({ id, state }) => [id, state]),
    [[wave, "open"]],
  );
  assert.deepEqual(first[0].asked, ["satisfied", "quick", "wish"]);
  later(7);
  await tendWaves(run);
  const second = await wavesOf();
  assert.equal(second.length, 2);
  assert.deepEqual(second[1].asked, ["satisfied", "polite", "wish"]);
  const { body } = await lead.get("/api/surveys/series");
  assert.equal(body.series.find(({ id }: { id: string }) => id === answer.body.id).waves, 2);
  assert.equal((await lead.post(`/api/surveys/series/${answer.body.id}/ending`)).status, 200);
  later(7);
  await tendWaves(run);
  assert.equal((await wavesOf()).length, 2);
});

test("a wave is closed at its end, once, and its links open nothing any more", async () => {
  const wave = await launched({ closesAt: inDays(2) });
  await inviteEverybody(run, wave);
  const [token] = (await linksOf(world, wave)).values();
  later(2);
  await tendWaves(run);
  const { body } = await lead.get(`/api/surveys/waves/${wave}`);
  assert.equal(body.state, "closing");
  const { rows } = await pool.query(
    "select count(*) as n from job.job where name = 'surveys.close' and data->'payload'->>'wave' = $1",
    [wave],
  );
  assert.equal(rows[0].n, 1);
  assert.equal(
    code(await world.stranger().post("/api/surveys/answering/admission", { token })),
    "answering.link_used",
  );
  assert.equal(code(await lead.post(`/api/surveys/waves/${wave}/closing`)), "waves.not_open");
});

test("a batch of a standing question waits for k people and a week, then the next one opens", async () => {
  const wave = await made({ direction: "general", questionnaire: questionnaires.general, closesAt: null });
  const series = await lead.post("/api/surveys/series", {
    wave,
    every: "standing",
    firstOn: clock.now.toISOString().slice(0, 10),
  });
  assert.equal(series.status, 200, series.text);
  await tendWaves(run);
  const state = async () =>
    (await pool.query("select state from surveys.wave where id = $1", [wave])).rows[0].state;
  assert.equal(await state(), "open");
  const answer = (count: number) =>
    pool.query("update surveys.participation set done = true where wave = $1 and person = any($2)", [
      wave,
      people.plant!.slice(0, count),
    ]);
  await answer(5);
  later(6);
  await closeBatches(run);
  assert.equal(await state(), "open", "a week has not passed");
  await pool.query("update surveys.participation set done = false where wave = $1", [wave]);
  await answer(4);
  later(2);
  await closeBatches(run);
  assert.equal(await state(), "open", "four are too few");
  await answer(5);
  await closeBatches(run);
  assert.equal(await state(), "closing");
  await pool.query("update surveys.wave set state = 'closed' where id = $1", [wave]);
  await tendWaves(run);
  const { rows } = await pool.query("select id from surveys.wave where series = $1 and state = 'open'", [
    series.body.id,
  ]);
  assert.equal(rows.length, 1);
  assert.notEqual(rows[0].id, wave);
});

test("an unpublished questionnaire, or one about something else, stands in the way", async () => {
  const other = await publishForm(world, "general", form);
  const wave = await made({ questionnaire: other });
  const { body } = await lead.get(`/api/surveys/waves/${wave}/audience`);
  assert.deepEqual(
    body.obstacles.map(({ code: one }: { code: string }) => one),
    ["direction_unfit"],
  );
  assert.ok(body.obstacles[0].hint);
});

test("waves are listed page by page, the newest first", async () => {
  const all: string[] = [];
  let after: string | undefined;
  do {
    const page = await lead.get(`/api/surveys/waves?limit=5${after ? `&after=${after}` : ""}`);
    assert.ok(page.statements <= 12);
    all.push(...page.body.waves.map(({ id }: { id: string }) => id));
    after = page.body.next ?? undefined;
  } while (after);
  assert.deepEqual(all, all.toSorted().toReversed());
  const { rows } = await pool.query("select count(*) as n from surveys.wave");
  assert.equal(all.length, rows[0].n);
});
