// The Russian stemmer of the Snowball project (Porter 2001-2005, snowballstem.org/algorithms/russian), written anew
// from its published description: which endings of verbs, adjectives and nouns are taken off, and where in the word.

import { endings, longestEnding } from "./endings.ts";

const isVowel = (letter: string) => "аеиоуыэюя".includes(letter);

/** Endings that count only after а or я, which stay. */
const gerundAfterA = new Set(["в", "вши", "вшись"]);
const gerunds = endings("в вши вшись ив ивши ившись ыв ывши ывшись");
const adjectives = endings(
  "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею",
);
const participleAfterA = new Set(["ем", "нн", "вш", "ющ", "щ"]);
const participles = endings("ем нн вш ющ щ ивш ывш ующ");
const reflexives = endings("ся сь");
const verbAfterA = new Set("ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно".split(" "));
const verbs = endings(
  "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно",
  "ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю",
);
const nouns = endings(
  "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я",
);
const derivations = endings("ост ость");
const superlatives = endings("ейш ейше");

/** The stem of a Russian word in lower case with ё as е. */
export function stemRussian(word: string): string {
  const region = afterFirstVowel(word);
  if (region >= word.length) return word;
  let rest = withoutInflection(word, region);
  if (rest.endsWith("и") && rest.length > region) rest = rest.slice(0, -1);
  const derivation = longestEnding(rest, derivations, Math.max(region, secondRegion(word)));
  if (derivation) rest = rest.slice(0, -derivation.length);
  return tidied(rest, region);
}

function withoutInflection(word: string, region: number): string {
  const gerund = take(word, gerunds, gerundAfterA, region);
  if (gerund !== undefined) return gerund;
  const reflexive = longestEnding(word, reflexives, region);
  const plain = reflexive ? word.slice(0, -reflexive.length) : word;
  const adjective = longestEnding(plain, adjectives, region);
  if (adjective) {
    const shorter = plain.slice(0, -adjective.length);
    return take(shorter, participles, participleAfterA, region) ?? shorter;
  }
  const verb = take(plain, verbs, verbAfterA, region);
  if (verb !== undefined) return verb;
  const noun = longestEnding(plain, nouns, region);
  return noun ? plain.slice(0, -noun.length) : plain;
}

/** Takes off the longest ending; undefined where there is none or its а or я is missing. */
function take(
  word: string,
  all: ReturnType<typeof endings>,
  afterA: ReadonlySet<string>,
  region: number,
): string | undefined {
  const ending = longestEnding(word, all, region);
  if (!ending) return undefined;
  const at = word.length - ending.length;
  if (afterA.has(ending)) {
    const before = word.charAt(at - 1);
    if (at - 1 < region || (before !== "а" && before !== "я")) return undefined;
  }
  return word.slice(0, at);
}

function tidied(word: string, region: number): string {
  const superlative = longestEnding(word, superlatives, region);
  if (superlative) return singleN(word.slice(0, -superlative.length), region);
  if (word.endsWith("н")) return singleN(word, region);
  return word.endsWith("ь") && word.length > region ? word.slice(0, -1) : word;
}

const singleN = (word: string, region: number) =>
  word.endsWith("нн") && word.length - 2 >= region ? word.slice(0, -1) : word;

function afterFirstVowel(word: string): number {
  for (let i = 0; i < word.length; i += 1) if (isVowel(word.charAt(i))) return i + 1;
  return word.length;
}

/** Where Snowball's R2 begins: twice past a vowel and the consonant after it. */
function secondRegion(word: string): number {
  let at = 0;
  for (let round = 0; round < 2; round += 1) {
    while (at < word.length && !isVowel(word.charAt(at))) at += 1;
    while (at < word.length && isVowel(word.charAt(at))) at += 1;
    at += 1;
  }
  return at;
}
