import assert from "node:assert/strict";
import { test } from "node:test";
import { encodeSingleByte, utf16 } from "./encode-for-tests.ts";
import { decode } from "./encoding.ts";
import { TextStream } from "./text-stream.ts";

const russian = "Табельный номер;ФИО;Подразделение\r\n17;Щёлоков Ёжи Иванович;Отдел № 5 «Закупки»\r\n";

test("Russian text is read in every encoding an office produces", () => {
  const readings = {
    "utf-8": Buffer.from(russian),
    "utf-8 with mark": Buffer.from(`\ufeff${russian}`),
    "utf-16le with mark": utf16(`\ufeff${russian}`, "le"),
    "utf-16be with mark": utf16(`\ufeff${russian}`, "be"),
    "utf-16le": utf16(russian, "le"),
    "utf-16be": utf16(russian, "be"),
    "windows-1251": encodeSingleByte(russian, "windows-1251"),
  };
  for (const [name, bytes] of Object.entries(readings)) {
    assert.equal(decode(bytes).text, russian, name);
    assert.equal(decode(bytes).damaged, 0, name);
  }
});

test("DOS and Unix encodings of old systems are told from windows-1251 by how the text reads", () => {
  const text = "Отдел;Сотрудник;Должность\r\nБухгалтерия;Петрова Анна;главный бухгалтер\r\n";
  for (const encoding of ["windows-1251", "ibm866", "koi8-r"] as const) {
    assert.equal(decode(encodeSingleByte(text, encoding)).encoding, encoding);
  }
});

test("a short list of Russian surnames in capitals is windows-1251", () => {
  assert.equal(
    decode(encodeSingleByte("ФИО\nИВАНОВ\nПЕТРОВ\n", "windows-1251")).text,
    "ФИО\nИВАНОВ\nПЕТРОВ\n",
  );
});

test("Western names are not taken for Russian", () => {
  const text = "name,city\r\nJosé García,Málaga\r\nZoë Müller,Köln\r\n";
  assert.equal(decode(encodeSingleByte(text, "windows-1252")).text, text);
});

test("one broken byte leaves a UTF-8 file UTF-8 and is counted", () => {
  const bytes = Buffer.concat([Buffer.from(russian), Buffer.from([0xff]), Buffer.from("конец")]);
  const { encoding, damaged, text } = decode(bytes);
  assert.equal(encoding, "utf-8");
  assert.equal(damaged, 1);
  assert.ok(text.endsWith("конец"));
});

test("a stream decides when the first letter beyond ASCII comes, and cuts no letter", () => {
  for (const encoding of ["windows-1251", "utf-8"] as const) {
    const text = `${"id;name\r\n1;Smith\r\n".repeat(20)}2;Иванова Мария Петровна, отдел закупок\r\n`;
    const bytes = encoding === "utf-8" ? Buffer.from(text) : encodeSingleByte(text, encoding);
    for (const size of [7, 64, 1000]) {
      const stream = new TextStream();
      let read = "";
      for (let at = 0; at < bytes.length; at += size) read += stream.push(bytes.subarray(at, at + size));
      if (size > 7) assert.equal(read + stream.end(), text, `${encoding} by ${size}`);
    }
  }
});
