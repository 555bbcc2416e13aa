import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";

const world = await openWorld();
await world.app.listen({ host: "127.0.0.1", port: 0 });
const url = `http://127.0.0.1:${(world.app.server.address() as AddressInfo).port}/api/live`;

test("a stranger hears nothing", async () => {
  assert.equal((await fetch(url)).status, 401);
});

test("the signed-in hear which room changed, after the commit", async () => {
  const client = await world.client();
  const link = new URL(await world.identity.makeLink(client.email));
  const cookies = await world.identity.signInByLink(
    { headers: {}, address: "127.0.0.1" },
    link.searchParams.get("token") as string,
  );
  const leaving = new AbortController();
  const answer = await fetch(url, {
    headers: { cookie: cookies.map((cookie) => cookie.split(";")[0]).join("; ") },
    signal: leaving.signal,
  });
  assert.equal(answer.headers.get("content-type"), "text/event-stream");
  const reader = (answer.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader();
  await world.asHouse((context) =>
    context.announce({ kind: "tested", module: "test", subject: { kind: "thing", id: "1" } }),
  );
  let heard = "";
  while (!heard.includes("changed")) {
    const { value, done } = await reader.read();
    if (done) break;
    heard += value;
  }
  assert.match(heard, /event: changed\ndata: {"topic":"test"}/);
  leaving.abort();
});

test("that somebody has news, nobody else hears", async () => {
  const { ids } = await makeSmallCompany(world);
  const listen = async (email: string) => {
    await world.client({ email });
    const link = new URL(await world.identity.makeLink(email));
    const cookies = await world.identity.signInByLink(
      { headers: {}, address: "127.0.0.1" },
      link.searchParams.get("token") as string,
    );
    const leaving = new AbortController();
    const { body } = await fetch(url, {
      headers: { cookie: cookies.map((cookie) => cookie.split(";")[0]).join("; ") },
      signal: leaving.signal,
    });
    const reader = (body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader();
    return async () => {
      let heard = "";
      while (!heard.includes("the-end")) heard += (await reader.read()).value ?? "";
      leaving.abort();
      return heard;
    };
  };
  const [boris, vera] = [await listen("boris@x.ru"), await listen("vera@x.ru")];
  world.house.bus.changed([`notices/${ids.boris}`, "the-end"]);
  assert.match(await boris(), new RegExp(`notices/${ids.boris}`));
  assert.doesNotMatch(await vera(), /notices/);
});
