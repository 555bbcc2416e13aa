import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { sql } from "kysely";
import { noticeDesk } from "#app/notices";
import { deliverNotices } from "#platform/notices";
import { type Client, openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { openRequest, writeMessage } from "../actions/index.ts";
import { requestEvent } from "../events.ts";

const world = await openWorld();
const company = await makeSmallCompany(world);
const ids = company.ids as Record<string, string>;
const { lead } = company;
const person = async (key: string, unit: string) => {
  const answer = await lead.post("/api/people", {
    name: key,
    email: `${key.toLowerCase()}@x.ru`,
    unit,
    on: "2020-02-01",
  });
  ids[key] = answer.body.id;
};
await person("Daria", ids.accounts!);
await person("Egor", ids.accounts!);
const garage = await lead.post("/api/units", { name: "Гараж", parent: ids.top });
await person("Zoya", garage.body.id);
await lead.put(`/api/units/${ids.accounts}/head`, { person: ids.Daria });
await lead.put(`/api/units/${ids.top}/head`, { person: ids.anna });
const [vera, boris, daria, egor] = (await Promise.all(
  ["vera", "boris", "daria", "egor"].map((name) => world.client({ email: `${name}@x.ru` })),
)) as [Client, Client, Client, Client];

interface Told {
  who: string;
  source: string;
  title: string;
  text: string;
  urgent: boolean;
  letter: { subject?: string; messageId?: string; replyTo?: string } | null;
  prompt: boolean;
}
const nameOf = new Map(Object.entries(ids).map(([name, id]) => [id, name]));

/** What was told since the last look, by name. */
async function told(): Promise<Told[]> {
  await world.deliver();
  const { rows } = await world.asHouse(({ db }) =>
    sql<Omit<Told, "who"> & { recipient: string }>`
      select recipient, source, title->>'ru' as title, text->>'ru' as text, urgent, letter, prompt
      from platform.notice order by id`.execute(db),
  );
  await world.asHouse(({ db }) => sql`delete from platform.notice`.execute(db));
  return rows.map(({ recipient, ...rest }) => ({ who: nameOf.get(recipient) ?? recipient, ...rest }));
}
/** Whether somebody is asked to rate is for chance to say. */
const short = (all: readonly Told[]) =>
  all
    .map(({ who, source }) => `${who} ${source.slice(9)}`)
    .filter((one) => !one.endsWith(" rating"))
    .sort();

async function ok(answer: Promise<{ status: number; text: string; body: Record<string, never> }>) {
  const { status, text, body } = await answer;
  assert.equal(status, 200, text);
  return body as Record<string, string>;
}

async function ask(by: Client, body: object = {}) {
  const { id, number } = await ok(
    by.post("/api/requests", { subject: "Справка", text: "Нужна справка", supplier: ids.accounts, ...body }),
  );
  const { rows } = await world.asHouse(({ db }) =>
    sql<{ id: string }>`select id from requests.work where request = ${id!}`.execute(db),
  );
  return { id: id as string, number, work: rows[0]!.id };
}

beforeEach(async () => {
  await told();
  await world.asHouse(({ db }) => sql`truncate platform.notice_preference`.execute(db));
});

test("a new request is told to the head while nobody has it, and to those of the unit who want to hear", async () => {
  await ask(vera);
  const [first, ...more] = await told();
  assert.deepEqual(more, []);
  assert.equal(`${first?.who} ${first?.source}`, "Daria requests.unassigned");
  assert.match(first?.title ?? "", /^#\d+ Справка$/);
  assert.match(first?.text ?? "", /Вера Сидорова, Закупки.*Нужна справка/s);
  await ok(egor.put("/api/notices/preferences", { ways: { "requests.unit": "page" } }));
  await ask(vera);
  assert.deepEqual(short(await told()), ["Daria unassigned", "Egor unit"]);
});

test("who is given work hears of it, who gives or takes it does not", async () => {
  const { work } = await ask(vera);
  await told();
  await ok(daria.put(`/api/requests/works/${work}/assignee`, { person: ids.Egor }));
  assert.deepEqual(short(await told()), ["Egor assigned"]);
  const other = await ask(vera);
  await told();
  await ok(egor.put(`/api/requests/works/${other.work}/assignee`, { person: ids.Egor }));
  assert.deepEqual(short(await told()), [], "he took it himself");
});

test("an answer reaches all who asked and watch, with its words and the heads of its thread; a word back reaches whoever does it", async () => {
  const { id, work } = await ask(vera, { watchers: [ids.gleb] });
  await ok(daria.put(`/api/requests/works/${work}/assignee`, { person: ids.Egor }));
  await told();
  const message = await ok(egor.post(`/api/requests/${id}/messages`, { text: "Готовлю.", work }));
  const answers = await told();
  assert.deepEqual(short(answers), ["gleb answered", "vera answered"]);
  assert.equal(answers[0]?.text, "Egor, Бухгалтерия: Готовлю.");
  const { letter } = answers.find(({ who }) => who === "vera") as Told;
  assert.match(letter?.subject ?? "", /^\[#\d+\] Справка$/);
  assert.ok(letter?.messageId?.startsWith(`<${id}.${message.id}@`), letter?.messageId);
  await ok(vera.post(`/api/requests/${id}/messages`, { text: "Спасибо!" }));
  const back = await told();
  assert.deepEqual(short(back), ["Egor customer"]);
  assert.equal(back[0]?.text, "Вера Сидорова: Спасибо!");
});

test("a note inside reaches nobody by any way", async () => {
  const { id, work } = await ask(vera, { watchers: [ids.gleb] });
  await ok(daria.put(`/api/requests/works/${work}/assignee`, { person: ids.Egor }));
  await told();
  const secret = "строго между нами";
  await ok(egor.post(`/api/requests/${id}/messages`, { text: secret, audience: "inside", work }));
  await ok(
    egor.post(`/api/requests/works/${work}/parts`, {
      unit: ids.purchasing,
      task: `Часть: ${secret}`,
      text: secret,
    }),
  );
  await ok(egor.delete(`/api/requests/works/${work}/waiting`));
  await ok(egor.post(`/api/requests/works/${work}/hand-over`, { unit: ids.team, reason: secret }));
  await world.deliver();
  await deliverNotices(world.house, noticeDesk);
  const { rows } = await world.asHouse(({ db }) =>
    sql<{ recipient: string }>`select distinct recipient from platform.notice
      where title::text like '%между нами%' or text::text like '%между нами%'`.execute(db),
  );
  const inside = rows.map(({ recipient }) => nameOf.get(recipient));
  // Boris leads the units that were asked for the part and that took the work over; both were told to them as theirs.
  assert.deepEqual(inside, ["boris"]);
  const letters = await world.asHouse(({ db }) =>
    sql<{ recipients: unknown }>`select recipients from platform.letter
      where content::text like '%между нами%' and recipients::text not like '%boris%'`.execute(db),
  );
  assert.deepEqual(letters.rows, []);
});

test("a hand-over: whoever asked hears where it is, the new unit why; who does both hears it once", async () => {
  const { work } = await ask(vera);
  await told();
  await ok(daria.post(`/api/requests/works/${work}/hand-over`, { unit: ids.team, reason: "Это к вам" }));
  const all = await told();
  assert.deepEqual(short(all), ["boris unassigned", "vera moved"]);
  assert.doesNotMatch(all.find(({ who }) => who === "vera")?.text ?? "", /Это к вам/);
  assert.match(all.find(({ who }) => who === "boris")?.text ?? "", /Бухгалтерия.*Это к вам/);
});

test("a part: the unit asked hears of it, and whoever asked for it when it is done; the customer of neither", async () => {
  const { work } = await ask(vera);
  await ok(daria.put(`/api/requests/works/${work}/assignee`, { person: ids.Egor }));
  await told();
  const part = await ok(
    egor.post(`/api/requests/works/${work}/parts`, { unit: ids.team, task: "Проверить договор" }),
  );
  assert.deepEqual(short(await told()), ["boris unassigned"]);
  await ok(boris.post(`/api/requests/works/${part.work}/closure`, { text: "Проверено" }));
  assert.deepEqual(short(await told()), ["Egor part"]);
});

test("the end is told to all who asked, once more than the answer it came with; a withdrawal to whoever did it", async () => {
  const { work } = await ask(vera, { requesters: [ids.boris] });
  await ok(daria.put(`/api/requests/works/${work}/assignee`, { person: ids.Egor }));
  await told();
  await ok(egor.post(`/api/requests/works/${work}/closure`, { text: "Справка у секретаря" }));
  assert.deepEqual(short(await told()), ["boris answered", "boris done", "vera answered", "vera done"]);
  const other = await ask(vera);
  await ok(daria.put(`/api/requests/works/${other.work}/assignee`, { person: ids.Egor }));
  await told();
  await ok(vera.post(`/api/requests/${other.id}/withdrawal`, {}));
  assert.deepEqual(short(await told()), ["Egor customer"]);
});

test("who is asked for is asked whether they agree, once, and who is added hears by whom", async () => {
  const { id } = await ask(vera, { onBehalfOf: [ids.gleb] });
  const all = await told();
  assert.deepEqual(short(all), ["Daria unassigned", "gleb added"]);
  assert.match(all.find(({ who }) => who === "gleb")?.text ?? "", /Вера Сидорова\. Вы согласны/);
  await ok(vera.post(`/api/requests/${id}/members`, { person: ids.boris, role: "watcher" }));
  assert.deepEqual(short(await told()), ["boris added"]);
});

test("thanks reach whoever is thanked and their manager, a complaint nobody of the unit it is about", async () => {
  await ok(
    daria.post("/api/requests", { kind: "thanks", subject: "Быстро", text: "Помогла!", about: ids.vera }),
  );
  const thanks = await told();
  assert.deepEqual(short(thanks), ["boris thanks", "vera thanks"]);
  assert.equal(thanks[0]?.title, "Благодарность: Быстро");
  await ok(
    vera.post("/api/requests", { kind: "complaint", subject: "Долго", text: "Месяц", about: ids.accounts }),
  );
  const complaint = await told();
  assert.ok(complaint.length > 0);
  assert.ok(
    complaint.every(({ who }) => who === "anna"),
    JSON.stringify(short(complaint)),
  );
});

test("of a confidential report nothing is said but that there is news", async () => {
  await world.asHouse((context) =>
    openRequest(context, {
      kind: "complaint",
      subject: "Хищение",
      text: "На складе",
      about: ids.accounts,
      confidential: true,
    }),
  );
  const all = await told();
  assert.ok(all.length > 0);
  for (const { title, text, letter } of all) {
    assert.match(title, /^Конфиденциальное сообщение #\d+$/);
    assert.equal(text, "Есть новости. Откройте, чтобы прочитать.");
    assert.equal(letter, null);
  }
  const { rows } = await world.asHouse(({ db }) =>
    sql<{ timed: number }>`
      select count(*)::int as timed from platform.notice
      where title->>'ru' like 'Конфиденциальное%' and created_at <> date_trunc('day', created_at, 'UTC')`.execute(
      db,
    ),
  );
  assert.equal(rows[0]?.timed, 0, "only the day is kept");
});

test("whoever wrote by letter is answered by letter at once, account or none", async () => {
  const { id, work } = await world.asHouse((context) =>
    openRequest(context, {
      subject: "Справка",
      text: "Нужна",
      supplier: ids.accounts,
      as: { person: ids.anna as string, side: "customer" },
      channel: "mail",
    }),
  );
  const first = await told();
  assert.deepEqual(short(first), ["Daria unassigned", "anna received"]);
  assert.ok(first.find(({ who }) => who === "anna")?.prompt);
  await ok(daria.post(`/api/requests/${id}/messages`, { text: "Вот она.", work }));
  await world.deliver();
  await deliverNotices(world.house, noticeDesk);
  const { rows } = await world.asHouse(({ db }) =>
    sql<{ subject: string; message_id: string; text: string; references: string[] }>`
      select subject, message_id, content->>'text' as text, content->'references' as references
      from platform.letter where recipients::text like '%anna@x.ru%'`.execute(db),
  );
  assert.equal(rows.length, 1);
  assert.match(rows[0]?.subject ?? "", /^\[#\d+\] Справка$/);
  assert.ok(rows[0]?.message_id.startsWith(`<${id}.`));
  assert.equal(rows[0]?.references.length, 1);
  assert.match(rows[0]?.text ?? "", /Вот она\./);
});

const happened = (...events: Parameters<typeof requestEvent>[]) =>
  world.asHouse((context) => context.announce(...events.map((event) => requestEvent(...event))));

test("an approval is urgent for the approver; whom it stands in for hears of it without what it is about", async () => {
  const { id } = await ask(vera);
  await told();
  await world.asHouse(({ db }) =>
    sql`insert into requests.approval (request, level, approver, instead_of, state, asked_at)
      values (${id}, 1, ${ids.boris!}, ${ids.Zoya!}, 'asked', now())`.execute(db),
  );
  await happened(["approval_asked", id, { approver: ids.boris!, level: 1, insteadOf: ids.Zoya! }, []]);
  const all = await told();
  assert.deepEqual(short(all), ["Zoya approval", "boris approval"]);
  const [forBoris, forZoya] = [all.find(({ who }) => who === "boris"), all.find(({ who }) => who === "Zoya")];
  assert.ok(forBoris?.urgent);
  assert.match(forBoris?.text ?? "", /вместо кого: Zoya/);
  assert.doesNotMatch(forZoya?.title ?? "", /Справка/);
});

test("what waits for an approval is no work yet; approved, it is new work, told once", async () => {
  const { id } = await world.asHouse((context) =>
    openRequest(context, {
      subject: "Ноутбук",
      text: "Новый",
      supplier: ids.accounts,
      as: { person: ids.vera!, side: "customer" },
    }),
  );
  await world.asHouse(({ db }) =>
    sql`update requests.work set state = 'waiting', waiting_for = 'approval' where request = ${id}`.execute(
      db,
    ),
  );
  assert.deepEqual(short(await told()), []);
  await world.asHouse(({ db }) =>
    sql`update requests.work set state = 'open', waiting_for = null where request = ${id}`.execute(db),
  );
  await happened(
    ["approval_given", id, { approver: ids.boris!, level: 1 }, []],
    ["approval_given", id, { approver: ids.anna!, level: 2 }, []],
  );
  assert.deepEqual(short(await told()), ["Daria unassigned"]);
});

test("clocks: a warning to whoever does it, a breach to those the agreement names, urgently", async () => {
  const { id, work } = await ask(vera);
  await ok(daria.put(`/api/requests/works/${work}/assignee`, { person: ids.Egor }));
  await told();
  const clock = await world.asHouse(async ({ db }) => {
    const { rows: agreements } = await sql<{ id: string }>`
      insert into catalogue.agreement (supplier) values (${ids.accounts!}) returning id`.execute(db);
    const agreement = agreements[0]!.id;
    await sql`insert into catalogue.agreement_version (agreement, number, proposed_side, targets, escalate_to)
      values (${agreement}, 1, 'supplier', '[]', '{head,above,lead}')`.execute(db);
    const { rows } = await sql<{ id: number }>`
      insert into requests.clock (request, work, agreement, version, target, state, target_minutes, elapsed_seconds,
        started_at, computed_at)
      values (${id}, ${work}, ${agreement}, 1, 'firstAnswer', 'breached', 60, 4000, now(), now()) returning id`.execute(
      db,
    );
    return rows[0]!.id;
  });
  const due = "2026-03-02T09:00:00.000Z";
  const what = { clock, work, unit: ids.accounts!, target: "firstAnswer", due };
  await happened(["clock_warned", id, what, []]);
  const [warning, ...more] = await told();
  assert.deepEqual([`${warning?.who} ${warning?.source}`, more.length], ["Egor requests.clock", 0]);
  assert.match(warning?.text ?? "", /^Скоро срок: первый ответ, 2 мар\. 2026/);
  await happened(["clock_breached", id, what, []]);
  const breach = await told();
  assert.deepEqual(short(breach), ["Daria breached", "Egor clock", "anna breached"]);
  assert.ok(breach.every(({ urgent }) => urgent));
});

test("events delivered twice tell nothing anew", async () => {
  const { id, number, work } = await ask(vera);
  await ok(daria.post(`/api/requests/${id}/messages`, { text: "Готово.", work }));
  for (let times = 0; times < 2; times += 1) {
    await world.asHouse(({ db }) =>
      sql`update platform.reaction_cursor set tx = '0', event_id = 0 where reaction = 'requests.notices'`.execute(
        db,
      ),
    );
    await world.deliver();
  }
  const { rows } = await world.asHouse(({ db }) =>
    sql<{ recipient: string; count: number }>`
      select recipient, count(*)::int as count from platform.notice where about = ${`/requests/${number}`}
      group by recipient order by count`.execute(db),
  );
  assert.deepEqual(rows.map(({ recipient, count }) => `${nameOf.get(recipient)} ${count}`).sort(), [
    "Daria 1",
    "vera 1",
  ]);
});

test("who has left is told nothing, and who may not see it any more neither", async () => {
  const { id, work } = await ask(vera, { watchers: [ids.gleb] });
  await told();
  await ok(vera.delete(`/api/requests/${id}/members/${ids.gleb}`));
  await world.asHouse((context) =>
    writeMessage(context, id, { text: "Ответ", work, as: { person: ids.Egor as string, side: "supplier" } }),
  );
  assert.deepEqual(short(await told()), ["vera answered"]);
});
