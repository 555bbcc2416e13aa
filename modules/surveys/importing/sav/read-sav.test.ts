import assert from "node:assert/strict";
import { test } from "node:test";
import { Refusal } from "#platform/errors";
import { chance } from "#science/numbers";
import { readSav } from "./read-sav.ts";
import { type Written, writeSav } from "./write-sav-for-tests.ts";

const words = "Долго ждём ответа. ".repeat(20).trim();
const survey: Written = {
  variables: [
    {
      name: "Quick_enough",
      label: "Откликаются быстро",
      width: 0,
      labels: [
        [1, "Никогда"],
        [5, "Всегда"],
        [99, "Не знаю"],
      ],
      missing: { kind: "values", values: [99] },
    },
    { name: "score", width: 0, missing: { kind: "range", values: [-9, -1, 77] } },
    { name: "unit", label: "Отдел", width: 8, labels: [["A", "Бухгалтерия"]] },
    { name: "place", width: 24, labels: [["Санкт-П", "Северная столица"]] },
    { name: "words", width: 700 },
    { name: "asked_at", width: 0, format: 22 },
  ],
  rows: [
    [5, 3.25, "A", "Санкт-П", words, 13_000_000_000],
    [99, -5, "B", "", "", null],
    [null, 77, "", "Омск", "нет", 13_000_000_060],
    [1, 1000, "A", "Омск", "да", null],
  ],
};

const kinds: readonly (readonly [string, Partial<Written>])[] = [
  ["uncompressed", { compression: 0 }],
  ["in bytecode", { compression: 1 }],
  ["zlib", { compression: 2 }],
  ["big-endian", { compression: 1, bigEndian: true }],
  ["big-endian zlib", { compression: 2, bigEndian: true }],
  ["with an unknown number of cases", { compression: 1, casesUnknown: true }],
  ["in windows-1251", { compression: 1, encoding: "windows-1251" }],
];

for (const [name, kind] of kinds) {
  test(`a file ${name} gives what was written`, () => {
    const { columns, rows, notices } = readSav(writeSav({ ...survey, ...kind }), "s.sav");
    assert.deepEqual(
      columns.map((column) => column.name),
      ["Quick_enough", "score", "unit", "place", "words", "asked_at"],
    );
    assert.equal(columns[0]!.label, "Откликаются быстро");
    // A label of a missing value is no answer.
    assert.deepEqual(columns[0]!.values, [
      { value: 1, label: "Никогда" },
      { value: 5, label: "Всегда" },
    ]);
    assert.deepEqual(columns[2]!.values, [{ value: "A", label: "Бухгалтерия" }]);
    assert.deepEqual(columns[3]!.values, [{ value: "Санкт-П", label: "Северная столица" }]);
    assert.deepEqual(
      rows.map(({ cells }) => cells.slice(0, 4)),
      [
        [5, 3.25, "A", "Санкт-П"],
        [null, null, "B", null],
        [null, null, null, "Омск"],
        [1, 1000, "A", "Омск"],
      ],
    );
    // In UTF-8 Cyrillic takes two bytes a letter: what is over the width was cut by whoever wrote it.
    assert.ok(String(rows[0]!.cells[4]).startsWith("Долго ждём ответа. Долго ждём"));
    assert.equal(columns[5]!.kind, "moment");
    assert.match(String(rows[0]!.cells[5]), /^1994-\d\d-\d\dT/);
    assert.deepEqual(notices, []);
  });
}

test("a file that ends too early says how many answers it lost", () => {
  const whole = writeSav({ ...survey, compression: 0 });
  const { rows, notices } = readSav(whole.subarray(0, whole.length - 10), "s.sav");
  assert.equal(rows.length, 3);
  assert.deepEqual(notices, [{ code: "cut_short", count: 1 }]);
});

test("damaged files end in what could be read or in a refusal", () => {
  const lot = chance(7);
  const whole = [0, 1, 2].map((compression) =>
    writeSav({ ...survey, compression: compression as 0 | 1 | 2 }),
  );
  let refused = 0;
  for (let i = 0; i < 3_000; i += 1) {
    const bytes = Buffer.from(whole[i % 3]!);
    for (let hit = 0; hit <= lot.below(6); hit += 1) bytes[lot.below(bytes.length)] = lot.below(256);
    const cut = lot.below(4) === 0 ? bytes.subarray(0, lot.below(bytes.length)) : bytes;
    try {
      const { rows } = readSav(cut, "s.sav");
      assert.ok(rows.length <= 100_000);
    } catch (error) {
      assert.ok(error instanceof Refusal, String((error as Error).stack));
      assert.equal(error.code, "surveys.import.sav_broken");
      refused += 1;
    }
  }
  assert.ok(refused > 100);
});
