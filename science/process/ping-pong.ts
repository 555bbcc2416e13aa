import type { EventLog } from "./event-log.ts";
import { grown, pairIndex } from "./pair-index.ts";

export interface PingPong {
  /** Cases with at least one return. */
  readonly cases: number;
  /** Returns between two values, whichever of them came first (`a` < `b` by number), the most frequent first. */
  readonly pairs: readonly { readonly a: number; readonly b: number; readonly count: number }[];
}

/**
 * Work that comes straight back. Per case, the values in order without gaps (-1 left out) and with equal neighbours
 * collapsed are G; every i with G[i] = G[i-2] is one return between the values G[i-1] and G[i].
 *
 * @param values units or resources of the ordered log, below `names`; undefined gives none.
 */
export function pingPong(log: EventLog, values: Int32Array | undefined, names: number): PingPong {
  if (!values) return { cases: 0, pairs: [] };
  const index = pairIndex(names);
  let counts: Int32Array = new Int32Array(256);
  let cases = 0;
  for (let c = 0; c < log.cases; c++) {
    let last = -1;
    let lastButOne = -1;
    let returned = false;
    for (let e = log.first[c]!; e < log.first[c + 1]!; e++) {
      const value = values[e]!;
      if (value < 0 || value === last) continue;
      if (value === lastButOne) {
        returned = true;
        const number = index.number(Math.min(value, last), Math.max(value, last));
        if (number >= counts.length) counts = grown(counts);
        counts[number]!++;
      }
      lastButOne = last;
      last = value;
    }
    if (returned) cases++;
  }
  const pairs = Array.from({ length: index.size }, (_, i) => ({
    a: index.froms[i]!,
    b: index.tos[i]!,
    count: counts[i]!,
  }));
  return { cases, pairs: pairs.sort((x, y) => y.count - x.count || x.a - y.a || x.b - y.b) };
}
