import assert from "node:assert/strict";
import { test } from "node:test";
import { learn } from "../taxonomy/index.ts";
import { makeReader, namesOf } from "../words/index.ts";
import { analyse, firstState, makeAnalyser, rediscover } from "./index.ts";

const subject = "протекает крыша ведро капает потолок лужа этаж цех".split(" ");
const other = "маска карнавал костюм ёлка гирлянда хоровод".split(" ");
const texts = Array.from({ length: 80 }, (_, i) => {
  const words = i % 2 === 0 ? subject : other;
  return [0, 1, 3].map((step) => words[(i + step * (1 + (i % 3))) % words.length]).join(" ");
});

test("the first text is analysed, every part explained by places in it", () => {
  const text = "Анна Морозова третью неделю не отвечает, а договор так и не согласован. Ужасно";
  const [one] = analyse([text], firstState, namesOf(["Морозова Анна"]));
  const keys = one!.topics.map(({ topic }) => topic);
  for (const key of ["availability", "documents", "approvals", "speed"]) assert.ok(keys.includes(key), key);
  assert.equal(one!.sentiment.verdict, "negative");
  assert.equal(one!.language, "ru");
  assert.deepEqual(
    one!.masks.map(({ from, to }) => text.slice(from, to)),
    ["Анна", "Морозова"],
  );
  for (const { reasons } of one!.topics)
    for (const { from, to } of reasons) assert.match(text.slice(from, to), /^\p{L}.*\p{L}$/u);
});

test("discovery looks at the rest only; a later text is assigned by the kept state", () => {
  const named = ["Где мой договор?", "Сброс пароля"];
  const { state, discovery, rest } = rediscover([...named, ...texts], firstState);
  assert.ok(discovery && discovery.topics.length >= 2);
  assert.deepEqual(
    rest,
    Array.from({ length: 80 }, (_, i) => i + 2),
  );
  const analyser = makeAnalyser(JSON.parse(JSON.stringify(state)));
  const roof = analyser("капает потолок, большая лужа").analysed;
  assert.deepEqual(roof.topics, []);
  const companions = discovery.membership.flatMap((one, i) =>
    one && one.topic === roof.discovered?.topic ? [i] : [],
  );
  assert.ok(companions.length > 0 && companions.every((i) => i % 2 === 0));
  assert.equal(analyser("Где мой договор?").analysed.discovered, undefined);
});

test("a correction changes texts to come and nothing else", () => {
  const text = "Просим заменить гирлянду в холле";
  const state = {
    ...firstState,
    learned: learn(firstState.topics, {}, makeReader()(text), { topic: "premises", belongs: true }),
  };
  assert.ok(analyse([text], state)[0]!.topics.some(({ topic }) => topic === "premises"));
  assert.deepEqual(analyse(["Где договор?"], state), analyse(["Где договор?"], firstState));
});

test("nothing, and rubbish, are analysed too", () => {
  for (const text of ["", "   ", "!!!", "\u0000\uFFFF", "😀😀", "а".repeat(30_000), "не ".repeat(5000)])
    assert.equal(analyse([text], firstState).length, 1);
});
