import assert from "node:assert/strict";
import { test } from "node:test";
import { weekly } from "./weekly.ts";

const points = (values: readonly (number | null)[], n = 9) =>
  values.map((value, i) => {
    const week = new Date(Date.UTC(2026, 0, 5 + 7 * i)).toISOString().slice(0, 10);
    return { name: week, week, value, n };
  });
const write = (value: number) => String(value);
const numbersOf = (picture: ReturnType<typeof weekly>) =>
  picture.marks.flatMap((mark) => (mark.mark === "line" ? mark.points.flat() : [mark.x, mark.y]));

test("everything lies within the picture, on a wide page and on a phone, also when nothing was", () => {
  for (const width of [320, 900])
    for (const values of [
      [3, null, 40, 0.5, 7],
      [0, 0, 0],
      [5],
      [null, null],
      Array.from({ length: 104 }, (_, i) => i),
    ])
      for (const kind of ["count", "hours", "share"] as const)
        for (const at of numbersOf(weekly(points(values), kind, write, width)))
          assert.ok(Number.isFinite(at) && at >= 0 && at <= width, `${at} of ${width}`);
});

test("a week without a value is a gap, not a nought", () => {
  const { marks } = weekly(points([2, 4, null, 6, 8]), "hours", write, 800);
  const drawn = marks.filter((mark) => mark.mark === "line" && mark.colour === "series1");
  assert.deepEqual(
    drawn.map((line) => (line.mark === "line" ? line.points.length : 0)),
    [2, 2],
  );
  const dots = marks.filter(({ mark }) => mark === "dot");
  assert.equal(dots.length, 4);
});

test("weeks of few are pale", () => {
  const { marks } = weekly(points([2, 4], 3), "hours", write, 800);
  assert.ok(marks.every((mark) => mark.mark !== "dot" || mark.colour === "line"));
});

test("a marked day stands between the weeks it lies in, and outside of them nowhere", () => {
  const of = (day: string) =>
    weekly(points([1, 2, 3, 4]), "count", write, 800, { day, label: "Started" }).marks.find(
      (mark) => mark.mark === "line" && mark.dashed,
    );
  const boxes = weekly(points([1, 2, 3, 4]), "count", write, 800).marks.flatMap((mark) =>
    mark.mark === "box" ? [mark.x + mark.width / 2] : [],
  );
  const line = of("2026-01-19");
  const at = line?.mark === "line" ? (line.points[0]?.[0] ?? 0) : 0;
  assert.ok(at > (boxes[1] as number) && at < (boxes[2] as number));
  assert.equal(of("2025-12-01"), undefined);
  assert.equal(of("2026-05-01"), undefined);
});
