// The English stemmer of the Snowball project ("Porter 2", snowballstem.org/algorithms/english), written anew from its
// published description.

import { endings, longestEnding } from "./endings.ts";

const isVowel = (letter: string) => letter !== "" && "aeiouy".includes(letter);
const doubles = new Set(["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"]);

const wholes: ReadonlyMap<string, string> = new Map([
  ["skis", "ski"],
  ["skies", "sky"],
  ["dying", "die"],
  ["lying", "lie"],
  ["tying", "tie"],
  ["idly", "idl"],
  ["gently", "gentl"],
  ["ugly", "ugli"],
  ["early", "earli"],
  ["only", "onli"],
  ["singly", "singl"],
  ...["sky", "news", "howe", "atlas", "cosmos", "bias", "andes"].map((word): [string, string] => [
    word,
    word,
  ]),
]);
const beginnings = ["gener", "commun", "arsen"];

/** A word under work: its letters, and where its first and second regions begin. */
interface Work {
  word: string;
  readonly first: number;
  readonly second: number;
}

/** The stem of an English word in lower case; apostrophes as '. */
export function stemEnglish(source: string): string {
  if (source.length < 3) return source;
  const whole = wholes.get(source);
  if (whole) return whole;
  const word = markConsonantY(source.startsWith("'") ? source.slice(1) : source);
  const first = firstRegion(word);
  const work: Work = { word, first, second: nextRegion(word, first) };
  possessive(work);
  plural(work);
  past(work);
  finalY(work);
  double(work, second, secondOf);
  double(work, third, thirdOf);
  residual(work);
  finalE(work);
  return work.word.replaceAll("Y", "y");
}

/** A y at the beginning or after a vowel is a consonant, written Y from here on. */
function markConsonantY(word: string): string {
  let marked = "";
  for (let i = 0; i < word.length; i += 1) {
    const letter = word.charAt(i);
    marked += letter === "y" && (i === 0 || isVowel(marked.charAt(i - 1))) ? "Y" : letter;
  }
  return marked;
}

function firstRegion(word: string): number {
  const beginning = beginnings.find((one) => word.startsWith(one));
  return beginning ? beginning.length : nextRegion(word, 0);
}

function nextRegion(word: string, from: number): number {
  let at = from;
  while (at < word.length && !isVowel(word.charAt(at))) at += 1;
  while (at < word.length && isVowel(word.charAt(at))) at += 1;
  return Math.min(word.length, at + 1);
}

const hasVowel = (text: string) => /[aeiouy]/.test(text);

const possessives = endings("' 's 's'");
function possessive(work: Work): void {
  const ending = longestEnding(work.word, possessives);
  if (ending) work.word = work.word.slice(0, -ending.length);
}

const plurals = endings("sses ied ies us ss s");
function plural(work: Work): void {
  const { word } = work;
  const ending = longestEnding(word, plurals);
  if (ending === "sses") work.word = word.slice(0, -2);
  else if (ending === "ied" || ending === "ies") work.word = word.slice(0, word.length > 4 ? -2 : -1);
  else if (ending === "s" && hasVowel(word.slice(0, -2))) work.word = word.slice(0, -1);
}

const pasts = endings("eed eedly ed edly ing ingly");
const unchanged = new Set(["inn", "out", "cann", "herr", "earr"]);
function past(work: Work): void {
  const { word } = work;
  const ending = longestEnding(word, pasts);
  if (!ending) return;
  const stem = word.slice(0, -ending.length);
  if (ending.startsWith("eed")) {
    const isWhole = ending === "eed" && ["proc", "exc", "succ"].includes(stem);
    if (!isWhole && stem.length >= work.first) work.word = `${stem}ee`;
    return;
  }
  if (ending === "ing" && unchanged.has(stem)) return;
  if (!hasVowel(stem)) return;
  work.word = mended(stem, work.first);
}

/** What is left after -ed and -ing gets back its e, or loses the doubled consonant. */
function mended(stem: string, first: number): string {
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (doubles.has(stem.slice(-2)))
    return stem.length === 3 && "aeo".includes(stem.charAt(0)) ? stem : stem.slice(0, -1);
  return stem.length <= first && endsShort(stem) ? `${stem}e` : stem;
}

/** Ends in a short syllable: consonant, vowel, consonant other than w, x, Y; or vowel and consonant are all. */
function endsShort(stem: string): boolean {
  const [before, vowel, last] = [stem.charAt(stem.length - 3), stem.charAt(stem.length - 2), stem.slice(-1)];
  if (!isVowel(vowel) || isVowel(last)) return false;
  return stem.length === 2 || (!isVowel(before) && !"wxY".includes(last));
}

function finalY(work: Work): void {
  const { word } = work;
  if (/[yY]$/.test(word) && word.length > 2 && !isVowel(word.charAt(word.length - 2)))
    work.word = `${word.slice(0, -1)}i`;
}

const second: ReadonlyMap<string, string> = new Map([
  ["tional", "tion"],
  ["enci", "ence"],
  ["anci", "ance"],
  ["abli", "able"],
  ["entli", "ent"],
  ["izer", "ize"],
  ["ization", "ize"],
  ["ational", "ate"],
  ["ation", "ate"],
  ["ator", "ate"],
  ["alism", "al"],
  ["aliti", "al"],
  ["alli", "al"],
  ["fulness", "ful"],
  ["ousli", "ous"],
  ["ousness", "ous"],
  ["iveness", "ive"],
  ["iviti", "ive"],
  ["biliti", "ble"],
  ["bli", "ble"],
  ["ogi", "og"],
  ["fulli", "ful"],
  ["lessli", "less"],
  ["li", ""],
]);
const secondOf = endings([...second.keys()].join(" "));
const third: ReadonlyMap<string, string> = new Map([
  ["tional", "tion"],
  ["ational", "ate"],
  ["alize", "al"],
  ["icate", "ic"],
  ["iciti", "ic"],
  ["ical", "ic"],
  ["ful", ""],
  ["ness", ""],
  ["ative", ""],
]);
const thirdOf = endings([...third.keys()].join(" "));

function double(work: Work, becomes: ReadonlyMap<string, string>, all: ReturnType<typeof endings>): void {
  const { word, first, second: inner } = work;
  const ending = longestEnding(word, all);
  if (!ending) return;
  const at = word.length - ending.length;
  if (at < first) return;
  if (ending === "ogi" && word.charAt(at - 1) !== "l") return;
  if (ending === "li" && !"cdeghkmnrt".includes(word.charAt(at - 1))) return;
  if (ending === "ative" && at < inner) return;
  work.word = word.slice(0, at) + becomes.get(ending);
}

const residuals = endings("al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize ion");
function residual(work: Work): void {
  const { word } = work;
  const ending = longestEnding(word, residuals);
  if (!ending) return;
  const at = word.length - ending.length;
  if (at < work.second) return;
  if (ending === "ion" && !"st".includes(word.charAt(at - 1))) return;
  work.word = word.slice(0, at);
}

function finalE(work: Work): void {
  const { word, first, second: inner } = work;
  const at = word.length - 1;
  const shorter = word.slice(0, -1);
  if (word.endsWith("e") && (at >= inner || (at >= first && !endsShort(shorter)))) work.word = shorter;
  else if (word.endsWith("ll") && at >= inner) work.word = shorter;
}
