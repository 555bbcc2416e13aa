import assert from "node:assert/strict";
import { test } from "node:test";
import { type Client, openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";

const world = await openWorld();
const { ids, lead } = await makeSmallCompany(world);
const on = "2020-02-01";
const oleg = (
  await lead.post("/api/people", { name: "Олег Бух", email: "oleg@x.ru", unit: ids.accounts, on })
).body.id as string;
const garage = (await lead.post("/api/units", { name: "Гараж", parent: ids.top })).body.id as string;
await lead.post("/api/people", { name: "Юрий Ким", email: "yuri@x.ru", unit: garage, on });
const as = (name: string) => world.client({ email: `${name}@x.ru` });
const [vera, server, yuri] = (await Promise.all(["vera", "oleg", "yuri"].map(as))) as [
  Client,
  Client,
  Client,
];

interface Made {
  readonly id: string;
  readonly work: string;
}
async function ask(supplier = ids.accounts): Promise<Made> {
  const draft = { subject: "Сверка", text: "Сверьте, пожалуйста", supplier };
  const { id } = (await vera.post("/api/requests", draft)).body;
  return { id, work: (await vera.get(`/api/requests/${id}`)).body.workList[0].id };
}
const many = (n: number) => Promise.all(Array.from({ length: n }, () => ask()));
const worksOf = (made: readonly Made[]) => made.map(({ work }) => work);
const bulk = async (who: Client, works: readonly string[], act: object) => {
  const answer = await who.post("/api/requests/bulk", { works, act });
  assert.equal(answer.status, 200, answer.text);
  return answer.body.results as { work: string; refused: { code: string; sentence: string } | null }[];
};
const codes = (results: Awaited<ReturnType<typeof bulk>>) =>
  results.map(({ refused }) => refused?.code ?? "done");
const show = async ({ id }: Made) => (await lead.get(`/api/requests/${id}`)).body;

test("many are assigned, and given back, at once", async () => {
  const made = await many(3);
  assert.deepEqual(
    codes(await bulk(server, worksOf(made), { do: "assign", person: oleg })),
    Array(3).fill("done"),
  );
  for (const one of made) assert.equal((await show(one)).workList[0].assignee.id, oleg);
  await bulk(server, worksOf(made), { do: "assign", person: null });
  for (const one of made) assert.equal((await show(one)).workList[0].assignee, null);
});

test("priority, waiting, closing and handing over", async () => {
  const made = await many(2);
  const works = worksOf(made);
  assert.deepEqual(codes(await bulk(server, works, { do: "priority", priority: "urgent" })), [
    "done",
    "done",
  ]);
  for (const one of made) assert.equal((await show(one)).priority, "urgent");
  assert.deepEqual(codes(await bulk(server, works, { do: "wait", for: "customer" })), ["done", "done"]);
  for (const one of made) assert.equal((await show(one)).waitingFor, "customer");
  const gone = { do: "hand_over", unit: garage, reason: "Это к гаражу" };
  assert.deepEqual(codes(await bulk(server, works, gone)), ["done", "done"]);
  for (const one of made) assert.equal((await show(one)).supplier.id, garage);
  const now = await Promise.all(
    made.map(async (one) => (await show(one)).workList.find((w: { state: string }) => w.state === "open").id),
  );
  assert.deepEqual(codes(await bulk(yuri, now, { do: "close", text: "Готово" })), ["done", "done"]);
  for (const one of made)
    assert.deepEqual([(await show(one)).outcome, (await show(one)).messages], ["served", 2]);
});

test("what is refused to one is told beside it and stops no other; nothing of it remains", async () => {
  const [first, second] = await many(2);
  const theirs = await ask(garage);
  const over = await ask();
  await server.post(`/api/requests/works/${over.work}/closure`, { text: "Готово" });
  const absent = "00000000-0000-4000-8000-000000000000";
  const works = [first!.work, theirs.work, over.work, absent, second!.work];
  const results = await bulk(server, works, { do: "close", text: "Сделано" });
  assert.deepEqual(
    results.map(({ work }) => work),
    works,
  );
  assert.deepEqual(codes(results), [
    "done",
    "permissions.not_allowed",
    "requests.work_over",
    "requests.work_not_found",
    "done",
  ]);
  assert.match(results[2]!.refused!.sentence, /[а-яa-z]/i);
  assert.equal((await show(first!)).state, "done");
  assert.equal((await show(second!)).state, "done");
  assert.deepEqual([(await show(theirs)).state, (await show(theirs)).messages], ["open", 1]);
  assert.equal((await show(over)).messages, 2);
});

test("a closing that is refused half-way leaves no message", async () => {
  const [one] = await many(1);
  await server.post(`/api/requests/works/${one!.work}/parts`, { unit: garage, task: "Машина" });
  assert.deepEqual(codes(await bulk(server, [one!.work], { do: "close", text: "Готово" })), [
    "requests.parts_open",
  ]);
  assert.deepEqual([(await show(one!)).state, (await show(one!)).messages], ["waiting", 1]);
});

test("who only asked may not, not even the priority that they may set alone", async () => {
  const made = await many(2);
  for (const act of [
    { do: "assign", person: null },
    { do: "priority", priority: "high" },
    { do: "wait", for: "partner" },
    { do: "close" },
    { do: "hand_over", unit: garage, reason: "x" },
  ])
    assert.deepEqual(codes(await bulk(vera, worksOf(made), act)), Array(2).fill("permissions.not_allowed"));
});

test("each work once, at least one and at most two hundred", async () => {
  const [one] = await many(1);
  const act = { do: "priority", priority: "high" };
  assert.equal((await bulk(server, [one!.work, one!.work], act)).length, 1);
  const refused = (works: readonly string[]) => server.post("/api/requests/bulk", { works, act });
  assert.equal((await refused([])).status, 400);
  assert.equal((await refused(Array(201).fill(one!.work))).status, 400);
});

test("two who do it to the same works in opposite order do not stand in each other's way", async () => {
  const made = await many(8);
  const works = worksOf(made);
  const [one, other] = await Promise.all([
    bulk(server, works, { do: "priority", priority: "low" }),
    bulk(server, works.toReversed(), { do: "wait", for: "partner" }),
  ]);
  assert.deepEqual([...codes(one!), ...codes(other!)], Array(16).fill("done"));
});
