import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "#test/world";

const world = await openWorld();

test("an unknown address is answered with code, sentence and hint", async () => {
  const answer = await world.stranger().get("/api/nowhere");
  assert.equal(answer.status, 404);
  assert.equal(answer.body.error.code, "http.no_such_address");
  assert.ok(answer.body.error.hint);
});

test("bad input names its places", async () => {
  const answer = await world.stranger().post("/api/session", { email: "no address", password: "" });
  assert.equal(answer.status, 400);
  assert.deepEqual(
    answer.body.error.details.map((detail: { place: string }) => detail.place),
    ["email", "password"],
  );
});

test("errors speak the reader's language", async () => {
  const answer = await world.stranger().get("/api/account", { "accept-language": "ru-RU,ru;q=0.9" });
  assert.equal(answer.body.error.sentence, "Вход не выполнен.");
});

test("a write with the same key happens once, and the same key for something else is refused", async () => {
  const administrator = await world.client({ roles: ["administrator"] });
  const key = { "idempotency-key": "one" };
  const body = { name: "Elena", email: "elena@example.test", roles: [] };
  const first = await administrator.post("/api/accounts", body, key);
  const second = await administrator.post("/api/accounts", body, key);
  assert.equal(first.status, 200);
  assert.deepEqual(second.body, first.body);
  const other = await administrator.post("/api/accounts", { ...body, name: "Eva" }, key);
  assert.equal(other.status, 409);
  assert.equal(other.body.error.code, "http.key_reused");
});

test("two writes with one key at the same moment happen once", async () => {
  const administrator = await world.client({ roles: ["administrator"] });
  const body = { name: "Fedor", email: "fedor@example.test", roles: [] };
  const key = { "idempotency-key": "two" };
  const answers = await Promise.all([1, 2, 3].map(() => administrator.post("/api/accounts", body, key)));
  assert.deepEqual(
    answers.map((answer) => answer.status),
    [200, 200, 200],
  );
  assert.equal(new Set(answers.map((answer) => answer.body.id)).size, 1);
});

test("a refused write leaves nothing, not even its key", async () => {
  const administrator = await world.client({ roles: ["administrator"] });
  const body = { name: "Galina", email: "elena@example.test", roles: [] };
  const key = { "idempotency-key": "three" };
  assert.equal((await administrator.post("/api/accounts", body, key)).status, 409);
  const mended = await administrator.post("/api/accounts", { ...body, email: "galina@example.test" }, key);
  assert.equal(mended.status, 200);
});

test("with a key no secret is kept: neither a one-time link nor anything made of a password", async () => {
  const administrator = await world.client({ roles: ["administrator"] });
  const key = { "idempotency-key": "secret" };
  const link = await administrator.post(`/api/accounts/${administrator.accountId}/link`, {}, key);
  assert.match(link.body.url, /token=/);
  await world.stranger().post("/api/session", { email: "a@example.test", password: "a guess" }, key);
  const kept = await world.asHouse(({ db }) =>
    db.selectFrom("platform.idempotency").select("key").where("key", "=", "secret").execute(),
  );
  assert.deepEqual(kept, []);
});

test("an upload with the same key is one file; other bytes with it are refused", async () => {
  const client = await world.client();
  const key = { "idempotency-key": "file" };
  const put = (bytes: string) => client.request("PUT", "/api/files?name=b.csv", bytes, key);
  const answers = await Promise.all([put("a,b\n"), put("a,b\n"), put("a,b\n")]);
  assert.deepEqual(new Set(answers.map((answer) => answer.body.id)).size, 1);
  assert.equal((await put("a,c\n")).status, 409);
  const { count } = await world.asHouse(({ db }) =>
    db
      .selectFrom("platform.file")
      .select((eb) => eb.fn.countAll<number>().as("count"))
      .where("name", "=", "b.csv")
      .executeTakeFirstOrThrow(),
  );
  assert.equal(count, 1);
});

test("pages run own scripts only, answers of the API nothing at all, and nobody may frame either", async () => {
  const policyOf = async (path: string) =>
    String((await world.stranger().get(path)).headers["content-security-policy"]);
  const page = await policyOf("/units");
  assert.match(page, /script-src 'self';/);
  assert.match(page, /frame-ancestors 'none'/);
  assert.match(await policyOf("/api/session"), /^default-src 'none'; frame-ancestors 'none'$/);
});

test("text that no table holds is refused with its place, and bottomless nesting without a fall", async () => {
  const client = await world.client();
  const nul = await client.put("/api/account", { name: "a\0b" });
  assert.equal(nul.body.error.code, "http.unreadable_text");
  assert.equal(nul.body.error.place, "name");
  const json = { "content-type": "application/json" };
  const half = await client.request("PUT", "/api/account", '{"name":"\\ud800"}', json);
  assert.equal(half.body.error.code, "http.unreadable_text");
  const deep = await client.request(
    "PUT",
    "/api/account",
    `{"name":${"[".repeat(9_000)}${"]".repeat(9_000)}}`,
    json,
  );
  assert.equal(deep.body.error.code, "http.too_deep");
});

test("a write from another site's page is refused", async () => {
  const client = await world.client();
  const answer = await client.put("/api/account", { name: "Stolen" }, { origin: "https://evil.example" });
  assert.equal(answer.status, 403);
  assert.equal(answer.body.error.code, "http.foreign_origin");
});

test("uploads are streamed, limited to the signed-in, and kept with their size", async () => {
  assert.equal((await world.stranger().request("PUT", "/api/files?name=a.csv", "x")).status, 401);
  const client = await world.client();
  const id = await client.upload("люди.csv", "id;name\n1;Анна\n");
  const row = await world.asHouse(({ db }) =>
    db.selectFrom("platform.file").select(["name", "size"]).where("id", "=", id).executeTakeFirstOrThrow(),
  );
  assert.deepEqual(row, { name: "люди.csv", size: 19 });
});

test("tries at signing in are limited", async () => {
  const strict = await openWorld({ rateLimit: true });
  const statuses: number[] = [];
  for (let tries = 0; tries < 12; tries += 1) {
    const answer = await strict
      .stranger()
      .post("/api/session", { email: "a@example.test", password: "guess" });
    statuses.push(answer.status);
  }
  assert.ok(
    statuses.slice(0, 5).every((status) => status === 401),
    String(statuses),
  );
  assert.equal(statuses.at(-1), 429);
});

test("the description of the API is valid JSON of version 3.1 and names every route", async () => {
  const { body } = await world.stranger().get("/api/openapi.json");
  assert.equal(body.openapi, "3.1.0");
  assert.ok(body.paths["/api/session"].post.summary);
  assert.ok(body.paths["/api/files"].put);
});

test("metrics are for this machine, health for everybody", async () => {
  const local = await world.stranger().get("/metrics");
  assert.match(local.text, /vizavi_http_request_seconds/);
  const remote = await world.app.inject({ url: "/metrics", remoteAddress: "203.0.113.9" });
  assert.equal(remote.statusCode, 403);
  assert.deepEqual((await world.stranger().get("/health")).body, { alive: true });
  assert.deepEqual((await world.stranger().get("/ready")).body, { ready: true });
});
