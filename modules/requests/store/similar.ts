import { sql } from "kysely";
import type { Actor } from "#platform/context";
import type { Database } from "#platform/database";
import { ids, partiesOfReader, seenBy } from "./seen.ts";

/** So many of the newest are compared. */
const recent = 400;

/**
 * Recent requests whose subject is much like one being written: by letters, so that typing errors do not matter, or by
 * words, so that their order and endings do not.
 */
export async function similarTo(
  db: Database,
  actor: Actor,
  {
    subject,
    supplier,
    service,
  }: { subject: string; supplier: string | undefined; service: string | undefined },
  limit: number,
): Promise<string[]> {
  const among = service
    ? sql`select i.id from requests.request i where i.service = ${service} order by i.id desc limit ${recent}`
    : supplier
      ? sql`select i.id from requests.request i where i.supplier = ${supplier} order by i.id desc limit ${recent}`
      : sql`
        (select m.request as id from requests.member m where m.person = ${actor.self ?? null}::uuid
          order by m.request desc limit 100)
        union
        (select one.id from unnest(${ids(partiesOfReader(actor).slice(0, 20))}) as p (party) cross join lateral (
          select i.id from requests.request i where i.customer = p.party order by i.id desc limit 50) one
          order by one.id desc limit ${recent})`;
  const { rows } = await sql<{ id: string }>`
    with wanted as (
      select requests.plain(${subject}) as subject,
        tsvector_to_array(to_tsvector('russian', requests.plain(${subject}))) as forms
    ), compared as (
      select r.id, similarity(requests.plain(r.subject), wanted.subject) as letters,
        (select count(*) from unnest(tsvector_to_array(to_tsvector('russian', requests.plain(r.subject)))) as form
          where form = any(wanted.forms))::float8 / greatest(cardinality(wanted.forms), 2) as shared
      from (${among}) i join requests.request r on r.id = i.id, wanted
      where r.updated_at > now() - interval '90 days' and r.kind <> 'thanks' and ${seenBy(actor)}
    )
    select id from compared where letters > 0.45 or shared >= 0.75
    order by greatest(letters, shared) desc, id desc limit ${limit}
  `.execute(db);
  return rows.map(({ id }) => id);
}
