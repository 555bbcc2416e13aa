import { sql } from "kysely";
import { nameKey, readDirectory } from "#modules/organisation";
import type { Context } from "#platform/context";
import { csvLine, russianExcel, writeXlsx } from "#platform/files";
import type { Download, Output } from "#platform/http";
import type { JobDefinition, JobRun } from "#platform/jobs";
import { say } from "#platform/words";
import { partiesSeen } from "../policy.ts";
import { nameIn } from "./actions.ts";
import { outcomeErrors as errors } from "./errors.ts";
import { type ImportPlan, type Known, previewOutcomes, readOutcomes } from "./read-file.ts";
import type * as schema from "./schema.ts";
import * as store from "./store.ts";
import { fileWords, problemWords } from "./words.ts";

type View = Output<typeof schema.showOutcomeImport>;

const viewOf = (row: store.ImportRow): View => ({
  ...row,
  plan: row.plan as View["plan"],
  report: row.report && { ...row.report, unknownColumns: [...row.report.unknownColumns] },
  createdAt: row.createdAt.toISOString(),
  appliedAt: row.appliedAt?.toISOString() ?? null,
});

async function load({ db }: Context, id: string): Promise<store.ImportRow> {
  const row = await store.findImport(db, id);
  if (!row) throw errors.refuse("import_not_found", { id });
  return row;
}

export async function createImport(context: Context, file: string): Promise<View> {
  const { db, actor } = context;
  if (!(await store.ownUpload(db, file, actor.userId))) throw errors.refuse("file_not_found", { id: file });
  return showImport(
    context,
    await store.insertImport(db, file, { mapping: {}, taking: "good" }, actor.userId),
  );
}

export const showImport = async (context: Context, id: string): Promise<View> =>
  viewOf(await load(context, id));

export const listImports = async ({ db }: Context) => ({
  imports: (await store.latestImports(db)).map(viewOf),
});

export async function previewImport(context: Context, id: string) {
  const { file, plan } = await load(context, id);
  const preview = await previewOutcomes(context.uploads.pathOf(file.id), file.name, plan);
  return { ...preview, headers: [...preview.headers], sheets: [...preview.sheets] };
}

export async function planImport(context: Context, id: string, plan: ImportPlan): Promise<View> {
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

async function whatIsKnown({ db, now }: Context): Promise<Known> {
  const directory = await readDirectory(db);
  const outcomes = new Map<string, string>();
  for (const { key, name } of await store.readOutcomes(db))
    for (const text of [key, ...Object.values(name)]) outcomes.set(nameKey(text), key);
  return {
    outcomes,
    thisMonth: now.toISOString().slice(0, 7),
    unit(text) {
      const found = directory.findUnit(text);
      if (found === undefined) return undefined;
      return "id" in found ? found : { ambiguous: found.ambiguous.length };
    },
  };
}

/** The work of both jobs: try, or make it so. */
async function runImport(run: JobRun, importId: string, apply: boolean): Promise<store.ImportReport> {
  return run.transact(async (context) => {
    const { db, now } = context;
    await sql`select pg_advisory_xact_lock(hashtext('insight.outcome_import'))`.execute(db);
    const row = await load(context, importId);
    // The job may run again after it had committed.
    if (row.state === "applied") return row.report as store.ImportReport;
    run.progress({ phase: "reading" });
    const read = await readOutcomes(
      context.uploads.pathOf(row.file.id),
      row.plan,
      await whatIsKnown(context),
    );
    run.signal.throwIfAborted();
    const refused = read.rows - read.values.length;
    if (apply && row.plan.taking === "nothing" && refused > 0)
      throw errors.refuse("import_faulty", { count: refused });
    await store.keepProblems(context, importId, read.problems);
    if (apply) run.progress({ phase: "writing" });
    const written = await store.bringIn(context, read.values, importId, apply);
    const report = { ...written, rows: read.rows, refused, unknownColumns: read.unknownColumns };
    await store.updateReport(db, importId, apply ? "applied" : "checked", report, now);
    context.touch("insight/outcomes");
    return report;
  });
}

export const checkJob: JobDefinition = {
  name: "insight.check-outcomes",
  retries: 1,
  work: (run, { importId }: { importId: string }) => runImport(run, importId, false),
};
export const applyJob: JobDefinition = {
  name: "insight.apply-outcomes",
  retries: 1,
  work: (run, { importId }: { importId: string }) => runImport(run, importId, true),
};

const sentence = ({ actor }: Context, { code, value, params }: store.ProblemRow) =>
  (say(problemWords, actor.language) as (key: string, params: object) => string)(code, {
    value: value.length > 80 ? `${value.slice(0, 79)}…` : value,
    ...params,
  });

export async function listProblems(
  context: Context,
  id: string,
  { after, limit }: { after: number; limit: number },
) {
  await load(context, id);
  const rows = await store.problemsOf(context.db, id, after, limit);
  return {
    problems: rows.map((row) => {
      const { params: _, ...rest } = row;
      return { ...rest, sentence: sentence(context, row) };
    }),
    next: rows.length === limit ? (rows.at(-1)?.number ?? null) : null,
  };
}

const mostProblems = 100_000;

export async function downloadProblems(context: Context, id: string): Promise<Download> {
  await load(context, id);
  const { language } = context.actor;
  const t = say(fileWords, language);
  const delimiter = language === "ru" ? russianExcel.delimiter : ",";
  const rows = await store.problemsOf(context.db, id, 0, mostProblems);
  const lines = [
    `\ufeff${csvLine([t("line"), t("column"), t("value"), t("what")], delimiter)}`,
    ...rows.map((row) => csvLine([row.line, row.column, row.value, sentence(context, row)], delimiter)),
  ];
  return { name: `${t("problems")}.csv`, mediaType: "text/csv; charset=utf-8", body: lines.join("") };
}

/** What there is, in the columns the import reads; of a company without any, a year to fill in. */
export async function exportOutcomes(context: Context): Promise<Download> {
  const { db, actor, now } = context;
  const t = say(fileWords, actor.language);
  const outcomes = await store.readOutcomes(db);
  const names = new Map(outcomes.map((one) => [one.key, nameIn(context, one)]));
  const parties = await store.partiesWithValues(db, partiesSeen(actor));
  const { rows: kept } = await sql<store.KeptValue & { party: string | null }>`
    select outcome, party, to_char(month, 'YYYY-MM') as month, value from insight.outcome_value
    where party is null or party = any(${parties.map(({ id }) => id)}::uuid[])
    order by outcome, party nulls first, month limit 100000
  `.execute(db);
  const unit = new Map(parties.map(({ id, name }) => [id, name]));
  const year = now.getUTCFullYear() - 1;
  const empty = outcomes.flatMap(({ key }) =>
    Array.from({ length: 12 }, (_, i) => [
      `${year}-${String(i + 1).padStart(2, "0")}`,
      names.get(key),
      t("company"),
      null,
    ]),
  );
  const rows = kept.map(({ month, outcome, party, value }) => [
    ...[month, names.get(outcome)],
    ...[party === null ? t("company") : unit.get(party), value],
  ]);
  const sheet = {
    name: t("file"),
    header: [t("month"), t("outcome"), t("unit"), t("value")],
    rows: rows.length > 0 ? rows : empty,
  };
  return {
    name: `${t("file")}.xlsx`,
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    body: writeXlsx([sheet]),
    stored: true,
  };
}
