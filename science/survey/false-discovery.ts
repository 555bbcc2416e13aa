export interface FalseDiscovery {
  /** The adjusted p of each, in the order given; null stays null. */
  readonly adjusted: readonly (number | null)[];
  /** Which may be called findings: adjusted p at most the rate. */
  readonly found: readonly boolean[];
  /** How many comparisons were made: nulls are none. */
  readonly n: number;
}

/**
 * Many comparisons at once, after Benjamini and Hochberg: of what is called found, at most the share `rate` is
 * expected to be chance. The i-th smallest of n values becomes min over j >= i of p(j) n / j, at most 1.
 * Source: Benjamini and Hochberg, Journal of the Royal Statistical Society B 57 (1995) 289; equal to R's
 * p.adjust(method = "BH"), missing values included. Holds for independent comparisons and for those that go
 * together (positively); all comparisons that were looked at must be handed over, not only the striking ones.
 * Throws RangeError on a p outside [0, 1] or a rate outside (0, 1).
 */
export function falseDiscovery(values: readonly (number | null)[], rate = 0.05): FalseDiscovery {
  if (!(rate > 0 && rate < 1)) throw new RangeError("the rate lies between 0 and 1");
  const present = values.flatMap((p, at) => (p === null ? [] : [{ p, at }]));
  for (const { p } of present)
    if (!(p >= 0 && p <= 1)) throw new RangeError("a p value lies between 0 and 1");
  present.sort((a, b) => b.p - a.p);
  const adjusted = values.map((): number | null => null);
  let least = 1;
  for (const [after, { p, at }] of present.entries()) {
    least = Math.min(least, (p * present.length) / (present.length - after));
    adjusted[at] = least;
  }
  return { adjusted, found: adjusted.map((p) => p !== null && p <= rate), n: present.length };
}
