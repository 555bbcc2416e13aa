import assert from "node:assert/strict";
import { test } from "node:test";
import { makeServing, type Relation } from "#test/serving/company";
import { openWorld } from "#test/world";
import { indexMissingJob } from "./indexing.ts";
import { numberOf, piecesOf, queryOf, typedWords } from "./query.ts";
import { windowsBelow } from "./store.ts";

const world = await openWorld();
const serving = await makeServing(world);
const { ids } = serving;
const base = "/api/requests";
const asker = await serving.as("asker");

async function ask(subject: string, text: string): Promise<{ id: string; number: number }> {
  const { status, text: said, body } = await asker.post(base, { subject, text, supplier: ids.accounts });
  assert.equal(status, 200, said);
  return body;
}

const printer = await ask("Замена картриджа", "В принтерах на третьем этаже закончился тонер, нужна ёмкость");
const badge = await ask("New badges", "Our colleagues are travelling and need their badges replaced");
const payroll = await ask("Расчёт отпускных", "Прошу проверить начисления за март");
await world.deliver();

async function find(text: string, who: Relation = "asker") {
  const answer = await (await serving.as(who)).get(`${base}/search?find=${encodeURIComponent(text)}`);
  assert.equal(answer.status, 200, answer.text);
  assert.ok(answer.statements <= 12, `${answer.statements} statements stand behind one search`);
  return answer.body.found as {
    request: { id: string };
    excerpt: string;
    pieces: { text: string; hit: boolean }[];
  }[];
}
const idsOf = async (text: string, who: Relation = "asker") =>
  (await find(text, who)).map(({ request }) => request.id);

test("words are found in every form, in Russian and in English", async () => {
  for (const text of ["принтер", "принтеры этажа", "картридж", "емкость", "ЁМКОСТИ"])
    assert.deepEqual(await idsOf(text), [printer.id], text);
  for (const text of ["badge", "colleague travel", "replacing badges"])
    assert.deepEqual(await idsOf(text), [badge.id], text);
  assert.deepEqual(await idsOf("отпускной расчет"), [payroll.id]);
});

test("the last word may be only begun, and any may be mistyped", async () => {
  assert.deepEqual(await idsOf("карт"), [printer.id]);
  assert.deepEqual(await idsOf("тонер прин"), [printer.id]);
  assert.deepEqual(await idsOf("картредж"), [printer.id]);
  assert.deepEqual(await idsOf("colleages"), [badge.id]);
  assert.deepEqual(await idsOf("принтер badge"), [], "all the words are meant");
});

test("by its number with or without a sign", async () => {
  for (const text of [String(badge.number), `#${badge.number}`, `№ ${badge.number}`])
    assert.deepEqual(await idsOf(text), [badge.id], text);
  assert.deepEqual(await idsOf(`#${badge.number}`, "elsewhere"), []);
});

test("what was found is marked in the text around it", async () => {
  const [found] = await find("тонера");
  assert.match(found!.excerpt, /закончился тонер/);
  assert.deepEqual(
    found!.pieces.filter(({ hit }) => hit).map(({ text }) => text),
    ["тонер"],
  );
});

test("nobody finds what they may not see, and whoever is added finds it soon", async () => {
  for (const who of ["elsewhere", "outsider", "nobody", "administrator", "part"] as const)
    assert.deepEqual(await idsOf("принтер", who), [], who);
  for (const who of ["colleague", "headOfAsking", "serving", "headOfServing", "lead"] as const)
    assert.deepEqual(await idsOf("принтер", who), [printer.id], who);
  await asker.post(`${base}/${printer.id}/members`, { person: ids.outsider, role: "watcher" });
  await world.deliver();
  assert.deepEqual(await idsOf("принтер", "outsider"), [printer.id]);
  // Being taken out holds at once, whatever the search still knows.
  await asker.delete(`${base}/${printer.id}/members/${ids.outsider}`);
  assert.deepEqual(await idsOf("принтер", "outsider"), []);
  await asker.request("PATCH", `${base}/${printer.id}`, { visibility: "people" });
  for (const who of ["colleague", "lead"] as const) assert.deepEqual(await idsOf("принтер", who), [], who);
  await asker.request("PATCH", `${base}/${printer.id}`, { visibility: "unit" });
});

test("what was said later is found too; how far behind the search is, it says", async () => {
  await asker.post(`${base}/${payroll.id}/messages`, { text: "И ещё больничный за апрель" });
  const late = await asker.get(`${base}/search?find=${encodeURIComponent("больничный")}`);
  assert.deepEqual(late.body.found, []);
  await world.deliver();
  assert.deepEqual(await idsOf("больничные"), [payroll.id]);
});

test("pages follow one another, the newest first", async () => {
  const made: number[] = [];
  for (let i = 0; i < 7; i += 1) made.push((await ask(`Велосипед ${i}`, "Стоянка")).number);
  await world.deliver();
  const numbers: number[] = [];
  let after = "";
  for (let page = 0; page < 9; page += 1) {
    const { body } = await asker.get(
      `${base}/search?find=${encodeURIComponent("велосипеды")}&limit=3${after}`,
    );
    numbers.push(...body.found.map(({ request }: { request: { number: number } }) => request.number));
    if (body.next === null) break;
    after = `&after=${body.next}`;
  }
  assert.deepEqual(numbers, made.reverse());
});

test("what came without an event is brought in by a job, once", async () => {
  await world.asHouse(({ db }) => db.deleteFrom("requests.search").where("request", "=", badge.id).execute());
  assert.deepEqual(await idsOf("badge"), []);
  const run = {
    house: world.house,
    transact: world.asHouse,
    progress() {},
    signal: new AbortController().signal,
  } as unknown as Parameters<typeof indexMissingJob.work>[0];
  assert.deepEqual(await indexMissingJob.work(run, {}), { indexed: 1 });
  assert.deepEqual(await indexMissingJob.work(run, {}), { indexed: 0 });
  assert.deepEqual(await idsOf("badge"), [badge.id]);
});

test("hostile searches find nothing and break nothing", async () => {
  for (const text of [
    "'",
    "\\",
    "a & | b",
    "%",
    "___",
    ":*",
    "!!",
    "<->",
    "и в на",
    "(".repeat(150),
    "a'b\\c%d",
  ])
    assert.ok(Array.isArray(await find(text)), text);
});

test("pure parts: numbers, words, queries, pieces", () => {
  assert.deepEqual(["1042", " #1042 ", "№1042", "1042a", "", "#"].map(numberOf), [
    1042,
    1042,
    1042,
    undefined,
    undefined,
    undefined,
  ]);
  assert.deepEqual(typedWords("Ёлки-палки, ёлки!"), ["елки", "палки"]);
  assert.equal(
    queryOf([
      { typed: "a", forms: ["o'x"], alike: ["o'x", "b"] },
      { typed: "и", forms: [], alike: [] },
      { typed: "c", forms: ["c"], alike: [] },
    ]),
    "('o''x' | 'b') & ('c')",
  );
  assert.equal(queryOf([{ typed: "и", forms: [], alike: [] }]), undefined);
  assert.deepEqual(piecesOf("на \ue000тонер\ue001е"), [
    { text: "на ", hit: false },
    { text: "тонер", hit: true },
    { text: "е", hit: false },
  ]);
});

test("windows go down from the newest without a gap and without an overlap, and their keys are the database's", async () => {
  for (const number of [1, 2, 2_047, 2_048, 2_049, 4_097, 65_536, 65_537, 200_000, 2_000_001]) {
    const windows = windowsBelow(number);
    assert.equal(windows[0]!.below, number);
    assert.equal(windows.at(-1)!.from, 0);
    for (const [i, { below, from, keys }] of windows.entries()) {
      if (i > 0) assert.equal(below, windows[i - 1]!.from);
      if (!keys) continue;
      for (const one of [from, below - 1]) {
        const mine = [one >> 11, -1 - (one >> 16)];
        assert.ok(
          keys.some((key) => mine.includes(key)),
          `${one} lies outside ${keys}`,
        );
      }
    }
  }
  const { rows } = await world.house.pool.query("select windows from requests.search where number = $1", [
    badge.number,
  ]);
  assert.deepEqual(rows[0].windows, [badge.number >> 11, -1 - (badge.number >> 16)]);
});
