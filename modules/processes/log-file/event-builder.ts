import { isUtf8 } from "node:buffer";
import { type Encoding, guessEncoding } from "#platform/files";
import { type EventColumns, stepOf } from "#science/process";
import { parseTimestamp, parseTimestampBytes, type TimeForm } from "#science/time";
import { errors } from "../errors.ts";
import { allNames, ByteDictionary, type Names } from "./byte-dictionary.ts";
import { type BadRows, Faults } from "./faults.ts";
import type { Mapping, Notice } from "./log-options.ts";

/** Places of the roles in the arrays of field bounds that readers hand over. */
export const slot = { case: 0, activity: 1, time: 2, resource: 3, unit: 4, lifecycle: 5 } as const;
export const slotCount = 6;

/** Typed arrays of doubles can be indexed up to here within the memory that a log may take. */
const largestLog = 2 ** 28;
/** Room taken beforehand at most, on the word of a few rows. */
const mostExpected = 2 ** 24;

export interface BuilderSettings {
  readonly name: string;
  readonly mapping: Mapping;
  readonly form: TimeForm;
  readonly encoding: Encoding;
  /** The encoding is known (declared or by its mark), not guessed from a part of the file. */
  readonly encodingSure: boolean;
  readonly stage: string | undefined;
  readonly missing: readonly string[];
  readonly badRowLimit: number;
  readonly keepSteps: boolean;
  readonly keepLines: boolean;
  /** About how many events will come, so that columns need not grow; 0 when nobody knows. */
  readonly expected: number;
}

export interface BuiltLog {
  readonly columns: EventColumns;
  readonly names: {
    readonly cases: Names;
    readonly activities: Names;
    readonly resources: Names;
    readonly units: Names;
  };
  readonly lines: Uint32Array | undefined;
  readonly badRows: BadRows;
  readonly notices: Notice[];
  /** Events that another stage than the wanted one kept out. */
  readonly filteredOut: number;
}

/**
 * Gathers events into growing columns. Readers hand over an event as bounds within bytes, one pair a role (a start of
 * -1 means: no such field); values become numbers here, and here it is decided whether an event is good.
 */
export class EventBuilder {
  readonly settings: BuilderSettings;
  rows = 0;
  size = 0;
  /** Set by readers of formats without a header, when a role's column has been met. */
  readonly seen: boolean[] = new Array(slotCount).fill(true);
  #cases: Int32Array<ArrayBuffer>;
  #activities: Int32Array<ArrayBuffer>;
  #times: Float64Array<ArrayBuffer>;
  #resources: Int32Array<ArrayBuffer> | undefined;
  #units: Int32Array<ArrayBuffer> | undefined;
  #steps: Uint8Array<ArrayBuffer> | undefined;
  #lines: Uint32Array<ArrayBuffer> | undefined;
  readonly #caseNames = new ByteDictionary();
  readonly #activityNames = new ByteDictionary();
  readonly #resourceNames = new ByteDictionary();
  readonly #unitNames = new ByteDictionary();
  readonly #stages = new ByteDictionary();
  #stageSteps: number[] = [];
  #stageWanted: boolean[] = [];
  readonly #missing: Uint8Array[];
  readonly #decoder: InstanceType<typeof TextDecoder>;
  #bytes: Uint8Array = new Uint8Array(0);
  #view: DataView = new DataView(this.#bytes.buffer);
  #filteredOut = 0;
  /** What could not be taken, and what was mended. */
  readonly faults: Faults;

  constructor(settings: BuilderSettings) {
    this.settings = settings;
    const { mapping } = settings;
    const room = Math.min(mostExpected, Math.max(1 << 12, settings.expected));
    this.#cases = new Int32Array(room);
    this.#activities = new Int32Array(room);
    this.#times = new Float64Array(room);
    if (mapping.resource !== undefined) this.#resources = new Int32Array(room);
    if (mapping.unit !== undefined) this.#units = new Int32Array(room);
    if (settings.keepSteps && mapping.lifecycle !== undefined) this.#steps = new Uint8Array(room);
    if (settings.keepLines) this.#lines = new Uint32Array(room);
    this.#missing = settings.missing.map((text) => encoded(text, settings.encoding));
    this.#decoder = new TextDecoder(settings.encoding);
    this.faults = new Faults(mapping, settings.badRowLimit);
  }

  add(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, line: number): void {
    this.rows++;
    if (bytes !== this.#bytes) {
      this.#bytes = bytes;
      this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    }
    const view = this.#view;
    let step = 0;
    if (this.settings.stage !== undefined || this.#steps) {
      const from = starts[5]!;
      const stage = from < 0 ? -1 : this.#stage(bytes, from, ends[5]!);
      if (this.settings.stage !== undefined && (stage < 0 || !this.#stageWanted[stage])) {
        this.#filteredOut++;
        return;
      }
      step = stage < 0 ? 0 : this.#stageSteps[stage]!;
    }
    if (isBlank(bytes, starts[0]!, ends[0]!)) {
      this.faults.bad(line, "case", "", "no_case");
      return;
    }
    if (isBlank(bytes, starts[1]!, ends[1]!)) {
      this.faults.bad(line, "activity", "", "no_activity");
      return;
    }
    const time = this.#time(bytes, starts[2]!, ends[2]!, line);
    if (Number.isNaN(time)) return;

    const i = this.size;
    if (i === this.#cases.length) this.#grow();
    this.#cases[i] = this.#caseNames.number(view, starts[0]!, ends[0]!);
    this.#activities[i] = this.#activityNames.number(view, starts[1]!, ends[1]!);
    this.#times[i] = time;
    if (this.#resources)
      this.#resources[i] = this.#optional(this.#resourceNames, bytes, starts[3]!, ends[3]!);
    if (this.#units) this.#units[i] = this.#optional(this.#unitNames, bytes, starts[4]!, ends[4]!);
    if (this.#steps) this.#steps[i] = step;
    if (this.#lines) this.#lines[i] = line;
    this.size = i + 1;
  }

  /** How many events another stage than the wanted one has kept out, and the stages met. */
  get stages(): { filteredOut: number; names: string[] } {
    return { filteredOut: this.#filteredOut, names: allNames(this.#stages.names(this.settings.encoding)) };
  }

  /** Text for a report, in the encoding of the file. */
  text(bytes: Uint8Array): string {
    return this.#decoder.decode(bytes);
  }

  #time(bytes: Uint8Array, start: number, end: number, line: number): number {
    if (isBlank(bytes, start, end)) {
      this.faults.bad(line, "time", "", "no_time");
      return Number.NaN;
    }
    const fast = parseTimestampBytes(bytes, start, end, this.settings.form);
    if (!Number.isNaN(fast)) return fast;
    const text = this.#decoder.decode(bytes.subarray(start, end));
    const time = parseTimestamp(text, this.settings.form);
    if (time !== undefined) return time;
    this.faults.bad(line, "time", text, "bad_time");
    return Number.NaN;
  }

  #optional(names: ByteDictionary, bytes: Uint8Array, from: number, to: number): number {
    if (isBlank(bytes, from, to)) return -1;
    for (const placeholder of this.#missing) if (equals(placeholder, bytes, from, to)) return -1;
    return names.number(this.#view, from, to);
  }

  #stage(bytes: Uint8Array, from: number, to: number): number {
    const stage = this.#stages.number(this.#view, from, to);
    if (stage === this.#stageSteps.length) {
      const text = this.#decoder.decode(bytes.subarray(from, to)).trim();
      this.#stageSteps.push(stepOf(text));
      this.#stageWanted.push(text.toLowerCase() === this.settings.stage?.trim().toLowerCase());
    }
    return stage;
  }

  #grow(): void {
    const length = this.#cases.length * 2;
    if (length > largestLog) {
      throw errors.refuse("too_many_events", { name: this.settings.name, limit: largestLog / 2 });
    }
    this.#cases = larger(this.#cases, new Int32Array(length));
    this.#activities = larger(this.#activities, new Int32Array(length));
    this.#times = larger(this.#times, new Float64Array(length));
    if (this.#resources) this.#resources = larger(this.#resources, new Int32Array(length));
    if (this.#units) this.#units = larger(this.#units, new Int32Array(length));
    if (this.#steps) this.#steps = larger(this.#steps, new Uint8Array(length));
    if (this.#lines) this.#lines = larger(this.#lines, new Uint32Array(length));
  }

  finish(): BuiltLog {
    const { size } = this;
    const encoding = this.#encoding();
    const resources = this.seen[slot.resource] ? this.#resources : undefined;
    const units = this.seen[slot.unit] ? this.#units : undefined;
    const columns: EventColumns = {
      size,
      caseCount: this.#caseNames.size,
      activityCount: this.#activityNames.size,
      resourceCount: this.#resourceNames.size,
      unitCount: this.#unitNames.size,
      cases: this.#cases.subarray(0, size),
      activities: this.#activities.subarray(0, size),
      times: this.#times.subarray(0, size),
      resources: resources?.subarray(0, size),
      units: units?.subarray(0, size),
      steps: this.seen[slot.lifecycle] ? this.#steps?.subarray(0, size) : undefined,
    };
    return {
      columns,
      names: {
        cases: this.#caseNames.names(encoding),
        activities: this.#activityNames.names(encoding),
        resources: this.#resourceNames.names(encoding),
        units: this.#unitNames.names(encoding),
      },
      lines: this.#lines?.subarray(0, size),
      badRows: this.faults.badRows,
      notices: this.faults.notices,
      filteredOut: this.#filteredOut,
    };
  }

  /** A sample of a file may be plain ASCII while names further on are not: the names themselves decide. */
  #encoding(): Encoding {
    const { encoding, encodingSure } = this.settings;
    if (encodingSure || encoding !== "utf-8") return encoding;
    const all = [this.#activityNames, this.#unitNames, this.#resourceNames, this.#caseNames];
    const foreign = all.find((names) => !isUtf8(names.bytes));
    return foreign ? guessEncoding(foreign.bytes).encoding : encoding;
  }
}

function larger<T extends Int32Array | Uint32Array | Float64Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  if (from < 0) return true;
  for (let i = from; i < to; i++) if (bytes[i]! > 32) return false;
  return true;
}

function equals(wanted: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (wanted.length !== to - from) return false;
  for (let i = 0; i < wanted.length; i++) if (wanted[i] !== bytes[from + i]) return false;
  return true;
}

/** A placeholder in the bytes of the file. Single-byte encodings are searched letter by letter: they are small. */
function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === "utf-8" || /^[\x20-\x7e]*$/.test(text)) return new TextEncoder().encode(text);
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  return Uint8Array.from([...text], (letter) => Math.max(0, letters.indexOf(letter)));
}
