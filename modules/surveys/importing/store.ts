import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { ContractView } from "../schema/answering.ts";
import type { SurveyImport } from "../schema/importing.ts";
import type { Direction } from "../schema/shapes.ts";
import type { PastAnswer, Problem } from "./judge.ts";
import type { ImportPlan } from "./plan.ts";

export type Report = NonNullable<SurveyImport["report"]>;

export interface ImportRow {
  readonly id: string;
  readonly state: "new" | "checked" | "applied";
  readonly file: string | null;
  readonly fileName: string;
  readonly structure: string | null;
  readonly structureName: string | null;
  readonly plan: ImportPlan | null;
  readonly report: Report | null;
  readonly wave: string | null;
  readonly closed: boolean;
  readonly createdAt: Date;
  readonly appliedAt: Date | null;
}

const columns = sql`i.id, i.state, i.file, i.file_name as "fileName", i.structure, s.name as "structureName", i.plan,
  i.report, i.wave, coalesce(w.state = 'closed', false) as closed, i.created_at as "createdAt", i.applied_at as "appliedAt"`;
const joined = sql`surveys.import i left join platform.file s on s.id = i.structure
  left join surveys.wave w on w.id = i.wave`;

export async function findUpload(
  db: Database,
  id: string,
  owner: string | null,
): Promise<{ name: string } | undefined> {
  return db
    .selectFrom("platform.file")
    .select("name")
    .where("id", "=", id)
    .where("owner", "is not distinct from", owner)
    .executeTakeFirst();
}

export async function insertImport(
  db: Database,
  made: { file: string; fileName: string; structure: string | null; createdBy: string | null },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into surveys.import (file, file_name, structure, created_by)
    values (${made.file}, ${made.fileName}, ${made.structure}, ${made.createdBy}) returning id
  `.execute(db);
  return (rows[0] as { id: string }).id;
}

export async function findImport(db: Database, id: string, lock = false): Promise<ImportRow | undefined> {
  const { rows } = await sql<ImportRow>`
    select ${columns} from ${joined} where i.id = ${id} ${lock ? sql`for update of i` : sql``}
  `.execute(db);
  return rows[0];
}

export async function latestImports(db: Database): Promise<ImportRow[]> {
  const { rows } = await sql<ImportRow>`select ${columns} from ${joined} order by i.id desc limit 20`.execute(
    db,
  );
  return rows;
}

export async function updatePlan(db: Database, id: string, plan: ImportPlan): Promise<void> {
  await sql`
    update surveys.import set plan = ${JSON.stringify(plan)}::jsonb, state = 'new', report = null where id = ${id}
  `.execute(db);
}

export async function settleImport(
  db: Database,
  id: string,
  settled: { state: "checked" | "applied"; report: Report; wave: string | null; now: Date },
): Promise<void> {
  const { state, report, wave, now } = settled;
  await sql`
    update surveys.import set state = ${state}, report = ${JSON.stringify(report)}::jsonb, wave = ${wave},
      applied_at = ${state === "applied" ? now : null}
    where id = ${id}
  `.execute(db);
}

/** The files' rows in the list of files; their bytes go after the commit. */
export async function forgetFiles(db: Database, ids: readonly string[]): Promise<void> {
  await sql`delete from platform.file where id = any(${[...ids]}::uuid[])`.execute(db);
}

export async function keepProblems(db: Database, id: string, problems: readonly Problem[]): Promise<void> {
  await sql`delete from surveys.import_problem where import = ${id}`.execute(db);
  if (problems.length === 0) return;
  const rows = problems.map((problem, number) => ({ number, ...problem }));
  await sql`
    insert into surveys.import_problem (import, number, line, column_name, value, code, severity)
    select ${id}::uuid, number, line, "column", value, code, severity
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as p (number int, line int, "column" text, value text, code text, severity text)
  `.execute(db);
}

export async function problemsOf(
  db: Database,
  id: string,
  { after, limit }: { after: number; limit: number },
): Promise<(Omit<Problem, "code"> & { number: number; code: string })[]> {
  const { rows } = await sql<Omit<Problem, "code"> & { number: number; code: string }>`
    select number, line, column_name as "column", value, code, severity from surveys.import_problem
    where import = ${id} and number > ${after} order by number limit ${limit}
  `.execute(db);
  return rows;
}

/** A questionnaire that asked exactly this before, so that its waves are told as one story. */
export async function sameVersion(
  db: Database,
  sha256: string,
  about: string,
): Promise<{ questionnaire: string; version: string } | undefined> {
  const { rows } = await sql<{ questionnaire: string; version: string }>`
    select q.id as questionnaire, v.id as version from surveys.version v
    join surveys.questionnaire q on q.id = v.questionnaire
    where v.sha256 = ${sha256} and q.about = ${about} order by v.published_at limit 1
  `.execute(db);
  return rows[0];
}

export interface PastWave {
  readonly questionnaire: string;
  readonly version: string;
  readonly plan: ImportPlan;
  readonly direction: Direction;
  readonly cuts: readonly string[];
  readonly contract: ContractView;
  readonly createdBy: string | null;
}

/** A wave that is over and waits to be closed. */
export async function insertWave(db: Database, wave: PastWave): Promise<string> {
  const { plan, contract } = wave;
  const { rows } = await sql<{ id: string }>`
    insert into surveys.wave (name, questionnaire, version, kind, direction, state, k, cuts, readers, opens_at, closes_at,
      reminders, contract, contract_hash, source, created_by, launched_at)
    values (${JSON.stringify({ en: plan.name, ru: plan.name })}, ${wave.questionnaire}, ${wave.version}, ${plan.kind},
      ${wave.direction}, 'closing', ${plan.k}, ${[...wave.cuts]}::text[], ${[...plan.readers]}::uuid[],
      ${plan.on}::date, ${plan.on}::date, '{}', ${JSON.stringify(contract)}::jsonb, ${contract.sha256}, 'imported',
      ${wave.createdBy}, ${plan.on}::date)
    returning id
  `.execute(db);
  return (rows[0] as { id: string }).id;
}

/** Puts answers without names where nobody looks, so many at a time; the order in which they come must be random. */
export async function putAnonymous(
  db: Database,
  wave: string,
  answers: readonly PastAnswer[],
): Promise<void> {
  await sql`
    select count(surveys.put_response(gen_random_uuid(), ${wave}, a.subject, a.unit,
      array(select jsonb_array_elements_text(a.cuts)), a.answers))
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb)
      as a (subject uuid, unit uuid, cuts jsonb, answers jsonb)
  `.execute(db);
}

/** Apart from the answers, in another order. */
export async function putComments(
  db: Database,
  wave: string,
  comments: readonly (Pick<PastAnswer, "subject" | "unit" | "cuts"> & { item: string; words: string })[],
): Promise<void> {
  await sql`
    select count(surveys.put_comment(gen_random_uuid(), ${wave}, c.subject, c.unit,
      array(select jsonb_array_elements_text(c.cuts)), c.item, c.words, null)::text)
    from jsonb_to_recordset(${JSON.stringify(comments)}::jsonb)
      as c (subject uuid, unit uuid, cuts jsonb, item text, words text)
  `.execute(db);
}

/** That two answers are of one person, for the time until the wave is closed. */
export async function putRaters(db: Database, wave: string, answers: readonly PastAnswer[]): Promise<void> {
  const rows = answers.map(({ no, subject, unit, cuts }) => ({ no, subject, unit, cuts }));
  await sql`
    insert into surveys.past_rater (wave, no, subject, unit, cuts)
    select ${wave}::uuid, r.no, r.subject, r.unit, array(select jsonb_array_elements_text(r.cuts))
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (no int, subject uuid, unit uuid, cuts jsonb)
    on conflict do nothing
  `.execute(db);
}

/** Answers with names, for those who may read them. */
export async function putNamed(
  db: Database,
  wave: string,
  on: string,
  answers: readonly PastAnswer[],
): Promise<void> {
  const rows = JSON.stringify(answers);
  await sql`
    insert into surveys.invited (wave, no, person, unit, cuts)
    select distinct on (a.person) ${wave}::uuid, a.no, a.person, a.unit, array(select jsonb_array_elements_text(a.cuts))
    from jsonb_to_recordset(${rows}::jsonb) as a (no int, person uuid, unit uuid, cuts jsonb)
    on conflict do nothing
  `.execute(db);
  await sql`
    insert into surveys.participation (wave, person, subject, done)
    select ${wave}::uuid, a.person, a.subject, true
    from jsonb_to_recordset(${rows}::jsonb) as a (person uuid, subject uuid)
  `.execute(db);
  await sql`
    insert into surveys.answer (wave, person, subject, answers, comments, given_at)
    select ${wave}::uuid, a.person, a.subject, a.answers, a.comments, ${on}::date
    from jsonb_to_recordset(${rows}::jsonb) as a (person uuid, subject uuid, answers jsonb, comments jsonb)
  `.execute(db);
}

export async function peopleThere(db: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select party as id from organisation.person where party = any(${[...ids]}::uuid[])
  `.execute(db);
  return new Set(rows.map(({ id }) => id));
}
