import type { BadReason, BadRow, Mapping, Notice, Role } from "./log-options.ts";

export interface BadRows {
  readonly count: number;
  readonly byReason: Readonly<Record<BadReason, number>>;
  /** The first of them. */
  readonly listed: readonly BadRow[];
}

/** Characters of a bad value that are shown. */
const shownOfValue = 80;

/** What could not be taken from a file, and what was mended: all counted, the first ones listed. */
export class Faults {
  readonly #mapping: Mapping;
  readonly #limit: number;
  readonly #listed: BadRow[] = [];
  readonly #byReason: Record<BadReason, number> = {
    no_case: 0,
    no_activity: 0,
    no_time: 0,
    bad_time: 0,
    column_count: 0,
  };
  readonly #notices = new Map<Notice["code"], { code: Notice["code"]; count: number; line?: number }>();
  #count = 0;

  constructor(mapping: Mapping, limit: number) {
    this.#mapping = mapping;
    this.#limit = limit;
  }

  /** Counts a row that cannot be an event, and lists it while there is room. */
  bad(line: number, role: Role | undefined, value: string, reason: BadReason): void {
    this.#count++;
    this.#byReason[reason]++;
    if (this.#listed.length >= this.#limit) return;
    const shown = value.length > shownOfValue ? `${value.slice(0, shownOfValue - 1)}…` : value;
    this.#listed.push({ line, column: (role && this.#mapping[role]) ?? "", value: shown, reason });
  }

  notice(code: Notice["code"], line: number): void {
    const known = this.#notices.get(code);
    if (known) known.count++;
    else this.#notices.set(code, { code, count: 1, line });
  }

  get badRows(): BadRows {
    return { count: this.#count, byReason: this.#byReason, listed: this.#listed };
  }

  get notices(): Notice[] {
    return [...this.#notices.values()];
  }
}
