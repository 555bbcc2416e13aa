import assert from "node:assert/strict";
import { test } from "node:test";
import { Refusal } from "#platform/errors";
import { readTable, writeXlsx } from "#platform/files";
import { resolveHeads } from "./heads.ts";
import { readPeople } from "./people.ts";
import { problemSentence } from "./problem.ts";
import { readUnits } from "./units.ts";

/** The same numbers every time, so that what is found once is found again. */
function randomness(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const seeds: readonly Buffer[] = [
  Buffer.from(
    "Код;Подразделение;Вышестоящее подразделение;Руководитель;Кого обслуживает\n1;Завод;;17;*\n2;Цех;1;a@b.cc;1;3\n",
  ),
  Buffer.from(
    'id,name,email,unit,manager,from,to\n1,"A, B",a@b.cc,2,3,2020-01-01,\n2,C,,,1,31.12.2020,01.02.2021\n',
  ),
  Buffer.from(`\ufeffФИО\tПочта\tОтдел\nИванов\ti@x.ru\tЗакупки\n`, "utf16le"),
  Buffer.from(
    writeXlsx([
      {
        name: "Люди",
        header: ["Номер", "ФИО", "Руководитель"],
        rows: [
          ["1", "Анна", "2"],
          ["2", "Борис", ""],
        ],
      },
    ]),
  ),
];
const pieces = [
  '"',
  ";",
  "\n",
  "\r",
  ",",
  "\t",
  "\0",
  "*",
  "\u200b",
  "2",
  "-",
  "\ud83d\ude00",
  "Ё",
  "'",
  "(",
  "\\",
];

function mutate(source: Buffer, random: () => number): Buffer {
  let bytes = Buffer.from(source);
  const pick = (below: number) => Math.floor(random() * below);
  for (let changes = 1 + pick(8); changes > 0; changes -= 1) {
    const at = pick(bytes.length + 1);
    const kind = pick(4);
    if (kind === 0) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + pick(20))]);
    else if (kind === 1) bytes[at] = pick(256);
    else if (kind === 2) {
      bytes = Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(pieces[pick(pieces.length)]!),
        bytes.subarray(at),
      ]);
    } else bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(pick(bytes.length + 1))]);
  }
  return bytes;
}

test("whatever is done to a file, it is read with its faults told, or refused in words", async () => {
  const random = randomness(7);
  let read = 0;
  let refused = 0;
  for (let round = 0; round < 500; round += 1) {
    const bytes = mutate(seeds[round % seeds.length]!, random);
    try {
      const table = await readTable({ bytes, name: "fuzzed" });
      const units = readUnits(table, { mapping: { name: 0 } });
      const people = readPeople(table, {
        mapping: { name: 0 },
        units: units.rows,
        takeNewUnits: round % 2 === 0,
      });
      const heads = resolveHeads(units, people.rows);
      for (const problem of [...units.problems, ...people.problems, ...heads.problems]) {
        assert.ok(problem.line >= 1);
        const sentence = problemSentence(problem, round % 2 === 0 ? "ru" : "en");
        assert.ok(!/\{\w+\}/.test(sentence), sentence);
      }
      const ids = new Set(people.rows.map((row) => row.id));
      assert.equal(ids.size, people.rows.length);
      for (const row of people.rows)
        assert.ok(row.name !== "" && (row.manager === null || ids.has(row.manager)));
      read += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw new Error(`round ${round}`, { cause: error });
      refused += 1;
    }
  }
  assert.ok(read > 200 && refused > 15, `${read} read, ${refused} refused`);
});
