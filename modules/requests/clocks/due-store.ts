import { sql } from "kysely";
import type { Database } from "#platform/database";

/** Requests with a clock that has come due, or to its warning, and of which nothing was told yet; the longest first. */
export async function requestsComeDue(db: Database, limit: number): Promise<string[]> {
  // Each half is a walk along one index of clocks that run.
  const { rows } = await sql<{ request: string }>`
    select request from (
      (select request, due_at as at from requests.clock
       where state = 'running' and escalated_at is null and due_at < date_trunc('second', now())
       order by due_at limit ${limit})
      union all
      (select request, warn_at as at from requests.clock
       where state = 'running' and warned_at is null and warn_at <= date_trunc('second', now())
       order by warn_at limit ${limit})
    ) come group by request order by min(at) limit ${limit}
  `.execute(db);
  return rows.map(({ request }) => request);
}

/** The moments of the next minute at which something comes due, the nearest first. */
export async function momentsAhead(db: Database): Promise<Date[]> {
  const { rows } = await sql<{ at: Date }>`
    select distinct at from (
      select due_at as at from requests.clock
      where state = 'running' and escalated_at is null and due_at between now() and now() + interval '1 minute'
      union all
      select warn_at from requests.clock
      where state = 'running' and warned_at is null and warn_at between now() and now() + interval '1 minute'
    ) ahead order by at limit 60
  `.execute(db);
  return rows.map(({ at }) => at);
}
