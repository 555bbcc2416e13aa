/** Endings sorted for looking up the longest that a word ends with: by their last letter, longest first. */
export type Endings = ReadonlyMap<string, readonly string[]>;

export function endings(...lists: readonly string[]): Endings {
  const byLast = new Map<string, string[]>();
  for (const ending of lists.flatMap((list) => list.split(" "))) {
    const last = ending.at(-1) as string;
    byLast.set(last, [...(byLast.get(last) ?? []), ending]);
  }
  for (const list of byLast.values()) list.sort((a, b) => b.length - a.length);
  return byLast;
}

/** The longest ending of the word that begins at `from` or later; undefined: none. */
export function longestEnding(word: string, all: Endings, from = 0): string | undefined {
  const list = all.get(word.charAt(word.length - 1));
  return list?.find((ending) => word.length - ending.length >= from && word.endsWith(ending));
}
