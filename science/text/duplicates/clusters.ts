import { type ReadText, stemsOf } from "../words/index.ts";
import { featureFrequencies, type Likeness, makeDuplicateIndex } from "./index-of-texts.ts";

/** From this likeness on two texts say nearly the same. */
export const nearlyTheSame = 0.7;

export interface DuplicateMember {
  readonly text: number;
  /** Likeness to the cluster's centre; the centre's own is 1. */
  readonly cosine: number;
}

export interface DuplicateCluster {
  /** The text most others are like. */
  readonly centre: number;
  /** The centre first, then the others, most like first. */
  readonly members: readonly DuplicateMember[];
  /** Stems that at least half of the members share, those of most members first. */
  readonly shared: readonly string[];
}

/**
 * Groups of texts that say nearly the same: every member is at least `least` like its centre, so that a chain of
 * small differences never ties strangers together. Texts of the very same words are put together first; then, from
 * the text with most likes on, each takes those still free (star clustering: Aslam, Pelekhov and Rus, Journal of
 * Graph Algorithms and Applications 8 (2004) 95). Texts without a word are in no group. Exact: see the index.
 * Throws RangeError on `least` outside (0, 1].
 */
export function duplicateClusters(
  texts: readonly ReadText[],
  least: number = nearlyTheSame,
): DuplicateCluster[] {
  const copies = new Map<string, number[]>();
  for (const [i, text] of texts.entries()) {
    const key = wordsOf(text);
    if (key === "") continue;
    const same = copies.get(key);
    if (same) same.push(i);
    else copies.set(key, [i]);
  }
  const groups = [...copies.values()];
  const index = makeDuplicateIndex(least, featureFrequencies(texts));
  const likes: Likeness[][] = groups.map(() => []);
  for (const [group, [first]] of groups.entries())
    for (const { text, cosine } of index.add(texts[first!]!)) {
      likes[group]!.push({ text, cosine });
      likes[text]!.push({ text: group, cosine });
    }
  const size = (group: number) => groups[group]!.length;
  const reach = likes.map((list, group) => list.reduce((sum, { text }) => sum + size(text), size(group)));
  const order = groups.map((_, group) => group).filter((group) => reach[group]! > 1);
  order.sort((a, b) => reach[b]! - reach[a]! || a - b);
  const taken = new Uint8Array(groups.length);
  return order.flatMap((group) => {
    if (taken[group]) return [];
    const others = likes[group]!.filter(({ text }) => !taken[text]);
    const all = [
      { text: group, cosine: 1 },
      ...others.sort((a, b) => b.cosine - a.cosine || a.text - b.text),
    ];
    const members = all.flatMap(({ text, cosine }) => groups[text]!.map((one) => ({ text: one, cosine })));
    if (members.length < 2) return [];
    for (const { text } of all) taken[text] = 1;
    return [
      { centre: members[0]!.text, members, shared: sharedStems(members.map(({ text }) => texts[text]!)) },
    ];
  });
}

/** Word after word, stop words left out unless there are no others. */
function wordsOf(text: ReadText): string {
  const forms = text.tokens.filter(({ word }) => !word.isStop || word.isNegation);
  return (forms.length > 0 ? forms : text.tokens).map(({ word }) => word.form).join(" ");
}

/** Stems that at least half of the texts have. */
function sharedStems(texts: readonly ReadText[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const stem of new Set(stemsOf(text))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= Math.max(2, texts.length / 2))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([stem]) => stem);
}
