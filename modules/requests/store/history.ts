import { sql } from "kysely";
import type { Database } from "#platform/database";

export interface EventRow {
  readonly id: number;
  readonly at: Date;
  readonly kind: string;
  readonly actor: string | null;
  /** The person the account is, else the account's own name; null is the house. */
  readonly actorName: string | null;
  readonly particulars: Record<string, unknown>;
}

/** What happened to a request, in order; what happened inside only for those who serve. */
export async function eventsOf(
  db: Database,
  request: string,
  page: { after: number; inside: boolean; limit: number },
): Promise<EventRow[]> {
  const { rows } = await sql<EventRow>`
    select e.id, e.at, e.kind, e.actor, coalesce(p.name, u.name) as "actorName", e.particulars
    from platform.event e
    left join auth."user" u on u.id::text = e.actor
    left join lateral (
      select q.name from organisation.person o join organisation.party q on q.id = o.party
      where o.account = u.id or (o.account is null and o.email = lower(u.email) and u."emailVerified")
      order by o.account nulls last limit 1) p on true
    where e.case_id = ${request} and e.module = 'requests' and e.id > ${page.after}
      and (${page.inside} or e.kind not in ('note_written', 'rule_applied', 'clock_warned'))
    order by e.id limit ${page.limit}
  `.execute(db);
  return rows;
}
