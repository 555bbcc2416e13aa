import assert from "node:assert/strict";
import { test } from "node:test";
import { formats } from "./format.ts";

const en = formats("en", "UTC");
const ru = formats("ru", "UTC");
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test("lengths of time show their two largest units", () => {
  const cases: [number, string, string][] = [
    [0, "0 s", "0 с"],
    [1.25, "1.3 s", "1,3 с"],
    [59.7, "1 min", "1 мин"],
    [59 * 60 + 40, "1 h", "1 ч"],
    [3 * 3600 + 20 * 60, "3 h 20 min", "3 ч 20 мин"],
    [31 * 3600, "31 h", "31 ч"],
    [3 * 86_400 + 4 * 3600, "3 d 4 h", "3 дн 4 ч"],
    [45 * 86_400, "45 d", "45 дн"],
  ];
  for (const [seconds, english, russian] of cases) {
    assert.equal(plain(en.duration(seconds)), english);
    assert.equal(plain(ru.duration(seconds)), russian);
  }
  assert.equal(plain(en.duration(-3600)), "−1 h");
});

test("numbers, shares and sizes", () => {
  assert.equal(plain(ru.number(1234567.89)), "1 234 567,9");
  assert.equal(en.percent(0.634), "63%");
  assert.equal(plain(ru.percent(0.634, 1)), "63,4 %");
  assert.equal(plain(en.bytes(999)), "999 B");
  assert.equal(plain(en.bytes(999_999)), "1 MB");
  assert.equal(plain(ru.bytes(1_440_000)), "1,4 МБ");
});

test("dates and distances in time", () => {
  assert.equal(en.date("2026-03-09T10:00:00Z"), "9 Mar 2026");
  assert.match(plain(ru.date("2026-03-09T10:00:00Z")), /^9 мар\. 2026 г\.$/);
  assert.equal(ru.relative("2026-03-09T10:00:00Z", "2026-03-11T10:00:00Z"), "позавчера");
  assert.equal(en.relative("2026-03-09T10:00:00Z", "2026-03-09T12:00:00Z"), "2 hours ago");
  assert.equal(ru.relative("2026-03-09T15:00:00Z", "2026-03-09T10:00:00Z"), "через 5 часов");
  assert.equal(en.date("not a date"), "not a date");
});

test("lists and order", () => {
  assert.equal(ru.list(["а", "б", "в"]), "а, б и в");
  assert.equal(en.list(["a", "b"]), "a and b");
  assert.deepEqual(["Яма", "Ёж", "Дом"].sort(ru.compare), ["Дом", "Ёж", "Яма"]);
  assert.deepEqual(["Отдел 10", "Отдел 2"].sort(ru.compare), ["Отдел 2", "Отдел 10"]);
});
