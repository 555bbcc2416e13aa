import assert from "node:assert/strict";
import { test } from "node:test";
import { makeReader, masked, masksOf, namesOf, normalise, termsOf } from "./index.ts";

const read = makeReader();
const written = (text: string) => read(text).tokens.map(({ from, to }) => text.slice(from, to));

test("a form is composed, lower, with е for ё, and free of what cannot be seen", () => {
  assert.deepEqual(normalise("Е\u0308лка"), { form: "елка", language: "ru" });
  assert.deepEqual(normalise("за\u00ADявка\u200B"), { form: "заявка", language: "ru" });
  assert.deepEqual(normalise("Don’t"), { form: "don't", language: "en" });
});

test("a letter of the other alphabet that looks alike is put right, a true mixture is left", () => {
  assert.deepEqual(normalise("cчет"), { form: "счет", language: "ru" });
  assert.deepEqual(normalise("SAР"), { form: "sap", language: "en" });
  assert.equal(normalise("vpnшка").language, "other");
});

test("words keep their places in the text as it was written", () => {
  const text = "  Счёт №77/АБ не пришёл… Don't know why!";
  assert.deepEqual(written(text), ["Счёт", "не", "пришёл", "Don't", "know", "why"]);
  assert.equal(read("е\u0308ж и ёж").tokens[0]!.word.form, read("е\u0308ж и ёж").tokens[2]!.word.form);
});

test("each word has the language of its letters, the text that of four fifths of them", () => {
  assert.equal(read("VPN не работает с самого утра").language, "ru");
  assert.equal(read("VPN не работает").language, "mixed");
  assert.equal(read("the approval takes weeks").language, "en");
  assert.equal(read("12 345 !!!").language, "none");
});

test("addresses, phones, numbers of documents and people are masked, amounts of few digits are not", () => {
  const names = namesOf(["Морозова Анна Петровна", "Peter Hill"]);
  const text =
    "Анне Морозовой (a.morozova@firma.ru, +7 (495) 123-45-67) по договору № 45/2-А и INC00123: https://a.b/c?d ждём 15 дней";
  assert.equal(
    masked(text, masksOf(text, names)),
    "[name] [name] ([address], [phone]) по договору [number] и [number]: [address] ждём 15 дней",
  );
  assert.deepEqual(
    masksOf("мороз на улице, спросите Морозову А. П. или анну морозову", names).map(({ kind }) => kind),
    ["name", "name", "name"],
  );
  assert.equal(masked("ask Hill about it", masksOf("ask Hill about it", names)), "ask [name] about it");
});

test("pairs join what stands together and what is denied, not across clauses and stop words", () => {
  const terms = (text: string) => termsOf(read(text)).map(({ term }) => term);
  assert.deepEqual(terms("портал не работает, срочно"), ["порта", "работа", "не работа", "срочн"]);
  assert.deepEqual(terms("invoice for supplier"), ["invoic", "supplier"]);
});

test("a long text takes linear time", () => {
  for (const unit of ["a", "1", "a.", "1 ", "№", "+7 ", "А", "@", "'a"]) {
    const began = performance.now();
    read(unit.repeat(30_000));
    assert.ok(performance.now() - began < 1500, unit);
  }
});
