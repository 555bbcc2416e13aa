import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { houseActor } from "#platform/context";
import type { JobRun } from "#platform/jobs";
import { openWorld, type World } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { writeOwnLog } from "./own-events.ts";
import { takeOwnLog } from "./take-own-log.ts";

const world = await openWorld();
const { lead, ids } = await makeSmallCompany(world);

function runOf({ house, asHouse }: World): JobRun {
  return {
    house,
    actor: houseActor(),
    taskId: undefined,
    signal: new AbortController().signal,
    transact: asHouse,
    progress: () => {},
  };
}

/** A step of a request's course, as the requests announce it. */
const step = (caseId: string, kind: string, particulars: object) =>
  world.asHouse((context) =>
    context.announce({
      kind,
      module: "requests",
      subject: { kind: "request", id: caseId },
      caseId,
      particulars,
    }),
  );

test("without own events there is no own log", async () => {
  assert.equal(await takeOwnLog(runOf(world)), null);
});

test("own events become a log like any other: a case a request, hand-overs between its units", async () => {
  for (const id of ["r-1", "r-2"]) {
    await step(id, "request_opened", { customer: ids.purchasing });
    await step(id, "request_answered", { unit: ids.accounts });
    await step(id, "work_handed_over", { unit: ids.accounts, toUnit: ids.team });
    await step(id, "request_done", { unit: ids.team });
  }
  const taken = await takeOwnLog(runOf(world));
  assert.deepEqual([taken?.cases, taken?.events, taken?.badRows], [2, 8, 0]);
  const { logs } = (await lead.get("/api/processes/logs")).body;
  assert.deepEqual(
    logs.map((log: { name: string; audience: string }) => [log.name, log.audience]),
    [["Requests (Vizavi)", "leads"]],
  );
  const { body } = await lead.get(`/api/processes/logs/${taken?.log}/hand-overs`);
  const pairs = body.edges.map((edge: { supplier: string; customer: string; count: number }) => [
    edge.supplier,
    edge.customer,
    edge.count,
  ]);
  assert.deepEqual(pairs.sort(), [
    ["Бухгалтерия", "Группа тендеров", 2],
    ["Закупки", "Бухгалтерия", 2],
  ]);
});

test("it is read again only when something has happened, under the name somebody gave it", async () => {
  assert.equal(await takeOwnLog(runOf(world)), null);
  const { logs } = (await lead.get("/api/processes/logs")).body;
  await lead.request("PATCH", `/api/processes/logs/${logs[0].id}`, {
    name: "Наши обращения",
    audience: "everyone",
  });
  await step("r-3", "request_opened", { customer: ids.purchasing });
  const taken = await takeOwnLog(runOf(world));
  assert.deepEqual([taken?.log, taken?.name, taken?.cases], [logs[0].id, "Наши обращения", 3]);
  assert.equal((await lead.get(`/api/processes/logs/${taken?.log}`)).body.audience, "everyone");
});

test("units of one name are told apart by their codes", async () => {
  const { body } = await lead.post("/api/units", { name: "Бухгалтерия", code: "B-2", parent: ids.top });
  await step("r-4", "request_answered", { unit: body.id });
  const file = path.join(world.folder, "own.csv");
  await world.asHouse(({ client }) => writeOwnLog(client, file));
  const [header, ...lines] = fs.readFileSync(file, "utf8").trim().split("\n");
  assert.equal(header, "case,activity,time,resource,unit");
  assert.ok(lines.at(-1)?.endsWith(",B-2"));
  assert.ok(lines.every((line) => !line.endsWith(",Бухгалтерия")));
});
