// The words of a topic as lines of text, and back.

export interface Seed {
  readonly phrase: string;
  readonly weight: number;
}

export const linesOf = (seeds: readonly Seed[]): string =>
  seeds.map(({ phrase, weight }) => (weight === 1 ? phrase : `${phrase} = ${weight}`)).join("\n");

/** The seeds, or the first line that cannot be read. */
export function seedsIn(text: string): { readonly seeds: Seed[] } | { readonly wrong: string } {
  const seeds: Seed[] = [];
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (line === "") continue;
    const at = line.lastIndexOf("=");
    const phrase = (at === -1 ? line : line.slice(0, at)).trim();
    const weight =
      at === -1
        ? 1
        : Number(
            line
              .slice(at + 1)
              .trim()
              .replace(",", "."),
          );
    if (phrase === "" || !Number.isFinite(weight) || Math.abs(weight) > 10 || line.endsWith("="))
      return { wrong: line };
    seeds.push({ phrase, weight });
  }
  return { seeds };
}
