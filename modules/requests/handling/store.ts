import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { DeedKind, Merged } from "../store/deeds.ts";
import type { Facts, Member } from "../store/facts.ts";

export interface Deed {
  readonly id: string;
  readonly request: string;
  readonly kind: DeedKind;
  readonly doneBy: string | null;
  readonly doneAt: Date;
  // biome-ignore lint/suspicious/noExplicitAny: each kind has its own way back, told apart by `kind`
  readonly back: any;
  readonly undoneAt: Date | null;
}

const columns = sql`id, request, kind, done_by as "doneBy", done_at as "doneAt", back, undone_at as "undoneAt"`;

export async function findDeed(db: Database, id: string): Promise<Deed | undefined> {
  const { rows } = await sql<Deed>`select ${columns} from requests.deed where id = ${id}`.execute(db);
  return rows[0];
}

/** The last deed of a request that stands. */
export async function lastDeed(db: Database, request: string): Promise<Deed | undefined> {
  const { rows } = await sql<Deed>`
    select ${columns} from requests.deed where request = ${request} and undone_at is null order by id desc limit 1
  `.execute(db);
  return rows[0];
}

export async function markUndone(db: Database, id: string, by: string | null): Promise<void> {
  await sql`update requests.deed set undone_at = now(), undone_by = ${by} where id = ${id}`.execute(db);
}

/** Ends the work on a request because another one goes on with it; returns how it all stood. */
export async function mergeInto(
  db: Database,
  request: string,
  into: string,
): Promise<Omit<Merged, "added" | "into">> {
  const { rows } = await sql<Omit<Merged, "added" | "into">>`
    select state, outcome, done_at as "doneAt", coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'state', w.state,
        'waitingFor', w.waiting_for, 'waitingUntil', w.waiting_until))
      from requests.work w where w.request = r.id and w.state in ('open', 'waiting')), '[]') as works
    from requests.request r where id = ${request}
  `.execute(db);
  await sql`
    with ended as (
      update requests.work set state = 'cancelled', waiting_for = null, waiting_until = null, done_at = now(),
        updated_at = now()
      where request = ${request} and state in ('open', 'waiting')
    )
    update requests.request set state = 'done', outcome = 'merged', done_at = coalesce(done_at, now()),
      merged_into = ${into}, open_works = 0, updated_at = now()
    where id = ${request}
  `.execute(db);
  return rows[0]!;
}

export async function takeMergeBack(db: Database, request: string, back: Merged): Promise<void> {
  await sql`
    with restored as (
      update requests.work w set state = b.state, waiting_for = b."waitingFor", waiting_until = b."waitingUntil",
        done_at = null, updated_at = now()
      from jsonb_to_recordset(${JSON.stringify(back.works)}::jsonb)
        as b (id uuid, state text, "waitingFor" text, "waitingUntil" timestamptz)
      where w.id = b.id
    )
    update requests.request set state = ${back.state}, outcome = ${back.outcome}, done_at = ${back.doneAt}::timestamptz,
      merged_into = null, open_works = ${back.works.length}, updated_at = now()
    where id = ${request}
  `.execute(db);
}

/** Those of one request become people of another; who is there already stays as they are. Returns the new ones. */
export async function joinMembers(
  db: Database,
  into: string,
  members: readonly Member[],
): Promise<{ person: string; role: Member["role"]; consent: Member["consent"] }[]> {
  const { rows } = await sql<{ person: string; role: Member["role"]; consent: Member["consent"] }>`
    insert into requests.member (request, person, role, consent, added_by)
    select ${into}, m.person, m.role, m.consent, m."addedBy"
    from jsonb_to_recordset(${JSON.stringify(members)}::jsonb) as m (person uuid, role text, consent text, "addedBy" uuid)
    on conflict do nothing returning person, role, consent
  `.execute(db);
  return rows;
}

export async function leaveMembers(db: Database, request: string, people: readonly string[]): Promise<void> {
  await sql`
    delete from requests.member where request = ${request} and person = any(${[...people]}::uuid[])
  `.execute(db);
}

export interface SplitMessage {
  readonly id: string;
  readonly body: string;
  readonly author: string | null;
}

/** A message that whoever asked reads too: what they do not read does not become a request of theirs. */
export async function findMessage(
  db: Database,
  request: string,
  message: string,
): Promise<SplitMessage | undefined> {
  const { rows } = await sql<SplitMessage>`
    select id, body, author from requests.message where id = ${message} and request = ${request} and audience = 'all'
  `.execute(db);
  return rows[0];
}

export interface Split {
  readonly unit: string;
  readonly subject: string;
  readonly text: string;
  readonly author: string | null;
}

/** A request of its own beside another, with the same people in the same places. */
export async function insertSplit(
  db: Database,
  facts: Facts,
  split: Split,
): Promise<{ id: string; number: number; work: string }> {
  const { rows } = await sql<{ id: string; number: number; work: string }>`
    with request as (
      insert into requests.request (kind, subject, priority, supplier, customer, requester, about, visibility, channel,
        last_side, messages, works, open_works)
      select kind, ${split.subject}, priority, ${split.unit}, customer, requester, about, visibility, 'web', 'customer', 1, 1, 1
      from requests.request where id = ${facts.id}
      returning id, number, customer, priority
    ), work as (
      insert into requests.work (request, unit, customer, priority)
      select id, ${split.unit}, customer, priority from request returning id
    ), member as (
      insert into requests.member (request, person, role, consent, added_by)
      select request.id, m.person, m.role, m.consent, m.added_by
      from request, requests.member m where m.request = ${facts.id}
    ), message as (
      insert into requests.message (request, author, side, body)
      select id, ${split.author}, 'customer', ${split.text} from request
    )
    select request.id, request.number, work.id as work from request, work
  `.execute(db);
  return rows[0]!;
}

/** Whether nothing has happened to a request since it was split off. */
export async function isUntouched(db: Database, request: string): Promise<boolean> {
  const { rows } = await sql<{ untouched: boolean }>`
    select r.state = 'open' and r.messages = 1 and r.works = 1
      and not exists (select 1 from requests.deed d where d.request = r.id and d.undone_at is null)
      and not exists (select 1 from requests.work w where w.request = r.id and w.assignee is not null) as untouched
    from requests.request r where id = ${request}
  `.execute(db);
  return rows[0]?.untouched ?? false;
}

export async function insertLink(
  db: Database,
  one: string,
  other: string,
  kind: string,
  by: string | null,
): Promise<boolean> {
  const { rows } = await sql`
    insert into requests.link (one, other, kind, made_by)
    select ${one}, ${other}, ${kind}, ${by}
    where not exists (select 1 from requests.link
      where kind = ${kind} and ((one = ${one} and other = ${other}) or (one = ${other} and other = ${one} and kind <> 'caused_by')))
    returning 1
  `.execute(db);
  return rows.length > 0;
}

export async function deleteLink(db: Database, one: string, other: string, kind: string): Promise<boolean> {
  const { rows } = await sql`
    delete from requests.link where kind = ${kind}
      and ((one = ${one} and other = ${other}) or (one = ${other} and other = ${one})) returning 1
  `.execute(db);
  return rows.length > 0;
}

/** The work, and with a facing one the request, stand as before they were closed. */
export async function takeClosingBack(
  db: Database,
  request: string,
  back: {
    readonly work: string;
    readonly state: string;
    readonly waitingFor: string | null;
    readonly parts: readonly {
      readonly id: string;
      readonly state: string;
      readonly waitingFor: string | null;
    }[];
  },
  face: boolean,
): Promise<void> {
  const works = [{ id: back.work, state: back.state, waitingFor: back.waitingFor }, ...back.parts];
  await sql`
    with restored as (
      update requests.work w set state = b.state, waiting_for = b."waitingFor", done_at = null, updated_at = now()
      from jsonb_to_recordset(${JSON.stringify(works)}::jsonb) as b (id uuid, state text, "waitingFor" text)
      where w.id = b.id
      returning w.id
    )
    update requests.request set open_works = open_works + (select count(*) from restored)::int, updated_at = now(),
      state = case when ${face} then ${back.state} else state end,
      outcome = case when ${face} then null else outcome end,
      done_at = case when ${face} then null else done_at end
    where id = ${request}
  `.execute(db);
}

/** The receiving work never was; the giving unit has it back, with the parts it had asked for. */
export async function takeHandOverBack(
  db: Database,
  request: string,
  back: {
    readonly from: string;
    readonly to: string;
    readonly state: string;
    readonly waitingFor: string | null;
  },
  face: boolean,
): Promise<void> {
  await sql`
    update requests.work set state = 'cancelled', waiting_for = null, waiting_until = null, done_at = now(), updated_at = now()
    where id = ${back.to}
  `.execute(db);
  await sql`
    with parts as (
      update requests.work set parent = ${back.from} where parent = ${back.to} and state in ('open', 'waiting')
    ), restored as (
      update requests.work set state = ${back.state}, waiting_for = ${back.waitingFor}, done_at = null, updated_at = now()
      where id = ${back.from} returning unit
    )
    update requests.request r set updated_at = now(),
      supplier = case when ${face} then restored.unit else supplier end,
      state = case when ${face} then ${back.state} else state end
    from restored where r.id = ${request}
  `.execute(db);
}

/** Whether something was said in a work since a moment, or it was given to somebody. */
export async function touchedSince(db: Database, work: string, since: Date): Promise<boolean> {
  const { rows } = await sql<{ touched: boolean }>`
    select exists (select 1 from requests.message where work = ${work} and created_at > ${since})
      or exists (select 1 from requests.work where parent = ${work} and opened_at > ${since})
      or not exists (select 1 from requests.work where id = ${work} and state in ('open', 'waiting')) as touched
  `.execute(db);
  return rows[0]?.touched ?? true;
}
