// Which atoms each figure was computed of, each union once: what the audit reads.

import type { Unions } from "#science/disclosure";
import type { Kind, ToldGroup } from "./groups.ts";
import { arrayOf, line } from "./lines.ts";

export class UnionBook {
  readonly #wave: string;
  /** What an atom's number within its kind becomes within the wave. */
  readonly #first: Readonly<Record<Kind, number>>;
  readonly #histograms: Readonly<Partial<Record<Kind, Unions>>>;
  readonly #numbers = new Map<string, number>();

  constructor(
    wave: string,
    first: Readonly<Record<Kind, number>>,
    histograms: Readonly<Partial<Record<Kind, Unions>>>,
  ) {
    this.#wave = wave;
    this.#first = first;
    this.#histograms = histograms;
  }

  /** The union's number; null for none. */
  place(atoms: ToldGroup["atoms"]): number | null {
    const key = (["general", "pairs"] as const)
      .flatMap((kind) => atoms[kind].map((atom) => this.#first[kind] + atom))
      .join(",");
    if (key === "") return null;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.#numbers.size + 1);
    return this.#numbers.size;
  }

  /** Of whose atoms distributions are told: those whose whole union lies inside. */
  placeOfDistribution(atoms: ToldGroup["atoms"]): number | null {
    return this.place({ general: this.#whole(atoms, "general"), pairs: this.#whole(atoms, "pairs") });
  }

  #whole(atoms: ToldGroup["atoms"], kind: Kind): readonly number[] {
    const unions = this.#histograms[kind];
    if (!unions) return [];
    const left = new Map<number, number>();
    const members = this.#membersOf(unions);
    for (const atom of atoms[kind]) {
      const union = unions.unionOf[atom]!;
      left.set(union, (left.get(union) ?? members[union] ?? 0) - 1);
    }
    return atoms[kind].filter((atom) => unions.unionOf[atom] !== -1 && left.get(unions.unionOf[atom]!) === 0);
  }

  readonly #members = new Map<Unions, Int32Array>();
  #membersOf(unions: Unions): Int32Array {
    const known = this.#members.get(unions);
    if (known) return known;
    const members = new Int32Array(unions.people.length);
    for (const union of unions.unionOf) if (union !== -1) members[union]! += 1;
    this.#members.set(unions, members);
    return members;
  }

  rows(): string {
    const rows: string[] = [];
    for (const [key, no] of this.#numbers) rows.push(line(this.#wave, no, arrayOf(key.split(","))));
    return rows.join("");
  }
}

export const unionColumns = "surveys.released_union (wave, no, atoms)";
