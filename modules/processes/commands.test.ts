import assert from "node:assert/strict";
import { Writable } from "node:stream";
import { after, test } from "node:test";
import { CommandError } from "#platform/cli";
import { mine } from "./commands.ts";
import { folder } from "./log-file/fixtures.ts";

const write = folder(after);

/** Collects what a command writes. */
function sink(): Writable & { text: string } {
  const stream = new Writable({
    write(piece, _encoding, done) {
      stream.text += String(piece);
      done();
    },
  }) as Writable & { text: string };
  stream.text = "";
  return stream;
}

async function run(path: string, values: Record<string, unknown> = {}, language: "en" | "ru" = "en") {
  const [out, err] = [sink(), sink()];
  const exit = await mine.run({ positionals: [path], values, language, out, err, cwd: "/", env: {} });
  return { exit, out: out.text, err: err.text };
}

/** The log of science/process/process.test.ts, to be counted by hand. */
const small = [
  "case,activity,time,unit,resource",
  "1,ask,2024-01-01T00:00:00Z,Sales,Anna",
  "2,answer,2024-01-01T00:00:40Z,Sales,Boris",
  "1,check,2024-01-01T00:00:10Z,Law,Vera",
  "2,ask,2024-01-01T00:00:00Z,Sales,Anna",
  "1,check,2024-01-01T01:00:30+01:00,Sales,Anna",
  "2,check,2024-01-01T00:00:20Z,,",
  "1,answer,2024-01-01T00:01:10Z,Law,Vera",
].join("\n");

test("the JSON has exactly the agreed keys and figures", async () => {
  const { exit, out, err } = await run(write("small.csv", small), { json: true });
  assert.equal(exit, 0);
  assert.equal(err, "");
  assert.deepEqual(JSON.parse(out), {
    log: {
      cases: 2,
      events: 7,
      activities: 3,
      variants: 2,
      resources: 3,
      units: 2,
      from: "2024-01-01T00:00:00.000Z",
      to: "2024-01-01T00:01:10.000Z",
    },
    start_activities: { ask: 2 },
    end_activities: { answer: 2 },
    directly_follows: [
      { from: "ask", to: "check", count: 2, mean_seconds: 15, median_seconds: 15 },
      { from: "check", to: "answer", count: 2, mean_seconds: 30, median_seconds: 30 },
      { from: "check", to: "check", count: 1, mean_seconds: 20, median_seconds: 20 },
    ],
    case_duration_seconds: { mean: 55, median: 55, p95: 68.5 },
    handovers: {
      unit: {
        events_used: 6,
        events_without: 1,
        edges: [
          { supplier: "Sales", customer: "Law", count: 2, mean_wait_seconds: 25, median_wait_seconds: 25 },
          { supplier: "Sales", customer: "Sales", count: 1, mean_wait_seconds: 40, median_wait_seconds: 40 },
          { supplier: "Law", customer: "Sales", count: 1, mean_wait_seconds: 20, median_wait_seconds: 20 },
        ],
      },
      resource: {
        events_used: 6,
        events_without: 1,
        edges: [
          { supplier: "Anna", customer: "Vera", count: 2, mean_wait_seconds: 25, median_wait_seconds: 25 },
          { supplier: "Anna", customer: "Boris", count: 1, mean_wait_seconds: 40, median_wait_seconds: 40 },
          { supplier: "Vera", customer: "Anna", count: 1, mean_wait_seconds: 20, median_wait_seconds: 20 },
        ],
      },
    },
    rework: { cases_by_activity: { check: 1 } },
    ping_pong: { cases: 1, edges: [{ a: "Law", b: "Sales", count: 2 }] },
    variants: [
      { activities: ["ask", "check", "answer"], cases: 1 },
      { activities: ["ask", "check", "check", "answer"], cases: 1 },
    ],
  });
});

test("a log without units and resources has no hand-overs: null for resources, all events without a unit", async () => {
  const { out } = await run(
    write(
      "bare.csv",
      "case,activity,time\n1,a,2024-01-01\n1,constructor,2024-01-02\n1,__proto__,2024-01-03\n",
    ),
    {
      json: true,
    },
  );
  const figures = JSON.parse(out);
  assert.deepEqual(figures.handovers, {
    unit: { events_used: 0, events_without: 3, edges: [] },
    resource: null,
  });
  assert.deepEqual(figures.ping_pong, { cases: 0, edges: [] });
  assert.deepEqual(Object.keys(figures.end_activities), ["__proto__"]);
});

test("faults are told in the user's language, and do not spoil the JSON", async () => {
  const path = write("faults.csv", `${small}\n3,ask,never,Sales,Anna\n,ask,2024-01-01,Sales,Anna\n`);
  const english = await run(path, { json: true });
  assert.equal(english.exit, 0);
  assert.equal(JSON.parse(english.out).log.events, 7);
  assert.equal(
    english.err,
    "2 rows of faults.csv could not be used and were left out:\n" +
      "  line 9, column time: not a time: never\n" +
      "  line 10, column case: no case\n",
  );
  const russian = await run(path, {}, "ru");
  assert.match(russian.err, /2 строки файла faults\.csv непригодны и пропущены/);
  assert.match(russian.out, /Передача работы между подразделениями/);
});

test("the summary names columns, hand-overs, returns and ways", async () => {
  const { out } = await run(write("small.csv", small));
  assert.match(out, /case = case, activity = activity, time = time, resource = resource, unit = unit/);
  assert.match(out, /Sales +Law +2 +25.s +25.s/);
  assert.match(out, /Ping-pong between units: in 1 case/);
  assert.match(out, /ask → check → check → answer/);
});

test("placeholders, stages and zones are options", async () => {
  const staged = `case,activity,time,unit,lifecycle\n1,a,2024-01-01 00:00,?,start\n1,b,2024-01-01 01:00,X,complete\n1,c,2024-01-01 02:00,?,complete\n`;
  const { out, err } = await run(write("staged.csv", staged), {
    json: true,
    missing: ["?"],
    lifecycle: "complete",
    zone: "+03:00",
  });
  const figures = JSON.parse(out);
  assert.equal(figures.log.events, 2);
  assert.equal(figures.log.from, "2023-12-31T22:00:00.000Z");
  assert.deepEqual(figures.handovers.unit, { events_used: 1, events_without: 1, edges: [] });
  assert.match(err, /1 event of other stages was left out/);
});

test("what cannot be done ends with one sentence and its exit code", async () => {
  const path = write("small.csv", small);
  const refused = async (...args: Parameters<typeof run>) => {
    try {
      await run(...args);
    } catch (error) {
      assert.ok(error instanceof CommandError);
      return [error.exit, error.message];
    }
    return [0, ""];
  };
  assert.deepEqual(await refused(path, { unit: "section" }), [
    2,
    "The log small.csv has no column “section”; it has case, activity, time, unit, resource. Name one of these columns.",
  ]);
  assert.deepEqual(await refused("/nowhere.csv", {}, "ru"), [3, "Файла /nowhere.csv нет. Проверьте путь."]);
  assert.equal((await refused(path, { zone: "Mars" }))[0], 2);
  assert.equal((await refused(path, { lifecycle: "complete" }))[0], 2);
  const io = { language: "en" as const, out: sink(), err: sink(), cwd: "/", env: {} };
  await assert.rejects(mine.run({ positionals: [], values: {}, ...io }), { exit: 2 });
});
