import assert from "node:assert/strict";
import { test } from "node:test";
import { makeReader } from "../words/index.ts";
import {
  defaultTopics,
  type LearnedWeights,
  learn,
  makeTaxonomy,
  relearn,
  seeds,
  type Topic,
} from "./index.ts";

const read = makeReader();
const taxonomy = makeTaxonomy(defaultTopics);
const topicsOf = (text: string) => taxonomy.assign(read(text)).map(({ topic }) => topic);

test("the first text has its topics, in both languages and across them", () => {
  assert.ok(topicsOf("Третью неделю ждём согласования договора").includes("speed"));
  assert.ok(topicsOf("Третью неделю ждём согласования договора").includes("approvals"));
  assert.ok(topicsOf("We have been waiting for weeks and nobody answers the phone").includes("availability"));
  assert.deepEqual(topicsOf("VPN отвалился"), ["network"]);
  assert.deepEqual(topicsOf("ничего такого здесь нет"), []);
});

test("an assignment is explained by the words in the text", () => {
  const text = "Отличная работа, но пароль не сбросить";
  const access = taxonomy.assign(read(text)).find(({ topic }) => topic === "access");
  assert.deepEqual(
    access?.reasons.map(({ from, to }) => text.slice(from, to)),
    ["пароль"],
  );
});

test("weak words need company, a word counts once, a phrase wins over its words", () => {
  const own: Topic[] = [
    {
      key: "t",
      name: { ru: "т", en: "t" },
      seeds: [...seeds("~alpha ~beta"), { phrase: "alpha gamma", weight: 2 }],
    },
  ];
  const score = (text: string) => makeTaxonomy(own).score(read(text), "t");
  assert.equal(score("alpha"), 0.5);
  assert.equal(score("alpha, alpha, alphas"), 0.5);
  assert.equal(score("alpha beta"), 1);
  assert.equal(score("alpha gamma"), 2);
  assert.equal(score("alpha. Gamma"), 0.5);
});

test("a correction moves the text over the threshold, others with its words follow, the rest stays", () => {
  let learned: LearnedWeights = {};
  const text = read("Опять протекает крыша в цехе, капает прямо на стеллажи");
  const correct = (topic: string, belongs: boolean) => {
    learned = learn(defaultTopics, learned, text, { topic, belongs });
  };
  assert.ok(!topicsOf("Опять протекает крыша в цехе, капает прямо на стеллажи").includes("premises"));
  correct("premises", true);
  const after = () => makeTaxonomy(defaultTopics, learned);
  const has = (words: string) =>
    after()
      .assign(read(words))
      .some(({ topic }) => topic === "premises");
  assert.ok(after().score(text, "premises") >= 1.5 - 1e-9);
  assert.ok(has("Опять протекает крыша в цехе: капает прямо на стеллажи!"));
  assert.ok(!has("Счёт на оплату"));
  const reason = after()
    .assign(text)
    .find(({ topic }) => topic === "premises")!.reasons[0]!;
  assert.ok(reason.isLearned && reason.weight > 0);
  const once = learned;
  correct("premises", true);
  assert.equal(learned, once, "a text that is right teaches nothing");
  correct("premises", false);
  assert.ok(after().score(text, "premises") <= 0.5 + 1e-9);
});

test("topics are plain data: every key once, both names, every seed readable", () => {
  const keys = defaultTopics.map(({ key }) => key);
  assert.equal(new Set(keys).size, keys.length);
  assert.deepEqual(JSON.parse(JSON.stringify(defaultTopics)), defaultTopics);
  for (const { key, name, seeds } of defaultTopics) {
    assert.match(name.ru, /[а-я]/, key);
    assert.match(name.en, /[a-z]/, key);
    for (const { phrase } of seeds) assert.match(phrase, /^[\p{L}\p{N}' *-]+$/u, `${key}: ${phrase}`);
    const own = makeTaxonomy(defaultTopics.filter((one) => one.key === key));
    const deaf = seeds.filter(({ phrase }) => own.score(read(phrase.replaceAll("*", "")), key) <= 0);
    assert.deepEqual(deaf, [], key);
  }
});

test("all corrections together: topics of people's own, told apart by words nobody listed", () => {
  const own: Topic[] = ["roof", "party"].map((key) => ({ key, name: { ru: key, en: key }, seeds: [] }));
  const texts = [
    ["roof", "протекает крыша, вода на полу"],
    ["roof", "вода капает с потолка, крыша старая"],
    ["party", "ёлка и гирлянды для праздника"],
    ["party", "праздник прошёл весело, гирлянды горели"],
  ] as const;
  const reviews = texts.map(([topic, text]) => ({
    text: read(text),
    corrections: own.map(({ key }) => ({ topic: key, belongs: key === topic })),
  }));
  const learned = relearn(own, [
    ...reviews,
    { text: read("вода"), corrections: [{ topic: "gone", belongs: true }] },
  ]);
  assert.deepEqual(Object.keys(learned).sort(), ["party", "roof"]);
  const scores = makeTaxonomy(own, learned).scores(read("с крыши льётся вода"));
  assert.ok(scores.get("roof")! > 0 && scores.get("roof")! > (scores.get("party") ?? 0));
  assert.deepEqual(relearn(own, reviews), relearn(own, reviews));
});
