import assert from "node:assert/strict";
import { test } from "node:test";
import { type Facts, planOf, postponed, quietOf } from "./choice.ts";
import { type Contact, noChoices } from "./reader.ts";
import { type Wish, wishes } from "./source.ts";

const days = {
  timeZone: "Europe/Moscow",
  isWorking: (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
};
const anna: Contact = {
  name: "Анна",
  address: "anna@x.ru",
  account: true,
  language: "ru",
  hours: null,
  prefersLetters: false,
};
// A Monday, noon and midnight in Moscow.
const noon = new Date("2026-03-02T09:00:00Z");
const midnight = new Date("2026-03-02T21:00:00Z");
const facts = (changes: Partial<Facts> = {}): Facts => ({
  contact: anna,
  choices: noChoices,
  chosen: undefined,
  usual: "digest",
  urgent: false,
  prompt: false,
  ...changes,
});
const told = (changes: Partial<Facts>, now = noon) => {
  const { way, dueAt } = planOf(facts(changes), days, now);
  return dueAt ? `${way} ${dueAt.toISOString().slice(0, 16)}` : way;
};
const [morning, nextMorning] = ["2026-03-03T06:00", "2026-03-03T04:00"];

test("who chose nothing gets the digest, and urgent news at once", () => {
  assert.equal(told({}), `digest ${morning}`);
  assert.equal(told({ urgent: true }), "at_once 2026-03-02T09:00");
  assert.equal(told({ prompt: true }), "at_once 2026-03-02T09:00");
  assert.equal(told({ contact: { ...anna, prefersLetters: true } }), "at_once 2026-03-02T09:00");
});

test("every choice against every kind of news", () => {
  const table: Record<Wish, [plain: string, urgent: string, prompt: string]> = {
    page: ["page", "page", "page"],
    digest: ["digest", "at_once", "digest"],
    at_once: ["at_once", "at_once", "at_once"],
    none: ["page", "page", "page"],
  };
  for (const chosen of wishes) {
    const way = (changes: Partial<Facts>) => planOf(facts({ chosen, ...changes }), days, noon).way;
    assert.deepEqual([way({}), way({ urgent: true }), way({ prompt: true })], table[chosen], chosen);
    assert.equal(way({ contact: { ...anna, prefersLetters: true } }), table[chosen][0], chosen);
  }
  assert.equal(told({ usual: "page" }), "page");
  assert.equal(told({ usual: "at_once" }), "at_once 2026-03-02T09:00");
});

test("at night a letter waits for the morning, unless its reader never wants quiet", () => {
  assert.equal(told({ urgent: true }, midnight), `at_once ${nextMorning}`);
  assert.equal(
    told({ urgent: true, choices: { ...noChoices, quiet: "never" } }, midnight),
    "at_once 2026-03-02T21:00",
  );
  const own = { ...noChoices, quiet: "own" as const, quietFrom: "11:00", quietTo: "12:30" };
  assert.equal(told({ urgent: true, choices: own }), "at_once 2026-03-02T09:30");
  assert.equal(told({ urgent: true, choices: own }, midnight), "at_once 2026-03-02T21:00");
});

test("the reader's own time zone decides, not the house's", () => {
  const far = { ...noChoices, timeZone: "Asia/Vladivostok" };
  assert.equal(told({ choices: far }), "digest 2026-03-02T23:00");
  // 21:00 in Vladivostok is 14:00 in Moscow.
  assert.equal(
    told({ urgent: true, choices: far }, new Date("2026-03-02T11:00:00Z")),
    "at_once 2026-03-02T21:00",
  );
});

test("the hours of a profile are when one may be approached; a digest waits for them, a chosen time does not", () => {
  const late = { ...anna, hours: { from: "10:30", to: "18:00" } };
  assert.deepEqual(quietOf(late, noChoices), { from: "18:00", to: "10:30" });
  assert.equal(told({ contact: late }), "digest 2026-03-03T07:30");
  assert.equal(
    told({ contact: late, choices: { ...noChoices, digestAt: "08:00" } }),
    "digest 2026-03-03T05:00",
  );
});

test("somebody without a page gets every letter at once, by night too; without an address nobody writes", () => {
  const outside = { ...anna, account: false };
  assert.equal(told({ contact: outside }, midnight), "at_once 2026-03-02T21:00");
  assert.equal(told({ contact: outside, usual: "page" }), "at_once 2026-03-02T09:00");
  assert.equal(told({ contact: { ...anna, address: null }, urgent: true }), "page");
  assert.equal(told({ contact: undefined, urgent: true }), "page");
});

test("a letter held up into the night waits for the morning; one that is in time goes", () => {
  const due = new Date("2026-03-02T15:00:00Z");
  assert.equal(postponed("at_once", due, anna, noChoices, days, new Date("2026-03-02T15:05:00Z")), undefined);
  assert.equal(
    postponed("at_once", due, anna, noChoices, days, midnight)?.toISOString().slice(0, 16),
    nextMorning,
  );
  assert.equal(
    postponed("digest", due, anna, noChoices, days, midnight)?.toISOString().slice(0, 16),
    morning,
  );
  assert.equal(postponed("digest", due, anna, noChoices, days, new Date("2026-03-03T09:00:00Z")), undefined);
});
