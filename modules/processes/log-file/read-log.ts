import { basename } from "node:path";
import type { TimeForm } from "#science/time";
import { errors } from "../errors.ts";
import { clockStandsApart } from "./clock-apart.ts";
import { type CsvShape, csvShape, expectedRows, orderIsOpen, readCsv, readCsvOpenOrder } from "./csv-log.ts";
import { type BuiltLog, EventBuilder, slot } from "./event-builder.ts";
import { fileHead } from "./file-chunks.ts";
import type { SampledColumn } from "./guess-columns.ts";
import { type LogFormat, logFormat } from "./log-kind.ts";
import { type LogOptions, type Mapping, roles, type Watch } from "./log-options.ts";
import { type ObjectType, type OcelShape, ocelMapping, ocelShape, readOcel } from "./ocel-log.ts";
import {
  checkedZone,
  formOf,
  listed,
  requireColumns,
  resolveColumns,
  unknownColumn,
} from "./resolve-columns.ts";
import { readXes, withStandardKeys, type XesShape, xesShape } from "./xes-log.ts";
import { readXlsx, type XlsxShape, xlsxShape } from "./xlsx-log.ts";

/** What the beginning of a log file tells, to show a mapping before reading it. */
export interface LogPreview {
  readonly name: string;
  readonly format: LogFormat;
  readonly columns: readonly { readonly name: string; readonly examples: readonly string[] }[];
  /** The first rows or events, a value a column. */
  readonly rows: readonly (readonly string[])[];
  readonly mapping: Mapping;
  readonly form: TimeForm;
  /** Of an object-centric log: what can be the case. */
  readonly objectTypes: readonly ObjectType[];
}

export interface ReadLog extends BuiltLog {
  readonly name: string;
  readonly format: LogFormat;
  readonly mapping: Mapping;
  readonly form: TimeForm;
  /** Rows or events met, good and bad. */
  readonly rows: number;
}

type Shape = CsvShape | XlsxShape | XesShape | OcelShape;

const tableHead = 128 * 1024;
/** Attributes of XES may appear late; tags are long. */
const xesHead = 4 * 1024 * 1024;

async function shapeOf(path: string): Promise<Shape> {
  const { bytes, whole } = await fileHead(path, tableHead);
  const format = logFormat(path, bytes);
  if (format === "xlsx") return xlsxShape(path);
  if (format === "ocel") return ocelShape(path);
  if (format === "csv") return csvShape(path, bytes, whole);
  const more = whole ? { bytes, whole } : await fileHead(path, xesHead);
  return xesShape(path, more.bytes, more.whole);
}

function mappingOf(name: string, shape: Shape, options: LogOptions): Mapping {
  const wanted = options.columns ?? {};
  if (shape.format === "ocel") {
    const base = ocelMapping(shape, wanted);
    const found = resolveColumns(name, shape.columns, { ...options, columns: { ...wanted, ...base } });
    return found;
  }
  const found = resolveColumns(name, shape.columns, options, shape.format === "xes");
  if (shape.format !== "xes") return found;
  return withStandardKeys(found, new Set(roles.filter((role) => wanted[role] === null)));
}

/** Looks at a log's beginning: its format, its columns with examples, and which column is guessed to be what. */
export async function previewLog(path: string, options: LogOptions = {}): Promise<LogPreview> {
  const name = basename(path);
  const shape = await shapeOf(path);
  const mapping = mappingOf(name, shape, options);
  return {
    name,
    format: shape.format,
    columns: shape.columns.map(({ name: column, values }) => ({
      name: column,
      examples: examplesOf(values),
    })),
    rows: firstRows(shape.columns),
    mapping,
    form: formOf(shape.columns, mapping, checkedZone(options.zone)),
    objectTypes: shape.format === "ocel" ? shape.objectTypes : [],
  };
}

function firstRows(columns: readonly SampledColumn[]): string[][] {
  const length = Math.min(20, Math.max(0, ...columns.map(({ values }) => values.length)));
  return Array.from({ length }, (_, i) => columns.map(({ values }) => values[i] ?? ""));
}

function examplesOf(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value.trim() !== ""))].slice(0, 5);
}

/**
 * Reads an event log of any kind (CSV, XLSX, XES, OCEL JSON; plain or gzip; known by content) into columns. Bad events
 * are counted and listed, never dropped in silence; a file of which nothing can be used is refused.
 */
export async function readLog(path: string, options: LogOptions = {}, watch: Watch = {}): Promise<ReadLog> {
  const name = basename(path);
  const zone = checkedZone(options.zone);
  const shape = await shapeOf(path);
  const mapping = mappingOf(name, shape, options);
  requireColumns(
    name,
    mapping,
    shape.columns.map((column) => column.name),
  );
  if (options.stage !== undefined && mapping.lifecycle === undefined) {
    throw errors.refuse("no_lifecycle_column", { name, value: options.stage });
  }
  const expected = shape.format === "csv" ? await expectedRows(path, shape) : 0;
  const make = (form: TimeForm): EventBuilder =>
    new EventBuilder({
      name,
      mapping,
      form,
      encoding: shape.format === "csv" && !shape.encoding.startsWith("utf-16") ? shape.encoding : "utf-8",
      encodingSure: shape.format !== "csv" || shape.encodingSure,
      stage: options.stage,
      missing: options.missing ?? [],
      badRowLimit: options.badRowLimit ?? 100,
      keepSteps: options.keepSteps ?? false,
      keepLines: options.keepLines ?? false,
      expected,
    });
  const builder = await fill(
    path,
    shape,
    make,
    mapping,
    formOf(shape.columns, mapping, zone),
    options,
    watch,
  );
  if (clockStandsApart(shape.columns, mapping)) builder.faults.notice("clock_apart", 2);
  checkSeen(name, shape, builder, options);
  if (builder.size === 0) refuseEmpty(name, builder, options.stage);
  return {
    ...builder.finish(),
    name,
    format: shape.format,
    mapping: seenOnly(mapping, builder),
    form: builder.settings.form,
    rows: builder.rows,
  };
}

async function fill(
  path: string,
  shape: Shape,
  make: (form: TimeForm) => EventBuilder,
  mapping: Mapping,
  form: TimeForm,
  options: LogOptions,
  watch: Watch,
): Promise<EventBuilder> {
  if (shape.format === "csv") {
    const read = (builder: EventBuilder) => readCsv(path, shape, builder, options.chunkSize, watch);
    if (orderIsOpen(shape.columns, mapping)) return readCsvOpenOrder(make, form, read);
    const builder = make(form);
    await read(builder);
    return builder;
  }
  const builder = make(form);
  if (shape.format === "xlsx") readXlsx(shape, builder, watch);
  else if (shape.format === "ocel") readOcel(shape, builder, watch);
  else await readXes(path, shape, builder, options.chunkSize, watch);
  return builder;
}

/** In XES a column named by the user is unknown when no event of the whole log had it. */
function checkSeen(name: string, shape: Shape, builder: EventBuilder, options: LogOptions): void {
  for (const role of roles) {
    const wanted = options.columns?.[role];
    if (wanted && !builder.seen[slot[role]]) {
      throw unknownColumn(
        name,
        wanted,
        shape.columns.map((column: SampledColumn) => column.name),
      );
    }
  }
  if (options.stage !== undefined && !builder.seen[slot.lifecycle]) {
    throw errors.refuse("no_lifecycle_column", { name, value: options.stage });
  }
}

function refuseEmpty(name: string, builder: EventBuilder, stage: string | undefined): never {
  const { filteredOut, names } = builder.stages;
  if (stage !== undefined && filteredOut > 0 && filteredOut === builder.rows) {
    throw errors.refuse("no_stage", { name, stage, stages: listed(names) });
  }
  throw errors.refuse("nothing_usable", { name, rows: builder.rows }, { details: builder.faults.badRows });
}

function seenOnly(mapping: Mapping, builder: EventBuilder): Mapping {
  return Object.fromEntries(
    roles.flatMap((role) => (builder.seen[slot[role]] && mapping[role] ? [[role, mapping[role]]] : [])),
  );
}
