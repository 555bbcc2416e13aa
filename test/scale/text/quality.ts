// How good the text methods are on labelled public texts, beside simple baselines, on the part set aside.

import { chance } from "#science/numbers";
import {
  adjustedRand,
  classified,
  defaultTopics,
  discover,
  duplicateClusters,
  type Feeling,
  featureFrequencies,
  makeDuplicateIndex,
  makeReader,
  makeSentiment,
  makeTaxonomy,
  nearlyTheSame,
  type Sentiment,
  sentimentByLexicon,
  trainSentiment,
} from "#science/text";
import { groupsByWord, mostFrequent, naiveBayes, wordsOf } from "./baselines.ts";
import {
  areCorporaHere,
  bankQueries,
  type Corpus,
  type Labelled,
  newsSentences,
  supportQuestions,
  tickets,
} from "./corpora.ts";
import { taughtBy } from "./learner.ts";

const two = (x: number) => x.toFixed(2);
const aside = ({ texts }: Corpus) => texts.filter(({ isAside }) => isAside);
const others = ({ texts }: Corpus) => texts.filter(({ isAside }) => !isAside);

export async function quality(print: (line: string) => void, isTuning: boolean): Promise<void> {
  if (!areCorporaHere()) return print("The labelled texts are not here: nothing is measured.");
  const all = [await supportQuestions(), bankQueries(), tickets()].map((corpus) => tuned(corpus, isTuning));
  for (const corpus of all)
    print(`${corpus.name}: ${corpus.texts.length} texts, set aside ${aside(corpus).length}`);
  print("\nTopics taught by corrections, macro-F1 | naive Bayes over words | most frequent class");
  for (const corpus of all) print(taught(corpus));
  print("\nThe topics a house begins with, F1 | the words of the topic's name alone (texts of the topic)");
  for (const corpus of all) for (const line of seeded(corpus)) print(line);
  print("\nDiscovered topics against classes, adjusted Rand | grouping by the most widespread word");
  for (const corpus of all) print(discovered(corpus));
  print("\nFeelings: macro-F1");
  for (const line of felt(tuned(newsSentences(), isTuning))) print(line);
  print("\nNear-duplicates: altered copies found; pairs of one class among pairs found (by chance)");
  for (const corpus of all) print(duplicates(corpus));
}

/** While methods are worked on, the part set aside stays unseen: the rest is divided once more. */
function tuned(corpus: Corpus, isTuning: boolean): Corpus {
  if (!isTuning) return corpus;
  return { ...corpus, texts: others(corpus).map((one, i) => ({ ...one, isAside: i % 3 === 0 })) };
}

function taught(corpus: Corpus): string {
  const [training, test] = [others(corpus), aside(corpus)];
  const teacher = taughtBy(training);
  const truth = test.map(({ label }) => label);
  const f1 = (said: (one: Labelled) => string) => two(classified(truth, test.map(said)).macroF1);
  const bayes = naiveBayes(training);
  const frequent = mostFrequent(training.map(({ label }) => label));
  const own = f1(({ text }) => teacher(text) ?? frequent);
  return `${corpus.name}: ${own} | ${f1(({ text }) => bayes(text))} | ${f1(() => frequent)}`;
}

/** Which classes of the public texts are about which of the topics a house begins with. */
const classesOfTopics: Readonly<Record<string, readonly [topic: string, classes: RegExp][]>> = {
  "rutube-support-ru": [
    ["payments", /^МОНЕТИЗАЦИЯ/],
    ["ideas", /^ПРЕДЛОЖЕНИЯ/],
  ],
  "banking77-en": [
    ["access", /passcode|pin_blocked|change_pin|verify|identity/],
    ["supplies", /card_arrival|card_delivery_estimate|order_physical_card/],
    ["safety", /compromised|lost_or_stolen/],
    ["payments", /transfer|top_up|topping_up|payment|charge|fee|refund|exchange|currency|cash|balance|fiat/],
  ],
};

function seeded(corpus: Corpus): string[] {
  const read = makeReader();
  const taxonomy = makeTaxonomy(defaultTopics);
  return (classesOfTopics[corpus.name] ?? []).map(([topic, classes]) => {
    const test = aside(corpus);
    const truth = test.map(({ label }) => (classes.test(label) ? "yes" : "no"));
    const f1 = (has: (text: string) => boolean) =>
      two(
        classified(
          truth,
          test.map(({ text }) => (has(text) ? "yes" : "no")),
        ).classes.yes!.f1,
      );
    const { name } = defaultTopics.find(({ key }) => key === topic)!;
    const words = new Set(wordsOf(`${name.ru} ${name.en}`).filter((word) => word.length > 3));
    const own = f1((text) => taxonomy.assign(read(text)).some((one) => one.topic === topic));
    const plain = f1((text) => wordsOf(text).some((word) => words.has(word)));
    return `${corpus.name}, ${topic}: ${own} | ${plain} (${truth.filter((one) => one === "yes").length})`;
  });
}

function discovered(corpus: Corpus): string {
  const test = aside(corpus);
  const read = makeReader();
  const found = discover(
    test.map(({ text }) => ({ text, read: read(text) })),
    chance(1),
  );
  const truth = test.map(({ label }) => label);
  const rand = found
    ? adjustedRand(
        truth,
        found.membership.map((one) => one?.topic ?? "none"),
      )
    : 0;
  const plain = adjustedRand(truth, groupsByWord(test.map(({ text }) => text)));
  const tried = found?.tried.map(({ k, stability }) => `${k}:${two(stability)}`).join(" ");
  return `${corpus.name}: ${two(rand)} | ${two(plain)}, ${found?.topics.length} topics for ${new Set(truth).size} classes (stability ${tried})
    ${found?.topics.map(({ label }) => label.slice(0, 3).join(", ")).join(" / ")}`;
}

function felt(corpus: Corpus): string[] {
  const read = makeReader();
  const [training, test] = [others(corpus), aside(corpus)];
  const truth = test.map(({ label }) => label);
  const f1 = (said: (text: string) => string) => {
    const { macroF1, classes } = classified(
      truth,
      test.map(({ text }) => said(text)),
    );
    const each = Object.entries(classes).map(([name, one]) => `${name} ${two(one.f1)} of ${one.n}`);
    return `${two(macroF1)} (${each.join(", ")})`;
  };
  const { model, figures, reason } = trainSentiment(
    training.map(({ text, label }) => ({ text: read(text), feeling: label as Feeling })),
  );
  const sentiment = makeSentiment(model);
  const bayes = naiveBayes(training);
  const frequent = mostFrequent(training.map(({ label }) => label));
  const unclear = test.filter(({ text }) => sentiment(read(text)).verdict === "unclear").length;
  return [
    `${corpus.name}, set aside ${test.length}`,
    `lexicon: ${f1((text) => forced(sentimentByLexicon(read(text))))}`,
    `trained on ${training.length}: ${f1((text) => forced(sentiment(read(text))))} ${reason ?? ""}`,
    `  "unclear" where it may be: ${unclear}; its own cross-validation: ${JSON.stringify(figures)}`,
    `naive Bayes over words: ${f1(bayes)}`,
    `most frequent: ${f1(() => frequent)}`,
  ];
}

/** The feeling where "unclear" is no answer, as the baselines have none either. */
function forced({ verdict, probabilities }: Sentiment): string {
  if (verdict !== "unclear") return verdict;
  if (!probabilities) return "neutral";
  return Object.entries(probabilities).sort((a, b) => b[1] - a[1])[0]![0];
}

function duplicates(corpus: Corpus): string {
  const random = chance(2);
  const read = makeReader();
  const originals = aside(corpus).filter(({ text }) => wordsOf(text).length >= 6);
  const sample = originals.slice(0, 300);
  const copies = sample.map(({ text }) => altered(text, (below) => random.below(below)));
  const texts = originals.map(({ text }) => read(text));
  const index = makeDuplicateIndex(nearlyTheSame, featureFrequencies(texts));
  for (const text of texts) index.add(text);
  const found = copies.filter((copy, i) => index.find(read(copy)).some(({ text }) => text === i));
  const clusters = duplicateClusters(texts);
  let [pairs, same] = [0, 0];
  for (const { members } of clusters)
    for (const [i, a] of members.entries())
      for (const b of members.slice(i + 1)) {
        pairs += 1;
        if (originals[a.text]!.label === originals[b.text]!.label) same += 1;
      }
  const shares = new Map<string, number>();
  for (const { label } of originals) shares.set(label, (shares.get(label) ?? 0) + 1 / originals.length);
  const byChance = [...shares.values()].reduce((sum, share) => sum + share ** 2, 0);
  return `${corpus.name}: ${two(found.length / sample.length)}; ${two(same / Math.max(1, pairs))} of ${pairs} (${two(byChance)})`;
}

/** A letter wrong in one word, one word lost, two that change places. */
function altered(text: string, below: (n: number) => number): string {
  const words = text.split(/\s+/);
  words.splice(below(words.length), 1);
  const i = below(words.length - 1);
  [words[i], words[i + 1]] = [words[i + 1]!, words[i]!];
  const at = below(words.length);
  const word = words[at]!;
  const letter = below(word.length);
  words[at] = word.slice(0, letter) + word.slice(letter + 1);
  return words.join(" ");
}
