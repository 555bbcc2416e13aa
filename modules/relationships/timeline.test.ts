import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";

const world = await openWorld();
const { ids, lead } = await makeSmallCompany(world);
const declared = await lead.post("/api/relationships", { supplier: ids.accounts, customer: ids.purchasing });
const relationship: string = declared.body.id;
await lead.post("/api/people", {
  name: "Олег Бух",
  email: "oleg@x.ru",
  unit: ids.accounts,
  on: "2020-02-01",
});
await lead.post("/api/people", { name: "Пётр Чужой", email: "petr@x.ru", unit: ids.top, on: "2020-02-01" });
const vera = await world.client({ email: "vera@x.ru" });
const oleg = await world.client({ email: "oleg@x.ru" });

const note = (more: object = {}) => ({
  kind: "call",
  ours: ids.purchasing,
  theirs: ids.accounts,
  at: "2026-05-04T08:00:00Z",
  words: "Договорились о сверке",
  ...more,
});
const timeline = async (who: typeof vera) =>
  (await who.get(`/api/relationships/${relationship}/timeline`)).body;

test("a note is read by its own side, and by the other when it is meant for both", async () => {
  assert.equal((await vera.post("/api/relationships/interactions", note())).status, 200);
  assert.equal((await timeline(vera)).items.length, 1);
  assert.equal((await timeline(oleg)).items.length, 0);
  const both = note({ audience: "both", kind: "meeting", at: "2026-05-05T08:00:00Z" });
  assert.equal((await vera.post("/api/relationships/interactions", both)).status, 200);
  assert.deepEqual(
    (await timeline(oleg)).items.map((item: { kind: string; who: string }) => [item.kind, item.who]),
    [["meeting", "Вера Сидорова"]],
  );
  assert.deepEqual(
    (await timeline(lead)).items.map((item: { kind: string }) => item.kind),
    ["meeting"],
    "the programme lead reads what both sides read",
  );
});

test("a note is made in the name of one's own side only, not of the future, and not with itself", async () => {
  const refused = [
    [note({ ours: ids.accounts, theirs: ids.purchasing }), 403, "permissions.not_allowed"],
    [note({ theirs: ids.purchasing }), 422, "relationships.with_itself"],
    [note({ at: "2999-01-01T00:00:00Z" }), 422, "relationships.in_future"],
    [note({ theirs: "00000000-0000-4000-8000-000000000000" }), 404, "relationships.party_not_found"],
  ] as const;
  for (const [body, status, code] of refused) {
    const answer = await vera.post("/api/relationships/interactions", body);
    assert.deepEqual([answer.status, answer.body.error.code], [status, code]);
  }
  const half = await vera.post("/api/relationships/interactions", note({ promise: "Пришлём акт" }));
  assert.equal(half.status, 400);
});

test("a promise stays in sight until it is kept", async () => {
  const { body } = await vera.post(
    "/api/relationships/interactions",
    note({ audience: "both", promise: "Пришлём акт", promisedBy: "theirs", promiseDue: "2026-05-08" }),
  );
  const [open] = (await timeline(oleg)).promises;
  assert.deepEqual(
    { ...open },
    {
      id: body.id,
      promise: "Пришлём акт",
      side: "Бухгалтерия",
      due: "2026-05-08",
      overdue: true,
      mayKeep: true,
    },
  );
  const kept = (who: typeof vera) =>
    who.put(`/api/relationships/interactions/${body.id}/promise`, { kept: true });
  const petr = await world.client({ email: "petr@x.ru" });
  assert.equal((await kept(petr)).status, 403);
  assert.equal((await kept(oleg)).status, 200);
  assert.deepEqual((await timeline(oleg)).promises, []);
});

test("only its author takes a note back", async () => {
  const { body } = await vera.post("/api/relationships/interactions", note({ audience: "both" }));
  assert.equal((await oleg.delete(`/api/relationships/interactions/${body.id}`)).status, 403);
  assert.equal((await vera.delete(`/api/relationships/interactions/${body.id}`)).status, 200);
  assert.equal((await vera.delete(`/api/relationships/interactions/${body.id}`)).status, 404);
});

test("the pages of a timeline hold everything once", async () => {
  for (let minute = 0; minute < 12; minute += 1) {
    // Pairs of the same moment: a page never ends between the two.
    const at = new Date(Date.UTC(2026, 3, 1, 8, minute >> 1)).toISOString();
    await vera.post("/api/relationships/interactions", note({ at, words: `Заметка ${minute}` }));
  }
  const seen: string[] = [];
  let after = "";
  for (let pages = 0; pages < 20; pages += 1) {
    const { body, statements } = await vera.get(
      `/api/relationships/parties/${ids.accounts}/timeline?limit=3${after && `&after=${after}`}`,
    );
    assert.ok(statements <= 12, `${statements} statements`);
    seen.push(...body.items.map((item: { key: string }) => item.key));
    if (body.next === null) break;
    after = encodeURIComponent(body.next);
  }
  assert.equal(new Set(seen).size, seen.length);
  assert.equal(seen.length, 15);
});
