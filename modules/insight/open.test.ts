// What became of what was said, what is open to whom, and what leaders do themselves: on a real house.

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { sql } from "kysely";
import { type Client, openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { keepAll } from "./leadership/store.ts";
import { fateOf, voicesTold } from "./said/fate.ts";

const world = await openWorld();
let lead: Client;
let ids: Readonly<Record<string, string>>;
const person = (email: string) => world.client({ email });

before(async () => {
  ({ lead, ids } = await makeSmallCompany(world));
});

const need = (title: string, more: Record<string, unknown>) =>
  world.asHouse(async ({ db }) => {
    const { supplier = null, customer = null, state = "open", reason = null, people = 9 } = more;
    const { rows } = await sql<{ id: string }>`
      insert into needs.need (title, supplier, customer, state, reason, people, stage)
      values (${title}, ${supplier}, ${customer}, ${state}, ${reason}, ${people}, 'collect') returning id
    `.execute(db);
    return rows[0]!.id;
  });

const signal = (of: string | null, who: string | null, source: string, words: string) =>
  world.asHouse(({ db }) =>
    sql`
      insert into needs.signal (module, kind, source, supplier, customer, person, said_on, words, openness, need)
      values ('requests', 'complaint', ${source}, ${ids.accounts}, ${ids.purchasing}, ${who}, '2026-03-02', ${words}, 'customer', ${of})
    `.execute(db),
  );

test("mine first, then my units', then the company's; nobody's words but one's own", async () => {
  const mine = await need("Справки идут неделю", { supplier: ids.accounts, customer: ids.purchasing });
  const ours = await need("Счета теряются", { supplier: ids.accounts, customer: ids.purchasing, people: 2 });
  const theirs = await need("Пропуска", { supplier: ids.accounts, customer: ids.supplier, people: 3 });
  await need("Кофе", {
    supplier: ids.accounts,
    state: "rejected",
    reason: "Не наше дело",
    people: 12,
  });
  const refused = await need("Чай", {
    supplier: ids.accounts,
    customer: ids.purchasing,
    state: "rejected",
    reason: "Чай есть",
  });
  await need("Ещё не смотрели", { supplier: ids.accounts, customer: ids.purchasing, state: "proposed" });
  await signal(mine, ids.vera!, "1", "Жду неделю");
  await signal(mine, ids.gleb!, "2", "И я жду");
  await signal(ours, null, "3", "Безымянное слово");
  await signal(null, ids.vera!, "4", "Пока ничьё");
  const vera = await person("vera@x.ru");
  const box = async (name: string, who = vera) => (await who.get(`/api/insight/said?box=${name}`)).body;
  const own = await box("mine");
  assert.deepEqual(
    own.items.map(({ id }: { id: string }) => id),
    [mine],
  );
  assert.deepEqual(
    own.items[0].mine.map(({ words }: { words: string }) => words),
    ["Жду неделю"],
  );
  assert.deepEqual(
    own.unsorted.map(({ words }: { words: string }) => words),
    ["Пока ничьё"],
  );
  const unit = await box("unit");
  assert.deepEqual(
    unit.items.map(({ id, people }: { id: string; people: number }) => [id, people]),
    [
      [refused, 9],
      [ours, 2],
    ],
  );
  assert.ok(!JSON.stringify(unit).includes("Безымянное"));
  const company = await box("company");
  assert.deepEqual(
    company.items.map(({ id, people }: { id: string; people: number }) => [id, people]),
    [[theirs, null]],
  );
  assert.equal(unit.items[0].reason, "Чай есть");
  const answer = await vera.get("/api/insight/said?box=unit&limit=1");
  assert.ok(answer.statements <= 12);
  const next = await vera.get(`/api/insight/said?box=unit&limit=1&after=${answer.body.next}`);
  assert.deepEqual(
    next.body.items.map(({ id }: { id: string }) => id),
    [ours],
  );
  assert.equal((await vera.get("/api/insight/said?box=company&after=x")).status, 400);
  assert.equal((await world.stranger().get("/api/insight/said")).status, 401);
});

test("what one said stays one's own when needs are joined", async () => {
  const into = await need("Справки", { supplier: ids.accounts });
  const from = await need("Справки бывшие", { supplier: ids.accounts, state: "merged" });
  await world.asHouse(({ db }) =>
    sql`update needs.need set merged_into = ${into} where id = ${from}`.execute(db),
  );
  await signal(from, ids.boris!, "5", "Справку бы");
  const { items } = (await (await person("boris@x.ru")).get("/api/insight/said")).body;
  const found = items.find(({ id }: { id: string }) => id === into);
  assert.equal(found.mine[0].words, "Справку бы");
});

test("a fate is the furthest that anything has come", () => {
  const open = { state: "open", stage: "analyse" };
  assert.equal(fateOf({ state: "proposed", stage: "collect" }, []), "noticed");
  assert.equal(fateOf(open, [{ state: "draft", verdict: null }]), "looked_at");
  assert.equal(fateOf(open, [{ state: "dropped", verdict: "better" }]), "looked_at");
  assert.equal(fateOf(open, [{ state: "planned", verdict: null }]), "planned");
  assert.equal(fateOf(open, [{ state: "introduced", verdict: "cannotTellYet" }]), "brought_in");
  assert.equal(fateOf(open, [{ state: "evaluated", verdict: "worse" }]), "disproved");
  assert.equal(
    fateOf(open, [
      { state: "evaluated", verdict: "better" },
      { state: "running", verdict: null },
    ]),
    "proved",
  );
  assert.equal(
    fateOf({ state: "rejected", stage: "collect" }, [{ state: "running", verdict: null }]),
    "rejected",
  );
  assert.equal(voicesTold(4, false), null);
  assert.equal(voicesTold(4, true), 4);
});

test("what is open is counted from what stands in the house, by who asks", async () => {
  await world.asHouse(({ db }) =>
    sql`insert into processes.log (name, audience) values ('a', 'everyone'), ('b', 'leads'), ('c', 'leads')`.execute(
      db,
    ),
  );
  const vera = await person("vera@x.ru");
  const asked = { kind: "complaint", subject: "x", text: "y", about: ids.accounts };
  await vera.post("/api/requests", { ...asked, visibility: "people" });
  const { body, statements } = await vera.get("/api/insight/transparency");
  assert.ok(statements <= 12);
  assert.deepEqual(body.processes, { open: 1, forLeads: 2, readable: 1 });
  assert.deepEqual((await lead.get("/api/insight/transparency")).body.processes.readable, 3);
  assert.equal(body.decisions.needsRejected, 2);
  assert.equal((await world.stranger().get("/api/insight/transparency")).status, 401);
});

test("leaders' deeds count once, and are seen by their own line only", async () => {
  const boris = await person("boris@x.ru");
  const thanks = await boris.post("/api/requests/thanks", { to: ids.accounts, text: "Спасибо" });
  assert.equal(thanks.status, 200, thanks.text);
  const note = {
    kind: "meeting",
    ours: ids.purchasing,
    theirs: ids.accounts,
    at: "2026-05-04T08:00:00Z",
    words: "Обсудили",
  };
  assert.equal((await boris.post("/api/relationships/interactions", note)).status, 200);
  assert.equal((await boris.post("/api/relationships/interactions", { ...note, kind: "call" })).status, 200);
  const vera = await person("vera@x.ru");
  await vera.post("/api/relationships/interactions", note);
  await world.deliver();
  await world.asHouse(({ db, now }) => keepAll(db, now));
  const of = async (who: Client) => (await who.get("/api/insight/leadership")).body;
  const seen = await of(vera);
  assert.deepEqual(
    seen.leaders.map(({ person }: { person: string }) => person),
    [ids.boris],
  );
  assert.deepEqual(seen.leaders[0].now, { answered: 0, attended: 1, thanked: 1, decided: 0 });
  assert.equal(seen.company, null);
  assert.equal((await of(boris)).leaders[0].isMe, true);
  assert.equal((await of(lead)).leaders.length, 1);
  assert.deepEqual((await of(await person("passer-by@x.ru"))).leaders, []);
  assert.equal((await world.stranger().get("/api/insight/leadership")).status, 401);
});
