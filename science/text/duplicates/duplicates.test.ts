import assert from "node:assert/strict";
import { test } from "node:test";
import { chance } from "#science/numbers";
import { makeReader, type ReadText, stemsOf } from "../words/index.ts";
import { gramsOf } from "./features.ts";
import { duplicateClusters, featureFrequencies, makeDuplicateIndex } from "./index.ts";

const read = makeReader();

/** Cosine as the definition says it, all with all, without any filter. */
function plainCosine(all: readonly ReadText[]): (a: number, b: number) => number {
  const frequencies = featureFrequencies(all);
  const rarity = (count: number) => Math.log((1 + all.length) / (1 + count)) + 1;
  const unit = (pairs: (readonly [unknown, number])[]) => {
    const length = Math.sqrt(pairs.reduce((sum, [, weight]) => sum + weight ** 2, 0));
    return new Map(pairs.map(([key, weight]) => [key, weight / (length || 1)]));
  };
  const parts = all.map((text) => {
    const counts = new Map<string, number>();
    for (const stem of stemsOf(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    return [
      unit(
        [...counts].map(([stem, n]) => [stem, (1 + Math.log(n)) * rarity(frequencies.stems.get(stem) ?? 0)]),
      ),
      unit(gramsOf(text).map((gram) => [gram, rarity(frequencies.grams[gram]!)])),
    ] as const;
  });
  const dot = (a: Map<unknown, number>, b: Map<unknown, number>) =>
    [...a].reduce((sum, [key, weight]) => sum + weight * (b.get(key) ?? 0), 0);
  return (a, b) => (dot(parts[a]![0], parts[b]![0]) + dot(parts[a]![1], parts[b]![1])) / 2;
}

function randomTexts(n: number): string[] {
  const random = chance(7);
  const words =
    "счёт оплата договор согласование доступ портал принтер склад доставка отчёт справка пропуск заявка бюджет laptop vpn".split(
      " ",
    );
  return Array.from({ length: n }, () =>
    Array.from({ length: 3 + random.below(5) }, () => words[random.below(words.length)]).join(" "),
  );
}

test("the filtered index finds exactly the pairs that comparing all with all finds", () => {
  const texts = randomTexts(220).map(read);
  const cosine = plainCosine(texts);
  for (const least of [0.5, 0.6, 0.75]) {
    const index = makeDuplicateIndex(least, featureFrequencies(texts));
    let pairs = 0;
    for (const [i, text] of texts.entries()) {
      const found = new Map(index.add(text).map((one) => [one.text, one.cosine]));
      for (let j = 0; j < i; j += 1) {
        const expected = cosine(i, j);
        if (Math.abs(expected - least) < 1e-5) continue;
        assert.equal(found.has(j), expected > least, `${i} ${j} ${expected}`);
        if (expected > least) assert.ok(Math.abs(found.get(j)! - expected) < 1e-5);
      }
      pairs += found.size;
    }
    assert.ok(pairs > 10);
  }
});

test("the same wish in other words is one group, explained by shared words; strangers stay apart", () => {
  const texts = [
    "Прошу настроить принтер на третьем этаже",
    "Спасибо за быструю помощь с отчётом",
    "настройте принтер на третьем этаже!!",
    "Please add dark theme to the portal",
    "Настройте пожалуйста принтр на третьем этаже",
    "please add a dark theme to portal",
    "Когда выплатят командировочные?",
    "...",
    "...",
  ].map(read);
  const clusters = duplicateClusters(texts, 0.6);
  assert.deepEqual(
    clusters.map(({ members }) => members.map(({ text }) => text).sort()),
    [
      [0, 2, 4],
      [3, 5],
    ],
  );
  assert.ok(clusters[0]!.shared.includes("принтер") && clusters[0]!.shared.includes("этаж"));
});

test("every member is as like its centre as promised, and nobody is in two groups", () => {
  const texts = randomTexts(400).map(read);
  const cosine = plainCosine(texts);
  const seen = new Set<number>();
  for (const { centre, members } of duplicateClusters(texts, 0.7))
    for (const { text } of members) {
      assert.ok(!seen.has(text));
      seen.add(text);
      assert.ok(text === centre || cosine(centre, text) >= 0.7 - 1e-5);
    }
});

test("thousands of the same text are one group, at once", () => {
  const texts = Array.from({ length: 5000 }, () => read("Спасибо, всё работает"));
  assert.equal(duplicateClusters(texts)[0]!.members.length, 5000);
  assert.throws(() => duplicateClusters(texts, 0), RangeError);
});
