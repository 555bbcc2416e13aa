import type { Row } from "./csv-parse.ts";
import { errors } from "./errors.ts";
import { megabyte } from "./source.ts";

const largestUnpacked = 1024 * megabyte;

export interface Sheet {
  readonly name: string;
  readonly rows: Row[];
}

/** Every zip begins like this; whether it is a workbook, reading it shows. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** All sheets of a workbook, each cell as the text a CSV file would have had; empty rows are left out. */
export async function readSheets(bytes: Buffer, name: string): Promise<Sheet[]> {
  const directory = zipDirectory(bytes);
  if (directory.size > largestUnpacked) {
    throw errors.refuse("too_large", { name, limit: largestUnpacked / megabyte });
  }
  if (directory.names.length > 0 && !directory.names.includes("[Content_Types].xml")) {
    throw errors.refuse("not_a_table", { name, kind: "ZIP" });
  }
  // Loaded when a workbook comes: the library costs more start-up than all the rest of the room. Its variant for
  // Node streams the archive and waits for ever when that breaks off; this one has the whole of it and says so.
  const { default: readExcelFile, InvalidInputError } = await import("read-excel-file/universal");
  try {
    const sheets = await readExcelFile(new Uint8Array(bytes).buffer);
    return sheets.map((sheet) => ({ name: sheet.sheet, rows: sheetRows(sheet.data) }));
  } catch (error) {
    if (error instanceof InvalidInputError && error.code === "NO_DATA")
      throw errors.refuse("empty", { name });
    throw errors.refuse("broken", { name, reason: error instanceof Error ? error.message : String(error) });
  }
}

function sheetRows(data: readonly (readonly unknown[])[]): Row[] {
  const rows: Row[] = [];
  for (let i = 0; i < data.length; i++) {
    const cells = data[i]!.map(cellText);
    if (cells.some((cell) => cell !== "")) rows.push({ line: i + 1, cells });
  }
  return rows;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (value instanceof Date) return dateText(value);
  return String(value);
}

/** A day without a time of day stays a day. The library gives the clock of the cell as UTC. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** What the zip's own directory declares, before anything is unpacked: names, and the sum of sizes. */
function zipDirectory(bytes: Buffer): { names: string[]; size: number } {
  const names: string[] = [];
  let size = 0;
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 20 > bytes.length) return { names, size };
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  for (let i = 0; i < count && at + 46 <= bytes.length; i++) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) break;
    size += bytes.readUInt32LE(at + 24);
    const nameLength = bytes.readUInt16LE(at + 28);
    names.push(bytes.toString("utf8", at + 46, at + 46 + nameLength));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return { names, size };
}
