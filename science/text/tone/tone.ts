import { find, findAny, type Pattern } from "./pattern.ts";
import { english } from "./phrases/english.ts";
import type { Signs } from "./phrases/phrase.ts";
import { russian } from "./phrases/russian.ts";
import type { Remark, RemarkKind } from "./remark.ts";
import { readSentences, type Sentence, type Word } from "./sentences.ts";
import { findShouting } from "./shouting.ts";

const signsOf: Readonly<Record<"ru" | "en", Signs>> = { ru: russian, en: english };

/** Enough for any letter; the rest of a longer text is not looked at. */
const longest = 20_000;

/**
 * What in a text may sound other than it is meant: at most one remark of a kind in a sentence, in the order of the text.
 *
 * It works by lists of words, not by statistics, so that every remark can say which words are meant. `first` is whether
 * nobody of the writer's side has answered before: only then a greeting is missed. Costs are linear in the text.
 * Not for judging people: it does not know what was said before, nor irony.
 */
export function checkTone(text: string, { first = false }: { readonly first?: boolean } = {}): Remark[] {
  const sentences = readSentences(text.slice(0, longest));
  const remarks: Remark[] = [];
  for (const [place, sentence] of sentences.entries()) {
    const signs = signsOf[sentence.language];
    const spoken = phrasesIn(sentence, signs);
    remarks.push(...spoken);
    const loud = findShouting(sentence, signs.emphatic);
    if (loud) remarks.push(remark("shout", sentence, text, loud.start, loud.end, signs.instead.shout));
    const harsh = spoken.some(({ kind }) => kind !== "officialese");
    // One remark is enough for a sentence that needs another wording anyway.
    if (!harsh) remarks.push(...promised(sentences, place, text), ...refused(sentences, place, text));
  }
  if (first) remarks.unshift(...greeted(sentences));
  return remarks.sort((a, b) => a.start - b.start || a.end - b.end);
}

function phrasesIn(sentence: Sentence, signs: Signs): Remark[] {
  const found = new Map<RemarkKind, Remark>();
  let weak = 0;
  for (const phrase of signs.phrases) {
    if (found.has(phrase.kind)) continue;
    const span = find(sentence.words, phrase.find);
    if (!span) continue;
    if (phrase.weak && (weak += 1) < 2) continue;
    found.set(phrase.kind, spanRemark(phrase.kind, sentence, span, phrase.instead));
  }
  return [...found.values()];
}

/** A promise, or a request to wait, that names no time and is tied to nothing. */
function promised(sentences: readonly Sentence[], place: number, text: string): Remark[] {
  const sentence = sentences[place] as Sentence;
  const signs = signsOf[sentence.language];
  const vague = findAny(sentence.words, signs.vague);
  // "Wait" is asked of the reader; "soon" and "later" need a promise beside them.
  const promise = findAny(sentence.words, signs.promise) ?? findAny(sentence.words, signs.waiting);
  if (!promise || sentence.text.trimEnd().endsWith("?")) return [];
  const dated = [sentence, sentences[place + 1]].some((near) => near !== undefined && namesTime(near, signs));
  if (dated && !vague) return [];
  if (vague && hasOtherTime(sentence, signs, vague)) return [];
  return [spanRemark("promise", sentence, vague ?? promise, signs.instead.promise, text)];
}

function namesTime({ words }: Sentence, { date, notADate }: Signs): boolean {
  return findAny(withoutNumbersOf(words, notADate), date) !== undefined;
}

/** Whether the sentence names a time besides the vague one ("soon, on Friday at the latest"). */
function hasOtherTime(sentence: Sentence, signs: Signs, vague: { from: number; to: number }): boolean {
  const words = [...sentence.words.slice(0, vague.from), ...sentence.words.slice(vague.to)];
  return namesTime({ ...sentence, words }, signs);
}

function withoutNumbersOf(words: readonly Word[], notADate: readonly Pattern[]): readonly Word[] {
  const span = findAny(words, notADate);
  return span ? [...words.slice(0, span.from), ...words.slice(span.to)] : words;
}

/** A refusal without its reason, or without saying what can be done now. */
function refused(sentences: readonly Sentence[], place: number, text: string): Remark[] {
  const sentence = sentences[place] as Sentence;
  const signs = signsOf[sentence.language];
  const span = findAny(sentence.words, signs.refusal);
  if (!span || findAny(sentence.words, signs.difficulty) || sentence.text.trimEnd().endsWith("?")) return [];
  const around = sentences.filter((_, at) => Math.abs(at - place) <= 2);
  const beyond = sentence.words.toSpliced(span.from, span.to - span.from);
  const hasReason =
    sentence.text.includes(":") || around.some(({ words }) => findAny(words, signs.reason) !== undefined);
  const hasNext =
    findAny(beyond, signs.next) !== undefined ||
    around.some((near) => near !== sentence && offers(near, signs));
  return [
    ...(hasReason ? [] : [spanRemark("reason", sentence, span, signs.instead.reason, text)]),
    ...(hasNext ? [] : [spanRemark("next", sentence, span, signs.instead.next, text)]),
  ];
}

function offers({ words, text }: Sentence, { next }: Signs): boolean {
  return text.includes("?") || findAny(words, next) !== undefined;
}

function greeted(sentences: readonly Sentence[]): Remark[] {
  const [beginning] = sentences;
  if (!beginning) return [];
  const known = sentences.some(({ words, language }) => {
    const { greeting, thanks } = signsOf[language];
    return findAny(words, greeting) !== undefined || findAny(words, thanks) !== undefined;
  });
  if (known) return [];
  const { language } = beginning;
  const { greeting } = signsOf[language].instead;
  return [{ kind: "greeting", start: 0, end: 0, words: "", language, instead: greeting }];
}

function spanRemark(
  kind: RemarkKind,
  sentence: Sentence,
  span: { from: number; to: number },
  instead: string,
  text?: string,
): Remark {
  const start = (sentence.words[span.from] as Word).start;
  const end = (sentence.words[span.to - 1] as Word).end;
  return remark(kind, sentence, text, start, end, instead);
}

function remark(
  kind: RemarkKind,
  sentence: Sentence,
  text: string | undefined,
  start: number,
  end: number,
  instead: string,
): Remark {
  const words =
    (text ?? "").slice(start, end) || sentence.text.slice(start - sentence.start, end - sentence.start);
  return { kind, start, end, words, language: sentence.language, instead };
}
