import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { type PersonRow, readPeople, readUnits } from "#modules/organisation";
import { readTable } from "#platform/files";
import { Directory } from "../directory.ts";
import { addressesIn, readMail } from "./mail.ts";
import { MboxHeaders, type MessageHead } from "./mbox.ts";
import { readNominations } from "./nominations.ts";
import { evidenceProblemSentence } from "./problem.ts";
import { readRequests } from "./requests.ts";

const file = (text: string, name = "file.csv") => ({ bytes: Buffer.from(text), name });

async function office(): Promise<Directory> {
  const units = readUnits(
    await readTable(file("Код;Подразделение;Вышестоящее подразделение\nA;Склад;\nB;Цех;\nC;Бухгалтерия;\n")),
  ).rows;
  const people: PersonRow[] = readPeople(
    await readTable(
      file(
        "Табельный номер;ФИО;Почта;Подразделение\n1;Анна Аня;anna@we.example;A\n2;Борис Боря;boris@we.example;B\n3;Вера Верина;vera@we.example;C\n",
      ),
    ),
    { units },
  ).rows;
  return new Directory({ units, people });
}

const short = (rows: readonly { supplier: string; customer: string; count: number }[]) =>
  rows.map((r) => `${r.supplier}>${r.customer} ${r.count}`).sort();

test("requests as a Russian office keeps them: headers, day first, windows-1251, gzip", async () => {
  const text =
    "Номер;Создано;Заявитель;Исполнитель;Услуга;Тип\n" +
    "1;13.05.2026 10:00;Борис Боря;Склад;Выдача;обращение\n" +
    "2;14.05.2026;2;anna@we.example;Выдача;жалоба\n";
  const plain = await readRequests(file(text), await office());
  assert.deepEqual(short(plain.evidence), ["A>B 2"]);
  assert.equal(plain.evidence[0]!.service, "Выдача");
  assert.deepEqual(plain.report.problems, []);
  const letters = [...text].map((c) => {
    const code = c.charCodeAt(0);
    return code < 128 ? code : code === 0x401 ? 168 : code === 0x451 ? 184 : code - 0x410 + 192;
  });
  const packed = { bytes: gzipSync(Buffer.from(letters)), name: "заявки.csv.gz" };
  assert.deepEqual((await readRequests(packed, await office())).evidence, plain.evidence);
});

test("every bad request is told with line, column and reason, and none counts", async () => {
  const text =
    "id,time,requester,supplier\n" +
    "1,2026-05-01,2,A\n" +
    "1,2026-05-01,2,A\n" +
    "2,,2,A\n" +
    "3,31.02.2026,2,A\n" +
    "4,2026-05-01,,A\n" +
    "5,2026-05-01,2,Z\n" +
    '6,2026-05-01,"2",\n';
  const { evidence, report } = await readRequests(file(text), await office());
  assert.deepEqual(short(evidence), ["A>B 1"]);
  assert.deepEqual(
    report.problems.map((p) => [p.line, p.column, p.code]),
    [
      [3, "id", "id_repeated"],
      [4, "time", "time_missing"],
      [5, "time", "time_bad"],
      [6, "requester", "requester_missing"],
      [7, "supplier", "party_unknown"],
      [8, "supplier", "supplier_missing"],
    ],
  );
  assert.deepEqual([report.rows, report.counted], [7, 1]);
  assert.equal(evidenceProblemSentence(report.problems[4]!, "en"), "Nobody is known as “Z”.");
  assert.equal(evidenceProblemSentence(report.problems[4]!, "ru"), "«Z» никому не известен.");
});

test("a table without the needed column is refused by its name", async () => {
  await assert.rejects(readRequests(file("id,time,requester\n1,2026-05-01,2\n"), await office()), {
    code: "relationships.columns_missing",
  });
});

test("nominations: what cannot be read of an answer does not take the answer away", async () => {
  const text =
    "respondent,unit,frequency,criticality,time\n2,A,weekly,4,2026-05-01\n2,C,sometimes,9,\nnobody,A,daily,1,\n";
  const { evidence, report } = await readNominations(file(text), await office(), Date.UTC(2026, 4, 9));
  assert.deepEqual(short(evidence), ["A>B 1", "C>B 1"]);
  assert.deepEqual(
    report.problems.map((p) => [p.line, p.code, p.severity]),
    [
      [3, "frequency_unknown", "mended"],
      [3, "criticality_bad", "mended"],
      [4, "party_unknown", "refused"],
    ],
  );
});

test("mail as a table: several recipients in a cell or a row each", async () => {
  const inCell = "from,to,time\nboris@we.example,anna@we.example;vera@we.example,2026-05-01 10:00\n";
  const inRows =
    "from,to,time,message\nboris@we.example,anna@we.example,2026-05-01 10:00,m\nboris@we.example,vera@we.example,2026-05-01 10:00,m\n";
  for (const text of [inCell, inRows]) {
    const { evidence } = await readMail(file(text), await office());
    assert.deepEqual(short(evidence), ["A>B 0.5", "B>C 0.5"]);
  }
});

const mbox = [
  "From boris@we.example Fri May  1 10:00:00 2026",
  "Received: from somewhere",
  "From: =?utf-8?B?0JHQvtGA0LjRgQ==?= <boris@we.example>",
  "To: Anna <anna@we.example>,",
  ' "Vera, the accountant" <vera@we.example>',
  "Date: Fri, 1 May 2026 10:00:00 +0300",
  "Message-ID: <1@we.example>",
  "Subject: secret subject",
  "",
  "secret body",
  "To: nobody@we.example",
  ">From the start",
  "",
  "From anna@we.example Sat May  2 10:00:00 2026",
  "From: anna@we.example",
  "To: vera@we.example",
  "Date: nonsense",
  "",
  "body",
  "",
].join("\n");

test("mbox: five headers and nothing else, in pieces of any size", async () => {
  for (const size of [1, 7, 100_000]) {
    const heads: MessageHead[] = [];
    const reader = new MboxHeaders((head) => heads.push(head));
    const bytes = Buffer.from(mbox);
    for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
    reader.end();
    assert.equal(heads.length, 2);
    assert.deepEqual(addressesIn(heads[0]!.to), ["anna@we.example", "vera@we.example"]);
    assert.equal(heads[0]!.time, Date.UTC(2026, 4, 1, 7));
    assert.equal(heads[1]!.line, 14);
    assert.ok(!JSON.stringify(heads).includes("secret"));
  }
  const { evidence, report } = await readMail(
    file(mbox.replaceAll("\n", "\r\n"), "mail.mbox"),
    await office(),
  );
  assert.deepEqual(short(evidence), ["A>B 0.5", "B>C 0.5"]);
  assert.deepEqual(
    report.problems.map((p) => [p.line, p.code]),
    [[14, "headers_missing"]],
  );
});
