import { type RawBuilder, sql } from "kysely";
import type { Actor } from "#platform/context";
import type { Database } from "#platform/database";
import type { NeedStage, NeedState, Target } from "../need.ts";
import type { NeedSides } from "../policy.ts";
import type { PartOfPriority } from "../priority.ts";
import type { Trend } from "../trend.ts";

export interface PartyName {
  readonly id: string;
  readonly name: string;
  readonly kind: "person" | "unit" | "partner";
}

export interface NeedRow extends NeedSides {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly titles: { readonly en: string; readonly ru: string } | null;
  readonly description: string;
  readonly supplierParty: PartyName | null;
  readonly customerParty: PartyName | null;
  readonly ownerParty: PartyName | null;
  readonly service: string | null;
  readonly serviceName: string;
  readonly topic: string | null;
  readonly stage: NeedStage;
  readonly state: NeedState;
  readonly reason: string | null;
  readonly importance: number | null;
  readonly satisfaction: number | null;
  readonly target: Target | null;
  readonly mergedInto: string | null;
  readonly proposal: string | null;
  readonly signals: number;
  readonly people: number;
  readonly units: number;
  readonly hoursMonthly: number;
  readonly trend: Trend;
  readonly priority: number;
  readonly parts: readonly PartOfPriority[];
  readonly createdAt: Date;
  readonly stageSince: Date;
}

const party = (column: string) => sql`
  (select jsonb_build_object('id', p.id, 'name', p.name, 'kind', p.kind) from organisation.party p
   where p.id = ${sql.ref(column)})`;

export const needColumns = sql`
  n.id, n.number::int as number, n.title, n.titles, n.description, n.supplier, n.customer, n.owner,
  ${party("n.supplier")} as "supplierParty", ${party("n.customer")} as "customerParty",
  ${party("n.owner")} as "ownerParty", n.service, n.service_name as "serviceName", n.topic, n.stage, n.state, n.reason,
  n.importance, n.satisfaction, n.target, n.merged_into as "mergedInto", n.proposal, n.signals, n.people, n.units,
  n.hours_monthly as "hoursMonthly", n.trend, n.priority, n.priority_parts as parts, n.created_at as "createdAt",
  n.stage_since as "stageSince",
  array(select distinct s.customer from needs.signal s where s.need = n.id and s.customer is not null) as customers,
  array(select distinct s.person from needs.signal s where s.need = n.id and s.person is not null
        union select c.party from needs.concerned c where c.need = n.id) as concerned`;

/** `lock`: whoever else would change it waits. */
export async function findNeed(db: Database, id: string, lock = false): Promise<NeedRow | undefined> {
  const which = /^\d{1,18}$/.test(id) ? sql`n.number = ${id}::bigint` : sql`n.id = ${id}::uuid`;
  if (lock) await sql`select 1 from needs.need n where ${which} for update`.execute(db);
  const { rows } = await sql<NeedRow>`select ${needColumns} from needs.need n where ${which}`.execute(db);
  return rows[0];
}

/** Those of the needs that somebody may see at all: what is proposed or rejected is for those who decide. */
export function seenBy(actor: Actor): RawBuilder<boolean> {
  if (actor.userId === null || actor.roles.includes("programme_lead")) return sql<boolean>`true`;
  const leads = sql`${[...actor.leads]}::uuid[]`;
  return sql<boolean>`(n.state not in ('proposed', 'rejected')
    or n.supplier = any(${leads}) or n.customer = any(${leads}) or n.owner = ${actor.self ?? null}::uuid
    or exists (select 1 from needs.signal s where s.need = n.id and s.customer = any(${leads})))`;
}

export interface NewNeed {
  readonly title: string;
  readonly titles?: { readonly en: string; readonly ru: string } | undefined;
  readonly description?: string | undefined;
  readonly supplier: string | null;
  readonly customer: string | null;
  readonly service?: string | null | undefined;
  readonly serviceName?: string | undefined;
  readonly topic?: string | null | undefined;
  readonly state: "proposed" | "open";
  readonly proposal?: string | undefined;
  readonly by: string | null;
  readonly at: Date;
}

/** Undefined: the same cluster was proposed before. */
export async function insertNeed(
  db: Database,
  made: NewNeed,
): Promise<{ id: string; number: number } | undefined> {
  const { rows } = await sql<{ id: string; number: number }>`
    insert into needs.need (title, titles, description, supplier, customer, service, service_name, topic, state, proposal,
      created_by, created_at, updated_at, stage_since)
    values (${made.title}, ${made.titles ? JSON.stringify(made.titles) : null}::jsonb, ${made.description ?? ""},
      ${made.supplier}, ${made.customer}, ${made.service ?? null}, ${made.serviceName ?? ""}, ${made.topic ?? null},
      ${made.state}, ${made.proposal ?? null}, ${made.by}, ${made.at}, ${made.at}, ${made.at})
    on conflict (proposal) do nothing
    returning id, number::int as number
  `.execute(db);
  return rows[0];
}

/** The columns that a change may touch; what is left out stays. */
export interface NeedColumns {
  title?: string;
  titles?: { readonly en: string; readonly ru: string } | null;
  description?: string;
  supplier?: string | null;
  customer?: string | null;
  service?: string | null;
  service_name?: string;
  topic?: string | null;
  stage?: NeedStage;
  state?: NeedState;
  reason?: string | null;
  owner?: string | null;
  target?: Target | null;
  merged_into?: string | null;
}

const inJson = new Set(["titles", "target"]);

export async function saveNeed(db: Database, id: string, to: NeedColumns, at: Date): Promise<void> {
  const set = Object.entries(to).map(([column, value]) =>
    inJson.has(column)
      ? sql`${sql.ref(column)} = ${value === null ? null : JSON.stringify(value)}::jsonb`
      : sql`${sql.ref(column)} = ${value}`,
  );
  if (to.stage !== undefined)
    set.push(sql`stage_since = case when stage <> ${to.stage} then ${at} else stage_since end`);
  await sql`update needs.need set ${sql.join([...set, sql`updated_at = ${at}`])} where id = ${id}`.execute(
    db,
  );
}

/** Merged units and persons go by the one they became; nobody unknown gets in. */
export async function knownParties(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PartyName>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<PartyName>`
    select id, name, kind from organisation.party where id = any(${[...ids]}::uuid[])
  `.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}
