import assert from "node:assert/strict";
import { test } from "node:test";
import { checkAnswers, serviceFor, serviceForm } from "#modules/catalogue";
import { readRelations } from "#modules/organisation";
import { inContext } from "#platform/context";
import { type Client, openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";

const world = await openWorld();
const { lead, ids: made } = await makeSmallCompany(world);
const ids: Record<string, string> = { ...made };
const id = (key: string) => ids[key] as string;
ids.garage = (await lead.post("/api/units", { name: "Гараж", parent: ids.top })).body.id;
for (const [key, name] of [
  ["zoya", "Зоя Лис"],
  ["yuri", "Юрий Ким"],
] as const) {
  const person = { name, email: `${key}@x.ru`, unit: ids.garage, on: "2020-02-01" };
  ids[key] = (await lead.post("/api/people", person)).body.id;
}
await lead.put(`/api/units/${ids.garage}/head`, { person: ids.zoya });
ids.rita = (
  await lead.post("/api/people", { name: "Рита Ромашкина", email: "rita@x.ru", unit: ids.supplier })
).body.id;

ids.polina = (
  await lead.post("/api/people", { name: "Полина Роза", email: "polina@x.ru", unit: ids.team })
).body.id;

const as = (name: string) => world.client({ email: `${name}@x.ru` });
const words = (name: string) => ({ ru: { name, description: "Описание", examples: ["Пример"] } });
const base = "/api/catalogue/services";

async function offer(name: string, more: object = {}, by: Client = lead): Promise<string> {
  const made = await by.post(base, { supplier: ids.purchasing, words: words(name), ...more });
  assert.equal(made.status, 200, made.text);
  const published = await by.post(`${base}/${made.body.id}/publication`);
  assert.equal(published.status, 200, published.text);
  return made.body.id;
}

const only = (parties: string[], categories: string[] = []) => ({
  forEverybody: false,
  audience: { parties, categories },
});

/** Every way in which somebody could learn of a service. */
async function waysIn(client: Client, service: string, name: string) {
  const front = await client.get("/api/catalogue");
  const listed = await client.get(`${base}?limit=200`);
  const found = await client.get(`/api/catalogue/search?find=${encodeURIComponent(name)}`);
  return {
    opened: (await client.get(`${base}/${service}`)).status === 200,
    listed: listed.text.includes(service),
    found: found.text.includes(service),
    counted: front.text.includes(name),
  };
}
const everyWay = { opened: true, listed: true, found: true, counted: true };
const noWay = { opened: false, listed: false, found: false, counted: false };

test("a service for one unit is there for it and those below, and in no way for others", async () => {
  const secret = await offer("Сверхурочные выплаты", { supplier: ids.accounts, ...only([id("purchasing")]) });
  const own = ["vera", "boris", "polina"];
  for (const name of own)
    assert.deepEqual(await waysIn(await as(name), secret, "Сверхурочные"), everyWay, name);
  for (const name of ["zoya", "yuri", "passer-by"])
    assert.deepEqual(await waysIn(await as(name), secret, "Сверхурочные"), noWay, name);
  // Not by a slip of the finger either, and no hint of how it was read.
  const mistyped = await (await as("yuri")).get(
    `/api/catalogue/search?find=${encodeURIComponent("сверхурочнве")}`,
  );
  assert.deepEqual(mistyped.body, { found: [], readAs: null });
  const noted = await (await as("yuri")).post("/api/catalogue/search/choices", {
    find: "выплаты",
    service: secret,
  });
  assert.deepEqual(noted.body, { noted: false });
});

test("those who lead and people from outside see what is meant for their kind", async () => {
  const heads = await offer("Кадровый резерв", only([], ["unit"]));
  const partners = await offer("Аккредитация", { ...only([], ["partner"]) });
  const all = await offer("Столовая");
  const opens = async (name: string, service: string) =>
    (await (await as(name)).get(`${base}/${service}`)).status;
  assert.equal(await opens("zoya", heads), 200);
  assert.equal(await opens("yuri", heads), 404);
  assert.equal(await opens("rita", partners), 200);
  assert.equal(await opens("yuri", partners), 404);
  // Everybody means everybody of the house.
  assert.equal(await opens("yuri", all), 200);
  assert.equal(await opens("rita", all), 404);
  assert.equal(await opens("rita", heads), 404);
});

test("the head, the owner and the lead keep a service; others may not touch it", async () => {
  const service = await offer("Тендеры", { owner: ids.vera });
  const body = async (name: string) => {
    const { version } = (await lead.get(`${base}/${service}`)).body;
    return { supplier: ids.purchasing, owner: ids.vera, words: words(name), version };
  };
  for (const [name, status] of [
    ["boris", 200],
    ["vera", 200],
    ["gleb", 403],
    ["zoya", 403],
    ["yuri", 403],
  ] as const) {
    const answer = await (await as(name)).put(`${base}/${service}`, await body(`Тендеры (${name})`));
    assert.equal(answer.status, status, `${name}: ${answer.text}`);
  }
  // An owner keeps its words, but does not give it to another unit.
  const given = await (await as("vera")).put(`${base}/${service}`, {
    ...(await body("Тендеры")),
    supplier: ids.garage,
  });
  assert.equal(given.status, 403);
  assert.equal(
    (await (await as("zoya")).post(base, { supplier: ids.purchasing, words: words("Чужое") })).status,
    403,
  );
});

test("nobody overwrites another's words", async () => {
  const service = await offer("Пропуска");
  const { version } = (await lead.get(`${base}/${service}`)).body;
  const draft = { supplier: ids.purchasing, words: words("Пропуска и ключи"), version };
  assert.equal((await lead.put(`${base}/${service}`, draft)).body.version, version + 1);
  const late = await lead.put(`${base}/${service}`, { ...draft, words: words("Ключи") });
  assert.equal(late.status, 409);
  assert.equal(late.body.error.code, "catalogue.service_changed");
  // The same again changes nothing and makes no version.
  const same = await lead.put(`${base}/${service}`, { ...draft, version: version + 1 });
  assert.equal(same.body.version, version + 1);
});

test("a service goes from draft to offer to retirement and back, and only an offered one is asked for", async () => {
  const made = await lead.post(base, { supplier: ids.purchasing, words: words("Склад") });
  const service = made.body.id;
  const asked = (name: string) =>
    inContext(world.house, { actor: actorOf(name) }, (context) => serviceFor(context, service));
  const relations = new Map<string, Awaited<ReturnType<typeof readRelations>>>();
  for (const name of ["vera", "boris"]) {
    const client = await as(name);
    relations.set(name, await world.asHouse(({ db }) => readRelations(db, client.accountId)));
  }
  const actorOf = (name: string) => ({
    userId: id(name),
    name,
    roles: [],
    language: "ru" as const,
    ...(relations.get(name) as Awaited<ReturnType<typeof readRelations>>),
  });
  await assert.rejects(asked("vera"), /There is no service/);
  await assert.rejects(asked("boris"), /not on offer/);
  await lead.post(`${base}/${service}/publication`);
  assert.equal((await asked("vera")).name, "Склад");
  await lead.post(`${base}/${service}/retirement`);
  await assert.rejects(asked("vera"), /There is no service/);
  assert.deepEqual((await lead.get("/api/catalogue/search?find=склад")).body.found, []);
  const again = await lead.request("DELETE", `${base}/${service}/retirement`);
  assert.equal(again.status, 200);
  assert.equal((await lead.get(`${base}/${service}`)).body.state, "draft");
  const { body } = await lead.get(`${base}/${service}/history`);
  assert.deepEqual(
    body.events.map(({ kind }: { kind: string }) => kind),
    ["service_reopened", "service_retired", "service_published", "service_created"],
  );
});

test("answers are read with the questions they were given to", async () => {
  const field = (key: string, label: string) => ({ key, type: "text", label: { ru: label }, required: true });
  const service = await offer("Анкета", { form: [field("a", "Что")] });
  const first = await world.asHouse((context) => serviceFor(context, service));
  const { version } = (await lead.get(`${base}/${service}`)).body;
  const draft = { supplier: ids.purchasing, words: words("Анкета"), form: [field("b", "Зачем")] };
  await lead.put(`${base}/${service}`, { ...draft, version });
  const second = await world.asHouse((context) => serviceFor(context, service));
  assert.ok(second.formVersion > first.formVersion);
  const kept = await world.asHouse(({ db }) => serviceForm(db, service, first.formVersion));
  assert.deepEqual(checkAnswers(kept, { a: "стул" }).answers, { a: "стул" });
  assert.deepEqual(checkAnswers(second.form, { a: "стул" }).problems, [{ field: "b", code: "required" }]);
});

test("what cannot stand is refused with its place", async () => {
  const text = { ru: { name: "Что-то" } };
  const ended = (await lead.post("/api/units", { name: "Бывшие", parent: ids.top })).body.id;
  await lead.post(`/api/units/${ended}/ending`, {});
  const cases: [object, number, string][] = [
    [{ supplier: ended, words: text }, 422, "catalogue.supplier_unfit"],
    [{ supplier: ids.top, owner: ids.purchasing, words: text }, 422, "catalogue.owner_unfit"],
    [{ supplier: ids.top, words: text, forEverybody: false }, 422, "catalogue.audience_missing"],
    [{ supplier: ids.top, words: {} }, 400, "http.invalid"],
    [{ supplier: ids.top, words: { ru: { name: " " } } }, 400, "http.invalid"],
    [
      { supplier: ids.top, words: text, form: [{ key: "c", type: "choice", label: { ru: "Выбор" } }] },
      422,
      "catalogue.form_faulty",
    ],
  ];
  for (const [body, status] of cases)
    assert.equal((await lead.post(base, body)).status, status, JSON.stringify(body));
  for (const [body, status, code] of cases.filter(([, one]) => one === 422))
    assert.equal((await lead.post(base, body)).body.error.code, code, String(status));
  assert.equal((await lead.post(base, { supplier: ids.top, words: text, code: "X-1" })).status, 200);
  assert.equal((await lead.post(base, { supplier: ids.top, words: text, code: "X-1" })).status, 409);
});

test("services go along with a merged unit and end with an ended one", async () => {
  const old = (await lead.post("/api/units", { name: "Старый отдел", parent: ids.top })).body.id;
  const gone = (await lead.post("/api/units", { name: "Лишний отдел", parent: ids.top, on: "2020-01-01" }))
    .body.id;
  const moved = await offer("Переезды", { supplier: old, ...only([old]) });
  const left = await offer("Ненужное", { supplier: gone });
  assert.equal((await lead.post(`/api/units/${old}/merger`, { into: ids.garage })).status, 200);
  assert.equal((await lead.post(`/api/units/${gone}/ending`, { on: "2021-01-01" })).status, 200);
  await world.deliver();
  const { body } = await lead.get(`${base}/${moved}`);
  assert.equal(body.supplier.id, ids.garage);
  assert.equal(body.state, "published");
  assert.equal((await (await as("yuri")).get(`${base}/${moved}`)).status, 200);
  assert.equal((await lead.get(`${base}/${left}`)).body.state, "retired");
});

test("what a unit asks most and how long a service takes come from the requests announced", async () => {
  const service = await offer("Справки");
  const announce = (kind: string, request: string, at: string, particulars: object) =>
    world.house.pool.query(
      `insert into platform.event (at, actor, kind, module, subject_kind, subject_id, case_id, particulars)
       values ($1, null, $2, 'requests', 'request', $3, $3, $4)`,
      [at, kind, request, JSON.stringify(particulars)],
    );
  const day = new Date(Date.now() - 20 * 86_400_000);
  // A Wednesday lately, at ten: two working hours until noon, whatever the day is the server stands in.
  day.setDate(day.getDate() - ((day.getDay() + 4) % 7));
  const at = (hour: number, minute = 0) => new Date(day.setHours(hour, minute, 0, 0)).toISOString();
  for (let i = 0; i < 11; i += 1) {
    const request = `0192b1a0-0000-7000-8000-0000000000${String(i + 10)}`;
    await announce("request_opened", request, at(10), { service, customer: ids.purchasing });
    const outcome = i === 10 ? "withdrawn" : "served";
    await announce("request_done", request, at(i < 5 ? 11 : 12), { outcome });
  }
  await world.deliver();
  const { body } = await (await as("vera")).get(`${base}/${service}`);
  assert.deepEqual(body.real, { minutes: 90, count: 10, days: 90 });
  const front = await (await as("vera")).get("/api/catalogue");
  assert.equal(front.body.often[0].id, service);
  assert.equal(front.body.often[0].asked, 11);
  assert.deepEqual((await (await as("yuri")).get("/api/catalogue")).body.often, []);
  await announce("request_reopened", "0192b1a0-0000-7000-8000-000000000010", at(15), {});
  await world.deliver();
  // Nine say more about those nine than about the service.
  assert.equal((await (await as("vera")).get(`${base}/${service}`)).body.real, null);
});

test("lists come page by page, in few statements", async () => {
  for (let i = 0; i < 5; i += 1) await offer(`Услуга ${i}`);
  const seen: string[] = [];
  for (let after = "", pages = 0; pages < 50; pages += 1) {
    const page = await lead.get(`${base}?limit=2${after ? `&after=${encodeURIComponent(after)}` : ""}`);
    assert.ok(page.statements <= 4, `${page.statements} statements`);
    seen.push(...page.body.services.map((one: { id: string }) => one.id));
    if (!page.body.next) break;
    after = page.body.next;
  }
  assert.equal(new Set(seen).size, seen.length);
  assert.ok(seen.length >= 10);
  for (const path of ["/api/catalogue", `${base}/${seen[0]}`, `${base}/${seen[0]}/history`]) {
    const { statements, status } = await lead.get(path);
    assert.equal(status, 200);
    assert.ok(statements <= 6, `${path}: ${statements} statements`);
  }
  const below = await lead.get(`${base}?supplier=${ids.top}&below=true&limit=200`);
  assert.ok(below.body.services.length >= seen.length);
  const drafts = await lead.get(`${base}?mine=true&state=draft`);
  assert.ok(drafts.body.services.every((one: { state: string }) => one.state === "draft"));
});
