import assert from "node:assert/strict";
import { test } from "node:test";
import { readTable } from "#platform/files";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { readPeople } from "./reading/people.ts";
import { readUnits } from "./reading/units.ts";
import { readRelations } from "./store/relations.ts";

const world = await openWorld({ now: new Date("2026-03-10T09:00:00Z") });
const { lead, ids } = await makeSmallCompany(world);
const names = (body: { parties: { name: string }[] }) => body.parties.map((party) => party.name);

test("the list goes by name as Russian sorts it, page by page, and stays under a handful of statements", async () => {
  const first = await lead.get("/api/parties?kind=person&limit=3");
  assert.deepEqual(names(first.body), ["Анна Ёлкина", "Борис Петров", "Вера Сидорова"]);
  const second = await lead.get(
    `/api/parties?kind=person&limit=3&after=${encodeURIComponent(first.body.next)}`,
  );
  assert.deepEqual(names(second.body), ["Глеб Жуков"]);
  assert.equal(second.body.next, null);
  assert.ok(first.statements <= 3, String(first.statements));
});

test("the list is narrowed by category and by unit, with or without what is below", async () => {
  const get = async (query: string) => names((await lead.get(`/api/parties?${query}`)).body);
  assert.deepEqual(await get("category=leader"), ["Анна Ёлкина", "Борис Петров"]);
  assert.deepEqual(await get(`kind=person&unit=${ids.purchasing}`), ["Борис Петров", "Вера Сидорова"]);
  assert.deepEqual(await get(`kind=person&unit=${ids.purchasing}&below=true`), [
    "Борис Петров",
    "Вера Сидорова",
    "Глеб Жуков",
  ]);
  assert.deepEqual(await get("kind=partner"), ["ООО «Ромашка»"]);
});

test("search forgives parts of words, ё, order and typos", async () => {
  const find = async (q: string) => names((await lead.get(`/api/parties?q=${encodeURIComponent(q)}`)).body);
  assert.deepEqual(await find("елкина"), ["Анна Ёлкина"]);
  assert.deepEqual(await find("сидор"), ["Вера Сидорова"]);
  assert.deepEqual(await find("закупщик вера"), ["Вера Сидорова"]);
  assert.equal((await find("бугалтерия"))[0], "Бухгалтерия");
  assert.deepEqual(await find("boris@"), ["Борис Петров"]);
  assert.equal((await find("закуп"))[0], "Закупки");
  assert.deepEqual(await find("100%_\\"), []);
});

test("a party's view says where it stands and whom it leads and serves, in one statement of its own", async () => {
  const unit = await lead.get(`/api/parties/${ids.purchasing}`);
  assert.deepEqual(
    unit.body.path.map((above: { name: string }) => above.name),
    ["Завод"],
  );
  assert.equal(unit.body.head.name, "Борис Петров");
  assert.deepEqual([unit.body.people, unit.body.peopleBelow, unit.body.unitsBelow], [2, 3, 1]);
  assert.equal(unit.body.serves[0].name, "Бухгалтерия");
  assert.ok(unit.statements <= 2, String(unit.statements));
  const person = await lead.get(`/api/parties/${ids.boris}`);
  assert.equal(person.body.category, "leader");
  assert.deepEqual(
    [person.body.leads[0].name, person.body.reports, person.body.manager.name],
    ["Закупки", 2, "Анна Ёлкина"],
  );
  const nobody = await lead.get("/api/parties/00000000-0000-7000-8000-000000000000");
  assert.equal(nobody.body.error.code, "organisation.party_not_found");
});

test("the tree opens level by level, with counts", async () => {
  const tops = await lead.get("/api/units");
  assert.deepEqual(
    tops.body.units.map((unit: Record<string, unknown>) => [
      unit.name,
      unit.units,
      unit.people,
      unit.peopleBelow,
    ]),
    [["Завод", 2, 1, 4]],
  );
  const below = await lead.get(`/api/units?parent=${ids.top}`);
  assert.deepEqual(
    below.body.units.map((unit: Record<string, unknown>) => [unit.name, unit.units, unit.peopleBelow]),
    [
      ["Бухгалтерия", 0, 0],
      ["Закупки", 1, 3],
    ],
  );
  const partners = await lead.get("/api/units?kind=partner");
  assert.equal(partners.body.units.length, 1);
});

test("an account is the person with its address: it belongs upwards and leads downwards", async () => {
  const boris = await world.client({ email: "boris@x.ru" });
  const relations = await world.asHouse(({ db }) => readRelations(db, boris.accountId));
  assert.equal(relations.self, ids.boris);
  assert.deepEqual(relations.memberOf, [ids.purchasing, ids.top]);
  assert.deepEqual([...relations.leads].sort(), [ids.purchasing, ids.team].sort());
  const outsider = await world.client({ email: "nobody@x.ru" });
  const none = await world.asHouse(({ db }) => readRelations(db, outsider.accountId));
  assert.equal(none.self, undefined);
});

const profile = {
  duties: "Закупает сырьё",
  tasks: null,
  requirements: " ",
  channel: "chat",
  hoursFrom: "09:00",
  hoursTo: "18:00",
  language: "ru",
  needs: [{ text: "Ответ за день", since: "2026-01-15" }],
};

test("a person's profile is changed by that person and by nobody else, the programme lead included", async () => {
  const vera = await world.client({ email: "vera@x.ru" });
  const boris = await world.client({ email: "boris@x.ru" });
  const path = `/api/parties/${ids.vera}/profile`;
  const saved = await vera.put(path, profile);
  assert.equal(saved.status, 200, saved.text);
  assert.equal(saved.body.requirements, null);
  assert.deepEqual(
    [saved.body.hoursFrom, saved.body.channel, saved.body.needs[0].text],
    ["09:00", "chat", "Ответ за день"],
  );
  for (const other of [boris, lead]) assert.equal((await other.put(path, profile)).status, 403);
  assert.equal((await world.stranger().get(path)).status, 401);
  assert.equal((await boris.get(path)).body.mayEdit, false);
});

test("a unit's profile is changed by its head, heads above and the programme lead; a member may not", async () => {
  const path = `/api/parties/${ids.team}/profile`;
  const boris = await world.client({ email: "boris@x.ru" });
  const vera = await world.client({ email: "vera@x.ru" });
  assert.equal((await boris.put(path, { ...profile, tasks: "Тендеры" })).status, 200);
  assert.equal((await lead.put(path, { ...profile, tasks: "Тендеры и торги" })).status, 200);
  assert.equal((await vera.put(path, profile)).status, 403);
  assert.equal((await boris.put(`/api/parties/${ids.accounts}/profile`, profile)).status, 403);
  const { body } = await boris.get(`/api/parties/${ids.team}/history`);
  assert.equal(body.events[0].kind, "profile_changed");
  assert.deepEqual(body.events[0].after, {}, "the history does not repeat what people say of themselves");
});

test("people of a partner see themselves and their own party, and nothing else of the house", async () => {
  const made = await lead.post("/api/people", {
    name: "Олег Снаружи",
    email: "oleg@out.ru",
    unit: ids.supplier,
  });
  const oleg = await world.client({ email: "oleg@out.ru" });
  const status = async (path: string) => (await oleg.get(path)).status;
  for (const path of [
    "/api/organisation",
    "/api/parties",
    "/api/parties?q=вера",
    "/api/units",
    `/api/parties/${ids.vera}`,
    `/api/parties/${ids.vera}/history`,
    `/api/parties/${ids.vera}/profile`,
    `/api/parties/${ids.purchasing}`,
  ]) {
    assert.equal(await status(path), 403, path);
  }
  assert.equal(await status(`/api/parties/${ids.supplier}`), 200);
  assert.equal(await status(`/api/parties/${made.body.id}/profile`), 200);
  const vera = await world.client({ email: "vera@x.ru" });
  assert.equal((await vera.get(`/api/parties/${made.body.id}`)).status, 200);
  assert.equal((await lead.post(`/api/people/${made.body.id}/leaving`, {})).status, 200);
});

test("hours, languages and channels that do not exist are refused with their place", async () => {
  const vera = await world.client({ email: "vera@x.ru" });
  const answer = await vera.put(`/api/parties/${ids.vera}/profile`, { ...profile, hoursFrom: "25:00" });
  assert.equal(answer.status, 400);
  assert.equal(answer.body.error.place, "hoursFrom");
});

test("people and units are exported as files that import again", async () => {
  for (const format of ["csv", "xlsx"]) {
    const answer = await world.app.inject({
      url: `/api/organisation/people?format=${format}`,
      headers: { cookie: await cookieOf() },
    });
    const table = await readTable({ bytes: answer.rawPayload, name: `people.${format}` });
    const { rows, problems, unknown } = readPeople(table);
    assert.deepEqual([rows.length, problems.length, unknown.length], [4, 0, 0], format);
    assert.equal(rows.find((row) => row.name === "Вера Сидорова")?.from, "2020-02-01");
  }
  const units = await lead.get("/api/organisation/units");
  const reading = readUnits(await readTable({ bytes: Buffer.from(units.text), name: "units.csv" }));
  assert.equal(reading.rows.length, 5);
  assert.equal(reading.rows.find((row) => row.name === "Бухгалтерия")?.serves, "*");
  assert.equal((await (await world.client()).get("/api/organisation/people")).status, 403);
});

async function cookieOf(): Promise<string> {
  const link = new URL(await world.identity.makeLink(lead.email));
  const cookies = await world.identity.signInByLink(
    { headers: {}, address: "127.0.0.1" },
    link.searchParams.get("token") as string,
  );
  return cookies.map((cookie) => cookie.split(";")[0]).join("; ");
}
