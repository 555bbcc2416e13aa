import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, test } from "node:test";
import { sql } from "kysely";
import { advanceNeed, needsOf, openNeed, voicesOf } from "#modules/needs";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { joinNeeds, proposeFromSignals } from "./propose.ts";

const now = new Date("2026-05-04T08:00:00Z");
const world = await openWorld({ now });
const { lead, ids: made } = await makeSmallCompany(world);
const id = (name: string) => (made as Record<string, string>)[name] as string;
const boris = await world.client({ email: "boris@x.ru" });
const vera = await world.client({ email: "vera@x.ru" });
const other = (await lead.post("/api/units", { name: "Гараж", parent: id("top") })).body.id as string;
const stepan = (
  await lead.post("/api/people", { name: "Степан", email: "stepan@x.ru", unit: other, on: "2020-02-01" })
).body.id as string;
const stranger = await world.client({ email: "stepan@x.ru" });

interface Made {
  readonly kind?: string;
  readonly supplier?: string | null;
  readonly customer?: string | null;
  readonly topics?: readonly string[];
  readonly person?: string | null;
  readonly hours?: number | null;
  readonly words?: string | null;
  readonly on?: string;
}
async function signals(count: number, more: Made | ((at: number) => Made)): Promise<string[]> {
  const all: string[] = [];
  await world.asHouse(async ({ db }) => {
    for (let at = 0; at < count; at += 1) {
      const one = typeof more === "function" ? more(at) : more;
      const { rows } = await sql<{ id: string }>`
        insert into needs.signal (module, kind, source, supplier, customer, person, said_on, words, openness, hours, topics,
          analysed_with)
        values ('requests', ${one.kind ?? "complaint"}, ${randomUUID()},
          ${one.supplier === undefined ? id("supplier") : one.supplier},
          ${one.customer === undefined ? id("purchasing") : one.customer}, ${one.person ?? null},
          ${one.on ?? "2026-04-20"}, ${one.words ?? null}, 'both', ${one.hours ?? null},
          ${one.topics ? [...one.topics] : null}::text[], 'test')
        returning id`.execute(db);
      all.push(rows[0]!.id);
    }
  });
  return all;
}

const propose = () => world.asHouse(proposeFromSignals);
const listed = async (query = "") => (await lead.get(`/api/needs${query}`)).body.needs as Item[];
interface Item {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly priority: number;
  readonly state: string;
  readonly proof: { signals: number; people: number; kinds: Record<string, number> } | null;
}
const done = (answer: {
  status: number;
  text: string;
  body: { change: string; id: string; number: number };
}) => {
  assert.equal(answer.status, 200, answer.text);
  return answer.body;
};

let need: Item;
before(async () => {
  // Everybody grumbles a little about everybody; about the supplier's slowness nine complain and two comment.
  await signals(60, (at) => ({
    supplier: [id("accounts"), other, id("purchasing")][at % 3]!,
    customer: id("top"),
    topics: [["speed", "clarity", "quality", "access", "premises", "training"][Math.floor(at / 3) % 6]!],
  }));
  await signals(9, { topics: ["speed"], person: null });
  await signals(2, { topics: ["speed"], kind: "comment" });
});

test("what is said beyond chance is proposed once, and only those who decide see it", async () => {
  assert.deepEqual(await propose(), { proposed: 1, placed: 0 });
  assert.deepEqual(await propose(), { proposed: 0, placed: 0 });
  const proposed = await listed("?state=proposed");
  assert.equal(proposed.length, 1);
  need = proposed[0]!;
  assert.equal(need.proof?.signals, 11);
  assert.deepEqual(need.proof?.kinds, { complaint: 9, comment: 2 });
  assert.match(need.title, /speed|Скорость/i);
  assert.equal((await stranger.get(`/api/needs/${need.number}`)).status, 403);
  assert.deepEqual((await stranger.get("/api/needs?state=proposed")).body.needs, []);
  assert.equal((await stranger.post(`/api/needs/${need.id}/acceptance`)).status, 403);
  assert.equal((await lead.get("/api/needs")).body.proposed, 1);
});

test("a page takes no more than twelve statements", async () => {
  for (const path of ["", "?state=proposed", "/board", "/map", "/monday", "/weights"]) {
    const answer = await lead.get(`/api/needs${path}`);
    assert.equal(answer.status, 200, answer.text);
    assert.ok(answer.statements <= 12, `${path}: ${answer.statements}`);
  }
});

test("what is rejected stays rejected, and can be taken back with its signals", async () => {
  const { change } = done(await lead.post(`/api/needs/${need.id}/rejection`, { reason: "Нет" }));
  assert.deepEqual(await propose(), { proposed: 0, placed: 0 });
  assert.equal((await listed("?state=rejected"))[0]?.proof?.signals, 0);
  done(await lead.post(`/api/needs/changes/${change}/undoing`));
  const [again] = await listed("?state=proposed");
  assert.equal(again?.proof?.signals, 11);
  assert.equal((await lead.post(`/api/needs/changes/${change}/undoing`)).status, 409);
});

test("what is accepted is open to all by its title, and by its proof to those it concerns", async () => {
  done(await lead.post(`/api/needs/${need.id}/acceptance`));
  const seen = (await stranger.get(`/api/needs/${need.number}`)).body;
  assert.equal(seen.title.length > 0, true);
  assert.equal(seen.proof, null);
  assert.deepEqual(seen.history, []);
  assert.deepEqual(seen.weeks, []);
  const answer = await boris.get(`/api/needs/${need.number}`);
  assert.equal(answer.body.proof.signals, 11);
  assert.ok(answer.statements <= 12, String(answer.statements));
  assert.equal(
    (await stranger.put(`/api/needs/${need.id}/mark`, { mark: { importance: 9, satisfaction: null } }))
      .status,
    403,
  );
});

test("new signals of the same cluster join it, those placed by hand do not move", async () => {
  const fresh = await signals(2, { topics: ["speed", "clarity"] });
  await world.asHouse((ctx) => joinNeeds(ctx, fresh));
  assert.equal((await listed()).find((one) => one.id === need.id)?.proof?.signals, 13);
  const [elsewhere] = await signals(1, { topics: ["premises"] });
  await world.asHouse((ctx) => joinNeeds(ctx, [elsewhere!]));
  assert.equal((await listed()).find((one) => one.id === need.id)?.proof?.signals, 13);
});

test("stages go forth and back, and only the latest change can be undone", async () => {
  const first = done(await lead.put(`/api/needs/${need.id}/stage`, { stage: "design" }));
  const second = done(await lead.put(`/api/needs/${need.id}/stage`, { stage: "analyse" }));
  assert.equal((await lead.post(`/api/needs/changes/${first.change}/undoing`)).status, 409);
  done(await lead.post(`/api/needs/changes/${second.change}/undoing`));
  done(await lead.post(`/api/needs/changes/${first.change}/undoing`));
  assert.equal((await lead.get(`/api/needs/${need.id}`)).body.stage, "collect");
  await world.asHouse((ctx) => advanceNeed(ctx, need.id, "introduce"));
  await world.asHouse((ctx) => advanceNeed(ctx, need.id, "analyse"));
  assert.equal((await lead.get(`/api/needs/${need.id}`)).body.stage, "introduce");
});

test("people's marks take the place of the house's supposition, and the mean counts", async () => {
  const mark = (client: typeof boris, importance: number) =>
    client.put(`/api/needs/${need.id}/mark`, { mark: { importance, satisfaction: 2 } });
  const before = (await lead.get(`/api/needs/${need.id}`)).body;
  assert.equal(before.proof.parts.find((one: { part: string }) => one.part === "importance").supposed, true);
  assert.equal((await mark(boris, 10)).status, 200);
  assert.equal((await mark(vera, 7)).status, 200);
  const after = (await vera.get(`/api/needs/${need.id}`)).body;
  assert.equal(after.importance, 8.5);
  assert.equal(after.marks, 2);
  assert.deepEqual(after.mine, { importance: 7, satisfaction: 2 });
  assert.equal(after.proof.parts.find((one: { part: string }) => one.part === "importance").supposed, false);
});

test("a target counts once both sides have said yes", async () => {
  const asked = { measure: "waiting", value: 20, unit: "hours", by: "2026-08-01" };
  const unled = await stranger.put(`/api/needs/${need.id}/target`, asked);
  assert.equal(unled.status, 403);
  done(await lead.put(`/api/needs/${need.id}/target`, { ...asked, side: "customer" }));
  let seen = (await lead.get(`/api/needs/${need.id}`)).body;
  assert.deepEqual(seen.can.agree, ["supplier"]);
  assert.deepEqual(Object.keys(seen.target.agreed), ["customer"]);
  done(await lead.post(`/api/needs/${need.id}/target/agreement`, { side: "supplier" }));
  seen = (await lead.get(`/api/needs/${need.id}`)).body;
  assert.deepEqual(Object.keys(seen.target.agreed).sort(), ["customer", "supplier"]);
});

test("weights are seen by all and set by the lead; the priorities follow", async () => {
  const weights = { people: 0, units: 0, importance: 10, dissatisfaction: 0, trend: 0, hours: 0 };
  assert.equal((await boris.put("/api/needs/weights", { weights })).status, 403);
  assert.equal((await lead.put("/api/needs/weights", { weights })).status, 200);
  const seen = (await boris.get("/api/needs/weights")).body;
  assert.deepEqual(seen.weights, weights);
  const { priority } = (await lead.get(`/api/needs/${need.id}`)).body;
  assert.ok(Math.abs(priority - ((8.5 - 1) / 9) * 100) < 1e-9);
  assert.equal((await lead.put("/api/needs/weights", { weights: { ...weights, trend: 11 } })).status, 400);
});

test("a split and a merger move signals, and both can be taken back", async () => {
  const { rows } = await world.asHouse(({ db }) =>
    sql<{ id: string }>`select id from needs.signal where need = ${need.id} order by id limit 3`.execute(db),
  );
  const some = rows.map((row) => row.id);
  const off = done(await lead.post(`/api/needs/${need.id}/split`, { title: "Отдельно", signals: some }));
  const count = async (of: string) => (await lead.get(`/api/needs/${of}`)).body.proof.signals;
  assert.equal(await count(need.id), 10);
  assert.equal(await count(off.id), 3);
  const merged = done(await lead.post(`/api/needs/${off.id}/merger`, { into: String(need.number) }));
  assert.equal(await count(need.id), 13);
  assert.equal((await lead.get(`/api/needs/${off.number}`)).body.mergedInto.number, need.number);
  done(await lead.post(`/api/needs/changes/${merged.change}/undoing`));
  assert.equal(await count(off.id), 3);
  assert.equal((await lead.post(`/api/needs/${need.id}/merger`, { into: need.id })).status, 422);
  assert.equal(
    (await lead.post(`/api/needs/${need.id}/split`, { title: "x", signals: [randomUUID()] })).status,
    422,
  );
});

test("who follows is told how it ends, once, and who is a stranger is not", async () => {
  assert.equal((await stranger.put(`/api/needs/${need.id}/following`, { follows: true })).status, 200);
  const { people } = await world.asHouse(({ db }) => voicesOf(db, need.id));
  assert.ok(people.includes(stepan));
  assert.equal((await lead.post(`/api/needs/${need.id}/closure`, { as: "met", reason: "" })).status, 400);
  const { change } = done(
    await lead.post(`/api/needs/${need.id}/closure`, { as: "met", reason: "Стало быстрее" }),
  );
  const { rows } = await world.asHouse(({ db }) =>
    sql<{ text: { ru: string } }>`
      select text from platform.notice where recipient = ${stepan} and source = 'needs.moved' order by id desc limit 1
    `.execute(db),
  );
  assert.match(rows[0]!.text.ru, /Стало быстрее/);
  const met = await world.asHouse(({ db }) => needsOf(db, { states: ["met"] }));
  assert.deepEqual(
    met.map((one) => one.id),
    [need.id],
  );
  assert.equal((await lead.put(`/api/needs/${need.id}/stage`, { stage: "collect" })).status, 409);
  done(await lead.post(`/api/needs/changes/${change}/undoing`));
  assert.equal((await lead.get(`/api/needs/${need.id}`)).body.state, "open");
});

test("needs are opened by the lead and by heads of a side, and by nobody else", async () => {
  const asked = { title: "Понятные счета", supplier: id("supplier"), customer: id("purchasing") };
  assert.equal((await stranger.post("/api/needs", asked)).status, 403);
  assert.equal((await lead.post("/api/needs", { ...asked, supplier: randomUUID() })).status, 422);
  assert.equal((await lead.post("/api/needs", asked)).status, 200);
  const house = await world.asHouse((ctx) => openNeed(ctx, { ...asked, title: "Из тревоги" }));
  assert.ok(house.number > 0);
});

test("pages come one after the other without a gap", async () => {
  const seen: number[] = [];
  let after = "";
  do {
    const { needs, next } = (await lead.get(`/api/needs?limit=2&order=signals${after}`)).body;
    seen.push(...needs.map((one: Item) => one.number));
    after = next ? `&after=${encodeURIComponent(next)}` : "";
  } while (after);
  const all = (await lead.get("/api/needs?limit=200&order=signals")).body.needs.map(
    (one: Item) => one.number,
  );
  assert.deepEqual(seen, all);
  assert.equal(new Set(seen).size, seen.length);
});

test("one signal is moved by hand, into a need and out of it, and each is taken back", async () => {
  const [one] = await signals(1, { topics: ["premises"], words: "Холодно у ворот" });
  const target = (await lead.post("/api/needs", { title: "Тепло у ворот", supplier: id("supplier") })).body;
  const from = (await lead.post("/api/needs", { title: "Прочее", supplier: id("supplier") })).body;
  const where = async () =>
    (
      await world.asHouse(({ db }) =>
        sql<{ need: string | null }>`select need from needs.signal where id = ${one}`.execute(db),
      )
    ).rows[0]!.need;
  const path = (need: { id: string }) => `/api/needs/${need.id}/signals/${one}`;
  assert.equal((await stranger.put(path(from))).status, 404);
  const put = done(await lead.put(path(from)));
  assert.equal(await where(), from.id);
  done(await lead.post(`/api/needs/changes/${put.change}/undoing`));
  assert.equal(await where(), null);
  done(await lead.put(path(from)));
  const moved = done(await lead.put(path(target)));
  assert.equal(await where(), target.id);
  assert.equal((await lead.delete(path(from))).status, 409);
  done(await lead.post(`/api/needs/changes/${moved.change}/undoing`));
  assert.equal(await where(), from.id);
  const out = done(await lead.delete(path(from)));
  assert.equal(await where(), null);
  await world.asHouse((ctx) => joinNeeds(ctx, [one!]));
  assert.equal(await where(), null);
  done(await lead.post(`/api/needs/changes/${out.change}/undoing`));
  assert.equal(await where(), from.id);
});
