import assert from "node:assert/strict";
import { test } from "node:test";
import { highlight } from "./highlight.ts";

const hits = (text: string, find: string) =>
  highlight(text, find)
    .filter((piece) => piece.hit)
    .map((piece) => piece.text);

test("words are found whatever their endings", () => {
  assert.deepEqual(hits("Принтеры у бухгалтерии не печатают", "принтер"), ["Принтеры"]);
  assert.deepEqual(hits("Заявление на отпуск в ноябре", "отпуска"), ["отпуск"]);
  assert.deepEqual(hits("Ещё раз про ключи", "еще"), ["Ещё"]);
  assert.deepEqual(hits("Printers are slow; the printer jams", "printer slow"), [
    "Printers",
    "slow",
    "printer",
  ]);
});

test("a short word must begin the same; nothing else is marked", () => {
  assert.deepEqual(hits("кот и скот", "кот"), ["кот"]);
  assert.deepEqual(hits("anything", "  "), []);
});

test("the pieces together are the text", () => {
  const text = "Принтер. Снова принтер!";
  assert.equal(
    highlight(text, "принтер")
      .map((piece) => piece.text)
      .join(""),
    text,
  );
});
