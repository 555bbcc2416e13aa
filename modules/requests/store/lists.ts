import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Actor } from "#platform/context";
import type { Database } from "#platform/database";
import type { Place } from "../cursor.ts";
import type { Candidate } from "../scan.ts";
import type { Kind } from "../schema/shapes.ts";
import { type ItemRow, itemColumns } from "./items.ts";
import { ids, seenBy } from "./seen.ts";

export interface ListFilter {
  readonly state?: "unfinished" | "open" | "waiting" | "done" | undefined;
  readonly kind?: Kind | undefined;
  readonly service?: string | undefined;
  readonly supplier?: string | undefined;
  readonly customer?: string | undefined;
  readonly about?: string | undefined;
}

const unfinished = (state: ListFilter["state"]) => state !== undefined && state !== "done";

function fits(filter: ListFilter): RawBuilder<SqlBool> {
  const { state, kind, service, supplier, customer, about } = filter;
  const all: RawBuilder<SqlBool>[] = [sql<SqlBool>`true`];
  if (state === "unfinished") all.push(sql<SqlBool>`r.state <> 'done'`);
  else if (state) all.push(sql<SqlBool>`r.state = ${state}`);
  if (kind) all.push(sql<SqlBool>`r.kind = ${kind}`);
  if (service) all.push(sql<SqlBool>`r.service = ${service}`);
  if (supplier) all.push(sql<SqlBool>`r.supplier = ${supplier}`);
  if (customer) all.push(sql<SqlBool>`r.customer = ${customer}`);
  if (about) all.push(sql<SqlBool>`r.about = ${about}`);
  return sql.join(all, sql` and `) as RawBuilder<SqlBool>;
}

const before = (after: Place | undefined, column = "r.id") =>
  after ? sql`${sql.ref(column)} < ${after.id}::uuid` : sql`true`;

/** What I asked or was added to: what is not over by its latest change, else the newest first. */
export async function mine(
  db: Database,
  self: string,
  filter: ListFilter,
  after: Place | undefined,
  size: number,
): Promise<Candidate[]> {
  const query = unfinished(filter.state)
    ? sql<Candidate>`
        select r.id, (extract(epoch from r.updated_at) * 1000000)::bigint::text as key, true as fits
        from (select request from requests.member where person = ${self} and not over
              order by request desc limit 5000) m
        join requests.request r on r.id = m.request
        where ${fits(filter)} and ${
          after
            ? sql`(r.updated_at, r.id) < (to_timestamp(${after.key}::float8 / 1000000), ${after.id}::uuid)`
            : sql`true`
        }
        order by r.updated_at desc, r.id desc limit ${size}`
    : sql<Candidate>`
        select r.id, '' as key, ${fits(filter)} as fits
        from (select request from requests.member where person = ${self} and ${before(after, "request")}
              order by request desc limit ${size}) m
        join requests.request r on r.id = m.request
        order by r.id desc`;
  return (await query.execute(db)).rows;
}

/** What some parties asked, the newest first, merged from the index of each. */
export async function askedBy(
  db: Database,
  actor: Actor,
  parties: readonly string[],
  filter: ListFilter,
  after: Place | undefined,
  size: number,
): Promise<Candidate[]> {
  const open = unfinished(filter.state) ? sql`and r.state <> 'done'` : sql``;
  const one = (limit: number) => sql`
    select r.id from requests.request r where r.customer = p.party ${open} and ${before(after)}
    order by r.id desc limit ${limit}`;
  // The newest of so many parties are among those whose own newest is newest.
  const { rows } = await sql<Candidate>`
    with latest as (
      select p.party, top.id from unnest(${ids(parties)}) as p (party) cross join lateral (${one(1)}) top
      order by top.id desc limit ${size}
    ), merged as (
      select one.id from latest p cross join lateral (${one(size)}) one order by one.id desc limit ${size}
    )
    select r.id, '' as key, (${fits(filter)} and ${seenBy(actor)}) as fits
    from merged join requests.request r on r.id = merged.id
    order by r.id desc
  `.execute(db);
  return rows;
}

/** Along one index of requests: everything of a supplier, a customer, a service, or whom they are about. */
export async function along(
  db: Database,
  actor: Actor,
  filter: ListFilter,
  after: Place | undefined,
  size: number,
): Promise<Candidate[]> {
  const open = unfinished(filter.state) ? sql`and i.state <> 'done'` : sql``;
  const { supplier, customer, about, service } = filter;
  const column = supplier
    ? sql`i.supplier = ${supplier} and ${customer ? sql`i.customer = ${customer}` : sql`true`}`
    : customer
      ? sql`i.customer = ${customer}`
      : about
        ? sql`i.about = ${about}`
        : service
          ? sql`i.service = ${service}`
          : sql`true`;
  const { rows } = await sql<Candidate>`
    select r.id, '' as key, (${fits(filter)} and ${seenBy(actor)}) as fits
    from (select i.id from requests.request i where ${column} ${open} and ${before(after, "i.id")}
          order by i.id desc limit ${size}) i
    join requests.request r on r.id = i.id
    order by r.id desc
  `.execute(db);
  return rows;
}

/** What my units and I have asked of a supplier that is none of mine. */
export async function askedOf(
  db: Database,
  actor: Actor,
  parties: readonly string[],
  filter: ListFilter & { supplier: string },
  after: Place | undefined,
  size: number,
): Promise<Candidate[]> {
  const one = (limit: number) => sql`
    select r.id from requests.request r
    where r.supplier = ${filter.supplier} and r.customer = p.party and ${before(after)}
    order by r.id desc limit ${limit}`;
  const { rows } = await sql<Candidate>`
    with latest as (
      select p.party, top.id from unnest(${ids(parties)}) as p (party) cross join lateral (${one(1)}) top
      order by top.id desc limit ${size}
    ), merged as (
      select id from (
        (select one.id from latest p cross join lateral (${one(size)}) one order by one.id desc limit ${size})
        union
        (select r.id from (select request from requests.member
            where person = ${actor.self ?? null}::uuid and ${before(after, "request")}
            order by request desc limit 2000) m
          join requests.request r on r.id = m.request and r.supplier = ${filter.supplier}
          order by r.id desc limit ${size})
      ) both_ways order by id desc limit ${size}
    )
    select r.id, '' as key, (${fits(filter)} and ${seenBy(actor)}) as fits
    from merged join requests.request r on r.id = merged.id
    order by r.id desc
  `.execute(db);
  return rows;
}

/** The rows of a page, in the order of their ids. */
export async function itemsById(
  db: Database,
  self: string | undefined,
  wanted: readonly string[],
): Promise<ItemRow[]> {
  if (wanted.length === 0) return [];
  const { rows } = await sql<ItemRow>`
    select ${itemColumns(self)}
    from unnest(${ids(wanted)}) with ordinality as w (id, place) join requests.request r on r.id = w.id
    order by w.place
  `.execute(db);
  return rows;
}
