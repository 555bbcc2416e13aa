import { type Chance, chance } from "#science/numbers";
import { pickRows, type Rows, tfIdf, vocabularyOf } from "../vectors/index.ts";
import { termsOf } from "../words/index.ts";
import { candidates, chooseTopics, type Stability, termsByTopic } from "./choose.ts";
import { labelsOf, type Written } from "./labels.ts";
import { type DiscoveredModel, type Membership, makeDiscovered } from "./model.ts";

/** With fewer texts nothing is sought. */
export const fewestTexts = 30;
/** More texts than this are sampled for finding the topics; every text is then given its topic. */
const mostForFinding = 4000;
const vocabularyTerms = { least: 2, mostShare: 0.4, most: 4000 };
const termsKept = 150;

export interface DiscoveredTopic {
  /** The most telling words, in the form they are most often written in. */
  readonly label: readonly string[];
  /** The text nearest to the middle of the topic; undefined: the topic has no text of its own. */
  readonly quote: number | undefined;
  /** How many texts belong to it. */
  readonly size: number;
}

export interface Discovery {
  readonly topics: readonly DiscoveredTopic[];
  /** By text: its topic, or undefined. */
  readonly membership: readonly (Membership | undefined)[];
  readonly tried: readonly Stability[];
  /** What a later text is assigned by; plain data. */
  readonly model: DiscoveredModel;
  /** What was read and counted. */
  readonly n: number;
}

/**
 * Topics nobody named beforehand: tf-idf of stems and pairs, non-negative factors, their number by stability under
 * sampling, labels by what sets each apart. `texts` as they were written and read. Undefined with fewer than 30 texts
 * that have words, or where no two of them share a word. The same texts, in the same order, and the same chance give
 * the same topics. Cost: about 5 s for 4,000 short texts; more texts only add their assignment, linear.
 */
export function discover(
  texts: readonly Omit<Written, "terms">[],
  random: Chance = chance(1),
): Discovery | undefined {
  const written = texts.map((one): Written => ({ ...one, terms: termsOf(one.read) }));
  const terms = written.map((one) => one.terms.map(({ term }) => term));
  if (terms.filter((list) => list.length > 0).length < fewestTexts) return undefined;
  const vocabulary = vocabularyOf(terms, vocabularyTerms);
  const rows = tfIdf(terms, vocabulary);
  const used = sampled(rows, random);
  if (used.length < fewestTexts || vocabulary.terms.length < 3) return undefined;
  const { factors, tried } = chooseTopics(pickRows(rows, used), random, candidates(used.length));
  const columns = termsByTopic(factors, termsKept);
  const kept = [...new Set(columns.flat())].sort((a, b) => a - b);
  const place = new Map(kept.map((column, i) => [column, i]));
  const model: DiscoveredModel = {
    terms: kept.map((column) => vocabulary.terms[column]!),
    rarity: kept.map((column) => vocabulary.rarity[column]!),
    topics: columns.map((list, t) =>
      list.map((column) => [place.get(column)!, factors.h[column * factors.k + t]!] as const),
    ),
  };
  const discovered = makeDiscovered(model);
  const membership = terms.map((list) => discovered.assign(list));
  const groups = model.topics.map((_, topic) => written.filter((_, i) => membership[i]?.topic === topic));
  const labels = labelsOf(groups);
  return {
    topics: model.topics.map((_, topic) => ({
      label: labels[topic]!,
      size: groups[topic]!.length,
      quote: quoteOf(topic, membership, written),
    })),
    membership,
    tried,
    model,
    n: written.length,
  };
}

/** Texts with at least one column; where there are too many, a sample. */
function sampled({ rows, starts }: Rows, random: Chance): number[] {
  const full: number[] = [];
  for (let i = 0; i < rows; i += 1) if (starts[i + 1]! > starts[i]!) full.push(i);
  if (full.length <= mostForFinding) return full;
  for (let i = 0; i < mostForFinding; i += 1) {
    const j = i + random.below(full.length - i);
    [full[i], full[j]] = [full[j]!, full[i]!];
  }
  return full.slice(0, mostForFinding).sort((a, b) => a - b);
}

/** The nearest text of 3 to 40 words if there is one, else the nearest. */
function quoteOf(
  topic: number,
  membership: readonly (Membership | undefined)[],
  written: readonly Written[],
): number | undefined {
  let best: number | undefined;
  let value = -1;
  for (const [i, one] of membership.entries()) {
    if (one?.topic !== topic) continue;
    const { length } = written[i]!.read.tokens;
    const worth = one.likeness + (length >= 3 && length <= 40 ? 1 : 0);
    if (worth > value + 1e-12) [best, value] = [i, worth];
  }
  return best;
}
