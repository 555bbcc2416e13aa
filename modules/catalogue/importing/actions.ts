import { sql } from "kysely";
import type { z } from "zod";
import { readDirectory } from "#modules/organisation";
import type { Context } from "#platform/context";
import { csvLine, russianExcel } from "#platform/files";
import type { Download } from "#platform/http";
import type { JobRun } from "#platform/jobs";
import { allow } from "#platform/permissions";
import { say } from "#platform/words";
import { errors } from "../errors.ts";
import { mayBringIn } from "../policy.ts";
import type * as schema from "../schema/importing.ts";
import { applyRows, readKnown } from "./apply.ts";
import { type Problem, problemSentence } from "./problem.ts";
import { type FileRead, type ImportPlan, previewServices, readServices } from "./read-file.ts";
import * as store from "./store.ts";
import { fileWords } from "./words.ts";

export async function createImport(context: Context, file: string): Promise<schema.ServiceImportView> {
  const { db, actor } = context;
  allow(mayBringIn(actor));
  if (!(await store.ownUpload(db, file, actor.userId))) throw errors.refuse("file_not_found", { id: file });
  const id = await store.insertImport(db, file, { mapping: {}, taking: "good" }, actor.userId);
  return showImport(context, id);
}

async function load({ db }: Context, id: string): Promise<store.ImportRow> {
  const row = await store.findImport(db, id);
  if (!row) throw errors.refuse("import_not_found", { id });
  return row;
}

function viewOf(row: store.ImportRow): schema.ServiceImportView {
  return {
    ...row,
    plan: row.plan as schema.ServiceImportView["plan"],
    report: row.report && { ...row.report, unknownColumns: [...row.report.unknownColumns] },
    createdAt: row.createdAt.toISOString(),
    appliedAt: row.appliedAt?.toISOString() ?? null,
  };
}

export async function showImport(context: Context, id: string) {
  return viewOf(await load(context, id));
}

export async function listImports({ db }: Context) {
  return { imports: (await store.latestImports(db)).map(viewOf) };
}

export async function previewImport(context: Context, id: string) {
  const { file, plan } = await load(context, id);
  return previewServices(context.uploads.pathOf(file.id), file.name, plan);
}

export async function planImport(context: Context, id: string, plan: ImportPlan) {
  const row = await load(context, id);
  if (row.state === "applied") throw errors.refuse("import_applied");
  const { taking: _, ...columns } = plan;
  const { taking: __, ...before } = row.plan;
  await store.updatePlan(context.db, id, plan, JSON.stringify(columns) !== JSON.stringify(before));
  return showImport(context, id);
}

export async function startImport(context: Context, id: string, job: string): Promise<{ task: string }> {
  const row = await load(context, id);
  if (row.state === "applied") throw errors.refuse("import_applied");
  const task = await context.later(job, { importId: id }, { task: { kind: job, subject: { importId: id } } });
  return { task: task as string };
}

/** The work of both jobs: try, or make it so. One at a time: two would not see each other's services. */
export async function runImport(run: JobRun, importId: string, apply: boolean): Promise<store.ImportReport> {
  return run.transact(async (context) => {
    const { db, now } = context;
    await sql`select pg_advisory_xact_lock(hashtext('catalogue.import'))`.execute(db);
    const row = await load(context, importId);
    // The job may run again after it had committed.
    if (row.state === "applied") return row.report as store.ImportReport;
    run.progress({ phase: "reading" });
    const known = await readKnown(context);
    const path = context.uploads.pathOf(row.file.id);
    const read = await readServices(path, row.plan, await readDirectory(db), known);
    const report = reportOf(read);
    run.signal.throwIfAborted();
    if (apply && row.plan.taking === "nothing" && report.problems.refused + report.problems.mended > 0)
      throw errors.refuse("import_faulty", { count: report.problems.refused + report.problems.mended });
    await store.keepProblems(context, importId, read.problems);
    if (apply) {
      run.progress({ phase: "writing" });
      await applyRows(context, read.settled);
    }
    await store.updateReport(db, importId, apply ? "applied" : "checked", report, now);
    return report;
  });
}

function reportOf({ rows, settled, problems, unknownColumns }: FileRead): store.ImportReport {
  const counts = { refused: 0, mended: 0, notice: 0 };
  for (const { severity } of problems) counts[severity] += 1;
  const created = settled.filter(({ known }) => !known).length;
  const changed = settled.filter(
    ({ known, changed: parts, state }) => known && (parts.length > 0 || state !== known.state),
  ).length;
  return {
    rows,
    created,
    changed,
    same: settled.length - created - changed,
    refused: rows - settled.length,
    problems: counts,
    unknownColumns,
  };
}

export async function listProblems(
  context: Context,
  id: string,
  page: z.output<typeof schema.listServiceImportProblems.query & object>,
) {
  await load(context, id);
  const rows = await store.problemsOf(context.db, id, page);
  const problems = rows.map(({ params, ...row }) => ({
    ...row,
    sentence: sentence(context, { ...row, params }),
  }));
  return { problems, next: rows.length === page.limit ? (rows.at(-1)?.number ?? null) : null };
}

const sentence = ({ actor }: Context, problem: Pick<Problem, "code" | "value" | "params">) =>
  problemSentence(problem, actor.language);

const problemsAtATime = 5_000;

export async function downloadProblems(context: Context, id: string): Promise<Download> {
  await load(context, id);
  const { language } = context.actor;
  const t = say(fileWords, language);
  const delimiter = language === "ru" ? russianExcel.delimiter : ",";
  async function* lines() {
    yield `\ufeff${csvLine([t("line"), t("column"), t("value"), t("severity"), t("what")], delimiter)}`;
    for (let after = 0, more = true; more; ) {
      const rows = await store.problemsOf(context.db, id, { after, limit: problemsAtATime });
      for (const row of rows)
        yield csvLine([row.line, row.column, row.value, t(row.severity), sentence(context, row)], delimiter);
      after = rows.at(-1)?.number ?? 0;
      more = rows.length === problemsAtATime;
    }
  }
  return { name: `${t("problems")}.csv`, mediaType: "text/csv; charset=utf-8", body: lines() };
}
