import assert from "node:assert/strict";
import { test } from "node:test";
import type { ApprovalRule } from "#modules/catalogue";
import { type Client, openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { replaceAbsent } from "./decide.ts";

const world = await openWorld();
const { ids, lead } = await makeSmallCompany(world);
await lead.post("/api/people", {
  name: "Олег Бух",
  email: "oleg@x.ru",
  unit: ids.accounts,
  on: "2020-02-01",
});
const person = async (key: string, name: string, unit: string) => {
  const { body } = await lead.post("/api/people", { name, email: `${key}@x.ru`, unit, on: "2020-02-01" });
  return body.id as string;
};
const zoya = await person("zoya", "Зоя Замещающая", ids.purchasing as string);
const as = (name: string) => world.client({ email: `${name}@x.ru` });
const [vera, boris, anna, oleg, standIn] = (await Promise.all(
  ["vera", "boris", "anna", "oleg", "zoya"].map(as),
)) as [Client, Client, Client, Client, Client];

let made = 0;
async function ask(rule: ApprovalRule, who: Client = vera, more: object = {}): Promise<string> {
  const service = await world.asHouse(({ db }) =>
    db
      .insertInto("catalogue.service")
      .values({
        supplier: ids.accounts as string,
        state: "published",
        words: JSON.stringify({
          ru: { name: `Услуга ${++made}`, description: "", needed: "", promise: "", cost: "", examples: [] },
        }),
        approval: JSON.stringify(rule),
      })
      .returning("id")
      .executeTakeFirstOrThrow(),
  );
  const answer = await who.post("/api/requests", { subject: "Доступ", service: service.id, ...more });
  assert.equal(answer.status, 200, answer.text);
  return answer.body.id;
}

const manager = (steps = 1): ApprovalRule[number] => ({ who: { kind: "manager", steps }, needs: "one" });
const approvals = async (id: string) => (await vera.get(`/api/requests/${id}/approvals`)).body.approvals;
const told = async (id: string) =>
  (await approvals(id)).map((a: { level: number; approver: { name: string }; state: string }) => [
    a.level,
    a.approver.name,
    a.state,
  ]);
const decide = async (who: Client, id: string, approve: boolean, reason = "") => {
  const own = (await who.get("/api/requests/approvals")).body.approvals.find(
    (one: { request: { id: string } }) => one.request.id === id,
  );
  return who.post(`/api/requests/approvals/${own?.id ?? "00000000-0000-4000-8000-000000000000"}/decision`, {
    approve,
    reason,
  });
};
const state = async (id: string) => {
  const { body } = await vera.get(`/api/requests/${id}`);
  return [body.state, body.outcome, body.workList[0].waitingFor];
};

test("levels are asked one after another; approved by all, the work begins", async () => {
  const id = await ask([manager(), manager(2)]);
  assert.deepEqual(await told(id), [
    [1, "Борис Петров", "asked"],
    [2, "Анна Ёлкина", "planned"],
  ]);
  assert.deepEqual(await state(id), ["waiting", null, "approval"]);
  const { work } = { work: (await oleg.get(`/api/requests/${id}`)).body.workList[0].id };
  assert.equal(
    (await oleg.post(`/api/requests/works/${work}/closure`, {})).status,
    409,
    "not before it is approved",
  );
  assert.equal((await decide(anna, id, true)).status, 404, "not asked yet");
  assert.equal((await decide(boris, id, true)).status, 200);
  assert.deepEqual(await told(id), [
    [1, "Борис Петров", "approved"],
    [2, "Анна Ёлкина", "asked"],
  ]);
  assert.equal((await decide(anna, id, true)).status, 200);
  assert.deepEqual(await state(id), ["open", null, null]);
  assert.equal((await oleg.post(`/api/requests/works/${work}/closure`, {})).status, 200);
});

test("a refusal needs a reason, ends the request and tells whoever asked why", async () => {
  const id = await ask([manager(), manager(2)]);
  const silent = await decide(boris, id, false);
  assert.deepEqual([silent.status, silent.body.error.code], [422, "requests.approvals.reason_missing"]);
  assert.equal((await decide(boris, id, false, "Нет в плане")).status, 200);
  assert.deepEqual(await state(id), ["done", "declined", null]);
  const { body } = await vera.get(`/api/requests/${id}/messages`);
  assert.ok(body.messages.at(-1).body.includes("Нет в плане"));
  assert.deepEqual(
    (await told(id)).map(([, , said]: string[]) => said),
    ["declined", "not_needed"],
  );
  assert.deepEqual((await anna.get("/api/requests/approvals")).body.approvals.length, 0);
});

test("of one level the first word is enough, or all are needed", async () => {
  const people = [ids.boris, ids.anna] as string[];
  const one = await ask([{ who: { kind: "people", people }, needs: "one" }]);
  assert.equal((await decide(anna, one, true)).status, 200);
  assert.deepEqual((await state(one))[0], "open");
  const late = (await boris.get("/api/requests/approvals")).body.approvals;
  assert.ok(!late.some((a: { request: { id: string } }) => a.request.id === one));
  const all = await ask([{ who: { kind: "people", people }, needs: "all" }]);
  await decide(anna, all, true);
  assert.deepEqual((await state(all))[0], "waiting");
  await decide(boris, all, true);
  assert.deepEqual((await state(all))[0], "open");
});

test("nobody decides on what they asked for; a level without anybody is skipped, and said so to those who serve", async () => {
  const own = await ask([{ who: { kind: "head", unit: ids.purchasing as string }, needs: "one" }], boris);
  const { body } = await boris.get(`/api/requests/${own}/approvals`);
  assert.deepEqual(
    body.approvals.map((a: { approver: { name: string } }) => a.approver?.name),
    [],
  );
  const notes = async (who: Client) =>
    (await who.get(`/api/requests/${own}/messages`)).body.messages.filter(
      (m: { audience: string }) => m.audience === "inside",
    ).length;
  assert.equal(await notes(oleg), 2);
  assert.equal(await notes(boris), 0);
  assert.equal((await boris.get(`/api/requests/${own}`)).body.state, "open");
});

test("a substitute is asked in the place of who is away, from the first day on; both are told", async () => {
  const today = new Date().toISOString().slice(0, 10);
  const before = await ask([manager()]);
  const set = await boris.post("/api/requests/substitutes", { substitute: zoya, from: today, to: today });
  assert.equal(set.status, 200, set.text);
  const after = await ask([manager()]);
  const [asked] = await approvals(after);
  assert.deepEqual([asked.approver.name, asked.insteadOf.name], ["Зоя Замещающая", "Борис Петров"]);
  const run = {
    house: world.house,
    actor: {} as never,
    taskId: undefined,
    signal: new AbortController().signal,
    transact: world.asHouse,
    progress: () => {},
  };
  assert.deepEqual(await replaceAbsent(run), { replaced: 1 });
  assert.deepEqual(await replaceAbsent(run), { replaced: 0 }, "twice changes nothing");
  assert.equal((await approvals(before))[0].approver.name, "Зоя Замещающая");
  assert.equal((await decide(standIn, before, true)).status, 200);
  assert.equal((await decide(boris, after, true)).status, 404, "no longer his to decide");
  const { body } = await standIn.get("/api/requests/substitutes");
  assert.deepEqual(
    body.substitutes.map((s: { person: { name: string }; mayRemove: boolean }) => [
      s.person.name,
      s.mayRemove,
    ]),
    [["Борис Петров", false]],
  );
  assert.equal((await standIn.delete(`/api/requests/substitutes/${set.body.id}`)).status, 403);
  assert.equal((await boris.delete(`/api/requests/substitutes/${set.body.id}`)).status, 200);
});

test("a head names substitutes for their people, others do not; days must make sense", async () => {
  const day = "2099-01-01";
  const forVera = { person: ids.vera, substitute: zoya, from: day, to: day };
  assert.equal((await boris.post("/api/requests/substitutes", forVera)).status, 200);
  assert.equal((await oleg.post("/api/requests/substitutes", forVera)).status, 403);
  const code = async (body: object) => (await boris.post("/api/requests/substitutes", body)).body.error.code;
  assert.equal(
    await code({ substitute: zoya, from: day, to: "2098-01-01" }),
    "requests.approvals.dates_turned",
  );
  assert.equal(
    await code({ substitute: zoya, from: "2001-01-01", to: "2001-01-02" }),
    "requests.approvals.substitute_past",
  );
});

test("a decision is left to somebody else, and a withdrawn request asks nobody", async () => {
  const id = await ask([manager()]);
  const [asked] = (await boris.get("/api/requests/approvals")).body.approvals;
  assert.equal(asked.request.id, id);
  const hand = (to: string | undefined) =>
    boris.request("PUT", `/api/requests/approvals/${asked.id}/approver`, { person: to });
  assert.equal((await hand(ids.vera)).body.error.code, "requests.approvals.own_request");
  assert.equal((await hand(zoya)).status, 200);
  assert.deepEqual(await told(id), [[1, "Зоя Замещающая", "asked"]]);
  await vera.post(`/api/requests/${id}/withdrawal`, {});
  await world.deliver();
  assert.equal((await decide(standIn, id, true)).status, 404);
  assert.deepEqual(await told(id), [[1, "Зоя Замещающая", "not_needed"]]);
});
