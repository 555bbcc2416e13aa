import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { discoverRelationships } from "./actions/discover.ts";
import { forgetWitnessed, witnessEnd, witnessRequests } from "./index.ts";

const world = await openWorld();
const { ids, lead } = await makeSmallCompany(world);

const fact = (key: string, more: object = {}) => ({
  key,
  at: new Date("2026-05-04T08:00:00Z"),
  closedAt: null,
  requester: ids.vera as string,
  customer: ids.purchasing as string,
  server: ids.accounts as string,
  service: "Сверка",
  kind: "request",
  ...more,
});
const relationship = async () =>
  (
    await lead.get(`/api/relationships?party=${ids.accounts}&states=weak,proposed,confirmed`)
  ).body.relationships.find(
    (r: { supplier: { id: string }; customer: { id: string } }) =>
      r.supplier.id === ids.accounts && r.customer.id === ids.purchasing,
  );

test("a request of the house is evidence from the moment it exists, once however often it is told", async () => {
  const before = (await relationship())?.evidenceCount ?? 0;
  for (let tries = 0; tries < 3; tries += 1)
    await world.asHouse((ctx) => witnessRequests(ctx, [fact("w1"), fact("w2")]));
  const found = await relationship();
  assert.equal(found.evidenceCount, before + 2);
  assert.ok(found.sources.includes("requests"));
  const rows = await lead.get(`/api/relationships/${found.id}/evidence/requests`);
  assert.deepEqual(
    rows.body.rows.map((row: { what: string }) => row.what),
    ["Сверка", "Сверка"],
  );
});

test("counting anew from the rows gives what was added one by one", async () => {
  const months = async () =>
    (await lead.get(`/api/relationships/${(await relationship()).id}`)).body.months.filter(
      (month: { source: string }) => month.source === "requests",
    );
  const added = await months();
  const run = {
    house: world.house,
    actor: {} as never,
    taskId: undefined,
    signal: new AbortController().signal,
    transact: world.asHouse,
    progress: () => {},
  };
  await discoverRelationships(run, true);
  assert.deepEqual(await months(), added);
});

test("asking one's own managers is no service", async () => {
  const chain = fact("w3", { requester: ids.vera, server: ids.boris });
  await world.asHouse((ctx) => witnessRequests(ctx, [chain]));
  const rows = await world.asHouse(({ db }) =>
    db.selectFrom("relationships.request").select(["counts"]).where("key", "=", "w3").execute(),
  );
  assert.deepEqual(rows, [{ counts: false }]);
});

test("an end is written on the row, and what was merged away counts no more", async () => {
  const at = new Date("2026-05-05T08:00:00Z");
  await world.asHouse((ctx) => witnessEnd(ctx, "w1", at));
  await world.asHouse((ctx) => forgetWitnessed(ctx, "w2"));
  const found = await relationship();
  const rows = await lead.get(`/api/relationships/${found.id}/evidence/requests`);
  assert.deepEqual(
    rows.body.rows.map((row: { closedAt: string }) => row.closedAt),
    [at.toISOString()],
  );
});
