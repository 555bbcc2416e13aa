import assert from "node:assert/strict";
import { test } from "node:test";
import { preferredLanguage } from "./language.ts";
import { defineWords, say } from "./words.ts";

const words = defineWords({
  en: {
    hello: "Hello, {name}!",
    size: "{size} of {whole}",
    found: { one: "{count} request in {place}", other: "{count} requests in {place}" },
    plain: "Plain",
  },
  ru: {
    hello: "Здравствуйте, {name}!",
    size: "{size} из {whole}",
    found: {
      one: "{count} обращение в {place}",
      few: "{count} обращения в {place}",
      many: "{count} обращений в {place}",
      other: "{count} обращения в {place}",
    },
    plain: "Просто",
  },
});

test("parameters are filled in", () => {
  assert.equal(say(words, "en")("hello", { name: "Ann" }), "Hello, Ann!");
  assert.equal(say(words, "ru")("hello", { name: "Анна" }), "Здравствуйте, Анна!");
  assert.equal(say(words, "ru")("plain"), "Просто");
});

test("numbers among the parameters are written as the language writes them", () => {
  assert.equal(say(words, "en")("size", { size: 1.5, whole: 12345 }), "1.5 of 12,345");
  assert.equal(say(words, "ru")("size", { size: 1.5, whole: 12345 }), "1,5 из 12\u00a0345");
});

test("Russian plurals follow the number", () => {
  const t = say(words, "ru");
  const at = (count: number) => t("found", { count, place: "ИТ" });
  assert.equal(at(1), "1 обращение в ИТ");
  assert.equal(at(3), "3 обращения в ИТ");
  assert.equal(at(11), "11 обращений в ИТ");
  assert.equal(at(21), "21 обращение в ИТ");
  assert.equal(at(112), "112 обращений в ИТ");
  assert.equal(at(1.5), "1,5 обращения в ИТ");
});

test("English plurals follow the number", () => {
  const t = say(words, "en");
  assert.equal(t("found", { count: 1, place: "IT" }), "1 request in IT");
  assert.equal(t("found", { count: 0, place: "IT" }), "0 requests in IT");
});

test("a value with braces is not filled in twice", () => {
  assert.equal(say(words, "en")("size", { size: "{whole}", whole: "x" }), "{whole} of x");
});

/** Never called: the compiler is what checks it (`@ts-expect-error` fails when there is no error). */
export function gapsDoNotCompile() {
  // @ts-expect-error the Russian side lacks a key
  defineWords({ en: { a: "a", b: "b" }, ru: { a: "а" } });
  // @ts-expect-error the English side lacks a key
  defineWords({ en: { a: "a" }, ru: { a: "а", b: "б" } });
  // @ts-expect-error the Russian side lacks a parameter
  defineWords({ en: { a: "a {n}" }, ru: { a: "а" } });
  // @ts-expect-error the Russian side has a parameter that English lacks
  defineWords({ en: { a: "a" }, ru: { a: "а {n}" } });
  // @ts-expect-error a Russian plural lacks a form
  defineWords({ en: { a: { one: "a", other: "a" } }, ru: { a: { one: "а", other: "а" } } });
  const t = say(words, "en");
  // @ts-expect-error a parameter is missing
  t("hello");
  // @ts-expect-error no such sentence
  t("goodbye");
}

test("the language is chosen by what the browser prefers", () => {
  assert.equal(preferredLanguage("ru-RU,ru;q=0.9,en;q=0.8"), "ru");
  assert.equal(preferredLanguage("de,en;q=0.3,ru;q=0.7"), "ru");
  assert.equal(preferredLanguage("de", "ru"), "ru");
  assert.equal(preferredLanguage(undefined), "en");
});
