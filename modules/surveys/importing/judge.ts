// Rows of a past survey made answers, one after another; what cannot be taken is told.

import type { readDirectory } from "#modules/organisation";
import { type AnswerValue, answerIn } from "./answer.ts";
import { categoryOf, tenureOf } from "./cuts.ts";
import type { AskedColumn } from "./form.ts";
import type { ColumnRole } from "./plan.ts";
import { type FileColumn, type FileRow, isNothing } from "./survey-file.ts";

export type Directory = Awaited<ReturnType<typeof readDirectory>>;

export type ProblemCode =
  | "answer_unknown"
  | "text_too_long"
  | "nothing_said"
  | "unit_unknown"
  | "subject_missing"
  | "subject_unknown"
  | "own_unit"
  | "person_missing"
  | "person_unknown"
  | "answered_twice"
  | "category_unknown";

export interface Problem {
  readonly line: number;
  readonly column: string | null;
  readonly value: string;
  readonly code: ProblemCode;
  readonly severity: "refused" | "mended";
}

export const nobodyKnown = "00000000-0000-0000-0000-000000000000";

/** An answer ready to be kept. */
export interface PastAnswer {
  /** Party rated; the null uuid where nobody is. */
  readonly subject: string;
  /** Of whoever answered; the null uuid where it is not known. */
  readonly unit: string;
  readonly cuts: readonly string[];
  /** The person, where answers have names. */
  readonly person: string | null;
  /** A number for everybody who answered: that two answers are of one person. */
  readonly no: number;
  readonly answers: Readonly<Record<string, AnswerValue>>;
  readonly comments: Readonly<Record<string, string>>;
}

/** Where in a row stands what is no answer. */
export type Places = Readonly<Partial<Record<ColumnRole, number>>>;

export interface Reading {
  readonly columns: readonly FileColumn[];
  readonly asked: readonly AskedColumn[];
  readonly places: Places;
  readonly named: boolean;
  readonly on: string;
}

export class RowJudge {
  readonly #directory: Directory;
  readonly #reading: Reading;
  readonly #report: (problem: Problem) => void;
  readonly #numbers = new Map<string, number>();
  readonly #seen = new Set<string>();
  #next = 0;

  constructor(directory: Directory, reading: Reading, report: (problem: Problem) => void) {
    this.#directory = directory;
    this.#reading = reading;
    this.#report = report;
  }

  take(row: FileRow): PastAnswer | undefined {
    const { places, named, on } = this.#reading;
    const subject = this.#subject(row);
    if (subject === undefined) return undefined;
    const person = this.#person(row);
    if (named && person === undefined) return undefined;
    const unit = this.#unit(row) ?? (person && this.#directory.unitOn(person, on)) ?? nobodyKnown;
    if (unit === subject && subject !== nobodyKnown) return this.#tell(row, "own_unit", places.subject);
    const { answers, comments } = this.#said(row);
    if (Object.keys(answers).length === 0 && Object.keys(comments).length === 0)
      return this.#tell(row, "nothing_said", undefined);
    const who = person ?? this.#text(row, "person");
    const no = this.#numberOf(who);
    if (who !== "") {
      const key = `${no} ${subject}`;
      if (this.#seen.has(key)) return this.#tell(row, "answered_twice", places.person);
      this.#seen.add(key);
    }
    return {
      subject,
      unit,
      cuts: this.#cuts(row),
      person: named ? (person ?? null) : null,
      no,
      answers,
      comments,
    };
  }

  #tell(
    row: FileRow,
    code: ProblemCode,
    place: number | undefined,
    severity: "refused" | "mended" = "refused",
  ): undefined {
    const cell = place === undefined ? null : row.cells[place];
    this.#report({
      line: row.line,
      column: place === undefined ? null : (this.#reading.columns[place]?.name ?? null),
      value: String(cell ?? "").slice(0, 200),
      code,
      severity,
    });
    return undefined;
  }

  #text(row: FileRow, role: ColumnRole): string {
    const place = this.#reading.places[role];
    const cell = place === undefined ? null : row.cells[place];
    return isNothing(cell) ? "" : String(cell).trim();
  }

  #subject(row: FileRow): string | undefined {
    const { places } = this.#reading;
    if (places.subject === undefined) return nobodyKnown;
    const text = this.#text(row, "subject");
    if (text === "") return this.#tell(row, "subject_missing", places.subject);
    return this.#unitCalled(text) ?? this.#tell(row, "subject_unknown", places.subject);
  }

  #unit(row: FileRow): string | undefined {
    const text = this.#text(row, "unit");
    if (text === "") return undefined;
    return this.#unitCalled(text) ?? this.#tell(row, "unit_unknown", this.#reading.places.unit, "mended");
  }

  /** `Company / IT` and `IT > Network` are paths: the last part is the unit. */
  #unitCalled(text: string): string | undefined {
    const last =
      text
        .split(/::|\s>\s|\//)
        .at(-1)
        ?.trim() ?? "";
    for (const name of [text, last]) {
      const found = name === "" ? undefined : this.#directory.findUnit(name);
      if (found && "id" in found) return found.id;
    }
    return undefined;
  }

  #person(row: FileRow): string | undefined {
    const { places, named } = this.#reading;
    if (!named) return undefined;
    const text = this.#text(row, "person");
    if (text === "") return this.#tell(row, "person_missing", places.person);
    for (const name of [text, text.split(/\s+/).reverse().join(" ")]) {
      const found = this.#directory.findPerson(name);
      if (found && "id" in found) return found.id;
    }
    return this.#tell(row, "person_unknown", places.person);
  }

  /** Without a column that says who answered, every row is somebody else's. */
  #numberOf(who: string): number {
    const known = who === "" ? undefined : this.#numbers.get(who.toLowerCase());
    if (known !== undefined) return known;
    this.#next += 1;
    if (who !== "") this.#numbers.set(who.toLowerCase(), this.#next);
    return this.#next;
  }

  #cuts(row: FileRow): string[] {
    const { places } = this.#reading;
    const cuts: string[] = [];
    if (places.category !== undefined) {
      const category = categoryOf(row.cells[places.category] ?? null);
      if (category === "" && this.#text(row, "category") !== "")
        this.#tell(row, "category_unknown", places.category, "mended");
      cuts.push(category);
    }
    if (places.tenure !== undefined) cuts.push(tenureOf(row.cells[places.tenure] ?? null));
    return cuts;
  }

  #said(row: FileRow): Pick<PastAnswer, "answers" | "comments"> {
    const answers: [string, AnswerValue][] = [];
    const comments: [string, string][] = [];
    for (const asked of this.#reading.asked) {
      const taken = answerIn(asked, row.cells[asked.at] ?? null);
      if ("value" in taken) answers.push([asked.name, taken.value]);
      else if ("words" in taken) {
        comments.push([asked.name, taken.words]);
        if (taken.cut) this.#tell(row, "text_too_long", asked.at, "mended");
      } else if ("unknown" in taken) this.#tell(row, "answer_unknown", asked.at, "mended");
    }
    return { answers: Object.fromEntries(answers), comments: Object.fromEntries(comments) };
  }
}
