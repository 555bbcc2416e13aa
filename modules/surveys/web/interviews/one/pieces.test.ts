import assert from "node:assert/strict";
import { test } from "node:test";
import { piecesOf, placeOf, selectionOf } from "./pieces.ts";

const note = "Ждём неделю. Потом ещё неделю.";

test("quotes are found again where they stand now, the nearest first", () => {
  assert.equal(placeOf(note, { words: "неделю", starts: 5 }), 5);
  assert.equal(placeOf(note, { words: "неделю", starts: 20 }), 23);
  assert.equal(placeOf(note, { words: "месяц", starts: 5 }), -1);
});

test("a note is cut at its quotes and loses nothing, also where they overlap or are gone", () => {
  const quotes = [
    { words: "неделю. Потом", starts: 5 },
    { words: "Потом ещё", starts: 13 },
    { words: "Потом", starts: 13 },
    { words: "забыто", starts: 1 },
  ];
  const pieces = piecesOf(note, quotes);
  assert.equal(pieces.map(({ text }) => text).join(""), note);
  assert.deepEqual(
    pieces.filter(({ marked }) => marked).map(({ text }) => text),
    ["неделю. Потом", " ещё"],
  );
  assert.deepEqual(piecesOf("", quotes), []);
  assert.deepEqual(piecesOf(note, []), [{ text: note, marked: false }]);
});

test("blanks around a selection are no part of the quote", () => {
  assert.deepEqual(selectionOf(note, 4, 13), { words: "неделю.", starts: 5 });
  assert.equal(selectionOf(note, 4, 5), undefined);
  assert.equal(selectionOf(note, 7, 7), undefined);
});
