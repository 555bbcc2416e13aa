import type { readDirectory } from "#modules/organisation";
import type { FieldName } from "./desks.ts";
import type { DeskRow } from "./read-desk.ts";
import { isOver, kindOf, outcomeOf, priorityOf } from "./values.ts";

export type Directory = Awaited<ReturnType<typeof readDirectory>>;

/** A request of another desk, ready to be stored. */
export interface PastRequest {
  readonly line: number;
  readonly key: string;
  readonly kind: string;
  readonly subject: string;
  readonly text: string;
  readonly priority: string;
  readonly outcome: "served" | "declined" | "withdrawn" | null;
  readonly requester: string | null;
  readonly customer: string;
  readonly unit: string;
  readonly assignee: string | null;
  readonly service: string;
  readonly openedAt: Date;
  readonly firstAnswerAt: Date | null;
  readonly doneAt: Date | null;
}

export type ProblemCode =
  | "key_repeated"
  | "subject_missing"
  | "opened_missing"
  | "opened_bad"
  | "requester_missing"
  | "requester_unknown"
  | "group_missing"
  | "group_unknown"
  | "done_before_opened"
  | "answer_before_opened"
  | "done_missing";

export interface Problem {
  readonly line: number;
  readonly field: FieldName;
  readonly value: string;
  readonly code: ProblemCode;
  readonly severity: "refused" | "mended";
}

/** Turns rows of a desk into requests, one after another; what cannot be taken is told. */
export class RowJudge {
  readonly #directory: Directory;
  readonly #seen = new Set<string>();
  readonly #report: (problem: Problem) => void;

  constructor(directory: Directory, report: (problem: Problem) => void) {
    this.#directory = directory;
    this.#report = report;
  }

  take(row: DeskRow): PastRequest | undefined {
    const tell = (code: ProblemCode, field: FieldName, severity: "refused" | "mended" = "refused") => {
      this.#report({ line: row.line, field, value: row.text(field).slice(0, 200), code, severity });
      return undefined;
    };
    const opened = row.time("opened");
    if (opened === undefined)
      return tell(row.text("opened") === "" ? "opened_missing" : "opened_bad", "opened");
    const subject = row.text("subject").replace(/\s+/g, " ").slice(0, 300);
    if (subject === "") return tell("subject_missing", "subject");
    const key = (row.text("key") || `${row.text("opened")}|${subject}|${row.text("requester")}`).slice(
      0,
      400,
    );
    if (this.#seen.has(key)) return tell("key_repeated", "key");
    const day = new Date(opened).toISOString().slice(0, 10);
    const asker = this.#asker(row, day);
    if (!asker) {
      const named = row.text("requester") || row.text("requesterMail");
      return tell(named === "" ? "requester_missing" : "requester_unknown", "requester");
    }
    const server = this.#server(row, day);
    if (!server) {
      const named = row.text("group") || row.text("assignee");
      return tell(named === "" ? "group_missing" : "group_unknown", "group");
    }
    this.#seen.add(key);
    const times = this.#times(row, opened, tell);
    return {
      line: row.line,
      key,
      kind: kindOf(row.text("kind")),
      subject,
      text: row.text("text").slice(0, 50_000),
      priority: priorityOf(row.text("priority")),
      ...times,
      outcome: times.doneAt ? outcomeOf(row.text("state")) : null,
      ...asker,
      ...server,
      service: row.text("service").slice(0, 300),
    };
  }

  /** Without a state, a time of ending says that it is over; with one that says so, the last time known stands in for it. */
  #times(
    row: DeskRow,
    opened: number,
    tell: (code: ProblemCode, field: FieldName, severity: "mended") => undefined,
  ): Pick<PastRequest, "openedAt" | "firstAnswerAt" | "doneAt"> {
    let done = row.time("done");
    let answer = row.time("firstAnswer");
    const over = isOver(row.text("state")) ?? done !== undefined;
    if (answer !== undefined && answer < opened) {
      tell("answer_before_opened", "firstAnswer", "mended");
      answer = undefined;
    }
    if (done !== undefined && done < opened) {
      tell("done_before_opened", "done", "mended");
      done = opened;
    }
    if (over && done === undefined) {
      tell("done_missing", "done", "mended");
      done = answer ?? opened;
    }
    return {
      openedAt: new Date(opened),
      firstAnswerAt: answer === undefined ? null : new Date(answer),
      doneAt: over && done !== undefined ? new Date(done) : null,
    };
  }

  #asker(row: DeskRow, day: string): { requester: string | null; customer: string } | undefined {
    for (const text of [row.text("requesterMail"), row.text("requester"), mailIn(row.text("requester"))]) {
      const person = this.#person(text);
      const customer = person && this.#directory.unitOn(person, day);
      if (person && customer) return { requester: person, customer };
    }
    const unit = this.#unit(row.text("requester"));
    return unit ? { requester: null, customer: unit } : undefined;
  }

  /** The group is the unit; a person alone stands for theirs. */
  #server(row: DeskRow, day: string): { unit: string; assignee: string | null } | undefined {
    const assignee = this.#person(row.text("assignee")) ?? this.#person(mailIn(row.text("assignee")));
    const unit = this.#unit(row.text("group"));
    if (unit) return { unit, assignee: assignee ?? null };
    const person = assignee ?? this.#person(row.text("group"));
    const home = person && this.#directory.unitOn(person, day);
    return person && home ? { unit: home, assignee: person } : undefined;
  }

  /** Some desks write the surname first, others last. */
  #person(text: string): string | undefined {
    for (const name of [text, text.split(/\s+/).reverse().join(" ")]) {
      const found = name === "" ? undefined : this.#directory.findPerson(name);
      if (found && "id" in found) return found.id;
    }
    return undefined;
  }

  /** `IT::Network` and `Company > IT` are paths: the last part is the unit. */
  #unit(text: string): string | undefined {
    for (const name of [
      text,
      text
        .split(/::|\s>\s|\//)
        .at(-1)
        ?.trim() ?? "",
    ]) {
      const found = name === "" ? undefined : this.#directory.findUnit(name);
      if (found && "id" in found) return found.id;
    }
    return undefined;
  }
}

const mailIn = (text: string) => /[^\s<>()",;]+@[^\s<>()",;]+/.exec(text)?.[0] ?? "";
