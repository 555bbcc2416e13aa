import { sql } from "kysely";
import type { Database } from "#platform/database";
import { ids } from "./seen.ts";

export interface UnitCounts {
  readonly unit: string;
  readonly open: number;
  readonly waiting: number;
  readonly unassigned: number;
  readonly asked: number;
}

/** Counters of some parties: what was folded and what was not yet, as of one moment. */
export async function countsOf(db: Database, parties: readonly string[]): Promise<UnitCounts[]> {
  const { rows } = await sql<UnitCounts>`
    select party as unit, coalesce(sum(value) filter (where name = 'open'), 0) as open,
      coalesce(sum(value) filter (where name = 'waiting'), 0) as waiting,
      coalesce(sum(value) filter (where name = 'unassigned'), 0) as unassigned,
      coalesce(sum(value) filter (where name = 'asked'), 0) as asked
    from (
      select party, name, value from requests.counter where party = any(${ids(parties)})
      union all
      select party, name, change from requests.counter_change where party = any(${ids(parties)})
    ) c group by party
  `.execute(db);
  return rows;
}

export interface OwnCounts {
  readonly open: number;
  readonly waitingForMe: number;
  readonly approvals: number;
}

/** What I asked and is not over, what of it waits for me, and what I am asked to approve. */
export async function ownCounts(db: Database, self: string): Promise<OwnCounts> {
  const { rows } = await sql<OwnCounts>`
    select count(*) as open,
      count(*) filter (where exists (select 1 from requests.work w where w.request = m.request
        and w.role = 'face' and w.state = 'waiting' and w.waiting_for = 'customer')) as "waitingForMe",
      (select count(*) from requests.approval where approver = ${self} and state = 'asked') as approvals
    from (select request from requests.member where person = ${self} and not over and role = 'requester'
          limit 1000) m
  `.execute(db);
  return rows[0] ?? { open: 0, waitingForMe: 0, approvals: 0 };
}

/** Folds changes into counters; two that fold at once do not meet. Returns how many were folded. */
export async function foldCounters(db: Database, most: number): Promise<number> {
  const { rows: mine } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('requests.counters')) as mine
  `.execute(db);
  if (!mine[0]?.mine) return 0;
  const { rows } = await sql<{ folded: number }>`
    with taken as (
      delete from requests.counter_change where id in (
        select id from requests.counter_change order by id limit ${most})
      returning party, name, change
    ), folded as (
      insert into requests.counter (party, name, value)
      select party, name, sum(change) from taken group by party, name having sum(change) <> 0
      on conflict (party, name) do update set value = counter.value + excluded.value
    )
    select count(*) as folded from taken
  `.execute(db);
  return rows[0]?.folded ?? 0;
}

export interface Difference {
  readonly party: string;
  readonly partyName: string;
  readonly name: string;
  readonly counted: number;
  readonly kept: number;
}

/** Counts everything anew and compares: one snapshot, so that what happens meanwhile is no difference. */
export async function differences(db: Database): Promise<Difference[]> {
  const { rows } = await sql<Difference>`
    with counted as (
      select unit as party, 'open' as name, count(*) as n from requests.work where state = 'open' group by unit
      union all select unit, 'waiting', count(*) from requests.work where state = 'waiting' group by unit
      union all select unit, 'unassigned', count(*) from requests.work
        where state in ('open', 'waiting') and assignee is null group by unit
      union all select customer, 'asked', count(*) from requests.request
        where state <> 'done' and customer is not null group by customer
    ), kept as (
      select party, name, sum(value) as n from (
        select party, name, value from requests.counter
        union all select party, name, change from requests.counter_change) c
      group by party, name
    )
    select party, coalesce(p.name, '') as "partyName", d.name, coalesce(counted, 0) as counted, coalesce(kept, 0) as kept
    from (
      select coalesce(c.party, k.party) as party, coalesce(c.name, k.name) as name, c.n as counted, k.n as kept
      from counted c full join kept k on k.party = c.party and k.name = c.name
    ) d left join organisation.party p on p.id = d.party
    where coalesce(counted, 0) <> coalesce(kept, 0)
    order by "partyName", d.name
  `.execute(db);
  return rows;
}

/** Puts counters right by adding what is missing, as one more change. */
export async function addChanges(db: Database, found: readonly Difference[]): Promise<void> {
  const changes = found.map(({ party, name, counted, kept }) => ({ party, name, change: counted - kept }));
  await sql`
    insert into requests.counter_change (party, name, change)
    select party, name, change from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)
      as c (party uuid, name text, change int)
  `.execute(db);
}
