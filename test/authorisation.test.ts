// Every route of the house by every relation: who may, and who is refused with what.

import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { makeCompany, type Relation, relations } from "./authorisation/company.ts";
import { mountedRoutes } from "./authorisation/mounted.ts";
import { wholeTable } from "./authorisation/table.ts";

const world = await openWorld({ worker: true });
const company = await makeCompany(world);
const { ids, lead } = company;
const keeper = await world.client({ email: "keeper@x.ru" });
await keeper.put("/api/account", { password: "a password of its own" });
ids.account = keeper.accountId;
const spare = await lead.post("/api/processes/imports", {
  file: await lead.upload("spare.csv", "case,activity,time\n1,A,2024-01-01\n"),
});
ids.spareLog = (await lead.task(spare.body.task)).result.log;

const table = wholeTable(world);
/** The live stream does not end, so that it is asked over a real connection, below. */
const streams = ["GET /api/live"];

test("every mounted route has its row, and every row its route", () => {
  assert.deepEqual([...Object.keys(table), ...streams].sort(), mountedRoutes(world.app));
});

for (const [route, row] of Object.entries(table)) {
  test(route, async () => {
    const [method = "GET"] = route.split(" ");
    const said: string[] = [];
    for (const by of relations) {
      const asker = await company.asked(by);
      const { path, body } = await row.call(company, asker);
      const answer = await asker.request(method, path, body);
      said.push(`${by} ${answer.status}`);
      if (answer.status >= 400) {
        const { code, sentence, hint } = answer.body.error;
        assert.ok(code && sentence && hint, `${by}: ${answer.text}`);
        if (answer.status === 401) assert.equal(code, "permissions.sign_in_first");
        if (answer.status === 403) assert.equal(code, "permissions.not_allowed");
      } else if (method === "GET") {
        assert.ok(answer.statements <= 12, `${by}: ${answer.statements} statements stand behind one page`);
      }
    }
    assert.deepEqual(
      said,
      relations.map((by, place) => `${by} ${row.statuses[place]}`),
    );
  });
}

async function statuses(call: (by: Relation) => Promise<number>): Promise<Record<Relation, number>> {
  const found: Partial<Record<Relation, number>> = {};
  for (const by of relations) found[by] = await call(by);
  return found as Record<Relation, number>;
}

test("a person's profile is changed by the person alone", async () => {
  const { body: profile } = await lead.get(`/api/parties/${ids.vera}/profile`);
  const { updatedAt: _, mayEdit: __, ...body } = profile;
  const found = await statuses(
    async (by) => (await (await company.asked(by)).put(`/api/parties/${ids.vera}/profile`, body)).status,
  );
  assert.deepEqual(found, {
    stranger: 401,
    nobody: 403,
    member: 200,
    memberElsewhere: 403,
    head: 403,
    headElsewhere: 403,
    lead: 403,
    administrator: 403,
  });
});

test("nobody imports what another has uploaded", async () => {
  const file = await lead.upload("mine.csv", "id,name\nU1,Архив\n");
  const other = await world.client({ email: "lead-2@x.ru", roles: ["programme_lead"] });
  for (const [path, body] of [
    ["/api/organisation/imports", { units: file }],
    ["/api/processes/imports", { file }],
    ["/api/processes/analyses", { file }],
    ["/api/relationships/imports", { file, kind: "requests" }],
  ] as const) {
    assert.equal((await other.post(path, body)).status, 404, path);
  }
});

test("a list holds only what one may see", async () => {
  const seen = async (by: Relation, path: string, key: string) =>
    (await (await company.asked(by)).get(path)).body[key].map(({ id }: { id: string }) => id);
  for (const by of ["member", "head", "lead"] as const)
    assert.ok((await seen(by, "/api/relationships", "relationships")).includes(ids.relationship), by);
  for (const by of ["nobody", "memberElsewhere", "headElsewhere", "administrator"] as const) {
    assert.ok(!(await seen(by, "/api/relationships", "relationships")).includes(ids.relationship), by);
    const file = await (await company.asked(by)).get("/api/relationships/export/csv");
    assert.ok(!file.text.includes("Ромашка"), `${by} exports a relationship that is not theirs`);
    const matrix = await (await company.asked(by)).get("/api/relationships/map/matrix?depth=99");
    assert.ok(!JSON.stringify(matrix.body.ids).includes(ids.relationship as string), by);
    const network = await (await company.asked(by)).get("/api/relationships/map/network");
    assert.ok(!JSON.stringify(network.body.ids).includes(ids.relationship as string), by);
  }
  assert.ok(!(await seen("member", "/api/processes/logs", "logs")).includes(ids.closedLog));
  assert.ok((await seen("head", "/api/processes/logs", "logs")).includes(ids.closedLog));
});

test("roles taken away and sessions ended hold from the next request on", async () => {
  const administrator = await company.asked("administrator");
  const passing = await world.client({ email: "passing@x.ru", roles: ["programme_lead"] });
  assert.equal((await passing.get("/api/accounts")).status, 200);
  await administrator.put(`/api/accounts/${passing.accountId}/roles`, { roles: [] });
  assert.equal((await passing.get("/api/accounts")).status, 403);
  await administrator.delete(`/api/accounts/${passing.accountId}/sessions`);
  assert.equal((await passing.get("/api/account")).status, 401);
});

test("the live stream opens for the signed-in only", async () => {
  await world.app.listen({ host: "127.0.0.1", port: 0 });
  const url = `http://127.0.0.1:${(world.app.server.address() as AddressInfo).port}/api/live`;
  assert.equal((await fetch(url)).status, 401);
  const link = new URL(await world.identity.makeLink("vera@x.ru"));
  const cookies = await world.identity.signInByLink(
    { headers: {}, address: "127.0.0.1" },
    link.searchParams.get("token") as string,
  );
  const leaving = new AbortController();
  const cookie = cookies.map((one) => one.split(";")[0]).join("; ");
  const opened = await fetch(url, { headers: { cookie }, signal: leaving.signal });
  assert.equal(opened.status, 200);
  leaving.abort();
});
