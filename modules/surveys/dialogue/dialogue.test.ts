import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { readKey } from "./author-key.ts";
import { releaseComment } from "./closed-wave-for-tests.ts";
import { handOverReplies } from "./hand-over.ts";
import { makeAuthorPace } from "./pace.ts";

const world = await openWorld();
const { lead, ids } = await makeSmallCompany(world);
const boris = await world.client({ email: "boris@x.ru" });
const vera = await world.client({ email: "vera@x.ru" });
const stranger = world.stranger();

const key = "ABCDE-FGH1J-KMNPQ-RSTVW-XYZ23";
const letters = key.replaceAll("-", "");
const { wave, comment } = await releaseComment(world, { supplier: ids.purchasing as string, key: letters });
const dialogue = `/api/surveys/comments/${comment}`;

const read = (by: string, client = stranger) => client.get("/api/surveys/said", { "x-said-key": by });
const write = (words: string, written: number, by = key, client = stranger) =>
  client.post("/api/surveys/said/replies", { key: by, words, written });
const dump = async (table: string) => {
  const { rows } = await world.asHouse(({ client }) =>
    client.query(`select to_jsonb(t) as row from ${table} t`),
  );
  return rows.map(({ row }) => JSON.stringify(row));
};
const notices = async () => {
  const { rows } = await world.asHouse(({ client }) =>
    client.query(
      "select recipient, link, text ->> 'ru' as text from platform.notice where source = 'surveys.author_replied' order by recipient, key",
    ),
  );
  return rows as { recipient: string; link: string; text: string }[];
};

test("the author's side opens with the key alone, as written down, and says whom and what it is about", async () => {
  for (const written of [key, letters, key.toLowerCase(), "abcde fghij kmnpq rstvw xyz23"]) {
    const { status, body, statements } = await read(written);
    assert.equal(status, 200, written);
    assert.equal(body.words, "Долго ждём ответа.");
    assert.deepEqual(body.supplier, { id: ids.purchasing, name: "Закупки" });
    assert.deepEqual(body.question, { en: "Anything else, Закупки?", ru: "Что ещё: Закупки?" });
    assert.deepEqual([body.replies, body.written, body.mayWrite], [[], 0, true]);
    assert.ok(statements <= 12);
  }
});

test("a wrong key, a wave that is not released, and no key at all look the same", async () => {
  const early = "00000-00000-00000-00000-00001";
  const talking = {
    supplier: ids.purchasing as string,
    key: early.replaceAll("-", ""),
    state: "closing",
  } as const;
  const { comment: hidden } = await releaseComment(world, talking);
  for (const wrong of [early, "22222-22222-22222-22222-22222", "", "УУУ", comment]) {
    const answer = await read(wrong === "УУУ" ? "%D0" : wrong);
    assert.equal(answer.status, 404);
    assert.equal(answer.body.error.code, "survey_dialogue.nothing_behind_key");
  }
  assert.equal((await write("Рано", 0, early)).status, 404);
  assert.equal((await lead.get(`/api/surveys/comments/${hidden}/dialogue`)).status, 404);
});

test("our side is whoever leads the supplier, and the lead; nobody else reads or writes", async () => {
  assert.equal((await boris.get(`${dialogue}/dialogue`)).status, 200);
  assert.equal((await lead.get(`${dialogue}/dialogue`)).status, 200);
  for (const other of [vera, await world.client({ email: "keeper@x.ru", roles: ["administrator"] })]) {
    assert.equal((await other.get(`${dialogue}/dialogue`)).status, 403);
    assert.equal((await other.post(`${dialogue}/replies`, { words: "Кто вы?" })).status, 403);
  }
  assert.equal((await stranger.get(`${dialogue}/dialogue`)).status, 401);
  const unnamed = await lead.post(`${dialogue}/replies`, { words: "Кто-то пишет" });
  assert.equal(unnamed.body.error?.code, "survey_dialogue.nobody_to_write_as");
  const { comment: silent } = await releaseComment(world, { supplier: ids.purchasing as string });
  const pushed = await boris.post(`/api/surveys/comments/${silent}/replies`, { words: "Поговорим?" });
  assert.equal(pushed.body.error?.code, "survey_dialogue.not_wanted");
});

test("both sides write; what the author wrote is handed over with the others' once a day, and only then told", async () => {
  const asked = await boris.post(`${dialogue}/replies`, { words: "Какого ответа вы ждали?" });
  assert.equal(asked.status, 200, asked.text);
  const seen = (await read(key)).body;
  assert.deepEqual(seen.replies, [
    { mine: false, by: "Борис Петров", words: "Какого ответа вы ждали?", waiting: false },
  ]);

  const before = {
    events: (await dump("platform.event")).length,
    keys: (await dump("platform.idempotency")).length,
  };
  const sent = await stranger.post(
    "/api/surveys/said/replies",
    { key, words: "По заявке на станок.", written: 0 },
    { "idempotency-key": "never-kept" },
  );
  assert.equal(sent.status, 200, sent.text);
  assert.deepEqual(sent.body.replies[1], {
    mine: true,
    by: null,
    words: "По заявке на станок.",
    waiting: true,
  });
  const ours = () => boris.get(`${dialogue}/dialogue`);
  assert.equal(
    (await ours()).body.replies.length,
    1,
    "a page that is asked again and again learns no moment",
  );
  await world.deliver();
  assert.deepEqual(await notices(), []);
  assert.equal((await dump("platform.event")).length, before.events, "nothing is announced");
  assert.equal((await dump("platform.idempotency")).length, before.keys, "no key is kept");

  assert.equal(await world.asHouse(handOverReplies), 1);
  assert.equal(await world.asHouse(handOverReplies), 0, "once");
  assert.deepEqual((await ours()).body.replies[1], {
    side: "author",
    by: null,
    words: "По заявке на станок.",
  });
  const [told, ...more] = await notices();
  assert.equal(more.length, 0);
  assert.deepEqual([told?.recipient, told?.link], [ids.boris, `/surveys/comments/${comment}`]);
  assert.ok(!told?.text.includes("станок"), "the notice does not say what was written");
  assert.equal((await read(key)).body.replies[1].waiting, false);
});

test("what the author wrote comes after all of ours: its place tells no moment", async () => {
  const secret = "8".repeat(25);
  const { comment: talk } = await releaseComment(world, { supplier: ids.purchasing as string, key: secret });
  const ask = (words: string) => boris.post(`/api/surveys/comments/${talk}/replies`, { words });
  await ask("Девять часов");
  await write("Первое", 0, secret);
  await ask("Десять часов");
  await write("Второе", 1, secret);
  await ask("Одиннадцать часов");
  await world.asHouse(handOverReplies);
  const { body } = await boris.get(`/api/surveys/comments/${talk}/dialogue`);
  assert.deepEqual(
    body.replies.map(({ words }: { words: string }) => words),
    ["Девять часов", "Десять часов", "Одиннадцать часов", "Первое", "Второе"],
  );
  const { body: mine } = await read(secret);
  assert.deepEqual([mine.written, mine.mayWrite], [2, true]);
  assert.equal((await write("Второе", 1, secret)).status, 200);
  assert.equal((await read(secret)).body.written, 2, "sent again it is still kept once");
});

test("sent twice it is kept once; something else with the same key is not lost silently", async () => {
  assert.equal((await write("По заявке на станок.", 0)).status, 200);
  assert.equal((await read(key)).body.written, 1);
  const other = await write("Совсем другое", 0);
  assert.equal(other.body.error.code, "survey_dialogue.written_elsewhere");
  assert.equal((await write("   ", 1)).status, 400);
});

test("an author who is not answered is asked to wait", async () => {
  for (let written = 1; written < 5; written += 1)
    assert.equal((await write(`Ещё ${written}`, written)).status, 200);
  assert.equal((await read(key)).body.mayWrite, false);
  assert.equal((await write("И ещё раз", 5)).body.error.code, "survey_dialogue.wait_for_answer");
  await boris.post(`${dialogue}/replies`, { words: "Читаю, спасибо." });
  assert.equal((await write("И ещё раз", 5)).status, 200);
});

test("a session that comes along leaves nothing; no row of the conversation has a time or the author", async () => {
  const { comment: own } = await releaseComment(world, {
    supplier: ids.purchasing as string,
    key: "7".repeat(25),
  });
  const sent = await write("Я вошла в систему", 0, "7".repeat(25), vera);
  assert.equal(sent.status, 200);
  const rows = (await dump("surveys.comment_reply")).filter((row) => row.includes(own));
  assert.equal(rows.length, 1);
  for (const row of await dump("surveys.comment_reply")) {
    assert.ok(!row.includes(ids.vera as string) && !row.includes(vera.accountId));
    assert.doesNotMatch(row, /\d{4}-\d\d-\d\dT/);
  }
  const events = await dump("platform.event");
  assert.ok(!events.some((row) => row.includes("Я вошла") || row.includes("7".repeat(25))));
  assert.ok(
    events.some((row) => row.includes("comment_answered") && row.includes(wave)),
    "ours are announced",
  );
});

test("where nobody of ours has written yet, the head of the supplier is told; without one, whoever made the wave", async () => {
  const first = "1".repeat(25);
  const second = "2".repeat(25);
  const headless = await releaseComment(world, {
    supplier: ids.accounts as string,
    key: first,
    by: ids.anna as string,
  });
  const general = await releaseComment(world, { supplier: null, key: second, by: ids.anna as string });
  await world.asHouse(handOverReplies);
  const before = (await notices()).length;
  for (const one of [first, second]) assert.equal((await write("Есть кто?", 0, one)).status, 200);
  await world.asHouse(handOverReplies);
  const fresh = (await notices()).filter(({ recipient }) => recipient === ids.anna);
  assert.equal((await notices()).length, before + 2);
  assert.deepEqual(
    fresh.map(({ link }) => link).sort(),
    [headless.comment, general.comment].map((id) => `/surveys/comments/${id}`).sort(),
  );
});

test("keys are read as people write them", () => {
  assert.equal(readKey(key), letters);
  assert.equal(readKey("o0il1".repeat(5)), "00111".repeat(5));
  assert.equal(readKey("U".repeat(25)), undefined);
  assert.equal(readKey("A".repeat(24)), undefined);
  assert.equal(createHash("sha256").update(letters).digest("base64url").length, 43);
});

test("machines are slowed down by address, which is kept nowhere", () => {
  const pace = makeAuthorPace();
  for (let i = 0; i < 60; i += 1) pace("write", "203.0.113.1", 1e12);
  assert.throws(() => pace("write", "203.0.113.1", 1e12), { code: "survey_dialogue.too_often" });
  pace("write", "203.0.113.2", 1e12);
  pace("read", "203.0.113.1", 1e12);
  pace("write", "203.0.113.1", 1e12 + 3_600_001);
});
