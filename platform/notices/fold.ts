// Several notices of one thing are one line. Pure.

interface Foldable {
  readonly id: number;
  readonly about: string;
}

export interface Fold<N> {
  /** The latest: it names the line and leads to the thing. */
  readonly latest: N;
  /** All of them, the earliest first. */
  readonly all: readonly N[];
}

/** Lines by thing, the thing with the latest news first. */
export function fold<N extends Foldable>(notices: readonly N[]): Fold<N>[] {
  const byThing = new Map<string, N[]>();
  for (const notice of notices.toSorted((a, b) => a.id - b.id)) {
    const own = byThing.get(notice.about);
    if (own) own.push(notice);
    else byThing.set(notice.about, [notice]);
  }
  return [...byThing.values()]
    .map((all) => ({ latest: all.at(-1) as N, all }))
    .sort((a, b) => b.latest.id - a.latest.id);
}

/** A letter tells no novels: the text up to a length, cut between words. */
export function excerpt(text: string, length: number): string {
  const letters = [...text.trim()];
  if (letters.length <= length) return letters.join("");
  const cut = letters.slice(0, length).join("");
  const space = cut.search(/\s+\S*$/);
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s.,;:–—-]+$/, "")}…`;
}
