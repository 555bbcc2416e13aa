import type { Context } from "#platform/context";
import type { Input, Output } from "#platform/http";
import type { JobRun } from "#platform/jobs";
import { allow } from "#platform/permissions";
import { uploadErrors } from "#platform/uploads";
import { logEvent } from "../events.ts";
import { loadInThread } from "../loading/in-thread.ts";
import { previewInThread } from "../loading/preview-in-thread.ts";
import { logNameOf } from "../log-name.ts";
import { placeholdersIn } from "../placeholders.ts";
import { mayManageLogs } from "../policy.ts";
import type * as schema from "../schema/index.ts";
import { emptyEdition, findByName, findUpload, type UploadRow } from "../store/logs.ts";
import { type EditionOrder, takeLog, writeEdition, writeFigures, writeRows } from "../store/write-edition.ts";
import { zoneOf } from "../zone.ts";
import { discardUpload } from "./discard.ts";

export const importJob = "processes.import";

/** The upload, if it is the actor's own; anybody else's is not there. */
async function ownUpload(ctx: Context, id: string): Promise<UploadRow> {
  const upload = await findUpload(ctx.db, id);
  if (!upload || upload.owner !== ctx.actor.userId) throw uploadErrors.refuse("not_found", { id });
  return upload;
}

export async function analyseFile(
  ctx: Context,
  { file, columns, zone }: Input<typeof schema.analyseFile>["body"],
): Promise<Output<typeof schema.analyseFile>> {
  allow(mayManageLogs(ctx.actor));
  const upload = await ownUpload(ctx, file);
  const path = ctx.uploads.pathOf(file);
  const preview = await previewInThread(upload.name, { path, options: { columns, zone: zoneOf(zone) } });
  const name = logNameOf(upload.name);
  const known = await findByName(ctx.db, name);
  return {
    file,
    fileName: upload.name,
    format: preview.format,
    name,
    replaces: known ? { id: known.id, name: known.name, importedAt: known.imported_at.toISOString() } : null,
    columns: preview.columns.map((column) => ({ name: column.name, examples: [...column.examples] })),
    rows: preview.rows.map((row) => [...row]),
    mapping: preview.mapping as Record<string, string>,
    dayFirst: preview.form.order === "day-first",
    objectTypes: preview.objectTypes.map((type) => type.name),
    placeholders: placeholdersIn(preview),
  };
}

export async function requestImport(
  ctx: Context,
  { name, lifecycle, zone, ...body }: Input<typeof schema.importLog>["body"],
): Promise<Output<typeof schema.importLog>> {
  allow(mayManageLogs(ctx.actor));
  const upload = await ownUpload(ctx, body.file);
  zoneOf(zone);
  const payload: ImportPayload = {
    ...body,
    name: name ?? logNameOf(upload.name),
    fileName: upload.name,
    stage: lifecycle,
    zone,
    audience: body.audience,
  };
  const subject = { file: body.file, name: payload.name };
  const task = await ctx.later(importJob, payload, { task: { kind: importJob, subject } });
  return { task: task! };
}

interface ImportPayload extends EditionOrder {
  readonly columns: Input<typeof schema.importLog>["body"]["columns"];
}

/** What the task of an import ends with. */
export interface ImportResult {
  readonly log: string;
  readonly name: string;
  readonly replaced: boolean;
  readonly cases: number;
  readonly events: number;
  readonly rows: number;
  readonly badRows: number;
}

/**
 * Reads, mines and writes a log in one transaction: until it is through, everybody sees the edition before, and
 * when it is cancelled or fails nothing has happened.
 */
export async function runImport(run: JobRun, order: ImportPayload): Promise<ImportResult> {
  const { columns, missing, stage, zone, fileName, file } = order;
  const request = {
    path: run.house.uploads.pathOf(file),
    options: { columns, missing, zone: zoneOf(zone), ...(stage === undefined ? {} : { stage }) },
  };
  const watch = { signal: run.signal, onProgress: run.progress };
  return loadInThread(fileName, request, watch, (thread) =>
    run.transact(async (ctx) => {
      const { loaded } = thread;
      const { id, old } = await takeLog(ctx, order);
      if (old) await emptyEdition(ctx.db, old.edition);
      const edition = await writeEdition(ctx, id, order, loaded);
      await writeFigures(ctx, edition, loaded);
      const total = rowBytes(loaded);
      await writeRows(ctx, edition, thread, (bytes) => {
        run.signal.throwIfAborted();
        run.progress({ phase: "writing", done: Math.min(bytes, total), total });
      });
      if (old?.file && old.file !== file) await discardUpload(ctx, old.file);
      const { cases, events } = loaded;
      await ctx.announce(
        logEvent("log_imported", id, { name: order.name, cases, events, replaced: old !== undefined }),
      );
      run.signal.throwIfAborted();
      const counts = { cases, events, rows: loaded.rows, badRows: loaded.bad.count };
      return { log: id, name: order.name, replaced: old !== undefined, ...counts };
    }),
  );
}

/** About how many bytes the rows of a log are on their way to the database. */
function rowBytes({ cases, events }: { cases: number; events: number }): number {
  return cases * 126 + events * (66 + 2 * 71);
}
