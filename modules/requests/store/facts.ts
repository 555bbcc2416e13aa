import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { RequestFacts, WorkFacts } from "../policy.ts";
import type { Kind, Priority, State, WaitingFor } from "../schema/shapes.ts";

export type WorkState = "open" | "waiting" | "done" | "handed_over" | "cancelled";

export interface Work extends WorkFacts {
  readonly state: WorkState;
  readonly parent: string | null;
  readonly previous: string | null;
  /** Whom it serves. */
  readonly customer: string | null;
  readonly waitingFor: WaitingFor | null;
  readonly answered: boolean;
  readonly priority: Priority;
}

export interface Member {
  readonly person: string;
  readonly role: "requester" | "watcher" | "helper";
  readonly consent: "own" | "asked" | "given" | "refused";
  readonly addedBy: string | null;
}

/** All of a request that rules and permissions look at, its texts left out. */
export interface Facts extends RequestFacts {
  readonly id: string;
  readonly number: number;
  readonly kind: Kind;
  readonly state: State;
  readonly outcome: "served" | "declined" | "withdrawn" | "merged" | null;
  readonly subject: string;
  readonly priority: Priority;
  readonly service: string | null;
  readonly supplier: string | null;
  readonly requester: string | null;
  readonly about: string | null;
  readonly mergedInto: string | null;
  readonly answered: boolean;
  readonly members: readonly Member[];
  /** In the order they began. */
  readonly works: readonly Work[];
  readonly approvers: readonly string[];
}

export async function findFacts(db: Database, id: string): Promise<Facts | undefined> {
  const { rows } = await sql<Facts>`
    select r.id, r.number, r.kind, r.state, r.outcome, r.subject, r.priority, r.service, r.supplier, r.customer,
      r.requester, r.about,
      case r.kind when 'complaint' then (select u.head from organisation.unit u where u.party = r.about) end
        as "accusedHead",
      r.visibility, r.confidential, r.merged_into as "mergedInto",
      r.first_answered_at is not null as answered,
      coalesce((select jsonb_agg(jsonb_build_object('person', m.person, 'role', m.role, 'consent', m.consent,
          'addedBy', m.added_by) order by m.added_at, m.person)
        from requests.member m where m.request = r.id), '[]') as members,
      coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'unit', w.unit, 'role', w.role, 'state', w.state,
          'assignee', w.assignee, 'over', w.done_at is not null, 'parent', w.parent, 'previous', w.previous,
          'customer', w.customer, 'waitingFor', w.waiting_for, 'answered', w.first_answered_at is not null,
          'priority', w.priority) order by w.opened_at, w.id)
        from requests.work w where w.request = r.id), '[]') as works,
      coalesce((select array_agg(distinct a.approver) from requests.approval a
        where a.request = r.id and a.state <> 'planned'), '{}') as approvers
    from requests.request r where r.id = ${id}
  `.execute(db);
  return rows[0];
}

/** Verbs on one request go one after another; others read on. */
export async function lockRequest(db: Database, id: string): Promise<boolean> {
  const { rows } = await sql`select 1 from requests.request where id = ${id} for no key update`.execute(db);
  return rows.length > 0;
}

export async function lockByWork(db: Database, work: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select r.id from requests.request r where r.id = (select request from requests.work where id = ${work})
    for no key update
  `.execute(db);
  return rows[0]?.id;
}

export async function idOfNumber(db: Database, number: number): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from requests.request where number = ${number}
  `.execute(db);
  return rows[0]?.id;
}
