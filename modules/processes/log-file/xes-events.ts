import { type EventBuilder, slotCount } from "./event-builder.ts";
import { roles } from "./log-options.ts";
import { type Bounds, type XesListener, XesTokens, XmlFault } from "./xes-tokens.ts";
import { bytesOf } from "./xml-text.ts";

/** Elements that carry a key and a value (IEEE 1849-2016), and those that hold others of them. */
export const attributeElements: ReadonlySet<string> = new Set([
  "string",
  "date",
  "int",
  "float",
  "boolean",
  "id",
  "list",
  "container",
]);

interface Wanted {
  readonly slot: number;
  readonly key: Uint8Array;
}

/**
 * Reads the events of a XES log. Only attributes standing directly in an event or (with `case:` before their key) in
 * its trace are taken; those nested in other attributes are theirs. The last of two equal keys holds. A trace without
 * a name is named by its number. Events outside any trace have no case and are reported so.
 */
export class XesEvents implements XesListener {
  readonly #builder: EventBuilder;
  readonly #tokens: XesTokens;
  readonly #ofEvent: Wanted[] = [];
  readonly #ofTrace: Wanted[] = [];
  readonly #fields = Array.from({ length: slotCount }, () => new Field());
  readonly #traceFields = Array.from({ length: slotCount }, () => new Field());
  #scratch = new Uint8Array(1 << 10);
  readonly #starts = new Int32Array(slotCount);
  readonly #ends = new Int32Array(slotCount);
  /** Events met before all attributes of their trace that are wanted. */
  #pending: { fields: (Uint8Array | undefined)[]; line: number }[] = [];
  #depth = 0;
  #inTrace = false;
  #inEvent = false;
  #eventLine = 0;
  #traces = 0;

  constructor(builder: EventBuilder) {
    this.#builder = builder;
    this.#tokens = new XesTokens(this);
    const { mapping } = builder.settings;
    const encoder = new TextEncoder();
    for (const [slot, role] of roles.entries()) {
      const key = mapping[role];
      if (key === undefined) continue;
      const ofTrace = key.startsWith("case:");
      (ofTrace ? this.#ofTrace : this.#ofEvent).push({
        slot,
        key: encoder.encode(ofTrace ? key.slice(5) : key),
      });
      builder.seen[slot] = false;
    }
  }

  push(piece: Uint8Array): void {
    this.#tokens.push(piece);
  }

  end(): void {
    this.#tokens.end();
  }

  open(name: string, bytes: Uint8Array, key: Bounds, value: Bounds, at: number): void {
    this.#depth++;
    if (name === "event" || name === "trace" || name === "log") this.#openPart(name, key, at);
    else if (this.#inEvent) {
      if (this.#depth === (this.#inTrace ? 4 : 3))
        this.#attribute(name, this.#ofEvent, this.#fields, bytes, key, value, at);
    } else if (this.#inTrace && this.#depth === 3) {
      this.#attribute(name, this.#ofTrace, this.#traceFields, bytes, key, value, at);
    } else if (this.#depth === 1) {
      throw new XmlFault("xes_no_log", this.#tokens.lineAt(at), name);
    }
  }

  close(name: string): void {
    this.#depth--;
    if (name === "event") this.#closeEvent();
    else if (name === "trace") this.#closeTrace();
  }

  #openPart(name: "event" | "trace" | "log", key: Bounds, at: number): void {
    const line = this.#tokens.lineAt(at);
    const wanted = name === "log" ? 1 : name === "trace" ? 2 : this.#inTrace ? 3 : 2;
    if (this.#depth !== wanted || this.#inEvent) throw new XmlFault("xes_misplaced", line, name);
    if (key.start >= 0) this.#builder.faults.notice("attributes_on_events", line);
    if (name === "trace") {
      this.#inTrace = true;
      this.#traces++;
      for (const field of this.#traceFields) field.length = -1;
    } else if (name === "event") {
      this.#inEvent = true;
      this.#eventLine = line;
      for (const field of this.#fields) field.length = -1;
    }
  }

  #attribute(
    name: string,
    wanted: readonly Wanted[],
    fields: readonly Field[],
    bytes: Uint8Array,
    key: Bounds,
    value: Bounds,
    at: number,
  ): void {
    if (!attributeElements.has(name)) {
      this.#builder.faults.notice("unknown_elements", this.#tokens.lineAt(at));
      return;
    }
    if (key.start < 0) return;
    const length = key.end - key.start;
    for (const one of wanted) {
      if (key.entities ? !same(one.key, bytesOf(bytes, key)) : one.key.length !== length) continue;
      if (!key.entities && !sameAt(one.key, bytes, key.start)) continue;
      if (value.start < 0) continue;
      const field = fields[one.slot]!;
      if (field.length >= 0) this.#builder.faults.notice("repeated_keys", this.#tokens.lineAt(at));
      field.set(bytes, value);
      this.#builder.seen[one.slot] = true;
    }
  }

  #closeEvent(): void {
    this.#inEvent = false;
    // Once one event waits, all that follow it wait too: the order of the file breaks ties of time.
    const incomplete = () => this.#ofTrace.some(({ slot }) => this.#traceFields[slot]!.length < 0);
    if (this.#inTrace && (this.#pending.length > 0 || incomplete())) {
      this.#pending.push({ fields: this.#fields.map((field) => field.copy()), line: this.#eventLine });
      return;
    }
    this.#add(this.#fields, this.#eventLine);
  }

  #closeTrace(): void {
    if (this.#pending.length > 0) {
      if (this.#ofTrace.some(({ slot }) => slot === 0) && this.#traceFields[0]!.length < 0) {
        this.#builder.faults.notice("unnamed_traces", this.#pending[0]!.line);
        this.#traceFields[0]!.setText(`#${this.#traces}`);
        this.#builder.seen[0] = true;
      }
      for (const { fields, line } of this.#pending) {
        this.#fields.forEach((field, slot) => {
          field.take(fields[slot]);
        });
        this.#add(this.#fields, line);
      }
      this.#pending = [];
    }
    this.#inTrace = false;
    // An event that stands outside any trace must not find the values of the last one.
    for (const field of this.#traceFields) field.length = -1;
  }

  /** Lays the fields one after another and hands them over. */
  #add(fields: readonly Field[], line: number): void {
    let used = 0;
    for (let slot = 0; slot < slotCount; slot++) {
      const own = fields[slot]!;
      const field = own.length >= 0 ? own : this.#traceFields[slot]!;
      if (field.length < 0) {
        this.#starts[slot] = this.#ends[slot] = -1;
        continue;
      }
      if (used + field.length > this.#scratch.length) {
        const scratch = new Uint8Array((used + field.length) * 2);
        scratch.set(this.#scratch);
        this.#scratch = scratch;
      }
      const bytes = field.bytes;
      this.#starts[slot] = used;
      for (let i = 0; i < field.length; i++) this.#scratch[used++] = bytes[i]!;
      this.#ends[slot] = used;
    }
    this.#builder.add(this.#scratch, this.#starts, this.#ends, line);
  }
}

/** One value, kept in memory of its own that is used again and again. */
class Field {
  bytes = new Uint8Array(64);
  /** -1: not there. */
  length = -1;

  set(bytes: Uint8Array, bounds: Bounds): void {
    if (bounds.entities) {
      this.take(bytesOf(bytes, bounds));
      return;
    }
    const length = bounds.end - bounds.start;
    if (length > this.bytes.length) this.bytes = new Uint8Array(length * 2);
    for (let i = 0; i < length; i++) this.bytes[i] = bytes[bounds.start + i]!;
    this.length = length;
  }

  setText(text: string): void {
    this.take(new TextEncoder().encode(text));
  }

  take(bytes: Uint8Array | undefined): void {
    if (bytes && bytes.length > this.bytes.length) this.bytes = new Uint8Array(bytes.length * 2);
    if (bytes) this.bytes.set(bytes);
    this.length = bytes ? bytes.length : -1;
  }

  copy(): Uint8Array | undefined {
    return this.length < 0 ? undefined : this.bytes.slice(0, this.length);
  }
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && sameAt(a, b, 0);
}

function sameAt(key: Uint8Array, bytes: Uint8Array, at: number): boolean {
  for (let i = key.length - 1; i >= 0; i--) if (key[i] !== bytes[at + i]) return false;
  return true;
}
