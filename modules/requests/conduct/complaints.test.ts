import assert from "node:assert/strict";
import { test } from "node:test";
import { type Client, openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";

// top (anna) > purchasing (boris; vera, zhenya) > team (gleb); top > accounts (dina); top > ears (lida, mark heads it).
const world = await openWorld();
const { lead, ids: made } = await makeSmallCompany(world);
const ids: Record<string, string> = { ...made };
const ok = (answer: { status: number; text: string; body: Record<string, string> }) => {
  assert.equal(answer.status, 200, answer.text);
  return answer.body;
};
ids.ears = ok(await lead.post("/api/units", { name: "Служба качества", parent: ids.top, on: "2020-02-01" }))
  .id!;
for (const [key, unit] of [
  ["dina", "accounts"],
  ["zhenya", "purchasing"],
  ["lida", "ears"],
  ["mark", "ears"],
] as const)
  ids[key] = ok(
    await lead.post("/api/people", {
      name: key === "dina" ? "Дина Смирнова" : key,
      email: `${key}@x.ru`,
      unit: ids[unit],
      on: "2020-02-01",
    }),
  ).id!;
ok(await lead.put(`/api/units/${ids.top}/head`, { person: ids.anna }));
ok(await lead.put(`/api/units/${ids.ears}/head`, { person: ids.mark }));
const as = (name: string) => world.client({ email: `${name}@x.ru` });
const [anna, boris, vera, gleb, dina, lida, mark, zhenya] = (await Promise.all(
  ["anna", "boris", "vera", "gleb", "dina", "lida", "mark", "zhenya"].map(as),
)) as [Client, Client, Client, Client, Client, Client, Client, Client];

async function complain(about: string | undefined, by: Client = dina, more: object = {}) {
  return by.post("/api/requests", {
    kind: "complaint",
    subject: "Опять без бумаги",
    text: "Просим третий раз.",
    about,
    ...more,
  });
}
const rows = async (text: string, values: unknown[] = []) =>
  (await world.asHouse(({ client }) => client.query(text, values))).rows;
const faceOf = async (request: string) =>
  (
    await rows("select id, unit, assignee from requests.work where request = $1 and done_at is null", [
      request,
    ])
  )[0];

test("only the lead names who hears complaints, and never the unit itself", async () => {
  const path = "/api/requests/feedback-teams";
  for (const who of [dina, boris, mark]) assert.equal((await who.put(path, { team: ids.ears })).status, 403);
  const own = await lead.put(path, { unit: ids.purchasing, team: ids.team });
  assert.equal(own.body.error.code, "conduct.team_within");
  assert.equal((await lead.put(path, { team: ids.dina })).body.error.code, "conduct.not_a_unit");
  ok(await lead.put(path, { team: ids.ears }));
  assert.equal((await dina.get(path)).body.house.name, "Служба качества");
  // The team answers by a clock of its own from the first day, once.
  ok(await lead.put(path, { team: ids.ears }));
  const standards = await rows(
    `select v.targets, a.current from catalogue.agreement a join catalogue.agreement_version v on v.agreement = a.id
     where a.supplier = $1 and a.customer is null`,
    [ids.ears],
  );
  assert.equal(standards.length, 1);
  assert.equal(standards[0].current, 1);
  assert.equal(standards[0].targets[0].done, standards[0].targets[0].firstAnswer * 5);
});

test("a complaint goes to the team, and nobody of the complained-about unit sees, does, watches or helps with it", async () => {
  const { id, number } = ok(await complain(ids.purchasing)) as unknown as { id: string; number: number };
  const work = await faceOf(id);
  assert.equal(work.unit, ids.ears);
  for (const who of [boris, vera, zhenya, gleb, lead]) {
    assert.equal((await who.get(`/api/requests/${id}`)).status, 403);
    assert.equal((await who.get(`/api/requests/${number}`)).status, 403);
    assert.equal((await who.get(`/api/requests/${id}/messages`)).status, 403);
    assert.equal((await who.get(`/api/requests/${id}/history`)).status, 403);
    for (const list of [`all&about=${ids.purchasing}`, "unit", "mine"]) {
      const listed = await who.get(`/api/requests?box=${list}`);
      assert.ok(!listed.text.includes(id), list);
    }
    assert.ok(!(await who.get("/api/requests/queue")).text.includes(id));
    assert.ok(
      !(await who.get(`/api/requests/search?find=${encodeURIComponent("бумаги")}`)).text.includes(id),
    );
  }
  for (const who of [dina, lida, mark, anna])
    assert.equal((await who.get(`/api/requests/${id}`)).status, 200);

  for (const person of [ids.boris, ids.vera, ids.gleb]) {
    const refused = [
      await lida.put(`/api/requests/works/${work.id}/assignee`, { person }),
      await lida.post(`/api/requests/${id}/members`, { person, role: "watcher" }),
      await lida.post(`/api/requests/${id}/members`, { person, role: "helper" }),
      await dina.post(`/api/requests/${id}/members`, { person, role: "watcher" }),
    ];
    for (const { body } of refused) assert.equal(body.error.code, "requests.complained_about");
  }
  for (const unit of [ids.purchasing, ids.team, ids.vera]) {
    const refused = [
      await lida.post(`/api/requests/works/${work.id}/hand-over`, { unit, reason: "Ваше" }),
      await lida.post(`/api/requests/works/${work.id}/parts`, { unit, task: "Ответьте" }),
    ];
    for (const { body } of refused) assert.equal(body.error.code, "requests.complained_about");
  }
  const watched = await complain(ids.purchasing, dina, { watchers: [ids.vera] });
  assert.equal(watched.body.error.code, "requests.complained_about");
});

test("who complains of their own unit follows the complaint; the others of it do not", async () => {
  const { id } = ok(await complain(ids.purchasing, vera));
  assert.equal((await faceOf(id!)).unit, ids.ears);
  assert.equal((await vera.get(`/api/requests/${id}`)).status, 200);
  assert.equal((await boris.get(`/api/requests/${id}`)).status, 403);
  assert.equal((await zhenya.get(`/api/requests/${id}`)).status, 403);
});

test("a complaint about a person never comes to that person's unit", async () => {
  const { id } = ok(await complain(ids.vera));
  const work = await faceOf(id!);
  assert.equal(work.unit, ids.ears);
  for (const who of [vera, boris, zhenya]) assert.equal((await who.get(`/api/requests/${id}`)).status, 403);
  const to = await lida.post(`/api/requests/works/${work.id}/hand-over`, {
    unit: ids.purchasing,
    reason: "Ваше",
  });
  assert.equal(to.body.error.code, "requests.complained_about");
});

test("a complaint about the team itself, or its head, goes past the team", async () => {
  for (const about of [ids.ears, ids.mark]) {
    const { id } = ok(await complain(about));
    const work = await faceOf(id!);
    assert.equal(work.unit, ids.top);
    assert.equal(work.assignee, ids.anna);
    for (const who of [mark, lida]) assert.equal((await who.get(`/api/requests/${id}`)).status, 403);
  }
});

test("whoever heads both the complained-about unit and one above the team does not judge themselves", async () => {
  ok(await lead.put(`/api/units/${ids.accounts}/head`, { person: ids.anna }));
  const { id } = ok(await complain(ids.accounts, vera));
  assert.equal((await faceOf(id!)).unit, ids.ears);
  assert.equal((await anna.get(`/api/requests/${id}`)).status, 403, "anna heads accounts");
  assert.equal((await mark.get(`/api/requests/${id}`)).status, 200);
  assert.ok(!(await anna.get("/api/requests/queue")).text.includes(id!));
  ok(await lead.put(`/api/units/${ids.accounts}/head`, { person: null }));
});

test("a unit may have a team of its own", async () => {
  ok(await lead.put("/api/requests/feedback-teams", { unit: ids.purchasing, team: ids.accounts }));
  const { id } = ok(await complain(ids.team, zhenya));
  assert.equal((await faceOf(id!)).unit, ids.accounts);
  ok(await lead.put("/api/requests/feedback-teams", { unit: ids.purchasing, team: null }));
  const { id: other } = ok(await complain(ids.team, zhenya));
  assert.equal((await faceOf(other!)).unit, ids.ears);
});

test("a complaint is not closed in silence", async () => {
  const { id } = ok(await complain(ids.purchasing));
  const work = await faceOf(id!);
  const close = (text: string, outcome = "served") =>
    lida.post(`/api/requests/works/${work.id}/closure`, { text, outcome });
  assert.equal((await close("")).body.error.code, "conduct.answer_owed");
  ok(
    await lida.post(`/api/requests/${id}/messages`, {
      text: "Разбираемся, ответим до пятницы.",
      work: work.id,
    }),
  );
  ok(await dina.post(`/api/requests/${id}/messages`, { text: "Жду." }));
  assert.equal(
    (await close("", "declined")).body.error.code,
    "conduct.answer_owed",
    "the last word is theirs",
  );
  ok(await close("Бумагу будут возить по вторникам."));
});

test("the team asks the unit for its side without a word of who complained", async () => {
  const { id, number } = ok(await complain(ids.purchasing)) as unknown as { id: string; number: number };
  const path = `/api/requests/${id}/explanations`;
  const asked = { subject: "Как часто возят бумагу", text: "Расскажите, пожалуйста, какой у вас порядок." };
  assert.equal((await dina.post(path, asked)).status, 403);
  assert.equal((await boris.post(path, asked)).status, 403);
  const named = await lida.post(path, { ...asked, text: "На вас жалуется Смирновой отдел." });
  assert.equal(named.body.error.code, "conduct.names_whoever_complained");
  const opened = ok(await lida.post(path, asked)) as unknown as { id: string };
  const seen = await boris.get(`/api/requests/${opened.id}`);
  assert.equal(seen.status, 200);
  assert.equal(seen.body.requester.id, ids.lida);
  const all = [
    seen.text,
    (await boris.get(`/api/requests/${opened.id}/messages`)).text,
    (await boris.get(`/api/requests/${opened.id}/history`)).text,
  ].join();
  for (const secret of [id, `"number":${number},`, ids.dina, "Смирнов", "жалоб"])
    assert.ok(!all.includes(secret as string), secret);
  const work = await faceOf(opened.id);
  ok(await vera.post(`/api/requests/${opened.id}/messages`, { text: "Раз в месяц.", work: work.id }));
  const { body, statements } = await lida.get(path);
  assert.equal(body.explanations[0].id, opened.id);
  assert.ok(statements <= 12);
  assert.deepEqual((await dina.get(path)).body.explanations, []);
  const question = ok(
    await dina.post("/api/requests", { subject: "Бумага", text: "Нужна", supplier: ids.purchasing }),
  );
  const none = await vera.post(`/api/requests/${question.id}/explanations`, asked);
  assert.equal(none.body.error.code, "conduct.not_a_complaint");
});

test("what became of complaints is counted by whole quarters, and not where there were few", async () => {
  const path = `/api/requests/complaints/${ids.purchasing}`;
  assert.equal((await vera.get(path)).status, 403);
  assert.equal((await dina.get(path)).status, 403);
  const now = await boris.get(path);
  assert.equal(now.status, 200, now.text);
  assert.ok(now.body.quarters.every((quarter: { all: number | null }) => quarter.all === null));
  await world.asHouse(({ client }) =>
    client.query(
      `update requests.request set opened_at = date_trunc('quarter', now()) - interval '1 day'
       where id in (select id from requests.request where kind = 'complaint' and about = any($1::uuid[]) order by id limit 4)`,
      [[ids.purchasing, ids.team, ids.vera]],
    ),
  );
  assert.equal((await boris.get(path)).body.quarters[0].all, null, "four are too few");
  await world.asHouse(({ client }) =>
    client.query(
      `update requests.request set opened_at = date_trunc('quarter', now()) - interval '1 day'
       where kind = 'complaint' and about = any($1::uuid[])`,
      [[ids.purchasing, ids.team, ids.vera]],
    ),
  );
  const { body } = await boris.get(path);
  assert.ok(body.quarters[0].all >= 5);
  const { open, served, declined, withdrawn } = body.quarters[0].outcomes;
  assert.equal(open + served + declined + withdrawn, body.quarters[0].all);
  assert.ok(served >= 1);
});

test("without a team the nearest head outside hears it", async () => {
  ok(await lead.put("/api/requests/feedback-teams", { team: null }));
  const { id } = ok(await complain(ids.team));
  const work = await faceOf(id!);
  assert.equal(work.unit, ids.purchasing);
  assert.equal(work.assignee, ids.boris);
});
