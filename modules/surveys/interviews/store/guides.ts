import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { GuideBody, GuideQuestion } from "../../schema/interviews.ts";
import type { Bilingual } from "../../schema/shapes.ts";

export interface GuideRow {
  readonly id: string;
  readonly name: Bilingual;
  readonly lead: Bilingual;
  readonly questions: GuideQuestion[];
  readonly version: number;
  readonly changedAt: Date;
  readonly changedBy: string | null;
  readonly used: boolean;
}

const columns = sql`
  g.id, g.name, g.lead, g.questions, g.version, g.changed_at as "changedAt", p.name as "changedBy",
  exists (select 1 from surveys.interview i where i.guide = g.id) as used
  from surveys.guide g left join organisation.party p on p.id = g.changed_by`;

/** As many as anybody keeps apart; those put away are left out. */
export async function listGuides(db: Database): Promise<GuideRow[]> {
  const { rows } = await sql<GuideRow>`
    select ${columns} where g.ended_at is null order by g.id desc limit 200
  `.execute(db);
  return rows;
}

export async function findGuide(db: Database, id: string): Promise<GuideRow | undefined> {
  const { rows } = await sql<GuideRow>`
    select ${columns} where g.id = ${id} and g.ended_at is null for update of g
  `.execute(db);
  return rows[0];
}

export async function insertGuide(
  db: Database,
  { name, lead, questions }: GuideBody,
  from: { readonly ready: string | null; readonly by: string | null; readonly at: Date },
): Promise<string> {
  const { id } = await db
    .insertInto("surveys.guide")
    .values({
      library_key: from.ready,
      name: JSON.stringify(name),
      lead: JSON.stringify(lead),
      questions: JSON.stringify(questions),
      changed_at: from.at,
      changed_by: from.by,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function saveGuide(
  db: Database,
  id: string,
  { name, lead, questions }: GuideBody,
  { by, at }: { readonly by: string | null; readonly at: Date },
): Promise<void> {
  await sql`
    update surveys.guide set name = ${JSON.stringify(name)}::jsonb, lead = ${JSON.stringify(lead)}::jsonb,
      questions = ${JSON.stringify(questions)}::jsonb, version = version + 1, changed_at = ${at}, changed_by = ${by}
    where id = ${id}
  `.execute(db);
}

export async function endGuide(db: Database, id: string, at: Date): Promise<void> {
  await sql`update surveys.guide set ended_at = ${at} where id = ${id} and ended_at is null`.execute(db);
}
