import { type RawBuilder, sql } from "kysely";
import { type Actor, isProgrammeLead, ownParties } from "#platform/context";
import type { Database } from "#platform/database";
import type { Reader } from "../policy.ts";

/** The kinds of customer whoever acts is. */
export async function readReader(db: Database, actor: Actor): Promise<Reader> {
  if (actor.self === undefined) return { categories: [], outsider: false };
  const { rows } = await sql<{ category: string; outsider: boolean }>`
    select p.category, exists (
        select 1 from organisation.person e
        join organisation.unit_above a on a.unit = e.unit
        join organisation.party q on q.id = a.above and q.kind = 'partner'
        where e.party = p.id) as outsider
    from organisation.party p where p.id = ${actor.self}
  `.execute(db);
  const row = rows[0];
  const outsider = row?.outsider ?? false;
  const own = outsider ? ["partner"] : row ? [row.category] : [];
  return { categories: actor.leads.length > 0 && !outsider ? [...own, "unit"] : own, outsider };
}

/** The same as `mayRead` says of one service, for lists: conditions on `catalogue.service s`. */
export function readable(actor: Actor, reader: Reader): RawBuilder<unknown> {
  return sql`(${shapeable(actor)} or (s.state = 'published' and ${forReader(actor, reader)}))`;
}

/** The services on offer to whoever acts: what a search finds and a catalogue shows. */
export function offered(actor: Actor, reader: Reader): RawBuilder<unknown> {
  return sql`(s.state = 'published' and (${forReader(actor, reader)} or ${shapeable(actor)}))`;
}

function forReader(actor: Actor, reader: Reader): RawBuilder<unknown> {
  const mine = ownParties(actor);
  return sql`(${reader.outsider ? sql`false` : sql`s.for_everybody`}
    or s.supplier = any(${actor.memberOf}::uuid[])
    or exists (select 1 from catalogue.service_audience a where a.service = s.id
      and (a.party = any(${mine}::uuid[]) or a.category = any(${reader.categories}::text[]))))`;
}

/** As `mayShape` says of one service. */
export function shapeable(actor: Actor): RawBuilder<unknown> {
  if (actor.userId === null || isProgrammeLead(actor)) return sql`true`;
  if (actor.self === undefined && actor.leads.length === 0) return sql`false`;
  return sql`(s.supplier = any(${actor.leads}::uuid[]) or s.owner = ${actor.self ?? null}::uuid
    or exists (select 1 from organisation.person sp
      where sp.party = s.supplier and sp.unit = any(${actor.leads}::uuid[])))`;
}
