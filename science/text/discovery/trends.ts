import { logGamma } from "#science/numbers";
import { falseDiscovery } from "#science/survey";

/** How many of a period's texts are about a topic. */
export interface TopicCount {
  readonly topic: string;
  readonly before: number;
  readonly after: number;
}

export interface TopicTrend extends TopicCount {
  readonly shareBefore: number;
  readonly shareAfter: number;
  /** One-sided: how often chance alone would bring so many or more. */
  readonly p: number;
  /** The same after Benjamini and Hochberg over all topics handed over. */
  readonly adjusted: number;
  /** New: none before; rising: a larger share than before; both only where chance is ruled out. */
  readonly trend: "new" | "rising" | "none";
}

/**
 * Which topics are new and which are rising between two periods: of each topic the share of the texts, compared by
 * Fisher's exact test (one-sided), so that more texts altogether are no rise and small counts are treated as such;
 * adjusted over all topics, which must all be handed over, not only the striking ones. `rate`: the share of findings
 * that may be chance. Reference: R fisher.test(alternative = "greater"), p.adjust(method = "BH").
 * A topic's texts must be independent: one person's twenty copies of a text are one (see duplicates).
 * Throws RangeError on counts that are no whole numbers or exceed the period's texts.
 */
export function topicTrends(
  counts: readonly TopicCount[],
  texts: { readonly before: number; readonly after: number },
  rate = 0.05,
): TopicTrend[] {
  for (const { before, after } of counts)
    if (!(isCount(before, texts.before) && isCount(after, texts.after)))
      throw new RangeError("a count is a whole number from 0 to the texts of its period");
  const ps = counts.map(({ before, after }) => fisherGreater(after, texts.after, before, texts.before));
  const { adjusted, found } = falseDiscovery(ps, rate);
  return counts.map((count, i) => ({
    ...count,
    shareBefore: texts.before === 0 ? 0 : count.before / texts.before,
    shareAfter: texts.after === 0 ? 0 : count.after / texts.after,
    p: ps[i]!,
    adjusted: adjusted[i]!,
    trend: !found[i] ? "none" : count.before === 0 ? "new" : "rising",
  }));
}

const isCount = (count: number, texts: number) => Number.isInteger(count) && count >= 0 && count <= texts;

/** P(X >= a) where X is hypergeometric: a of n texts now, b of m before, the sum given. */
export function fisherGreater(a: number, n: number, b: number, m: number): number {
  const both = a + b;
  const choose = (of: number, k: number) => logGamma(of + 1) - logGamma(k + 1) - logGamma(of - k + 1);
  const whole = choose(n + m, both);
  let p = 0;
  for (let x = a; x <= Math.min(n, both); x += 1) p += Math.exp(choose(n, x) + choose(m, both - x) - whole);
  return Math.min(1, p);
}
