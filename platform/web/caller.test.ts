import assert from "node:assert/strict";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { after, beforeEach, test } from "node:test";
import { ApiError } from "./api-error.ts";
import { caller } from "./caller.ts";

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly key: string | string[] | undefined;
  readonly body: string;
}

const seen: Seen[] = [];
let answers: { status: number; body?: unknown }[] = [];

const server = http.createServer(async (request, response) => {
  let body = "";
  for await (const chunk of request) body += chunk;
  seen.push({ method: request.method, url: request.url, key: request.headers["idempotency-key"], body });
  const answer = answers.shift() ?? { status: 500 };
  response.writeHead(answer.status, { "content-type": "application/json" });
  response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
after(() => server.close());
beforeEach(() => {
  seen.length = 0;
});

test("a read fills in its address and hands over the answer", async () => {
  answers = [{ status: 200, body: { name: "ИТ" } }];
  const answer = await caller(
    "GET",
    `${base}/api/units/:id`,
  )({ params: { id: "7/8" }, query: { q: "ё", no: undefined } });
  assert.deepEqual(answer, { name: "ИТ" });
  assert.equal(seen[0]?.url, "/api/units/7%2F8?q=%D1%91");
  assert.equal(seen[0]?.key, undefined);
});

test("a write that met a starting server is repeated with the same key", async () => {
  answers = [
    { status: 503, body: {} },
    { status: 200, body: { done: true } },
  ];
  await caller("POST", `${base}/api/units`)({ body: { name: "x" } });
  assert.equal(seen.length, 2);
  assert.ok(seen[0]?.key);
  assert.equal(seen[0]?.key, seen[1]?.key);
  assert.equal(seen[1]?.body, '{"name":"x"}');
});

test("a refusal is not repeated and says all that the server said", async () => {
  const error = { code: "x.taken", sentence: "Taken.", hint: "Choose another.", place: "name", details: [1] };
  answers = [{ status: 409, body: { error } }];
  await assert.rejects(caller("PUT", `${base}/api/x`)({ body: {} }), (thrown) => {
    assert.ok(thrown instanceof ApiError);
    assert.deepEqual(
      [thrown.status, thrown.code, thrown.message, thrown.hint, thrown.place, thrown.details],
      [409, "x.taken", "Taken.", "Choose another.", "name", [1]],
    );
    return true;
  });
  assert.equal(seen.length, 1);
});

test("an answer that is no JSON of ours becomes an error in words", async () => {
  answers = [{ status: 500 }];
  await assert.rejects(caller("GET", `${base}/api/x`)(), { code: "web.not_json", status: 500 });
});

test("no answer at all is told after three attempts", async () => {
  const nobody = http.createServer();
  await new Promise<void>((resolve) => nobody.listen(0, "127.0.0.1", resolve));
  const { port } = nobody.address() as AddressInfo;
  await new Promise((resolve) => nobody.close(resolve));
  await assert.rejects(caller("GET", `http://127.0.0.1:${port}/api/x`)(), { code: "web.offline", status: 0 });
});

test("a call that is no longer wanted ends as such", async () => {
  const stop = new AbortController();
  stop.abort();
  await assert.rejects(caller("GET", `${base}/api/x`)({}, { signal: stop.signal }), { name: "AbortError" });
});
