import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { ServiceDraft, ServiceState } from "../schema/services.ts";

/** Writes a new service down; its code may be taken. */
export async function insertService(
  db: Database,
  draft: ServiceDraft,
  by: string | null,
  now: Date,
  state: ServiceState = "draft",
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into catalogue.service (code, supplier, owner, state, words, form, expected_minutes, approval, for_everybody,
      rating_questions, created_at, updated_at, updated_by)
    values (${draft.code}, ${draft.supplier}, ${draft.owner}, ${state}, ${JSON.stringify(draft.words)},
      ${JSON.stringify(draft.form)}, ${draft.expectedMinutes}, ${JSON.stringify(draft.approval)}, ${draft.forEverybody},
      ${draft.ratingQuestions === null ? null : JSON.stringify(draft.ratingQuestions)}::jsonb, ${now}, ${now}, ${by})
    returning id
  `.execute(db);
  const id = (rows[0] as { id: string }).id;
  await writeParts(db, id, draft);
  await keepForm(db, id, 1, draft);
  return id;
}

/** Changes it from the version that was read; false when somebody else has changed it meanwhile. */
export async function updateService(
  db: Database,
  id: string,
  draft: ServiceDraft,
  change: {
    readonly version: number;
    readonly form: boolean;
    readonly by: string | null;
    readonly now: Date;
  },
): Promise<boolean> {
  const next = change.version + 1;
  const { numAffectedRows } = await sql`
    update catalogue.service set code = ${draft.code}, supplier = ${draft.supplier}, owner = ${draft.owner},
      words = ${JSON.stringify(draft.words)}, form = ${JSON.stringify(draft.form)},
      expected_minutes = ${draft.expectedMinutes}, approval = ${JSON.stringify(draft.approval)},
      for_everybody = ${draft.forEverybody},
      rating_questions = ${draft.ratingQuestions === null ? null : JSON.stringify(draft.ratingQuestions)}::jsonb,
      version = ${next}, form_version = case when ${change.form} then ${next} else form_version end,
      updated_at = ${change.now}, updated_by = ${change.by}
    where id = ${id} and version = ${change.version}
  `.execute(db);
  if (numAffectedRows !== 1n) return false;
  await writeParts(db, id, draft);
  if (change.form) await keepForm(db, id, next, draft);
  return true;
}

async function writeParts(db: Database, id: string, draft: ServiceDraft): Promise<void> {
  await sql`delete from catalogue.service_audience where service = ${id}`.execute(db);
  await sql`
    insert into catalogue.service_audience (service, party, category)
    select ${id}::uuid, party, null from unnest(${draft.audience.parties}::uuid[]) as party
    union all select ${id}::uuid, null, category from unnest(${draft.audience.categories}::text[]) as category
  `.execute(db);
  await sql`delete from catalogue.synonym where service = ${id}`.execute(db);
  await sql`
    insert into catalogue.synonym (service, word) select ${id}::uuid, word from unnest(${draft.synonyms}::text[]) as word
  `.execute(db);
}

async function keepForm(db: Database, id: string, version: number, draft: ServiceDraft): Promise<void> {
  await sql`
    insert into catalogue.service_form (service, version, form) values (${id}, ${version}, ${JSON.stringify(draft.form)})
    on conflict (service, version) do update set form = excluded.form
  `.execute(db);
}

export async function setState(
  db: Database,
  id: string,
  state: ServiceState,
  by: string | null,
  now: Date,
): Promise<void> {
  await sql`
    update catalogue.service set state = ${state}, version = version + 1, updated_at = ${now}, updated_by = ${by}
    where id = ${id}
  `.execute(db);
}

export interface PartyStanding {
  readonly id: string;
  readonly kind: "person" | "unit" | "partner";
  readonly ended: boolean;
  /** Where a person belongs. */
  readonly unit: string | null;
}

/** What must be known of the parties a service names before it is written. */
export async function standingsOf(db: Database, ids: readonly string[]): Promise<Map<string, PartyStanding>> {
  const { rows } = await sql<PartyStanding>`
    select p.id, p.kind, p.ended_on is not null as ended, e.unit
    from organisation.party p left join organisation.person e on e.party = p.id
    where p.id = any(${[...new Set(ids)]}::uuid[])
  `.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

export async function codeTaken(db: Database, code: string, but: string | null): Promise<boolean> {
  const { rows } = await sql`
    select 1 from catalogue.service where code = ${code} and id is distinct from ${but}::uuid
  `.execute(db);
  return rows.length > 0;
}
