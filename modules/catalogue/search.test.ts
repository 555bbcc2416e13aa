import assert from "node:assert/strict";
import { before, test } from "node:test";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { exampleServices } from "./finding/catalogue-for-tests.ts";
import { queries } from "./finding/queries-for-tests.ts";

const world = await openWorld();
const { lead, ids } = await makeSmallCompany(world);
const service: Record<string, string> = {};

const words = ([name, description, ...examples]: readonly string[]) => ({ name, description, examples });

before(async () => {
  for (const { code, ru, en, synonyms = [] } of exampleServices) {
    const body = { code, supplier: ids.accounts, words: { ru: words(ru), en: words(en) }, synonyms };
    const made = await lead.post("/api/catalogue/services", body);
    assert.equal(made.status, 200, made.text);
    service[code] = made.body.id;
    assert.equal((await lead.post(`/api/catalogue/services/${made.body.id}/publication`)).status, 200);
  }
});

const codeOf = (id: string) => Object.keys(service).find((code) => service[code] === id);
const search = async (find: string, client = lead) => {
  const answer = await client.get(`/api/catalogue/search?find=${encodeURIComponent(find)}`);
  assert.equal(answer.status, 200, answer.text);
  return answer;
};
const found = async (find: string, client = lead): Promise<string[]> =>
  (await search(find, client)).body.found.map(({ id }: { id: string }) => codeOf(id));

test("people find what they mean among the first three, however they put it", async () => {
  const missed: string[] = [];
  for (const [typed, code] of queries) {
    const first = (await found(typed)).slice(0, 3);
    if (!first.includes(code)) missed.push(`${typed}: ${code} not in ${first.join(", ") || "nothing"}`);
  }
  assert.ok(exampleServices.length >= 40 && queries.length >= 60);
  assert.ok(missed.length <= queries.length * 0.05, missed.join("\n"));
});

test("a search takes few statements", async () => {
  const { statements } = await search("прнитер ghbynth замялась");
  assert.ok(statements <= 6, `${statements} statements`);
});

test("what was found is marked, and a misread word says how it was read", async () => {
  const { body } = await search("прнитеры");
  const [first] = body.found;
  assert.equal(first.id, service.printer);
  assert.deepEqual(
    first.name.filter(({ hit }: { hit: boolean }) => hit),
    [{ text: "Printer", hit: true }].filter(() => first.name[0].text === "Printer"),
  );
  assert.match(body.readAs, /принтер/);
  assert.ok(
    first.excerpt.some(({ text, hit }: { text: string; hit: boolean }) => hit && /принтер/i.test(text)),
  );
  assert.equal((await search("принтер")).body.readAs, null);
});

test("what has nothing to do with any service finds nothing", async () => {
  for (const nonsense of ["zzzz", "верблюд", "хоккейная клюшка", "???", "и в на"]) {
    assert.deepEqual(await found(nonsense), [], nonsense);
  }
});

test("a search learns from what others opened, once a person and day, and not without bound", async () => {
  const note = (client: typeof lead, find: string, code: string) =>
    client.post("/api/catalogue/search/choices", { find, service: service[code] });
  assert.ok(!(await found("железяка")).includes("laptop"));
  for (let i = 0; i < 4; i += 1) {
    const person = await world.client({ email: `asker-${i}@x.ru` });
    assert.deepEqual((await note(person, "железяка", "laptop")).body, { noted: true });
    // Again and again by the same one, in other words of the same meaning: it counts once.
    assert.deepEqual((await note(person, "железяку", "laptop")).body, { noted: false });
  }
  assert.deepEqual(await found("железяки"), ["laptop"]);
  const { rows } = await world.house.pool.query("select query, count from catalogue.search_choice");
  assert.deepEqual(rows, [{ query: "железяк", count: 4 }]);
  // What words say clearly stays first, whatever is clicked.
  for (let i = 0; i < 9; i += 1)
    await note(await world.client({ email: `asker-${i}@x.ru` }), "доверенность", "courier");
  assert.equal((await found("доверенность"))[0], "poa");
});

test("who searched is not kept anywhere", async () => {
  const person = await world.client({ email: "shy@x.ru" });
  await person.post("/api/catalogue/search/misses", { find: "как уволить начальника" });
  const { rows } = await world.house.pool.query(
    "select to_jsonb(m) as row from catalogue.search_missed m union all select to_jsonb(k) from catalogue.search_mark k",
  );
  assert.ok(rows.length > 0);
  assert.ok(!JSON.stringify(rows).includes(person.accountId));
  const { rows: events } = await world.house.pool.query(
    "select 1 from platform.event where actor = $1 and kind = 'search_unanswered'",
    [person.accountId],
  );
  assert.equal(events.length, 0);
});

test("missed searches are counted, shown to those who could answer, and told to the house by nobody", async () => {
  for (const email of ["anna@x.ru", "vera@x.ru"]) {
    const person = await world.client({ email });
    for (let again = 0; again < 2; again += 1)
      await person.post("/api/catalogue/search/misses", { find: "Детский сад для сотрудников" });
  }
  const boris = await world.client({ email: "boris@x.ru" });
  const list = await boris.get("/api/catalogue/search/misses");
  const missed = list.body.missed.find(({ typed }: { typed: string }) => typed.startsWith("Детский"));
  assert.equal(missed.count, 2);
  assert.equal(
    (await (await world.client({ email: "vera@x.ru" })).get("/api/catalogue/search/misses")).status,
    403,
  );
  const { tellMissed } = await import("./actions/signals.ts");
  await world.asHouse(tellMissed);
  await world.asHouse(tellMissed);
  const { rows } = await world.house.pool.query(
    "select actor, particulars from platform.event where kind = 'search_unanswered' and subject_id = $1",
    [missed.query],
  );
  assert.deepEqual(rows, [
    { actor: null, particulars: { query: missed.query, typed: "Детский сад для сотрудников", count: 2 } },
  ]);
  assert.equal(
    (await boris.post("/api/catalogue/search/misses/dismissal", { query: missed.query })).status,
    403,
  );
  assert.equal(
    (await lead.post("/api/catalogue/search/misses/dismissal", { query: missed.query })).status,
    200,
  );
  const after = await boris.get("/api/catalogue/search/misses");
  assert.ok(!after.body.missed.some(({ query }: { query: string }) => query === missed.query));
});

test("missed searches come page by page in both orders", async () => {
  for (const find of ["бассейн", "массаж спины", "няня"])
    await lead.post("/api/catalogue/search/misses", { find });
  for (const order of ["count", "recent"]) {
    const seen: string[] = [];
    for (let after = "", pages = 0; pages < 20; pages += 1) {
      const { body } = await lead.get(
        `/api/catalogue/search/misses?order=${order}&limit=1${after ? `&after=${encodeURIComponent(after)}` : ""}`,
      );
      seen.push(...body.missed.map(({ query }: { query: string }) => query));
      if (!body.next) break;
      after = body.next;
    }
    assert.ok(seen.length >= 3);
    assert.equal(new Set(seen).size, seen.length, order);
  }
  assert.equal((await lead.get("/api/catalogue/search/misses?after=nonsense")).status, 400);
});

test("hostile searches are answered or refused, never broken", async () => {
  const hostile = [
    "%00",
    "%F0%9F%96%A8",
    encodeURIComponent("'; drop table catalogue.service; --"),
    encodeURIComponent("\\ % _ : & | ! ( ) <-> *"),
    encodeURIComponent("а".repeat(200)),
    encodeURIComponent("--- ... ,,, ;;; ''' [[[ ]]]"),
    encodeURIComponent("при_тер при%тер"),
    encodeURIComponent("\u202eретнирп"),
  ];
  for (const find of hostile) {
    const { status } = await lead.get(`/api/catalogue/search?find=${find}`);
    assert.ok(status === 200 || status === 400, `${find}: ${status}`);
  }
  for (const find of ["\u0000", "😀😀😀", "x".repeat(200)]) {
    const { status } = await lead.post("/api/catalogue/search/misses", { find });
    assert.ok(status === 200 || status === 400, `${JSON.stringify(find)}: ${status}`);
  }
  for (const after of ["1\n", "Tue\nx", "2026-01-01\nx", "9999999999999\nx", "\u0000"]) {
    for (const order of ["count", "recent"]) {
      const { status } = await lead.get(
        `/api/catalogue/search/misses?${new URLSearchParams({ order, after })}`,
      );
      assert.ok(status === 200 || status === 400, `${JSON.stringify(after)} ${order}: ${status}`);
    }
  }
  for (const after of ["-".repeat(36), "nonsense"]) {
    const { status } = await lead.get(`/api/catalogue/services?after=${after}`);
    assert.ok(status === 200 || status === 400, `${after}: ${status}`);
  }
});
