import { basename } from "node:path";
import { isZip } from "#platform/files";
import type { TimeForm } from "#science/time";
import { errors } from "../errors.ts";
import type { EventBuilder } from "./event-builder.ts";

export type LogFormat = "csv" | "xlsx" | "xes" | "ocel";

/** Makes a builder that reads times in a form. */
export type BuilderFor = (form: TimeForm) => EventBuilder;

const foreign: readonly (readonly [bytes: readonly number[], kind: string])[] = [
  [[0x50, 0x41, 0x52, 0x31], "Parquet"],
  [[0xd0, 0xcf, 0x11, 0xe0], "XLS (Excel 97)"],
  [[0x25, 0x50, 0x44, 0x46], "PDF"],
  [[0x89, 0x50, 0x4e, 0x47], "PNG"],
  [[0xff, 0xd8, 0xff], "JPEG"],
  [[0x52, 0x61, 0x72, 0x21], "RAR"],
  [[0x42, 0x5a, 0x68], "bzip2"],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], "xz"],
  [[0x28, 0xb5, 0x2f, 0xfd], "zstd"],
  [[0x37, 0x7a, 0xbc, 0xaf], "7z"],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], "SQLite"],
];

/** What a file is, by its first bytes (already unpacked), never by its name. */
export function logFormat(path: string, head: Uint8Array): LogFormat {
  for (const [bytes, kind] of foreign) {
    if (bytes.every((byte, i) => head[i] === byte)) {
      throw errors.refuse("unreadable_kind", { name: basename(path), kind });
    }
  }
  if (isZip(head)) return "xlsx";
  const start = firstLetters(head);
  // A page saved under the name of a table: many systems offer it as "export to Excel".
  if (/^<(?:!doctype\s+html|html|table|meta|body)\b/i.test(start)) {
    throw errors.refuse("unreadable_kind", { name: basename(path), kind: "HTML" });
  }
  if (start.startsWith("<")) return "xes";
  if (/^(?:\{|\[\s*\{)/.test(start)) return "ocel";
  return "csv";
}

/** The first letters after a byte order mark and white space, in whichever UTF. */
function firstLetters(head: Uint8Array): string {
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const encoding = wide ? (head[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8";
  return new TextDecoder(encoding).decode(head.subarray(0, 400)).trimStart();
}
