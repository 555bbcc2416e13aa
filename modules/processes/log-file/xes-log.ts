import { basename } from "node:path";
import { type Encoding, guessEncoding } from "#platform/files";
import { errors } from "../errors.ts";
import type { EventBuilder } from "./event-builder.ts";
import { fileChunks } from "./file-chunks.ts";
import type { SampledColumn } from "./guess-columns.ts";
import { type Mapping, roles, type Watch } from "./log-options.ts";
import { utf8Pieces } from "./to-utf8.ts";
import { attributeElements, XesEvents } from "./xes-events.ts";
import { type Bounds, type XesListener, XesTokens, XmlFault } from "./xes-tokens.ts";
import { textOf } from "./xml-text.ts";

export interface XesShape {
  readonly format: "xes";
  readonly encoding: Encoding;
  readonly columns: readonly SampledColumn[];
}

/** Keys that the standard's extensions define: read when present even if the sample does not show them. */
const standard: Mapping = {
  case: "case:concept:name",
  activity: "concept:name",
  time: "time:timestamp",
  resource: "org:resource",
  unit: "org:group",
  lifecycle: "lifecycle:transition",
};

/** Which attributes the first events of the file have. */
export function xesShape(path: string, head: Buffer, whole: boolean): XesShape {
  const encoding = declaredEncoding(head);
  const sample = new Sample();
  const tokens = new XesTokens(sample);
  const text = encoding === "utf-8" ? head : utf8Pieces(encoding).push(head);
  try {
    tokens.push(text);
    if (whole) tokens.end();
  } catch (error) {
    throw xesRefusal(error, path);
  }
  return { format: "xes", encoding, columns: sample.columns() };
}

/** Fills up with the standard's keys what neither the user nor the guess has named. */
export function withStandardKeys(mapping: Mapping, closed: ReadonlySet<string>): Mapping {
  const filled: { -readonly [R in keyof Mapping]: Mapping[R] } = { ...mapping };
  for (const role of roles) if (!closed.has(role)) filled[role] ??= standard[role];
  return filled;
}

export async function readXes(
  path: string,
  shape: XesShape,
  builder: EventBuilder,
  chunkSize: number | undefined,
  watch: Watch,
): Promise<void> {
  const events = new XesEvents(builder);
  const other = shape.encoding === "utf-8" ? undefined : utf8Pieces(shape.encoding);
  try {
    for await (const piece of fileChunks(path, chunkSize, watch))
      events.push(other ? other.push(piece) : piece);
    if (other) events.push(other.end());
    events.end();
  } catch (error) {
    throw xesRefusal(error, path);
  }
}

function xesRefusal(error: unknown, path: string): unknown {
  if (!(error instanceof XmlFault)) return error;
  return errors.refuse(error.code, { name: basename(path), line: error.line, what: error.what });
}

/** By the mark, else by the XML declaration, else UTF-8. */
function declaredEncoding(head: Buffer): Encoding {
  const marked = guessEncoding(head.subarray(0, 200), false);
  if (marked.encoding === "utf-16le" || marked.encoding === "utf-16be") return marked.encoding;
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/i.exec(
    head.toString("latin1", marked.bom, 300),
  );
  const known: Record<string, Encoding> = {
    "windows-1251": "windows-1251",
    cp1251: "windows-1251",
    "windows-1252": "windows-1252",
    "iso-8859-1": "windows-1252",
    "koi8-r": "koi8-r",
    cp866: "ibm866",
    ibm866: "ibm866",
  };
  return known[declared?.[1]?.toLowerCase() ?? ""] ?? "utf-8";
}

const sampledEvents = 5000;

/** Collects keys and values of the first events; misplaced elements are left to the reading itself. */
class Sample implements XesListener {
  readonly #keys = new Map<string, string[]>();
  readonly #trace = new Map<string, string>();
  readonly #stack: string[] = [];
  #events = 0;

  open(name: string, bytes: Uint8Array, key: Bounds, value: Bounds, _at: number): void {
    const parent = this.#stack.at(-1);
    this.#stack.push(name);
    if (name === "event") this.#events++;
    if (name === "trace") this.#trace.clear();
    if (key.start < 0 || !attributeElements.has(name) || this.#events > sampledEvents) return;
    if (parent === "event" && value.start >= 0) {
      this.#put(textOf(bytes, key), textOf(bytes, value));
    } else if (parent === "trace" && value.start >= 0) {
      this.#trace.set(`case:${textOf(bytes, key)}`, textOf(bytes, value));
    }
  }

  close(name: string): void {
    this.#stack.pop();
    if (name === "event" && this.#events <= sampledEvents) {
      for (const [key, value] of this.#trace) this.#put(key, value);
    }
  }

  #put(key: string, value: string): void {
    let values = this.#keys.get(key);
    if (!values) this.#keys.set(key, (values = []));
    // One value an event; an event before this one that lacked the key has an empty one.
    while (values.length < this.#events - 1) values.push("");
    values[this.#events - 1] = value;
  }

  columns(): SampledColumn[] {
    const rows = Math.min(this.#events, sampledEvents);
    return [...this.#keys].map(([name, values]) => ({
      name,
      values: Array.from({ length: rows }, (_, i) => values[i] ?? ""),
    }));
  }
}
