// Writes the company to a folder, a few thousand rows in memory at a time.
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { streamXlsx } from "#platform/files";
import { foundCompany } from "./company.ts";
import { type CompanyOptions, type CompanyTable, csvText, settingsOf, tables, truthText } from "./files.ts";
import { type Tally, tally } from "./noise.ts";

export interface WriteOptions extends CompanyOptions {
  readonly format?: "csv" | "xlsx";
}

export interface WrittenCompany {
  readonly company: string;
  readonly units: number;
  readonly partners: number;
  readonly people: number;
  readonly relationships: number;
  readonly files: readonly ({ readonly name: string } & Tally)[];
}

export async function writeCompany(directory: string, options: WriteOptions = {}): Promise<WrittenCompany> {
  const { format = "csv", ...company } = options;
  const world = foundCompany(settingsOf(company));
  await mkdir(directory, { recursive: true });
  const files: ({ name: string } & Tally)[] = [];
  for (const table of tables(world)) {
    const counted = tally();
    const name = `${table.name}.${format}`;
    const content = format === "csv" ? csvText(table, world.settings, counted) : workbook(table, counted);
    await writeFile(path.join(directory, name), content);
    files.push({ name, ...counted });
  }
  await writeFile(path.join(directory, "truth.json"), [truthText(world)]);
  const partners = world.units.filter((unit) => unit.kind === "partner").length;
  return {
    company: world.company,
    units: world.units.length - partners,
    partners,
    people: world.people.length,
    relationships: world.supplies.length,
    files,
  };
}

function workbook(table: CompanyTable, counted: Tally): AsyncIterable<Uint8Array> {
  return streamXlsx([{ name: table.name, header: table.header, rows: singly(table.rows(counted)) }]);
}

function* singly<T>(batches: Iterable<readonly T[]>): Generator<T> {
  for (const batch of batches) yield* batch;
}

type Pieces = Iterable<string> | AsyncIterable<string> | AsyncIterable<Uint8Array>;

async function writeFile(file: string, pieces: Pieces): Promise<void> {
  await pipeline(Readable.from(pieces), createWriteStream(file));
}
