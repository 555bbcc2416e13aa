import type { FileColumn, FileRow, SurveyFile } from "../survey-file.ts";
import { uniqueNames } from "../survey-file.ts";
import { readCases } from "./cases.ts";
import { Cursor } from "./cursor.ts";
import { readDictionary, type SavVariable } from "./dictionary.ts";

export const isSav = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x24 && bytes[1] === 0x46 && bytes[2] === 0x4c && (bytes[3] === 0x32 || bytes[3] === 0x33);

/** Reads an SPSS system file (.sav, .zsav). Values declared missing, and SPSS's own, are no answers. */
export function readSav(bytes: Buffer, name: string): SurveyFile {
  const cursor = new Cursor(bytes, name);
  const dictionary = readDictionary(cursor);
  const names = uniqueNames(dictionary.variables.map((variable) => variable.name));
  const rows: FileRow[] = [];
  for (const cells of readCases(cursor, dictionary)) rows.push({ line: rows.length + 1, cells });
  const short = Math.max(0, dictionary.cases - rows.length);
  return {
    format: "spss",
    columns: dictionary.variables.map((variable, at) => columnOf(variable, names[at]!)),
    rows,
    notices: short > 0 ? [{ code: "cut_short", count: short }] : [],
  };
}

/** Labels of missing values are no answers that could be given. */
function columnOf({ label, labels, width, isMoment, isMissing }: SavVariable, name: string): FileColumn {
  return {
    name,
    label,
    values: labels.filter(({ value }) => !isMissing(value)),
    kind: isMoment ? "moment" : width > 255 ? "text" : undefined,
  };
}
