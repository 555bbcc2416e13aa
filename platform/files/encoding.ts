import { isUtf8 } from "node:buffer";

export type Encoding =
  | "utf-8"
  | "utf-16le"
  | "utf-16be"
  | "windows-1251"
  | "windows-1252"
  | "ibm866"
  | "koi8-r";

export interface Guess {
  readonly encoding: Encoding;
  /** Length of the byte order mark, to be left out of the text. */
  readonly bom: number;
}

const sampleLength = 256 * 1024;
const languageSampleLength = 16 * 1024;

/**
 * Which encoding the bytes are in: the byte order mark when there is one; else UTF-16 by where its constant
 * bytes stand; else UTF-8 when the bytes are valid UTF-8; else the single-byte encoding in which they read
 * most like a language. `whole` says that the last character is not cut off by sampling.
 */
export function guessEncoding(bytes: Uint8Array, whole = true): Guess {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: "utf-8", bom: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", bom: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", bom: 2 };
  const wide = guessUtf16(bytes);
  if (wide) return { encoding: wide, bom: 0 };
  if (isUtf8(whole ? bytes : withoutCutCharacter(bytes))) return { encoding: "utf-8", bom: 0 };
  if (isMostlyUtf8(bytes)) return { encoding: "utf-8", bom: 0 };
  return { encoding: guessSingleByte(bytes), bom: 0 };
}

/** The text of a whole file. `damaged` counts characters that no reading could make sense of. */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding; damaged: number } {
  const { encoding, bom } = guessEncoding(bytes);
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(bom));
  return { text, encoding, damaged: text.includes("\ufffd") ? text.split("\ufffd").length - 1 : 0 };
}

/** In UTF-16 of European languages every second byte is one of very few: 0 for Latin, 4 for Cyrillic. */
function guessUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const length = Math.min(bytes.length, sampleLength) & ~1;
  if (length < 4) return undefined;
  const constant = [0, 0];
  for (let i = 0; i < length; i++) {
    if (bytes[i] === 0x00 || bytes[i] === 0x04) constant[i & 1] = constant[i & 1]! + 1;
  }
  const pairs = length / 2;
  if (constant[1]! > pairs * 0.8 && constant[0]! < pairs * 0.3) return "utf-16le";
  if (constant[0]! > pairs * 0.8 && constant[1]! < pairs * 0.3) return "utf-16be";
  return undefined;
}

/** One broken character must not turn a UTF-8 file into a page of nonsense. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes.subarray(0, sampleLength));
  let good = 0;
  let bad = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) bad++;
    else if (code > 0x7f) good++;
  }
  return good > 20 * bad;
}

function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  for (let back = 1; back <= 4 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      end = bytes.length - back;
      break;
    }
  }
  return bytes.subarray(0, end);
}

/** Pairs of letters that make up about half of any Russian text. */
const frequentPairs = new Set(
  (
    "ст но то на ен ни ов ра ко по пр ре ро го ер ет ан ли ла ин ал ть от ор ва те ол ос не ль та во ка ел " +
    "ло ом ес ог де ви иц ск ий ел тр ле да ми ри ки се ев ча ну ис об ам им ит ик дл ия ие ве пе ат ас ар"
  ).split(" "),
);

function guessSingleByte(bytes: Uint8Array): Encoding {
  const sample = bytes.subarray(firstHighByte(bytes), firstHighByte(bytes) + languageSampleLength);
  if (isWestern(sample)) return "windows-1252";
  let best: Encoding = "windows-1251";
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const encoding of ["windows-1251", "ibm866", "koi8-r"] as const) {
    const score = russianScore(new TextDecoder(encoding).decode(sample));
    if (score > bestScore) {
      best = encoding;
      bestScore = score;
    }
  }
  return best;
}

/** Western letters beyond ASCII stand alone between ASCII letters (é in "café"); Cyrillic ones stand together. */
function isWestern(bytes: Uint8Array): boolean {
  let alone = 0;
  let together = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0xc0) continue;
    const before = i > 0 ? bytes[i - 1]! : 0;
    const after = i + 1 < bytes.length ? bytes[i + 1]! : 0;
    if (before >= 0xc0 || after >= 0xc0) together++;
    else if (isAsciiLetter(before) || isAsciiLetter(after)) alone++;
  }
  return alone > together;
}

/** Frequent pairs of letters speak for a reading; capitals after small letters and drawings against it. */
function russianScore(text: string): number {
  let score = 0;
  let previous = "";
  for (const letter of text) {
    if (letter < "\x80") {
      previous = "";
      continue;
    }
    if (!/[а-яё№«»—–]/i.test(letter)) score -= 2;
    else if (frequentPairs.has((previous + letter).toLowerCase())) score += 2;
    if (/[а-яё]/.test(previous) && /[А-ЯЁ]/.test(letter)) score -= 2;
    previous = letter;
  }
  return score;
}

function firstHighByte(bytes: Uint8Array): number {
  const at = bytes.findIndex((byte) => byte >= 0x80);
  return Math.max(0, at - 64);
}

function isAsciiLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}
