// The way of an answer: who is let in, what is taken, and that nothing of it is left beside a person or a moment.

import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import pg from "pg";
import { openWorld } from "#test/world";
import { library } from "../library/index.ts";
import { nobody } from "../schema/index.ts";
import { linksOf, makeSurveyCompany, publishForm, runOf } from "./company-for-tests.ts";
import { inviteEverybody } from "./tend.ts";

const clock = { now: new Date("2026-03-02T09:00:00Z") };
const world = await openWorld(clock);
const company = await makeSurveyCompany(world);
const { lead, units, people, questionnaires } = company;
const { pool, vault } = world.house;
const stranger = world.stranger();

const code = (answer: { body: { error?: { code: string } } }) => answer.body.error?.code;

async function launched(
  change: object = {},
): Promise<{ wave: string; contract: string; links: Map<string, string> }> {
  const { body } = await lead.post("/api/surveys/waves", {
    name: { en: "Spring", ru: "Весна" },
    questionnaire: questionnaires.supplier,
    closesAt: "2026-03-20T09:00:00Z",
    cuts: ["category"],
    ...change,
  });
  const launch = await lead.post(`/api/surveys/waves/${body.id}/launch`);
  assert.equal(launch.status, 200, launch.text);
  await inviteEverybody(runOf(world), body.id);
  return { wave: body.id, contract: launch.body.contract, links: await linksOf(world, body.id) };
}

const seller = people.sales![0] as string;
const good = { satisfied: 5, quick: 4, wish: "More hands" };

const main = await launched();
const path = `/api/surveys/answering/${main.wave}/submissions`;
const submission = (change: object = {}) => ({
  token: main.links.get(seller),
  subject: units.it,
  response: randomUUID(),
  contract: main.contract,
  data: good,
  ...change,
});

const responses = async (wave: string) => {
  const { rows } = await vault.query("select * from answers.response where wave = $1", [wave]);
  return rows;
};

test("a link shows the promise, the form and the parties one is asked about", async () => {
  const answer = await stranger.post("/api/surveys/answering/admission", { token: main.links.get(seller) });
  assert.equal(answer.status, 200, answer.text);
  const { body } = answer;
  assert.equal(body.wave, main.wave);
  assert.equal(body.contract.sha256, main.contract);
  assert.equal(body.daysLeft, 18);
  assert.equal(body.form.elements.length, 4);
  assert.doesNotMatch(JSON.stringify(body.form), /measures|rotates/);
  assert.deepEqual(
    body.subjects.map(({ name, done }: { name: string; done: boolean }) => [name, done]),
    [
      ["it", false],
      ["legal", false],
    ],
  );
  assert.doesNotMatch(answer.text, /sales/, "nothing says who it is");
  const signedIn = await (await company.signedIn("sales", 0)).get(`/api/surveys/answering/${main.wave}`);
  assert.deepEqual(signedIn.body, body);
  assert.ok(signedIn.statements <= 12);
  for (const { headers } of [answer, signedIn]) assert.equal(headers["cache-control"], "no-store");
});

test("whoever is asked to name a party chooses among all units but their own; others get no list", async () => {
  const { form } = library.find(({ key }) => key === "nomination") as (typeof library)[number];
  const questionnaire = await publishForm(world, "general", form);
  const naming = await launched({ questionnaire, direction: "general", cuts: [] });
  const { status, text, body } = await stranger.post("/api/surveys/answering/admission", {
    token: naming.links.get(seller),
  });
  assert.equal(status, 200, text);
  const ids = body.parties.map(({ id }: { id: string }) => id);
  assert.ok(ids.includes(units.it));
  assert.ok(!ids.includes(units.sales));
  const plain = await stranger.post("/api/surveys/answering/admission", { token: main.links.get(seller) });
  assert.deepEqual(plain.body.parties, []);
});

test("what does not fit is refused, and nothing of it is kept", async () => {
  const refusals: [object, string][] = [
    [{ contract: "0".repeat(64) }, "answering.other_promise"],
    [{ data: { satisfied: 6 } }, "answering.answers_bad"],
    [{ data: { ...good, salary: 1 } }, "answering.answers_bad"],
    [{ data: {} }, "answering.nothing_said"],
    [{ subject: units.plant }, "answering.link_used"],
    [{ token: "AAAAAAAAAAAAAAAAAAAAAA" }, "answering.link_used"],
    [{ token: undefined }, "answering.not_asked"],
    [{ response: "0199c0de-0000-7000-8000-000000000001" }, "http.invalid_input"],
  ];
  for (const [change, refusal] of refusals) {
    const answer = await stranger.post(path, submission(change));
    assert.equal(code(answer), refusal, JSON.stringify(change));
    if (refusal.startsWith("answering.")) assert.ok(answer.body.error.hint.length > 10);
  }
  const bad = await stranger.post(path, submission({ data: { satisfied: 6, quick: 3 } }));
  assert.deepEqual(bad.body.error.details, [{ item: "satisfied", code: "illegal_value" }]);
  assert.deepEqual(await responses(main.wave), []);
  const { rows } = await pool.query("select 1 from surveys.participation where done");
  assert.equal(rows.length, 0);
});

test("an answer is kept once, however often it is sent; the link goes with the last party", async () => {
  const key = Buffer.alloc(32, 7);
  const first = submission({ keys: { wish: key.toString("base64url") } });
  const taken = await stranger.post(path, first);
  assert.deepEqual(taken.body, { done: true, left: 1 });
  assert.ok(taken.statements <= 5, `${taken.statements} statements`);
  assert.deepEqual((await stranger.post(path, first)).body, { done: true, left: 1 });
  assert.equal(code(await stranger.post(path, submission())), "answering.already_answered");
  const sameId = submission({ subject: units.legal, response: first.response });
  assert.equal(code(await stranger.post(path, sameId)), "answering.response_known");

  const last = submission({ subject: units.legal, data: { satisfied: 2 } });
  assert.deepEqual((await stranger.post(path, last)).body, { done: true, left: 0 });
  assert.deepEqual(
    (await stranger.post(path, last)).body,
    { done: true, left: 0 },
    "the link is gone by now",
  );
  assert.equal(code(await stranger.post(path, submission())), "answering.link_used");
  const admission = { token: main.links.get(seller) };
  assert.equal(
    code(await stranger.post("/api/surveys/answering/admission", admission)),
    "answering.link_used",
  );

  const kept = await responses(main.wave);
  assert.equal(kept.length, 2);
  const about = kept.find(({ subject }) => subject === units.it);
  assert.deepEqual(about, {
    id: first.response,
    wave: main.wave,
    subject: units.it,
    unit: units.sales,
    cuts: ["employee"],
    answers: { satisfied: 5, quick: 4 },
  });
  const { rows: comments } = await vault.query("select * from answers.comment where wave = $1", [main.wave]);
  assert.equal(comments.length, 1);
  assert.deepEqual([comments[0].item, comments[0].words], ["wish", "More hands"]);
  assert.ok(comments[0].key_hash.equals(key));
  assert.notEqual(comments[0].id, first.response);
});

test("two submissions of one person at the same moment leave no link behind", async () => {
  const person = people.sales![1] as string;
  const token = main.links.get(person);
  const answers = await Promise.all(
    [units.it, units.legal].map((subject) => stranger.post(path, submission({ token, subject }))),
  );
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200],
  );
  const { rows } = await pool.query("select 1 from surveys.token where person = $1 and wave = $2", [
    person,
    main.wave,
  ]);
  assert.equal(rows.length, 0);
  const twice = submission({ token: main.links.get(people.sales![2] as string) });
  const both = await Promise.all([stranger.post(path, twice), stranger.post(path, twice)]);
  assert.deepEqual(
    both.map(({ body }) => body),
    [
      { done: true, left: 1 },
      { done: true, left: 1 },
    ],
  );
});

test("whoever is signed in answers without a link, and sees what is left", async () => {
  const me = await company.signedIn("sales", 3);
  const mine = async () => {
    const answer = await me.get("/api/surveys/answering");
    assert.ok(answer.statements <= 12);
    return answer.body.waves.find(({ wave }: { wave: string }) => wave === main.wave);
  };
  assert.deepEqual([(await mine()).subjects, (await mine()).left], [2, 2]);
  const answer = await me.post(path, submission({ token: undefined }));
  assert.deepEqual(answer.body, { done: true, left: 1 });
  assert.equal((await mine()).left, 1);
  const other = await company.signedIn("it", 0);
  assert.equal(code(await other.post(path, submission({ token: undefined }))), "answering.not_asked");
  assert.equal(code(await other.get(`/api/surveys/answering/${main.wave}`)), "answering.not_asked");
});

test("an answer leaves no event, no kept key, no job, and no line in the log", async () => {
  const lines: unknown[] = [];
  const { log } = world.house;
  const before = { ...log };
  for (const level of ["debug", "info", "warn", "error"] as const)
    log[level] = (particulars: object, sentence: string) => void lines.push([particulars, sentence]);
  const count = async () => {
    const { rows } = await pool.query(`
      select (select count(*) from platform.event) as events, (select count(*) from platform.idempotency) as keys,
        (select count(*) from job.job) as jobs, (select count(*) from platform.task) as tasks,
        (select count(*) from platform.notice) as notices, (select count(*) from platform.notice where read_at is not null)
        as read`);
    return rows[0];
  };
  const were = await count();
  const me = await company.signedIn("sales", 4);
  const wereSignedIn = await count();
  lines.length = 0;
  const headers = { "idempotency-key": randomUUID() };
  const answer = await me.post(path, submission({ token: undefined }), headers);
  assert.equal(answer.status, 200);
  await stranger.post(path, submission({ data: { satisfied: 99 } }), headers);
  await stranger.post("/api/surveys/answering/admission", {
    token: main.links.get(people.sales![5] as string),
  });
  await me.get("/api/surveys/answering");
  assert.deepEqual(lines, []);
  assert.deepEqual(await count(), wereSignedIn);
  assert.equal(were.notices, wereSignedIn.notices);
  await me.get("/api/session");
  assert.ok(lines.length > 0, "other calls do have a line");
  Object.assign(log, before);
  const metrics = await world.app.inject({ url: "/metrics" });
  assert.doesNotMatch(metrics.body, /answering/);
});

test("nothing beside a person or an answer has a time", async () => {
  const { rows } = await pool.query(`
    select table_schema || '.' || table_name as name, column_name from information_schema.columns
    where (table_schema = 'answers' or (table_schema, table_name) in
      (('surveys', 'participation'), ('surveys', 'invited'), ('surveys', 'token')))
      and (data_type like 'timestamp%' or data_type in ('date', 'time', 'interval') or column_default like '%uuidv7%')`);
  assert.deepEqual(rows, []);
  await assert.rejects(pool.query("select * from answers.response"), /permission denied/);
});

test("a failure on the way in says its kind and nothing else", async () => {
  const lines: { particulars: object; sentence: string }[] = [];
  const { log } = world.house;
  const before = { ...log };
  for (const level of ["debug", "info", "warn", "error"] as const)
    log[level] = (particulars: object, sentence: string) => void lines.push({ particulars, sentence });
  const owner = new pg.Client({ connectionString: world.url });
  await owner.connect();
  await owner.query("alter function surveys.put_comment rename to put_comment_away");
  const answer = await stranger.post(
    path,
    submission({
      token: main.links.get(people.sales![6] as string),
      data: { satisfied: 1, wish: "A secret" },
    }),
  );
  await owner.query("alter function surveys.put_comment_away rename to put_comment");
  await owner.end();
  Object.assign(log, before);
  assert.equal(answer.status, 500);
  assert.equal(lines.length, 1);
  assert.deepEqual(Object.keys(lines[0]!.particulars).sort(), ["code", "id", "kind"]);
  const { rows } = await vault.query("select 1 from answers.response where answers->>'satisfied' = '1'");
  assert.equal(rows.length, 0, "what was half done is undone");
});

test("names are kept where that was promised, for those who were named", async () => {
  const { wave, contract, links } = await launched({
    kind: "identified",
    readers: [people.office![0]],
    direction: "general",
    questionnaire: questionnaires.general,
    audience: { units: [units.plant] },
  });
  const person = people.plant![0] as string;
  const given = submission({ token: links.get(person), subject: nobody, contract });
  const to = `/api/surveys/answering/${wave}/submissions`;
  const admission = await stranger.post("/api/surveys/answering/admission", { token: links.get(person) });
  assert.equal(admission.body.kind, "identified");
  assert.match(admission.body.contract.en.said.join(), /office 0\. Nobody else/);
  assert.deepEqual((await stranger.post(to, given)).body, { done: true, left: 0 });
  assert.deepEqual((await stranger.post(to, given)).body, { done: true, left: 0 });
  const changed = { ...given, data: { satisfied: 1 } };
  assert.equal(code(await stranger.post(to, changed)), "answering.already_answered");
  const { rows } = await pool.query("select * from surveys.answer where wave = $1", [wave]);
  assert.equal(rows.length, 1);
  assert.deepEqual(
    [rows[0].person, rows[0].answers, rows[0].comments],
    [person, { satisfied: 5, quick: 4 }, { wish: "More hands" }],
  );
  assert.deepEqual(await responses(wave), []);
});

test("a wave that closes waits for answers under way and takes no later one", async () => {
  const { wave, contract, links } = await launched();
  const to = `/api/surveys/answering/${wave}/submissions`;
  const given = people.sales!.map((person) =>
    submission({ token: links.get(person), contract, response: randomUUID() }),
  );
  await pool.query("update surveys.wave set closes_at = $2 where id = $1", [wave, "2026-03-02T08:00:00Z"]);
  assert.equal(code(await stranger.post(to, given[0])), "answering.over");
  await pool.query("update surveys.wave set closes_at = $2 where id = $1", [wave, "2026-03-20T09:00:00Z"]);
  const client = await pool.connect();
  await client.query("begin");
  await client.query("select pg_advisory_xact_lock(hashtextextended('surveys.wave/' || $1, 0))", [wave]);
  await client.query("update surveys.wave set state = 'closing' where id = $1", [wave]);
  const under = stranger.post(to, given[1]);
  await new Promise((resolve) => setTimeout(resolve, 150));
  await client.query("commit");
  client.release();
  assert.equal(code(await under), "answering.over");
  assert.deepEqual(await responses(wave), []);
});

test("codes on paper let in, whatever their spelling; new sheets replace old ones", async () => {
  const { wave, contract } = await launched();
  const sheets = async (body: object = {}) => {
    const answer = await lead.post(`/api/surveys/waves/${wave}/kiosk-sheets`, body, {
      "idempotency-key": "sheets",
    });
    assert.equal(answer.status, 200, answer.text);
    return answer.body.sheets as { unit: { name: string }; codes: { person: string; code: string }[] }[];
  };
  const old = await sheets();
  assert.deepEqual(
    old.map(({ unit, codes }) => [unit.name, codes.length]),
    [
      ["legal", 2],
      ["plant", 10],
      ["sales", 12],
    ],
  );
  const kept = await pool.query("select 1 from platform.idempotency where key = 'sheets'");
  assert.equal(kept.rows.length, 0);
  const [fresh] = await sheets({ units: [units.plant] });
  assert.equal(fresh?.unit.name, "plant");
  const admission = (token: string) => stranger.post("/api/surveys/answering/admission", { token });
  const codeOf = (list: typeof old, unit: string) =>
    list.find((sheet) => sheet.unit.name === unit)?.codes[0]?.code as string;
  assert.equal(code(await admission(codeOf(old, "plant"))), "answering.link_used");
  assert.equal((await admission(codeOf(old, "sales"))).status, 200, "other units keep theirs");
  const paper = codeOf([fresh!], "plant");
  assert.match(paper, /^[2-9A-Z]{5}-[2-9A-Z]{5}$/);
  const spelled = ` ${paper.toLowerCase().replace("-", " ")} `;
  assert.equal((await admission(spelled)).status, 200);
  const to = `/api/surveys/answering/${wave}/submissions`;
  assert.equal((await stranger.post(to, submission({ token: spelled, contract }))).status, 200);
});

test("whoever has the list of codes learns from it nothing of who has answered", async () => {
  const { wave, contract, links } = await launched();
  const { body } = await lead.post(`/api/surveys/waves/${wave}/kiosk-sheets`, { units: [units.sales] });
  const codes = body.sheets[0].codes as { person: string; code: string }[];
  const paperOf = (place: number) => codes.find(({ person }) => person === `sales ${place}`)?.code as string;
  const to = `/api/surveys/answering/${wave}/submissions`;
  const decline = `/api/surveys/answering/${wave}/declinations`;
  // One by the letter and one by paper have answered everything, the third nothing.
  const mine = submission({ token: paperOf(1), contract });
  for (const subject of [units.it, units.legal]) {
    const byLetter = { token: links.get(people.sales![0] as string), subject, contract };
    assert.equal((await stranger.post(to, submission(byLetter))).status, 200);
    const byPaper = subject === units.it ? mine : { ...mine, subject, response: randomUUID() };
    assert.equal((await stranger.post(to, byPaper)).status, 200);
  }
  const before = await responses(wave);
  const tried = async (place: number) => {
    const token = paperOf(place);
    const found: [number, string][] = [];
    const ask = async (path: string, change: object) => {
      const { status, text } = await stranger.post(path, change);
      found.push([status, text.replaceAll(/"id":"[0-9a-f-]{36}"/g, "")]);
    };
    await ask("/api/surveys/answering/admission", { token });
    await ask(to, submission({ token, contract: "0".repeat(64) }));
    await ask(to, submission({ token, contract, data: { satisfied: 9 } }));
    await ask(to, submission({ token, contract, data: {} }));
    await ask(to, submission({ token, contract, response: mine.response }));
    await ask(decline, { token, subject: randomUUID() });
    return found;
  };
  const untouched = await tried(2);
  assert.deepEqual(await tried(0), untouched);
  assert.deepEqual(await tried(1), untouched);
  assert.deepEqual(await responses(wave), before, "trying leaves nothing");
  const given = async (place: number) =>
    (await stranger.post(to, submission({ token: paperOf(place), contract }))).text;
  assert.equal(await given(0), await given(3));
  assert.equal((await responses(wave)).length, before.length + 1, "the first answers count");
  const declined = async (place: number) =>
    (await stranger.post(decline, { token: paperOf(place), subject: units.legal })).text;
  assert.equal(await declined(0), await declined(3));
  const { rows } = await pool.query(
    "select done from surveys.participation where wave = $1 and person = $2",
    [wave, people.sales![2]],
  );
  assert.ok(rows.every(({ done }) => done === false));
});

test("who tries code after code from one place is stopped for a while", async () => {
  const token = main.links.get(people.sales![7] as string);
  const guess = (i: number) =>
    stranger.post("/api/surveys/answering/admission", { token: `AAAAA-${String(22222 + i)}` });
  let stopped: number | undefined;
  for (let i = 0; i < 30 && stopped === undefined; i += 1)
    if (code(await guess(i)) === "answering.too_many_wrong") stopped = i;
  assert.ok(stopped !== undefined && stopped > 5);
  const right = await stranger.post("/api/surveys/answering/admission", { token });
  assert.equal(right.status, 429);
  assert.match(right.body.error.hint, /ten minutes/);
  clock.now = new Date(clock.now.getTime() + 11 * 60_000);
  assert.equal((await stranger.post("/api/surveys/answering/admission", { token })).status, 200);
});
