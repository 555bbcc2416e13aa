import { sql } from "kysely";
import type { Database } from "#platform/database";

export interface Waiting {
  readonly for: "customer" | "partner" | "part" | "approval" | "date";
  readonly until: Date | null;
}

/** The work waits, or goes on; the request follows when it is the facing one. */
export async function setWaiting(
  db: Database,
  { request, work, face }: { request: string; work: string; face: boolean },
  waiting: Waiting | null,
): Promise<void> {
  const state = waiting ? "waiting" : "open";
  await sql`
    with work as (
      update requests.work set state = ${state}, waiting_for = ${waiting?.for ?? null},
        waiting_until = ${waiting?.until ?? null}, updated_at = now()
      where id = ${work} and state in ('open', 'waiting')
    )
    update requests.request set state = ${state}, updated_at = now()
    where id = ${request} and ${face} and state <> 'done'
  `.execute(db);
}

export async function setAssignee(db: Database, work: string, person: string | null): Promise<void> {
  await sql`update requests.work set assignee = ${person}, updated_at = now() where id = ${work}`.execute(db);
}

export interface Ending {
  readonly request: string;
  /** The work that ends as said; the others of `also` are cancelled with it. */
  readonly work: string;
  readonly as: "done" | "cancelled";
  readonly also: readonly string[];
  /** Ends the request as a whole. */
  readonly outcome: "served" | "declined" | "withdrawn" | "merged" | null;
}

export async function endWorks(db: Database, ending: Ending): Promise<void> {
  const { request, work, outcome } = ending;
  const all = [work, ...ending.also];
  const over = outcome !== null;
  await sql`
    with ended as (
      update requests.work set state = case when id = ${work} then ${ending.as} else 'cancelled' end,
        waiting_for = null, waiting_until = null, done_at = now(), updated_at = now()
      where id = any(${all}::uuid[]) and state in ('open', 'waiting')
      returning id
    )
    update requests.request set open_works = open_works - (select count(*) from ended)::int, updated_at = now(),
      state = case when ${over} then 'done' else state end,
      outcome = case when ${over} then ${outcome} else outcome end,
      done_at = case when ${over} then now() else done_at end
    where id = ${request}
  `.execute(db);
}

/** The facing work, and with it the request, is to do again. */
export async function reopenWork(db: Database, request: string, work: string): Promise<void> {
  await sql`
    with work as (
      update requests.work set state = 'open', waiting_for = null, waiting_until = null, done_at = null,
        updated_at = now()
      where id = ${work}
    )
    update requests.request set state = 'open', outcome = null, done_at = null, open_works = open_works + 1,
      updated_at = now()
    where id = ${request}
  `.execute(db);
}

export interface HandOver {
  readonly request: string;
  readonly from: string;
  readonly unit: string;
  readonly assignee: string | null;
  readonly reason: string;
  readonly face: boolean;
}

/**
 * Ends a work and begins its successor elsewhere. Parts asked by the old one come back to the new one; whether it waits
 * for them goes over with it, for anything else the new unit decides itself.
 */
export async function insertSuccessor(db: Database, given: HandOver): Promise<string> {
  // The old work must be over before the new one begins: a request has one open facing work.
  const { rows: old } = await sql<{ waits: boolean }>`
    update requests.work w set state = 'handed_over', waiting_for = null, waiting_until = null, done_at = now(),
      updated_at = now()
    from requests.work before
    where w.id = ${given.from} and before.id = w.id
    returning before.waiting_for is not distinct from 'part' as waits
  `.execute(db);
  const waits = old[0]?.waits ?? false;
  const { rows } = await sql<{ id: string }>`
    with fresh as (
      insert into requests.work (request, role, parent, previous, unit, customer, assignee, state, waiting_for, task,
        reason, priority)
      select w.request, w.role, w.parent, w.id, ${given.unit}, w.customer, ${given.assignee},
        ${waits ? "waiting" : "open"}, ${waits ? "part" : null}, w.task, ${given.reason}, w.priority
      from requests.work w where w.id = ${given.from}
      returning id
    ), parts as (
      update requests.work set parent = fresh.id from fresh
      where parent = ${given.from} and state in ('open', 'waiting')
    ), request as (
      update requests.request set works = works + 1, updated_at = now(),
        supplier = case when ${given.face} then ${given.unit}::uuid else supplier end,
        state = case when ${given.face} then ${waits ? "waiting" : "open"} else state end
      where id = ${given.request}
    )
    select id from fresh
  `.execute(db);
  return rows[0]!.id;
}

export interface NewPart {
  readonly request: string;
  readonly parent: string;
  readonly unit: string;
  readonly assignee: string | null;
  readonly task: string;
}

export async function insertPart(db: Database, part: NewPart): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with fresh as (
      insert into requests.work (request, role, parent, unit, customer, assignee, task, priority)
      select w.request, 'part', w.id, ${part.unit}, w.unit, ${part.assignee}, ${part.task}, w.priority
      from requests.work w where w.id = ${part.parent}
      returning id
    ), request as (
      update requests.request set works = works + 1, open_works = open_works + 1, updated_at = now()
      where id = ${part.request}
    )
    select id from fresh
  `.execute(db);
  return rows[0]!.id;
}

/** Works that wait until a moment that has come. */
export async function dueToWake(db: Database, limit: number, only: string | null = null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from requests.work
    where state = 'waiting' and waiting_until <= now() and (${only}::uuid is null or id = ${only})
      and waiting_for <> 'approval'
    order by waiting_until limit ${limit}
  `.execute(db);
  return rows.map(({ id }) => id);
}
