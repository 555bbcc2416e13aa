import { type RawBuilder, sql } from "kysely";
import type { Actor } from "#platform/context";
import type { Database } from "#platform/database";
import type { Reader } from "../policy.ts";
import type { ServiceItem, ServiceState } from "../schema/services.ts";
import { offered, readable, shapeable } from "./readers.ts";
import { nameJson, type PartyName } from "./services.ts";

type Language = "ru" | "en";

/** Name and description in the reader's language, else in the other. */
export function inWords(part: "name" | "description", language: Language): RawBuilder<string> {
  const other = language === "ru" ? "en" : "ru";
  return sql<string>`coalesce(s.words #>> ${`{${language},${part}}`}::text[], s.words #>> ${`{${other},${part}}`}::text[], '')`;
}

const item = (language: Language) => sql`
  s.id, ${inWords("name", language)} as name, ${inWords("description", language)} as description, s.state,
  ${nameJson("p")} as supplier, s.expected_minutes as "expectedMinutes", s.for_everybody as "forEverybody"
`;

export interface ServiceFilter {
  readonly supplier?: string | undefined;
  readonly below: boolean;
  readonly mine: boolean;
  readonly state?: ServiceState | undefined;
}

/** Services by name; `after` is the name and id of the last one seen. */
export async function servicesByName(
  db: Database,
  actor: Actor,
  reader: Reader,
  filter: ServiceFilter,
  after: { readonly name: string; readonly id: string } | undefined,
  limit: number,
): Promise<ServiceItem[]> {
  const { language } = actor;
  const conditions = [filter.mine ? shapeable(actor) : offered(actor, reader)];
  if (filter.state) conditions.push(sql`s.state = ${filter.state}`);
  if (filter.supplier && filter.below) {
    conditions.push(sql`(s.supplier = ${filter.supplier}
      or s.supplier in (select a.unit from organisation.unit_above a where a.above = ${filter.supplier}))`);
  } else if (filter.supplier) conditions.push(sql`s.supplier = ${filter.supplier}`);
  const name = sql`${inWords("name", language)} collate "ru-x-icu"`;
  if (after) conditions.push(sql`(${name}, s.id) > (${after.name} collate "ru-x-icu", ${after.id}::uuid)`);
  const { rows } = await sql<ServiceItem>`
    select ${item(language)}
    from catalogue.service s join organisation.party p on p.id = s.supplier
    where ${sql.join(conditions, sql` and `)} order by ${name}, s.id limit ${limit}
  `.execute(db);
  return rows;
}

export interface SupplierRow {
  readonly supplier: PartyName;
  readonly count: number;
  readonly names: string[];
}

const namesShown = 4;

/** Who offers something to the reader, with the names of some of it. */
export async function suppliersOffering(db: Database, actor: Actor, reader: Reader): Promise<SupplierRow[]> {
  const { rows } = await sql<SupplierRow>`
    with own as (
      select s.supplier, ${inWords("name", actor.language)} as name from catalogue.service s where ${offered(actor, reader)}
    )
    select ${nameJson("p")} as supplier, count(*) as count,
      (array_agg(own.name order by own.name collate "ru-x-icu"))[1:${sql.lit(namesShown)}] as names
    from own join organisation.party p on p.id = own.supplier
    group by p.id, p.kind, p.name order by p.name, p.id limit 200
  `.execute(db);
  return rows;
}

/** What the reader's units asked for most in the last 90 days, of what is still on offer. */
export async function askedMost(
  db: Database,
  actor: Actor,
  reader: Reader,
  units: readonly string[],
  now: Date,
  limit: number,
): Promise<ServiceItem[]> {
  if (units.length === 0) return [];
  const { rows } = await sql<ServiceItem>`
    with asked as (
      select c.service, count(*) as count from catalogue.service_course c
      where c.customer = any(${[...units]}::uuid[]) and c.asked_at > ${now}::timestamptz - interval '90 days'
      group by c.service
    )
    select ${item(actor.language)}, a.count as asked
    from asked a join catalogue.service s on s.id = a.service join organisation.party p on p.id = s.supplier
    where ${offered(actor, reader)} order by a.count desc, s.id limit ${limit}
  `.execute(db);
  return rows;
}

export interface EventRow {
  readonly id: number;
  readonly at: Date;
  readonly kind: string;
  readonly actor: string | null;
  readonly particulars: Record<string, unknown>;
}

/** What was announced of one service, the latest first, with the name of whoever did it. */
export async function eventsOf(
  db: Database,
  service: string,
  before: number | undefined,
  limit: number,
): Promise<EventRow[]> {
  const { rows } = await sql<EventRow>`
    select e.id, e.at, e.kind, u.name as actor, e.particulars
    from platform.event e left join auth."user" u on u.id::text = e.actor
    where e.module = 'catalogue' and e.subject_kind = 'service' and e.subject_id = ${service}
      ${before === undefined ? sql`` : sql`and e.id < ${before}`}
    order by e.id desc limit ${limit}
  `.execute(db);
  return rows;
}

/** Names of some services, of those the reader may read. */
export async function namedServices(
  db: Database,
  actor: Actor,
  reader: Reader,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select s.id, ${inWords("name", actor.language)} as name from catalogue.service s
    where s.id = any(${[...ids]}::uuid[]) and ${readable(actor, reader)}
  `.execute(db);
  return rows;
}
