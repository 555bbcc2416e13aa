import type { Context } from "#platform/context";
import type { Input, Output } from "#platform/http";
import { say } from "#platform/words";
import type * as schema from "../schema/importing.ts";
import { importErrors } from "./errors.ts";
import { guessColumns } from "./guess.ts";
import { applyJob, checkJob } from "./job-names.ts";
import type { ProblemCode } from "./judge.ts";
import type { ImportPlan } from "./plan.ts";
import { openImport, readingOf, settledColumns } from "./reading.ts";
import * as store from "./store.ts";
import { isNothing } from "./survey-file.ts";
import { problemWords } from "./words.ts";

type View = Output<typeof schema.showSurveyImport>;
const examples = 3;

export async function createImport(
  context: Context,
  { file, structure }: Input<typeof schema.createSurveyImport>["body"],
): Promise<View> {
  const { db, actor } = context;
  const upload = await store.findUpload(db, file, actor.userId);
  if (!upload) throw importErrors.refuse("file_not_found", { id: file });
  if (structure && !(await store.findUpload(db, structure, actor.userId)))
    throw importErrors.refuse("file_not_found", { id: structure });
  const made = { file, fileName: upload.name, structure: structure ?? null, createdBy: actor.userId };
  const id = await store.insertImport(db, made);
  const row = await load(context, id);
  // What is no survey is refused at once.
  guessColumns(await openImport(row, context.uploads));
  return viewOf(row);
}

/** What it is called and when it was, until somebody says so. */
export function usualPlan({
  fileName,
  createdAt,
}: Pick<store.ImportRow, "fileName" | "createdAt">): ImportPlan {
  const name =
    fileName
      .replace(/\.[A-Za-z0-9]{1,5}$/, "")
      .trim()
      .slice(0, 300) || fileName.slice(0, 300);
  const on = createdAt.toISOString().slice(0, 10);
  return { name, on, kind: "anonymous", k: 5, readers: [], taking: "good", columns: {} };
}

async function load({ db }: Context, id: string, lock = false): Promise<store.ImportRow> {
  const row = await store.findImport(db, id, lock);
  if (!row) throw importErrors.refuse("import_not_found", { id });
  return row;
}

async function loadOpen(context: Context, id: string): Promise<store.ImportRow> {
  const row = await load(context, id, true);
  if (row.state === "applied") throw importErrors.refuse("import_applied");
  return row;
}

export async function showImport(context: Context, id: string): Promise<View> {
  return viewOf(await load(context, id));
}

export async function listImports({ db }: Context): Promise<{ imports: View[] }> {
  return { imports: (await store.latestImports(db)).map(viewOf) };
}

function viewOf(row: store.ImportRow): View {
  const { id, state, fileName, structure, plan, report, wave, closed, createdAt, appliedAt } = row;
  return {
    ...{ id, state, fileName, report, wave, closed },
    hasStructure: structure !== null,
    plan: plan ?? usualPlan(row),
    createdAt: createdAt.toISOString(),
    appliedAt: appliedAt?.toISOString() ?? null,
  };
}

export async function previewImport(
  context: Context,
  id: string,
): Promise<Output<typeof schema.previewSurveyImport>> {
  const row = await load(context, id);
  const file = await openImport(row, context.uploads);
  const recognised = guessColumns(file);
  const settled = settledColumns(file, row.plan);
  return {
    format: file.format,
    rows: file.rows.length,
    columns: file.columns.map(({ name, label }, at) => {
      const shown = new Set<string>();
      for (const { cells } of file.rows.slice(0, 200)) {
        const cell = cells[at] ?? null;
        if (!isNothing(cell)) shown.add(String(cell).slice(0, 80));
        if (shown.size === examples) break;
      }
      return {
        ...{ name, label },
        examples: [...shown],
        recognised: recognised.get(name) ?? { role: "skip" },
        plan: settled.get(name) ?? { role: "skip" },
      };
    }),
  };
}

export async function planImport(context: Context, id: string, plan: ImportPlan): Promise<View> {
  const row = await loadOpen(context, id);
  const file = await openImport(row, context.uploads);
  const known = new Set(file.columns.map(({ name }) => name));
  const strange = Object.keys(plan.columns).find((name) => !known.has(name));
  if (strange !== undefined) {
    const particulars = { name: row.fileName, column: strange };
    throw importErrors.refuse("column_unknown", particulars, { place: `columns.${strange}` });
  }
  if (plan.kind === "anonymous" && plan.readers.length > 0)
    throw importErrors.refuse("readers_of_anonymous", {}, { place: "readers" });
  const there = await store.peopleThere(context.db, plan.readers);
  const missing = plan.readers.find((one) => !there.has(one));
  if (missing) throw importErrors.refuse("unknown_reader", { id: missing }, { place: "readers" });
  await store.updatePlan(context.db, id, plan);
  return showImport(context, id);
}

export async function startImport(context: Context, id: string, apply: boolean): Promise<{ task: string }> {
  const row = await loadOpen(context, id);
  const plan = row.plan ?? usualPlan(row);
  if (plan.kind === "identified" && plan.readers.length === 0)
    throw importErrors.refuse("readers_needed", {}, { place: "readers" });
  readingOf(await openImport(row, context.uploads), plan);
  const job = apply ? applyJob : checkJob;
  const task = await context.later(job, { importId: id }, { task: { kind: job, subject: { importId: id } } });
  return { task: task as string };
}

export async function listProblems(
  context: Context,
  id: string,
  page: { after: number; limit: number },
): Promise<Output<typeof schema.listSurveyImportProblems>> {
  await load(context, id);
  const t = say(problemWords, context.actor.language);
  const rows = await store.problemsOf(context.db, id, page);
  return {
    problems: rows.map((row) => ({ ...row, sentence: t(row.code as ProblemCode, { value: row.value }) })),
    next: rows.length === page.limit ? (rows.at(-1)?.number ?? null) : null,
  };
}
