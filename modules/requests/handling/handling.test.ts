import assert from "node:assert/strict";
import { test } from "node:test";
import { type Client, openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";

const world = await openWorld();
const { ids, lead } = await makeSmallCompany(world);
const on = "2020-02-01";
await lead.post("/api/people", { name: "Олег Бух", email: "oleg@x.ru", unit: ids.accounts, on });
await lead.post("/api/people", { name: "Пётр Чужой", email: "petr@x.ru", unit: ids.top, on });
const garage = (await lead.post("/api/units", { name: "Гараж", parent: ids.top })).body.id as string;
await lead.post("/api/people", { name: "Юрий Ким", email: "yuri@x.ru", unit: garage, on });
const as = (name: string) => world.client({ email: `${name}@x.ru` });
const [vera, boris, oleg, petr, yuri] = (await Promise.all(
  ["vera", "boris", "oleg", "petr", "yuri"].map(as),
)) as [Client, Client, Client, Client, Client];

let asked = 0;
async function ask(who = vera, more: object = {}): Promise<string> {
  const answer = await who.post("/api/requests", {
    subject: `Сверка ${++asked}`,
    text: "Сверьте, пожалуйста",
    supplier: ids.accounts,
    ...more,
  });
  assert.equal(answer.status, 200, answer.text);
  return answer.body.id;
}
const workOf = async (id: string) =>
  (await lead.get(`/api/requests/${id}`)).body.workList.find(
    (w: { state: string }) => w.state !== "handed_over",
  ).id;
const merge = (who: Client, id: string, into: string) => who.post(`/api/requests/${id}/merging`, { into });
const undoable = async (who: Client, id: string) => (await who.get(`/api/requests/${id}/undoable`)).body.deed;
const undo = (who: Client, deed: { id: string }) => who.post(`/api/requests/deeds/${deed.id}/undoing`, {});
const code = (answer: { status: number; body: { error?: { code: string } } }) => [
  answer.status,
  answer.body.error?.code,
];

/** All that is stored of a request but when it was touched, what was done and undone, and the state of what never was. */
async function stored(id: string): Promise<unknown> {
  return world.asHouse(async ({ client }) => {
    const { rows } = await client.query(
      `select to_jsonb(r) - 'updated_at' as request,
        (select jsonb_agg(to_jsonb(w) - 'updated_at' - 'queue_at' - 'due_at' order by w.id) from requests.work w
         where w.request = r.id and not (w.previous is not null and w.state = 'cancelled')) as works,
        (select jsonb_agg(jsonb_build_object('person', m.person, 'role', m.role, 'over', m.over) order by m.person)
         from requests.member m where m.request = r.id) as members
       from requests.request r where r.id = $1`,
      [id],
    );
    return { ...rows[0], request: { ...rows[0].request, works: null } };
  });
}

/** Counters are what is stored, counted by hand. */
async function countersAgree(): Promise<void> {
  await world.asHouse(async ({ client }) => {
    const { rows } = await client.query(`
      with kept as (
        select party, name, sum(value) as value from (
          select party, name, value from requests.counter union all select party, name, change from requests.counter_change) c
        group by 1, 2
      ), counted as (
        select unit as party, 'open' as name, count(*) as value from requests.work where state = 'open' group by 1
        union all select unit, 'waiting', count(*) from requests.work where state = 'waiting' group by 1
        union all select unit, 'unassigned', count(*) from requests.work
          where state in ('open', 'waiting') and assignee is null group by 1
        union all select customer, 'asked', count(*) from requests.request where state <> 'done' and customer is not null group by 1
      )
      select coalesce(k.party, c.party) as party, coalesce(k.name, c.name) as name, k.value as kept, c.value as counted
      from kept k full join counted c on c.party = k.party and c.name = k.name
      where coalesce(k.value, 0) <> coalesce(c.value, 0)`);
    assert.deepEqual(rows, []);
  });
}

test("of two merged requests one goes on with the people of both, and undoing leaves no trace", async () => {
  const [one, other] = [await ask(vera), await ask(boris)];
  const before = [await stored(one), await stored(other)];
  assert.equal((await merge(oleg, one, other)).status, 200);
  const { body } = await vera.get(`/api/requests/${one}`);
  assert.deepEqual([body.state, body.outcome, body.mergedInto.id], ["done", "merged", other]);
  assert.equal((await vera.get(`/api/requests/${other}`)).status, 200);
  assert.equal((await vera.post(`/api/requests/${one}/messages`, { text: "Ещё" })).status, 409);
  await countersAgree();
  const deed = await undoable(oleg, one);
  assert.equal(deed.kind, "merge");
  assert.equal((await undo(oleg, deed)).status, 200);
  assert.deepEqual([await stored(one), await stored(other)], before);
  await countersAgree();
  assert.deepEqual(code(await undo(oleg, deed)), [409, "requests.handling.undone_already"]);
});

test("a merge is refused where it makes no sense or would tell too much", async () => {
  const [one, other, few] = [await ask(), await ask(), await ask(vera, { visibility: "people" })];
  assert.deepEqual(code(await merge(oleg, one, one)), [422, "requests.handling.with_itself"]);
  assert.deepEqual(code(await merge(vera, one, other)), [403, "permissions.not_allowed"]);
  assert.deepEqual(code(await merge(oleg, few, one)), [409, "requests.handling.others_would_read"]);
  await merge(oleg, one, other);
  assert.deepEqual(code(await merge(oleg, other, one)), [409, "requests.handling.already_merged"]);
  assert.deepEqual(code(await merge(oleg, one, other)), [409, "requests.handling.already_merged"]);
  const elsewhere = await ask(vera, { supplier: garage });
  assert.deepEqual(code(await merge(oleg, elsewhere, other)), [403, "permissions.not_allowed"]);
});

test("a message becomes a request of its own with the same people; untouched, it goes again", async () => {
  const id = await ask();
  await vera.post(`/api/requests/${id}/messages`, { text: "И ещё сломан принтер" });
  const { messages } = (await oleg.get(`/api/requests/${id}/messages`)).body;
  const message = messages.at(-1).id as string;
  const split = (who: Client, of: string) =>
    who.post(`/api/requests/${id}/splitting`, { message: of, subject: "Принтер" });
  assert.equal((await split(vera, message)).status, 403);
  const made = await split(oleg, message);
  assert.equal(made.status, 200, made.text);
  const view = (await vera.get(`/api/requests/${made.body.id}`)).body;
  assert.deepEqual([view.subject, view.requester.name, view.state], ["Принтер", "Вера Сидорова", "open"]);
  assert.equal(
    (await vera.get(`/api/requests/${made.body.id}/messages`)).body.messages[0].body,
    "И ещё сломан принтер",
  );
  assert.deepEqual(
    (await vera.get(`/api/requests/${id}`)).body.links.map((l: { id: string; kind: string }) => [
      l.id,
      l.kind,
    ]),
    [[made.body.id, "split"]],
  );
  await countersAgree();
  const deed = await undoable(oleg, id);
  assert.equal((await undo(oleg, deed)).status, 200);
  assert.equal((await vera.get(`/api/requests/${made.body.id}`)).body.outcome, "withdrawn");
  await countersAgree();
  const again = await split(oleg, message);
  await oleg.post(`/api/requests/${again.body.id}/messages`, {
    text: "Смотрим",
    work: await workOf(again.body.id),
  });
  assert.deepEqual(code(await undo(oleg, await undoable(oleg, id))), [
    409,
    "requests.handling.happened_on_top",
  ]);
  const note = await oleg.post(`/api/requests/${id}/messages`, {
    text: "Тайна",
    audience: "inside",
    work: await workOf(id),
  });
  assert.deepEqual(code(await split(oleg, note.body.id)), [404, "requests.handling.message_not_found"]);
});

test("links are made and unmade by those who serve, once, and undone", async () => {
  const [one, other] = [await ask(), await ask()];
  const body = { other, kind: "caused_by" };
  const link = (who: Client) => who.post(`/api/requests/${one}/links`, body);
  assert.equal((await link(vera)).status, 403);
  assert.equal((await link(petr)).status, 403);
  assert.equal((await link(oleg)).status, 200);
  assert.deepEqual(code(await link(oleg)), [409, "requests.handling.already_linked"]);
  const links = async () => (await oleg.get(`/api/requests/${one}`)).body.links.length;
  assert.equal(await links(), 1);
  assert.equal((await oleg.delete(`/api/requests/${one}/links/${other}/caused_by`)).status, 200);
  assert.equal(await links(), 0);
  assert.equal((await undo(oleg, await undoable(oleg, one))).status, 200);
  assert.equal(await links(), 1);
  assert.equal((await undo(oleg, await undoable(oleg, one))).status, 200);
  assert.equal(await links(), 0);
});

test("a closing is undone: the request, its work and the parts cancelled with it stand as before", async () => {
  const id = await ask();
  const work = await workOf(id);
  await oleg.post(`/api/requests/works/${work}/parts`, { unit: garage, task: "Привезти" });
  const before = await stored(id);
  assert.equal((await oleg.post(`/api/requests/works/${work}/closure`, { despiteParts: true })).status, 200);
  assert.equal((await vera.get(`/api/requests/${id}`)).body.state, "done");
  assert.equal(await undoable(vera, id), null, "it is not the customer's to undo");
  assert.equal((await undo(oleg, await undoable(oleg, id))).status, 200);
  assert.deepEqual(await stored(id), before);
  await countersAgree();
});

test("a hand-over is undone until the other unit has begun", async () => {
  const id = await ask();
  const work = await workOf(id);
  const before = await stored(id);
  const hand = () => oleg.post(`/api/requests/works/${work}/hand-over`, { unit: garage, reason: "К вам" });
  await hand();
  assert.equal((await undo(oleg, await undoable(oleg, id))).status, 200);
  assert.deepEqual(await stored(id), before);
  await countersAgree();
  const handed = (await hand()).body.work as string;
  await yuri.post(`/api/requests/${id}/messages`, { text: "Взяли", work: handed });
  assert.deepEqual(code(await undo(oleg, await undoable(oleg, id))), [
    409,
    "requests.handling.happened_on_top",
  ]);
});

test("only the last step is undone, and not after thirty days", async () => {
  const [one, other] = [await ask(), await ask()];
  await oleg.post(`/api/requests/${one}/links`, { other, kind: "related" });
  const first = await undoable(oleg, one);
  await oleg.post(`/api/requests/works/${await workOf(one)}/closure`, {});
  assert.deepEqual(code(await undo(oleg, first)), [409, "requests.handling.happened_on_top"]);
  await world.asHouse(({ client }) =>
    client.query("update requests.deed set done_at = done_at - interval '31 days' where request = $1", [one]),
  );
  assert.equal(await undoable(oleg, one), null);
  assert.deepEqual(code(await undo(oleg, first)), [409, "requests.handling.too_late_to_undo"]);
});
