/** What the reader of XES learns, tag by tag. Bounds are places in `bytes`, valid during the call only. */
export interface XesListener {
  /** An opening tag; `name` without its namespace prefix. For `<x/>` a close follows at once. */
  open(name: string, bytes: Uint8Array, key: Bounds, value: Bounds, at: number): void;
  close(name: string, at: number): void;
}

/** Start and end of an attribute's value, and whether it holds entities; start -1 when the tag has no such attribute. */
export interface Bounds {
  start: number;
  end: number;
  entities: boolean;
}

export type XmlFaultCode =
  | "xml_cut"
  | "xml_unclosed"
  | "xml_empty"
  | "xml_doctype"
  | "xml_unbalanced"
  | "xml_attribute"
  | "xml_two_roots"
  | "xes_no_log"
  | "xes_misplaced";

/** The file breaks a rule of XML or of XES; `code` is the error the room knows it by. */
export class XmlFault extends Error {
  readonly code: XmlFaultCode;
  readonly line: number;
  readonly what: string;
  constructor(code: XmlFaultCode, line: number, what = "") {
    super(`${code} in line ${line} ${what}`);
    this.code = code;
    this.line = line;
    this.what = what;
  }
}

const lt = 60;
const gt = 62;
const slash = 47;
const equals = 61;
const doubleQuote = 34;
const singleQuote = 39;
const ampersand = 38;

/**
 * A streaming reader of the XML that XES is made of: tags with attributes, comments, processing instructions, CDATA;
 * text between tags is passed over (XES keeps everything in attributes). UTF-8 bytes come in pieces cut anywhere.
 * It refuses what is not well formed - unbalanced tags, attributes without quotation marks, an end before the end -
 * and document types, which could define entities.
 */
export class XesTokens {
  readonly #listener: XesListener;
  readonly #open: string[] = [];
  readonly #names = new Map<number, { name: string; bytes: Uint8Array }[]>();
  readonly #key: Bounds = { start: -1, end: -1, entities: false };
  readonly #value: Bounds = { start: -1, end: -1, entities: false };
  #rest = new Uint8Array(0);
  #line = 1;
  #bytes = new Uint8Array(0);
  #counted = 0;
  #rootSeen = false;

  constructor(listener: XesListener) {
    this.#listener = listener;
  }

  /** The line (from 1) of a place in the bytes now being read; ask in ascending order. */
  lineAt(at: number): number {
    const bytes = this.#bytes;
    for (let i = this.#counted; i < at; i++) if (bytes[i] === 10) this.#line++;
    if (at > this.#counted) this.#counted = at;
    return this.#line;
  }

  push(piece: Uint8Array): void {
    const rest = this.#rest;
    const bytes = new Uint8Array(rest.length + piece.length);
    bytes.set(rest);
    bytes.set(piece, rest.length);
    this.#bytes = bytes;
    this.#counted = 0;
    const used = this.#read(bytes);
    this.lineAt(used);
    this.#rest = bytes.subarray(used);
  }

  end(): void {
    this.#bytes = this.#rest;
    this.#counted = 0;
    const line = this.lineAt(this.#rest.length);
    if (this.#rest.indexOf(lt) >= 0) throw new XmlFault("xml_cut", line);
    const open = this.#open.at(-1);
    if (open !== undefined) throw new XmlFault("xml_unclosed", line, open);
    if (!this.#rootSeen) throw new XmlFault("xml_empty", line);
  }

  #read(bytes: Uint8Array): number {
    let at = 0;
    for (;;) {
      const tag = bytes.indexOf(lt, at);
      if (tag < 0) return this.#open.length === 0 ? at : bytes.length;
      if (tag + 1 >= bytes.length) return tag;
      const after = bytes[tag + 1]!;
      let next: number;
      if (after === 33) next = this.#declaration(bytes, tag);
      else if (after === 63) next = endOf(bytes, tag + 2, "?>");
      else if (after === slash) next = this.#closing(bytes, tag);
      else next = this.#opening(bytes, tag);
      if (next < 0) return tag;
      at = next;
    }
  }

  #declaration(bytes: Uint8Array, tag: number): number {
    if (bytes.length - tag < 9) return -1;
    if (startsWith(bytes, tag, "<!--")) return endOf(bytes, tag + 4, "-->");
    if (startsWith(bytes, tag, "<![CDATA[")) return endOf(bytes, tag + 9, "]]>");
    throw new XmlFault("xml_doctype", this.lineAt(tag));
  }

  #closing(bytes: Uint8Array, tag: number): number {
    const end = bytes.indexOf(gt, tag);
    if (end < 0) return -1;
    let nameEnd = tag + 2;
    while (nameEnd < end && !isSpace(bytes[nameEnd]!)) nameEnd++;
    const name = this.#name(bytes, tag + 2, nameEnd);
    const open = this.#open.pop();
    if (open !== name) throw new XmlFault("xml_unbalanced", this.lineAt(tag), name);
    this.#listener.close(name, tag);
    return end + 1;
  }

  #opening(bytes: Uint8Array, tag: number): number {
    const limit = bytes.length;
    let i = tag + 1;
    while (i < limit && !isSpace(bytes[i]!) && bytes[i] !== gt && bytes[i] !== slash) i++;
    const nameEnd = i;
    const key = this.#key;
    const value = this.#value;
    key.start = value.start = -1;
    for (;;) {
      while (i < limit && isSpace(bytes[i]!)) i++;
      if (i >= limit) return -1;
      const byte = bytes[i]!;
      if (byte === gt || byte === slash) break;
      const nameStart = i;
      while (i < limit && bytes[i] !== equals && !isSpace(bytes[i]!) && bytes[i] !== gt && bytes[i] !== lt)
        i++;
      const attributeEnd = i;
      while (i < limit && isSpace(bytes[i]!)) i++;
      if (i >= limit) return -1;
      if (bytes[i] !== equals) throw new XmlFault("xml_attribute", this.lineAt(tag));
      i++;
      while (i < limit && isSpace(bytes[i]!)) i++;
      if (i >= limit) return -1;
      const mark = bytes[i]!;
      if (mark !== doubleQuote && mark !== singleQuote) throw new XmlFault("xml_attribute", this.lineAt(tag));
      const start = ++i;
      let entities = false;
      for (; i < limit && bytes[i] !== mark; i++) {
        if (bytes[i] === ampersand) entities = true;
        else if (bytes[i] === lt) throw new XmlFault("xml_attribute", this.lineAt(tag));
      }
      if (i >= limit) return -1;
      const length = attributeEnd - nameStart;
      const first = bytes[nameStart];
      const bounds = length === 3 && first === 107 ? key : length === 5 && first === 118 ? value : undefined;
      if (bounds) {
        bounds.start = start;
        bounds.end = i;
        bounds.entities = entities;
      }
      i++;
    }
    const empty = bytes[i] === slash;
    if (empty && i + 1 >= limit) return -1;
    if (empty && bytes[i + 1] !== gt) throw new XmlFault("xml_attribute", this.lineAt(tag));
    const name = this.#name(bytes, tag + 1, nameEnd);
    if (name === "") throw new XmlFault("xml_attribute", this.lineAt(tag));
    if (this.#open.length === 0) {
      if (this.#rootSeen) throw new XmlFault("xml_two_roots", this.lineAt(tag), name);
      this.#rootSeen = true;
    }
    this.#listener.open(name, bytes, key, value, tag);
    if (empty) this.#listener.close(name, tag);
    else this.#open.push(name);
    return i + (empty ? 2 : 1);
  }

  /** The few names of tags are known by their bytes, so that no text is made for each tag. */
  #name(bytes: Uint8Array, start: number, end: number): string {
    const colon = bytes.subarray(start, end).indexOf(58);
    const from = colon < 0 ? start : start + colon + 1;
    const length = end - from;
    const hash = length * 256 + (bytes[from] ?? 0);
    let known = this.#names.get(hash);
    if (!known) this.#names.set(hash, (known = []));
    search: for (const candidate of known) {
      if (candidate.bytes.length !== length) continue;
      for (let i = 0; i < length; i++) if (candidate.bytes[i] !== bytes[from + i]) continue search;
      return candidate.name;
    }
    const own = new Uint8Array(bytes.subarray(from, end));
    const name = new TextDecoder().decode(own);
    known.push({ name, bytes: own });
    return name;
  }
}

function isSpace(byte: number): boolean {
  return byte <= 32;
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

function endOf(bytes: Uint8Array, at: number, text: string): number {
  for (let i = bytes.indexOf(text.charCodeAt(0), at); i >= 0; i = bytes.indexOf(text.charCodeAt(0), i + 1)) {
    if (i + text.length > bytes.length) return -1;
    if (startsWith(bytes, i, text)) return i + text.length;
  }
  return -1;
}
