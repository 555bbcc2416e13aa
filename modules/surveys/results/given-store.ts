import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { NamedParty } from "../schema/waves.ts";

type Values = Record<string, string | number | (string | number)[]>;

export interface GivenRow {
  readonly person: NamedParty;
  readonly unit: NamedParty;
  readonly subject: NamedParty | null;
  /** The party rated, the null uuid where nobody is. */
  readonly about: string;
  readonly at: Date;
  readonly exactly: string;
  readonly answers: Values;
  readonly comments: Record<string, string>;
}

const party = (alias: string) =>
  sql`jsonb_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)}, 'kind', ${sql.ref(`${alias}.kind`)})`;

/** The newest first. */
export async function givenAnswers(
  db: Database,
  wave: string,
  after: readonly [string, string, string] | undefined,
  limit: number,
): Promise<GivenRow[]> {
  const { rows } = await sql<GivenRow>`
    select ${party("p")} as person, ${party("u")} as unit, case when s.id is not null then ${party("s")} end as subject,
      a.subject as about, a.given_at as at, a.given_at::text as exactly, a.answers, a.comments
    from surveys.answer a
    join surveys.invited i on i.wave = a.wave and i.person = a.person
    join organisation.party p on p.id = a.person
    join organisation.party u on u.id = i.unit
    left join organisation.party s on s.id = a.subject
    where a.wave = ${wave} and ${
      after
        ? sql`(a.given_at, a.person, a.subject) < (${after[0]}::timestamptz, ${after[1]}::uuid, ${after[2]}::uuid)`
        : sql`true`
    }
    order by a.given_at desc, a.person desc, a.subject desc limit ${limit}
  `.execute(db);
  return rows;
}

export async function partiesNamed(db: Database, ids: readonly string[]): Promise<NamedParty[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<NamedParty>`
    select id, name, kind from organisation.party where id::text = any(${[...new Set(ids)]}::text[]) order by name, id
  `.execute(db);
  return rows;
}
