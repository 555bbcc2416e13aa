// Answers of a wave as columns of small numbers, filled row by row as they stream in.

import { nobody } from "../../schema/shapes.ts";
import { CopyRows } from "./copy-rows.ts";
import type { Measured } from "./measured.ts";
import type { WaveFacts } from "./wave-facts.ts";

export type TableName = "invited" | "done" | "responses" | "comments";

/** Records of one subject and one cell of frozen attributes; nothing in it says who a record is of. */
export interface Columns {
  readonly records: number;
  /** Place of the party rated, -1: nobody. */
  readonly subject: Int32Array;
  /** Place of the unit, -1: unknown. */
  readonly unit: Int32Array;
  /** For each cut the place of its value, -1: unknown. */
  readonly cuts: readonly Int32Array[];
  /** For each countable the place of the value given, -1: none. */
  readonly answers: readonly Int16Array[];
}

export interface Words {
  readonly subject: number;
  /** Its subject and the frozen attributes of its author: a `cellKey`. */
  readonly cell: CellKey;
  readonly item: string;
  readonly words: string;
  /** Hexadecimal. */
  readonly keyHash: string | null;
}

export interface Intake {
  readonly columns: Columns;
  readonly comments: readonly Words[];
  /** By subject and cell: who has answered, as numbers of the invited. */
  readonly raters: ReadonlyMap<CellKey, readonly number[]>;
  /** How many were invited in each unit itself. */
  readonly invited: Int32Array;
  /** How many were asked about each party. */
  readonly asked: ReadonlyMap<number, number>;
}

/** Names a subject and a cell. */
export type CellKey = number | string;

/** A number where the places are small enough to be put side by side in one, else their text. */
export function cellKey(subject: number, unit: number, cuts: readonly number[]): CellKey {
  let key = (subject + 1) * places + unit + 1;
  for (let cut = 0; cut < 2; cut += 1) {
    const value = (cuts[cut] ?? -1) + 1;
    if (value >= mostValues || unit >= places - 1 || subject >= places - 1)
      return `${subject} ${unit} ${cuts.join(" ")}`;
    key = key * mostValues + value;
  }
  return key;
}

const places = 2 ** 20;
const mostValues = 64;

export class IntakeBuilder {
  readonly #facts: WaveFacts;
  readonly #measured: Measured;
  readonly #parties: ReadonlyMap<string, number>;
  readonly #cutValues: readonly ReadonlyMap<string, number>[];
  readonly #valueOf: readonly ReadonlyMap<string | number, number>[];
  readonly #readers: Readonly<Record<TableName, CopyRows>> = {
    invited: new CopyRows(),
    done: new CopyRows(),
    responses: new CopyRows(),
    comments: new CopyRows(),
  };
  readonly #person = new Map<number, { unit: number; cuts: readonly number[] }>();
  readonly #raters = new Map<CellKey, number[]>();
  readonly #invited: Int32Array;
  readonly #asked = new Map<number, number>();
  readonly #comments: Words[] = [];
  readonly #subject = new Column(Int32Array);
  readonly #unit = new Column(Int32Array);
  readonly #cuts: readonly Column<Int32Array>[];
  readonly #answers: readonly Column<Int16Array>[];
  #records = 0;

  constructor(facts: WaveFacts, measured: Measured) {
    this.#facts = facts;
    this.#measured = measured;
    this.#parties = new Map(facts.parties.map(({ id }, place) => [id, place]));
    this.#cutValues = facts.cuts.map(({ values }) => new Map(values.map((value, place) => [value, place])));
    this.#valueOf = measured.items.map(({ values }) => new Map(values.map((value, place) => [value, place])));
    this.#invited = new Int32Array(facts.parties.length);
    this.#cuts = facts.cuts.map(() => new Column(Int32Array));
    this.#answers = measured.countables.map(() => new Column(Int16Array));
  }

  /** A chunk of a table in COPY's text format; null ends it. `invited` comes before `done`. */
  feed(table: TableName, chunk: Uint8Array | null): void {
    for (const row of this.#readers[table].rows(chunk)) this[table](row as string[]);
  }

  finish(): Intake {
    return {
      columns: {
        records: this.#records,
        subject: this.#subject.done(),
        unit: this.#unit.done(),
        cuts: this.#cuts.map((column) => column.done()),
        answers: this.#answers.map((column) => column.done()),
      },
      comments: this.#comments,
      raters: this.#raters,
      invited: this.#invited,
      asked: this.#asked,
    };
  }

  /** no, unit, cuts */
  private invited([no, unit, cuts]: string[]): void {
    const place = this.#placeOf(unit!);
    if (place !== -1) this.#invited[place]! += 1;
    this.#person.set(Number(no), { unit: place, cuts: this.#cutsOf(cuts!) });
  }

  /** no of the invited, subject, done */
  private done([no, subject, done]: string[]): void {
    const about = this.#placeOf(subject!);
    this.#asked.set(about, (this.#asked.get(about) ?? 0) + 1);
    const person = this.#person.get(Number(no));
    if (done !== "t" || !person) return;
    const key = cellKey(about, person.unit, person.cuts);
    const raters = this.#raters.get(key);
    if (raters) raters.push(Number(no));
    else this.#raters.set(key, [Number(no)]);
  }

  /** subject, unit, cuts, answers */
  private responses([subject, unit, cuts, answers]: string[]): void {
    this.#subject.push(this.#placeOf(subject!));
    this.#unit.push(this.#placeOf(unit!));
    const values = this.#cutsOf(cuts!);
    for (const [cut, column] of this.#cuts.entries()) column.push(values[cut]!);
    this.#take(JSON.parse(answers!) as Record<string, unknown>);
    this.#records += 1;
  }

  /** subject, unit, cuts, item, words, hash of the author's key */
  private comments([subject, unit, cuts, item, words, keyHash]: (string | null)[]): void {
    const about = this.#placeOf(subject!);
    this.#comments.push({
      subject: about,
      cell: cellKey(about, this.#placeOf(unit!), this.#cutsOf(cuts!)),
      item: item!,
      words: words!,
      keyHash: keyHash ?? null,
    });
  }

  #take(given: Record<string, unknown>): void {
    const { items, countablesOf, countables } = this.#measured;
    for (const [place, item] of items.entries()) {
      const value = given[item.name];
      const placeOf = this.#valueOf[place]!;
      for (const at of countablesOf[place]!) {
        const about = countables[at]!.value;
        let told = -1;
        if (about === null) told = placeOf.get(value as string | number) ?? -1;
        else if (Array.isArray(value)) {
          const found = value.indexOf(item.values[about]!);
          told = item.form === "choices" ? Number(found !== -1) : found;
        }
        this.#answers[at]!.push(told);
      }
    }
  }

  #placeOf(id: string): number {
    return id === nobody ? -1 : (this.#parties.get(id) ?? -1);
  }

  /** An array of PostgreSQL as JSON. */
  #cutsOf(json: string): number[] {
    const values = JSON.parse(json) as string[];
    return this.#facts.cuts.map((_, cut) => this.#cutValues[cut]!.get(values[cut] ?? "") ?? -1);
  }
}

type Numbers = Int32Array | Int16Array;

/** A column that grows. */
class Column<A extends Numbers> {
  readonly #make: new (
    length: number,
  ) => A;
  #values: A;
  #length = 0;

  constructor(make: new (length: number) => A) {
    this.#make = make;
    this.#values = new make(1024);
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new this.#make(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  done(): A {
    return this.#values.slice(0, this.#length) as A;
  }
}
