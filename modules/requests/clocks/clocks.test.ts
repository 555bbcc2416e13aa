import assert from "node:assert/strict";
import { test } from "node:test";
import { houseActor, inContext } from "#platform/context";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { clock as method } from "../../../app/methods/clock.ts";
import { ClockMethodInput } from "../../../app/methods/clock-shape.ts";
import { clocksJob } from "./jobs.ts";
import { keepClocks } from "./keep.ts";
import { happen, makeAgreement, makeCalendar, makeRequest, makeSuccessor } from "./made-for-tests.ts";
import { type Difference, verifyClocks } from "./verify.ts";

const world = await openWorld();
const { ids, lead } = await makeSmallCompany(world);
const { accounts, purchasing, team, top } = ids as Record<string, string>;
assert.ok(accounts && purchasing && team && top);
const calendar = await makeCalendar(world);
const office = await makeAgreement(world, {
  supplier: purchasing,
  customer: accounts,
  calendar,
  targets: [
    { priority: null, firstAnswer: 60, done: 240 },
    { priority: "urgent", firstAnswer: 30, done: 120 },
  ],
});
const vera = await world.client({ email: "vera@x.ru" });

const rowsOf = async (request: string) =>
  (
    await world.house.pool.query(
      `select c.id, c.work, c.agreement, c.target, c.state, c.elapsed_seconds / 60 as minutes, c.due_at, c.warned_at,
         c.escalated_at, c.rounds, c.missed from requests.clock c where c.request = $1 order by c.work nulls last, c.id`,
      [request],
    )
  ).rows;
const rowOf = async (request: string, target: string, work?: string | null) =>
  (await rowsOf(request)).find((row) => row.target === target && (work === undefined || row.work === work));
const toldOf = async (request: string, kind: string) =>
  (
    await world.house.pool.query(
      "select particulars from platform.event where case_id = $1 and kind = $2 order by id",
      [request, kind],
    )
  ).rows.map(({ particulars }) => particulars);
const dueOf = async (work: string) =>
  (await world.house.pool.query("select due_at from requests.work where id = $1", [work])).rows[0].due_at;
const tick = () =>
  clocksJob.work(
    {
      house: world.house,
      actor: houseActor(),
      taskId: undefined,
      signal: new AbortController().signal,
      transact: (work) => inContext(world.house, { actor: houseActor() }, work),
      progress: () => {},
    },
    {},
  );
const tuesday = (time: string) => `2026-03-03T${time}:00+03:00`;

/** Opened at 10:00, waits for the customer from 11:00 to 15:20, answered at 15:30, done at 17:00. */
const paused = await makeRequest(world, {
  unit: purchasing,
  customer: accounts,
  opened: tuesday("10:00"),
  events: [
    [tuesday("11:00"), "work_waiting", { for: "customer", until: null }],
    [tuesday("15:20"), "work_resumed", { because: "customer_wrote" }],
    [tuesday("15:30"), "request_answered", { message: "m", first: true }],
    [tuesday("17:00"), "request_done", { outcome: "served" }],
  ],
});
await world.deliver();

test("the events of a request set its clocks, to the minute", async () => {
  const answer = await rowOf(paused.id, "firstAnswer");
  // 10:00-11:00 = 60 and 15:20-15:30 = 10: with the first minute after the pause it is missed.
  assert.deepEqual([answer.state, answer.minutes], ["breached", 70]);
  const done = await rowOf(paused.id, "done");
  // 60 + 15:20-17:00 = 100.
  assert.deepEqual([done.state, done.minutes, done.missed], ["met", 160, 0]);
  assert.equal(await dueOf(paused.work), null);
});

test("the page explains every stretch in the reader's words, and its statements stay few", async () => {
  const answer = await vera.get(`/api/requests/${paused.id}/clocks`);
  assert.equal(answer.status, 200, answer.text);
  assert.ok(answer.statements <= 6, String(answer.statements));
  const [clock] = answer.body.clocks;
  assert.deepEqual(
    [clock.scope, clock.unit.name, clock.agreement.id, clock.timeZone],
    ["unit", "Закупки", office, "Europe/Moscow"],
  );
  const done = clock.targets.find(({ target }: { target: string }) => target === "done");
  const nbsp = (text: string) => text.replaceAll("\u00a0", " ");
  assert.deepEqual(
    done.intervals.map(({ text }: { text: string }) => nbsp(text)),
    ["counted 1 h", "paused 3 h 20 min: waiting for the customer", "counted 1 h 40 min"],
  );
  await vera.put("/api/account", { language: "ru" });
  const russian = await vera.get(`/api/requests/${paused.id}/clocks`);
  await vera.put("/api/account", { language: "en" });
  assert.equal(nbsp(russian.body.clocks[0].targets[1].intervals[1].text), "пауза 3 ч 20 мин: ждём клиента");
});

test("anybody can compute it anew: the file of a clock, fed to the method, gives what the page says", async () => {
  const { body } = await vera.get(`/api/requests/${paused.id}/clocks`);
  for (const clock of body.clocks) {
    const file = await vera.get(`/api/requests/${paused.id}/clocks/${clock.key}/input.json`);
    assert.equal(file.status, 200, file.text);
    const input = ClockMethodInput.parse(JSON.parse(file.text));
    assert.deepEqual(method.problems(input), []);
    const { targets } = method.run(input, "en");
    assert.equal(targets.length, clock.targets.length);
    for (const [i, target] of targets.entries()) {
      const shown = clock.targets[i];
      const same = (at: string | null) => at && new Date(at).toISOString();
      assert.deepEqual(
        [target.state, target.elapsedSeconds, same(target.dueAt), same(target.settledAt)],
        [shown.state, shown.elapsedSeconds, shown.dueAt, shown.settledAt],
      );
      assert.deepEqual(
        target.explanation.map(({ countedSeconds }) => countedSeconds),
        shown.intervals.map(({ countedSeconds }: { countedSeconds: number }) => countedSeconds),
      );
    }
  }
  const wrong = await vera.get(`/api/requests/${paused.id}/clocks/chain.x.1/input.json`);
  assert.deepEqual([wrong.status, wrong.body.error.code], [404, "clocks.clock_not_found"]);
});

test("a missed target is told once, however often it is looked; a pause is never missed", async () => {
  assert.equal((await toldOf(paused.id, "clock_breached")).length, 1);
  const waits = await makeRequest(world, {
    unit: purchasing,
    customer: accounts,
    opened: tuesday("10:00"),
    events: [[tuesday("10:20"), "work_waiting", { for: "customer", until: null }]],
  });
  await world.deliver();
  await tick();
  await tick();
  await world.deliver();
  const rows = await rowsOf(waits.id);
  assert.deepEqual(
    rows.map(({ target, state, minutes, due_at }) => [target, state, minutes, due_at]),
    [
      ["firstAnswer", "paused", 20, null],
      ["done", "paused", 20, null],
    ],
  );
  assert.deepEqual(await toldOf(waits.id, "clock_breached"), []);
  assert.deepEqual(await toldOf(waits.id, "clock_warned"), []);
  assert.equal((await toldOf(paused.id, "clock_breached")).length, 1);
});

test("what is computed and told goes together: a transaction that dies tells nothing, the next one once", async () => {
  const late = await makeRequest(world, { unit: purchasing, customer: accounts, opened: tuesday("10:00") });
  const event = {
    id: 0,
    at: Date.parse(tuesday("10:00")),
    kind: "request_opened",
    particulars: { work: late.work },
  };
  await assert.rejects(
    world.asHouse(async (context) => {
      await keepClocks(context, late.id, event);
      throw new Error("killed");
    }),
    /killed/,
  );
  assert.deepEqual(await rowsOf(late.id), []);
  await Promise.all([
    world.asHouse((context) => keepClocks(context, late.id, event)),
    world.asHouse((context) => keepClocks(context, late.id, event)),
  ]);
  await world.deliver();
  const told = await toldOf(late.id, "clock_breached");
  assert.deepEqual(told.map(({ target, unit }) => [target, unit]).sort(), [
    ["done", purchasing],
    ["firstAnswer", purchasing],
  ]);
  // Missed and still owed: the queue keeps it on top.
  assert.equal((await dueOf(late.work)).toISOString(), new Date(tuesday("11:00")).toISOString());
});

test("asked just now: due and warned ahead; the job tells in its second that the time has come, once", async () => {
  await makeAgreement(world, {
    supplier: team,
    customer: top,
    calendar: null,
    targets: [{ priority: null, done: 60 }],
  });
  const opened = Date.now() - 60 * 60_000 + 2_000;
  const { id, work } = await makeRequest(world, {
    unit: team,
    customer: top,
    opened: new Date(opened).toISOString(),
  });
  await world.deliver();
  const due = Math.floor(opened / 1000) * 1000 + 3_600_000;
  const before = await rowOf(id, "done");
  assert.deepEqual([before.state, before.due_at.getTime()], ["running", due]);
  assert.equal((await dueOf(work)).getTime(), due);
  // 75 % of the hour have gone by.
  assert.deepEqual(
    (await toldOf(id, "clock_warned")).map(({ target }) => target),
    ["done"],
  );
  await tick();
  const jobs = await world.house.pool.query(
    "select start_after from job.job where name = 'requests.clocks-come-due' and start_after > now()",
  );
  assert.ok(jobs.rows.some(({ start_after }) => start_after.getTime() === due + 1_000));
  assert.deepEqual(await toldOf(id, "clock_breached"), []);
  await new Promise((resolve) => setTimeout(resolve, due + 1_100 - Date.now()));
  await Promise.all([tick(), tick()]);
  assert.equal((await rowOf(id, "done")).state, "breached");
  assert.deepEqual(
    (await toldOf(id, "clock_breached")).map(({ due: at }) => at),
    [new Date(due).toISOString()],
  );
  assert.equal((await toldOf(id, "clock_warned")).length, 1);
});

test("hand-over: the receiving unit begins anew, the chain keeps its own clock", async () => {
  await makeAgreement(world, {
    supplier: top,
    customer: accounts,
    calendar,
    targets: [{ priority: null, done: 240 }],
  });
  const chain = await makeRequest(world, { unit: purchasing, customer: accounts, opened: tuesday("09:00") });
  const to = await makeSuccessor(world, {
    request: chain.id,
    from: chain.work,
    unit: top,
    at: tuesday("12:00"),
  });
  await happen(world, chain.id, [
    [tuesday("15:00"), "request_done", { work: to, unit: top, outcome: "served" }],
  ]);
  await world.deliver();
  const given = await rowOf(chain.id, "done", chain.work);
  assert.deepEqual([given.state, given.minutes], ["cancelled", 180]);
  const received = await rowOf(chain.id, "done", to);
  // 12:00-13:00 = 60, 14:00-15:00 = 60.
  assert.deepEqual([received.state, received.minutes], ["met", 120]);
  const whole = (await rowsOf(chain.id)).filter((row) => row.work === null && row.target === "done");
  // By the two agreements of the first unit (its own, and that of the plant above it): 09:00-13:00, 14:00-15:00 = 300 > 240.
  assert.deepEqual(
    whole.map(({ state, minutes }) => [state, minutes]),
    [
      ["breached", 300],
      ["breached", 300],
    ],
  );
  const { body } = await vera.get(`/api/requests/${chain.id}/clocks`);
  assert.deepEqual(
    body.clocks
      .filter(({ scope }: { scope: string }) => scope === "chain")
      .map(({ unit }: never) => (unit as { name: string }).name),
    ["Завод", "Завод"],
  );
});

test("parallel agreements run side by side, each by its own calendar", async () => {
  const always = await makeAgreement(world, {
    supplier: accounts,
    calendar: null,
    targets: [{ priority: null, firstAnswer: 60 }],
  });
  const weekdays = await makeAgreement(world, {
    supplier: accounts,
    customer: purchasing,
    calendar,
    targets: [{ priority: null, firstAnswer: 60 }],
  });
  const { id, work } = await makeRequest(world, {
    unit: accounts,
    customer: purchasing,
    opened: "2026-03-06T17:30:00+03:00",
    // Monday is free: 30 minutes on Friday evening, none before Tuesday 09:00.
    events: [["2026-03-10T09:00:00+03:00", "request_answered", { message: "m", first: true }]],
  });
  await happen(world, id, [
    ["2026-03-10T09:30:00+03:00", "request_done", { work, unit: accounts, outcome: "served" }],
  ]);
  await world.deliver();
  const rows = await rowsOf(id);
  const by = (agreement: string) => rows.find((row) => row.agreement === agreement);
  assert.deepEqual([by(weekdays).state, by(weekdays).minutes], ["met", 30]);
  assert.deepEqual([by(always).state, by(always).minutes], ["breached", 3.5 * 24 * 60 + 3.5 * 60]);
  const { body } = await vera.get(`/api/requests/${id}/clocks`);
  const shown = body.clocks.find((one: { agreement: { id: string } }) => one.agreement.id === weekdays);
  assert.ok(
    shown.targets[0].intervals.some(({ text }: { text: string }) => text === "holiday: Женский день"),
  );
});

test("another priority: the target is its own, what has elapsed stays", async () => {
  const change = (before: string, after: string) => ({ changes: { priority: { before, after } } });
  const { id, work } = await makeRequest(world, {
    unit: purchasing,
    customer: accounts,
    opened: tuesday("09:00"),
    events: [
      [tuesday("10:30"), "request_changed", change("normal", "urgent")],
      [tuesday("10:45"), "request_done", { outcome: "served" }],
    ],
  });
  await world.deliver();
  const done = await rowOf(id, "done", work);
  // 105 of 120 by the urgent row.
  assert.deepEqual([done.state, done.minutes], ["met", 105]);
});

test("another service ends one agreement and begins another, which counts from the beginning", async () => {
  const service = async (name: string) =>
    (
      await world.house.pool.query(
        "insert into catalogue.service (supplier, state, words) values ($1, 'published', $2) returning id",
        [team, JSON.stringify({ ru: { name } })],
      )
    ).rows[0].id as string;
  const [before, after] = [await service("Тендер"), await service("Справка")];
  const slow = await makeAgreement(world, {
    supplier: team,
    service: before,
    calendar,
    targets: [{ priority: null, done: 480 }],
  });
  const quick = await makeAgreement(world, {
    supplier: team,
    service: after,
    calendar,
    targets: [{ priority: null, done: 180 }],
  });
  const { id, work } = await makeRequest(world, { unit: team, customer: accounts, opened: tuesday("09:00") });
  await world.house.pool.query("update requests.request set service = $2 where id = $1", [id, before]);
  await world.deliver();
  await happen(world, id, [
    [tuesday("09:30"), "request_changed", { changes: { service: { before: null, after: before } } }],
  ]);
  await world.deliver();
  await happen(world, id, [
    [tuesday("11:00"), "request_changed", { changes: { service: { before, after } } }],
    [tuesday("11:30"), "request_done", { work, unit: team, outcome: "served" }],
  ]);
  await world.deliver();
  const rows = await rowsOf(id);
  const by = (agreement: string) => rows.find((row) => row.agreement === agreement);
  assert.deepEqual([by(slow).state, by(slow).minutes], ["cancelled", 150]);
  assert.deepEqual([by(quick).state, by(quick).minutes], ["met", 150]);
});

test("every round of an update that is missed is told of once", async () => {
  await makeAgreement(world, {
    supplier: top,
    customer: purchasing,
    calendar,
    targets: [{ priority: null, update: 60 }],
  });
  const { id, work } = await makeRequest(world, {
    unit: top,
    customer: purchasing,
    opened: tuesday("09:00"),
  });
  await world.deliver();
  assert.equal((await toldOf(id, "clock_breached")).length, 1);
  await happen(world, id, [
    [tuesday("12:00"), "request_answered", { work, unit: top, message: "m", first: true }],
  ]);
  await world.deliver();
  await tick();
  await world.deliver();
  const told = await toldOf(id, "clock_breached");
  // 10:00 of the first round; of the second 12:00-13:00.
  assert.deepEqual(
    told.map(({ due }) => due),
    [tuesday("10:00"), tuesday("13:00")].map((at) => new Date(at).toISOString()),
  );
  const row = await rowOf(id, "update");
  assert.deepEqual([row.rounds, row.missed, row.state], [2, 2, "breached"]);
});

test("thanks and what was brought in from elsewhere have no clocks", async () => {
  const { id } = await makeRequest(world, { unit: purchasing, customer: accounts, opened: tuesday("09:00") });
  await world.house.pool.query("update requests.request set channel = 'import' where id = $1", [id]);
  await world.deliver();
  assert.deepEqual(await rowsOf(id), []);
  assert.deepEqual((await lead.get(`/api/requests/${id}/clocks`)).body.clocks, []);
});

test("a clock is seen by those who see the request, and by nobody else", async () => {
  const stranger = await world.client({ email: "passer-by@x.ru" });
  for (const path of ["clocks", "clocks/chain.x.1/input.json"]) {
    assert.equal((await stranger.get(`/api/requests/${paused.id}/${path}`)).status, 403, path);
    assert.equal((await world.stranger().get(`/api/requests/${paused.id}/${path}`)).status, 401, path);
  }
});

test("verify finds what was bent and repair sets it right; undelivered events are no difference", async () => {
  const found: Difference[] = [];
  const verify = (more: object = {}) => {
    found.length = 0;
    return verifyClocks(world.house, { onDifference: (one) => found.push(one), ...more });
  };
  const whole = await verify();
  assert.deepEqual(found, []);
  assert.ok(whole.requests >= 8 && whole.clocks >= 12);

  await world.house.pool.query(
    "update requests.clock set elapsed_seconds = 1, state = 'running', settled_at = null where request = $1 and target = 'done'",
    [paused.id],
  );
  await world.house.pool.query("delete from requests.clock where request = $1 and target = 'firstAnswer'", [
    paused.id,
  ]);
  await verify({ request: paused.id });
  assert.deepEqual(found.map(({ target, field }) => `${target} ${field}`).sort(), [
    "done elapsedSeconds",
    "done settledAt",
    "done state",
    "firstAnswer clock",
  ]);
  const { repaired } = await verify({ repair: true });
  assert.equal(repaired, 1);
  await verify();
  assert.deepEqual(found, []);

  await happen(world, paused.id, [
    [tuesday("17:30"), "request_reopened", { work: paused.work, because: "asked" }],
  ]);
  await world.house.pool.query("update requests.clock set computed_at = $2 where request = $1", [
    paused.id,
    tuesday("18:00"),
  ]);
  const { waiting } = await verify({ request: paused.id });
  assert.deepEqual([waiting, found], [1, []]);
});
