// Hostile input to every operation of the API: never a fault of ours, always the error shape, nothing half-written.

import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import net from "node:net";
import { test } from "node:test";
import { type Answer, openWorld } from "#test/world";
import { makeCompany } from "./authorisation/company.ts";
import { wholeTable } from "./authorisation/table.ts";
import { brokenJson, fitting, nastyText, type Schema, spoilt } from "./fuzz/hostile-input.ts";
import { type Chance, seeded } from "./fuzz/random.ts";
import { rowCounter } from "./fuzz/rows.ts";

const world = await openWorld({ worker: true });
const company = await makeCompany(world);
const keeper = await world.client({ email: "keeper@x.ru" });
await keeper.put("/api/account", { password: "a password of its own" });
company.ids.account = keeper.accountId;
// Somebody who may everything, so that input reaches the verbs.
const both = await world.client({ email: "both@x.ru", roles: ["programme_lead", "administrator"] });
const spare: Record<string, string> = {};
await both.put("/api/account", { password: "a password of one's own" });
for (const key of ["patchedLog", "deletedLog", "deletedBeside"]) {
  const file = await company.lead.upload(`${key}.csv`, "case,activity,time\n1,A,2024-01-01\n");
  const { body } = await company.lead.post("/api/processes/imports", { file });
  spare[key] = (await company.lead.task(body.task)).result.log;
}
// From here on jobs and events only wait, so that what changes is what was asked for.
await world.rest();
await world.house.jobs.close();

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema?: Schema;
}
interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content?: Record<string, { readonly schema?: Schema }> };
}

const { body: description } = await world.stranger().get("/api/openapi.json");
const shapes = { schemas: description.components?.schemas ?? {}, ids: Object.values(company.ids) };
const operations = Object.entries(description.paths as Record<string, Record<string, Operation>>).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
);
const count = await rowCounter(world);
const statuses = new Map<number, number>();
/** More by hand: VIZAVI_FUZZ=200. */
const perOperation = Number(process.env.VIZAVI_FUZZ ?? 8);
/** Tables in which a refused write leaves a trace on purpose. */
const traces = new Set(["auth.session", "auth.verification", "auth.rateLimit"]);

function addressOf(path: string, parameters: readonly Parameter[], chance: Chance): string {
  const spoil = (value: unknown) => (chance.next() < 0.3 ? nastyText(chance).slice(0, 3_000) : String(value));
  const encode = (text: string) =>
    chance.next() < 0.05 ? "%zz%c3" : encodeURIComponent(text.toWellFormed());
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const { schema = {} } = parameters.find((one) => one.name === name && one.in === "path") ?? {};
    const value =
      chance.next() < 0.6 ? company.ids[path.includes("/logs/") ? "log" : "purchasing"] : undefined;
    return encode(spoil(value ?? fitting(schema, shapes, chance)));
  });
  const query = parameters
    .filter((one) => one.in === "query" && chance.next() < 0.6)
    .map(({ name, schema = {} }) => `${name}=${encode(spoil(fitting(schema, shapes, chance)))}`);
  if (chance.next() < 0.1) query.push("__proto__[x]=1", "a=1&a=2", "constructor=1");
  return query.length > 0 ? `${filled}?${query.join("&")}` : filled;
}

const types = [
  "application/json",
  "text/plain",
  "application/xml",
  "multipart/form-data; boundary=x",
  "a/b;c",
  "",
];

function bodyOf(schema: Schema | undefined, chance: Chance): { body?: unknown; type?: string } {
  const fit = schema ? fitting(schema, shapes, chance) : {};
  const way = chance.below(10);
  if (way < 2) return { body: fit };
  if (way < 7) return { body: JSON.stringify(spoilt(fit, chance)), type: "application/json" };
  if (way < 9) return { body: brokenJson(JSON.stringify(fit), chance), type: "application/json" };
  return { body: JSON.stringify(fit), type: chance.pick(types) };
}

function assertShape(answer: Answer, asked: string): void {
  assert.ok(answer.status < 500, `${asked}: ${answer.status} ${answer.text.slice(0, 500)}`);
  if (answer.status < 400) return;
  const { code, sentence, hint } = answer.body.error ?? {};
  assert.ok(
    typeof code === "string" && typeof sentence === "string" && typeof hint === "string",
    `${asked}: ${answer.status} ${answer.text.slice(0, 300)}`,
  );
}

for (const [place, { method, path, operation }] of operations.entries()) {
  test(`${method} ${path}`, async () => {
    const chance = seeded(1_000 + place);
    const schema = operation.requestBody?.content?.["application/json"]?.schema;
    for (let turn = 0; turn < perOperation; turn += 1) {
      // The asker's own account and session stay as they are, or the next turns would be a stranger's.
      const address = addressOf(path, operation.parameters ?? [], chance);
      if (method === "DELETE" && path === "/api/session") continue;
      const { body, type } = method === "GET" ? {} : bodyOf(schema, chance);
      const before = method === "GET" ? undefined : await count();
      const headers = type === undefined ? {} : { "content-type": type };
      const answer = await both.request(method, address, body, headers as Record<string, string>);
      const said = typeof body === "string" ? body : JSON.stringify(body);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      assertShape(
        answer,
        `seed ${1_000 + place}, turn ${turn}: ${method} ${address.slice(0, 300)} ${said?.slice(0, 300)}`,
      );
      if (before && answer.status >= 400) {
        const after = await count();
        for (const [table, rows] of Object.entries(after)) {
          if (!traces.has(table))
            assert.equal(rows, before[table], `${method} ${address} was refused and left ${table}`);
        }
      }
    }
  });
}

test("the input was neither all refused at the door nor all taken", () => {
  for (const status of [200, 400, 404])
    assert.ok((statuses.get(status) ?? 0) > 15, `${status}: ${JSON.stringify([...statuses])}`);
});

test("what is no request at all is answered in the same shape", async () => {
  await world.app.listen({ host: "127.0.0.1", port: 0 });
  const { port } = world.app.server.address() as AddressInfo;
  const send = (bytes: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = net.connect(port, "127.0.0.1", () => socket.write(bytes));
      let said = "";
      socket.on("data", (chunk) => (said += chunk));
      socket.on("close", () => resolve(said));
      socket.on("error", reject);
      socket.setTimeout(5_000, () => socket.destroy(new Error(`no answer to ${bytes.slice(0, 60)}`)));
    });
  const close = "host: x\r\nconnection: close\r\n";
  for (const bytes of [
    "\x16\x03\x01\x02\x00\x01\r\n\r\n",
    "NONSENSE / HTTP/1.1\r\n\r\n",
    `GET /api/session HTTP/1.1\r\n${close}x: ${"y".repeat(40_000)}\r\n\r\n`,
    `GET /api/parties/%zz HTTP/1.1\r\n${close}\r\n`,
    `GET /api/parties/${"z".repeat(5_000)} HTTP/1.1\r\n${close}\r\n`,
    `POST /api/session HTTP/1.1\r\n${close}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    `POST /api/session HTTP/1.1\r\n${close}content-type: application/json\r\ncontent-length: -1\r\n\r\n`,
    `POST /api/session HTTP/1.1\r\n${close}content-type: application/json\r\ncontent-length: 99999999\r\n\r\n`,
    `TRACE /api/session HTTP/1.1\r\n${close}\r\n`,
    `OPTIONS /api/session HTTP/1.1\r\n${close}origin: https://evil.example\r\n\r\n`,
  ]) {
    const said = await send(bytes);
    assert.match(said, /^HTTP\/1\.1 4\d\d /, `${bytes.slice(0, 60)} -> ${said.slice(0, 200)}`);
    assert.match(said, /\{"error":\{"code":"[a-z_.]+","sentence":".+","hint":".+"/, bytes.slice(0, 60));
    assert.ok(!/access-control-allow/i.test(said), "no other site is let in");
  }
});

const writes = Object.entries(wholeTable(world)).filter(
  ([route, { statuses }]) => !route.startsWith("GET ") && (statuses[6] === 200 || statuses[7] === 200),
);
/** Their input or answer is a secret, so no key is kept with it. */
const fleeting = new Set([
  "POST /api/session",
  "POST /api/session/link",
  "DELETE /api/session",
  "POST /api/accounts/:id/link",
  // Who searched and who reported is kept nowhere, not even in a key.
  "POST /api/catalogue/search/choices",
  "POST /api/catalogue/search/misses",
  "POST /api/reports",
  "POST /api/reports/dialogue",
  // The codes on the sheets are kept nowhere.
  "POST /api/surveys/waves/:wave/kiosk-sheets",
]);

for (const [place, [route, { statuses: allowed, call }]] of writes.entries()) {
  if (fleeting.has(route)) continue;
  test(`${route}: once for one key, also at the same moment`, async () => {
    const [method = "POST"] = route.split(" ");
    const by = allowed[6] === 200 ? "lead" : "administrator";
    const asker = await company.asked(by);
    // The fuzz above, or a test before this one, may have let somebody leave.
    await world.house.pool.query(
      "update organisation.party set ended_on = null where id in (select party from organisation.person where email like '%@x.ru')",
    );
    for (const same of ["after", "beside"]) {
      // The fuzz above may have deleted what it was given.
      company.ids.log = spare.patchedLog as string;
      company.ids.spareLog = spare[same === "after" ? "deletedLog" : "deletedBeside"] as string;
      const { path, body } = await call(company, asker);
      const key = { "idempotency-key": `once-${place}-${same}` };
      const ask = () => asker.request(method, path, body, key);
      const first = same === "after" ? [await ask()] : await Promise.all([ask(), ask(), ask()]);
      const before = await count();
      const again = await ask();
      for (const answer of [...first, again]) {
        assert.equal(answer.status, 200, answer.text);
        assert.deepEqual(answer.body, first[0]?.body);
      }
      const after = await count();
      // Being signed in anew is no part of the write.
      for (const table of traces) delete after[table];
      for (const table of traces) delete before[table];
      assert.deepEqual(after, before);
    }
  });
}
