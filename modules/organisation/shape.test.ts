import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { endDuePeople } from "./actions/people.ts";

const world = await openWorld({ now: new Date("2026-03-10T09:00:00Z") });
const { lead, ids } = await makeSmallCompany(world);
const history = async (id: string | undefined) => (await lead.get(`/api/parties/${id}/history`)).body;
const code = (answer: { body: { error?: { code: string } } }) => answer.body.error?.code;

test("a unit moves under another from a day on, and its history keeps where it was", async () => {
  const moved = await lead.put(`/api/units/${ids.team}/placement`, {
    parent: ids.accounts,
    on: "2026-02-01",
  });
  assert.equal(moved.body.path.at(-1).name, "Бухгалтерия");
  const { periods, events } = await history(ids.team);
  assert.deepEqual(
    periods.map((p: { unit: { name: string }; from: string; to: string }) => [p.unit.name, p.from, p.to]),
    [
      ["Бухгалтерия", "2026-02-01", null],
      ["Закупки", "2020-02-01", "2026-01-31"],
    ],
  );
  assert.deepEqual(
    [events[0].kind, events[0].before.parent, events[0].after.parent],
    ["unit_moved", "Закупки", "Бухгалтерия"],
  );
  const early = await lead.put(`/api/units/${ids.team}/placement`, {
    parent: ids.purchasing,
    on: "2026-01-20",
  });
  assert.equal(code(early), "organisation.day_too_early");
  const back = await lead.put(`/api/units/${ids.team}/placement`, {
    parent: ids.purchasing,
    on: "2026-02-01",
  });
  assert.equal(back.status, 200);
  assert.equal((await history(ids.team)).periods.length, 2);
});

test("a unit does not go under itself or below itself", async () => {
  for (const parent of [ids.purchasing, ids.team]) {
    assert.equal(
      code(await lead.put(`/api/units/${ids.purchasing}/placement`, { parent })),
      "organisation.under_itself",
    );
  }
  const person = await lead.put(`/api/units/${ids.team}/placement`, { parent: ids.vera });
  assert.equal(code(person), "organisation.not_a_unit");
});

test("a unit with people or units does not end; merged, they go along and its name stays known", async () => {
  assert.equal(code(await lead.post(`/api/units/${ids.team}/ending`, {})), "organisation.has_people");
  assert.equal(code(await lead.post(`/api/units/${ids.top}/ending`, {})), "organisation.has_people");
  const merged = await lead.post(`/api/units/${ids.team}/merger`, { into: ids.accounts, on: "2026-03-01" });
  assert.equal(merged.status, 200, merged.text);
  assert.deepEqual([merged.body.endedOn, merged.body.mergedInto.name], ["2026-02-28", "Бухгалтерия"]);
  const gleb = await lead.get(`/api/parties/${ids.gleb}`);
  assert.equal(gleb.body.path.at(-1).name, "Бухгалтерия");
  assert.equal((await lead.get(`/api/parties/${ids.accounts}`)).body.people, 1);
  assert.equal((await history(ids.gleb)).events[0].kind, "person_moved");
  assert.equal(
    code(await lead.put(`/api/units/${ids.team}/placement`, { parent: ids.top })),
    "organisation.ended",
  );
});

test("an empty unit ends and comes back", async () => {
  const made = await lead.post("/api/units", { name: "Архив", parent: ids.top });
  const ended = await lead.post(`/api/units/${made.body.id}/ending`, {});
  assert.equal(ended.body.endedOn, "2026-03-10");
  const back = await lead.delete(`/api/units/${made.body.id}/ending`);
  assert.equal(back.body.endedOn, null);
});

test("a person moves, leaves and returns; the stays do not overlap", async () => {
  const moved = await lead.put(`/api/people/${ids.vera}/membership`, {
    unit: ids.accounts,
    on: "2026-03-10",
  });
  assert.equal(moved.body.path.at(-1).name, "Бухгалтерия");
  const left = await lead.post(`/api/people/${ids.vera}/leaving`, { on: "2026-03-10" });
  assert.equal(left.body.endedOn, "2026-03-10");
  const future = await lead.post(`/api/people/${ids.boris}/leaving`, { on: "2026-03-31" });
  assert.equal(code(future), "organisation.day_in_future");
  assert.equal((await lead.get(`/api/parties?q=вера`)).body.parties.length, 0);
  assert.equal((await lead.get(`/api/parties?q=вера&ended=true`)).body.parties.length, 1);
  const back = await lead.delete(`/api/people/${ids.vera}/leaving`);
  assert.equal(back.body.endedOn, null);
  const { periods } = await history(ids.vera);
  assert.deepEqual(
    periods.map((p: { unit: { name: string }; from: string; to: string }) => [p.unit.name, p.from, p.to]),
    [
      ["Бухгалтерия", "2026-03-10", null],
      ["Закупки", "2020-02-01", "2026-03-09"],
    ],
  );
});

test("reporting lines never go in a circle", async () => {
  const circle = await lead.put(`/api/people/${ids.anna}`, { name: "Анна Ёлкина", manager: ids.vera });
  assert.equal(code(circle), "organisation.manages_itself");
  const self = await lead.put(`/api/people/${ids.anna}`, { name: "Анна Ёлкина", manager: ids.anna });
  assert.equal(code(self), "organisation.manages_itself");
});

test("ids and addresses belong to one party", async () => {
  assert.equal(
    code(await lead.post("/api/units", { name: "Второй завод", code: "1" })),
    "organisation.code_taken",
  );
  const stolen = await lead.post("/api/people", { name: "Двойник", email: "ANNA@x.ru" });
  assert.equal(code(stolen), "organisation.email_taken");
  assert.equal(
    code(await lead.post("/api/people", { name: "Двойник", email: "anna" })),
    "organisation.email_bad",
  );
  assert.equal(stolen.body.error.place, "email");
});

test("a new head is a leader, the former one only while people report", async () => {
  await lead.put(`/api/units/${ids.accounts}/head`, { person: ids.gleb });
  assert.equal((await lead.get(`/api/parties/${ids.gleb}`)).body.category, "leader");
  await lead.put(`/api/units/${ids.accounts}/head`, { person: null });
  assert.equal((await lead.get(`/api/parties/${ids.gleb}`)).body.category, "employee");
  assert.equal(
    code(await lead.put(`/api/units/${ids.accounts}/head`, { person: ids.top })),
    "organisation.not_a_person",
  );
});

test("nobody but a programme lead shapes the organisation", async () => {
  const member = await world.client({ email: "boris@x.ru" });
  const administrator = await world.client({ roles: ["administrator"] });
  const attempts: [string, string, object][] = [
    ["POST", "/api/units", { name: "X" }],
    ["PUT", `/api/units/${ids.purchasing}`, { name: "X" }],
    ["PUT", `/api/units/${ids.purchasing}/placement`, { parent: null }],
    ["POST", `/api/units/${ids.purchasing}/merger`, { into: ids.top }],
    ["POST", `/api/units/${ids.purchasing}/ending`, {}],
    ["DELETE", `/api/units/${ids.purchasing}/ending`, {}],
    ["PUT", `/api/units/${ids.purchasing}/head`, { person: null }],
    ["POST", "/api/people", { name: "X" }],
    ["PUT", `/api/people/${ids.vera}`, { name: "X" }],
    ["PUT", `/api/people/${ids.vera}/membership`, { unit: null }],
    ["POST", `/api/people/${ids.vera}/leaving`, {}],
    ["DELETE", `/api/people/${ids.vera}/leaving`, {}],
  ];
  for (const [method, path, body] of attempts) {
    for (const who of [member, administrator]) {
      assert.equal((await who.request(method, path, body)).status, 403, `${method} ${path}`);
    }
    assert.equal((await world.stranger().request(method, path, body)).status, 401, `${method} ${path}`);
  }
});

test("a last day that a file told beforehand comes by itself", async () => {
  await world.asHouse(({ db }) =>
    sql`update organisation.membership set to_on = '2026-03-09' where person = ${ids.boris}`.execute(db),
  );
  const left = await world.asHouse((context) => endDuePeople(context));
  assert.equal(left, 1);
  const { body } = await lead.get(`/api/parties/${ids.boris}`);
  assert.equal(body.endedOn, "2026-03-09");
  assert.equal((await history(ids.boris)).events[0].kind, "person_left");
  assert.equal(await world.asHouse((context) => endDuePeople(context)), 0);
});
