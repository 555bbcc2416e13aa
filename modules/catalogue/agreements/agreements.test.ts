import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { agreementsFor } from "#modules/catalogue";
import { addDays } from "#science/time";
import { type Client, openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";

const world = await openWorld();
const { lead, ids } = await makeSmallCompany(world);
const party = (key: string) => ids[key] as string;
const base = "/api/catalogue/agreements";

// Accounts gets a head of its own: Galina. Boris leads purchasing.
const person = async (name: string, email: string, unit: string) =>
  (await lead.post("/api/people", { name, email, unit, on: "2020-02-01" })).body.id as string;
const galina = await person("Галина Учётова", "galina@x.ru", party("accounts"));
await person("Денис Счётов", "denis@x.ru", party("accounts"));
await lead.put(`/api/units/${party("accounts")}/head`, { person: galina });
await lead.put(`/api/units/${party("top")}/head`, { person: party("anna") });
const supplierHead = await world.client({ email: "galina@x.ru" });
const supplierMember = await world.client({ email: "denis@x.ru" });
const customerHead = await world.client({ email: "boris@x.ru" });
const customerMember = await world.client({ email: "vera@x.ru" });
const director = await world.client({ email: "anna@x.ru" });
const nobody = await world.client({ email: "passer-by@x.ru" });
const calendar = (
  await lead.post("/api/catalogue/calendars", {
    name: "Россия",
    timeZone: "Europe/Moscow",
    template: "russia-40",
  })
).body.id as string;

const terms = (changes: object = {}) => ({
  calendar,
  targets: [{ priority: null, firstAnswer: 60, done: 960 }],
  ...changes,
});
const draft = (changes: object = {}) => ({
  supplier: party("accounts"),
  customer: party("purchasing"),
  terms: terms(),
  ...changes,
});
type Answer = Awaited<ReturnType<Client["get"]>>;
async function ok(answer: Promise<Answer>) {
  const got = await answer;
  assert.equal(got.status, 200, got.text);
  return got.body;
}
const refused = async (answer: Promise<Answer>) => {
  const { status, body } = await answer;
  assert.ok(status >= 400, `answered ${status}`);
  return body.error;
};
const propose = (by: Client, changes: object = {}) => ok(by.post(base, draft(changes)));
async function inForce(changes: object = {}) {
  const made = await propose(supplierHead, changes);
  return ok(customerHead.put(`${base}/${made.id}/acceptance`, { version: 1 }));
}
async function kindsOf(id: string): Promise<string[]> {
  const { rows } = await world.asHouse(({ db }) =>
    sql<{
      kind: string;
    }>`select kind from platform.event where module = 'catalogue' and subject_id = ${id} order by id`.execute(
      db,
    ),
  );
  return rows.map(({ kind }) => kind);
}
const holds = (at = new Date()) =>
  world.asHouse(({ db }) =>
    agreementsFor(db, {
      supplier: party("accounts"),
      customer: party("team"),
      service: null,
      category: "unit",
      priority: "normal",
      at,
    }),
  );

test("the supplier's head proposes, the customer's head accepts, and it holds for units below from that moment", async () => {
  const before = new Date();
  const made = await propose(supplierHead, { name: "Первичные документы", note: "Как договорились" });
  assert.equal(made.standing, "proposed");
  assert.deepEqual(made.may, {
    propose: ["supplier"],
    answer: false,
    withdraw: true,
    end: [],
    continue: false,
    rename: true,
  });
  assert.ok(!(await holds()).some(({ agreement }) => agreement === made.id));
  const seen = await customerHead.get(`${base}/${made.id}`);
  assert.ok(seen.statements <= 12, String(seen.statements));
  assert.equal(seen.body.waitsForMe, true);
  assert.equal(seen.body.dayMinutes, 480);
  const accepted = await ok(customerHead.put(`${base}/${made.id}/acceptance`, { version: 1 }));
  assert.equal(accepted.standing, "in_force");
  assert.ok(accepted.versions[0].supplierAccepted && accepted.versions[0].customerAccepted);
  const held = (await holds()).find(({ agreement }) => agreement === made.id);
  assert.deepEqual(held?.target, { firstAnswer: 60, done: 960 });
  assert.equal(held?.calendar, calendar);
  assert.ok(!(await holds(before)).some(({ agreement }) => agreement === made.id), "not before both agreed");
  assert.deepEqual(await kindsOf(made.id), ["agreement_proposed", "agreement_accepted"]);
  const { particulars } = accepted.history[0];
  assert.equal(particulars.supplier, party("accounts"));
  assert.equal(particulars.customer, party("purchasing"));
  assert.equal(particulars.version, 1);
});

test("the customer's head may propose, and the programme lead on behalf of either side, who says which", async () => {
  const byCustomer = await propose(customerHead);
  assert.equal(byCustomer.openSide, "customer");
  await ok(supplierHead.put(`${base}/${byCustomer.id}/acceptance`, { version: 1 }));
  assert.equal((await refused(lead.post(base, draft()))).code, "agreements.which_side");
  const onBehalf = await propose(lead, { side: "supplier" });
  assert.equal(onBehalf.history[0].particulars.onBehalf, true);
  assert.equal(
    (await refused(lead.put(`${base}/${onBehalf.id}/acceptance`, { version: 1 }))).code,
    "permissions.not_allowed",
  );
  assert.equal(
    (await refused(supplierHead.put(`${base}/${onBehalf.id}/acceptance`, { version: 1 }))).code,
    "permissions.not_allowed",
  );
  await ok(customerHead.put(`${base}/${onBehalf.id}/acceptance`, { version: 1 }));
});

test("somebody above both sides speaks for each in turn, and is asked for which", async () => {
  assert.equal((await refused(director.post(base, draft()))).code, "agreements.which_side");
  const made = await propose(director, { side: "customer" });
  const accepted = await ok(director.put(`${base}/${made.id}/acceptance`, { version: 1 }));
  assert.equal(accepted.standing, "in_force");
});

test("members read and cannot speak; others see nothing of it", async () => {
  const made = await inForce();
  for (const member of [supplierMember, customerMember]) {
    assert.equal((await member.get(`${base}/${made.id}`)).status, 200);
    assert.equal((await member.post(base, draft())).status, 403);
    for (const [method, path, body] of [
      ["POST", "proposals", { terms: terms() }],
      ["PUT", "acceptance", { version: 1 }],
      ["PUT", "refusal", { version: 1, reason: "нет" }],
      ["PUT", "withdrawal", { version: 1 }],
      ["PUT", "ending", { reason: "нет" }],
      ["DELETE", "ending", undefined],
      ["PUT", "naming", { name: "x" }],
    ] as const)
      assert.equal((await member.request(method, `${base}/${made.id}/${path}`, body)).status, 403, path);
  }
  for (const foreign of [nobody, await world.client({ roles: ["administrator"] })]) {
    assert.equal((await foreign.get(`${base}/${made.id}`)).status, 403);
    assert.equal((await foreign.get(`${base}/${made.id}/comparison?from=1&to=1`)).status, 403);
    assert.deepEqual((await ok(foreign.get(base))).agreements, []);
    const pair = new URLSearchParams({ supplier: party("accounts"), customer: party("purchasing") });
    assert.deepEqual((await ok(foreign.get(`${base}/between?${pair}`))).agreements, []);
    assert.equal((await foreign.get(`${base}/suggestion?${pair}`)).status, 403);
  }
  assert.equal((await world.stranger().get(base)).status, 401);
});

test("a change is a new version; what is in force stays so until both have accepted", async () => {
  const made = await inForce();
  const path = `${base}/${made.id}`;
  const next = terms({ targets: [{ priority: null, firstAnswer: 30, done: 960 }], reviewOn: "2099-01-01" });
  const changing = await ok(customerHead.post(`${path}/proposals`, { terms: next, note: "Быстрее" }));
  assert.equal(changing.standing, "changing");
  assert.equal(changing.current, 1);
  assert.equal(changing.targets[0].firstAnswer, 60);
  const held = async () => (await holds()).find(({ agreement }) => agreement === made.id)?.version;
  assert.equal(await held(), 1);
  const accepted = await ok(supplierHead.put(`${path}/acceptance`, { version: 2 }));
  assert.equal(await held(), 2);
  assert.deepEqual(
    accepted.versions.map(({ number, state }: { number: number; state: string }) => [number, state]),
    [
      [2, "accepted"],
      [1, "replaced"],
    ],
  );
  const { changes } = await ok(customerMember.get(`${path}/comparison?from=1&to=2`));
  assert.deepEqual(changes, [
    { field: "target", priority: null, target: "firstAnswer", before: 60, after: 30, tone: "stricter" },
    { field: "reviewOn", before: null, after: "2099-01-01", tone: "other" },
  ]);
  assert.equal(
    (await refused(lead.get(`${path}/comparison?from=1&to=9`))).code,
    "agreements.version_not_found",
  );
  const same = await refused(supplierHead.post(`${path}/proposals`, { terms: next }));
  assert.equal(same.code, "agreements.nothing_changes");
});

test("an answer is to the version that was read: a proposal that was replaced cannot be accepted", async () => {
  const made = await inForce();
  const path = `${base}/${made.id}`;
  await ok(supplierHead.post(`${path}/proposals`, { terms: terms({ warnAt: 50 }) }));
  const counter = await ok(customerHead.post(`${path}/proposals`, { terms: terms({ warnAt: 60 }) }));
  assert.deepEqual(
    counter.versions.map(({ state }: { state: string }) => state),
    ["proposed", "replaced", "accepted"],
  );
  assert.equal(
    (await refused(customerHead.put(`${path}/acceptance`, { version: 2 }))).code,
    "agreements.not_open",
  );
  assert.equal(
    (await customerHead.put(`${path}/acceptance`, { version: 3 })).status,
    403,
    "one's own proposal",
  );
  assert.equal((await ok(supplierHead.put(`${path}/acceptance`, { version: 3 }))).current, 3);
});

test("declined with a reason, withdrawn by its own side; neither touches what is in force", async () => {
  const made = await inForce();
  const path = `${base}/${made.id}`;
  const change = (warnAt: number) => ok(supplierHead.post(`${path}/proposals`, { terms: terms({ warnAt }) }));
  await change(50);
  assert.equal((await customerHead.put(`${path}/refusal`, { version: 2, reason: "  " })).status, 400);
  assert.equal((await supplierHead.put(`${path}/refusal`, { version: 2, reason: "Сам" })).status, 403);
  const declined = await ok(customerHead.put(`${path}/refusal`, { version: 2, reason: "Слишком рано" }));
  assert.equal(declined.standing, "in_force");
  assert.equal(declined.versions[0].reason, "Слишком рано");
  assert.equal(
    (await refused(customerHead.put(`${path}/acceptance`, { version: 2 }))).code,
    "agreements.not_open",
  );
  await change(51);
  assert.equal((await customerHead.put(`${path}/withdrawal`, { version: 3 })).status, 403);
  const withdrawn = await ok(supplierHead.put(`${path}/withdrawal`, { version: 3, reason: "Передумали" }));
  assert.equal(withdrawn.versions[0].state, "withdrawn");
  assert.equal(withdrawn.current, 1);
  const fresh = await propose(supplierHead);
  const gone = await ok(customerHead.put(`${base}/${fresh.id}/refusal`, { version: 1, reason: "Нет" }));
  assert.equal(gone.standing, "declined");
  assert.equal(
    (await ok(customerHead.post(`${base}/${fresh.id}/proposals`, { terms: terms({ warnAt: 40 }) }))).standing,
    "proposed",
  );
  assert.deepEqual((await kindsOf(made.id)).slice(2), [
    "agreement_proposed",
    "agreement_declined",
    "agreement_proposed",
    "agreement_withdrawn",
  ]);
});

test("either side ends it: at once, or with notice to the end of a day in its calendar, taken back by that side only", async () => {
  const made = await inForce();
  const path = `${base}/${made.id}`;
  const today = new Date().toISOString().slice(0, 10);
  const lastDay = addDays(today, 10);
  assert.equal(
    (await refused(lead.put(`${path}/ending`, { reason: "Лид" }))).code,
    "permissions.not_allowed",
  );
  const past = await refused(customerHead.put(`${path}/ending`, { reason: "Нет", lastDay: "2020-01-01" }));
  assert.equal(past.code, "agreements.end_in_past");
  const open = await ok(supplierHead.post(`${path}/proposals`, { terms: terms({ warnAt: 50 }) }));
  assert.equal(open.open, 2);
  const ending = await ok(customerHead.put(`${path}/ending`, { reason: "Переезжаем", lastDay }));
  assert.equal(ending.standing, "ending");
  assert.equal(ending.endedAt, new Date(`${addDays(lastDay, 1)}T00:00:00+03:00`).toISOString());
  assert.equal(ending.versions[0].state, "replaced", "what was proposed falls with it");
  const held = async (at: Date) => (await holds(at)).some(({ agreement }) => agreement === made.id);
  assert.ok(await held(new Date(Date.parse(ending.endedAt) - 1)));
  assert.ok(!(await held(new Date(ending.endedAt))));
  for (const [answer, code] of [
    [supplierHead.put(`${path}/ending`, { reason: "И я" }), "agreements.is_over"],
    [supplierHead.post(`${path}/proposals`, { terms: terms({ warnAt: 20 }) }), "agreements.is_over"],
    [supplierHead.delete(`${path}/ending`), "permissions.not_allowed"],
  ] as const)
    assert.equal((await refused(answer)).code, code);
  const back = await ok(customerHead.delete(`${path}/ending`));
  assert.equal(back.standing, "in_force");
  assert.ok(await held(new Date(ending.endedAt)));
  assert.equal((await refused(customerHead.delete(`${path}/ending`))).code, "agreements.no_notice");
  const ended = await ok(supplierHead.put(`${path}/ending`, { reason: "Сразу" }));
  assert.equal(ended.standing, "ended");
  assert.equal(ended.endReason, "Сразу");
  assert.equal((await refused(supplierHead.delete(`${path}/ending`))).code, "agreements.no_notice");
  const proposal = await propose(supplierHead);
  const not = await refused(supplierHead.put(`${base}/${proposal.id}/ending`, { reason: "x" }));
  assert.equal(not.code, "agreements.not_in_force");
});

test("a standard is set by its supplier's head alone; the lead's proposal waits for that head", async () => {
  const alone = await propose(supplierHead, { customer: null, category: "unit" });
  assert.equal(alone.standing, "in_force");
  assert.equal(alone.customer, null);
  assert.equal(
    (await customerHead.get(`${base}/${alone.id}`)).status,
    200,
    "a standard is for everybody to read",
  );
  assert.equal((await customerHead.post(base, draft({ customer: null }))).status, 403);
  const byLead = await propose(lead, { customer: null });
  assert.equal(byLead.standing, "proposed");
  assert.equal((await lead.put(`${base}/${byLead.id}/acceptance`, { version: 1 })).status, 403);
  assert.equal((await customerHead.put(`${base}/${byLead.id}/acceptance`, { version: 1 })).status, 403);
  assert.equal(
    (await ok(supplierHead.put(`${base}/${byLead.id}/acceptance`, { version: 1 }))).standing,
    "in_force",
  );
  const side = await refused(supplierHead.post(base, draft({ customer: null, side: "customer" })));
  assert.equal(side.code, "agreements.standard_of_supplier");
  const standards = (await ok(customerMember.get(`${base}?show=standards`))).agreements;
  assert.ok(standards.some(({ id }: { id: string }) => id === alone.id));
  const mine = (await ok(customerMember.get(base))).agreements;
  assert.ok(
    !mine.some(({ id }: { id: string }) => id === alone.id),
    "standards of others are listed when asked for",
  );
});

test("bad terms are refused with their place", async () => {
  const today = new Date().toISOString().slice(0, 10);
  const missing = "0198c0de-0000-7000-8000-000000000000";
  const cases: [object, string, string | undefined][] = [
    [{ customer: party("accounts") }, "agreements.with_itself", "customer"],
    [{ customer: missing }, "agreements.party_not_found", "customer"],
    [{ service: missing }, "agreements.service_not_found", "service"],
    [{ terms: terms({ calendar: missing }) }, "agreements.calendar_not_found", "terms.calendar"],
    [{ terms: terms({ reviewOn: today }) }, "agreements.review_in_past", "terms.reviewOn"],
    [{ terms: terms({ escalateTo: [missing] }) }, "agreements.person_not_found", "terms.escalateTo"],
    [{ terms: terms({ targets: [{ priority: null }] }) }, "agreements.no_target", "terms.targets.0"],
    [
      { terms: terms({ targets: [{ priority: null, firstAnswer: 9, done: 8 }] }) },
      "agreements.answer_after_end",
      "terms.targets.0.firstAnswer",
    ],
    [{ terms: terms({ pauses: ["part"] }) }, "http.invalid_input", undefined],
    [{ terms: terms({ targets: [{ priority: null, done: 0 }] }) }, "http.invalid_input", undefined],
  ];
  for (const [changes, code, place] of cases) {
    const error = await refused(supplierHead.post(base, draft({ side: "supplier", ...changes })));
    assert.equal(error.code, code, JSON.stringify(changes));
    if (place) assert.equal(error.place, place);
    assert.ok(error.hint);
  }
  const counted = await world.asHouse(({ db }) =>
    sql<{ count: number }>`select count(*)::int as count from catalogue.agreement a where not exists
      (select 1 from catalogue.agreement_version v where v.agreement = a.id)`.execute(db),
  );
  assert.equal(counted.rows[0]?.count, 0, "nothing half made");
});

test("a service must be the supplier's own, or one of a unit under it", async () => {
  const service = async (supplier: string) => {
    const { rows } = await world.asHouse(({ db }) =>
      sql<{
        id: string;
      }>`insert into catalogue.service (supplier, words) values (${supplier}, '{"ru": {"name": "Сверка"}}') returning id`.execute(
        db,
      ),
    );
    return rows[0]!.id;
  };
  const own = await propose(supplierHead, { service: await service(party("accounts")) });
  assert.equal(own.service.name, "Сверка");
  const foreign = await service(party("purchasing"));
  assert.equal(
    (await refused(supplierHead.post(base, draft({ service: foreign })))).code,
    "agreements.service_of_another",
  );
});

test("parallel agreements stand beside each other; the relationship shows its own, those above, and standards", async () => {
  const one = await inForce({ name: "Один" });
  const two = await inForce({ name: "Два" });
  const above = await propose(director, { side: "customer", customer: party("top") });
  const query = new URLSearchParams({ supplier: party("accounts"), customer: party("purchasing") });
  const { body, statements } = await customerHead.get(`${base}/between?${query}`);
  assert.ok(statements <= 12, String(statements));
  const reach = new Map(body.agreements.map((item: { id: string; reach: string }) => [item.id, item.reach]));
  assert.equal(reach.get(one.id), "own");
  assert.equal(reach.get(two.id), "own");
  assert.equal(reach.get(above.id), "above");
  assert.ok([...reach.values()].includes("standard"));
  assert.deepEqual(body.mayPropose, ["customer"]);
});

test("lists: mine by relation, what waits for me, by name; page after page without gaps", async () => {
  const waiting = await propose(supplierHead, { name: "Ждёт ответа Бориса" });
  const list = async (by: Client, query: Record<string, string>) => {
    const answer = await by.get(`${base}?${new URLSearchParams(query)}`);
    assert.ok(answer.statements <= 12, String(answer.statements));
    return (await ok(Promise.resolve(answer))).agreements.map(({ id }: { id: string }) => id) as string[];
  };
  assert.ok((await list(customerHead, { show: "answer" })).includes(waiting.id));
  assert.ok(!(await list(supplierHead, { show: "answer" })).includes(waiting.id));
  assert.ok(!(await list(lead, { show: "answer" })).includes(waiting.id), "the lead answers for nobody");
  assert.deepEqual(await list(customerMember, { find: "ждет ответа" }), [waiting.id]);
  assert.ok((await list(customerMember, { show: "proposed" })).includes(waiting.id));
  assert.ok(!(await list(customerMember, { show: "in_force" })).includes(waiting.id));
  assert.ok((await list(customerMember, { show: "over" })).length > 0);
  assert.ok((await list(lead, { party: party("accounts") })).includes(waiting.id));
  const whole = await list(lead, { limit: "200" });
  const found: string[] = [];
  for (let after = ""; ; ) {
    const query = new URLSearchParams({ limit: "3", ...(after ? { after } : {}) });
    const { body } = await lead.get(`${base}?${query}`);
    found.push(...body.agreements.map(({ id }: { id: string }) => id));
    if (!body.next) break;
    after = body.next;
  }
  assert.deepEqual(found, whole);
});

test("naming is for those who speak, and is told", async () => {
  const made = await inForce();
  assert.equal((await ok(lead.put(`${base}/${made.id}/naming`, { name: "Новое имя" }))).name, "Новое имя");
  assert.equal((await ok(customerHead.put(`${base}/${made.id}/naming`, { name: "" }))).name, null);
  assert.ok((await kindsOf(made.id)).includes("agreement_renamed"));
});

test("what is not there is not there", async () => {
  const missing = `${base}/0198c0de-0000-7000-8000-000000000000`;
  for (const answer of [
    lead.get(missing),
    lead.post(`${missing}/proposals`, { terms: terms() }),
    lead.put(`${missing}/acceptance`, { version: 1 }),
    lead.put(`${missing}/ending`, { reason: "x" }),
  ])
    assert.equal((await refused(answer)).code, "agreements.agreement_not_found");
});

test("the same acceptance sent twice happens once", async () => {
  const made = await propose(supplierHead);
  const key = { "idempotency-key": "accept-once" };
  const path = `${base}/${made.id}/acceptance`;
  const [one, two] = [
    await customerHead.put(path, { version: 1 }, key),
    await customerHead.put(path, { version: 1 }, key),
  ];
  assert.deepEqual(two.body, one.body);
  assert.equal((await kindsOf(made.id)).filter((kind) => kind === "agreement_accepted").length, 1);
});
