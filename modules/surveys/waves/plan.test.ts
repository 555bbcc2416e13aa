import assert from "node:assert/strict";
import { test } from "node:test";
import { WavePlan } from "../schema/index.ts";
import { makeContract, type Promised } from "./contract.ts";
import { type Facts, nextDay, obstaclesOf, remindersDue } from "./plan.ts";

const now = new Date("2026-03-02T09:00:00Z");
const plan = WavePlan.parse({
  name: { en: "Spring", ru: "Весна" },
  questionnaire: "0199c0de-0000-7000-8000-000000000001",
  closesAt: "2026-03-16T09:00:00Z",
});
const facts: Facts = {
  questionnaire: { about: "supplier", published: true, ended: false },
  asked: 40,
  standing: false,
  now,
};

test("a whole plan has nothing in its way; each gap is named", () => {
  assert.deepEqual(obstaclesOf(plan, facts), []);
  const gaps: [Partial<WavePlan>, Partial<Facts>, string][] = [
    [{ name: { en: "Spring", ru: "" } }, {}, "name_missing"],
    [{ closesAt: null }, {}, "end_missing"],
    [{ closesAt: "2026-03-02T10:00:00Z" }, {}, "end_too_early"],
    [{ opensAt: "2026-03-15T12:00:00Z" }, {}, "end_too_early"],
    [{ kind: "identified" }, {}, "readers_missing"],
    [{ direction: "customers" }, {}, "direction_unfit"],
    [{}, { questionnaire: { ...facts.questionnaire, published: false } }, "questionnaire_unpublished"],
    [{}, { questionnaire: { ...facts.questionnaire, ended: true } }, "questionnaire_unpublished"],
    [{}, { asked: 0 }, "nobody_to_ask"],
    [{}, { asked: 4 }, "too_few_to_ask"],
  ];
  for (const [change, known, code] of gaps)
    assert.deepEqual(obstaclesOf({ ...plan, ...change }, { ...facts, ...known }), [code]);
});

test("a standing question needs no end, but anonymity", () => {
  const standing = { ...facts, standing: true };
  assert.deepEqual(obstaclesOf({ ...plan, closesAt: null }, standing), []);
  const named = { ...plan, kind: "identified" as const, readers: ["0199c0de-0000-7000-8000-000000000002"] };
  assert.deepEqual(obstaclesOf(named, standing), ["standing_needs_anonymity"]);
});

test("a reminder is due from its day on, once, and not after the end", () => {
  const wave = {
    opensAt: now,
    closesAt: new Date("2026-03-16T09:00:00Z"),
    reminders: [3, 7],
    reminded: [] as number[],
  };
  const on = (day: string, reminded: number[] = []) =>
    remindersDue({ ...wave, reminded }, new Date(`${day}T09:00:00Z`));
  assert.deepEqual(on("2026-03-04"), []);
  assert.deepEqual(on("2026-03-05"), [3]);
  assert.deepEqual(on("2026-03-05", [3]), []);
  assert.deepEqual(on("2026-03-10"), [3, 7]);
  assert.deepEqual(on("2026-03-16"), []);
});

test("a series keeps its day of the month, where the month has it", () => {
  assert.equal(nextDay("2026-01-31", "month", 31), "2026-02-28");
  assert.equal(nextDay("2026-02-28", "month", 31), "2026-03-31");
  assert.equal(nextDay("2026-11-30", "quarter", 30), "2027-02-28");
  assert.equal(nextDay("2026-08-15", "half_year", 15), "2027-02-15");
  assert.equal(nextDay("2028-02-29", "year", 29), "2029-02-28");
  assert.equal(nextDay("2026-12-29", "week", 29), "2027-01-05");
});

const promised: Promised = {
  plan,
  form: { name: { en: "Service quality", ru: "Качество услуг" }, sha256: "ab" },
  asked: ["a", "b"],
  required: false,
  people: 40,
  day: now,
  timeZone: "Europe/Moscow",
  readers: [],
  standing: false,
};

test("the same promise has the same hash, and any other promise another", () => {
  const { sha256, canonical } = makeContract(promised);
  assert.match(sha256, /^[0-9a-f]{64}$/);
  assert.deepEqual(makeContract(promised), makeContract({ ...promised }));
  const others: Promised[] = [
    { ...promised, plan: { ...plan, k: 6 } },
    { ...promised, plan: { ...plan, cuts: ["tenure"] } },
    { ...promised, plan: { ...plan, audience: { ...plan.audience, share: 50 } } },
    { ...promised, plan: { ...plan, closesAt: "2026-04-16T09:00:00Z" } },
    { ...promised, asked: ["a"] },
    { ...promised, form: { ...promised.form, sha256: "cd" } },
    { ...promised, people: 41 },
  ];
  const hashes = new Set([sha256, ...others.map((other) => makeContract(other).sha256)]);
  assert.equal(hashes.size, others.length + 1);
  assert.equal(JSON.parse(canonical).k, 5);
});

test("both languages say who sees what, from how many people on, and until when", () => {
  const { en, ru } = makeContract({ ...promised, plan: { ...plan, k: 12, cuts: ["tenure"] } });
  assert.equal(en.said.length, ru.said.length);
  assert.equal(en.notCovered.length, ru.notCovered.length);
  const all = en.said.join("\n");
  assert.match(all, /fewer than 12 people/);
  assert.match(all, /from 12 people, words from 12/);
  assert.match(all, /unit and length of service/);
  assert.match(all, /16 Mar/);
  assert.match(ru.said.join("\n"), /меньше чем из 12 человек/);
  assert.doesNotMatch(`${all}${ru.said.join()}`, /[{}]|undefined/);
});

test("leaving questions out is promised only where the form allows it", () => {
  assert.match(makeContract(promised).en.said.join(), /leave any question out/);
  const whole = makeContract({ ...promised, required: true });
  assert.doesNotMatch(whole.en.said.join(), /leave any question out/);
  assert.doesNotMatch(whole.ru.said.join(), /Любой вопрос можно/);
});

test("answers with names say whose eyes they meet", () => {
  const readers = ["0199c0de-0000-7000-8000-000000000002"];
  const named = { ...plan, kind: "identified" as const, readers };
  const { en, ru } = makeContract({ ...promised, plan: named, readers: ["Anna Wolf"] });
  assert.match(en.said.join("\n"), /Anna Wolf\. Nobody else/);
  assert.match(ru.title, /с именем/);
  assert.doesNotMatch(en.said.join("\n"), /without name/);
});
