// The dictionary of an SPSS system file: what variables there are, with labels, missing values and long names.
// The format is described in the PSPP Developers Guide, chapter "System File Format".

import { Cursor } from "./cursor.ts";
import { encodingOf } from "./encoding.ts";

/** A variable of the file. Strings over 255 bytes are kept in several pieces. */
export interface SavVariable {
  readonly name: string;
  readonly label: string;
  /** 0: numeric; else the bytes of a string. */
  readonly width: number;
  /** Places of its pieces among the elements of a case, and the bytes of each. */
  readonly pieces: readonly { readonly element: number; readonly bytes: number }[];
  readonly isMoment: boolean;
  readonly labels: readonly { readonly value: number | string; readonly label: string }[];
  readonly isMissing: (value: number | string) => boolean;
}

export interface Dictionary {
  readonly variables: readonly SavVariable[];
  /** Elements of eight bytes in a case. */
  readonly elements: number;
  /** 0: none, 1: bytecode, 2: zlib. */
  readonly compression: number;
  readonly bias: number;
  readonly cases: number;
  readonly decode: (bytes: Uint8Array) => string;
}

interface RawVariable {
  readonly element: number;
  readonly width: number;
  readonly short: string;
  readonly label: Buffer;
  readonly format: number;
  readonly missing: { readonly kind: "none" | "values" | "range"; readonly values: readonly Buffer[] };
}

interface RawLabels {
  readonly values: readonly { readonly value: Buffer; readonly label: Buffer }[];
  readonly elements: readonly number[];
}

/** Print formats of dates and moments; all are seconds since 14 October 1582. */
const moments = new Set([20, 22, 23, 24, 28, 29, 30, 38, 39, 40, 41]);
const longest = 32_767;

export function readDictionary(cursor: Cursor): Dictionary {
  const magic = cursor.take(4).toString("latin1");
  if (magic !== "$FL2" && magic !== "$FL3") throw cursor.broken("$FL2");
  cursor.take(60);
  const layout = cursor.take(4);
  cursor.bigEndian = layout.readInt32LE() > 0xffff || layout.readInt32LE() < 0;
  cursor.take(4);
  const compression = cursor.int();
  if (compression < 0 || compression > 2) throw cursor.broken(`compression ${compression}`);
  cursor.take(4);
  const cases = cursor.int();
  const bias = cursor.double();
  cursor.take(9 + 8 + 64 + 3);
  const raw: RawVariable[] = [];
  const labels: RawLabels[] = [];
  const extensions = new Map<number, Buffer>();
  let codePage = 0;
  let elements = 0;
  for (let more = true; more; ) {
    const type = cursor.int();
    if (type === 2) elements = readVariable(cursor, raw, elements);
    else if (type === 3) labels.push(readLabels(cursor));
    else if (type === 6) cursor.take(cursor.count(80) * 80);
    else if (type === 7) {
      const subtype = cursor.int();
      const size = cursor.count(1);
      const count = cursor.count(Math.max(1, size));
      const data = cursor.take(size * count);
      if (subtype === 3 && data.length >= 32)
        codePage = cursor.bigEndian ? data.readInt32BE(28) : data.readInt32LE(28);
      extensions.set(subtype, data);
    } else if (type === 999) {
      cursor.take(4);
      more = false;
    } else throw cursor.broken(`record ${type}`);
  }
  const decode = encodingOf(extensions.get(20)?.toString("latin1"), codePage, raw, labels);
  return {
    variables: assemble(cursor, raw, labels, extensions, decode),
    ...{ elements, compression, bias, cases, decode },
  };
}

/** Returns how many elements there are now. */
function readVariable(cursor: Cursor, into: RawVariable[], element: number): number {
  const width = cursor.int();
  const hasLabel = cursor.int();
  const missing = cursor.int();
  const format = (cursor.int() >> 16) & 0xff;
  cursor.int();
  const short = cursor.take(8).toString("latin1").trimEnd();
  let label: Buffer = Buffer.alloc(0);
  if (hasLabel === 1) {
    const length = cursor.count(1);
    label = cursor.take(length);
    cursor.take(Math.min(cursor.left, (4 - (length % 4)) % 4));
  }
  if (Math.abs(missing) > 3 || width > 255 || width < -1) throw cursor.broken(`variable ${short}`);
  const values = Array.from({ length: Math.abs(missing) }, () => cursor.take(8));
  // What continues a string of over eight bytes is no variable.
  if (width === -1) return element + 1;
  const kind = missing === 0 ? "none" : missing > 0 ? "values" : "range";
  into.push({ element, width, short, label, format, missing: { kind, values } });
  return element + 1;
}

function readLabels(cursor: Cursor): RawLabels {
  const values = Array.from({ length: cursor.count(9) }, () => {
    const value = cursor.take(8);
    const length = cursor.take(1)[0]!;
    const label = cursor.take(length);
    cursor.take((8 - ((length + 1) % 8)) % 8);
    return { value, label };
  });
  if (cursor.int() !== 4) throw cursor.broken("value labels");
  const elements = Array.from({ length: cursor.count(4) }, () => cursor.int() - 1);
  return { values, elements };
}

function assemble(
  cursor: Cursor,
  raw: readonly RawVariable[],
  labels: readonly RawLabels[],
  extensions: ReadonlyMap<number, Buffer>,
  decode: Dictionary["decode"],
): SavVariable[] {
  const longNames = pairs(extensions.get(13), decode, "\t");
  const veryLong = pairs(extensions.get(14), decode, "\u0000\t");
  const labelsOf = new Map<number, RawLabels["values"]>();
  for (const { values, elements } of labels) for (const element of elements) labelsOf.set(element, values);
  const longLabels = longStringLabels(cursor, extensions.get(21), decode);
  const variables: SavVariable[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    const first = raw[at]!;
    const name = longNames.get(first.short.toUpperCase()) ?? first.short;
    const whole = Number(veryLong.get(first.short.toUpperCase()) ?? first.width);
    const count = whole > 255 ? Math.ceil(whole / 252) : 1;
    if (!(whole >= 0 && whole <= longest) || at + count > raw.length) throw cursor.broken(name);
    const pieces = raw.slice(at, at + count);
    at += count - 1;
    variables.push({
      name,
      label: decode(first.label).trim(),
      width: first.width === 0 ? 0 : whole,
      pieces: pieces.map(({ element, width }, i) => ({
        element,
        bytes: count > 1 && i < count - 1 ? 255 : width,
      })),
      isMoment: first.width === 0 && moments.has(first.format),
      labels: [
        ...(labelsOf.get(first.element) ?? []).map(({ value, label }) => ({
          value: first.width === 0 ? number(cursor, value) : decode(value).trimEnd(),
          label: decode(label).trim(),
        })),
        ...(longLabels.get(name) ?? []),
      ],
      isMissing: missingOf(cursor, first, decode),
    });
  }
  return variables;
}

const number = ({ bigEndian }: Cursor, eight: Buffer): number =>
  bigEndian ? eight.readDoubleBE() : eight.readDoubleLE();

function missingOf(
  cursor: Cursor,
  { width, missing: { kind, values } }: RawVariable,
  decode: Dictionary["decode"],
): SavVariable["isMissing"] {
  if (kind === "none") return () => false;
  if (width > 0) {
    const words = new Set(values.map((value) => decode(value).trimEnd()));
    return (value) => words.has(String(value).trimEnd());
  }
  const numbers = values.map((value) => number(cursor, value));
  if (kind === "values") return (value) => numbers.includes(Number(value));
  const [low = Number.NaN, high = Number.NaN, single] = numbers;
  return (value) => (Number(value) >= low && Number(value) <= high) || Number(value) === single;
}

/** `A=one<separator>B=two<separator>` */
function pairs(
  data: Buffer | undefined,
  decode: Dictionary["decode"],
  separator: string,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const pair of data ? decode(data).split(separator) : []) {
    const at = pair.indexOf("=");
    if (at > 0) found.set(pair.slice(0, at).toUpperCase(), pair.slice(at + 1).replaceAll("\u0000", ""));
  }
  return found;
}

/** Labels of values longer than eight bytes: name, width, and pairs of value and label, each with its length. */
function longStringLabels(
  { bigEndian, broken }: Cursor,
  data: Buffer | undefined,
  decode: Dictionary["decode"],
): Map<string, { value: string; label: string }[]> {
  const found = new Map<string, { value: string; label: string }[]>();
  if (!data) return found;
  const inner = new Cursor(data, "");
  inner.bigEndian = bigEndian;
  inner.broken = broken;
  const text = () => decode(inner.take(inner.count(1)));
  while (inner.left >= 12) {
    const name = text();
    inner.int();
    const count = inner.count(8);
    found.set(
      name,
      Array.from({ length: count }, () => ({ value: text().trimEnd(), label: text().trim() })),
    );
  }
  return found;
}
