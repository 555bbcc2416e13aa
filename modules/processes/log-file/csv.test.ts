import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { after, test } from "node:test";
import { Refusal } from "#platform/errors";
import { events, folder, gzipped, oneByte, utf16 } from "./fixtures.ts";
import { previewLog, readLog } from "./read-log.ts";

const write = folder(after);

const russian = [
  "Экземпляр;Операция;Время;Исполнитель;Подразделение",
  "1;Приём заявки;12.03.2024 10:00;Иванов;Продажи",
  '1;"Проверка; первая";12.03.2024 11:30;Петров;Юристы',
  '2;"Сказал ""да""";13.03.2024 09:00;;Продажи',
  "",
].join("\r\n");
const russianEvents = [
  "1 | Приём заявки | 2024-03-12T10:00 | Иванов | Продажи",
  "1 | Проверка; первая | 2024-03-12T11:30 | Петров | Юристы",
  '2 | Сказал "да" | 2024-03-13T09:00 | - | Продажи',
];

const forms: [string, string | Uint8Array][] = [
  ["utf-8", russian],
  ["utf-8 with its mark", `\ufeff${russian}`],
  ["utf-16le", utf16(russian)],
  ["utf-16be", utf16(russian, true)],
  ["windows-1251", oneByte(russian, "windows-1251")],
  ["gzip", gzipped(russian)],
  ["gzip of windows-1251", gzipped(oneByte(russian, "windows-1251"))],
  ["Excel's sep= line", `sep=;\r\n${russian}`],
  ["LF", russian.replaceAll("\r\n", "\n")],
  ["CR", russian.replaceAll("\r\n", "\r")],
  ["no line end at the end", russian.trimEnd()],
  [
    "tabs",
    russian.replaceAll("Проверка; первая", "Проверка@ первая").replaceAll(";", "\t").replace("@", ";"),
  ],
];
for (const [name, content] of forms) {
  test(`a table is read whatever it is packed in: ${name}`, async () => {
    const log = await readLog(write("log.csv", content));
    assert.deepEqual(events(log), russianEvents);
    assert.equal(log.badRows.count, 0);
  });
  test(`cutting the file into pieces changes nothing: ${name}`, async () => {
    const path = write("log.csv", content);
    for (const chunkSize of [1, 3, 16, 61]) {
      const log = await readLog(path, { chunkSize, keepLines: true });
      assert.deepEqual(events(log), russianEvents, `pieces of ${chunkSize}`);
      const first = name.startsWith("Excel") ? 3 : 2;
      assert.deepEqual([...log.lines!], [first, first + 1, first + 2]);
    }
  });
}

test("a line break inside a cell belongs to the cell, and lines are still counted right", async () => {
  const log = await readLog(
    write("breaks.csv", 'case,"activity\nname",time\n1,"two\r\nlines",2024-01-01\n2,b,bad\n'),
    { columns: { activity: "activity\nname" } },
  );
  assert.deepEqual(events(log), ["1 | two\r\nlines | 2024-01-01T00:00"]);
  assert.deepEqual(log.badRows.listed, [{ line: 5, column: "time", value: "bad", reason: "bad_time" }]);
});

test("bad rows are counted by reason and listed with line, column and value, up to a limit", async () => {
  const rows = [
    "case,activity,time",
    "1,a,2024-01-01",
    ",a,2024-01-01",
    "1, ,2024-01-01",
    "1,a,",
    "1,a,31.02.2024",
    "1,a",
    "1,a,2024-01-01,surplus",
    "1,a,2024-01-02,",
    "",
    ",,",
    "1,b,2024-01-03",
  ].join("\n");
  const log = await readLog(write("bad.csv", rows));
  assert.equal(log.columns.size, 3);
  assert.deepEqual(log.badRows.byReason, {
    no_case: 1,
    no_activity: 1,
    no_time: 2,
    bad_time: 1,
    column_count: 1,
  });
  assert.equal(log.badRows.count, 6);
  assert.deepEqual(log.badRows.listed, [
    { line: 3, column: "case", value: "", reason: "no_case" },
    { line: 4, column: "activity", value: "", reason: "no_activity" },
    { line: 5, column: "time", value: "", reason: "no_time" },
    { line: 6, column: "time", value: "31.02.2024", reason: "bad_time" },
    { line: 7, column: "time", value: "", reason: "no_time" },
    { line: 8, column: "", value: "1,a,2024-01-01,surplus", reason: "column_count" },
  ]);
  const short = await readLog(write("bad.csv", rows), { badRowLimit: 2 });
  assert.equal(short.badRows.count, 6);
  assert.equal(short.badRows.listed.length, 2);
});

test("cells left out at the end of a row are empty, unless the file ends there", async () => {
  const rows =
    "case,activity,time,resource,unit\n1,a,2024-01-01,Anna,X\n1,b,2024-01-02\n1,c,2024-01-03,Boris\n";
  const log = await readLog(write("left-out.csv", rows), { chunkSize: 9 });
  assert.deepEqual(events(log), [
    "1 | a | 2024-01-01T00:00 | Anna | X",
    "1 | b | 2024-01-02T00:00 | - | -",
    "1 | c | 2024-01-03T00:00 | Boris | -",
  ]);
  const cut = await readLog(write("cut.csv", `${rows}1,d,2024-01-0`));
  assert.equal(cut.columns.size, 3);
  assert.deepEqual(cut.badRows.listed, [
    { line: 5, column: "", value: "1,d,2024-01-0", reason: "column_count" },
  ]);
});

test("a time of day in a column of its own is told: days alone are read", async () => {
  const rows = (clock: string) =>
    `Номер заявки;Операция;Дата;Время;Срок\n1;a;12.03.2024;${clock};3\n1;b;13.03.2024;18:30;4\n`;
  const log = await readLog(write("apart.csv", rows("09:00:05")));
  assert.equal(log.mapping.time, "Дата");
  assert.deepEqual(log.notices, [{ code: "clock_apart", count: 1, line: 2 }]);
  assert.deepEqual((await readLog(write("none.csv", rows("утро")))).notices, []);
});

test("a title above the table is no header", async () => {
  const rows = "Экземпляр;Операция;Время;Отдел\r\n1;a;12.03.2024;X\r\n1;b;13.03.2024;Y\r\n";
  for (const title of ["Отчёт по процессу\r\n\r\n", "Отчёт по процессу;;;\r\n;;;\r\n"]) {
    const log = await readLog(write("title.csv", title + rows), { keepLines: true });
    assert.deepEqual(events(log), ["1 | a | 2024-03-12T00:00 |  | X", "1 | b | 2024-03-13T00:00 |  | Y"]);
    assert.deepEqual([...log.lines!], [4, 5]);
  }
});

test("an opening quotation mark that nothing closes is text, and is told", async () => {
  const log = await readLog(
    write("quote.csv", 'case,activity,time\n1,"broken,2024-01-01\n2,5" disk,2024-01-02\n'),
  );
  assert.deepEqual(events(log), ['1 | "broken | 2024-01-01T00:00', '2 | 5" disk | 2024-01-02T00:00']);
  assert.deepEqual(log.notices, [{ code: "unclosed_quote", count: 1, line: 2 }]);
});

test("the whole column decides whether the day or the month stands first", async () => {
  const rows = Array.from(
    { length: 6000 },
    (_, i) => `${i % 50},a,0${1 + (i % 9)}/0${1 + (i % 7)}/2024 10:00`,
  );
  const read = async (last: string) => {
    const log = await readLog(write("order.csv", ["case,activity,time", ...rows, `1,b,${last}`].join("\n")));
    return [log.form.order, log.badRows.count];
  };
  assert.deepEqual(await read("05/06/2024"), ["day-first", 0]);
  assert.deepEqual(await read("25/06/2024"), ["day-first", 0]);
  assert.deepEqual(await read("06/25/2024"), ["month-first", 0]);
});

test("times without a zone are read in the zone given, times with one keep theirs", async () => {
  const path = write("zone.csv", "case,activity,time\n1,a,2024-07-01 12:00\n1,b,2024-07-01T12:00:00+05:00\n");
  const at = async (zone?: number | string) =>
    [...(await readLog(path, { zone })).columns.times].map((t) => new Date(t).getUTCHours());
  assert.deepEqual(await at(), [12, 7]);
  assert.deepEqual(await at(180), [9, 7]);
  assert.deepEqual(await at("Europe/Berlin"), [10, 7]);
  await assert.rejects(
    at("Nowhere/Else"),
    (error) => error instanceof Refusal && error.code === "processes.bad_zone",
  );
});

test("placeholders stand for nobody among units and resources, never for a case", async () => {
  const path = write(
    "missing.csv",
    "case,activity,time,unit,resource\nNA,NA,2024-01-01,NA,NA\nNA,b,2024-01-02,?,x\n1,c,2024-01-03,EMPTY,y\n",
  );
  assert.deepEqual(events(await readLog(path)), [
    "NA | NA | 2024-01-01T00:00 | NA | NA",
    "NA | b | 2024-01-02T00:00 | x | ?",
    "1 | c | 2024-01-03T00:00 | y | EMPTY",
  ]);
  const log = await readLog(path, { missing: ["NA", "?"] });
  assert.deepEqual(events(log), [
    "NA | NA | 2024-01-01T00:00 | - | -",
    "NA | b | 2024-01-02T00:00 | x | -",
    "1 | c | 2024-01-03T00:00 | y | EMPTY",
  ]);
  assert.equal(log.columns.unitCount, 1);
  const cyrillic = write(
    "missing-1251.csv",
    oneByte("случай;операция;время;отдел\n1;а;2024-01-01;нет\n1;б;2024-01-02;Юристы\n", "windows-1251"),
  );
  assert.deepEqual(
    events(await readLog(cyrillic, { missing: ["нет"] })).map((e) => e.split(" | ")[4]),
    ["-", "Юристы"],
  );
});

test("only events of the wanted stage are taken, in any case of letters", async () => {
  const path = write(
    "stage.csv",
    "case,activity,time,lifecycle:transition\n1,a,2024-01-01,START\n1,a,2024-01-02,COMPLETE\n,a,2024-01-02,start\n",
  );
  const log = await readLog(path, { stage: "complete" });
  assert.deepEqual(events(log), ["1 | a | 2024-01-02T00:00"]);
  assert.equal(log.filteredOut, 2);
  assert.equal(log.badRows.count, 0);
  assert.deepEqual([...(await readLog(path, { keepSteps: true })).columns.steps!], [1, 2]);
  await assert.rejects(readLog(path, { stage: "closed" }), (e) => {
    const { sentence } = (e as Refusal).inWords("en");
    return (
      sentence === "In the log stage.csv no event is at the stage “closed”; there are START, COMPLETE, start."
    );
  });
  const none = write("no-stage.csv", "case,activity,time\n1,a,2024-01-01\n");
  await assert.rejects(
    readLog(none, { stage: "complete" }),
    (e) => (e as Refusal).code === "processes.no_lifecycle_column",
  );
});

test("columns named by the user are found without regard to case; one column may play two roles", async () => {
  const path = write("named.csv", "A,B,C,D\nx,1,2024-01-01,Anna\ny,1,2024-01-02,Boris\n");
  const log = await readLog(path, {
    columns: { case: "b", activity: "A", time: " c ", resource: "D", unit: "d" },
  });
  assert.deepEqual(events(log), [
    "1 | x | 2024-01-01T00:00 | Anna | Anna",
    "1 | y | 2024-01-02T00:00 | Boris | Boris",
  ]);
  await assert.rejects(readLog(path, { columns: { case: "Z" } }), (error) => {
    const { sentence } = (error as Refusal).inWords("en");
    return sentence === "The log named.csv has no column “Z”; it has A, B, C, D.";
  });
});

test("a role that the user denies is not guessed", async () => {
  const path = write("denied.csv", "case,activity,time,unit\n1,a,2024-01-01,X\n");
  assert.equal((await readLog(path, { columns: { unit: null } })).columns.units, undefined);
});

test("names beyond the sampled beginning decide the encoding too", async () => {
  const many = Array.from({ length: 20000 }, (_, i) => `${i % 900},step ${i % 7},2024-01-01 10:00\n`).join(
    "",
  );
  const path = write(
    "late.csv",
    oneByte(`case,activity,time\n${many}1,Проверка договора,2024-01-02 10:00\n`, "windows-1251"),
  );
  assert.equal(events(await readLog(path)).at(-1), "1 | Проверка договора | 2024-01-02T10:00");
});

test("what cannot be a log is refused with a word", async () => {
  const code = async (path: string) => {
    try {
      await readLog(path);
    } catch (error) {
      return (error as Refusal).code;
    }
    return "read";
  };
  assert.equal(await code("/no/such/log.csv"), "files.missing");
  assert.equal(await code(tmpdir()), "files.folder");
  assert.equal(await code(write("empty.csv", "")), "files.empty");
  assert.equal(await code(write("header.csv", "case,activity,time\n")), "processes.nothing_usable");
  assert.equal(await code(write("other.csv", "name,price\nx,1\ny,2\n")), "processes.no_case_column");
  assert.equal(
    await code(write("useless.csv", "case,activity,time\n1,a,never\n")),
    "processes.nothing_usable",
  );
  assert.equal(await code(write("log.parquet", "PAR1....")), "processes.unreadable_kind");
  assert.equal(
    await code(write("old.xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0))),
    "processes.unreadable_kind",
  );
  assert.equal(
    await code(write("cut.csv.gz", gzipped("case,activity,time\n".repeat(500)).subarray(0, 40))),
    "files.cut_off",
  );
  assert.equal(await code(write("x.txt", "")), "files.empty");
  assert.equal(await code(write("page.xls", "<html><table><tr><td>case")), "processes.unreadable_kind");
  assert.equal(await code(write("list.json", '[{"case":1}]')), "processes.not_ocel");
  const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 167 + (i >> 3) * 31) & 255);
  assert.equal(await code(write("noise.csv", noise)), "processes.not_text");
  assert.equal(await code(write("zeros.csv", new Uint8Array(500))), "processes.not_text");
  assert.equal(
    await code(write("bare.csv", "1;Ask;2024-01-01 10:00\n1;Do;2024-01-02 10:00\n")),
    "processes.no_header",
  );
});

test("a reading that is cancelled stops", async () => {
  const path = write("long.csv", `case,activity,time\n${"1,a,2024-01-01\n".repeat(50000)}`);
  const controller = new AbortController();
  const reading = readLog(
    path,
    { chunkSize: 1000 },
    { signal: controller.signal, onProgress: () => controller.abort() },
  );
  await assert.rejects(reading, { name: "AbortError" });
});

test("progress reaches the size of the file, plain or packed", async () => {
  const text = `case,activity,time\n${"1,a,2024-01-01\n".repeat(50000)}`;
  for (const [name, content] of [
    ["plain.csv", text],
    ["packed.csv.gz", gzipped(text)],
  ] as const) {
    let last = { done: 0, total: 1 };
    await readLog(write(name, content), {}, { onProgress: (progress) => (last = progress) });
    assert.equal(last.done, last.total);
    assert.equal(last.total, content.length);
  }
});

test("a preview shows columns with examples and the guess", async () => {
  const preview = await previewLog(write("preview.csv", russian));
  assert.deepEqual(preview.mapping, {
    case: "Экземпляр",
    activity: "Операция",
    time: "Время",
    resource: "Исполнитель",
    unit: "Подразделение",
  });
  assert.deepEqual(preview.columns[3], { name: "Исполнитель", examples: ["Иванов", "Петров"] });
  assert.equal(preview.format, "csv");
});
