import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { houseActor, inContext } from "#platform/context";
import type { JobRun } from "#platform/jobs";
import { type Client, openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { runMoments } from "./moments.ts";
import { leastLoaded, nextInTurn } from "./people.ts";
import { ruleInWords } from "./words.ts";

const world = await openWorld({ quiet: true });
const { lead, ids: made } = await makeSmallCompany(world);
const ids: Record<string, string> = { ...made };
for (const [key, unit] of [
  ["dina", "accounts"],
  ["zhenya", "purchasing"],
  ["stranger", "top"],
] as const)
  ids[key] = (
    await lead.post("/api/people", { name: key, email: `${key}@x.ru`, unit: ids[unit], on: "2020-02-01" })
  ).body.id;
const as = (name: string) => world.client({ email: `${name}@x.ru` });
const boris = await as("boris");
const vera = await as("vera");
const dina = await as("dina");
const unit = ids.purchasing as string;

const query = async (text: string, values: unknown[] = []) =>
  (await world.asHouse(({ client }) => client.query(text, values))).rows;

async function rule(
  definition: object,
  { by = boris, place = unit as string | null, name = "Правило" } = {},
) {
  const made = await by.post("/api/requests/rules", { unit: place, name, definition });
  assert.equal(made.status, 200, made.text);
  assert.equal((await by.put(`/api/requests/rules/${made.body.id}/switch`, { on: true })).status, 200);
  return made.body.id as string;
}

async function ask(subject: string, more: object = {}, by: Client = dina): Promise<string> {
  const answer = await by.post("/api/requests", {
    subject,
    text: "Подробности внутри.",
    supplier: unit,
    ...more,
  });
  assert.equal(answer.status, 200, answer.text);
  await world.deliver();
  return answer.body.id;
}

const worksOf = (request: string) =>
  query("select * from requests.work where request = $1 order by opened_at, id", [request]);
const runsOf = (request: string) =>
  query("select * from requests.rule_run where request = $1 order by id", [request]);
const allOff = () => query("update requests.rule set enabled = false");
const template = async (content: object, kind = "answer", of: string | null = unit) => {
  const id = randomUUID();
  await query("insert into requests.template (id, unit, kind, name, content) values ($1, $2, $3, $4, $5)", [
    id,
    of,
    kind,
    "Шаблон",
    content,
  ]);
  return id;
};
const passTime = () =>
  runMoments({
    signal: new AbortController().signal,
    transact: (work: never) => inContext(world.house, { actor: houseActor() }, work),
  } as unknown as JobRun);
const hoursAgo = (request: string, hours: number) =>
  query(
    "update requests.work set opened_at = opened_at - make_interval(hours => $2), updated_at = updated_at - make_interval(hours => $2) where request = $1",
    [request, hours],
  );

test("a rule does what it says when its conditions hold, words in every form, and logs it", async () => {
  const answer = await template({ ru: "Здравствуйте! Ответим до пятницы." });
  const checklist = await template({ items: ["Смета", "Договор"] }, "checklist");
  const id = await rule({
    when: { event: "request_opened" },
    if: [
      { what: "kind", is: ["request"] },
      { what: "words", any: ["картридж", "toner"] },
      { what: "customer", is: [ids.top] },
      { what: "channel", is: ["web"] },
    ],
    deeds: [
      { do: "priority", priority: "high" },
      { do: "turns", people: [] },
      { do: "watcher", person: ids.anna },
      { do: "answer", template: answer },
      { do: "checklist", template: checklist },
      { do: "notify", person: ids.boris },
      { do: "wait", for: "customer", hours: 48 },
    ],
  });
  const other = await ask("Нужна бумага");
  assert.deepEqual(await runsOf(other), []);
  const request = await ask("Закончились картриджи");
  const [work] = await worksOf(request);
  assert.equal(work?.priority, "high");
  assert.equal(work?.waiting_for, "customer");
  assert.ok([ids.boris, ids.vera, ids.zhenya].includes(work?.assignee));
  const said = await query(
    "select body, side, audience from requests.message where request = $1 order by id",
    [request],
  );
  assert.deepEqual(said.at(-1), {
    body: "Здравствуйте! Ответим до пятницы.",
    side: "supplier",
    audience: "all",
  });
  assert.equal((await query("select 1 from requests.check_item where work = $1", [work?.id])).length, 2);
  const told = await query(
    "select title from platform.notice where recipient = $1 and source = 'requests.rules'",
    [ids.boris],
  );
  assert.equal(told.length, 1);
  const { body } = await boris.get(`/api/requests/rules/${id}/runs`);
  assert.equal(body.runs.length, 1);
  assert.equal(body.runs[0].request.id, request);
  assert.deepEqual(
    body.runs[0].deeds.map(({ refused }: { refused: string | null }) => refused),
    Array(7).fill(null),
  );
  await allOff();
});

test("by turns everybody of the unit has their turn; the least loaded comes first", async () => {
  await rule({ when: { event: "request_opened" }, deeds: [{ do: "turns", people: [] }] });
  const given = [];
  for (let i = 0; i < 6; i += 1) given.push((await worksOf(await ask(`Очередь ${i}`)))[0]?.assignee);
  assert.equal(new Set(given.slice(0, 3)).size, 3);
  assert.deepEqual(given.slice(0, 3), given.slice(3));
  const people = ["a", "b", "c"].map((person, load) => ({ person, load: 2 - load }));
  assert.equal(nextInTurn(people, "c"), "a");
  assert.equal(nextInTurn(people, "b"), "c");
  assert.equal(nextInTurn([], "b"), undefined);
  assert.equal(leastLoaded(people), "c");
  await allOff();
});

test("an event delivered twice runs a rule once", async () => {
  await rule({ when: { event: "request_opened" }, deeds: [{ do: "priority", priority: "urgent" }] });
  const request = await ask("Дважды");
  await query(
    "update platform.reaction_cursor set tx = '0', event_id = 0 where reaction = 'requests.set-off-rules'",
  );
  await world.deliver();
  assert.equal((await runsOf(request)).length, 1);
  await allOff();
});

test("hostile rules that set each other off come to an end: what rules do sets off none", async () => {
  const text = await template({ ru: "Ответ правила." }, "answer", null);
  const events = [
    "request_opened",
    "request_answered",
    "work_assigned",
    "work_waiting",
    "work_resumed",
    "work_handed_over",
    "part_asked",
    "part_done",
    "customer_wrote",
  ];
  // In two units that hand everything to each other, and in the house.
  for (const [place, other] of [
    [unit, ids.accounts],
    [ids.accounts, unit],
  ] as const)
    for (const event of events)
      await rule(
        {
          when: { event },
          deeds: [
            { do: "answer", template: text },
            { do: "least_loaded", people: [] },
            { do: "wait", for: "date", hours: 1 },
            { do: "part", unit: other, task: "Ещё" },
            { do: "hand_over", unit: other },
          ],
        },
        { by: lead, place: place as string },
      );
  for (const event of events)
    await rule({ when: { event }, deeds: [{ do: "priority", priority: "high" }] }, { by: lead, place: null });
  const request = await ask("Ловушка");
  const runs = await runsOf(request);
  // One event by a person, and at most the rules that watch it: the house's and the unit's.
  assert.ok(runs.length >= 1 && runs.length <= 2, String(runs.length));
  // The waiting ends by itself, which is the house's doing: each rule runs on it once until a person acts.
  for (let round = 0; round < 6; round += 1) {
    await query(
      "update requests.work set waiting_until = now() - interval '1 minute' where state = 'waiting' and waiting_for = 'date'",
    );
    const { wakeWorks } = await import("../actions/wait.ts");
    await wakeWorks((work) => inContext(world.house, { actor: houseActor() }, work));
    await world.deliver();
  }
  const rules = (await query("select id from requests.rule where enabled")).length;
  const after = await runsOf(request);
  assert.ok(after.length <= 2 + rules, `${after.length} runs of ${rules} rules`);
  const settled = after.length;
  for (let round = 0; round < 3; round += 1) {
    await query(
      "update requests.work set waiting_until = now() - interval '1 minute' where state = 'waiting' and waiting_for = 'date'",
    );
    const { wakeWorks } = await import("../actions/wait.ts");
    await wakeWorks((work) => inContext(world.house, { actor: houseActor() }, work));
    await world.deliver();
  }
  assert.equal((await runsOf(request)).length, settled, "it has come to rest");
  await allOff();
});

test("a rule of time runs once a stretch, and again only after a person did something", async () => {
  await rule({
    when: { moment: "unanswered", hours: 4 },
    deeds: [{ do: "priority", priority: "urgent" }],
  });
  const request = await ask("Тишина");
  await passTime();
  assert.equal((await runsOf(request)).length, 0, "not yet");
  await hoursAgo(request, 5);
  await passTime();
  await passTime();
  assert.equal((await runsOf(request)).length, 1);
  await dina.post(`/api/requests/${request}/messages`, { text: "Вы там?" });
  await world.deliver();
  await passTime();
  assert.equal((await runsOf(request)).length, 2);
  const [work] = await worksOf(request);
  await vera.post(`/api/requests/${request}/messages`, { text: "Здравствуйте!", work: work?.id });
  await passTime();
  assert.equal((await runsOf(request)).length, 2, "it is answered");
  await allOff();
});

test("two units' rules of time that hand over to each other move a request once each", async () => {
  await rule({ when: { moment: "unanswered", hours: 1 }, deeds: [{ do: "hand_over", unit: ids.accounts }] });
  await rule(
    { when: { moment: "unanswered", hours: 1 }, deeds: [{ do: "hand_over", unit }] },
    { by: lead, place: ids.accounts as string },
  );
  const request = await ask("Мячик");
  for (let round = 0; round < 6; round += 1) {
    await hoursAgo(request, 2);
    await passTime();
    await world.deliver();
  }
  assert.equal((await runsOf(request)).length, 2);
  await allOff();
});

test("a deed that is refused is logged with the reason; the others are done", async () => {
  const id = await rule({
    when: { event: "request_opened" },
    deeds: [
      { do: "assign", person: ids.dina },
      { do: "priority", priority: "low" },
    ],
  });
  const request = await ask("Чужой исполнитель");
  const [work] = await worksOf(request);
  assert.equal(work?.assignee, null);
  assert.equal(work?.priority, "low");
  const { body } = await boris.get(`/api/requests/rules/${id}/runs`);
  assert.deepEqual(
    body.runs[0].deeds.map(({ refused }: { refused: string | null }) => refused),
    ["requests.not_of_unit", null],
  );
  await allOff();
});

test("a rule tells nobody of a request that they may not see", async () => {
  const id = await rule({
    when: { event: "request_opened" },
    deeds: [
      { do: "notify", person: ids.stranger },
      { do: "notify", person: ids.dina },
    ],
  });
  await ask("Чужим не показывать");
  const { body } = await boris.get(`/api/requests/rules/${id}/runs`);
  assert.deepEqual(
    body.runs[0].deeds.map(({ refused }: { refused: string | null }) => refused),
    ["rules.told_may_not_see", null],
  );
  await allOff();
});

test("a trial says which requests of last month it would have changed, and changes nothing", async () => {
  const before = await query(
    "select (select count(*) from platform.event) as e, (select count(*) from requests.rule_run) as r",
  );
  const tried = await boris.post("/api/requests/rules/trial", {
    unit,
    definition: {
      when: { event: "request_opened" },
      if: [{ what: "words", any: ["картридж"] }],
      deeds: [{ do: "priority", priority: "high" }],
    },
  });
  assert.equal(tried.status, 200, tried.text);
  assert.equal(tried.body.matched, 1);
  assert.ok(tried.body.looked >= 10);
  assert.equal(tried.body.requests[0].subject, "Закончились картриджи");
  assert.deepEqual(tried.body.deeds, ["priority high"]);
  for (const moment of ["unanswered", "unassigned", "waiting", "before_due"]) {
    const one = await boris.post("/api/requests/rules/trial", {
      unit,
      definition: { when: { moment, hours: 4 }, deeds: [{ do: "priority", priority: "high" }] },
    });
    assert.equal(one.status, 200, one.text);
    if (moment === "unanswered") assert.ok(one.body.matched >= 1);
  }
  assert.deepEqual(
    await query(
      "select (select count(*) from platform.event) as e, (select count(*) from requests.rule_run) as r",
    ),
    before,
  );
});

test("rules that could never work are refused with their reason", async () => {
  const make = (definition: object) => boris.post("/api/requests/rules", { unit, name: "Нет", definition });
  const when = { event: "request_opened" };
  const high = { do: "priority", priority: "high" };
  const cases: [object, string][] = [
    [{ when, deeds: [{ do: "hand_over", unit: ids.accounts }, high] }, "rules.hand_over_last"],
    [
      {
        when,
        deeds: [
          { do: "assign", person: ids.vera },
          { do: "turns", people: [] },
        ],
      },
      "rules.assigned_twice",
    ],
    [{ when, deeds: [{ do: "assign", person: randomUUID() }] }, "rules.names_nobody"],
    [{ when, deeds: [{ do: "answer", template: randomUUID() }] }, "rules.names_nobody"],
    [{ when, deeds: [] }, "http.invalid_input"],
    [{ when: { event: "rule_applied" }, deeds: [high] }, "http.invalid_input"],
    [{ when: { moment: "unanswered", hours: 0 }, deeds: [high] }, "http.invalid_input"],
  ];
  for (const [definition, code] of cases) assert.equal((await make(definition)).body.error.code, code);
});

test("heads make their unit's rules, the lead the house's; members read them, others do not", async () => {
  const body = {
    unit,
    name: "Моё",
    definition: { when: { event: "request_opened" }, deeds: [{ do: "priority", priority: "high" }] },
  };
  assert.equal((await vera.post("/api/requests/rules", body)).status, 403);
  assert.equal((await dina.post("/api/requests/rules", body)).status, 403);
  assert.equal((await boris.post("/api/requests/rules", { ...body, unit: null })).status, 403);
  assert.equal((await boris.post("/api/requests/rules", { ...body, unit: ids.accounts })).status, 403);
  const { body: read, statements } = await vera.get(`/api/requests/rules?unit=${unit}`);
  assert.equal(read.mayChange, false);
  assert.ok(read.rules.length > 0 && statements <= 12);
  assert.equal((await dina.get(`/api/requests/rules?unit=${unit}`)).status, 403);
  const order = read.rules.map(({ id }: { id: string }) => id).reverse();
  assert.equal((await vera.put("/api/requests/rules/order", { unit, rules: order })).status, 403);
  assert.equal((await boris.put("/api/requests/rules/order", { unit, rules: order })).status, 200);
  const again = await boris.get(`/api/requests/rules?unit=${unit}`);
  assert.deepEqual(
    again.body.rules.map(({ id }: { id: string }) => id),
    order,
  );
  const half = await boris.put("/api/requests/rules/order", { unit, rules: order.slice(1) });
  assert.equal(half.body.error.code, "rules.order_not_whole");
  const places = (await boris.get("/api/requests/rules/places")).body.places;
  assert.ok(
    places.some(
      (place: { unit: { id: string } | null; mayChange: boolean }) =>
        place.unit?.id === unit && place.mayChange,
    ),
  );
});

test("a rule is said in words in both languages", () => {
  const names = (id: string) => ({ a: "Бухгалтерия", b: "Анна Ёлкина", t: "Приветствие" })[id];
  const definition = {
    when: { moment: "unanswered", hours: 4 },
    if: [
      { what: "kind", is: ["question", "request"] },
      { what: "customer", is: ["a"] },
      { what: "assignee", is: "nobody" },
    ],
    deeds: [
      { do: "assign", person: "b" },
      { do: "answer", template: "t" },
      { do: "wait", for: "customer", hours: 24 },
    ],
  } as const;
  assert.equal(
    ruleInWords(definition as never, names, "ru"),
    "Когда прошло 4 ч без ответа, если вид — вопрос или заявка и клиент — «Бухгалтерия» со всеми, кто внутри, и исполнителя ещё нет: исполнитель — Анна Ёлкина; ответить по шаблону «Приветствие»; ждать: того, кто обратился, не дольше 24 ч.",
  );
  assert.equal(
    ruleInWords(definition as never, names, "en"),
    "When 4 h have passed without an answer, if the kind is question or request and the customer is “Бухгалтерия” or under it and nobody does it yet: assign to Анна Ёлкина; answer with “Приветствие”; wait for whoever asked, 24 h at most.",
  );
});
