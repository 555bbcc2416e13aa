import type { ReadText, Term } from "../words/index.ts";

/** A text as its terms, with the writing it was read from. */
export interface Written {
  readonly text: string;
  readonly read: ReadText;
  readonly terms: readonly Term[];
}

const mostWords = 4;

/**
 * The words that set each group of texts apart: term frequency within the group times ln(1 + mean terms a group /
 * frequency over all groups) (c-TF-IDF: Grootendorst, arXiv 2203.05794, 2022). Each is shown in the form most often
 * written in that group; a term that shares a stem with a stronger one is left out.
 */
export function labelsOf(groups: readonly (readonly Written[])[]): string[][] {
  const counts = groups.map((group) => {
    const count = new Map<string, number>();
    for (const { terms } of group) for (const { term } of terms) count.set(term, (count.get(term) ?? 0) + 1);
    return count;
  });
  const overall = new Map<string, number>();
  let total = 0;
  for (const count of counts)
    for (const [term, n] of count) {
      overall.set(term, (overall.get(term) ?? 0) + n);
      total += n;
    }
  const mean = total / Math.max(1, groups.length);
  return groups.map((group, i) => {
    const size = [...counts[i]!.values()].reduce((sum, n) => sum + n, 0) || 1;
    const ranked = [...counts[i]!]
      .filter(([, n]) => n >= Math.min(2, group.length))
      .map(([term, n]) => ({ term, weight: (n / size) * Math.log(1 + mean / overall.get(term)!) }))
      .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
    const used = new Set<string>();
    const chosen: string[] = [];
    for (const { term } of ranked) {
      const stems = term.split(" ");
      if (stems.some((stem) => used.has(stem))) continue;
      for (const stem of stems) used.add(stem);
      chosen.push(term);
      if (chosen.length === mostWords) break;
    }
    return chosen.map((term) => mostWritten(term, group));
  });
}

/** The form a term is most often written in; of equals the shorter, then the alphabet's first. */
export function mostWritten(term: string, group: readonly Written[]): string {
  const forms = new Map<string, number>();
  for (const { text, read, terms } of group)
    for (const one of terms) {
      if (one.term !== term) continue;
      const form = text.slice(read.tokens[one.first]!.from, read.tokens[one.last]!.to).toLowerCase();
      forms.set(form, (forms.get(form) ?? 0) + 1);
    }
  const [best] = [...forms].sort(
    (a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1),
  );
  return best?.[0] ?? term;
}
