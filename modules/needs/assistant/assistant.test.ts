import assert from "node:assert/strict";
import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import type { Context } from "#platform/context";
import { openWorld } from "#test/world";
import { readTopics, writeTopic } from "../text/topics.ts";
import { nameFound, tryAssistant } from "./name-found.ts";

const world = await openWorld();
const administrator = await world.client({ roles: ["administrator"] });
const lead = await world.client({ roles: ["programme_lead"] });
const run = {
  house: world.house,
  transact: <T>(work: (context: Context) => Promise<T>) => world.asHouse(work) as Promise<T>,
  signal: new AbortController().signal,
};

/** A server that speaks the protocol, and says what it was asked. */
const asked: { authorization: string | undefined; body: string; url: string | undefined }[] = [];
let answer: () => { status: number; body: string } = () => ({ status: 200, body: "" });
const server = http.createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => {
    body += chunk;
  });
  request.on("end", () => {
    asked.push({ authorization: request.headers.authorization, body, url: request.url });
    const said = answer();
    response.writeHead(said.status, { "content-type": "application/json" }).end(said.body);
  });
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
after(() => server.close());
const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
const says = (content: string) => () => ({
  status: 200,
  body: JSON.stringify({ model: "small-model-2", choices: [{ message: { role: "assistant", content } }] }),
});

const found = {
  ...{
    label: ["аквариум", "рыбки"],
    quotes: ["… просит почистить аквариум"],
    size: 40,
    firstSeen: "2026-01-01",
  },
  verdict: "waiting" as const,
};
const put = () =>
  world.asHouse(({ db, now }) =>
    writeTopic(
      db,
      {
        ...{ key: "found-1", name: { ru: "аквариум, рыбки", en: "аквариум, рыбки" }, seeds: { list: [] } },
        ...{ origin: "discovered" as const, is_used: false, more: { found } },
      },
      { by: null, now },
    ),
  );
const topic = async () =>
  (await world.asHouse(({ db }) => readTopics(db))).find(({ key }: { key: string }) => key === "found-1");

test("it is off until an administrator names it; the key is sealed and shown to nobody", async () => {
  await put();
  assert.deepEqual(await nameFound(run), { named: 0, failure: null });
  assert.equal(asked.length, 0);
  const body = { isOn: true, endpoint, model: "small-model", key: "sesame-1234" };
  assert.equal((await lead.put("/api/needs/assistant", body)).status, 403);
  assert.equal((await lead.get("/api/needs/assistant")).status, 403);
  const bad = await administrator.put("/api/needs/assistant", { ...body, endpoint: "file:///etc/passwd" });
  assert.equal(bad.body.error.code, "assistant.endpoint_bad");
  const none = await administrator.put("/api/needs/assistant", { ...body, model: "" });
  assert.equal(none.body.error.code, "assistant.nobody_to_ask");
  const said = await administrator.put("/api/needs/assistant", body);
  assert.equal(said.status, 200, said.text);
  assert.equal(said.body.hasKey, true);
  assert.ok(!said.text.includes("sesame"));
  const { rows } = await world.asHouse(({ client }) =>
    client.query("select to_jsonb(a)::text as a from needs.assistant a"),
  );
  assert.ok(!rows[0].a.includes("sesame"));
  // Changed without a key it keeps the key.
  const kept = await administrator.put("/api/needs/assistant", {
    isOn: true,
    endpoint,
    model: "small-model",
  });
  assert.equal(kept.body.hasKey, true);
});

test("a found topic gets the name that was proposed, with the model's beside it", async () => {
  answer = says('Sure! {"ru": "Уход за аквариумом", "en": "Aquarium care"}');
  assert.deepEqual(await nameFound(run), { named: 1, failure: null });
  assert.equal(asked[0]!.url, "/v1/chat/completions");
  assert.equal(asked[0]!.authorization, "Bearer sesame-1234");
  assert.equal(JSON.parse(asked[0]!.body).model, "small-model");
  const named = await topic();
  assert.deepEqual(named?.name, { ru: "Уход за аквариумом", en: "Aquarium care" });
  assert.equal(named?.found?.namedBy, "small-model-2");
  assert.deepEqual(await nameFound(run), { named: 0, failure: null }, "what has a name is not asked again");
});

test("without an answer the words stay the name, and the page says why", async () => {
  for (const [failing, reason] of [
    [() => ({ status: 500, body: "no" }), "refused"],
    [says("I would call it fish."), "unreadable"],
    [() => ({ status: 200, body: "<html>" }), "unreadable"],
  ] as const) {
    await put();
    answer = failing;
    assert.deepEqual(await nameFound(run), { named: 0, failure: reason });
    assert.equal((await topic())?.name.ru, "аквариум, рыбки");
    assert.equal((await administrator.get("/api/needs/assistant")).body.failure, reason);
  }
  await administrator.put("/api/needs/assistant", {
    isOn: true,
    endpoint: "http://127.0.0.1:9/v1",
    model: "x",
  });
  assert.deepEqual(await tryAssistant(run), { failure: "unreachable" });
  answer = says('{"ru": "Печать", "en": "Printing"}');
  await administrator.put("/api/needs/assistant", { isOn: true, endpoint, model: "x" });
  assert.deepEqual(await tryAssistant(run), { failure: null });
});
