import assert from "node:assert/strict";
import { test } from "node:test";
import { courseOfChain, courseOfWork } from "./course.ts";
import type { ClockedWork, LogEvent, RequestLog, UndoneDeed } from "./log.ts";

const work = (id: string, more: Partial<ClockedWork> = {}): ClockedWork => ({
  id,
  role: "face",
  unit: `unit of ${id}`,
  customer: null,
  assignee: null,
  previous: null,
  openedAt: 0,
  over: false,
  dueAt: null,
  ...more,
});
const [a, b, part] = [work("a"), work("b", { openedAt: 5 }), work("p", { role: "part", openedAt: 3 })];

function log(
  events: readonly [at: number, kind: string, particulars?: object][],
  undone: UndoneDeed[] = [],
): RequestLog {
  return {
    id: "r",
    priority: "normal",
    service: null,
    requester: null,
    customer: null,
    works: [a, b, part],
    events: events.map(([at, kind, particulars = {}], id): LogEvent => ({ id, at, kind, particulars })),
    terms: [],
    undone,
  };
}
const told = (course: readonly { at: number; kind: string }[]) =>
  course.map(({ at, kind }) => `${at} ${kind}`);

const life = log([
  [0, "request_opened", { work: "a" }],
  [0, "work_waiting", { work: "a", for: "approval", until: null }],
  [1, "work_resumed", { work: "a" }],
  [2, "request_answered", { work: "a" }],
  [2, "customer_wrote", { work: null }],
  [3, "part_asked", { work: "p", parent: "a" }],
  [4, "note_written", { work: "p", side: "supplier" }],
  [4, "note_written", { work: "a", side: "supplier" }],
  [5, "work_handed_over", { work: "a", to: "b" }],
  [6, "part_done", { work: "p", outcome: "served" }],
  [7, "request_done", { work: "b", outcome: "served" }],
  [8, "request_reopened", { work: "b" }],
  [9, "request_done", { work: "b", outcome: "withdrawn" }],
]);

test("each work hears what is its own: a part answers inside, a hand-over ends one and begins the next", () => {
  assert.deepEqual(told(courseOfWork(life, a)), [
    "0 opened",
    "0 waiting",
    "1 resumed",
    "2 answered",
    "5 handed_over",
  ]);
  assert.deepEqual(told(courseOfWork(life, b)), ["5 opened", "7 done", "8 reopened", "9 cancelled"]);
  assert.deepEqual(told(courseOfWork(life, part)), ["3 opened", "4 answered", "6 done"]);
});

test("the chain hears whoever faces the customer, and goes on over hand-overs", () => {
  assert.deepEqual(told(courseOfChain(life)), [
    "0 opened",
    "0 waiting",
    "1 resumed",
    "2 answered",
    "5 handed_over",
    "5 resumed",
    "7 done",
    "8 reopened",
    "9 cancelled",
  ]);
});

test("an undone closing opens the work and its parts again, waiting as they did", () => {
  const back = { work: "a", waitingFor: "part", parts: [{ id: "p", waitingFor: null }] };
  const undone = log(
    [
      [0, "request_opened", { work: "a" }],
      [3, "part_asked", { work: "p" }],
      [4, "part_done", { work: "p", outcome: "cancelled" }],
      [4, "request_done", { work: "a", outcome: "served" }],
      [5, "deed_undone", { deed: "d", kind: "closing" }],
    ],
    [{ id: "d", kind: "closing", back }],
  );
  assert.deepEqual(told(courseOfWork(undone, a)), ["0 opened", "4 done", "5 reopened", "5 waiting"]);
  assert.deepEqual(told(courseOfWork(undone, part)), ["3 opened", "4 cancelled", "5 reopened"]);
  assert.deepEqual(told(courseOfChain(undone)), ["0 opened", "4 done", "5 reopened", "5 waiting"]);
});

test("an undone hand-over gives the work back, and the receiver owes nothing; to the chain it was nothing", () => {
  const undone = log(
    [
      [0, "request_opened", { work: "a" }],
      [5, "work_handed_over", { work: "a", to: "b" }],
      [6, "deed_undone", { deed: "d", kind: "hand_over" }],
    ],
    [{ id: "d", kind: "hand_over", back: { from: "a", to: "b", waitingFor: null } }],
  );
  assert.deepEqual(told(courseOfWork(undone, a)), ["0 opened", "5 handed_over", "6 reopened"]);
  assert.deepEqual(told(courseOfWork(undone, b)), ["5 opened", "6 cancelled"]);
  assert.deepEqual(told(courseOfChain(undone)), ["0 opened", "5 handed_over", "5 resumed", "6 reopened"]);
});

test("a merge cancels what is owed; undone, it gives back what it ended and nothing that was over before", () => {
  const back = {
    into: "other",
    works: [{ id: "a", waitingFor: "date", waitingUntil: "1970-01-01T00:00:01Z" }],
  };
  const merged = log(
    [
      [0, "request_opened", { work: "a" }],
      [3, "part_asked", { work: "p" }],
      [4, "part_done", { work: "p", outcome: "served" }],
      [6, "request_merged", { into: "other" }],
      [8, "deed_undone", { deed: "m", kind: "merge" }],
      [9, "request_answered", { work: "a" }],
    ],
    [{ id: "m", kind: "merge", back }],
  );
  const course = courseOfWork(merged, a);
  assert.deepEqual(told(course), ["0 opened", "6 cancelled", "8 reopened", "8 waiting", "9 answered"]);
  assert.deepEqual(course[3], { at: 8, kind: "waiting", for: "date", until: 1000 });
  assert.deepEqual(told(courseOfWork(merged, part)), ["3 opened", "4 done", "6 cancelled"]);
});

test("a work without an event of its beginning began when it says", () => {
  assert.deepEqual(told(courseOfWork(log([]), b)), ["5 opened"]);
});
