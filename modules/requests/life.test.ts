import assert from "node:assert/strict";
import { test } from "node:test";
import { makeServing, type Relation } from "#test/serving/company";
import { type Answer, openWorld } from "#test/world";
import { wakeWorks } from "./actions/wait.ts";

const world = await openWorld();
const serving = await makeServing(world);
const { ids } = serving;
const base = "/api/requests";

async function ok(answer: Promise<Answer>): Promise<Answer["body"]> {
  const { status, text, body } = await answer;
  assert.equal(status, 200, text);
  return body;
}

async function refused(
  answer: Promise<Answer>,
  code: string,
  status = 409,
): Promise<Answer["body"]["error"]> {
  const { body, text, ...said } = await answer;
  assert.equal(said.status, status, text);
  assert.equal(body.error.code, `requests.${code}`);
  return body.error;
}

const by = (who: Relation) => serving.as(who);
const see = async (id: string, who: Relation = "lead") => ok((await by(who)).get(`${base}/${id}`));
const eventsOf = async (id: string) =>
  (
    await world.asHouse(({ db }) =>
      db
        .selectFrom("platform.event")
        .select(["kind", "particulars"])
        .where("case_id", "=", id)
        .where("module", "=", "requests")
        .orderBy("id")
        .execute(),
    )
  ).map(({ kind, particulars }) => ({ ...(particulars as Record<string, unknown>), kind }));
const kindsOf = async (id: string) => (await eventsOf(id)).map(({ kind }) => kind);

async function ask(more: object = {}, who: Relation = "asker") {
  const body = { subject: "Справка", text: "О доходах", supplier: ids.accounts, ...more };
  const { id, number } = await ok((await by(who)).post(base, body));
  const { workList } = await see(id, who);
  return { id: id as string, number: number as number, work: workList[0].id as string };
}

test("a request from the first word to the last", async () => {
  const { id, number, work } = await ask();
  const asker = await by("asker");
  const server = await by("serving");
  const opened = await see(String(number), "asker");
  assert.equal(opened.id, id);
  assert.deepEqual(
    [
      opened.kind,
      opened.state,
      opened.supplier.name,
      opened.customer.name,
      opened.messages,
      opened.openWorks,
    ],
    ["request", "open", "Бухгалтерия", "Закупки", 1, 1],
  );
  await ok(server.put(`${base}/works/${work}/assignee`, { person: ids.serving }));
  await ok(server.post(`${base}/${id}/messages`, { text: "За какой год?", work }));
  await ok(server.put(`${base}/works/${work}/waiting`, { for: "customer" }));
  const waits = await see(id, "asker");
  assert.deepEqual([waits.state, waits.waitingFor, waits.lastSide], ["waiting", "customer", "supplier"]);
  assert.ok(waits.firstAnsweredAt);
  await ok(asker.post(`${base}/${id}/messages`, { text: "За этот" }));
  assert.equal((await see(id)).state, "open", "what waits for whoever asked goes on when they write");
  await ok(server.post(`${base}/works/${work}/closure`, { text: "Готово" }));
  const done = await see(id, "asker");
  assert.deepEqual(
    [done.state, done.outcome, done.messages, done.openWorks, done.works],
    ["done", "served", 4, 0, 1],
  );
  assert.equal(done.may.reopen, true);
  assert.deepEqual(await kindsOf(id), [
    "request_opened",
    "work_assigned",
    "request_answered",
    "work_waiting",
    "customer_wrote",
    "work_resumed",
    "request_answered",
    "request_done",
  ]);
  const answers = (await eventsOf(id)).filter(({ kind }) => kind === "request_answered");
  assert.deepEqual(
    answers.map((event) => (event as unknown as { first: boolean }).first),
    [true, false],
  );
});

test("questions and suggestions go where they are sent", async () => {
  for (const kind of ["question", "suggestion"]) {
    const { id } = await ask({ kind, supplier: ids.serving });
    const { supplier, workList, ...seen } = await see(id);
    assert.deepEqual([seen.kind, supplier.kind], [kind, "person"]);
    // A person's work is the unit's, with the person doing it.
    assert.deepEqual([workList[0].unit.id, workList[0].assignee.id], [ids.accounts, ids.serving]);
  }
});

test("thanks are over at once and cannot be reopened", async () => {
  const { id } = await ask({ kind: "thanks", supplier: undefined, about: ids.serving });
  const thanks = await see(id);
  assert.deepEqual([thanks.state, thanks.outcome, thanks.about.id], ["done", "served", ids.serving]);
  assert.deepEqual(await kindsOf(id), ["request_opened", "request_done"]);
  await refused((await by("asker")).post(`${base}/${id}/reopening`, {}), "thanks_end");
  await ok((await by("asker")).post(`${base}/${id}/messages`, { text: "Ещё раз спасибо" }));
  assert.equal((await see(id)).state, "done");
});

test("a complaint never reaches those it is about", async () => {
  const { id, work } = await ask({ kind: "complaint", supplier: undefined, about: ids.garage }, "serving");
  for (const who of ["part", "elsewhere", "lead", "headOfAsking", "outsider"] as const)
    assert.equal((await (await by(who)).get(`${base}/${id}`)).status, 403, who);
  const work_ = await world.asHouse(({ db }) =>
    db.selectFrom("requests.work").selectAll().where("id", "=", work).executeTakeFirstOrThrow(),
  );
  // Nobody above the garage has a head, so the nearest head of whoever complains hears it.
  assert.deepEqual([work_.unit, work_.assignee], [ids.accounts, ids.headOfServing]);
});

test("what a complaint is about does not get it by a hand-over, a part or an assignment either", async () => {
  await serving.lead.put(`/api/units/${ids.top}/head`, { person: ids.anna });
  const { id, work } = await ask({ kind: "complaint", supplier: undefined, about: ids.garage }, "serving");
  const anna = await world.client({ email: "anna@x.ru" });
  assert.equal((await anna.get(`${base}/${id}`)).status, 200);
  await refused(
    anna.post(`${base}/works/${work}/hand-over`, { unit: ids.garage, reason: "Ваше" }),
    "complained_about",
  );
  await refused(
    anna.post(`${base}/works/${work}/parts`, { unit: ids.garage, task: "Объяснить" }),
    "complained_about",
  );
  await refused(anna.put(`${base}/works/${work}/assignee`, { person: ids.part }), "complained_about");
  assert.equal((await (await by("part")).get(`${base}/queue?unit=${ids.top}`)).body.items.length, 0);
});

test("a part pauses who asked for it, and the request ends only when the parts have", async () => {
  const { id, work } = await ask();
  const server = await by("serving");
  const { work: first } = await ok(
    server.post(`${base}/works/${work}/parts`, {
      unit: ids.garage,
      task: "Привезти",
      text: "Архив на заводе",
    }),
  );
  const { work: second } = await ok(
    server.post(`${base}/works/${work}/parts`, { unit: ids.store, task: "Найти" }),
  );
  const waits = await see(id, "asker");
  assert.deepEqual([waits.state, waits.waitingFor, waits.works, waits.openWorks], ["waiting", "part", 3, 3]);
  const part = waits.workList.find((one: { id: string }) => one.id === first);
  assert.deepEqual(
    [part.unit.name, part.state, part.task],
    ["Гараж", "open", null],
    "the task is said inside",
  );
  const told = await refused(server.post(`${base}/works/${work}/closure`, {}), "parts_open");
  assert.match(told.sentence, /Гараж/);
  await ok((await by("part")).post(`${base}/works/${first}/closure`, { text: "Привезли" }));
  assert.equal((await see(id)).waitingFor, "part", "one part is still open");
  await ok((await by("elsewhere")).post(`${base}/works/${second}/closure`, {}));
  assert.equal((await see(id)).state, "open");
  assert.deepEqual((await eventsOf(id)).at(-1), {
    kind: "work_resumed",
    work,
    unit: ids.accounts,
    because: "part_done",
  });
  await ok(server.post(`${base}/works/${work}/closure`, {}));
  assert.equal((await see(id)).state, "done");
});

test("parts that are needed no more are cancelled and told", async () => {
  const { id, work } = await ask();
  const server = await by("serving");
  const { work: part } = await ok(
    server.post(`${base}/works/${work}/parts`, { unit: ids.garage, task: "Привезти" }),
  );
  const { work: below } = await ok(
    (await by("part")).post(`${base}/works/${part}/parts`, { unit: ids.store, task: "Дать пропуск" }),
  );
  await ok(server.post(`${base}/works/${work}/closure`, { despiteParts: true, outcome: "declined" }));
  const { workList, state, outcome, openWorks } = await see(id);
  assert.deepEqual([state, outcome, openWorks], ["done", "declined", 0]);
  for (const one of [part, below])
    assert.equal(workList.find((work: { id: string }) => work.id === one).state, "cancelled");
  const cancelled = (await eventsOf(id)).filter(({ kind }) => kind === "part_done");
  assert.deepEqual(
    cancelled.map((event) => (event as unknown as { outcome: string }).outcome),
    ["cancelled", "cancelled"],
  );
  await refused((await by("part")).post(`${base}/works/${part}/closure`, {}), "work_over");
});

test("a hand-over needs a reason, ends one work and begins another; ping-pong is counted", async () => {
  const { id, work } = await ask();
  const server = await by("serving");
  const { work: part } = await ok(
    server.post(`${base}/works/${work}/parts`, { unit: ids.garage, task: "Привезти" }),
  );
  const bare = await server.post(`${base}/works/${work}/hand-over`, { unit: ids.store, reason: " " });
  assert.equal(bare.status, 400);
  await refused(
    server.post(`${base}/works/${work}/hand-over`, { unit: ids.accounts, reason: "Ваше" }),
    "same_unit",
  );
  await refused(
    server.post(`${base}/works/${work}/hand-over`, { unit: ids.store, reason: "Ваше", assignee: ids.asker }),
    "not_of_unit",
  );
  const over = await ok(
    server.post(`${base}/works/${work}/hand-over`, { unit: ids.store, reason: "Это к складу" }),
  );
  const seen = await see(id, "asker");
  assert.deepEqual([seen.supplier.name, seen.state, seen.waitingFor], ["Склад", "waiting", "part"]);
  const [old, , fresh] = seen.workList;
  assert.deepEqual([old.state, fresh.previous, fresh.reason], ["handed_over", work, "Это к складу"]);
  assert.equal(
    seen.workList.find((one: { id: string }) => one.id === part).parent,
    over.work,
    "the part returns to whoever works on it now",
  );
  await refused(server.post(`${base}/${id}/messages`, { text: "?", work: over.work }), "", 403).catch(
    () => {},
  );
  const back = await ok(
    (await by("elsewhere")).post(`${base}/works/${over.work}/hand-over`, {
      unit: ids.accounts,
      reason: "Нет, ваше",
    }),
  );
  const counts = (await eventsOf(id))
    .filter(({ kind }) => kind === "work_handed_over")
    .map((event) => (event as unknown as { count: number }).count);
  assert.deepEqual(counts, [1, 2]);
  const { events } = await ok(server.get(`${base}/${id}/history`));
  assert.ok(events.some(({ text }: { text: string }) => /which has it for the 2/.test(text)));
  assert.ok(back.work);
});

test("who is not there or does not fit is refused, and nothing is half done", async () => {
  const asker = await by("asker");
  await refused(asker.post(base, { subject: "Справка" }), "whom_to_ask", 400);
  await refused(
    asker.post(base, { subject: "Справка", supplier: ids.asker, watchers: [ids.garage] }),
    "not_a_person",
  );
  const nobody = "00000000-0000-7000-8000-000000000000";
  await refused(asker.post(base, { subject: "Справка", supplier: nobody }), "party_not_found", 404);
  const strange = await (await by("elsewhere")).upload("чужое.txt", "x");
  await refused(
    asker.post(base, { subject: "Справка", supplier: ids.accounts, files: [strange] }),
    "file_not_found",
    404,
  );
  const { id, work } = await ask();
  const server = await by("serving");
  await refused(server.put(`${base}/works/${work}/assignee`, { person: ids.elsewhere }), "not_of_unit");
  await refused(server.put(`${base}/works/${work}/waiting`, { for: "date" }), "date_needed", 400);
  await refused(
    server.put(`${base}/works/${work}/waiting`, { for: "partner", until: "2020-01-01T00:00:00Z" }),
    "date_past",
    400,
  );
  await refused(server.delete(`${base}/works/${work}/waiting`), "not_waiting");
  await refused(server.post(`${base}/works/${nobody}/closure`, {}), "work_not_found", 404);
  await refused(asker.get(`${base}/${nobody}`), "request_not_found", 404);
  await refused(asker.get(`${base}/999999`), "request_not_found", 404);
  await refused(asker.post(`${base}/${id}/reopening`, {}), "request_not_over");
  assert.deepEqual(await kindsOf(id), ["request_opened"]);
});

test("withdrawing ends all work; writing on what is over reopens it, three times a day at most", async () => {
  const { id, work } = await ask();
  const asker = await by("asker");
  const server = await by("serving");
  await ok(server.post(`${base}/works/${work}/parts`, { unit: ids.garage, task: "Привезти" }));
  await ok(asker.post(`${base}/${id}/withdrawal`, { reason: "Уже не нужно" }));
  const { state, outcome, workList } = await see(id);
  assert.deepEqual([state, outcome], ["done", "withdrawn"]);
  assert.deepEqual(
    workList.map((one: { state: string }) => one.state),
    ["cancelled", "cancelled"],
  );
  await refused(asker.post(`${base}/${id}/withdrawal`, {}), "request_over");
  for (let time = 1; time <= 3; time += 1) {
    await ok(asker.post(`${base}/${id}/messages`, { text: `Всё же нужно ${time}` }));
    assert.equal((await see(id)).state, "open");
    await ok(server.post(`${base}/works/${work}/closure`, {}));
  }
  await ok(asker.post(`${base}/${id}/messages`, { text: "И ещё" }));
  assert.equal((await see(id)).state, "done", "the fourth time the unit decides");
  const { messages } = await ok(server.get(`${base}/${id}/messages?order=newest&limit=2`));
  assert.deepEqual(
    messages.map((one: { side: string; audience: string }) => [one.side, one.audience]),
    [
      ["house", "inside"],
      ["customer", "all"],
    ],
  );
  const theirs = await ok(asker.get(`${base}/${id}/messages?order=newest&limit=1`));
  assert.equal(theirs.messages[0].body, "И ещё", "the message is kept, the note is not for whoever asked");
});

test("what is reopened goes back to the unit that ended it", async () => {
  const { id, work } = await ask();
  const server = await by("serving");
  await ok(server.post(`${base}/works/${work}/closure`, {}));
  await ok((await by("asker")).post(`${base}/${id}/reopening`, { reason: "Не та справка" }));
  const { state, outcome, doneAt, openWorks, workList } = await see(id);
  assert.deepEqual([state, outcome, doneAt, openWorks], ["open", null, null, 1]);
  assert.deepEqual([workList.length, workList[0].state, workList[0].doneAt], [1, "open", null]);
});

test("what waits until a moment goes on when it has come", async () => {
  const { id, work } = await ask();
  const server = await by("serving");
  await ok(
    server.put(`${base}/works/${work}/waiting`, {
      for: "date",
      until: new Date(Date.now() + 3_600_000).toISOString(),
    }),
  );
  assert.deepEqual(await wakeWorks(world.asHouse), { woken: 0 });
  await world.asHouse(({ db }) =>
    db
      .updateTable("requests.work")
      .set({ waiting_until: new Date(Date.now() - 1_000) })
      .where("id", "=", work)
      .execute(),
  );
  assert.deepEqual(await wakeWorks(world.asHouse), { woken: 1 });
  assert.equal((await see(id)).state, "open");
  assert.deepEqual(await wakeWorks(world.asHouse), { woken: 0 }, "a job that runs twice does it once");
});

test("changes are told as they were and as they became; what stays the same is not told", async () => {
  const { id } = await ask();
  const asker = await by("asker");
  await ok(asker.request("PATCH", `${base}/${id}`, { subject: "Справка", priority: "urgent" }));
  assert.deepEqual((await eventsOf(id)).at(-1), {
    kind: "request_changed",
    changes: { priority: { before: "normal", after: "urgent" } },
  });
  await ok(asker.request("PATCH", `${base}/${id}`, { priority: "urgent" }));
  assert.equal((await kindsOf(id)).length, 2);
});

test("two who write at once are told of each other, and nobody's words are lost", async () => {
  const { id, work } = await ask();
  const one = await by("serving");
  const other = await by("headOfServing");
  const { messages } = await ok(one.get(`${base}/${id}/messages`));
  const seen = messages.at(-1).id;
  await ok(other.post(`${base}/${id}/messages`, { text: "Отвечаю", work, seen }));
  const written = await ok(one.post(`${base}/${id}/messages`, { text: "И я отвечаю", work, seen }));
  assert.equal(written.crossed.length, 1);
  assert.equal((await see(id)).messages, 3);
  await ok(one.put(`${base}/${id}/presence`, { writing: true }));
  const { others } = await ok(other.put(`${base}/${id}/presence`, { writing: false }));
  assert.deepEqual(others, [{ name: "Лицо serving", writing: true }]);
});

test("asking and writing take few statements, however much there is", async () => {
  const asker = await by("asker");
  const opened = await asker.post(base, { subject: "Справка", text: "О доходах", supplier: ids.accounts });
  assert.ok(opened.statements <= 4, `${opened.statements} to ask`);
  const file = await asker.upload("скан.png", "png");
  const written = await asker.post(`${base}/${opened.body.id}/messages`, { text: "Вот скан", files: [file] });
  assert.ok(written.statements <= 6, `${written.statements} to write`);
  for (const path of ["", "/messages", "/history"]) {
    const { statements } = await asker.get(`${base}/${opened.body.id}${path}`);
    assert.ok(statements <= 6, `${statements} for ${path || "the page"}`);
  }
});

test("the same key asks once", async () => {
  const asker = await by("asker");
  const body = { subject: "Однажды", supplier: ids.accounts };
  const headers = { "idempotency-key": "one and the same" };
  const [first, second] = [await asker.post(base, body, headers), await asker.post(base, body, headers)];
  assert.deepEqual(first.body, second.body);
  const found = await world.asHouse(({ db }) =>
    db.selectFrom("requests.request").select("id").where("subject", "=", "Однажды").execute(),
  );
  assert.equal(found.length, 1);
});
