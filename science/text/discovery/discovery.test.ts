import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { chance } from "#science/numbers";
import { adjustedRand } from "../quality/index.ts";
import { rowsOf } from "../vectors/index.ts";
import { makeReader, termsOf } from "../words/index.ts";
import { averageJaccard } from "./choose.ts";
import { discover, makeDiscovered, topicTrends } from "./index.ts";
import { factorise, nndsvd } from "./nmf.ts";
import { largestSingular } from "./singular.ts";
import { fisherGreater } from "./trends.ts";

const golden: {
  x: number[][];
  k: number;
  values: number[];
  w: number[][];
  h: number[][];
  fisher: { table: [number, number, number, number]; p: number }[];
} = JSON.parse(readFileSync(new URL("goldens/discovery.json", import.meta.url), "utf8"));
const near = (actual: number, expected: number, by = 1e-6) =>
  assert.ok(Math.abs(actual - expected) < by, `${actual} is not ${expected}`);
const sparse = rowsOf(
  golden.x.map((row) => row.flatMap((value, i): [number, number][] => (value === 0 ? [] : [[i, value]]))),
  6,
);

test("singular values and the start of the factors are numpy's", () => {
  const singular = largestSingular(sparse, golden.k);
  for (const [i, value] of golden.values.entries()) near(singular.values[i]!, value);
  const { w, h, k } = nndsvd(sparse, singular);
  for (const [i, row] of golden.w.entries())
    for (const [t, value] of row.entries()) near(w[i * k + t]!, value, 1e-5);
  for (const [t, row] of golden.h.entries())
    for (const [j, value] of row.entries()) near(h[j * k + t]!, value, 1e-5);
});

test("factors are nowhere negative and no worse than the start, close to the best of that rank", () => {
  const singular = largestSingular(sparse, golden.k);
  const factors = factorise(sparse, singular, 500);
  assert.ok([...factors.w, ...factors.h].every((x) => x >= 0));
  const squares = golden.x.flat().reduce((sum, x) => sum + x * x, 0);
  const floor = Math.sqrt(squares - golden.values.reduce((sum, s) => sum + s * s, 0)) / Math.sqrt(squares);
  assert.ok(factors.error >= floor - 1e-9 && factors.error < 1.35 * floor, `${factors.error} ${floor}`);
});

test("Fisher's exact test is scipy's", () => {
  for (const { table, p } of golden.fisher) near(fisherGreater(...table), p, 1e-9);
});

test("new and rising topics: more texts altogether are no rise, and many looks are paid for", () => {
  const trends = topicTrends(
    [
      { topic: "strike", before: 0, after: 25 },
      { topic: "portal", before: 20, after: 90 },
      { topic: "as ever", before: 100, after: 200 },
      { topic: "falling", before: 90, after: 20 },
      ...Array.from({ length: 20 }, (_, i) => ({ topic: `other ${i}`, before: 10, after: 20 })),
    ],
    { before: 500, after: 1000 },
  );
  assert.deepEqual(
    trends.slice(0, 5).map(({ trend }) => trend),
    ["new", "rising", "none", "none", "none"],
  );
  assert.throws(
    () => topicTrends([{ topic: "a", before: 3, after: 0 }], { before: 2, after: 9 }),
    RangeError,
  );
});

/** Texts of four planted subjects in both languages. */
function planted(n: number): { text: string; subject: number }[] {
  const random = chance(11);
  const subjects = [
    "принтер картридж печатает бумага застревает тонер".split(" "),
    "пропуск турникет проходная охрана карта вход".split(" "),
    "invoice supplier payment ledger amount currency".split(" "),
    "отпуск график замена заявление кадры дни".split(" "),
  ];
  const filler = "коллеги вчера снова отдел нужно помощь please team today".split(" ");
  return Array.from({ length: n }, (_, i) => {
    const subject = i % subjects.length;
    const words = Array.from({ length: 6 }, () => {
      const list = random.next() < 0.75 ? subjects[subject]! : filler;
      return list[random.below(list.length)]!;
    });
    return { text: words.join(" "), subject };
  });
}
const read = makeReader();
const writtenOf = (texts: readonly { text: string }[]) =>
  texts.map(({ text }) => ({ text, read: read(text) }));

test("planted subjects are found again, labelled by their own words, with a quote of their own", () => {
  const texts = planted(240);
  const found = discover(writtenOf(texts), chance(1))!;
  const rand = adjustedRand(
    texts.map(({ subject }) => subject),
    found.membership.map((one) => one?.topic),
  );
  assert.ok(rand > 0.8, `adjusted Rand ${rand}`);
  for (const [topic, { label, quote, size }] of found.topics.entries()) {
    assert.ok(label.length > 0 && size > 0);
    assert.equal(found.membership[quote!]?.topic, topic);
    for (const word of label) assert.ok(texts.some(({ text }) => text.includes(word)));
  }
});

test("the same chance gives the same topics; a later text is assigned by the kept model alone", () => {
  const texts = planted(120);
  const [a, b] = [discover(writtenOf(texts), chance(5))!, discover(writtenOf(texts), chance(5))!];
  assert.deepEqual(a, b);
  const kept = makeDiscovered(JSON.parse(JSON.stringify(a.model)));
  for (const [i, { read: one }] of writtenOf(texts).entries())
    assert.deepEqual(kept.assign(termsOf(one).map(({ term }) => term)), a.membership[i]);
  assert.equal(kept.assign(["неслыханно"]), undefined);
});

test("too few texts, or texts without a word in common, give no topics", () => {
  assert.equal(discover(writtenOf(planted(29))), undefined);
  const strangers = Array.from({ length: 40 }, (_, i) => ({ text: `слово${i} иное${i}` }));
  assert.equal(discover(writtenOf(strangers)), undefined);
});

test("ranked lists agree by depth", () => {
  assert.equal(averageJaccard([1, 2, 3], [1, 2, 3]), 1);
  assert.equal(averageJaccard([1, 2], [3, 4]), 0);
  assert.equal(averageJaccard([1, 2], [2, 1]), 0.5);
});
