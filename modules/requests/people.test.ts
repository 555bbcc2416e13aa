import assert from "node:assert/strict";
import { test } from "node:test";
import { makeServing, type Relation } from "#test/serving/company";
import { type Answer, openWorld } from "#test/world";
import { openRequest } from "./actions/open.ts";
import { writeMessage } from "./actions/write.ts";

const world = await openWorld();
const serving = await makeServing(world);
const { ids } = serving;
const base = "/api/requests";
const by = (who: Relation) => serving.as(who);

async function ok(answer: Promise<Answer>): Promise<Answer["body"]> {
  const { status, text, body } = await answer;
  assert.equal(status, 200, text);
  return body;
}

async function code(answer: Promise<Answer>): Promise<string> {
  const { body } = await answer;
  return body.error?.code ?? "done";
}

test("notes inside reach those who serve and help, and nobody else by any way", async () => {
  const { id, work } = await serving.fresh({ subject: "Секретный пропуск" });
  const server = await by("serving");
  const file = await server.upload("тайна.txt", "тайна");
  await ok(
    server.post(`${base}/${id}/messages`, {
      text: "Проверьте бегемота",
      audience: "inside",
      work,
      files: [file],
    }),
  );
  const { messages } = await ok(server.get(`${base}/${id}/messages`));
  const note = messages.find(({ body }: { body: string }) => body === "Проверьте бегемота");
  const attachment = note.attachments[0].id;
  const before = await ok((await by("asker")).get(`${base}/${id}`));
  await world.deliver();
  for (const who of ["asker", "onBehalf", "watcher", "colleague", "headOfAsking", "lead"] as const) {
    const client = await by(who);
    const thread = await client.get(`${base}/${id}/messages`);
    assert.ok(!thread.text.includes("бегемота"), who);
    assert.ok(!(await client.get(`${base}/${id}/history`)).text.includes("note_written"), who);
    assert.equal((await client.get(`${base}/${id}/attachments/${attachment}`)).status, 403, who);
    assert.deepEqual(
      (await client.get(`${base}/search?find=${encodeURIComponent("бегемот")}`)).body.found,
      [],
      who,
    );
  }
  assert.deepEqual([before.messages, before.attachmentCount, before.lastSide], [1, 0, "customer"]);
  for (const who of ["serving", "headOfServing", "helper", "part"] as const) {
    const client = await by(who);
    assert.ok((await client.get(`${base}/${id}/messages`)).text.includes("бегемота"), who);
    const { found } = await ok(client.get(`${base}/search?find=${encodeURIComponent("бегемот")}`));
    assert.equal(found[0]?.request.id, id, who);
    assert.equal((await client.get(`${base}/${id}/attachments/${attachment}`)).status, 200, who);
  }
});

test("whoever asks and belongs to the unit that serves reads no notes about themselves", async () => {
  const server = await by("serving");
  const { id } = await ok(server.post(base, { subject: "Моя справка", supplier: ids.accounts }));
  const { may } = await ok(server.get(`${base}/${id}`));
  assert.deepEqual([may.seeInside, may.writeAsCustomer, may.serve.length], [false, true, 1]);
  assert.equal((await ok((await by("headOfServing")).get(`${base}/${id}`))).may.seeInside, true);
});

test("asked on behalf of somebody: everybody sees it, and who does not agree is out of it", async () => {
  const { id } = await ok(
    (await by("asker")).post(base, {
      subject: "Стул для коллеги",
      supplier: ids.store,
      onBehalfOf: [ids.onBehalf],
    }),
  );
  const seen = await ok((await by("elsewhere")).get(`${base}/${id}`));
  assert.equal(seen.requester.id, ids.onBehalf, "it is asked by whom it is asked for");
  const consentOf = (request: { members: { person: { id: string }; consent: string }[] }, person?: string) =>
    request.members.find((one) => one.person.id === person)?.consent;
  assert.deepEqual([consentOf(seen, ids.onBehalf), consentOf(seen, ids.asker)], ["asked", "own"]);
  await ok((await by("onBehalf")).put(`${base}/${id}/consent`, { agree: true }));
  assert.equal(consentOf(await ok((await by("asker")).get(`${base}/${id}`)), ids.onBehalf), "given");
  await ok((await by("onBehalf")).put(`${base}/${id}/consent`, { agree: false }));
  const left = await ok((await by("asker")).get(`${base}/${id}`));
  assert.deepEqual([left.requester.id, left.members.length], [ids.asker, 1]);
  assert.equal(
    (await ok((await by("onBehalf")).get(`${base}?box=mine`))).requests.some(
      (r: { id: string }) => r.id === id,
    ),
    false,
  );
});

test("who is added and taken out, by whom, and who is not", async () => {
  const { id } = await serving.fresh();
  const asker = await by("asker");
  const server = await by("serving");
  const add = (who: typeof asker, person: string, role: string) =>
    code(who.post(`${base}/${id}/members`, { person: ids[person], role }));
  assert.equal(await add(asker, "anna", "requester"), "done");
  assert.equal(await add(server, "anna", "watcher"), "requests.already_asks");
  assert.equal(await add(server, "outsider", "helper"), "requests.outsider_inside");
  assert.equal(await add(asker, "outsider", "watcher"), "done");
  assert.equal(await add(asker, "garage", "watcher"), "requests.not_a_person");
  const take = (who: typeof asker, person: string) =>
    code(who.delete(`${base}/${id}/members/${ids[person]}`));
  assert.equal(await take(server, "anna"), "permissions.not_allowed", "the other side's people stay");
  assert.equal(await take(asker, "helper"), "permissions.not_allowed");
  assert.equal(await take(asker, "anna"), "done");
  assert.equal(await take(asker, "anna"), "requests.not_a_member");
  assert.equal(await take(asker, "onBehalf"), "done");
  assert.equal(await take(asker, "asker"), "requests.last_requester");
});

test("something new is unread until one looks or writes; notes inside make nothing unread for whoever asked", async () => {
  const { id, work } = await serving.fresh();
  const asker = await by("asker");
  const server = await by("serving");
  const unread = async () =>
    (await ok(asker.get(`${base}?box=mine&limit=200`))).requests.find((one: { id: string }) => one.id === id)
      .unread;
  await ok(asker.put(`${base}/${id}/presence`, { writing: false }));
  assert.equal(await unread(), false);
  await ok(server.post(`${base}/${id}/messages`, { text: "Между нами", audience: "inside", work }));
  assert.equal(await unread(), false);
  await ok(server.post(`${base}/${id}/messages`, { text: "Делаем", work }));
  assert.equal(await unread(), true);
  await ok(asker.put(`${base}/${id}/presence`, { writing: false }));
  assert.equal(await unread(), false);
  await ok(asker.post(`${base}/${id}/messages`, { text: "Спасибо" }));
  assert.equal(await unread(), false, "one's own words are read");
});

test("of a confidential report nobody learns who wrote it", async () => {
  await ok(serving.lead.put(`/api/units/${ids.top}/head`, { person: ids.anna }));
  const { id } = await world.asHouse((ctx) =>
    openRequest(ctx, {
      kind: "complaint",
      subject: "Тайное",
      text: "О складе",
      about: ids.store,
      confidential: true,
      as: { person: ids.asker as string, side: "customer" },
    }),
  );
  const row = await world.asHouse(({ db }) =>
    db.selectFrom("requests.request").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
  );
  assert.deepEqual([row.customer, row.requester, row.visibility], [null, null, "people"]);
  const [members, messages] = await world.asHouse(async ({ db }) => [
    await db.selectFrom("requests.member").selectAll().where("request", "=", id).execute(),
    await db.selectFrom("requests.message").selectAll().where("request", "=", id).execute(),
  ]);
  assert.deepEqual([members.length, messages.map(({ author }) => author)], [0, [null]]);
  assert.equal((await (await by("asker")).get(`${base}/${id}`)).status, 403, "not even to whoever wrote it");
});

test("the house writes for whoever's letter came in, and follows a merged request", async () => {
  const { id, work } = await serving.fresh();
  const { id: into } = await serving.fresh();
  const letter = (as: { person: string | null; side: "customer" | "supplier" }, more: object = {}) =>
    world.asHouse((ctx) => writeMessage(ctx, id, { text: "Из письма", channel: "mail", as, ...more }));
  await letter({ person: ids.asker as string, side: "customer" });
  await letter({ person: ids.serving as string, side: "supplier" }, { work });
  const { messages } = await ok((await by("asker")).get(`${base}/${id}/messages`));
  assert.deepEqual(
    messages
      .slice(-2)
      .map((one: { side: string; channel: string; author: { id: string } }) => [
        one.side,
        one.channel,
        one.author.id,
      ]),
    [
      ["customer", "mail", ids.asker],
      ["supplier", "mail", ids.serving],
    ],
  );
  await world.asHouse(async ({ db }) => {
    await db
      .updateTable("requests.request")
      .set({ state: "done", outcome: "merged", done_at: new Date(), merged_into: into })
      .where("id", "=", id)
      .execute();
  });
  const followed = await letter({ person: ids.asker as string, side: "customer" });
  assert.equal(followed.request, into);
  assert.equal(
    await code((await by("asker")).post(`${base}/${id}/messages`, { text: "?" })),
    "requests.request_merged",
  );
});

test("files come as files to save; only plain pictures are shown on the page", async () => {
  const { id } = await serving.fresh();
  const asker = await by("asker");
  const files = [
    await asker.upload("фото «1».png", "png"),
    await asker.upload("страница.html", "<script>alert(1)</script>"),
  ];
  await ok(asker.post(`${base}/${id}/messages`, { text: "Вот", files }));
  const { messages } = await ok(asker.get(`${base}/${id}/messages`));
  const [picture, page] = messages.at(-1).attachments;
  const get = async (attachment: { id: string }, query = "") =>
    asker.get(`${base}/${id}/attachments/${attachment.id}${query}`);
  const saved = await get(page, "?inline=1");
  assert.match(String(saved.headers["content-disposition"]), /^attachment;/);
  assert.equal(saved.headers["content-type"], "application/octet-stream");
  assert.equal(saved.headers["x-content-type-options"], "nosniff");
  assert.equal(saved.text, "<script>alert(1)</script>");
  assert.match(String((await get(picture)).headers["content-disposition"]), /^attachment;.*%C2%AB1/);
  assert.match(String((await get(picture, "?inline=1")).headers["content-disposition"]), /^inline;/);
  const { id: other } = await serving.fresh();
  assert.equal((await asker.get(`${base}/${other}/attachments/${page.id}`)).status, 404);
});
