import { type RawBuilder, sql } from "kysely";
import type { Database } from "#platform/database";
import type { ServiceFacts } from "../policy.ts";
import type { RatingQuestions } from "../schema/services.ts";
import type { ApprovalRule, Form, Words } from "../schema/shapes.ts";

export interface PartyName {
  readonly id: string;
  readonly kind: "person" | "unit" | "partner";
  readonly name: string;
}

export interface ServiceRow extends ServiceFacts {
  readonly id: string;
  readonly code: string | null;
  readonly words: Words;
  readonly form: Form;
  readonly formVersion: number;
  readonly expectedMinutes: number | null;
  readonly approval: ApprovalRule;
  readonly ratingQuestions: RatingQuestions | null;
  readonly synonyms: readonly string[];
  readonly version: number;
  readonly updatedAt: Date;
  readonly supplierName: PartyName;
  readonly ownerName: PartyName | null;
  readonly partyNames: readonly PartyName[];
}

/** A party as a name, for use inside other selects. */
export function nameJson(alias: string): RawBuilder<PartyName> {
  const p = sql.table(alias);
  return sql<PartyName>`jsonb_build_object('id', ${p}.id, 'kind', ${p}.kind, 'name', ${p}.name)`;
}

const wholeService = sql`
  select s.id, s.code, s.state, s.supplier, sp.unit as "supplierUnit", s.owner, s.words, s.form,
    s.form_version as "formVersion", s.expected_minutes as "expectedMinutes", s.approval,
    s.for_everybody as "forEverybody", s.rating_questions as "ratingQuestions", s.version,
    s.updated_at as "updatedAt",
    ${nameJson("p")} as "supplierName",
    case when o.id is null then null else ${nameJson("o")} end as "ownerName",
    coalesce((select jsonb_agg(a.party) filter (where a.party is not null)
      from catalogue.service_audience a where a.service = s.id), '[]') as parties,
    coalesce((select jsonb_agg(a.category order by a.category) filter (where a.category is not null)
      from catalogue.service_audience a where a.service = s.id), '[]') as categories,
    coalesce((select jsonb_agg(${nameJson("q")} order by q.name)
      from catalogue.service_audience a join organisation.party q on q.id = a.party
      where a.service = s.id), '[]') as "partyNames",
    coalesce((select jsonb_agg(y.word order by y.word) from catalogue.synonym y where y.service = s.id), '[]') as synonyms
  from catalogue.service s
  join organisation.party p on p.id = s.supplier
  left join organisation.person sp on sp.party = s.supplier
  left join organisation.party o on o.id = s.owner
`;

/** One service whole, in one statement. */
export async function findService(db: Database, id: string): Promise<ServiceRow | undefined> {
  const { rows } = await sql<ServiceRow>`${wholeService} where s.id = ${id}`.execute(db);
  return rows[0];
}

/** Several, by id or by code: for exports and imports. */
export async function findServices(
  db: Database,
  where: RawBuilder<unknown>,
  limit: number,
): Promise<ServiceRow[]> {
  const { rows } = await sql<ServiceRow>`
    ${wholeService} where ${where} order by s.id limit ${limit}
  `.execute(db);
  return rows;
}

/** The form a service had at a version: the one brought by that version or the last one before. */
export async function formAt(db: Database, service: string, version: number): Promise<Form | undefined> {
  const { rows } = await sql<{ form: Form }>`
    select form from catalogue.service_form where service = ${service} and version <= ${version}
    order by version desc limit 1
  `.execute(db);
  return rows[0]?.form;
}

/** Names of parties and files that answers point at. */
export async function namesFor(
  db: Database,
  { parties, files }: { readonly parties: readonly string[]; readonly files: readonly string[] },
): Promise<Map<string, string>> {
  if (parties.length + files.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from organisation.party where id = any(${[...parties]}::uuid[])
    union all
    select id, name from platform.file where id = any(${[...files]}::uuid[])
  `.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Parties by id, as names that link. */
export async function partyNames(db: Database, ids: readonly string[]): Promise<PartyName[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<PartyName>`
    select id, kind, name from organisation.party where id = any(${[...new Set(ids)]}::uuid[]) order by name, id
  `.execute(db);
  return rows;
}
