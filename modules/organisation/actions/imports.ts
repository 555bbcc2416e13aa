import type { z } from "zod";
import type { Context } from "#platform/context";
import { csvLine, russianExcel } from "#platform/files";
import type { Download } from "#platform/http";
import type { JobRun } from "#platform/jobs";
import { allow } from "#platform/permissions";
import { say } from "#platform/words";
import { errors } from "../errors.ts";
import { fileToRead, type ImportPlan, usualPlan } from "../import-plan.ts";
import { mayShape } from "../policy.ts";
import { personFields, unitFields } from "../reading/fields.ts";
import { previewInThread } from "../reading/in-thread.ts";
import { type ProblemCode, problemSentence } from "../reading/problem.ts";
import type { FileKind } from "../reading/request.ts";
import type * as shapes from "../schema/import.ts";
import { countParties } from "../store/directory.ts";
import * as store from "../store/import/imports.ts";
import { copyKnown } from "../store/import/stage.ts";
import { words } from "../words.ts";
import { type ImportOrder, type ImportReport, readOrder, settleImport } from "./run-import.ts";

type View = shapes.ImportView;

export async function createImport(
  context: Context,
  body: z.output<typeof shapes.createImport.body & object>,
): Promise<View> {
  allow(mayShape(context.actor));
  const files =
    "files" in body ? await sortFiles(context, body.files) : { units: null, people: null, ...body };
  const wanted = { units: files.units ?? null, people: files.people ?? null };
  for (const id of [wanted.units, wanted.people]) if (id) await loadUpload(context, id);
  const knowsUnits = wanted.units !== null || (await countParties(context.db)).unit > 0;
  const plan = usualPlan(context.now.toISOString().slice(0, 10), knowsUnits);
  const id = await store.insertImport(context.db, wanted, plan, context.actor.userId);
  return showImport(context, id);
}

/** Which of the files has the units and which the people, by their columns. */
async function sortFiles(context: Context, ids: readonly string[]) {
  const sorted: Record<FileKind, string | null> = { units: null, people: null };
  for (const id of ids) {
    const file = await loadUpload(context, id);
    const { looksLike } = await previewInThread({ path: context.uploads.pathOf(id), name: file.name });
    if (sorted[looksLike]) {
      throw errors.refuse("two_of_a_kind", { kind: say(words, context.actor.language)(looksLike) });
    }
    sorted[looksLike] = id;
  }
  return sorted;
}

async function loadUpload(context: Context, id: string): Promise<store.UploadedFile> {
  const file = await store.findUpload(context.db, id, context.actor.userId);
  if (!file) throw errors.refuse("file_not_found", { id });
  return file;
}

async function load(context: Context, id: string): Promise<store.ImportRow> {
  const row = await store.findImport(context.db, id);
  if (!row) throw errors.refuse("import_not_found", { id });
  return row;
}

export async function showImport(context: Context, id: string): Promise<View> {
  return viewOf(await load(context, id));
}

export async function listImports(context: Context): Promise<{ imports: View[] }> {
  return { imports: (await store.latestImports(context.db)).map(viewOf) };
}

function viewOf(row: store.ImportRow): View {
  return {
    ...row,
    plan: row.plan as View["plan"],
    createdAt: row.createdAt.toISOString(),
    appliedAt: row.appliedAt?.toISOString() ?? null,
  };
}

export async function previewImport(
  context: Context,
  id: string,
  kind: FileKind,
): Promise<shapes.PreviewView> {
  const row = await load(context, id);
  const file = row[kind];
  if (!file) throw errors.refuse("file_not_found", { id: kind });
  const { mapping, ...reading } = row.plan[kind];
  const preview = await previewInThread({
    path: context.uploads.pathOf(file.id),
    name: file.name,
    ...reading,
  });
  const { guesses, looksLike: _, ...head } = preview;
  const guess = guesses[kind] as Record<string, number | undefined>;
  const fields = (kind === "units" ? unitFields : personFields).map(({ key }) => ({
    key,
    column: mapping?.[key] === undefined ? (guess[key] ?? null) : mapping[key],
    required: key === "name",
  }));
  return { file: kind, ...head, fields };
}

export async function planImport(context: Context, id: string, plan: ImportPlan): Promise<View> {
  const row = await load(context, id);
  if (row.state === "applied") throw errors.refuse("import_applied");
  await store.updatePlan(context.db, id, plan);
  return showImport(context, id);
}

export async function startImport(context: Context, id: string, job: string): Promise<{ task: string }> {
  const row = await load(context, id);
  if (row.state === "applied") throw errors.refuse("import_applied");
  const task = await context.later(job, { importId: id }, { task: { kind: job, subject: { importId: id } } });
  return { task: task as string };
}

/** The work of both jobs: try, or make it so. */
export async function runImport(run: JobRun, importId: string, apply: boolean): Promise<ImportReport> {
  const { row, known, order } = await run.transact(async (context) => {
    const loaded = await load(context, importId);
    return { row: loaded, known: await copyKnown(context), order: orderOf(context, loaded) };
  });
  // The job may run again after it had committed.
  if (row.state === "applied") return row.report as ImportReport;
  const wishes = { signal: run.signal, tell: (phase: string) => run.progress({ phase }) };
  const read = await readOrder(known, order, wishes);
  return run.transact(async (context) => {
    const report = await settleImport(context, importId, order, read, apply, wishes);
    run.signal.throwIfAborted();
    await store.updateReport(context.db, importId, apply ? "applied" : "checked", report, context.now);
    return report;
  });
}

function orderOf(context: Context, { units, people, plan }: store.ImportRow): ImportOrder {
  const path = (file: store.UploadedFile) => context.uploads.pathOf(file.id);
  return {
    ...(units ? { units: fileToRead(path(units), units.name, plan.units) } : {}),
    ...(people ? { people: fileToRead(path(people), people.name, plan.people) } : {}),
    taking: plan.taking,
    takeNewUnits: plan.takeNewUnits,
    complete: plan.complete,
    on: plan.on,
  };
}

export async function listProblems(
  context: Context,
  id: string,
  page: { severity?: store.ProblemRow["severity"] | undefined; after: number; limit: number },
) {
  await load(context, id);
  const rows = await store.problemsOf(context.db, id, page);
  const problems = rows.map(({ params, ...row }) => ({
    ...row,
    sentence: sentenceOf(context, { ...row, params }),
  }));
  return { problems, next: rows.length === page.limit ? rows.at(-1)!.number : null };
}

function sentenceOf(
  context: Context,
  { code, value, params }: Pick<store.ProblemRow, "code" | "value" | "params">,
) {
  return problemSentence({ code: code as ProblemCode, value, params }, context.actor.language);
}

const problemsAtATime = 5_000;

export async function downloadProblems(context: Context, id: string): Promise<Download> {
  await load(context, id);
  const { language } = context.actor;
  const t = say(words, language);
  const delimiter = language === "ru" ? russianExcel.delimiter : ",";
  async function* lines() {
    yield `\ufeff${csvLine([t("file"), t("line"), t("column"), t("value"), t("severity"), t("what")], delimiter)}`;
    for (let after = 0, more = true; more; ) {
      const rows = await store.problemsOf(context.db, id, { after, limit: problemsAtATime });
      let chunk = "";
      for (const row of rows) {
        const cells = [
          t(row.file),
          row.line,
          row.column,
          row.value,
          t(row.severity),
          sentenceOf(context, row),
        ];
        chunk += csvLine(cells, delimiter);
      }
      yield chunk;
      after = rows.at(-1)?.number ?? 0;
      more = rows.length === problemsAtATime;
    }
  }
  return { name: `${t("problems")}.csv`, mediaType: "text/csv; charset=utf-8", body: lines() };
}

export async function listDifferences(
  context: Context,
  id: string,
  page: { kind?: store.DifferenceRow["kind"] | undefined; after: number; limit: number },
) {
  await load(context, id);
  const differences = await store.differencesOf(context.db, id, page);
  return { differences, next: differences.length === page.limit ? differences.at(-1)!.number : null };
}
