// A file with its plan: everything that is needed to judge its rows.

import { importErrors } from "./errors.ts";
import { askedColumns } from "./form.ts";
import { guessColumns } from "./guess.ts";
import type { Reading } from "./judge.ts";
import { openSurvey } from "./open-survey.ts";
import type { ColumnPlan, ColumnRole, ImportPlan } from "./plan.ts";
import type { ImportRow } from "./store.ts";
import type { SurveyFile } from "./survey-file.ts";

type Uploads = { pathOf(id: string): string };

export async function openImport(row: ImportRow, uploads: Uploads): Promise<SurveyFile> {
  if (row.file === null) throw importErrors.refuse("file_gone");
  const file = { path: uploads.pathOf(row.file), name: row.fileName };
  if (row.structure === null) return openSurvey(file);
  return openSurvey(file, { path: uploads.pathOf(row.structure), name: row.structureName ?? "" });
}

/** What was settled, and for all other columns what was recognised. */
export function settledColumns(file: SurveyFile, plan: ImportPlan | null): Map<string, ColumnPlan> {
  const settled = guessColumns(file);
  for (const [name, column] of Object.entries(plan?.columns ?? {}))
    if (settled.has(name)) settled.set(name, column);
  return settled;
}

const single: readonly ColumnRole[] = ["unit", "subject", "category", "tenure", "person"];

export function readingOf(file: SurveyFile, plan: ImportPlan): Reading {
  const settled = settledColumns(file, plan);
  const places: Partial<Record<ColumnRole, number>> = {};
  for (const [at, { name }] of file.columns.entries()) {
    const role = settled.get(name)?.role ?? "skip";
    if (!single.includes(role)) continue;
    const other = places[role];
    if (other !== undefined)
      throw importErrors.refuse("role_twice", { one: file.columns[other]?.name ?? "", other: name });
    places[role] = at;
  }
  const named = plan.kind === "identified";
  if (named && places.person === undefined) throw importErrors.refuse("person_needed");
  return { columns: file.columns, asked: askedColumns(file, settled), places, named, on: plan.on };
}

/** Names of columns that have a role. */
export const columnsOf = (settled: ReadonlyMap<string, ColumnPlan>, role: ColumnRole): string[] =>
  [...settled].flatMap(([name, plan]) => (plan.role === role ? [name] : []));
