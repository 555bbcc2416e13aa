import { otherAlphabet, otherLayout } from "./keyboard.ts";
import { wordsOf } from "./words-of.ts";

/** One way a word of the search may have been meant, and how likely that is beside the way it stands there. */
export interface Reading {
  readonly word: string;
  readonly likely: number;
  readonly way: "typed" | "layout" | "alphabet";
}

/** A word of the search with all its readings; the last one may still be being typed. */
export interface AskedWord {
  readonly typed: string;
  readonly last: boolean;
  readonly readings: readonly Reading[];
}

const mostWords = 12;

/** The words of a search, each with what it says in the other keyboard layout and in the other alphabet. */
export function readSearch(text: string): AskedWord[] {
  const chunks = text.trim().split(/\s+/).filter(Boolean);
  const asked = chunks.flatMap((chunk) => readChunk(chunk)).slice(0, mostWords);
  return asked.map((word, i) => ({ ...word, last: i === asked.length - 1 }));
}

function readChunk(chunk: string): Omit<AskedWord, "last">[] {
  const typed = wordsOf(chunk);
  const switched = otherLayout(chunk.replace(/[?!]+$/, ""));
  const other = switched ? wordsOf(switched) : [];
  // Keys of Russian letters that Latin writes as signs: what looks like several words is one.
  if (typed.length !== 1 && other.length === 1) {
    return [{ typed: chunk, readings: [{ word: other[0] as string, likely: 0.95, way: "layout" }] }];
  }
  return typed.map((word) => ({ typed: word, readings: readingsOf(word) }));
}

function readingsOf(word: string): Reading[] {
  const readings: Reading[] = [{ word, likely: 1, way: "typed" }];
  const switched = otherLayout(word);
  if (switched) readings.push({ word: wordsOf(switched)[0] ?? switched, likely: 0.9, way: "layout" });
  const alphabet = otherAlphabet(word);
  if (alphabet && alphabet.length > 2) readings.push({ word: alphabet, likely: 0.85, way: "alphabet" });
  return readings.filter((one, i) => readings.findIndex(({ word: same }) => same === one.word) === i);
}
