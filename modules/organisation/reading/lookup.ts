/** A name as people compare names: case, spaces, ё and quotation marks do not matter. */
export function nameKey(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[«»"„“”'`’]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** "Иванов Иван Иванович" -> "иванов и.и.": how managers are often written. */
function shortNameKey(name: string): string | undefined {
  const words = nameKey(name).split(" ");
  if (words.length < 2 || words.length > 3) return undefined;
  return `${words[0]} ${words
    .slice(1)
    .map((word) => `${word[0]}.`)
    .join("")}`;
}

export type Found = { readonly id: string } | { readonly ambiguous: string[] } | undefined;

/** Finds a party by what a file calls it: by id, by e-mail, by name when only one has it. */
export class Lookup {
  readonly #ids = new Map<string, string>();
  readonly #emails = new Map<string, string>();
  readonly #names = new Map<string, string[]>();
  readonly #shortNames = new Map<string, string[]>();

  /** `person` also allows a name with initials. */
  add(entry: { id: string; name: string; email?: string | null }, kind: "person" | "unit"): void {
    this.#ids.set(entry.id, entry.id);
    const lower = entry.id.toLowerCase();
    if (!this.#ids.has(lower)) this.#ids.set(lower, entry.id);
    if (entry.email) this.#emails.set(entry.email.toLowerCase(), entry.id);
    addTo(this.#names, nameKey(entry.name), entry.id);
    const short = kind === "person" ? shortNameKey(entry.name) : undefined;
    if (short) addTo(this.#shortNames, short, entry.id);
  }

  find(text: string): Found {
    const wanted = text.trim();
    const byId =
      this.#ids.get(wanted) ?? this.#ids.get(wanted.toLowerCase()) ?? this.#emails.get(wanted.toLowerCase());
    if (byId !== undefined) return { id: byId };
    const key = nameKey(wanted);
    const byName = this.#names.get(key) ?? this.#shortNames.get(key.replace(/\.\s+/g, "."));
    if (!byName) return undefined;
    return byName.length === 1 ? { id: byName[0]! } : { ambiguous: byName };
  }
}

function addTo(map: Map<string, string[]>, key: string, id: string): void {
  const ids = map.get(key);
  if (!ids) map.set(key, [id]);
  else if (!ids.includes(id)) ids.push(id);
}
