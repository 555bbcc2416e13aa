import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import ICAL from "ical.js";
import { quotesForSignals } from "#modules/surveys";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";

const now = new Date("2026-05-04T08:00:00Z");
const world = await openWorld({
  now,
  settings: { VIZAVI_MAIL_FROM: "Визави <desk@house.example>", VIZAVI_URL: "https://vizavi.example" },
});
const { lead, ids: made } = await makeSmallCompany(world);
const ids: Record<string, string> = { ...made };
const id = (name: string) => ids[name] as string;
const person = async (name: string, email: string, unit: string) =>
  (await lead.post("/api/people", { name, email, unit, on: "2020-02-01" })).body.id as string;
ids.reader = await person("Рита Чтец", "rita@x.ru", id("accounts"));
ids.stranger = await person("Степан Чужой", "stepan@x.ru", id("purchasing"));
await lead.put(`/api/units/${id("top")}/head`, { person: id("anna") });
const boris = await world.client({ email: "boris@x.ru" });
const vera = await world.client({ email: "vera@x.ru" });
const rita = await world.client({ email: "rita@x.ru" });
const stepan = await world.client({ email: "stepan@x.ru" });
const anna = await world.client({ email: "anna@x.ru" });
const administrator = await world.client({ roles: ["administrator"] });

const base = "/api/surveys/interviews";
const guide = (await lead.post("/api/surveys/guides", { ready: "first_conversation" })).body;

const plan = async (more: object = {}): Promise<string> => {
  const answer = await lead.post(base, {
    guide: guide.id,
    interviewer: id("boris"),
    interviewed: id("vera"),
    supplier: id("accounts"),
    at: "2026-06-01T10:00",
    zone: "Europe/Moscow",
    place: "Комната 101; второй этаж",
    ...more,
  });
  assert.equal(answer.status, 200, answer.text);
  return answer.body.id;
};
const noted = async (words = "Счёт ждём неделю, потом ещё две."): Promise<string> => {
  const made = await plan();
  assert.equal((await boris.put(`${base}/${made}/consent`, { answer: "given", named: false })).status, 200);
  const answer = await boris.put(`${base}/${made}/notes/hinders`, { words, version: 0 });
  assert.equal(answer.status, 200, answer.text);
  return made;
};
const quoteOf = (more: object = {}) => ({
  id: randomUUID(),
  question: "hinders",
  starts: 5,
  words: "ждём неделю",
  supplier: id("accounts"),
  customer: id("purchasing"),
  codes: [],
  newCodes: ["Долгое ожидание"],
  ...more,
});
const code = (answer: { body: { error?: { code: string } } }) => answer.body.error?.code;
const letters = async (interview: string) =>
  (
    await world.house.pool.query("select * from platform.letter where key like $1 order by id", [
      `interviews/${interview}/%`,
    ])
  ).rows;
const dump = async (words: string): Promise<string[]> => {
  const { rows: tables } = await world.house.pool.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
       and has_table_privilege(c.oid, 'select')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await world.house.pool.query(
      `select 1 from ${name} t where t::text like '%' || $1 || '%' limit 1`,
      [words],
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
};
const eventsOf = async (interview: string): Promise<string[]> =>
  (
    await world.house.pool.query("select kind from platform.event where subject_id = $1 order by id", [
      interview,
    ])
  ).rows.map(({ kind }) => kind);

test("the invitation goes to both with a calendar file; changes and the cancellation carry the same UID", async () => {
  const made = await plan();
  await boris.put(`${base}/${made}`, {
    at: "2026-06-01T10:00",
    zone: "Europe/Moscow",
    place: "Комната 101; второй этаж",
  });
  assert.equal((await letters(made)).length, 2, "what did not change is not told");
  const moved = await boris.put(`${base}/${made}`, {
    at: "2026-06-02T15:30",
    zone: "Europe/Moscow",
    minutes: 30,
  });
  assert.equal(moved.body.startsAt, "2026-06-02T12:30:00.000Z");
  assert.equal((await boris.post(`${base}/${made}/cancellation`, {})).body.state, "cancelled");
  assert.equal((await boris.post(`${base}/${made}/cancellation`, {})).status, 200, "twice is once");
  const sent = await letters(made);
  assert.equal(sent.length, 6);
  const read = sent.map(({ content, recipients }) => {
    const root = new ICAL.Component(ICAL.parse(content.calendar.text));
    const event = root.getFirstSubcomponent("vevent");
    assert.ok(event);
    return {
      to: recipients[0].address,
      method: root.getFirstPropertyValue("method"),
      uid: event.getFirstPropertyValue("uid"),
      sequence: event.getFirstPropertyValue("sequence"),
      starts: (event.getFirstPropertyValue("dtstart") as ICAL.Time).toJSDate().toISOString(),
      status: event.getFirstPropertyValue("status"),
      organizer: event.getFirstPropertyValue("organizer"),
      sentBy: event.getFirstProperty("organizer")?.getFirstParameter("sent-by"),
    };
  });
  assert.deepEqual(
    read.map(({ to, method, sequence, status }) => [to, method, sequence, status]),
    [
      ["vera@x.ru", "REQUEST", 0, "CONFIRMED"],
      ["boris@x.ru", "PUBLISH", 0, "CONFIRMED"],
      ["vera@x.ru", "REQUEST", 1, "CONFIRMED"],
      ["boris@x.ru", "PUBLISH", 1, "CONFIRMED"],
      ["vera@x.ru", "CANCEL", 2, "CANCELLED"],
      ["boris@x.ru", "PUBLISH", 2, "CANCELLED"],
    ],
  );
  for (const one of read) {
    assert.deepEqual(
      [one.uid, one.organizer, one.sentBy],
      [made, "mailto:boris@x.ru", "mailto:desk@house.example"],
    );
  }
  assert.equal(read[2]?.starts, "2026-06-02T12:30:00.000Z");
  assert.match(sent[0].content.text, /10:00 \(Europe\/Moscow\)/, "the time as the zone's clock shows it");
  assert.match(sent[0].content.text, /Nothing is recorded/);
  assert.equal(sent[0].content.replyTo, "boris@x.ru", "an answer goes to whoever asks");
  const file = await vera.get(`${base}/${made}/calendar.ics`);
  assert.match(String(file.headers["content-type"]), /text\/calendar/);
  assert.match(file.text, /STATUS:CANCELLED/);
  assert.equal(
    code(await boris.put(`${base}/${made}`, { at: "2026-06-03T10:00", zone: "UTC" })),
    "interviews.over",
  );
});

test("what lies behind is noted without an invitation; what cannot be is refused", async () => {
  const past = await plan({ at: "2026-05-01T10:00" });
  assert.deepEqual(await letters(past), []);
  const refused = async (more: object) =>
    code(
      await lead.post(base, {
        guide: guide.id,
        interviewer: id("boris"),
        interviewed: id("vera"),
        at: "2026-06-01T10:00",
        zone: "Europe/Moscow",
        ...more,
      }),
    );
  assert.equal(await refused({ interviewed: id("boris") }), "interviews.with_oneself");
  assert.equal(await refused({ interviewed: id("purchasing") }), "interviews.not_a_person");
  assert.equal(await refused({ interviewer: id("supplier") }), "interviews.not_a_person");
  assert.equal(await refused({ zone: "Mars/Base" }), "interviews.time_not_there");
  assert.equal(await refused({ at: "2026-03-29T02:30", zone: "Europe/Berlin" }), "interviews.time_not_there");
  assert.equal(await refused({ supplier: randomUUID() }), "interviews.party_not_found");
  assert.equal(await refused({ guide: randomUUID() }), "interviews.guide_not_found");
});

test("the customer is where the interviewed person belongs, unless it is said otherwise", async () => {
  const shown = async (more: object) => (await lead.get(`${base}/${await plan(more)}`)).body.customer?.id;
  assert.equal(await shown({}), id("purchasing"));
  assert.equal(await shown({ customer: null }), undefined);
  assert.equal(await shown({ customer: id("team") }), id("team"));
  assert.equal(await shown({ supplier: id("purchasing") }), undefined, "nobody is their own customer");
});

test("not a word is kept before consent, and none after a refusal", async () => {
  const made = await plan();
  const write = () => boris.put(`${base}/${made}/notes/work`, { words: "Закупаю", version: 0 });
  assert.equal(code(await write()), "interviews.consent_first");
  const declined = await vera.put(`${base}/${made}/consent`, { answer: "declined", named: true });
  assert.deepEqual(
    [declined.body.consent.answer, declined.body.consent.by, declined.body.named],
    ["declined", "interviewed", false],
  );
  assert.equal(code(await write()), "interviews.consent_first");
  assert.equal((await boris.post(`${base}/${made}/conclusion`, {})).body.state, "concluded");
  assert.deepEqual((await vera.get(`${base}/${made}`)).body.notes, []);
});

test("notes are saved while they are written; a second page does not overwrite them silently", async () => {
  const made = await noted("Жду");
  const put = (words: string, version: number) =>
    boris.put(`${base}/${made}/notes/hinders`, { words, version });
  assert.equal((await put("Жду неделю", 1)).body.version, 2);
  assert.equal((await put("Жду неделю", 1)).body.version, 2, "sent again because no answer came");
  assert.equal(code(await put("Другое", 1)), "interviews.note_changed");
  assert.equal(
    code(await boris.put(`${base}/${made}/notes/nothing`, { words: "x", version: 0 })),
    "interviews.question_not_found",
  );
  assert.equal(
    (await boris.put(`${base}/${made}/notes/other`, { words: "Мимоходом", version: 0 })).status,
    200,
  );
  assert.equal((await boris.get(`${base}/${made}`)).body.state, "held");
});

test("whoever is interviewed reads what is kept once it is fixed; others of their unit and above never", async () => {
  const made = await noted();
  assert.deepEqual((await vera.get(`${base}/${made}`)).body.notes, []);
  await boris.post(`${base}/${made}/conclusion`, {});
  const own = await vera.get(`${base}/${made}`);
  assert.equal(own.body.notes[0].words, "Счёт ждём неделю, потом ещё две.");
  assert.ok(own.statements <= 12, `${own.statements}`);
  const { rows } = await world.house.pool.query(
    "select recipient, link from platform.notice where key = $1",
    [`interviews/${made}/concluded`],
  );
  assert.deepEqual(rows, [{ recipient: id("vera"), link: `/surveys/interviews/${made}` }]);
  for (const [who, name] of [
    [stepan, "a colleague"],
    [anna, "the head above both"],
    [rita, "the supplier's people"],
    [administrator, "the administrator"],
  ] as const) {
    for (const path of ["", "/calendar.ics"])
      assert.equal((await who.get(`${base}/${made}${path}`)).status, 403, `${name}${path}`);
    assert.equal((await who.post(`${base}/${made}/withdrawal`, {})).status, 403, name);
    const listed = (await who.get(base)).body.interviews;
    assert.ok(!listed.some((one: { id: string }) => one.id === made), name);
  }
  assert.equal(
    code(await boris.put(`${base}/${made}/notes/hinders`, { words: "Иначе", version: 1 })),
    "interviews.over",
  );
  assert.equal((await vera.put(`${base}/${made}/notes/hinders`, { words: "Иначе", version: 1 })).status, 403);
});

test("readers are named before consent; afterwards only the interviewed person adds any", async () => {
  const made = await plan();
  const reader = `${base}/${made}/readers/${id("reader")}`;
  assert.equal((await rita.get(`${base}/${made}`)).status, 403);
  assert.equal((await boris.put(reader, {})).body.readers[0].name, "Рита Чтец");
  await boris.put(`${base}/${made}/consent`, { answer: "given", named: false });
  await boris.put(`${base}/${made}/notes/work`, { words: "Закупаю", version: 0 });
  assert.equal((await rita.get(`${base}/${made}`)).body.notes[0].words, "Закупаю");
  assert.equal((await rita.put(`${base}/${made}/notes/work`, { words: "Я", version: 1 })).status, 403);
  const another = `${base}/${made}/readers/${id("stranger")}`;
  assert.equal(code(await boris.put(another, {})), "interviews.readers_promised");
  assert.equal(code(await lead.put(another, {})), "interviews.readers_promised");
  assert.equal((await rita.put(another, {})).status, 403);
  assert.equal((await vera.put(another, {})).status, 200);
  assert.equal((await stepan.get(`${base}/${made}`)).body.me, "reader");
  assert.equal((await rita.delete(another)).status, 403, "one reader does not send another away");
  const left = await rita.delete(reader);
  assert.deepEqual([left.status, left.body.notes], [200, []]);
  assert.equal((await rita.get(`${base}/${made}`)).status, 403);
});

test("a quote is word for word, on a relationship, and is told to those who look for needs", async () => {
  const made = await noted();
  assert.equal(
    code(await boris.post(`${base}/${made}/quotes`, quoteOf({ starts: 4 }))),
    "interviews.not_in_notes",
  );
  assert.equal(
    code(await boris.post(`${base}/${made}/quotes`, quoteOf({ words: "ждём год" }))),
    "interviews.not_in_notes",
  );
  assert.equal((await vera.post(`${base}/${made}/quotes`, quoteOf())).status, 403);
  const marked = quoteOf();
  const first = await boris.post(`${base}/${made}/quotes`, marked);
  assert.equal(first.status, 200, first.text);
  assert.deepEqual(
    [first.body.supplier.name, first.body.customer.name, first.body.codes[0].name],
    ["Бухгалтерия", "Закупки", "Долгое ожидание"],
  );
  await boris.post(`${base}/${made}/quotes`, marked);
  const { quotes } = (await boris.get(`${base}/${made}`)).body;
  assert.equal(quotes.length, 1, "marked twice with one id it is one");
  const told = async () => (await eventsOf(made)).filter((kind) => kind === "quote_coded").length;
  assert.equal(await told(), 1);
  const same = { supplier: marked.supplier, customer: marked.customer, codes: [first.body.codes[0].id] };
  await boris.put(`/api/surveys/quotes/${marked.id}`, same);
  assert.equal(await told(), 1, "what did not change is not told");
  await boris.put(`/api/surveys/quotes/${marked.id}`, { ...same, customer: null });
  assert.equal(await told(), 2);
  // A spelling of a code that is there already makes no second one.
  const second = await lead.post(
    `${base}/${made}/quotes`,
    quoteOf({ starts: 18, words: "потом", newCodes: ["долгое  Ожидание", "Счета"] }),
  );
  assert.deepEqual(
    second.body.codes.map(({ name }: { name: string }) => name),
    ["Долгое ожидание", "Счета"],
  );
  await boris.delete(`/api/surveys/quotes/${second.body.id}`);
  assert.ok((await eventsOf(made)).includes("quote_erased"));
  assert.equal(
    code(await boris.delete(`/api/surveys/quotes/${second.body.id}`)),
    "interviews.quote_not_found",
  );
});

test("where no name may be told, a quote says neither who nor which small unit, to nobody", async () => {
  const made = await noted();
  const { id: quote } = (await boris.post(`${base}/${made}/quotes`, quoteOf())).body;
  const listed = async (who: typeof lead) =>
    (await who.get("/api/surveys/quotes")).body.quotes.find((one: { id: string }) => one.id === quote);
  for (const who of [lead, boris]) {
    const one = await listed(who);
    assert.deepEqual(
      [one.who, one.interview, one.customer, one.supplier.name],
      [null, null, null, "Бухгалтерия"],
    );
  }
  const signals = await world.asHouse(({ db }) => quotesForSignals(db, [quote]));
  assert.deepEqual([signals[0]?.who, signals[0]?.interview, signals[0]?.customer], [null, null, null]);
  const about = `/api/surveys/quotes?party=${id("purchasing")}`;
  assert.ok(
    !(await lead.get(about)).body.quotes.some((one: { id: string }) => one.id === quote),
    "no search tells it",
  );
  assert.equal((await vera.put(`${base}/${made}/consent`, { answer: "given", named: true })).status, 200);
  assert.deepEqual(
    [(await listed(lead)).who, (await listed(lead)).customer.name],
    ["Вера Сидорова", "Закупки"],
  );
  // In a unit of five it says which unit, without saying who.
  await vera.put(`${base}/${made}/consent`, { answer: "given", named: false });
  for (const name of ["Пятый", "Шестой"])
    await person(name, `${name.length}-${randomUUID()}@x.ru`, id("purchasing"));
  assert.deepEqual([(await listed(lead)).who, (await listed(lead)).customer.name], [null, "Закупки"]);
  assert.equal(await listed(anna), undefined, "a head who has no part in it sees none of it");
  assert.equal((await vera.get("/api/surveys/quotes")).status, 403);
});

test("withdrawn words are erased everywhere; that there was a conversation stays", async () => {
  const secret = "Секретная-фраза-про-склад";
  const made = await noted(`${secret} ждём`);
  await boris.put(`${base}/${made}/readers/${id("reader")}`, {});
  const { id: quote } = (await boris.post(`${base}/${made}/quotes`, quoteOf({ starts: 0, words: secret })))
    .body;
  await boris.post(`${base}/${made}/conclusion`, {});
  assert.deepEqual(
    await dump(secret),
    ["surveys.interview_note", "surveys.quote"],
    "nowhere else, from the start",
  );
  assert.equal(
    code(await vera.put(`${base}/${made}/consent`, { answer: "declined", named: false })),
    "interviews.consent_over",
  );
  const gone = await vera.post(`${base}/${made}/withdrawal`, {});
  assert.deepEqual(
    [gone.body.state, gone.body.notes, gone.body.quotes, gone.body.consent.answer],
    ["withdrawn", [], [], "withdrawn"],
  );
  assert.deepEqual(await dump(secret), []);
  assert.deepEqual((await eventsOf(made)).slice(-2), ["quote_erased", "interview_withdrawn"]);
  assert.equal((await vera.post(`${base}/${made}/withdrawal`, {})).status, 200);
  assert.equal((await eventsOf(made)).filter((kind) => kind === "interview_withdrawn").length, 1);
  for (const answer of [
    await boris.put(`${base}/${made}/notes/hinders`, { words: "снова", version: 0 }),
    await boris.put(`${base}/${made}/consent`, { answer: "given", named: true }),
    await boris.post(`${base}/${made}/conclusion`, {}),
  ])
    assert.equal(code(answer), "interviews.over");
  assert.deepEqual(await world.asHouse(({ db }) => quotesForSignals(db, [quote])), []);
  const { rows } = await world.house.pool.query("select recipient from platform.notice where key = $1", [
    `interviews/${made}/withdrawn`,
  ]);
  assert.deepEqual(rows, [{ recipient: id("boris") }]);
  const listed = (await boris.get(base)).body.interviews.find((one: { id: string }) => one.id === made);
  assert.equal(listed.state, "withdrawn");
});

test("codes are renamed and merged; their quotes come along", async () => {
  const made = await noted();
  const mark = async (name: string) =>
    (await boris.post(`${base}/${made}/quotes`, quoteOf({ newCodes: [name] }))).body.codes[0].id as string;
  const [waiting, slow] = [await mark("Ждать"), await mark("Медленно")];
  assert.equal(
    code(await lead.put(`/api/surveys/codes/${slow}`, { name: " ЖДАТЬ " })),
    "interviews.code_name_taken",
  );
  assert.equal(
    (await lead.put(`/api/surveys/codes/${slow}`, { name: "Медлительность" })).body.name,
    "Медлительность",
  );
  assert.equal(
    code(await lead.post(`/api/surveys/codes/${slow}/merger`, { into: slow })),
    "interviews.code_into_itself",
  );
  await lead.post(`/api/surveys/codes/${slow}/merger`, { into: waiting });
  const { codes } = (await boris.get("/api/surveys/codes")).body;
  assert.ok(!codes.some((one: { id: string }) => one.id === slow));
  assert.equal(codes.find((one: { id: string }) => one.id === waiting).quotes, 2);
  assert.equal((await boris.get(`/api/surveys/quotes?code=${waiting}`)).body.quotes.length, 2);
  assert.equal(
    code(await boris.post(`${base}/${made}/quotes`, quoteOf({ codes: [slow], newCodes: [] }))),
    "interviews.code_not_found",
  );
  assert.equal((await boris.put(`/api/surveys/codes/${waiting}`, { name: "Иначе" })).status, 403);
});

test("a guide is whole in both languages; interviews keep the questions they were planned with", async () => {
  const made = await plan();
  const { id: guideId, version, changedAt: _, changedBy: __, used: ___, ...body } = guide;
  const [first, ...rest] = body.questions;
  const change = (questions: unknown, at = version) =>
    lead.put(`/api/surveys/guides/${guideId}`, { ...body, questions, version: at });
  assert.equal(code(await change([{ ...first, ask: { en: "Only", ru: "" } }])), "interviews.half_translated");
  assert.equal(code(await change([first, first])), "interviews.same_question_twice");
  const changed = await change([{ ...first, ask: { en: "New", ru: "Новый" } }, ...rest]);
  assert.equal(changed.body.version, 2);
  assert.equal(code(await change(rest)), "interviews.guide_changed");
  const { questions, guideVersion } = (await boris.get(`${base}/${made}`)).body;
  assert.deepEqual([guideVersion, questions[0].ask], [1, first.ask]);
  await lead.post(`/api/surveys/guides/${guideId}/ending`, {});
  const { guides, ready } = (await boris.get("/api/surveys/guides")).body;
  assert.ok(!guides.some((one: { id: string }) => one.id === guideId));
  assert.equal(ready.length, 4);
  for (const one of ready)
    for (const { ask, purpose } of one.questions)
      for (const said of [ask.en, ask.ru, purpose.en, purpose.ru]) assert.ok(said.length > 3);
});

test("an interview is an interaction on the relationship and with the party, for those who have a part in it", async () => {
  const declared = await lead.post("/api/relationships", {
    supplier: id("accounts"),
    customer: id("purchasing"),
  });
  const seen = async (who: typeof lead, path: string) => {
    const { body, statements } = await who.get(path);
    assert.ok(statements <= 12, `${statements}`);
    return (body.items as { kind: string; title: string; who: string }[]).filter(
      ({ kind }) => kind === "interview",
    );
  };
  const relationship = `/api/relationships/${declared.body.id}/timeline`;
  const [item] = await seen(boris, relationship);
  assert.equal(item?.title, "Interview planned: First conversation with an internal customer");
  assert.equal(item?.who, "Борис Петров");
  assert.ok((await seen(lead, `/api/relationships/parties/${id("vera")}/timeline`)).length > 0);
  assert.deepEqual(
    await seen(
      await world.client({ email: "5-none@x.ru" }),
      `/api/relationships/parties/${id("vera")}/timeline`,
    ),
    [],
  );
  assert.deepEqual(await seen(anna, `/api/relationships/parties/${id("vera")}/timeline`), []);
});

test("lists go on by keyset, and say how one stands to each", async () => {
  const seen: string[] = [];
  let after = "";
  for (let pages = 0; pages < 50; pages += 1) {
    const { body, statements } = await vera.get(`${base}?limit=3${after}`);
    assert.ok(statements <= 12, `${statements}`);
    seen.push(...body.interviews.map((one: { id: string }) => one.id));
    assert.ok(body.interviews.every((one: { me: string }) => one.me === "interviewed"));
    if (!body.next) break;
    after = `&after=${encodeURIComponent(body.next)}`;
  }
  assert.ok(seen.length > 6);
  assert.equal(new Set(seen).size, seen.length);
});
