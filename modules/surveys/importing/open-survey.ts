// A file of answers, whatever wrote it, with the description of the survey beside it if there is one.

import fs from "node:fs";
import { decode, readBytes, readTable, type Table } from "#platform/files";
import { asObject, type SurveyJson } from "../questionnaires/survey-json.ts";
import { importErrors } from "./errors.ts";
import {
  columnsOfForm,
  columnsOfFormbricks,
  formbricksFile,
  formIn,
  isForm,
  isFormbricks,
  isFormbricksSurvey,
  recordsIn,
  surveyJsFile,
} from "./json-records.ts";
import { columnsOfStructure, isLimeStructure, isLimeSurvey, plain, splitHeader } from "./limesurvey.ts";
import { isSav, readSav } from "./sav/read-sav.ts";
import { type FileColumn, type SurveyFile, uniqueNames } from "./survey-file.ts";

export interface FileOnDisk {
  readonly path: string;
  readonly name: string;
}

/** Read whole: an answer has a place among the others only once all of them are there. */
const largest = 256 * 1024 * 1024;
const mostColumns = 2_000;

export async function openSurvey(file: FileOnDisk, beside?: FileOnDisk): Promise<SurveyFile> {
  if (fs.statSync(file.path).size > largest)
    throw importErrors.refuse("file_large", { name: file.name, limit: "256 MB" });
  const bytes = await readBytes({ path: file.path });
  const structure = beside && (await readStructure(beside));
  const read = isSav(bytes) ? readSav(bytes, file.name) : await readText(file, bytes, structure);
  if (read.rows.length === 0) throw importErrors.refuse("file_empty", { name: file.name });
  if (read.columns.length > mostColumns) {
    const particulars = { name: file.name, count: read.columns.length, limit: mostColumns };
    throw importErrors.refuse("too_many_columns", particulars);
  }
  return structure ? { ...read, columns: described(read.columns, structure.columns) } : read;
}

async function readText(
  file: FileOnDisk,
  bytes: Buffer,
  structure: Structure | undefined,
): Promise<SurveyFile> {
  const json = jsonOf(bytes, file.name);
  if (json === undefined) return readRows(file);
  const records = recordsIn(json);
  const form = structure?.json ?? formIn(json);
  if (isFormbricks(records)) {
    const survey = asObject(asObject(json).survey);
    return formbricksFile(records, isFormbricksSurvey(survey) ? survey : form);
  }
  return surveyJsFile(records, form && isForm(form) ? form : undefined);
}

function jsonOf(bytes: Buffer, name: string): unknown {
  const head = bytes
    .subarray(0, 256)
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart()[0];
  if (head !== "[" && head !== "{") return undefined;
  try {
    return JSON.parse(decode(bytes).text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw importErrors.refuse("json_broken", { name, reason: (error as Error).message.slice(0, 200) });
  }
}

async function readRows(file: FileOnDisk): Promise<SurveyFile> {
  const table = await readTable({ path: file.path, name: file.name });
  const split = table.headers.map(splitHeader);
  const names = uniqueNames(split.map(({ name }) => name));
  const lime = isLimeSurvey(table.headers);
  return {
    format: lime ? "limesurvey" : isFormbricksTable(table) ? "formbricks" : "table",
    columns: names.map((name, at) => ({ name, label: plain(split[at]!.label), values: [] })),
    rows: table.rows
      .map(({ line, cells }) => ({ line, cells: cells.slice(0, names.length) }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== "")),
    notices: [],
  };
}

const isFormbricksTable = ({ headers }: Table): boolean =>
  ["Response ID", "Survey ID", "Finished"].every((name) => headers.includes(name));

interface Structure {
  readonly columns: readonly FileColumn[];
  readonly json?: SurveyJson;
}

async function readStructure(file: FileOnDisk): Promise<Structure> {
  const bytes = await readBytes({ path: file.path });
  const json = jsonOf(bytes, file.name);
  if (json !== undefined) {
    const form = formIn(json);
    const survey = [asObject(json), asObject(asObject(json).data)].find(isFormbricksSurvey);
    if (survey) return { columns: columnsOfFormbricks(survey), json: survey };
    if (form) return { columns: columnsOfForm(form), json: form };
    throw importErrors.refuse("structure_unknown", { name: file.name });
  }
  const table = await readTable({ path: file.path, name: file.name }, { header: "first", delimiter: "\t" });
  if (!isLimeStructure(table.headers)) throw importErrors.refuse("structure_unknown", { name: file.name });
  return { columns: columnsOfStructure(table) };
}

/** What the description says of a column stands before what the file itself says. */
function described(columns: readonly FileColumn[], known: readonly FileColumn[]): FileColumn[] {
  const byName = new Map(known.map((column) => [column.name.toLowerCase(), column]));
  return columns.map((column) => {
    const better = byName.get(column.name.toLowerCase());
    if (!better) return column;
    const values = better.values.length > 0 ? better.values : column.values;
    return { ...column, ...better, name: column.name, label: better.label || column.label, values };
  });
}
