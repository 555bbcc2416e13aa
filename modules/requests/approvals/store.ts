import { sql } from "kysely";
import type { Database } from "#platform/database";

export type ApprovalState = "planned" | "asked" | "approved" | "declined" | "not_needed";

export interface ApprovalRow {
  readonly id: string;
  readonly request: string;
  readonly level: number;
  readonly needs: "one" | "all";
  readonly approver: string;
  readonly insteadOf: string | null;
  readonly state: ApprovalState;
  readonly reason: string | null;
  readonly askedAt: Date | null;
  readonly decidedAt: Date | null;
}

const columns = sql`a.id, a.request, a.level, a.needs, a.approver, a.instead_of as "insteadOf", a.state, a.reason,
  a.asked_at as "askedAt", a.decided_at as "decidedAt"`;

export async function approvalsOf(db: Database, request: string): Promise<ApprovalRow[]> {
  const { rows } = await sql<ApprovalRow>`
    select ${columns} from requests.approval a where a.request = ${request} order by a.level, a.id
  `.execute(db);
  return rows;
}

export async function findApproval(db: Database, id: string): Promise<ApprovalRow | undefined> {
  const { rows } =
    await sql<ApprovalRow>`select ${columns} from requests.approval a where a.id = ${id}`.execute(db);
  return rows[0];
}

/** Those above a person in the reporting line, the nearest first; who has left is passed over. */
export async function managersAbove(db: Database, person: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive up (id, manager, steps) as (
      select e.party, e.manager, 0 from organisation.person e where e.party = ${person}
      union all
      select e.party, e.manager, up.steps + 1 from up join organisation.person e on e.party = up.manager
      where up.steps < 30
    )
    select up.id from up join organisation.party p on p.id = up.id
    where up.steps > 0 and p.ended_on is null and up.id <> ${person} order by up.steps
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** Heads of a unit and of those above it, the nearest first. */
export async function headsFrom(db: Database, unit: string): Promise<string[]> {
  const { rows } = await sql<{ head: string }>`
    select u.head from organisation.unit_above a join organisation.unit u on u.party = a.above
    join organisation.party p on p.id = u.head and p.ended_on is null
    where a.unit = ${unit} and u.head is not null order by a.distance
  `.execute(db);
  return rows.map(({ head }) => head);
}

export async function livingPeople(db: Database, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from organisation.party where id = any(${[...ids]}::uuid[]) and kind = 'person' and ended_on is null
  `.execute(db);
  return rows.map(({ id }) => id);
}

export async function planLevel(
  db: Database,
  request: string,
  level: number,
  needs: "one" | "all",
  approvers: readonly string[],
): Promise<void> {
  await sql`
    insert into requests.approval (request, level, needs, approver)
    select ${request}, ${level}, ${needs}, approver from unnest(${[...approvers]}::uuid[]) approver
    on conflict (request, level, approver) do nothing
  `.execute(db);
}

/** Who stands in for somebody on a day: the substitute's substitute when that one is away too. */
export async function substituteOn(db: Database, person: string, day: string): Promise<string | null> {
  const { rows } = await sql<{ id: string; steps: number }>`
    with recursive chain (id, steps, seen) as (
      select ${person}::uuid, 0, array[${person}::uuid]
      union all
      select s.substitute, c.steps + 1, c.seen || s.substitute
      from chain c join requests.substitute s on s.person = c.id and ${day}::date between s.from_on and s.to_on
      join organisation.party p on p.id = s.substitute and p.ended_on is null
      where s.substitute <> all(c.seen) and c.steps < 5
    )
    select id, steps from chain order by steps desc limit 1
  `.execute(db);
  return rows[0] && rows[0].steps > 0 ? rows[0].id : null;
}

/** Asks: from now on it waits for this person's decision. */
export async function setAsked(
  db: Database,
  id: string,
  approver: string,
  insteadOf: string | null,
): Promise<void> {
  await sql`
    update requests.approval set state = 'asked', approver = ${approver}, instead_of = ${insteadOf},
      asked_at = coalesce(asked_at, now())
    where id = ${id}
  `.execute(db);
}

export async function setDecided(
  db: Database,
  id: string,
  state: "approved" | "declined" | "not_needed",
  reason: string | null,
): Promise<void> {
  await sql`
    update requests.approval set state = ${state}, reason = ${reason}, decided_at = now() where id = ${id}
  `.execute(db);
}

/** What was planned or asked and is no longer needed. */
export async function dropRest(db: Database, request: string, level: number | null): Promise<void> {
  await sql`
    update requests.approval set state = 'not_needed', decided_at = now()
    where request = ${request} and state in ('planned', 'asked') and (${level}::int is null or level = ${level})
  `.execute(db);
}

/** Asked of somebody who is away from today on. */
export async function askedOfAbsent(db: Database, day: string): Promise<ApprovalRow[]> {
  const { rows } = await sql<ApprovalRow>`
    select ${columns} from requests.approval a
    where a.state = 'asked' and exists (
      select 1 from requests.substitute s where s.person = a.approver and ${day}::date between s.from_on and s.to_on)
    order by a.id limit 1000
  `.execute(db);
  return rows;
}

export interface AskedRow extends ApprovalRow {
  readonly text: string;
}

/** What waits for a person's decision, the longest first, with the words it was asked in. */
export async function askedOf(
  db: Database,
  person: string,
  page: { after: string | undefined; limit: number },
): Promise<AskedRow[]> {
  const { rows } = await sql<AskedRow>`
    select ${columns}, coalesce((select left(m.body, 2000) from requests.message m
      where m.request = a.request and m.audience = 'all' order by m.id limit 1), '') as text
    from requests.approval a
    where a.approver = ${person} and a.state = 'asked' ${page.after ? sql`and a.id > ${page.after}` : sql``}
    order by a.id limit ${page.limit}
  `.execute(db);
  return rows;
}

export interface SubstituteRow {
  readonly id: string;
  readonly person: string;
  readonly substitute: string;
  readonly from: string;
  readonly to: string;
}

export async function substitutesOf(
  db: Database,
  people: readonly string[],
  day: string,
): Promise<SubstituteRow[]> {
  const { rows } = await sql<SubstituteRow>`
    select id, person, substitute, from_on::text as "from", to_on::text as "to" from requests.substitute
    where (person = any(${[...people]}::uuid[]) or substitute = any(${[...people]}::uuid[])) and to_on >= ${day}::date
    order by from_on, id limit 200
  `.execute(db);
  return rows;
}

export async function findSubstitute(db: Database, id: string): Promise<SubstituteRow | undefined> {
  const { rows } = await sql<SubstituteRow>`
    select id, person, substitute, from_on::text as "from", to_on::text as "to" from requests.substitute where id = ${id}
  `.execute(db);
  return rows[0];
}

export async function insertSubstitute(
  db: Database,
  made: Omit<SubstituteRow, "id">,
  by: string | null,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into requests.substitute (person, substitute, from_on, to_on, made_by)
    values (${made.person}, ${made.substitute}, ${made.from}, ${made.to}, ${by}) returning id
  `.execute(db);
  return rows[0]!.id;
}

export async function deleteSubstitute(db: Database, id: string): Promise<void> {
  await sql`delete from requests.substitute where id = ${id}`.execute(db);
}

/** Whether a person leads the unit another belongs to, or one above it. */
export async function leadsPerson(db: Database, head: string, person: string): Promise<boolean> {
  return (await headsFromPerson(db, person)).includes(head);
}

async function headsFromPerson(db: Database, person: string): Promise<string[]> {
  const { rows } = await sql<{ unit: string | null }>`
    select unit from organisation.person where party = ${person}
  `.execute(db);
  const unit = rows[0]?.unit;
  return unit ? headsFrom(db, unit) : [];
}
