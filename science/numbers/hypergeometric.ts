import { logChoose } from "./log-gamma.ts";

/**
 * P(X >= n): of `drawn` contacts taken without replacement from `total`, of which `marked` are with this
 * party, at least n are. The exact null of "contacts follow from the two sides' totals alone".
 * All arguments are whole numbers; 0 <= marked, drawn <= total.
 */
export function hypergeometricUpperTail(n: number, total: number, marked: number, drawn: number): number {
  const least = Math.max(0, drawn + marked - total);
  const most = Math.min(marked, drawn);
  if (n <= least) return 1;
  const all = logChoose(total, drawn);
  let sum = 0;
  for (let k = Math.ceil(n); k <= most; k += 1) {
    const term = Math.exp(logChoose(marked, k) + logChoose(total - marked, drawn - k) - all);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return Math.min(1, sum);
}
