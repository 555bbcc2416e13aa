// The company as files: each a header and rows that are made while they are read.
import { csvLine } from "#platform/files";
import { foundCompany } from "./company.ts";
import { eventRows } from "./events.ts";
import { type FileKind, headers } from "./headers.ts";
import { mailRows } from "./mail.ts";
import { type Tally, tally } from "./noise.ts";
import { nominationRows } from "./nominations.ts";
import { personRows, unitRows } from "./organisation.ts";
import { laterRequestRows, type Row, requestRows } from "./requests.ts";
import { truth } from "./truth.ts";
import type { Settings, World } from "./world.ts";

export interface CompanyOptions {
  readonly seed?: number;
  readonly people?: number;
  readonly months?: number;
  readonly until?: string;
  readonly language?: Settings["language"];
  readonly noise?: number;
  readonly weeksLater?: number;
  readonly moreWeeks?: number;
  readonly solvedFrom?: string | null;
}

/** A table of the company; its rows can be read once or again, and are the same each time. */
export interface CompanyTable {
  /** Without ending: `people`, `events-order-to-cash`. */
  readonly name: string;
  readonly kind: FileKind;
  readonly header: readonly string[];
  rows(counted?: Tally): Iterable<readonly Row[]>;
}

export interface CompanyFile {
  readonly name: string;
  text(): AsyncIterable<string>;
}

export const defaults: Settings = {
  seed: 1,
  people: 1000,
  months: 12,
  until: "2026-10-31",
  language: "en",
  noise: 0.015,
  weeksLater: 0,
  moreWeeks: 0,
  solvedFrom: null,
};

export const limits = { people: { least: 50, most: 200_000 }, months: { least: 1, most: 60 } } as const;

export function settingsOf(options: CompanyOptions): Settings {
  return { ...defaults, ...options };
}

export function tables(world: World): CompanyTable[] {
  const { language } = world.settings;
  const table = (
    name: string,
    kind: FileKind,
    rows: (counted: Tally) => Iterable<readonly Row[]>,
  ): CompanyTable => ({
    name,
    kind,
    header: headers(kind, language),
    rows: (counted = tally()) => rows(counted),
  });
  const plain = (rows: Iterable<readonly Row[]>, counted: Tally) => counting(rows, counted);
  return [
    table("units", "units", (counted) => plain(unitRows(world), counted)),
    table("people", "people", (counted) => plain(personRows(world), counted)),
    table("requests", "requests", (counted) => requestRows(world, counted)),
    ...(world.settings.moreWeeks > 0
      ? [table("requests-later", "requests", (counted) => laterRequestRows(world, counted))]
      : []),
    ...world.processes.map((process) =>
      table(`events-${process.name}`, "events", (counted) => eventRows(world, process, counted)),
    ),
    table("mail", "mail", (counted) => mailRows(world, counted)),
    table("nominations", "nominations", (counted) => nominationRows(world, counted)),
  ];
}

function* counting(batches: Iterable<readonly Row[]>, counted: Tally): Generator<readonly Row[]> {
  for (const batch of batches) {
    counted.rows += batch.length;
    yield batch;
  }
}

/** The sample company in memory or on its way to wherever: CSV tables and truth.json, as pieces of text. */
export function generateCompany(options: CompanyOptions = {}): CompanyFile[] {
  const world = foundCompany(settingsOf(options));
  return [
    ...tables(world).map((table) => ({
      name: `${table.name}.csv`,
      text: () => csvText(table, world.settings),
    })),
    { name: "truth.json", text: () => once(truthText(world)) },
  ];
}

export async function* csvText(
  table: CompanyTable,
  settings: Settings,
  counted?: Tally,
): AsyncGenerator<string> {
  // What a Russian Excel writes: a mark, semicolons.
  const russian = settings.language === "ru";
  const delimiter = russian ? ";" : ",";
  yield `${russian ? "\ufeff" : ""}${csvLine(table.header, delimiter)}`;
  for (const batch of table.rows(counted)) {
    let text = "";
    for (const row of batch) text += line(row, delimiter);
    if (text !== "") yield text;
  }
}

/** Nearly all rows need no quotes, and there are millions of them. */
function line(row: Row, delimiter: string): string {
  for (const cell of row) if (cell.includes(delimiter) || cell.includes('"')) return csvLine(row, delimiter);
  return `${row.join(delimiter)}\r\n`;
}

export function truthText(world: World): string {
  return `${JSON.stringify(truth(world), null, 1)}\n`;
}

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
