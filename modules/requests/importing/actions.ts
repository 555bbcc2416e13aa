import type { Context } from "#platform/context";
import { listHeaders } from "#platform/files";
import type { Input, Output } from "#platform/http";
import { say } from "#platform/words";
import type * as schema from "../schema/importing.ts";
import type { FieldName } from "./desks.ts";
import { importErrors } from "./errors.ts";
import type { ProblemCode } from "./judge.ts";
import { openDesk } from "./read-desk.ts";
import { applyJob, checkJob } from "./run-import.ts";
import * as store from "./store.ts";
import { problemWords } from "./words.ts";

type View = Output<typeof schema.showRequestImport>;
const shownRows = 8;

export async function createImport(
  context: Context,
  { file, desk }: Input<typeof schema.createRequestImport>["body"],
): Promise<View> {
  const upload = await store.findUpload(context.db, file, context.actor.userId);
  if (!upload) throw importErrors.refuse("file_not_found", { id: file });
  const opened =
    desk ??
    (await openDesk({ path: context.uploads.pathOf(file), name: upload.name }, { looking: true })).desk;
  const made = { desk: opened, file, createdBy: context.actor.userId };
  return showImport(context, await store.insertImport(context.db, made));
}

async function load({ db }: Context, id: string): Promise<store.ImportRow> {
  const row = await store.findImport(db, id);
  if (!row) throw importErrors.refuse("import_not_found", { id });
  return row;
}

async function loadOpen(context: Context, id: string): Promise<store.ImportRow> {
  const row = await load(context, id);
  if (row.state === "applied") throw importErrors.refuse("import_applied");
  return row;
}

export async function showImport(context: Context, id: string): Promise<View> {
  return viewOf(await load(context, id));
}

export async function listImports({ db }: Context): Promise<{ imports: View[] }> {
  return { imports: (await store.latestImports(db)).map(viewOf) };
}

function viewOf({ file: _, createdAt, appliedAt, report, ...row }: store.ImportRow): View {
  return {
    ...row,
    report: report && { ...report, unknownColumns: [...report.unknownColumns] },
    createdAt: createdAt.toISOString(),
    appliedAt: appliedAt?.toISOString() ?? null,
  };
}

export async function previewImport(
  context: Context,
  id: string,
): Promise<Output<typeof schema.previewRequestImport>> {
  const row = await load(context, id);
  const file = { path: context.uploads.pathOf(row.file), name: row.fileName };
  const { headers, mapping, batches } = await openDesk(file, {
    desk: row.desk,
    mapping: row.mapping,
    looking: true,
  });
  const fields = Object.entries(mapping) as [FieldName, number][];
  const rows: string[][] = [];
  for await (const batch of batches) {
    for (const one of batch.slice(0, shownRows)) {
      rows.push(one.cells.slice(0, headers.length).map((cell) => cell.slice(0, 200)));
    }
    break;
  }
  return {
    headers: [...headers],
    mapping: Object.fromEntries(fields.map(([field, column]) => [field, headers[column] ?? null])),
    rows,
  };
}

export async function planImport(
  context: Context,
  id: string,
  plan: Input<typeof schema.planRequestImport>["body"],
): Promise<View> {
  const row = await loadOpen(context, id);
  const { headers } = await openDesk(
    { path: context.uploads.pathOf(row.file), name: row.fileName },
    { desk: plan.desk, mapping: plan.mapping, looking: true },
  );
  for (const [field, header] of Object.entries(plan.mapping)) {
    if (header === null || headers.includes(header)) continue;
    const particulars = { name: row.fileName, field: header, headers: listHeaders(headers) };
    throw importErrors.refuse("column_missing", particulars, { place: `mapping.${field}` });
  }
  await store.updatePlan(context.db, id, plan);
  return showImport(context, id);
}

export async function startImport(context: Context, id: string, apply: boolean): Promise<{ task: string }> {
  await loadOpen(context, id);
  const job = apply ? applyJob : checkJob;
  const task = await context.later(job, { importId: id }, { task: { kind: job, subject: { importId: id } } });
  return { task: task as string };
}

export async function listProblems(
  context: Context,
  id: string,
  page: { after: number; limit: number },
): Promise<Output<typeof schema.listRequestImportProblems>> {
  await load(context, id);
  const t = say(problemWords, context.actor.language);
  const rows = await store.problemsOf(context.db, id, page);
  return {
    problems: rows.map((row) => ({ ...row, sentence: t(row.code as ProblemCode, { value: row.value }) })),
    next: rows.length === page.limit ? (rows.at(-1)?.number ?? null) : null,
  };
}
