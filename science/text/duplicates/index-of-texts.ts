// An inverted index of texts that finds those at least so like a new one, exactly, without comparing all with all.

import { type ReadText, stemsOf } from "../words/index.ts";
import { firstStem, gramsOf } from "./features.ts";

export interface Likeness {
  /** Place of the earlier text. */
  readonly text: number;
  /** Cosine, 0 to 1. */
  readonly cosine: number;
}

export interface DuplicateIndex {
  /** Adds a text and gives the earlier ones that are at least `least` like it. */
  add(text: ReadText): readonly Likeness[];
  /** The same without adding. */
  find(text: ReadText): readonly Likeness[];
  readonly size: number;
}

/** In how many texts each feature stands; fixed when an index is made, so that likeness does not drift. */
export interface FeatureFrequencies {
  readonly texts: number;
  readonly stems: ReadonlyMap<string, number>;
  readonly grams: Uint32Array;
}

export function featureFrequencies(texts: Iterable<ReadText>): FeatureFrequencies {
  const stems = new Map<string, number>();
  const grams = new Uint32Array(firstStem);
  let n = 0;
  for (const text of texts) {
    n += 1;
    for (const stem of new Set(stemsOf(text))) stems.set(stem, (stems.get(stem) ?? 0) + 1);
    for (const gram of gramsOf(text)) grams[gram]! += 1;
  }
  return { texts: n, stems, grams };
}

/** A text as features from the rarest to the most frequent, with weights of length one altogether. */
interface Vector {
  /** Frequency, then feature: the order all texts share. */
  readonly key: Float64Array;
  readonly feature: Int32Array;
  readonly weight: Float32Array;
  /** From each place on to the end: the length of what remains. */
  readonly rest: Float32Array;
}

interface Posting {
  readonly text: number[];
  readonly weight: number[];
  readonly rest: number[];
}

/** Weights are kept in single precision. */
const slack = 1e-4;

/**
 * Likeness is half the cosine of tf-idf over stems and half that over 3-grams of letters: the first sees the same words
 * in other forms and order, the second misspellings. Both halves together are one vector of length one.
 * Of each text only its rarest features are indexed, up to where the remaining ones alone could no longer reach
 * `least`: with all-pairs filtering by length (Bayardo, Ma and Srikant, WWW 2007, 131; the bound by remaining lengths
 * after Anastasiu and Karypis, ICDE 2014, 784) no pair is lost. Throws RangeError on `least` outside (0, 1].
 */
export function makeDuplicateIndex(least: number, frequencies: FeatureFrequencies): DuplicateIndex {
  if (!(least > 0 && least <= 1)) throw new RangeError("likeness lies between 0 and 1");
  const stemNumber = new Map<string, number>();
  const vectors: Vector[] = [];
  /** By feature: the texts that are indexed under it. */
  const postings = new Map<number, Posting>();
  /** By text: the key of the last indexed feature, and the length of those after it. */
  const cuts: number[] = [];
  const tails: number[] = [];
  /** By text, during a search: the product so far, and the square of the length after the last common feature. */
  let sums = new Float32Array(1024);
  let left = new Float32Array(1024);
  const numberOf = (stem: string) => {
    const known = stemNumber.get(stem);
    if (known !== undefined) return known;
    const next = firstStem + stemNumber.size;
    stemNumber.set(stem, next);
    return next;
  };
  const vectorOf = (text: ReadText) => makeVector(text, frequencies, numberOf);
  /** How many of a text's features have to be indexed and looked up: from there on no product reaches `least`. */
  const enough = ({ rest }: Vector) => {
    let end = 0;
    while (end < rest.length && rest[end]! >= least - slack) end += 1;
    return end;
  };
  const search = (vector: Vector): Likeness[] => {
    const { feature, weight, rest, key } = vector;
    const end = enough(vector);
    const touched: number[] = [];
    for (let i = 0; i < end; i += 1) {
      const list = postings.get(feature[i]!);
      if (!list) continue;
      const needed = (least - slack) / rest[i]!;
      for (let at = 0; at < list.text.length; at += 1) {
        const text = list.text[at]!;
        if (sums[text] === 0) {
          if (list.rest[at]! < needed) continue;
          touched.push(text);
        }
        sums[text]! += weight[i]! * list.weight[at]!;
        left[text] = list.rest[at]! ** 2 - list.weight[at]! ** 2;
      }
    }
    const found: Likeness[] = [];
    const cut = end === 0 ? -1 : key[end - 1]!;
    const own = end < rest.length ? rest[end]! : 0;
    for (const text of touched) {
      const isSooner = cuts[text]! < cut;
      const ownRest = isSooner ? lengthAfter(vector, cuts[text]!) : own;
      const otherRest = isSooner ? tails[text]! : Math.sqrt(Math.max(0, left[text]!));
      if (sums[text]! + ownRest * otherRest >= least - slack) {
        const other = vectors[text]!;
        const end = Math.min(cut, cuts[text]!);
        const rest = product(
          vector,
          after(vector, end),
          other,
          after(other, end),
          least - slack - sums[text]!,
        );
        const cosine = sums[text]! + rest;
        if (cosine >= least - 1e-6) found.push({ text, cosine: Math.min(1, cosine) });
      }
      sums[text] = 0;
    }
    return found.sort((a, b) => b.cosine - a.cosine || a.text - b.text);
  };
  return {
    get size() {
      return vectors.length;
    },
    find: (text) => search(vectorOf(text)),
    add(text) {
      const vector = vectorOf(text);
      const found = search(vector);
      const at = vectors.push(vector) - 1;
      if (at === sums.length) {
        sums = grown(sums);
        left = grown(left);
      }
      const end = enough(vector);
      const { feature, weight, rest, key } = vector;
      cuts.push(end === 0 ? -1 : key[end - 1]!);
      tails.push(end < rest.length ? rest[end]! : 0);
      for (let i = 0; i < end; i += 1) {
        let list = postings.get(feature[i]!);
        if (!list) postings.set(feature[i]!, (list = { text: [], weight: [], rest: [] }));
        list.text.push(at);
        list.weight.push(weight[i]!);
        list.rest.push(rest[i]!);
      }
      return found;
    },
  };
}

function grown(array: Float32Array<ArrayBuffer>): Float32Array<ArrayBuffer> {
  const larger = new Float32Array(2 * array.length);
  larger.set(array);
  return larger;
}

/** The place of the first feature after this key. */
function after({ key }: Vector, cut: number): number {
  let [low, high] = [0, key.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key[middle]! <= cut) low = middle + 1;
    else high = middle;
  }
  return low;
}

const lengthAfter = (vector: Vector, cut: number) => vector.rest[after(vector, cut)] ?? 0;

/**
 * The product from these places on; given up with what is known so far as soon as the lengths that remain cannot bring
 * it to `least`.
 */
function product(a: Vector, fromA: number, b: Vector, fromB: number, least: number): number {
  let [i, j, sum] = [fromA, fromB, 0];
  while (i < a.key.length && j < b.key.length) {
    if (sum + a.rest[i]! * b.rest[j]! < least) return sum;
    const [x, y] = [a.key[i]!, b.key[j]!];
    if (x === y) sum += a.weight[i]! * b.weight[j]!;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return sum;
}

function makeVector(
  text: ReadText,
  { texts, stems, grams }: FeatureFrequencies,
  numberOf: (stem: string) => number,
): Vector {
  const rarity = (count: number) => Math.log((1 + texts) / (1 + Math.min(texts, count))) + 1;
  const counts = new Map<string, number>();
  for (const stem of stemsOf(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const words = [...counts].map(([stem, count]): Weighted => {
    const frequency = stems.get(stem) ?? 0;
    return { feature: numberOf(stem), frequency, weight: (1 + Math.log(count)) * rarity(frequency) };
  });
  const letters = gramsOf(text).map((gram): Weighted => {
    const frequency = grams[gram]!;
    return { feature: gram, frequency, weight: rarity(frequency) };
  });
  const all = [...halved(words, letters.length === 0), ...halved(letters, words.length === 0)];
  all.sort((a, b) => a.frequency - b.frequency || a.feature - b.feature);
  const rest = new Float32Array(all.length);
  let squares = 0;
  for (let i = all.length - 1; i >= 0; i -= 1) {
    squares += all[i]!.weight ** 2;
    rest[i] = Math.sqrt(squares);
  }
  return {
    key: Float64Array.from(all, ({ frequency, feature }) => frequency * 2 ** 26 + feature),
    feature: Int32Array.from(all, ({ feature }) => feature),
    weight: Float32Array.from(all, ({ weight }) => weight),
    rest,
  };
}

interface Weighted {
  readonly feature: number;
  readonly frequency: number;
  readonly weight: number;
}

/** Scaled so that the squares add up to one half, or to one where it is alone. */
function halved(list: readonly Weighted[], isAlone: boolean): Weighted[] {
  const squares = list.reduce((sum, { weight }) => sum + weight ** 2, 0);
  const scale = squares === 0 ? 0 : Math.sqrt((isAlone ? 1 : 0.5) / squares);
  return list.map(({ feature, frequency, weight }) => ({ feature, frequency, weight: weight * scale }));
}
