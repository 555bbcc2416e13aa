import assert from "node:assert/strict";
import { test } from "node:test";
import { chance } from "#science/numbers";
import { makeReader } from "../words/index.ts";
import {
  feelingOfRating,
  makeSentiment,
  type RatedText,
  sentimentByLexicon,
  trainSentiment,
} from "./index.ts";
import { softmax, temperatureFor } from "./logistic.ts";

const read = makeReader();
const by = (text: string) => sentimentByLexicon(read(text));

const said: readonly [text: string, verdict: string][] = [
  ["Отличная работа, спасибо!", "positive"],
  ["Ужасно долго, третью неделю ждём", "negative"],
  ["Нам не нравится новый портал", "negative"],
  ["Никогда не было проблем", "positive"],
  ["Оплата прошла во вторник", "neutral"],
  ["Помогли быстро, но нагрубили", "unclear"],
  ["12345", "unclear"],
  ["The support team is excellent", "positive"],
  ["Nobody answers, terrible service", "negative"],
  ["This is not good at all", "negative"],
  ["No problems so far", "positive"],
  ["The invoice was issued on Tuesday", "neutral"],
  ["Портал удобный, very helpful", "positive"],
];
for (const [text, verdict] of said)
  test(`${text}: ${verdict}`, () => {
    const { verdict: own, reasons } = by(text);
    assert.equal(own, verdict, JSON.stringify(reasons));
  });

test("a verdict is explained by words with places, negation and degree among them", () => {
  const text = "Сервис не очень удобный. Отвечают вежливо";
  assert.deepEqual(
    by(text).reasons.map(({ from, to, weight }) => [text.slice(from, to), Math.sign(weight)]),
    [
      ["не очень удобный", -1],
      ["вежливо", 1],
    ],
  );
});

test("a negation does not reach into the next clause", () => {
  assert.equal(by("Ждать не пришлось. Спасибо").verdict, "positive");
  assert.equal(by("Нет, отлично").verdict, "positive");
});

test("ratings are feelings by their place on the scale", () => {
  const five = [1, 2, 3, 4, 5].map((rating) => feelingOfRating(rating, { low: 1, high: 5 }));
  assert.deepEqual(five, ["negative", "negative", "neutral", "positive", "positive"]);
  assert.equal(feelingOfRating(0, { low: 0, high: 10 }), "negative");
  assert.throws(() => feelingOfRating(1, { low: 5, high: 1 }), RangeError);
});

/** A house with words of its own that no list knows. */
function rated(n: number): RatedText[] {
  const random = chance(3);
  const words = {
    positive: "шпрехт ладится зумерно flying".split(" "),
    neutral: "вторник опись regular столбец".split(" "),
    negative: "хрумкает опадает кривуля sinking".split(" "),
  };
  const filler = "отдел портал заявка сегодня team акт".split(" ");
  return Array.from({ length: n }, (_, i) => {
    const feeling = (["positive", "neutral", "negative"] as const)[i % 3]!;
    const list = Array.from({ length: 5 }, () => {
      const from = random.next() < 0.4 ? words[feeling] : filler;
      return from[random.below(from.length)]!;
    });
    return { text: read(list.join(" ")), feeling };
  });
}

test("from 200 rated comments on a house's own words are learnt, measured on unseen texts and explained", () => {
  const { model, figures } = trainSentiment(rated(600));
  assert.ok(model && figures);
  assert.ok(figures.macroF1 > 0.75 && figures.macroF1 > figures.lexiconMacroF1 + 0.3, `${figures.macroF1}`);
  assert.ok(figures.calibrationError < 0.08, `${figures.calibrationError}`);
  const sentiment = makeSentiment(JSON.parse(JSON.stringify(model)));
  const text = "Заявка хрумкает и опадает";
  const { verdict, reasons, probabilities, source } = sentiment(read(text));
  assert.deepEqual([verdict, source], ["negative", "model"]);
  assert.ok(probabilities!.negative > 0.5);
  assert.ok(["хрумкает", "опадает"].includes(text.slice(reasons[0]!.from, reasons[0]!.to)));
  assert.equal(sentiment(read("совершенно незнакомое")).source, "lexicon");
});

test("no model without reason for one: the lexicon goes on serving, and it is said why", () => {
  assert.equal(trainSentiment(rated(199)).reason, "tooFewRated");
  const alike = rated(300).map((one) => ({ ...one, feeling: "positive" as const }));
  assert.equal(trainSentiment(alike).reason, "oneSided");
  const random = chance(9);
  const noise = rated(300).map(({ text }) => ({
    text,
    feeling: (["positive", "neutral", "negative"] as const)[random.below(3)]!,
  }));
  const { reason, model } = trainSentiment(noise);
  if (model) assert.ok(model.figures.macroF1 < 0.45);
  else assert.equal(reason, "noBetterThanLexicon");
});

test("the same texts and chance give the same model", () => {
  assert.deepEqual(trainSentiment(rated(240), chance(4)), trainSentiment(rated(240), chance(4)));
});

test("a temperature makes boasting scores honest", () => {
  const random = chance(8);
  const labels: number[] = [];
  const scores = Array.from({ length: 4000 }, () => {
    const honest = Float64Array.from([random.normal(), random.normal(), random.normal()]);
    const p = Float64Array.from(honest);
    softmax(p);
    labels.push(random.pick(p));
    return honest.map((score) => 3 * score);
  });
  const temperature = temperatureFor(scores, labels);
  assert.ok(Math.abs(temperature - 3) < 0.3, `${temperature}`);
});
