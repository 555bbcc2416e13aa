import assert from "node:assert/strict";
import { test } from "node:test";
import { chance } from "#science/numbers";
import { openWorld } from "#test/world";
import { makeSmallCompany } from "#test/world/small-company";
import { countMeasures } from "./counting.ts";
import { type MeasureKey, readFigure, readSeries } from "./index.ts";
import { checkSample, verifyMeasures } from "./verifying.ts";

const world = await openWorld();
const { ids, lead } = await makeSmallCompany(world);
await lead.post("/api/people", {
  name: "Олег Бух",
  email: "oleg@x.ru",
  unit: ids.accounts,
  on: "2020-02-01",
});
const vera = await world.client({ email: "vera@x.ru" });
const oleg = await world.client({ email: "oleg@x.ru" });
const [accounts, purchasing] = [ids.accounts as string, ids.purchasing as string];

const count = () => world.asHouse((ctx) => countMeasures(ctx));
const run = (statement: string, values: readonly unknown[] = []) =>
  world.asHouse(({ client }) => client.query(statement, [...values]));
const figure = (measure: MeasureKey, more: object = {}) =>
  world.asHouse(({ db }) =>
    readFigure(db, {
      measure,
      supplier: accounts,
      customer: purchasing,
      from: "2000-01-03",
      to: "2036-01-01",
      ...more,
    }),
  );
const right = async (when: string) => assert.deepEqual(await verifyMeasures(world.asHouse, false), [], when);

/** The house's clock is that of its calendar. */
const zone = (name: string) =>
  run(
    `insert into catalogue.calendar (name, time_zone, is_default) values ('House', $1, true)
     on conflict (name) do update set time_zone = excluded.time_zone`,
    [name],
  );

/** Requests of another system, as an import leaves them. */
async function load(rows: readonly object[]): Promise<void> {
  await run(
    `insert into relationships.request (line, system, key, at, closed_at, requester, server, service, kind, supplier, customer, counts)
     select 1, 'desk', key, at, closed_at, 'x', 'y', coalesce(service, ''), coalesce(kind, 'request'), supplier, customer, true
     from jsonb_to_recordset($1::jsonb) as r (key text, at timestamptz, closed_at timestamptz, service text, kind text,
       supplier uuid, customer uuid)
     on conflict (system, key) do update set closed_at = excluded.closed_at, at = excluded.at`,
    [JSON.stringify(rows)],
  );
}
const pair = { supplier: accounts, customer: purchasing };

test("a request counts when it is asked and its wait when it ends; reopened, it has not ended; marks count when given", async () => {
  await count();
  const asked = await vera.post("/api/requests", { subject: "Сверка", supplier: accounts });
  assert.equal(asked.status, 200, asked.text);
  await world.deliver();
  await count();
  assert.equal((await figure("demand")).n, 1);
  assert.equal((await figure("waiting")).n, 0);
  const { rows } = await run("select id from requests.work where request = $1", [asked.body.id]);
  const closed = await oleg.post(`/api/requests/works/${rows[0].id}/closure`, { text: "Готово" });
  assert.equal(closed.status, 200, closed.text);
  await world.deliver();
  await count();
  assert.equal((await figure("waiting")).n, 1);
  await right("closed");
  const [rating] = (await vera.get("/api/requests/ratings/asked")).body.ratings ?? [];
  if (rating) {
    await run("update requests.rating set state = 'answered', score = 4, answered_at = now() where id = $1", [
      rating.id,
    ]);
    await count();
    const marks = await figure("ratings");
    assert.deepEqual([marks.n, marks.mean, marks.median], [1, 4, 4]);
  }
  const back = await vera.post(`/api/requests/${asked.body.id}/reopening`, { text: "Нет, ошибка" });
  assert.equal(back.status, 200, back.text);
  await world.deliver();
  await count();
  assert.equal((await figure("waiting")).n, 0);
  await right("reopened");
});

test("at the turn of a week the house's clock decides, and a late end belongs to the week it ended in", async () => {
  await zone("Europe/Moscow");
  await load([
    { ...pair, key: "sunday", at: "2024-03-03T20:59:59Z", closed_at: "2024-03-20T09:00:00Z" },
    { ...pair, key: "monday", at: "2024-03-03T21:00:00Z" },
  ]);
  const weeks = async (measure: MeasureKey) => {
    await count();
    const asked = { ...pair, measure, by: "pair" as const, from: "2024-02-26", to: "2024-03-18" };
    const [series] = await world.asHouse(({ db }) => readSeries(db, asked));
    return series!.weeks.map(({ week, n }) => [week.slice(5), n]);
  };
  const spread = (...n: number[]) => ["02-26", "03-04", "03-11", "03-18"].map((week, i) => [week, n[i]]);
  assert.deepEqual(await weeks("demand"), spread(1, 1, 0, 0));
  assert.deepEqual(await weeks("waiting"), spread(0, 0, 0, 1));
  // Another clock, other weeks: everything is counted anew.
  await zone("UTC");
  assert.deepEqual(await weeks("demand"), spread(2, 0, 0, 0));
  await right("in another zone");
});

test("hand-overs that come straight back are returns, and go with their log", async () => {
  const log = "0196aaaa-0000-7000-8000-000000000001";
  const steps = [
    ["a", accounts, purchasing, 3600],
    ["a", purchasing, accounts, 7200],
    ["b", accounts, purchasing, 1800],
    ["b", purchasing, ids.team, 60],
  ];
  await run(
    `insert into relationships.hand_over (log, case_id, activity, at, seconds, supplier, customer)
     select $1, v.s ->> 0, 'x', timestamptz '2024-05-06 08:00Z' + v.i * interval '1 hour', (v.s ->> 3)::float8,
       (v.s ->> 1)::uuid, (v.s ->> 2)::uuid
     from jsonb_array_elements($2::jsonb) with ordinality as v (s, i)`,
    [log, JSON.stringify(steps)],
  );
  await count();
  const returns = await figure("returns");
  assert.deepEqual([returns.n, returns.total, returns.mean], [1, 2, 0.5]);
  const waits = await figure("hand_over_waiting");
  assert.deepEqual([waits.n, waits.total, waits.mean], [2, 1.5, 0.75]);
  await right("with the log");
  await run("delete from relationships.hand_over where log = $1", [log]);
  await count();
  assert.equal((await figure("returns")).total, 0);
});

test("a complaint counts for the unit of whom it is about, as it was on the day", async () => {
  const complain = (about: string) =>
    vera.post("/api/requests", { kind: "complaint", subject: "Груб", text: "Накричал", about });
  const made = await complain(
    (await run("select party from organisation.person where email = 'oleg@x.ru'")).rows[0].party,
  );
  if (made.status !== 200) {
    // Without a feedback team nobody could hear it: written as an import does.
    await run(
      `insert into requests.request (kind, subject, about, customer, visibility)
       select 'complaint', 'Груб', party, $1, 'people' from organisation.person where email = 'oleg@x.ru'`,
      [purchasing],
    );
  }
  await count();
  assert.equal((await figure("complaints")).n, 1);
  await run(
    "update organisation.membership set unit = $1 where person = (select party from organisation.person where email = 'oleg@x.ru')",
    [ids.top],
  );
  await count();
  assert.equal((await figure("complaints")).n, 0, "it was another unit's all the time");
  assert.equal((await figure("complaints", { supplier: ids.top })).n, 1);
  await right("after the move");
});

test("incremental equals counted anew, whatever happens in whatever order", async () => {
  const { next: random } = chance(7);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const parties = ["top", "accounts", "purchasing", "team", "supplier"].map((key) => ids[key] as string);
  const services = ["", "Сверка", "Договоры"];
  const kinds = ["request", "request", "question", "complaint", "suggestion", "thanks"];
  const day = () => Date.parse("2025-01-01T00:00:00Z") + random() * 60 * 86_400_000;
  const row = () => {
    const at = day();
    return {
      key: `r${Math.floor(random() * 400)}`,
      at: new Date(at).toISOString(),
      closed_at: random() < 0.6 ? new Date(at + random() * 20 * 86_400_000).toISOString() : null,
      service: pick(services),
      kind: pick(kinds),
      supplier: pick(parties),
      customer: pick(parties),
    };
  };
  const once = (rows: ReturnType<typeof row>[]) => [...new Map(rows.map((one) => [one.key, one])).values()];
  const [work] = (await run("select id, request from requests.work limit 1")).rows;
  const deeds: (() => Promise<unknown>)[] = [
    () => load(once(Array.from({ length: 30 }, row))),
    () => load(once(Array.from({ length: 3 }, row))),
    () =>
      run(
        "update relationships.request set closed_at = case when closed_at is null then at + interval '30 hours' end where key = $1",
        [`r${Math.floor(random() * 400)}`],
      ),
    () =>
      run("update relationships.request set supplier = $1 where key like $2", [
        pick(parties),
        `r${Math.floor(random() * 40)}%`,
      ]),
    () =>
      run("update relationships.request set counts = not counts where key like $1", [
        `r1${Math.floor(random() * 10)}%`,
      ]),
    () => run("delete from relationships.request where key like $1", [`r${Math.floor(random() * 40)}%`]),
    () =>
      run(
        `insert into relationships.hand_over (log, case_id, activity, at, seconds, supplier, customer)
         select gen_random_uuid(), (i / 3)::text, 'x', $3::timestamptz + i * interval '5 hours', i * 977 % 90000,
           case when i % 2 = 0 then $1::uuid else $2 end, case when i % 2 = 0 then $2::uuid else $1 end
         from generate_series(1, 12) i`,
        [pick(parties), pick(parties), new Date(day())],
      ),
    () => run("delete from relationships.hand_over where id % 7 = $1", [Math.floor(random() * 7)]),
    () =>
      run(
        `insert into requests.clock (request, work, agreement, version, target, state, target_minutes, elapsed_seconds,
           started_at, settled_at, computed_at)
         values ($1, $2, gen_random_uuid(), 1, 'done', $3, 60, 60, $4, $4, now())`,
        [
          work.request,
          random() < 0.5 ? work.id : null,
          pick(["met", "breached", "running"]),
          new Date(day()),
        ],
      ),
    () =>
      run("update requests.clock set state = $1, settled_at = $2 where id % 5 = 1", [
        pick(["met", "breached", "running"]),
        new Date(day()),
      ]),
    () => run("delete from requests.clock where id % 11 = 3"),
    () =>
      run(
        `insert into requests.rating (request, work, rated, supplier, customer, rater, state, questions, score, answered_at)
         values ($1, $2, $3, $4, $5, $6, 'answered', '[]', $7, $8)
         on conflict (work, rated, rater) do update set score = excluded.score, answered_at = excluded.answered_at,
           supplier = excluded.supplier`,
        [
          ...[work.request, work.id, pick(["supplier", "customer"]), pick(parties), pick(parties)],
          ...[pick([ids.anna, ids.boris, ids.gleb]), 1 + Math.floor(random() * 5), new Date(day())],
        ],
      ),
    () => run("update requests.request set supplier = $1 where id = $2", [pick(parties), work.request]),
    () => run("update requests.work set customer = $1 where id = $2", [pick(parties), work.id]),
    () => count(),
  ];
  for (let step = 0; step < 220; step += 1) {
    await pick(deeds)();
    if (step % 20 === 19) await right(`after ${step} deeds`);
  }
  // A unit goes into another, and that one into a third: the history follows both.
  for (const [from, into] of [
    ["team", "purchasing"],
    ["purchasing", "top"],
  ] as const) {
    await run("update organisation.unit set merged_into = $1 where party = $2", [ids[into], ids[from]]);
    await count();
    await right(`${from} merged`);
    assert.equal((await figure("demand", { supplier: ids[from], customer: undefined })).n, 0);
    for (let step = 0; step < 20; step += 1) await pick(deeds)();
    await right(`after ${from} was merged`);
  }
  await run("update organisation.unit set merged_into = null");
  await right("taken apart again");
});

test("a large import marks the whole source, and is counted with the rest", async () => {
  const at = "2025-06-02T09:00:00Z";
  await load(
    Array.from({ length: 6_000 }, (_, i) => ({ ...pair, key: `big${i}`, at, service: `s${i % 3}` })),
  );
  const { rows } = await run(
    "select count(*)::int as marks, bool_and(supplier is null) as whole from measures.stale",
  );
  assert.deepEqual(rows, [{ marks: 1, whole: true }]);
  await right("loaded");
  const week = { from: "2025-06-02", to: "2025-06-02" };
  assert.equal((await figure("demand", week)).n, 6_000);
  assert.equal((await figure("demand", { ...week, service: "s1" })).n, 2_000);
  assert.equal((await figure("demand", { ...week, supplier: undefined, customer: undefined })).n, 6_000);
  await run("delete from relationships.request where key like 'big%'");
  await count();
  assert.equal((await figure("demand", week)).n, 0);
});

test("a count says from which week on how many pairs changed, and nothing where nothing did", async () => {
  const told = async () =>
    (
      await run(
        "select particulars from platform.event where kind = 'measures_counted' order by id desc limit 1",
      )
    ).rows[0]?.particulars;
  await count();
  const before = await told();
  assert.deepEqual(await count(), { from: null, pairs: 0, cells: 0 });
  assert.deepEqual(await told(), before);
  await load([{ ...pair, key: "told", at: "2023-07-05T10:00:00Z" }]);
  await count();
  assert.deepEqual(await told(), { from: "2023-07-03", pairs: 1 });
  // Marked, but the same: nobody is told.
  await run("update relationships.request set service = service || '!' where key = 'told'");
  await run("update relationships.request set service = rtrim(service, '!') where key = 'told'");
  assert.equal((await count()).pairs, 0);
});

test("what was changed behind the house's back is found, by night and on command, and put right", async () => {
  await run(
    "update measures.weekly set n = n + 1 where ctid = (select ctid from measures.weekly where measure = 'demand' limit 1)",
  );
  const checked = await checkSample({
    transact: world.asHouse,
    house: { log: { error: () => {} } } as never,
  });
  assert.ok(checked.cells > 0 && checked.differed > 0);
  const found = await verifyMeasures(world.asHouse, false);
  assert.equal(found.filter(({ supplier, customer }) => supplier && customer).length, 1);
  assert.equal(found[0]!.kept, found[0]!.counted + 1);
  await verifyMeasures(world.asHouse, true);
  await right("recounted");
});
