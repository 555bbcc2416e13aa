import { randomInt } from "node:crypto";
import { contactsOf, readDirectory } from "#modules/organisation";
import type { Context } from "#platform/context";
import type { JobRun } from "#platform/jobs";
import { chance } from "#science/numbers";
import { fingerprint } from "../questionnaires/fingerprint.ts";
import { itemsOf } from "../questionnaires/items.ts";
import { insertQuestionnaire, insertVersion } from "../questionnaires/store.ts";
import { queueClosing } from "../waves/actions/change.ts";
import { shuffled } from "../waves/sampling.ts";
import { usualPlan } from "./actions.ts";
import { pastContract } from "./contract.ts";
import { importErrors } from "./errors.ts";
import { formOf } from "./form.ts";
import { nobodyKnown, type PastAnswer, type Problem, type Reading, RowJudge } from "./judge.ts";
import type { ImportPlan } from "./plan.ts";
import { columnsOf, openImport, readingOf, settledColumns } from "./reading.ts";
import * as store from "./store.ts";
import type { SurveyFile } from "./survey-file.ts";

/** So many problems are kept to be read; all are counted. */
const keptProblems = 2_000;
const atOnce = 1_000;

/**
 * Reads a past survey: tries, or makes a wave of it. Applied, all of it is one transaction; the wave is then closed as any
 * other is, and the file, which may say who answered what, is deleted.
 */
export async function runImport(run: JobRun, id: string, apply: boolean): Promise<store.Report> {
  const row = await run.transact(({ db }) => store.findImport(db, id));
  if (!row) throw importErrors.refuse("import_not_found", { id });
  // The job may run again after it had committed.
  if (row.state === "applied" && row.report) return row.report;
  run.progress({ phase: "reading" });
  const file = await openImport(row, run.house.uploads);
  const plan = row.plan ?? usualPlan(row);
  const report = await run.transact(async (context) => {
    const before = await store.findImport(context.db, id, true);
    if (!before || before.state === "applied") return before?.report ?? null;
    return judgeAndKeep(context, run, { id, file, plan, apply });
  });
  if (!report) throw importErrors.refuse("import_applied");
  const gone = apply ? [row.file, row.structure].filter((one) => one !== null) : [];
  for (const one of gone) await run.house.uploads.remove(one);
  return report;
}

interface Ordered {
  readonly id: string;
  readonly file: SurveyFile;
  readonly plan: ImportPlan;
  readonly apply: boolean;
}

async function judgeAndKeep(
  context: Context,
  run: JobRun,
  { id, file, plan, apply }: Ordered,
): Promise<store.Report> {
  const reading = readingOf(file, plan);
  const problems: Problem[] = [];
  const counted = { refused: 0, mended: 0 };
  const judge = new RowJudge(await readDirectory(context.db), reading, (problem) => {
    counted[problem.severity] += 1;
    if (problems.length < keptProblems) problems.push(problem);
  });
  const good: PastAnswer[] = [];
  for (const row of file.rows) {
    if (row.line % atOnce === 0) {
      run.signal.throwIfAborted();
      run.progress({ phase: "reading", done: row.line, total: file.rows.length });
    }
    const answer = judge.take(row);
    if (answer) good.push(answer);
  }
  const report = reportOf(file, plan, reading, good, counted);
  if (apply && plan.taking === "nothing" && counted.refused > 0)
    throw importErrors.refuse("import_faulty", { count: counted.refused });
  if (apply && good.length === 0) throw importErrors.refuse("import_faulty", { count: counted.refused });
  run.progress({ phase: apply ? "writing" : "reading" });
  const wave = apply ? await keepWave(context, plan, reading, good) : null;
  // What a cell said of somebody has no place beside answers without names.
  const silent = apply && plan.kind === "anonymous";
  await store.keepProblems(
    context.db,
    id,
    silent ? problems.map((one) => ({ ...one, value: "…" })) : problems,
  );
  await store.settleImport(context.db, id, {
    state: apply ? "applied" : "checked",
    ...{ report, wave, now: context.now },
  });
  if (apply) {
    const found = await store.findImport(context.db, id);
    const files = [found?.file, found?.structure].filter((one) => typeof one === "string");
    await store.forgetFiles(context.db, files);
    context.touch("surveys");
  }
  return report;
}

function reportOf(
  file: SurveyFile,
  plan: ImportPlan,
  { asked, places }: Reading,
  good: readonly PastAnswer[],
  { refused, mended }: { readonly refused: number; readonly mended: number },
): store.Report {
  const settled = settledColumns(file, plan);
  const different = (of: (answer: PastAnswer) => string | number) => new Set(good.map(of));
  const units = different(({ unit }) => unit);
  units.delete(nobodyKnown);
  const anonymous = plan.kind === "anonymous";
  const names = places.person === undefined ? [] : [file.columns[places.person]!.name];
  return {
    rows: file.rows.length,
    good: good.length,
    ...{ refused, mended },
    people: different(({ no }) => no).size,
    questions: asked.length,
    units: units.size,
    subjects: places.subject === undefined ? 0 : different(({ subject }) => subject).size,
    withoutUnit: good.filter(({ unit }) => unit === nobodyKnown).length,
    comments: good.reduce((sum, { comments }) => sum + Object.keys(comments).length, 0),
    leftOut: [...columnsOf(settled, "private"), ...(anonymous ? names : [])],
    skipped: columnsOf(settled, "skip"),
    notices: [...file.notices],
  };
}

async function keepWave(
  context: Context,
  plan: ImportPlan,
  reading: Reading,
  good: readonly PastAnswer[],
): Promise<string> {
  const { db, actor } = context;
  const form = formOf(reading.asked);
  const sha256 = fingerprint(form);
  const rated = reading.places.subject !== undefined;
  const known = await store.sameVersion(db, sha256, rated ? "supplier" : "general");
  const asked = known ?? (await keepQuestionnaire(context, plan, { form, sha256, rated }));
  const cuts = (["category", "tenure"] as const).filter((cut) => reading.places[cut] !== undefined);
  const readers = await contactsOf(db, [...plan.readers]);
  const contract = pastContract(plan, {
    form: sha256,
    cuts,
    readers: plan.readers.map((one) => readers.get(one)?.name ?? ""),
  });
  const wave = await store.insertWave(db, {
    ...asked,
    ...{ plan, cuts, contract },
    direction: rated ? "suppliers" : "general",
    createdBy: actor.self ?? null,
  });
  if (plan.kind === "identified")
    for (const some of inParts(good)) await store.putNamed(db, wave, plan.on, some);
  else await keepAnonymous(context, wave, good);
  await queueClosing(context, wave);
  return wave;
}

async function keepQuestionnaire(
  { db, actor, now }: Context,
  plan: ImportPlan,
  {
    form,
    sha256,
    rated,
  }: { readonly form: ReturnType<typeof formOf>; readonly sha256: string; readonly rated: boolean },
) {
  const by = actor.self ?? null;
  const questionnaire = await insertQuestionnaire(db, {
    name: { en: plan.name, ru: plan.name },
    purpose: rated ? "service_quality" : "own",
    about: rated ? "supplier" : "general",
    draft: form,
    ...{ by, now },
  });
  const version = await insertVersion(db, {
    ...{ questionnaire, form, sha256, by, now },
    number: 1,
    items: itemsOf(form),
  });
  return { questionnaire, version };
}

/** Answers, words and who gave any stand in three orders, each drawn by lot. */
async function keepAnonymous({ db }: Context, wave: string, good: readonly PastAnswer[]): Promise<void> {
  const lot = () => chance(randomInt(2 ** 31));
  const said = good.filter(({ answers }) => Object.keys(answers).length > 0);
  for (const some of inParts(shuffled(said, lot()))) await store.putAnonymous(db, wave, some);
  const comments = good.flatMap(({ subject, unit, cuts, comments: words }) =>
    Object.entries(words).map(([item, text]) => ({ subject, unit, cuts, item, words: text })),
  );
  for (const some of inParts(shuffled(comments, lot()))) await store.putComments(db, wave, some);
  for (const some of inParts(shuffled(good, lot()))) await store.putRaters(db, wave, some);
}

function* inParts<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += atOnce) yield all.slice(from, from + atOnce);
}
