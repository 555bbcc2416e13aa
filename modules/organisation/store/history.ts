import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { PartyName } from "./directory.ts";
import { nameJson } from "./parties.ts";

export interface PeriodRow {
  readonly unit: PartyName | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** Where a person belonged, or what a unit was under, the latest first. */
export async function periodsOf(db: Database, id: string): Promise<PeriodRow[]> {
  const { rows } = await sql<PeriodRow>`
    select ${nameJson("q")} as unit, s.from_on as "from", s.to_on as "to" from (
      select unit as party, from_on, to_on from organisation.membership where person = ${id}
      union all
      select parent, from_on, to_on from organisation.placement where unit = ${id}
    ) s left join organisation.party q on q.id = s.party
    order by s.to_on desc nulls first, s.from_on desc nulls last
  `.execute(db);
  return rows;
}

export interface HistoryEvent {
  readonly id: number;
  readonly at: Date;
  readonly kind: string;
  readonly actor: string | null;
  readonly particulars: {
    readonly before?: Record<string, string | null>;
    readonly after?: Record<string, string | null>;
  };
}

export async function eventsOf(
  db: Database,
  id: string,
  before: number | undefined,
  limit: number,
): Promise<HistoryEvent[]> {
  const { rows } = await sql<HistoryEvent>`
    select v.id, v.at, v.kind, a.name as actor, v.particulars
    from platform.event v left join auth."user" a on a.id::text = v.actor
    where v.module = 'organisation' and v.subject_kind = 'party' and v.subject_id = ${id}
      and (${before ?? null}::bigint is null or v.id < ${before ?? null})
    order by v.id desc limit ${limit}
  `.execute(db);
  return rows;
}
