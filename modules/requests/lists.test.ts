import assert from "node:assert/strict";
import { test } from "node:test";
import { makeServing, type Relation } from "#test/serving/company";
import { type Answer, openWorld } from "#test/world";
import { foldAll, verifyCounters } from "./actions/counts.ts";

const world = await openWorld();
const serving = await makeServing(world);
const { ids } = serving;
const base = "/api/requests";
const by = (who: Relation) => serving.as(who);

async function ok(answer: Promise<Answer>): Promise<Answer["body"]> {
  const { status, text, body, statements } = await answer;
  assert.equal(status, 200, text);
  assert.ok(statements <= 7, `${statements} statements stand behind one list`);
  return body;
}

const made: { id: string; work: string }[] = [];
for (let i = 0; i < 23; i += 1) made.push(await serving.fresh({ subject: `Справка номер ${i}` }));
const server = await by("serving");
await server.put(`${base}/works/${made[3]!.work}/assignee`, { person: ids.serving });
await server.put(`${base}/works/${made[4]!.work}/waiting`, { for: "customer" });
for (const { work } of made.slice(0, 3))
  await server.post(`${base}/works/${work}/closure`, { despiteParts: true });

/** All pages of a list, one after another. */
async function pages(who: Relation, path: string, key: "requests" | "items", limit: number) {
  const client = await by(who);
  const rows: { id?: string; work?: string }[] = [];
  let after = "";
  for (let page = 0; page < 50; page += 1) {
    const body = await ok(
      client.get(`${path}${path.includes("?") ? "&" : "?"}limit=${limit}${after ? `&after=${after}` : ""}`),
    );
    rows.push(...body[key]);
    assert.ok(body[key].length <= limit);
    if (body.next === null) return rows.map((row) => (row.work ?? row.id) as string);
    after = body.next;
  }
  throw new Error("the list has no end");
}

const all = made.map(({ id }) => id);
const newest = [...all].reverse();

test("pages of every list follow one another without a gap and without a double", async () => {
  assert.deepEqual(await pages("asker", base, "requests", 5), newest);
  assert.deepEqual(await pages("colleague", `${base}?box=unit`, "requests", 5), newest);
  assert.deepEqual(await pages("headOfAsking", `${base}?box=unit`, "requests", 50), newest);
  assert.deepEqual(await pages("colleague", base, "requests", 5), [], "what my unit asked is not mine");
  const unfinished = await pages("asker", `${base}?state=unfinished`, "requests", 4);
  assert.deepEqual([...unfinished].sort(), all.slice(3).sort());
  assert.deepEqual(
    await pages("colleague", `${base}?box=unit&state=unfinished`, "requests", 6),
    newest.slice(0, 20),
  );
  assert.deepEqual(
    (await pages("asker", `${base}?state=done`, "requests", 2)).sort(),
    all.slice(0, 3).sort(),
  );
  assert.deepEqual(await pages("colleague", `${base}?box=unit&state=waiting`, "requests", 1), [all[4]]);
});

test("of somebody else's requests one sees those one may see", async () => {
  const of = `${base}?box=all&supplier=${ids.accounts}`;
  for (const who of ["serving", "headOfServing", "asker", "colleague", "lead", "watcher", "part"] as const)
    assert.equal((await pages(who, `${of}&customer=${ids.purchasing}`, "requests", 7)).length, 23, who);
  for (const who of ["serving", "colleague", "watcher"] as const)
    assert.equal((await pages(who, of, "requests", 7)).length, 23, who);
  for (const who of ["elsewhere", "outsider", "nobody", "administrator"] as const) {
    assert.deepEqual(await pages(who, of, "requests", 7), [], who);
    assert.deepEqual(await pages(who, `${base}?box=all&customer=${ids.purchasing}`, "requests", 7), [], who);
  }
  assert.equal((await (await by("asker")).get(`${base}?box=all`)).body.error.code, "requests.list_of_whom");
  assert.equal((await pages("lead", `${base}?box=all`, "requests", 10)).length, 23);
});

test("a queue comes in the order that matters, and each finds what it is asked for", async () => {
  const works = made.slice(3).map(({ work }) => work);
  assert.deepEqual(
    await pages("serving", `${base}/queue`, "items", 6),
    works,
    "without targets the oldest first",
  );
  assert.deepEqual(await pages("serving", `${base}/queue?order=newest`, "items", 6), [...works].reverse());
  assert.deepEqual(await pages("serving", `${base}/queue?assignee=me`, "items", 6), [made[3]!.work]);
  assert.equal((await pages("serving", `${base}/queue?assignee=nobody`, "items", 6)).length, 19);
  assert.deepEqual(await pages("serving", `${base}/queue?state=waiting`, "items", 6), [made[4]!.work]);
  assert.equal((await pages("serving", `${base}/queue?state=done`, "items", 2)).length, 3);
  assert.equal(
    (await pages("part", `${base}/queue`, "items", 9)).length,
    20,
    "parts stand in their unit's queue",
  );
  assert.deepEqual(await pages("elsewhere", `${base}/queue`, "items", 9), []);
  const [first, second, last] = [made[10]!.work, made[11]!.work, made[12]!.work];
  await world.asHouse(async ({ db }) => {
    const due = (work: string, hours: number) =>
      db
        .updateTable("requests.work")
        .set({ due_at: new Date(Date.now() + hours * 3_600_000) })
        .where("id", "=", work)
        .execute();
    await due(second, -1);
    await due(first, -2);
    await due(last, 500);
  });
  const sorted = await pages("serving", `${base}/queue`, "items", 6);
  assert.deepEqual([sorted[0], sorted[1], sorted.at(-1)], [first, second, last]);
  assert.deepEqual(await pages("serving", `${base}/queue?overdue=true`, "items", 1), [first, second]);
  await (await by("asker")).request("PATCH", `${base}/${made[20]!.id}`, { priority: "urgent" });
  assert.equal(
    (await pages("serving", `${base}/queue`, "items", 6))[2],
    made[20]!.work,
    "urgent without a target",
  );
});

test("counters say what there is, are folded without a loss, and are put right", async () => {
  const counts = async (who: Relation) => ok((await by(who)).get(`${base}/counts`));
  const accounts = async () =>
    (await counts("serving")).units.find(({ unit }: { unit: { id: string } }) => unit.id === ids.accounts);
  const { unit: _, ...before } = await accounts();
  assert.deepEqual(before, { open: 19, waiting: 1, unassigned: 19, asked: 0 });
  const asking = await counts("asker");
  assert.deepEqual(asking.mine, { open: 20, waitingForMe: 1, approvals: 0 });
  assert.equal(asking.units[0].asked, 20);
  assert.deepEqual(await world.asHouse((ctx) => verifyCounters(ctx, false)), []);
  assert.ok((await foldAll(world.asHouse)).folded > 0);
  assert.deepEqual(await foldAll(world.asHouse), { folded: 0 });
  assert.equal((await accounts()).open, 19);
  await world.asHouse(({ db }) =>
    db
      .updateTable("requests.counter")
      .set({ value: 7 })
      .where("party", "=", ids.accounts as string)
      .where("name", "=", "open")
      .execute(),
  );
  const found = await world.asHouse((ctx) => verifyCounters(ctx, true));
  assert.deepEqual(found, [
    { party: ids.accounts, partyName: "Бухгалтерия", name: "open", counted: 19, kept: 7 },
  ]);
  assert.equal((await accounts()).open, 19);
  assert.deepEqual(await world.asHouse((ctx) => verifyCounters(ctx, false)), []);
});

test("counters hold when many write and fold at once", async () => {
  const fresh = await Promise.all(Array.from({ length: 8 }, () => serving.fresh()));
  await Promise.all([
    ...fresh.map(({ work }) => server.post(`${base}/works/${work}/closure`, { despiteParts: true })),
    foldAll(world.asHouse),
    foldAll(world.asHouse),
  ]);
  assert.deepEqual(await world.asHouse((ctx) => verifyCounters(ctx, false)), []);
});

test("a request much like one's own is shown, and nothing is dropped", async () => {
  const asker = await by("asker");
  const similar = async (subject: string, who = asker) =>
    (
      await ok(who.get(`${base}/similar?supplier=${ids.accounts}&subject=${encodeURIComponent(subject)}`))
    ).similar.map(({ subject: one }: { subject: string }) => one);
  await asker.post(base, { subject: "Сломался принтер в кабинете", supplier: ids.accounts });
  assert.deepEqual(await similar("Сломался прентер в кабинете"), ["Сломался принтер в кабинете"]);
  assert.deepEqual(await similar("В кабинете принтер сломался"), ["Сломался принтер в кабинете"]);
  assert.deepEqual(await similar("Заказать пропуск"), []);
  assert.deepEqual(await similar("Сломался принтер в кабинете", await by("elsewhere")), []);
  const again = await asker.post(base, { subject: "Сломался принтер в кабинете", supplier: ids.accounts });
  assert.equal(again.status, 200);
});
