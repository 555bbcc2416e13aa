import { sql } from "kysely";
import type { Database } from "#platform/database";

export interface Mark {
  readonly importance: number;
  readonly satisfaction: number | null;
}

export interface OwnPart {
  readonly marks: number;
  readonly mine: Mark | null;
  readonly follows: boolean;
}

/** How many have marked it; how whoever looks has, and whether they are told of it. */
export async function ownPart(db: Database, need: string, self: string | undefined): Promise<OwnPart> {
  const person = sql`${self ?? null}::uuid`;
  const { rows } = await sql<OwnPart>`
    select (select count(*)::int from needs.mark where need = ${need}) as marks,
      (select jsonb_build_object('importance', importance, 'satisfaction', satisfaction)
       from needs.mark where need = ${need} and person = ${person}) as mine,
      exists (select 1 from needs.concerned where need = ${need} and party = ${person}) as follows
  `.execute(db);
  return rows[0] as OwnPart;
}

/** Keeps one person's mark, or takes it away, and the means of all stand on the need. */
export async function keepMark(
  db: Database,
  need: string,
  person: string,
  mark: Mark | null,
  at: Date,
): Promise<void> {
  if (mark === null)
    await sql`delete from needs.mark where need = ${need} and person = ${person}`.execute(db);
  else
    await sql`
      insert into needs.mark (need, person, importance, satisfaction, marked_at)
      values (${need}, ${person}, ${mark.importance}, ${mark.satisfaction}, ${at})
      on conflict (need, person) do update
        set importance = excluded.importance, satisfaction = excluded.satisfaction, marked_at = excluded.marked_at
    `.execute(db);
  await sql`
    update needs.need set
      importance = (select avg(importance)::float8 from needs.mark where need = ${need}),
      satisfaction = (select avg(satisfaction)::float8 from needs.mark where need = ${need})
    where id = ${need}
  `.execute(db);
}

export async function follow(db: Database, need: string, party: string, follows: boolean): Promise<void> {
  if (follows)
    await sql`
      insert into needs.concerned (need, party, why) values (${need}, ${party}, 'follows') on conflict do nothing
    `.execute(db);
  else
    await sql`
      delete from needs.concerned where need = ${need} and party = ${party} and why = 'follows'
    `.execute(db);
}
