/** A subject that texts of internal service are about; plain data that people may change, add to and remove. */
export interface Topic {
  readonly key: string;
  readonly name: { readonly ru: string; readonly en: string };
  readonly seeds: readonly Seed[];
}

/** Words that point to a topic. */
export interface Seed {
  /** One word or several that stand together, in any form: it is their stems that count. `согласов*`: any ending. */
  readonly phrase: string;
  /** 1 suffices alone, less needs company, below 0 speaks against. */
  readonly weight: number;
}

/** Seeds from a line: apart by spaces, `_` joins a phrase, `~` in front halves the weight. */
export function seeds(...lines: readonly string[]): Seed[] {
  return lines
    .flatMap((line) => line.trim().split(/\s+/))
    .map((entry) => ({
      phrase: entry.replace(/^~/, "").replaceAll("_", " "),
      weight: entry.startsWith("~") ? 0.5 : 1,
    }));
}
