// Time gives nothing away: answers come in one by one, and whoever watches the house sees nothing change until it is closed.
// And what was promised at the launch is never taken back.

import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { modules } from "#app/modules";
import { openWorld } from "#test/world";
import { closeWave } from "../../modules/surveys/release/close.ts";
import { linksOf, makeSurveyCompany, runOf } from "../../modules/surveys/waves/company-for-tests.ts";
import { inviteEverybody, tellReleasedTo } from "../../modules/surveys/waves/tend.ts";
import { addressesOf, askEverything } from "./every-endpoint.ts";

const clock = { now: new Date("2026-03-02T09:00:00Z") };
const world = await openWorld(clock);
const company = await makeSurveyCompany(world);
const { lead, units, people, questionnaires } = company;
const { pool, vault } = world.house;
const { body: description } = await world.stranger().get("/api/openapi.json");

const { body: made } = await lead.post("/api/surveys/waves", {
  name: { en: "Spring", ru: "Весна" },
  questionnaire: questionnaires.supplier,
  closesAt: "2026-03-20T09:00:00Z",
  cuts: ["category"],
});
const wave: string = made.id;
const { body: launch } = await lead.post(`/api/surveys/waves/${wave}/launch`);
await inviteEverybody(runOf(world), wave);
const links = await linksOf(world, wave);
const addresses = addressesOf(description, {
  wave,
  suppliers: [units.it, units.legal],
  customers: [units.sales, units.plant, units.top],
}).filter((address) => !/xlsx/.test(address));

const answer = (person: string, subject: string, words: string) =>
  world.stranger().post(`/api/surveys/answering/${wave}/submissions`, {
    token: links.get(person),
    subject,
    response: randomUUID(),
    contract: launch.contract,
    data: { satisfied: 1 + (words.length % 5), quick: 4, polite: 5, wish: words },
  });

const respondents = [...people.sales!, ...people.plant!].slice(0, 14);
const marks = respondents.map((_, i) => `A wish that only one person has: ${"x".repeat(i)}${i}`);

test("one answer after the other, and nothing that anybody can ask for changes", async () => {
  const watch = async () => {
    const seen = await askEverything(lead, addresses);
    const events = await pool.query("select count(*)::int as n from platform.event");
    const letters = await pool.query("select count(*)::int as n from platform.letter");
    return { seen: Object.fromEntries(seen), events: events.rows[0].n, letters: letters.rows[0].n };
  };
  let before = await watch();
  let moved = 0;
  for (const [i, person] of respondents.entries()) {
    const sent = await answer(person, units.it, marks[i]!);
    assert.equal(sent.status, 200, sent.text);
    const after = await watch();
    assert.equal(after.events, before.events, "an answer announces nothing");
    assert.equal(after.letters, before.letters, "and writes to nobody");
    for (const [address, { status, text }] of Object.entries(after.seen)) {
      const was = before.seen[address]!;
      if (was.status === status && was.text === text) continue;
      // Rates of taking part, in steps of k people: rule R8.
      assert.match(address, /participation$/, `${address} changed with answer ${i + 1}`);
      assert.equal((i + 1) % 5, 0, `participation changed with answer ${i + 1}`);
      moved += 1;
    }
    before = after;
  }
  assert.ok(moved <= 2);
});

test("a page of results says nothing before the wave is closed", async () => {
  for (const address of addresses.filter((one) => one.includes(`/waves/${wave}/results`))) {
    const { status, text } = await lead.get(address);
    assert.ok(status >= 400, `${address} answered ${status}: ${text.slice(0, 200)}`);
  }
  const { rows } = await pool.query("select 1 from surveys.figure where wave = $1", [wave]);
  assert.equal(rows.length, 0);
});

test("k is never lowered, anonymity never lifted, and neither is anything else of the promise", async () => {
  const code = ({ body }: { body: { error?: { code: string } } }) => body.error?.code;
  const lowered = await lead.put(`/api/surveys/waves/${wave}/threshold`, { k: 4 });
  assert.equal(code(lowered), "waves.threshold_only_rises");
  const { body: shown } = await lead.get(`/api/surveys/waves/${wave}`);
  const named = await lead.put(`/api/surveys/waves/${wave}`, { ...shown.plan, kind: "identified", k: 4 });
  assert.ok(named.status === 409, named.text);
  const weaker = {
    k: "k = 4",
    kind: "kind = 'identified'",
    cuts: "cuts = '{category,tenure}'",
    audience: `audience = '{"units": []}'`,
    contract: "contract = '{}'",
    contract_hash: "contract_hash = 'another'",
    state: "state = 'draft'",
    readers: `kind = 'identified', readers = '{${units.it}}'`,
  };
  for (const [what, change] of Object.entries(weaker))
    await assert.rejects(
      pool.query(`update surveys.wave set ${change} where id = $1`, [wave]),
      /cannot be weakened|wave_check/,
      what,
    );
  const raised = await lead.put(`/api/surveys/waves/${wave}/threshold`, { k: 6 });
  assert.equal(raised.status, 200, raised.text);
});

/** Every table of the database as lines of text, each with the moments that stand in it. */
async function dump(): Promise<{ table: string; row: string; times: boolean }[]> {
  const { rows: tables } = await vault.query<{ name: string; times: boolean }>(
    `select format('%I.%I', n.nspname, c.relname) as name, exists (
       select 1 from pg_attribute a join pg_type t on t.oid = a.atttypid
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         and t.typname in ('timestamptz', 'timestamp', 'date', 'time')) as times
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
       and has_table_privilege(c.oid, 'select')`,
  );
  const lines: { table: string; row: string; times: boolean }[] = [];
  for (const { name, times } of tables) {
    const { rows } = await vault.query(`select row_to_json(t)::text as row from ${name} t`);
    lines.push(...rows.map(({ row }) => ({ table: name, row, times })));
  }
  return lines;
}

const whole = async (when: string) => {
  const { rows: persons } = await pool.query<{ id: string; email: string; name: string }>(
    `select p.party as id, p.email, y.name from organisation.person p join organisation.party y on y.id = p.party
     where p.party = any($1)`,
    [respondents],
  );
  const lines = await dump();
  const said = lines.filter(({ row }) => marks.some((mark) => row.includes(mark)));
  assert.ok(said.length >= marks.length, `${when}: the words are somewhere`);
  for (const { table, row, times } of said) {
    assert.match(table, /^(answers\.comment|surveys\.comment)$/, `${when}: words stand in ${table}`);
    assert.equal(times, false, `${when}: ${table} has a time`);
    for (const { id, email, name } of persons)
      assert.ok(
        ![id, email, `"${name}"`].some((one) => row.includes(one)),
        `${when}: ${name} beside an answer`,
      );
  }
  const answers = lines.filter(({ table }) => table === "answers.response");
  assert.equal(answers.length, respondents.length);
  for (const { row, times } of answers) {
    assert.equal(times, false);
    assert.ok(!persons.some(({ id, email }) => row.includes(id) || row.includes(email)));
    // A version 7 would carry its moment.
    assert.match(JSON.parse(row).id, /^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  }
  const ids = answers.map(({ row }) => JSON.parse(row).id as string);
  const elsewhere = lines.filter(
    ({ table, row }) => table !== "answers.response" && ids.some((id) => row.includes(id)),
  );
  assert.deepEqual(
    elsewhere.map(({ table }) => table),
    [],
    `${when}: an answer's id stands elsewhere`,
  );
  for (const table of [
    "surveys.participation",
    "surveys.token",
    "surveys.invited",
    "surveys.comment",
    "answers.comment",
  ])
    assert.ok(!lines.some((line) => line.table === table && line.times), `${when}: ${table} has a time`);
};

test("a full dump puts nobody beside an answer and no moment beside an anonymous one, before and after the closing", async () => {
  await whole("before");
  await pool.query("update surveys.wave set state = 'closing' where id = $1", [wave]);
  await closeWave(runOf(world), wave);
  await whole("after");
  const { rows } = await vault.query(
    "select distinct unit, cardinality(cuts) as cuts from answers.response where wave = $1",
    [wave],
  );
  assert.ok(rows.every(({ cuts }) => cuts <= 1) && rows.length <= 2);
});

test("exports and letters carry words only where comments are read, and never a name beside them", async () => {
  const seen = await askEverything(lead, addresses);
  const names = ["sales-", "plant-", ...respondents];
  let withWords = 0;
  for (const [address, { text }] of seen) {
    if (!marks.some((mark) => text.includes(mark))) continue;
    withWords += 1;
    assert.match(address, /comments/, `${address} carries words`);
    assert.ok(!names.some((name) => text.includes(name)), `${address} names somebody beside words`);
    assert.ok(!/"(value|mean|counts|score)"/.test(text), `${address} shows scores beside words`);
  }
  assert.ok(withWords > 0);
  await world.deliver();
  await tellReleasedTo(runOf(world), wave);
  // What is told on the page, and what goes out by mail.
  const { rows } = await pool.query(
    `select row_to_json(l)::text as letter from platform.letter l
     union all select row_to_json(n)::text from platform.notice n`,
  );
  assert.ok(rows.length > 0);
  for (const { letter } of rows)
    assert.ok(!marks.some((mark) => letter.includes(mark)), "a letter quotes an answer");
});

test("no route that takes or shows an answer keeps a key, a body or a line in the log", () => {
  const routes = modules.flatMap(({ routes = [] }) => routes);
  const answering = routes.filter(
    ({ endpoint }) => /^\/api\/surveys\/(answering|said)/.test(endpoint.path) && endpoint.method !== "GET",
  );
  assert.ok(answering.length >= 3);
  for (const { endpoint, fleeting, quiet } of answering)
    assert.ok(fleeting && quiet, `${endpoint.method} ${endpoint.path} leaves a trace`);
});
