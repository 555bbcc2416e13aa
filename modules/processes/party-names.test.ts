import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#test/world";

test("units that a log knows by their ids are called by the organisation's names", async () => {
  const world = await openWorld({ worker: true });
  const lead = await world.client({ roles: ["programme_lead"] });
  const units = await lead.upload("units.csv", "id,name,parent\nU1,Accounting,\nU2,Logistics,U1\n");
  const created = await lead.post("/api/organisation/imports", { files: [units] });
  const applied = await lead.post(`/api/organisation/imports/${created.body.id}/application`);
  assert.equal((await lead.task(applied.body.task)).state, "done");
  const log =
    "case,activity,time,unit\n1,ask,2026-01-01T09:00,U2\n1,confirm,2026-01-02T09:00,U1\n1,file,2026-01-02T10:00,Archive\n";
  const file = await lead.upload("log.csv", log);
  const started = await lead.post("/api/processes/imports", { file, missing: [], columns: {} });
  assert.equal((await lead.task(started.body.task)).state, "done");
  const answer = await lead.get("/api/processes/party-names");
  assert.deepEqual(answer.body, { names: { U1: "Accounting", U2: "Logistics" } });
  assert.equal((await world.stranger().get("/api/processes/party-names")).status, 401);
});
