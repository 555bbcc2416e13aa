import assert from "node:assert/strict";
import { test } from "node:test";
import type { Context } from "#platform/context";
import { type Client, openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { readVeiledWords, recordSignal } from "../index.ts";
import { analyse } from "../text/analyse.ts";
import { rediscoverTopics } from "../text/rediscover.ts";
import { gather } from "./gather.ts";
import { forgetPerson } from "./store.ts";

// biome-ignore lint/suspicious/noExplicitAny: answers are looked at as the page gets them
type Any = any;

// top > purchasing (boris heads; vera) > team; top > accounts (dina, egor, faina); top > ears hears complaints (lida).
const world = await openWorld();
const { lead, ids: made } = await makeSmallCompany(world);
const ids: Record<string, string> = { ...made };
const ok = (answer: { status: number; text: string; body: Any }) => {
  assert.equal(answer.status, 200, answer.text);
  return answer.body;
};
ids.ears = ok(
  await lead.post("/api/units", { name: "Служба качества", parent: ids.top, on: "2020-02-01" }),
).id;
for (const [key, unit, name] of [
  ["dina", "accounts", "Дина Смирнова"],
  ["egor", "accounts", "Егор Лавров"],
  ["faina", "accounts", "Фаина Ильина"],
  ["lida", "ears", "Лидия Орлова"],
] as const)
  ids[key] = ok(
    await lead.post("/api/people", { name, email: `${key}@x.ru`, unit: ids[unit], on: "2020-02-01" }),
  ).id;
ok(await lead.put("/api/requests/feedback-teams", { team: ids.ears }));
const as = (name: string) => world.client({ email: `${name}@x.ru` });
const [boris, vera, dina, egor, faina, lida] = (await Promise.all(
  ["boris", "vera", "dina", "egor", "faina", "lida"].map(as),
)) as [Client, Client, Client, Client, Client, Client];
const [accounts, purchasing] = [ids.accounts!, ids.purchasing!];

const run = {
  house: world.house,
  transact: <T>(work: (context: Context) => Promise<T>) => world.asHouse(work) as Promise<T>,
  signal: new AbortController().signal,
  progress: () => {},
};
const rows = async (text: string, values: unknown[] = []) =>
  (await world.asHouse(({ client }) => client.query(text, values))).rows;
const signals = async (who: Client, query = "") => ok(await who.get(`/api/needs/signals?limit=50${query}`));
const read = async () => {
  await world.deliver();
  return analyse(run);
};

test("a complaint posted is a signal with topics; those it is about read neither words nor name, nor that it is", async () => {
  const complaint = ok(
    await dina.post("/api/requests", {
      kind: "complaint",
      subject: "Третью неделю ждём подтверждения",
      text: "Заявку согласовывают очень долго, Дина Смирнова напоминала дважды.",
      about: purchasing,
    }),
  );
  const asked = ok(
    await egor.post("/api/requests", {
      subject: "Счёт за бумагу",
      text: "Пришлите счёт.",
      supplier: purchasing,
    }),
  );
  await read();
  const own = (await signals(dina)).signals.find((one: Any) => one.kind === "complaint");
  assert.ok(own.topics.includes("speed"), JSON.stringify(own));
  assert.ok(
    own.reasons
      .find((r: Any) => r.topic === "speed")
      .because.join(" ")
      .includes("ждём"),
  );
  assert.equal(own.supplier.id, purchasing);
  assert.equal(own.link.href, `/requests/${complaint.number}`);
  const heard = (await signals(lida)).signals;
  assert.deepEqual(
    heard.map((one: Any) => [one.kind, one.person.name]),
    [["complaint", "Дина Смирнова"]],
  );
  for (const who of [boris, vera, faina]) {
    const { signals: seen, veiled } = await signals(who, `&supplier=${purchasing}`);
    assert.deepEqual(
      seen.map((one: Any) => one.kind),
      ["request"],
    );
    assert.deepEqual(veiled, []);
    assert.equal((await who.get(`/api/needs/signals/${own.id}`)).status, 404);
    assert.ok(!(await who.get(`/api/needs/signals?supplier=${purchasing}`)).text.includes("Смирнова"));
  }
  const page = await boris.get(`/api/needs/signals?supplier=${purchasing}`);
  assert.ok(page.statements <= 12, `${page.statements} statements`);
  assert.equal(page.body.signals[0].link.href, `/requests/${asked.number}`);
  assert.equal((await world.stranger().get("/api/needs/signals")).status, 401);
});

test("once three people complain alike, their words are heard without names, a month later and not by the narrow way", async () => {
  for (const who of [egor, faina])
    ok(
      await who.post("/api/requests", {
        kind: "complaint",
        subject: "Долго ждём подтверждения",
        text: "Ждать приходится неделями. Егор Лавров",
        about: purchasing,
      }),
    );
  await read();
  assert.deepEqual((await signals(boris, `&supplier=${purchasing}`)).veiled, [], "the month is not over");
  await rows("update needs.signal set said_on = said_on - 40 where kind = 'complaint'");
  const { veiled, signals: open } = await signals(boris, `&supplier=${purchasing}`);
  assert.equal(veiled.length, 3);
  for (const one of veiled) {
    assert.deepEqual(Object.keys(one).sort(), ["month", "topics", "words"]);
    assert.ok(!/Лавров|Смирнов|Дина|Егор/.test(one.words), one.words);
  }
  assert.ok(open.every((one: Any) => one.kind !== "complaint"));
  for (const narrow of [`&customer=${accounts}`, "&sentiment=negative", "&from=2020-01-01"])
    assert.deepEqual((await signals(boris, `&supplier=${purchasing}${narrow}`)).veiled, []);
  assert.equal((await signals(boris, `&supplier=${purchasing}&customer=${accounts}`)).signals.length, 1);
  // Whoever has nothing to do with the unit hears nothing.
  assert.deepEqual((await signals(lida, `&supplier=${purchasing}`)).veiled, []);
  const two = await world.asHouse(async (ctx) => {
    await ctx.client.query("update needs.signal set person = null where kind = 'complaint' and person = $1", [
      ids.faina,
    ]);
    return readVeiledWords(ctx, { supplier: purchasing });
  });
  assert.deepEqual(two, [], "two voices are too few");
});

test("gathering and reading twice changes nothing", async () => {
  await gather(run);
  await read();
  const all = () => rows("select to_jsonb(s) as s from needs.signal s order by id");
  const weeks = () =>
    rows("select to_jsonb(w) as w from needs.topic_week w order by topic, supplier, customer, week");
  const before = [await all(), await weeks()];
  assert.ok(before[0]!.length >= 4);
  await gather(run);
  const again = await read();
  assert.deepEqual(again, { texts: 0, weeks: 0 });
  assert.deepEqual([await all(), await weeks()], before);
});

test("what is confidential or taken back is no signal, and what becomes for few is no more for all", async () => {
  await rows(
    `insert into requests.request (kind, subject, supplier, about, visibility, confidential)
     values ('complaint', 'Тайна о взятке', $1, $2, 'people', true)`,
    [ids.ears, purchasing],
  );
  const asked = ok(await egor.post("/api/requests", { subject: "Личная справка", supplier: purchasing }));
  await gather(run);
  await read();
  assert.deepEqual(await rows("select 1 from needs.signal where words like '%взятке%'"), []);
  const of = () =>
    rows("select openness, words from needs.signal where ref_id = $1 and kind = 'request'", [asked.id]);
  assert.equal((await of())[0].openness, "both");
  await rows("update requests.request set visibility = 'people' where id = $1", [asked.id]);
  await gather(run);
  assert.equal((await of())[0].openness, "customer");
  assert.ok(!(await signals(faina)).signals.some((one: Any) => one.words === "Личная справка"));
  assert.ok((await signals(egor)).signals.some((one: Any) => one.words === "Личная справка"));
  ok(await egor.post(`/api/requests/${asked.id}/withdrawal`, { reason: "не нужно" }));
  await read();
  assert.deepEqual(await of(), []);
});

test("a corrected topic stays after the texts are read anew, and the next text is read with it", async () => {
  const [signal] = (await signals(egor, "&kind=request")).signals;
  assert.ok(!signal.topics.includes("premises"));
  const path = `/api/needs/signals/${signal.id}`;
  assert.equal((await vera.put(`${path}/topics/premises`, { isRight: true })).status, 403);
  assert.equal((await lida.put(`${path}/topics/premises`, { isRight: true })).status, 404);
  assert.equal(
    (await boris.put(`${path}/topics/nothing`, { isRight: true })).body.error.code,
    "topics.topic_unknown",
  );
  const corrected = ok(await boris.put(`${path}/topics/premises`, { isRight: true }));
  assert.ok(corrected.topics.includes("premises"));
  ok(await boris.put(`${path}/sentiment`, { sentiment: "negative" }));
  await rows("update needs.signal set analysed_with = null where words is not null");
  await analyse(run);
  const after = ok(await boris.get(path));
  assert.ok(after.topics.includes("premises"));
  assert.equal(after.sentiment, "negative");
  await world.asHouse((ctx) =>
    recordSignal(ctx, {
      ...{ module: "test", kind: "note", source: "alike", supplier: purchasing, customer: accounts },
      ...{ saidOn: "2026-01-01", words: signal.words, openness: "both" },
    }),
  );
  await analyse(run);
  const [alike] = (await signals(boris, "&kind=note")).signals;
  assert.ok(alike.topics.includes("premises"), "what was said of one text teaches for others");
  ok(await boris.delete(`${path}/topics/premises`));
  assert.deepEqual(ok(await boris.get(path)).corrected, []);
});

test("the same said twice is known, but nothing that has a name is tied to an anonymous comment or to what is for few", async () => {
  const words = "Подтверждение поставки приходит на четвёртый день, а машина уже стоит у ворот";
  const put = (kind: "note" | "comment" | "complaint", source: string, openness: "both" | "customer") =>
    world.asHouse((ctx) =>
      recordSignal(ctx, {
        ...{ module: "test", kind, source, supplier: purchasing, customer: null, person: null },
        ...{ saidOn: "2026-02-01", words, openness },
      }),
    );
  const note = await put("note", "s1", "both");
  const second = await put("note", "s2", "both");
  const comment = await put("comment", "s3", "both");
  const few = await put("complaint", "s4", "customer");
  await analyse(run);
  const same = new Map(
    (await rows("select id, same_as from needs.signal where module = 'test'")).map((row: Any) => [
      row.id,
      row.same_as,
    ]),
  );
  assert.deepEqual(
    [note, second, comment, few].map((id) => same.get(id)),
    [null, note, null, null],
  );
  assert.equal(await put("note", "s2", "both"), second, "told again it is the same signal");
});

test("the taxonomy is the lead's: words are added, topics merged and found, and texts follow", async () => {
  const body = { name: { ru: "Ворота", en: "Gates" }, seeds: [{ phrase: "ворота", weight: 1 }] };
  assert.equal((await boris.post("/api/needs/topics", body)).status, 403);
  const { key } = ok(await lead.post("/api/needs/topics", body));
  assert.equal((await lead.post("/api/needs/topics", body)).body.error.code, "topics.topic_taken");
  await analyse(run);
  const gates = (await signals(lead, `&topic=${key}`)).signals;
  assert.ok(gates.length >= 2 && gates[0].reasons.some((r: Any) => r.because.includes("ворот")));
  ok(await lead.post(`/api/needs/topics/${key}/merge`, { into: "premises" }));
  await analyse(run);
  assert.deepEqual((await signals(lead, `&topic=${key}`)).signals, []);
  assert.ok((await signals(lead, "&topic=premises")).signals.some((one: Any) => one.words.includes("ворот")));
  const odd = [
    "Аквариум протекает",
    "Рыбки голодны",
    "Аквариум мутный, рыбки болеют",
    "Корм рыбкам кончился",
  ];
  for (let i = 0; i < 48; i += 1)
    await world.asHouse((ctx) =>
      recordSignal(ctx, {
        ...{ module: "test", kind: "note", source: `fish ${i}`, supplier: purchasing, customer: accounts },
        ...{
          saidOn: new Date().toISOString().slice(0, 10),
          words: `${odd[i % 4]} в комнате${i}`,
          openness: "both",
        },
      }),
    );
  await analyse(run);
  await rediscoverTopics(run);
  const { body: list, statements } = await lead.get("/api/needs/topics");
  assert.ok(statements <= 12, `${statements} statements`);
  const fish = list.found.find((one: Any) => /аквариум|рыбк/i.test(one.label.join(" ")));
  assert.ok(fish && fish.quotes.length > 0, JSON.stringify(list.found));
  assert.deepEqual(ok(await boris.get("/api/needs/topics")).found, []);
  assert.equal(list.feelings.source, "lexicon");
  assert.equal(list.feelings.reason, "tooFewRated");
  ok(
    await lead.post(`/api/needs/topics/${fish.key}/acceptance`, { name: { ru: "Аквариум", en: "Aquarium" } }),
  );
  await analyse(run);
  assert.ok((await signals(lead, `&topic=${fish.key}`)).signals.length >= 5);
  await rediscoverTopics(run);
  const again = ok(await lead.get("/api/needs/topics"));
  assert.equal(again.topics.find((one: Any) => one.key === fish.key).name.ru, "Аквариум");
});

test("a person who is forgotten leaves no name on what was said", async () => {
  assert.ok((await rows("select 1 from needs.signal where person = $1", [ids.egor])).length > 0);
  await world.asHouse(({ db }) => forgetPerson(db, ids.egor!));
  assert.deepEqual(await rows("select 1 from needs.signal where person = $1", [ids.egor]), []);
});
