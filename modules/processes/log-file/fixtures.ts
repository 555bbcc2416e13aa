// Small logs for tests, written where the test says.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { allNames } from "./byte-dictionary.ts";
import type { ReadLog } from "./read-log.ts";

/** A folder of its own for each test file, gone when the tests are. */
export function folder(
  after: (done: () => void) => void,
): (name: string, content: string | Uint8Array) => string {
  const path = mkdtempSync(join(tmpdir(), "vizavi-logs-"));
  after(() => rmSync(path, { recursive: true, force: true }));
  return (name, content) => {
    const file = join(path, name);
    writeFileSync(file, content);
    return file;
  };
}

export function gzipped(content: string | Uint8Array): Uint8Array {
  return gzipSync(content);
}

export function utf16(text: string, bigEndian = false): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}

/** Text in an encoding of one byte a letter. */
export function oneByte(text: string, encoding: "windows-1251" | "koi8-r"): Uint8Array {
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  return Uint8Array.from([...text], (letter) => letters.indexOf(letter));
}

/** The events of a log as text, in the order of the file: case, activity, ISO time, resource, unit. */
export function events(log: ReadLog): string[] {
  const { columns, names } = log;
  const [cases, activities] = [allNames(names.cases), allNames(names.activities)];
  const [resources, units] = [allNames(names.resources), allNames(names.units)];
  return Array.from({ length: columns.size }, (_, i) =>
    [
      cases[columns.cases[i]!],
      activities[columns.activities[i]!],
      new Date(columns.times[i]!).toISOString().replace(":00.000Z", "").replace(".000Z", ""),
      columns.resources ? (resources[columns.resources[i]!] ?? "-") : "",
      columns.units ? (units[columns.units[i]!] ?? "-") : "",
    ]
      .join(" | ")
      .replace(/( \| )+$/, ""),
  );
}
