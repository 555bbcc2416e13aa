// Writes the company to a folder, a few thousand rows in memory at a time.
import { createWriteStream } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { streamXlsx } from "#platform/files";
import { foundCompany } from "./company.ts";
import { type CompanyOptions, type CompanyTable, csvText, settingsOf, tables, truthText } from "./files.ts";
import { type Tally, tally } from "./noise.ts";

const TRUTH = "truth.json";

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
  await clearEarlier(directory);
  const files: ({ name: string } & Tally)[] = [];
  for (const table of tables(world)) {
    const counted = tally();
    const name = `${table.name}.${format}`;
    const content = format === "csv" ? csvText(table, world.settings, counted) : workbook(table, counted);
    await writeFile(path.join(directory, name), content);
    files.push({ name, ...counted });
  }
  await writeFile(path.join(directory, TRUTH), [truthText(world)]);
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

const OURS = /^(units|people|requests|mail|nominations|events-.+)\.(csv|xlsx)$/;

/** An earlier company in the same folder would mix with this one; a folder that is not ours is left alone. */
async function clearEarlier(directory: string): Promise<void> {
  const names = await readdir(directory);
  if (!names.includes(TRUTH)) return;
  for (const name of names) if (OURS.test(name)) await rm(path.join(directory, name));
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
