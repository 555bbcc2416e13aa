import { makeFinder } from "../phrases/index.ts";
import type { ReadText } from "../words/index.ts";
import type { FeelingReason, Sentiment, Verdict } from "./feeling.ts";
import { englishLexicon } from "./lexicon/english.ts";
import { russianLexicon } from "./lexicon/russian.ts";

type Word = { readonly kind: "feeling" | "degree"; readonly weight: number } | { readonly kind: "negation" };

interface Placed {
  readonly first: number;
  readonly end: number;
  readonly word: Word;
}

/** How many words before a feeling a negation or a degree may stand. */
const reach = 3;
/** A negated feeling is weaker than its opposite: "not good" is not "bad". */
const turned = -0.75;
const clear = 0.25;

const finder = makeFinder<Word>(
  [russianLexicon, englishLexicon].flatMap(({ feelings, degrees, negations }) => [
    ...feelings.map(([phrase, weight]): [string, Word] => [phrase, { kind: "feeling", weight }]),
    ...degrees.map(([phrase, weight]): [string, Word] => [phrase, { kind: "degree", weight }]),
    ...negations.map((phrase): [string, Word] => [phrase, { kind: "negation" }]),
  ]),
);

/**
 * The feeling of a text by lists of our own: the words' weights (-2 to 2) are added, each turned round by a negation
 * and made stronger or weaker by a word of degree among the three before it in the same clause; the sum is divided by
 * one plus the sum of the weights' sizes. Positive above 1/4, negative below -1/4, unclear where both sides stand
 * against each other, neutral without any such word (unclear in a text without words of ours at all: see below).
 * Works from the first text; knows neither irony nor the reader. Linear in the text's length.
 */
export function sentimentByLexicon(text: ReadText): Sentiment {
  const reasons = feltIn(text);
  const sum = reasons.reduce((total, { weight }) => total + weight, 0);
  const size = reasons.reduce((total, { weight }) => total + Math.abs(weight), 0);
  const score = size === 0 ? 0 : sum / (size + 1);
  return {
    verdict: verdictOf(score, size, text.language !== "none"),
    score,
    reasons: [...reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.from - b.from),
    source: "lexicon",
    probabilities: null,
  };
}

function verdictOf(score: number, size: number, hasWords: boolean): Verdict {
  if (!hasWords) return "unclear";
  if (size === 0) return "neutral";
  return score > clear ? "positive" : score < -clear ? "negative" : "unclear";
}

/** The feelings in a text, in order, with negation and degree taken in. */
export function feltIn(text: ReadText): FeelingReason[] {
  const { tokens } = text;
  const found = longestFirst(finder(tokens).map(({ first, end, value }) => ({ first, end, word: value })));
  return found.flatMap(({ first, end, word }) => {
    if (word.kind !== "feeling") return [];
    let weight = word.weight;
    let begins = first;
    let isTurned = false;
    for (const before of found) {
      if (before.end > first || before.end < first - reach + 1 || before.word.kind === "feeling") continue;
      if (clauseBetween(text, before.first, first)) continue;
      // Two negations of one feeling are one, as in "никогда не было".
      if (before.word.kind === "degree") weight *= before.word.weight;
      else if (!isTurned) weight *= turned;
      isTurned ||= before.word.kind === "negation";
      begins = Math.min(begins, before.first);
    }
    return [{ from: tokens[begins]!.from, to: tokens[end - 1]!.to, weight }];
  });
}

function clauseBetween({ tokens }: ReadText, from: number, to: number): boolean {
  for (let i = from + 1; i <= to; i += 1) if (tokens[i]!.startsClause) return true;
  return false;
}

/** Of phrases that overlap the longest stays; in order of place. */
function longestFirst(found: Placed[]): Placed[] {
  const kept: Placed[] = [];
  for (const one of found.sort((a, b) => b.end - b.first - (a.end - a.first) || a.first - b.first))
    if (!kept.some(({ first, end }) => one.first < end && first < one.end)) kept.push(one);
  return kept.sort((a, b) => a.first - b.first);
}
