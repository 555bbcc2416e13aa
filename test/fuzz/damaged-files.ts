// Files as they really arrive when something went wrong on the way, and as somebody sends them who means harm.

import { deflateRawSync, gzipSync } from "node:zlib";
import type { Chance } from "./random.ts";

const signs = [0, 9, 10, 13, 34, 38, 39, 44, 59, 60, 62, 91, 123, 124, 0xef, 0xff, 0xc3];

/** One to four changes of bytes, or the whole in another encoding. */
export function damaged(bytes: Uint8Array, chance: Chance): Uint8Array {
  const way = chance.below(10);
  const text = () => Buffer.from(bytes).toString("utf8");
  if (way === 0) return Buffer.from(`\ufeff${text()}`, "utf16le");
  if (way === 1) return gzipSync(bytes).subarray(0, 20 + chance.below(40));
  if (way === 2) return Buffer.from(text().replaceAll(/[,;]/g, chance.pick(["|", "\t", "\x01", "¦", "😀"])));
  if (way === 3) return Buffer.from(text().replace(/[^,;\n]+/, "x".repeat(2_000_000)));
  if (way === 4) return Buffer.concat([bytes, Buffer.from(",;".repeat(20_000)), bytes]);
  let result = [...bytes];
  for (let change = 1 + chance.below(4); change > 0; change -= 1) {
    const at = chance.below(result.length);
    const kind = chance.below(5);
    if (kind === 0) result[at] = (result[at] ?? 0) ^ (1 << chance.below(8));
    else if (kind === 1) result[at] = chance.pick(signs);
    else if (kind === 2) result = result.slice(0, at + 1);
    else if (kind === 3) result.splice(at, 1 + chance.below(30));
    else result.splice(at, 0, ...result.slice(at, at + chance.below(60)));
  }
  return Uint8Array.from(result);
}

/** A gzip whose content is one piece so many times, made without holding it. */
export function gzipBomb(head: string, piece: string, megabytes: number): Buffer {
  const block = Buffer.from(piece.repeat(Math.ceil(1_048_576 / piece.length)));
  // Members of a gzip follow each other; unpacked they are one content.
  const member = gzipSync(block);
  return Buffer.concat([gzipSync(Buffer.from(head)), ...Array.from({ length: megabytes }, () => member)]);
}

interface Part {
  readonly name: string;
  readonly content: Buffer;
  /** What its directory says that it unpacks to, when that is a lie. */
  readonly declared?: number;
}

/** A zip by hand, so that it may lie about its sizes. */
export function zip(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared } of parts) {
    const packed = deflateRawSync(content);
    const title = Buffer.from(name);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(content), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(declared ?? content.length, 8);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(8, 8);
    sizes.copy(local, 14);
    local.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    entry.writeUInt16LE(20, 6);
    entry.writeUInt16LE(8, 10);
    sizes.copy(entry, 16);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(offset, 42);
    files.push(local, title, packed);
    entries.push(entry, title);
    offset += 30 + title.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, directory, end]);
}

function crc32(bytes: Buffer): number {
  // The last eight bytes of a gzip are its content's checksum and length.
  return gzipSync(bytes, { level: 1 }).readUInt32LE(gzipSync(bytes, { level: 1 }).length - 8);
}

const types = "http://schemas.openxmlformats.org/package/2006/content-types";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A workbook with this sheet, which may be anything. */
export function workbook(sheet: Buffer, declared?: number): Buffer {
  const part = (name: string, text: string) => ({ name, content: Buffer.from(text) });
  return zip([
    part(
      "[Content_Types].xml",
      `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    part(
      "_rels/.rels",
      `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      "xl/workbook.xml",
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    { name: "xl/worksheets/sheet1.xml", content: sheet, ...(declared === undefined ? {} : { declared }) },
  ]);
}

export const sheetXml = (rows: string): Buffer =>
  Buffer.from(`<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`);
