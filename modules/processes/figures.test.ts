// What the API says of an imported log is what the engine says of the file, and behind every figure there are
// exactly as many cases or passages as the figure counts.

import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { openWorld } from "#test/world";
import type { FiguresJson, HandOverJson } from "./figures-json.ts";
import type { LogOptions } from "./log-file/index.ts";
import { mineLog } from "./mine-log.ts";

const data = fileURLToPath(new URL("../../../shared/data/", import.meta.url));
const absent = existsSync(data) ? false : "the folder of real logs is not on this machine";

const world = await openWorld({ worker: true });
const lead = await world.client({ roles: ["programme_lead"] });

const scratch: string[] = [];
after(() => {
  for (const file of scratch) rmSync(file, { force: true });
});

/** 300 cases of six steps or so, with ties, events out of order, nobody at work, and one case that comes back often. */
function invented(): string {
  let state = 7;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 16) % below;
  };
  const lines = ["case;activity;time;unit;resource"];
  for (let c = 0; c < 300; c++) {
    let minute = next(400_000);
    for (let e = 0; e < 3 + next(6); e++) {
      minute += next(4) * next(2_000);
      const at = new Date(Date.UTC(2024, 0, 10) + minute * 60_000 + next(1_000)).toISOString();
      const unit = next(9) === 0 ? "" : `Unit ${next(4)}`;
      lines.push(`c${c};Step ${next(5)};${at};${unit};Person ${next(7)}`);
    }
  }
  const [header = "", ...rows] = lines;
  return [header, ...rows.filter((_, i) => i % 3 === 0), ...rows.filter((_, i) => i % 3 !== 0), ""].join(
    "\n",
  );
}

async function get(address: string) {
  const answer = await lead.get(address);
  assert.equal(answer.status, 200, `${address}: ${answer.text}`);
  assert.ok(answer.statements > 0 && answer.statements <= 12, `${address}: ${answer.statements} statements`);
  return answer.body;
}

async function importAndCheck(file: string, options: LogOptions): Promise<string> {
  const { figures } = await mineLog(file, options);
  const upload = await lead.upload(path.basename(file), readFileSync(file));
  const { columns, missing } = options;
  const { body } = await lead.post("/api/processes/imports", { file: upload, columns, missing });
  const task = await lead.task(body.task);
  assert.equal(task.state, "done", JSON.stringify(task.error));
  const log = `/api/processes/logs/${task.result.log}`;
  await sameOverview(log, figures);
  await samePicture(log, figures);
  await sameHandOvers(log, figures);
  await samePingPong(log, figures);
  await sameRework(log, figures);
  await sameVariants(log, figures);
  await sameCases(log, figures);
  return task.result.log;
}

const near = (actual: number, expected: number, what: string) =>
  assert.ok(
    Math.abs(actual - expected) <= 1e-6 + 1e-9 * Math.abs(expected),
    `${what}: ${actual}, not ${expected}`,
  );

function query(values: Record<string, string | number | boolean>): string {
  return new URLSearchParams(
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
  ).toString();
}

/** The first, some in the middle and the last: all kinds of pairs without asking for each of thousands. */
function some<T>(all: readonly T[]): T[] {
  return all.filter((_, i) => i < 6 || i === all.length >> 1 || i >= all.length - 3);
}

async function sameOverview(log: string, figures: FiguresJson): Promise<void> {
  const body = await get(log);
  for (const key of ["cases", "events", "activities", "variants", "resources", "units"] as const) {
    assert.equal(body[key], figures.log[key], key);
  }
  assert.equal(Date.parse(body.from), Date.parse(figures.log.from));
  assert.equal(Date.parse(body.to), Date.parse(figures.log.to));
  near(body.medianSeconds, figures.case_duration_seconds.median, "median");
  near(body.meanSeconds, figures.case_duration_seconds.mean, "mean");
  near(body.p95Seconds, figures.case_duration_seconds.p95, "p95");
  const between = partiesIn(figures).edges.filter((edge) => edge.supplier !== edge.customer);
  const waited = between.reduce((sum, edge) => sum + edge.count * edge.mean_wait_seconds, 0);
  near(body.waitingSeconds, waited, "waiting");
  near(
    body.perMonth.reduce((sum: number, m: { waitSeconds: number }) => sum + m.waitSeconds, 0),
    waited,
    "by month",
  );
  if (between.length > 0) near(body.waitingShare, waited / body.totalSeconds, "share");
  const { logs } = await get("/api/processes/logs");
  assert.deepEqual(logs.find((one: { id: string }) => one.id === body.id).worst, body.worst);
}

async function samePicture(log: string, figures: FiguresJson): Promise<void> {
  const body = await get(`${log}/picture?limit=5000`);
  const names = body.activities.map((activity: { name: string }) => activity.name);
  const found = new Map(
    body.flows.map((flow: Flow) => [`${names[flow.from]}\t${names[flow.to]}`, flow]) as [string, Flow][],
  );
  assert.equal(found.size, figures.directly_follows.length);
  for (const expected of figures.directly_follows) {
    const flow = found.get(`${expected.from}\t${expected.to}`)!;
    assert.equal(flow.count, expected.count);
    near(flow.meanSeconds, expected.mean_seconds, "mean");
    near(flow.medianSeconds, expected.median_seconds, "median");
  }
  for (const { from, to, count } of some(figures.directly_follows)) {
    const opened = await get(
      `${log}/passages?${query({ kind: "follows", from, to, count: true, limit: 1 })}`,
    );
    assert.equal(opened.total, count, `${from} -> ${to}`);
  }
  for (const activity of body.activities) {
    assert.equal(activity.starts, figures.start_activities[activity.name] ?? 0);
    assert.equal(activity.ends, figures.end_activities[activity.name] ?? 0);
    for (const [filter, count] of [
      ["activity", activity.cases],
      ["start", activity.starts],
      ["end", activity.ends],
    ]) {
      const { total } = await get(
        `${log}/cases?${query({ [filter]: activity.name, count: true, limit: 1 })}`,
      );
      assert.equal(total, count, `${filter} ${activity.name}`);
    }
  }
}

interface Flow {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly meanSeconds: number;
  readonly medianSeconds: number;
}

function partiesIn({ handovers }: FiguresJson): HandOverJson {
  return handovers.unit.edges.length > 0 || !handovers.resource ? handovers.unit : handovers.resource;
}

async function sameHandOvers(log: string, figures: FiguresJson): Promise<void> {
  const body = await get(`${log}/hand-overs?limit=5000`);
  const expected = partiesIn(figures);
  assert.equal(body.eventsUsed, expected.events_used);
  assert.equal(body.eventsWithout, expected.events_without);
  const found = new Map<string, Flow>();
  for (const edge of [...body.edges, ...body.own]) found.set(`${edge.supplier}\t${edge.customer}`, edge);
  assert.equal(found.size, expected.edges.length);
  for (const edge of expected.edges) {
    const pair = found.get(`${edge.supplier}\t${edge.customer}`)!;
    assert.equal(pair.count, edge.count);
    near(pair.meanSeconds, edge.mean_wait_seconds, "mean wait");
    near(pair.medianSeconds, edge.median_wait_seconds, "median wait");
  }
  for (const { supplier, customer, count } of some(expected.edges)) {
    const opened = await get(
      `${log}/passages?${query({ kind: "hand-over", from: supplier, to: customer, count: true, limit: 1 })}`,
    );
    assert.equal(opened.total, count, `${supplier} -> ${customer}`);
    const { months } = await get(`${log}/hand-overs/by-month?${query({ supplier, customer })}`);
    assert.equal(
      months.reduce((sum: number, m: { count: number }) => sum + m.count, 0),
      count,
    );
    const [month] = months;
    const inMonth = query({
      kind: "hand-over",
      from: supplier,
      to: customer,
      month: month.month,
      count: true,
      limit: 200,
    });
    const rows = await get(`${log}/passages?${inMonth}`);
    assert.equal(rows.total, month.count);
    if (month.count <= 200) {
      near(
        rows.passages.reduce((sum: number, p: { seconds: number }) => sum + p.seconds, 0),
        month.waitSeconds,
        "month",
      );
    }
  }
}

async function samePingPong(log: string, figures: FiguresJson): Promise<void> {
  if (figures.handovers.unit.edges.length === 0) return;
  const body = await get(`${log}/ping-pong?limit=5000`);
  assert.equal(body.cases, figures.ping_pong.cases);
  assert.equal(body.edges.length, figures.ping_pong.edges.length);
  const found = new Map<string, number>(
    body.edges.flatMap(({ a, b, count }: { a: string; b: string; count: number }) => [
      [`${a}\t${b}`, count],
      [`${b}\t${a}`, count],
    ]),
  );
  for (const { a, b, count } of figures.ping_pong.edges) assert.equal(found.get(`${a}\t${b}`), count);
  for (const { a, b, count, cases } of some<{ a: string; b: string; count: number; cases: number }>(
    body.edges,
  )) {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const opened = await get(
        `${log}/passages?${query({ kind: "return", from, to, count: true, limit: 200 })}`,
      );
      assert.equal(opened.total, count);
      if (count <= 200)
        assert.equal(new Set(opened.passages.map((p: { case: string }) => p.case)).size, cases);
    }
  }
  const { total } = await get(`${log}/cases?returned=true&count=true&limit=1`);
  assert.equal(total, figures.ping_pong.cases);
}

async function sameRework(log: string, figures: FiguresJson): Promise<void> {
  const body = await get(`${log}/rework`);
  const found = Object.fromEntries(
    body.activities.map((a: { name: string; cases: number }) => [a.name, a.cases]),
  );
  const expected = Object.entries(figures.rework.cases_by_activity).filter(([, cases]) => cases > 0);
  assert.deepEqual(found, Object.fromEntries(expected));
  for (const [name, cases] of expected) {
    const { total } = await get(`${log}/cases?${query({ repeated: name, count: true, limit: 1 })}`);
    assert.equal(total, cases, name);
  }
  const { total } = await get(`${log}/cases?repeated=*&count=true&limit=1`);
  assert.equal(total, body.cases);
}

async function sameVariants(log: string, figures: FiguresJson): Promise<void> {
  const body = await get(`${log}/variants`);
  const ways = (all: { activities: string[]; cases: number }[]) =>
    all.map(({ activities, cases }) => ({ activities, cases }));
  assert.deepEqual(ways(body.variants), ways(figures.variants));
  for (const { rank, cases } of some<{ rank: number; cases: number }>(body.variants)) {
    const { total } = await get(`${log}/cases?${query({ variant: rank, count: true, limit: 1 })}`);
    assert.equal(total, cases);
  }
}

/** Page after page gives every case once, in order, whichever the order. */
async function sameCases(log: string, figures: FiguresJson): Promise<void> {
  const value = { longest: "seconds", latest: "from", waiting: "waitingSeconds", events: "events" } as const;
  for (const sort of ["longest", "latest", "waiting", "events"] as const) {
    const all: Record<string, string>[] = [];
    for (let after = ""; ; ) {
      const page = await get(`${log}/cases?${query({ sort, limit: 200, ...(after ? { after } : {}) })}`);
      all.push(...page.cases);
      if (page.next === null) break;
      after = page.next;
    }
    assert.equal(all.length, figures.log.cases);
    assert.equal(new Set(all.map((row) => row.id)).size, figures.log.cases);
    for (let i = 1; i < all.length; i++) assert.ok(all[i - 1]![value[sort]]! >= all[i]![value[sort]]!);
  }
  const { cases } = await get(`${log}/cases?limit=1`);
  const one = await get(`${log}/case?${query({ case: cases[0].id })}`);
  assert.equal(one.timeline.length, Math.min(500, cases[0].events));
  near(
    one.timeline.reduce((sum: number, s: { stepSeconds: number }) => sum + s.stepSeconds, 0),
    one.seconds,
    "steps",
  );
  const waited = one.timeline.reduce(
    (sum: number, s: { waitSeconds: number | null }) => sum + (s.waitSeconds ?? 0),
    0,
  );
  near(waited, one.waitingSeconds, "waits of a case");
  assert.equal(one.timeline.filter((step: { returned: boolean }) => step.returned).length, one.returns);
}

test("an invented log says what the engine says, and every figure opens", async () => {
  const file = path.join(os.tmpdir(), `invented-${process.pid}.csv`);
  scratch.push(file);
  writeFileSync(file, invented());
  await importAndCheck(file, {});
});

test("a log without units counts hand-overs between people", async () => {
  const file = path.join(os.tmpdir(), `people-${process.pid}.csv`);
  scratch.push(file);
  writeFileSync(file, invented());
  await importAndCheck(file, { columns: { unit: null } });
});

for (const [name, reference] of [
  ["receipt.csv", "receipt"],
  ["sepsis.xes.gz", "sepsis"],
  ["bpi2013-closed-problems.xes.gz", "bpi2013-closed-problems"],
] as const) {
  test(`${name} goes through the API with the figures of the engine and of PM4Py`, {
    skip: absent,
  }, async () => {
    const network = JSON.parse(readFileSync(`${data}reference/${reference}/network_group.json`, "utf8"));
    const id = await importAndCheck(`${data}logs/${name}`, { columns: { unit: network.key } });
    const log = `/api/processes/logs/${id}`;
    const { between, within } = await get(`${log}/hand-overs`);
    assert.equal(between + within, network.handover.total_pairs);
    for (const [supplier, customer, count] of some<[string, string, number]>(network.handover.edges)) {
      const { months } = await get(`${log}/hand-overs/by-month?${query({ supplier, customer })}`);
      const sum = months.reduce((all: number, month: { count: number }) => all + month.count, 0);
      assert.equal(sum, count, `${supplier} -> ${customer}`);
    }
  });
}

test("names and places that do not exist are refused", async () => {
  const { logs } = await get("/api/processes/logs");
  const log = `/api/processes/logs/${logs[0].id}`;
  for (const [address, code] of [
    ["/cases?activity=Nothing", "processes.name_not_found"],
    ["/cases?supplier=Nobody", "processes.name_not_found"],
    ["/passages?kind=hand-over&from=Nobody&to=Nobody", "processes.name_not_found"],
    ["/case?case=none", "processes.case_not_found"],
    ["/cases?after=zzz", "paging.bad_cursor"],
    ["/cases?after=WyJsYXRlc3QiLCIxIiwxXQ", "paging.bad_cursor"],
    ["/passages?kind=hand-over&from=a&to=b&month=2024-13", "http.invalid_input"],
  ] as const) {
    const answer = await lead.get(log + address);
    assert.equal(answer.body.error?.code, code, `${address}: ${answer.text}`);
  }
});
