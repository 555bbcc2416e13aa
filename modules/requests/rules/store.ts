import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { RuleDeedWanted, RuleDefinition } from "../schema/rules.ts";

export interface Rule {
  readonly id: string;
  readonly unit: string | null;
  readonly name: string;
  readonly enabled: boolean;
  readonly position: number;
  readonly definition: RuleDefinition;
  readonly updatedAt: Date;
}

const columns = sql`r.id, r.unit, r.name, r.enabled, r.position, r.definition, r.updated_at as "updatedAt"`;

export async function findRule(db: Database, id: string): Promise<Rule | undefined> {
  const { rows } = await sql<Rule>`select ${columns} from requests.rule r where r.id = ${id}`.execute(db);
  return rows[0];
}

export interface ListedRule extends Rule {
  readonly runs: number;
  readonly lastRunAt: Date | null;
}

export async function rulesOf(db: Database, unit: string | null): Promise<ListedRule[]> {
  const { rows } = await sql<ListedRule>`
    select ${columns}, coalesce(run.runs, 0)::int as runs, run.last as "lastRunAt"
    from requests.rule r
    left join lateral (select count(*) filter (where u.at > now() - interval '30 days') as runs, max(u.at) as last
      from requests.rule_run u where u.rule = r.id) run on true
    where r.unit is not distinct from ${unit}::uuid
    order by r.position, r.id limit 200
  `.execute(db);
  return rows;
}

/** Rules that an event, or the passing of time, may set off: the house's first, then each unit's in its order. */
export async function watchingRules(db: Database, watches: string): Promise<Rule[]> {
  const { rows } = await sql<Rule>`
    select ${columns} from requests.rule r
    where r.enabled and r.watches = ${watches}
    order by r.unit nulls first, r.position, r.id
  `.execute(db);
  return rows;
}

export async function insertRule(
  db: Database,
  rule: { unit: string | null; name: string; definition: RuleDefinition; by: string | null },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into requests.rule (unit, name, definition, position, updated_by)
    values (${rule.unit}, ${rule.name}, ${JSON.stringify(rule.definition)}, (select coalesce(max(position), 0) + 1
      from requests.rule where unit is not distinct from ${rule.unit}::uuid), ${rule.by})
    returning id
  `.execute(db);
  return rows[0]!.id;
}

export async function saveRule(
  db: Database,
  id: string,
  rule: { name: string; definition: RuleDefinition; by: string | null },
): Promise<void> {
  await sql`
    update requests.rule set name = ${rule.name}, definition = ${JSON.stringify(rule.definition)},
      updated_at = now(), updated_by = ${rule.by}
    where id = ${id}
  `.execute(db);
}

export async function deleteRule(db: Database, id: string): Promise<void> {
  await sql`delete from requests.rule where id = ${id}`.execute(db);
}

export async function setEnabled(db: Database, id: string, enabled: boolean): Promise<void> {
  await sql`update requests.rule set enabled = ${enabled}, updated_at = now() where id = ${id}`.execute(db);
}

export async function setOrder(db: Database, rules: readonly string[]): Promise<void> {
  await sql`
    update requests.rule r set position = o.place
    from unnest(${[...rules]}::uuid[]) with ordinality as o (id, place) where r.id = o.id
  `.execute(db);
}

/** What was done, or why it was not: the code of a refusal. */
export interface Deed {
  readonly deed: RuleDeedWanted;
  readonly refused: string | null;
  /** Whom the work was given to, when the rule chose. */
  readonly chosen?: string;
}

/** Takes the cause for this rule and request; false when it was taken before. The rule's runs go one after another. */
export async function takeCause(
  db: Database,
  run: { rule: string; request: string; cause: string },
): Promise<number | undefined> {
  await sql`select 1 from requests.rule where id = ${run.rule} for no key update`.execute(db);
  const { rows } = await sql<{ id: number }>`
    insert into requests.rule_run (rule, request, cause, done) values (${run.rule}, ${run.request}, ${run.cause}, '[]')
    on conflict (rule, request, cause) do nothing returning id
  `.execute(db);
  return rows[0]?.id;
}

export async function saveRun(db: Database, id: number, done: readonly Deed[]): Promise<void> {
  await sql`update requests.rule_run set done = ${JSON.stringify(done)} where id = ${id}`.execute(db);
}

export interface RunRow {
  readonly id: number;
  readonly at: Date;
  readonly request: { readonly id: string; readonly number: number; readonly subject: string };
  readonly done: readonly Deed[];
}

export async function runsOf(
  db: Database,
  rule: string,
  after: number | undefined,
  limit: number,
): Promise<RunRow[]> {
  const { rows } = await sql<RunRow>`
    select u.id, u.at, u.done, jsonb_build_object('id', q.id, 'number', q.number, 'subject', q.subject) as request
    from requests.rule_run u join requests.request q on q.id = u.request
    where u.rule = ${rule} and (${after ?? null}::bigint is null or u.id < ${after ?? null})
    order by u.id desc limit ${limit}
  `.execute(db);
  return rows;
}

export async function runsToday(db: Database, request: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from requests.rule_run
    where request = ${request} and at > now() - interval '24 hours'
  `.execute(db);
  return rows[0]?.count ?? 0;
}

/** The last thing a person did to the request; a letter counts as a person's. */
export async function lastHumanEvent(db: Database, request: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select coalesce(max(id), 0) as id from platform.event
    where case_id = ${request} and not particulars ? 'byRule'
      and (actor is not null or kind in ('request_opened', 'customer_wrote'))
  `.execute(db);
  return rows[0]?.id ?? 0;
}

export interface Template {
  readonly id: string;
  readonly name: string;
  readonly kind: "answer" | "checklist";
}

/** A unit's ready texts with the house's. */
export async function templatesFor(db: Database, unit: string | null): Promise<Template[]> {
  const { rows } = await sql<Template>`
    select id, name, kind from requests.template
    where unit is null or unit = ${unit}::uuid
      or unit in (select above from organisation.unit_above where unit = ${unit}::uuid)
    order by name, id limit 500
  `.execute(db);
  return rows;
}

/** Names of what definitions speak of: of living parties, services and templates. */
export async function namesIn(
  db: Database,
  named: { parties: Iterable<string>; services: Iterable<string>; templates: Iterable<string> },
  language: string,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from organisation.party where ended_on is null and id = any(${[...named.parties]}::uuid[])
    union all select id, coalesce(words #>> array[${language}, 'name'], words #>> '{ru,name}', words #>> '{en,name}')
      from catalogue.service where id = any(${[...named.services]}::uuid[])
    union all select id, name from requests.template where id = any(${[...named.templates]}::uuid[])
  `.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
