// Names that cannot be keys of answers get new ones, in conditions and texts too.

const fit = /^[A-Za-z_][A-Za-z0-9_]{0,59}$/;

export class Renaming {
  readonly #questions = new Map<string, string>();
  readonly #rows = new Map<string, string>();
  readonly #used = new Set<string>();

  question(name: string): string {
    return this.#of(this.#questions, name, "question", this.#used);
  }

  row(question: string, name: string): string {
    const rows = new Set(
      [...this.#rows].filter(([key]) => key.startsWith(`${question}.`)).map(([, to]) => to),
    );
    return this.#of(this.#rows, `${question}.${name}`, "row", rows, name);
  }

  #of(names: Map<string, string>, key: string, stem: string, used: Set<string>, name = key): string {
    // A name met twice stays the same: that two questions share it is said elsewhere.
    const known = names.get(key);
    if (known !== undefined) return known;
    let to = fit.test(name) ? name : this.#spelt(name, stem);
    for (let number = 2; used.has(to); number += 1) to = `${to.replace(/_\d+$/, "").slice(0, 50)}_${number}`;
    used.add(to);
    names.set(key, to);
    return to;
  }

  #spelt(name: string, stem: string): string {
    const latin = name
      .normalize("NFKD")
      .replaceAll(/[^A-Za-z0-9]+/g, "_")
      .replaceAll(/^_+|_+$/g, "")
      .slice(0, 50);
    return /^[A-Za-z]/.test(latin) ? latin : `${stem}_${latin || 1}`;
  }

  changed(): readonly { readonly from: string; readonly to: string }[] {
    const rows = [...this.#rows].map(([from, to]) => [from.slice(from.indexOf(".") + 1), to] as const);
    return [...this.#questions, ...rows]
      .filter(([from, to]) => from !== to)
      .map(([from, to]) => ({ from, to }));
  }

  /** Every `{name}` in the texts and conditions of a question by its new name. */
  inside<T>(value: T): T {
    if (typeof value === "string") {
      return value.replaceAll(
        /\{([^{}]+)\}/g,
        (whole, path: string) => this.#path(path.trim()) ?? whole,
      ) as T;
    }
    if (Array.isArray(value)) return value.map((one) => this.inside(one)) as T;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, this.inside(one)])) as T;
  }

  #path(path: string): string | undefined {
    const whole = this.#questions.get(path);
    if (whole !== undefined) return `{${whole}}`;
    const at = path.indexOf(".");
    const question = this.#questions.get(path.slice(0, at));
    if (at < 0 || question === undefined) return undefined;
    return `{${question}.${this.#rows.get(path) ?? path.slice(at + 1)}}`;
  }
}
