import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { SurveyForm } from "../schema/form.ts";
import type { About, Answers, Bilingual, Item, Purpose } from "../schema/shapes.ts";

export interface QuestionnaireRow {
  readonly id: string;
  readonly name: Bilingual;
  readonly purpose: Purpose;
  readonly about: About;
  readonly changedAt: Date;
  readonly changedBy: string | null;
  readonly ended: boolean;
  readonly version: string | null;
  readonly number: number | null;
  readonly publishedAt: Date | null;
  /** The draft says something else than the version, or there is none. */
  readonly unpublished: boolean;
}

const columns = sql`
  q.id, q.name, q.purpose, q.about, q.draft_changed_at as "changedAt", by.name as "changedBy",
  q.ended_at is not null as ended, v.id as version, v.number, v.published_at as "publishedAt",
  v.form is distinct from q.draft as unpublished`;
const joined = sql`
  surveys.questionnaire q
  left join organisation.party by on by.id = q.draft_changed_by
  left join lateral (
    select id, number, published_at, form from surveys.version where questionnaire = q.id order by number desc limit 1
  ) v on true`;

export async function questionnaires(
  db: Database,
  {
    ended,
    after,
    limit,
  }: { readonly ended: boolean; readonly after: string | undefined; readonly limit: number },
): Promise<readonly QuestionnaireRow[]> {
  const { rows } = await sql<QuestionnaireRow>`
    select ${columns} from ${joined}
    where (q.ended_at is not null) = ${ended} and (${after ?? null}::uuid is null or q.id < ${after ?? null}::uuid)
    order by q.id desc limit ${limit}
  `.execute(db);
  return rows;
}

export type QuestionnaireWithDraft = QuestionnaireRow & { readonly draft: SurveyForm };

export async function findQuestionnaire(
  db: Database,
  id: string,
  lock = false,
): Promise<QuestionnaireWithDraft | undefined> {
  const { rows } = await sql<QuestionnaireWithDraft>`
    select ${columns}, jsonb_build_object('pages', coalesce(q.draft -> 'pages', '[]')) as draft
    from ${joined} where q.id = ${id} ${lock ? sql`for update of q` : sql``}
  `.execute(db);
  return rows[0];
}

export interface NewQuestionnaire {
  readonly name: Bilingual;
  readonly purpose: Purpose;
  readonly about: About;
  readonly draft: SurveyForm;
  readonly by: string | null;
  readonly now: Date;
}

export async function insertQuestionnaire(db: Database, given: NewQuestionnaire): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into surveys.questionnaire (purpose, about, name, draft, draft_changed_at, draft_changed_by, created_at)
    values (${given.purpose}, ${given.about}, ${JSON.stringify(given.name)}, ${JSON.stringify(given.draft)},
      ${given.now}, ${given.by}, ${given.now})
    returning id
  `.execute(db);
  return (rows[0] as { id: string }).id;
}

export interface DraftChange {
  readonly name: Bilingual;
  readonly about: About;
  readonly form: SurveyForm;
  /** The draft that was read: nothing is written over a later one. */
  readonly changedAt: Date;
  readonly by: string | null;
  readonly now: Date;
}

/** When the draft was changed now; undefined when somebody else has changed it since it was read. */
export async function saveDraft(db: Database, id: string, change: DraftChange): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date }>`
    update surveys.questionnaire
    set name = ${JSON.stringify(change.name)}, about = ${change.about}, draft = ${JSON.stringify(change.form)},
      draft_changed_by = ${change.by},
      -- Two changes within a millisecond are still two.
      draft_changed_at = greatest(${change.now}::timestamptz, ${change.changedAt}::timestamptz + interval '1 ms')
    where id = ${id} and date_trunc('milliseconds', draft_changed_at) = ${change.changedAt}
    returning draft_changed_at as at
  `.execute(db);
  return rows[0]?.at;
}

export interface NewVersion {
  readonly questionnaire: string;
  readonly number: number;
  readonly form: SurveyForm;
  readonly items: readonly Item[];
  readonly sha256: string;
  readonly by: string | null;
  readonly now: Date;
}

export async function insertVersion(db: Database, version: NewVersion): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into surveys.version (questionnaire, number, form, items, sha256, published_at, published_by)
    values (${version.questionnaire}, ${version.number}, ${JSON.stringify(version.form)},
      ${JSON.stringify(version.items)}, ${version.sha256}, ${version.now}, ${version.by})
    returning id
  `.execute(db);
  return (rows[0] as { id: string }).id;
}

export type Answered = Answers[string];

/** What a version asks. */
export interface Version {
  readonly id: string;
  readonly questionnaire: string;
  readonly number: number;
  readonly form: SurveyForm;
  readonly items: readonly Item[];
  readonly sha256: string;
}

const versionColumns = sql`id, questionnaire, number, form, items, sha256`;

export async function versionNumbered(
  db: Database,
  questionnaire: string,
  number: number,
): Promise<Version | undefined> {
  const { rows } = await sql<Version>`
    select ${versionColumns} from surveys.version where questionnaire = ${questionnaire} and number = ${number}
  `.execute(db);
  return rows[0];
}

export interface VersionRow {
  readonly id: string;
  readonly number: number;
  readonly publishedAt: Date;
  readonly publishedBy: string | null;
  readonly sha256: string;
}

export async function versionsOf(
  db: Database,
  questionnaire: string,
  before: number | undefined,
  limit: number,
): Promise<readonly VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select v.id, v.number, v.published_at as "publishedAt", p.name as "publishedBy", v.sha256
    from surveys.version v left join organisation.party p on p.id = v.published_by
    where v.questionnaire = ${questionnaire} and (${before ?? null}::int is null or v.number < ${before ?? null}::int)
    order by v.number desc limit ${limit}
  `.execute(db);
  return rows;
}

export async function setEnded(db: Database, id: string, at: Date | null): Promise<void> {
  await sql`update surveys.questionnaire set ended_at = ${at} where id = ${id}`.execute(db);
}
