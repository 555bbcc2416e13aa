// A plan from its draft to its verdict, on a real house whose clock is moved.

import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { addWeeks } from "#modules/measures";
import { openNeed } from "#modules/needs";
import type { Context } from "#platform/context";
import { chance } from "#science/numbers";
import { openWorld } from "#test/world";
import { evaluateAll } from "./actions/evaluate.ts";
import { advance } from "./actions/life.ts";
import { judgeWaves } from "./evaluate/waves.ts";
import { weeklyOf } from "./evaluate/weekly-for-tests.ts";
import { solutionEvent } from "./events.ts";
import { solutionsOf } from "./index.ts";
import { insertEvaluation } from "./store/write.ts";

let now = new Date("2026-01-02T09:00:00Z");
const world = await openWorld({
  get now() {
    return now;
  },
});
const lead = await world.client({ roles: ["programme_lead"] });
const on = "2020-02-01";
const made = async (path: string, body: object): Promise<string> => {
  const answer = await lead.post(path, body);
  assert.equal(answer.status, 200, answer.text);
  return answer.body.id;
};
const top = await made("/api/units", { name: "Завод", on });
const supplier = await made("/api/units", { name: "Логистика", parent: top, on });
const customers: string[] = [];
for (let i = 0; i < 9; i += 1)
  customers.push(await made("/api/units", { name: `Отдел ${i + 1}`, parent: top, on }));
const person = (name: string, email: string, unit: string) => made("/api/people", { name, email, unit, on });
const ivan = await person("Иван Логов", "ivan@x.ru", supplier);
const olga = await person("Ольга Первая", "olga@x.ru", customers[0]!);
const petr = await person("Пётр Второй", "petr@x.ru", customers[1]!);
const nina = await person("Нина Третья", "nina@x.ru", customers[2]!);
await person("Олег Чужой", "oleg@x.ru", customers[8]!);
await lead.put(`/api/units/${supplier}/head`, { person: ivan });
await lead.put(`/api/units/${customers[0]}/head`, { person: olga });
const head = await world.client({ email: "ivan@x.ru" });
const customer = await world.client({ email: "olga@x.ru" });
const stranger = await world.client({ email: "oleg@x.ru" });

const start = "2026-01-05";
const from = addWeeks(start, -26);
const treated = customers.slice(0, 4);

/** What the house has measured: six months before, and twelve weeks after with eleven hours less for four of nine. */
async function measure(weeks: number): Promise<void> {
  const units = weeklyOf(chance(7), {
    customers: customers.map((one) => ({
      customer: one,
      startsOn: treated.includes(one) ? start : null,
      weekly: 14,
    })),
    from,
    weeks: 40,
    level: 31,
    effect: -11,
  });
  await world.asHouse(async ({ db }) => {
    await sql`delete from measures.weekly`.execute(db);
    await sql`delete from measures.weekly_sum`.execute(db);
    await sql`update measures.state set zone = 'UTC', counted_at = now()`.execute(db);
    for (const { customer: one, weeks: figures } of units)
      for (const { week, n, total } of figures.slice(0, weeks)) {
        await sql`insert into measures.weekly (supplier, measure, customer, week, n, total, squares, logs)
          values (${supplier}, 'waiting', ${one}, ${week}, ${n}, ${total}, 0, 0)`.execute(db);
        await sql`insert into measures.weekly_sum (side, party, measure, week, n, total, squares, logs)
          values ('company', '00000000-0000-0000-0000-000000000000', 'waiting', ${week}, ${n}, ${total}, 0, 0),
            ('supplier', ${supplier}, 'waiting', ${week}, ${n}, ${total}, 0, 0)
          on conflict (side, party, measure, week) do update set n = weekly_sum.n + excluded.n, total = weekly_sum.total + excluded.total`.execute(
          db,
        );
      }
  });
}
await measure(26);

const need = await world.asHouse((context) =>
  openNeed(context, { title: "Быстрее подтверждать", supplier, customer: customers[0]!, topic: "speed" }),
);
await world.asHouse(({ db }) =>
  sql`insert into needs.signal (module, kind, source, supplier, customer, person, said_on, words, openness, need)
    values ('requests', 'complaint', 'c1', ${supplier}, ${customers[0]}, ${olga}, '2025-12-01', 'Ждём подтверждения', 'customer', ${need.id})`.execute(
    db,
  ),
);

const draft = {
  supplier,
  kind: "process_change",
  title: "Подтверждение за сутки",
  needs: [need.id],
  cost: { money: 120_000, currency: "RUB", hours: 80 },
};
const expectation = {
  measure: "waiting",
  good: "lower",
  effect: -8,
  margin: 3,
  evaluateOn: addWeeks(start, 12),
};
let id = "";
const transact = <T>(work: (context: Context) => Promise<T>) => world.asHouse(work);
const act = (path: string) => `/api/solutions/${id}${path}`;
const evaluations = async () =>
  (
    await world.asHouse(({ db }) =>
      sql<{ kind: string; verdict: string | null; through: string }>`
      select kind, verdict, through::text as through from solutions.evaluation where solution = ${id} order by at, id`.execute(
        db,
      ),
    )
  ).rows;

test("only whoever leads the supplier drafts, and a draft is nobody else's", async () => {
  assert.equal((await customer.post("/api/solutions", draft)).status, 403);
  assert.equal(
    (await head.post("/api/solutions", { ...draft, needs: [supplier] })).body.error?.code,
    "solutions.need_not_found",
  );
  const answer = await head.post("/api/solutions", draft);
  assert.equal(answer.status, 200, answer.text);
  id = answer.body.id;
  assert.equal(answer.body.state, "draft");
  assert.equal((await customer.get(act(""))).status, 403);
  const stage = await world.asHouse(({ db }) =>
    sql<{ stage: string }>`select stage from needs.need where id = ${need.id}`.execute(db),
  );
  assert.equal(stage.rows[0]!.stage, "design");
});

test("a plan without an owner, an aim or a roll-out is none", async () => {
  assert.equal((await head.post(act("/plan"), {})).body.error?.code, "solutions.no_owner");
  const { supplier: _, ...words } = draft;
  assert.equal(
    (await head.put(act(""), { ...words, owner: supplier })).body.error?.code,
    "solutions.owner_not_person",
  );
  assert.equal((await head.put(act(""), { ...words, owner: ivan })).status, 200);
  assert.equal((await head.post(act("/plan"), {})).body.error?.code, "solutions.no_expectation");
  const refused = async (change: object) =>
    (await head.put(act("/expectation"), { ...expectation, ...change })).body.error?.code;
  assert.equal(await refused({ effect: 8 }), "solutions.effect_wrong_way");
  assert.equal(await refused({ margin: 9 }), "solutions.margin_too_large");
  assert.equal(await refused({ measure: "weather" }), "solutions.unknown_measure");
  assert.equal(await refused({ evaluateOn: "2026-01-12" }), "solutions.evaluate_too_soon");
  assert.equal((await head.put(act("/expectation"), { ...expectation, effect: -6 })).status, 200);
  const { body } = await head.put(act("/expectation"), expectation);
  assert.equal(body.expectation.effect, -8);
  assert.deepEqual(
    body.earlierExpectations.map((one: { effect: number }) => one.effect),
    [-6],
  );
  assert.equal((await head.post(act("/plan"), {})).body.error?.code, "solutions.no_roll_out");
});

test("a staggered roll-out is proposed, the same each time, with what it could show", async () => {
  const answer = await head.get(act(`/roll-out-proposal?customers=${customers.slice(0, 6).join(",")}`));
  assert.equal(answer.status, 200, answer.text);
  assert.ok(answer.statements <= 12, `${answer.statements} statements`);
  const [way] = answer.body.ways;
  assert.ok(way.waves.length >= 2);
  assert.equal(new Set(way.waves.flatMap((wave: { customers: string[] }) => wave.customers)).size, 6);
  assert.ok(way.detectable.smallest > 0 && way.detectable.isEnough, JSON.stringify(way.detectable));
  assert.ok(way.detectable.sentence.includes("hours"));
  const again = await head.get(act(`/roll-out-proposal?customers=${customers.slice(0, 6).join(",")}`));
  assert.deepEqual(again.body.ways, answer.body.ways);
  const measures = await head.get(act("/measures"));
  assert.ok(measures.statements <= 12, `${measures.statements} statements`);
  assert.ok(measures.body.now.find((one: { measure: string }) => one.measure === "waiting").value > 20);
});

test("the roll-out stays ahead of today until it has come, and the plan is told to those it concerns", async () => {
  const units = treated.map((one) => ({ customer: one, startsOn: start }));
  const refused = async (rows: object[]) =>
    (await head.put(act("/roll-out"), { units: rows })).body.error?.code;
  assert.equal(await refused([{ customer: treated[0], startsOn: "2025-12-01" }]), "solutions.start_in_past");
  assert.equal(await refused([{ customer: supplier, startsOn: start }]), "solutions.brought_to_itself");
  assert.equal(await refused([units[0]!, units[0]!]), "solutions.customer_twice");
  const set = await head.put(act("/roll-out"), { units });
  assert.equal(set.status, 200, set.text);
  const planned = await head.post(act("/plan"), {});
  assert.equal(planned.body.state, "planned", planned.text);
  await world.deliver();
  const seen = await customer.get(act(""));
  assert.equal(seen.status, 200, seen.text);
  assert.ok(seen.statements <= 12, `${seen.statements} statements`);
  assert.equal(seen.body.may.edit, false);
  assert.equal((await stranger.get(act(""))).status, 403);
  const { rows } = await world.asHouse(({ db }) =>
    sql<{ recipient: string; text: string }>`
      select recipient, text->>'ru' as text from platform.notice where source = 'solutions.became'`.execute(
      db,
    ),
  );
  assert.ok(rows.some(({ recipient, text }) => recipient === olga && text.includes("Логистика")));
});

test("steps are their owners'", async () => {
  const { body } = await head.post(act("/steps"), {
    what: "Обучить смену",
    owner: nina,
    dueOn: "2026-01-20",
  });
  const [step] = body.stepList;
  const theirs = await world.client({ email: "nina@x.ru" });
  assert.equal((await customer.put(act(`/steps/${step.id}/done`), {})).status, 403);
  assert.deepEqual(
    (await theirs.get("/api/solutions/my-steps")).body.steps.map((one: { what: string }) => one.what),
    ["Обучить смену"],
  );
  assert.ok((await theirs.put(act(`/steps/${step.id}/done`), {})).body.stepList[0].doneAt);
  assert.equal((await theirs.delete(act(`/steps/${step.id}/done`))).body.stepList[0].doneAt, null);
});

test("from the first roll-out day on what is expected stands, in the database too", async () => {
  now = new Date("2026-01-05T09:00:00Z");
  await world.asHouse((context) => advance(context, id));
  await world.asHouse((context) => advance(context, id));
  const { body } = await head.get(act(""));
  assert.equal(body.state, "introduced");
  assert.ok(body.fixedAt);
  const changed = await head.put(act("/expectation"), { ...expectation, effect: -5 });
  assert.equal(changed.body.error?.code, "solutions.expectation_stands");
  assert.ok(changed.body.error.hint);
  const units = treated.map((one) => ({ customer: one, startsOn: "2026-02-02" }));
  assert.equal((await head.put(act("/roll-out"), { units })).body.error?.code, "solutions.start_has_come");
  const rewrite = (statement: ReturnType<typeof sql>) => world.asHouse(({ db }) => statement.execute(db));
  await assert.rejects(
    rewrite(sql`update solutions.expectation set effect = -1 where solution = ${id}`),
    /rewritten/,
  );
  await assert.rejects(rewrite(sql`delete from solutions.expectation where solution = ${id}`), /rewritten/);
  const [design] = (
    await world.asHouse(({ db }) =>
      sql<{
        design: { kind: string; comparison: string[] };
      }>`select design from solutions.solution where id = ${id}`.execute(db),
    )
  ).rows;
  assert.equal(design!.design.kind, "comparison");
  assert.deepEqual([...design!.design.comparison].sort(), customers.slice(4).sort());
});

test("before its day there is no verdict, whatever the figures look like", async () => {
  now = new Date("2026-02-16T09:00:00Z");
  await measure(32);
  await evaluateAll(world.house, { transact });
  await evaluateAll(world.house, { transact });
  assert.deepEqual(
    (await evaluations()).map(({ kind, verdict }) => [kind, verdict]),
    [["interim", null]],
  );
  const { body } = await customer.get(act(""));
  assert.equal(body.verdict, null);
  assert.match(body.evaluations[0].sentence, /no verdict/);
});

test("on its day the verdict is told once, to everybody whose signal was in it, and the need is met", async () => {
  now = new Date("2026-03-30T09:00:00Z");
  await measure(38);
  await evaluateAll(world.house, { transact });
  await evaluateAll(world.house, { transact });
  await world.deliver();
  assert.deepEqual(
    (await evaluations()).map(({ kind, verdict }) => [kind, verdict]),
    [
      ["interim", null],
      ["look", "better"],
    ],
  );
  const { body } = await customer.get(act(""));
  assert.equal(body.state, "evaluated");
  assert.match(
    body.verdict.sentence,
    /wait fell by .+: from \d+ to \d+ hours, between \d+ and \d+ hours less/,
  );
  assert.ok(body.verdict.low < -11 && body.verdict.high > -11, JSON.stringify(body.verdict));
  const told = await world.asHouse(({ db }) =>
    sql<{ recipient: string; text: string }>`
      select recipient, text->>'ru' as text from platform.notice where source = 'solutions.became' order by id desc`.execute(
      db,
    ),
  );
  assert.ok(told.rows.some(({ recipient, text }) => recipient === olga && /сократилось.+помогло/.test(text)));
  const [summary] = await world.asHouse(({ db }) => solutionsOf(db, null, { needs: [need.id] }));
  assert.equal(summary!.verdict, "better");
  const [met] = (
    await world.asHouse(({ db }) =>
      sql<{ state: string }>`select state from needs.need where id = ${need.id}`.execute(db),
    )
  ).rows;
  assert.equal(met!.state, "met");
  await assert.rejects(
    world.asHouse(({ db }) =>
      sql`update solutions.evaluation set verdict = 'worse' where solution = ${id}`.execute(db),
    ),
    /rewritten/,
  );
});

test("the picture has lines, the pre-trend and names for those who may read them", async () => {
  const whole = await head.get(act("/evaluations/latest"));
  assert.equal(whole.status, 200, whole.text);
  assert.ok(whole.statements <= 12);
  assert.ok(whole.body.eventStudy.some((point: { since: number }) => point.since < -1));
  assert.equal(whole.body.units.filter((unit: { customer: unknown }) => unit.customer).length, 9);
  const theirs = await customer.get(act("/evaluations/latest"));
  const named = theirs.body.units.filter((unit: { customer: unknown }) => unit.customer);
  assert.equal(named.length, 4);
  assert.deepEqual(
    theirs.body.units
      .filter((unit: { before: unknown }) => unit.before !== null)
      .map((unit: { customer: { id: string } }) => unit.customer.id),
    [customers[0]],
  );
});

test("whether it helped is said by those it concerns, and counted from three on", async () => {
  assert.equal((await stranger.post(act("/helped"), { answer: "yes" })).status, 403);
  assert.equal(
    (await customer.post(act("/helped"), { answer: "yes", words: "Теперь успеваем" })).status,
    200,
  );
  await customer.post(act("/helped"), { answer: "partly" });
  const second = await world.client({ email: "petr@x.ru" });
  await second.post(act("/helped"), { answer: "yes" });
  assert.deepEqual((await customer.get(act(""))).body.helped, {
    counts: null,
    answers: 2,
    mine: "partly",
    words: [],
  });
  await (await world.client({ email: "nina@x.ru" })).post(act("/helped"), {
    answer: "no",
    words: "Не у нас",
  });
  assert.deepEqual((await head.get(act(""))).body.helped, {
    counts: { yes: 1, partly: 1, no: 1 },
    answers: 3,
    mine: null,
    words: ["Не у нас"],
  });
  await second.delete(act("/helped"));
  assert.equal((await head.get(act(""))).body.helped.counts, null);
  assert.equal(petr.length, 36);
});

test("a list shows what one may see, and what was given up can be taken up again", async () => {
  assert.equal((await stranger.get("/api/solutions")).body.solutions.length, 0);
  const list = await customer.get("/api/solutions?show=judged");
  assert.equal(list.body.solutions[0].verdict.verdict, "better");
  assert.ok(list.statements <= 12);
  const other = (await head.post("/api/solutions", { ...draft, title: "Ещё одно" })).body.id;
  assert.equal(
    (await head.put(`/api/solutions/${other}/end`, { reason: "Нет денег" })).body.state,
    "dropped",
  );
  assert.equal((await head.delete(`/api/solutions/${other}/end`)).body.state, "draft");
  assert.equal((await head.get(`/api/solutions/around?need=${need.id}`)).body.solutions.length, 2);
  assert.equal(
    (await head.post(act("/further-looks"), { on: "2026-06-01" })).body.error?.code,
    "solutions.not_undecided",
  );
});

test("of a survey those who may not see its results get the verdict without its figures", async () => {
  const unit = ["Склад", "Гараж"].map((name) => made("/api/units", { name, parent: top, on }));
  const [to] = await Promise.all(unit);
  const reader = await person("Рита Склад", "rita@x.ru", to!);
  await lead.put(`/api/units/${to}/head`, { person: reader });
  const rita = await world.client({ email: "rita@x.ru" });
  const asked = await world.asHouse((context) =>
    openNeed(context, { title: "Понятнее писать", supplier, customer: to!, topic: "clarity" }),
  );
  const other = { ...draft, title: "Письма проще", needs: [asked.id], owner: ivan };
  const one = (await head.post("/api/solutions", other)).body.id as string;
  const path = `/api/solutions/${one}`;
  const aim = {
    measure: "survey:overall",
    questionnaire: asked.id,
    good: "higher",
    effect: 0.6,
    margin: 0.1,
  };
  const set = await head.put(`${path}/expectation`, { ...aim, evaluateOn: "2026-07-06" });
  assert.equal(set.status, 200, set.text);
  const rollOut = await head.put(`${path}/roll-out`, { units: [{ customer: to, startsOn: "2026-04-06" }] });
  assert.equal(rollOut.status, 200, rollOut.text);
  assert.equal((await head.post(`${path}/plan`, {})).status, 200);
  now = new Date("2026-07-06T09:00:00Z");
  await world.asHouse((context) => advance(context, one));
  const wave = (day: string, value: number) => ({
    ...{ wave: asked.id, on: new Date(day), value, low: value - 0.1, high: value + 0.1 },
    ...{ n: 60, deviation: 0.4 },
  });
  const result = judgeWaves(
    { before: wave("2026-03-01", 3.37), after: wave("2026-06-20", 4.29) },
    { measure: "survey:overall", good: "higher", margin: 0.1, level: 0.95 },
  );
  assert.equal(result.verdict, "better");
  await world.asHouse(async (context) => {
    const kept = { kind: "look", look: 1, through: "2026-06-29", unit: "points", verdict: "better" } as const;
    const evaluation = await insertEvaluation(context.db, one, { ...kept, result, digest: "x", now });
    await context.db
      .updateTable("solutions.solution")
      .set({ state: "evaluated" })
      .where("id", "=", one)
      .execute();
    await context.announce(
      solutionEvent("solution_evaluated", one, { evaluation: evaluation!, verdict: "better", look: 1 }),
    );
  });
  await world.deliver();
  const paths = [
    path,
    `${path}/evaluations/latest`,
    "/api/solutions?show=judged",
    `/api/solutions/around?need=${asked.id}`,
    `/api/relationships/timeline?supplier=${supplier}&customer=${to}`,
  ];
  // 0.92 more: from 3.37 to 4.29, as figures and as they are written in sentences.
  const figures = /4[.,]29|3[.,]37|0[.,]92|0[.,]9199/;
  for (const each of paths) {
    const theirs = await rita.get(each);
    assert.ok(!figures.test(theirs.text), `${each}: ${theirs.text}`);
  }
  const told = (await rita.get(path)).body;
  assert.equal(told.verdict.verdict, "better");
  assert.equal(told.verdict.sentence, "It helped: the figure of the survey is better than before.");
  assert.equal(told.verdict.effect, null);
  assert.equal(told.verdict.withheld, true);
  assert.equal(told.evaluations[0].low, null);
  const picture = (await rita.get(`${path}/evaluations/latest`)).body;
  assert.equal(picture.waves, null);
  assert.equal(picture.withheld, true);
  const whole = (await head.get(`${path}/evaluations/latest`)).body;
  assert.equal(whole.waves.after.value, 4.29);
  assert.equal(whole.withheld, false);
  assert.match((await head.get(path)).body.verdict.sentence, figures);
  const sent = await world.asHouse(({ db }) =>
    sql<{ recipient: string; text: string }>`
      select recipient, text::text as text from platform.notice where link = ${`/solutions/${one}`}`.execute(
      db,
    ),
  );
  assert.ok(sent.rows.some(({ recipient, text }) => recipient === reader && text.includes("Помогло")));
  assert.ok(
    sent.rows.every(({ text }) => !figures.test(text)),
    JSON.stringify(sent.rows),
  );
  const [nobody] = await world.asHouse(({ db }) => solutionsOf(db, null, { ids: [one] }));
  assert.deepEqual([nobody!.verdict, nobody!.effect, nobody!.withIt], ["better", null, null]);
  const [leading] = await world.asHouse(({ db, actor }) =>
    solutionsOf(db, { ...actor, userId: "lead", roles: ["programme_lead"] }, { ids: [one] }),
  );
  assert.equal(leading!.withIt, 4.29);
});

test("today is the house's day, not that of Greenwich", async () => {
  await world.asHouse(({ db }) =>
    sql`insert into catalogue.calendar (name, time_zone, is_default) values ('Восток', 'Asia/Vladivostok', true)`.execute(
      db,
    ),
  );
  now = new Date("2026-07-06T20:00:00Z");
  const other = (await head.post("/api/solutions", { ...draft, title: "Новый день" })).body.id as string;
  const from = (startsOn: string) =>
    head.put(`/api/solutions/${other}/roll-out`, { units: [{ customer: customers[5], startsOn }] });
  assert.equal((await from("2026-07-06")).body.error?.code, "solutions.start_in_past");
  assert.equal((await from("2026-07-07")).status, 200);
});
