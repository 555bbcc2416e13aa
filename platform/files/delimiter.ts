import { parseCsv } from "./csv-parse.ts";

export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

/** Excel's own first line that names the delimiter: `sep=;`. */
export function declaredDelimiter(text: string): { delimiter: string; length: number } | undefined {
  const match = /^sep=(.)(\r\n|\n|\r)/i.exec(text.slice(0, 10));
  return match ? { delimiter: match[1]!, length: match[0].length } : undefined;
}

/**
 * The delimiter under which the first rows agree most on how many cells they have. Rows are parsed with
 * their quotation marks under each candidate, so a comma within a quoted name does not count.
 */
export function guessDelimiter(text: string): Delimiter {
  const sample = firstLines(text, 60);
  let best: Delimiter = ",";
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const { rows } = parseCsv(sample, delimiter);
    const score = agreement(rows.map((row) => row.cells.length));
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** How many rows have the commonest width, weighed by that width; a single column says nothing. */
function agreement(widths: number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) {
    if (width < 2) continue;
    const share = count / widths.length;
    best = Math.max(best, share * share * (1 + Math.log2(width)));
  }
  return best;
}

function firstLines(text: string, count: number): string {
  const head = text.slice(0, 200_000);
  let at = 0;
  for (let i = 0; i < count; i++) {
    const next = head.slice(at).search(/\r\n|\n|\r/);
    if (next < 0) return head;
    at += next + (head.startsWith("\r\n", at + next) ? 2 : 1);
  }
  return head.slice(0, at);
}
