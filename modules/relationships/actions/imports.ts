import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { z } from "zod";
import type { Context } from "#platform/context";
import { csvLine, russianExcel } from "#platform/files";
import type { Download } from "#platform/http";
import type { JobRun } from "#platform/jobs";
import { allow } from "#platform/permissions";
import { say } from "#platform/words";
import { type EvidenceProblemCode, evidenceProblemSentence } from "../discovery/reading/problem.ts";
import { errors } from "../errors.ts";
import { relationshipEvent } from "../events.ts";
import { previewInThread, readInThread } from "../finding/in-thread.ts";
import { usualPlan } from "../importing/plan.ts";
import { mayRun } from "../policy.ts";
import type * as shapes from "../schema/imports.ts";
import { markStale } from "../store/discovery.ts";
import * as store from "../store/imports.ts";
import { readKnown } from "../store/organisation.ts";
import { countKnown, stageRows, storeRows } from "../store/rows.ts";
import { words } from "../words.ts";
import { discoverRelationships } from "./discover.ts";

type View = shapes.ImportView;

export async function createImport(
  context: Context,
  { file, kind }: z.output<typeof shapes.createImport.body & object>,
): Promise<View> {
  allow(mayRun(context.actor));
  const upload = await store.findUpload(context.db, file, context.actor.userId);
  if (!upload) throw errors.refuse("file_not_found", { id: file });
  const guessed = async () =>
    (await previewInThread({ path: context.uploads.pathOf(file), name: upload.name, plan: usualPlan })).kind;
  const row = { kind: kind ?? (await guessed()), file, plan: usualPlan, createdBy: context.actor.userId };
  return showImport(context, await store.insertImport(context.db, row));
}

async function load(context: Context, id: string): Promise<store.ImportRow> {
  const row = await store.findImport(context.db, id);
  if (!row) throw errors.refuse("import_not_found", { id });
  return row;
}

async function loadOpen(context: Context, id: string): Promise<store.ImportRow> {
  const row = await load(context, id);
  if (row.state === "applied") throw errors.refuse("import_applied");
  return row;
}

export async function showImport(context: Context, id: string): Promise<View> {
  return viewOf(await load(context, id));
}

export async function listImports(context: Context): Promise<{ imports: View[] }> {
  return { imports: (await store.latestImports(context.db)).map(viewOf) };
}

function viewOf(row: store.ImportRow): View {
  const { plan, report, ...rest } = row;
  return {
    ...rest,
    plan: plan as View["plan"],
    report: report && { ...report, unknownColumns: [...report.unknownColumns] },
    createdAt: row.createdAt.toISOString(),
    appliedAt: row.appliedAt?.toISOString() ?? null,
  };
}

export async function previewImport(context: Context, id: string): Promise<shapes.PreviewView> {
  const { file, plan, kind } = await load(context, id);
  const preview = await previewInThread({
    path: context.uploads.pathOf(file.id),
    name: file.name,
    plan,
    kind,
  });
  return preview as shapes.PreviewView;
}

export async function planImport(
  context: Context,
  id: string,
  { kind, ...plan }: z.output<typeof shapes.planImport.body & object>,
): Promise<View> {
  await loadOpen(context, id);
  await store.updatePlan(context.db, id, kind, plan as store.ImportRow["plan"]);
  return showImport(context, id);
}

export async function startImport(context: Context, id: string, job: string): Promise<{ task: string }> {
  await loadOpen(context, id);
  const task = await context.later(job, { importId: id }, { task: { kind: job, subject: { importId: id } } });
  return { task: task as string };
}

const sources = { requests: "requests", mail: "communication", nominations: "nomination" } as const;

/** The work of both jobs: try, or make it so; then the map is drawn with the new evidence. */
export async function runImport(run: JobRun, importId: string, apply: boolean): Promise<store.ImportReport> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "vizavi-import-"));
  const rowsFile = path.join(folder, "rows");
  try {
    const { row, known } = await run.transact(async (context) => ({
      row: await load(context, importId),
      known: await readKnown(context.db),
    }));
    // The job may run again after it had committed.
    if (row.state === "applied") return await drawAfter(run, row.report as store.ImportReport);
    if (known.units.length === 0) throw errors.refuse("nobody_known");
    const order = {
      ...row,
      path: run.house.uploads.pathOf(row.file.id),
      name: row.file.name,
      known,
      rowsFile,
    };
    run.progress({ phase: "reading" });
    const wishes = { signal: run.signal, onRows: (done: number) => run.progress({ phase: "reading", done }) };
    const read = await readInThread(order, wishes);
    run.progress({ phase: "writing" });
    const report = await run.transact(async (context) => {
      const settled = await settle(context, row, read, apply);
      run.signal.throwIfAborted();
      return settled;
    });
    return apply ? await drawAfter(run, report) : report;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function settle(
  context: Context,
  { id, kind, plan }: store.ImportRow,
  read: Awaited<ReturnType<typeof readInThread>>,
  apply: boolean,
): Promise<store.ImportReport> {
  const { rows, counted, aside, unknown, refused, parties, from, to } = read;
  await stageRows(context, kind, read.rowsFile);
  const known = await countKnown(context, kind, plan.system);
  const unknownColumns = [...read.unknownColumns];
  const kept = kind === "mail" ? counted + aside : rows - refused;
  const counts = { rows, counted, aside, unknown, refused, parties, from, to, unknownColumns };
  const report = {
    ...counts,
    known,
    fresh: Math.max(0, kept - known),
    problems: read.severities,
    found: null,
  };
  await store.keepProblems(context, id, read.problems);
  if (apply) {
    if (plan.taking === "nothing" && read.severities.refused > 0) {
      throw errors.refuse("import_faulty", { count: read.severities.refused });
    }
    await storeRows(context, kind, plan.system, id);
    await markStale(context.db, sources[kind]);
    await context.announce({
      ...relationshipEvent("evidence_imported", id, { kind, rows, counted }),
      subject: { kind: "import", id },
    });
  }
  await store.updateReport(context.db, id, apply ? "applied" : "checked", report, context.now);
  return report;
}

async function drawAfter(run: JobRun, report: store.ImportReport): Promise<store.ImportReport> {
  const discovered = await discoverRelationships(run);
  return { ...report, found: discovered?.found ?? report.found };
}

type Severity = store.ProblemRow["severity"];

export async function listProblems(
  context: Context,
  id: string,
  page: { severity?: Severity | undefined; after: number; limit: number },
) {
  await load(context, id);
  const rows = await store.problemsOf(context.db, id, page);
  const problems = rows.map((row) => ({ ...row, sentence: sentenceOf(context, row) }));
  return { problems, next: rows.length === page.limit ? rows.at(-1)!.number : null };
}

function sentenceOf(context: Context, row: store.ProblemRow): string {
  return evidenceProblemSentence({ ...row, code: row.code as EvidenceProblemCode }, context.actor.language);
}

export async function downloadProblems(context: Context, id: string): Promise<Download> {
  await load(context, id);
  const { language } = context.actor;
  const t = say(words, language);
  const delimiter = language === "ru" ? russianExcel.delimiter : ",";
  async function* lines() {
    yield `\ufeff${csvLine([t("line"), t("column"), t("value"), t("severity"), t("what")], delimiter)}`;
    for (let after = 0, more = true; more; ) {
      const rows = await store.problemsOf(context.db, id, { after, limit: 5_000 });
      yield rows
        .map((r) => csvLine([r.line, r.column, r.value, t(r.severity), sentenceOf(context, r)], delimiter))
        .join("");
      after = rows.at(-1)?.number ?? 0;
      more = rows.length === 5_000;
    }
  }
  return { name: `${t("problems")}.csv`, mediaType: "text/csv; charset=utf-8", body: lines() };
}
