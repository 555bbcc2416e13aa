import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { PartyName } from "../schema/shapes.ts";

/**
 * The mailbox that answers about a request go to: of the unit that serves it now, or of the nearest unit above; else any
 * that is read, so that no answer is lost.
 */
export async function replyMailbox(
  db: Database,
  request: { readonly id: string },
): Promise<{ address: string; plus: boolean } | undefined> {
  const { rows } = await sql<{ address: string; plus: boolean }>`
    select m.address, r.plus
    from requests.mailbox r
    join platform.mailbox m on m.id = r.mailbox and m.enabled
    left join organisation.unit_above a on a.above = r.unit
      and a.unit = (select supplier from requests.request where id = ${request.id})
    order by a.distance nulls last, m.created_at
    limit 1
  `.execute(db);
  return rows[0];
}

export interface MailboxRule {
  readonly unit: string;
  readonly service: string | null;
  readonly kind: "request" | "question" | "complaint" | "suggestion" | "thanks";
  readonly accept: "everyone" | "domains" | "known";
}

export async function ruleOf(db: Database, mailbox: string): Promise<MailboxRule | undefined> {
  const { rows } = await sql<MailboxRule>`
    select r.unit, r.service, r.kind, r.accept from requests.mailbox r
    join organisation.party p on p.id = r.unit and p.ended_on is null
    where r.mailbox = ${mailbox}
  `.execute(db);
  return rows[0];
}

export async function findDomain(db: Database, domain: string): Promise<string | undefined> {
  const { rows } = await sql<{ partner: string }>`
    select d.partner from requests.mail_domain d
    join organisation.party p on p.id = d.partner and p.ended_on is null where d.domain = ${domain}
  `.execute(db);
  return rows[0]?.partner;
}

export async function putDomain(db: Database, domain: string, partner: string): Promise<void> {
  await sql`
    insert into requests.mail_domain (domain, partner) values (${domain}, ${partner})
    on conflict (domain) do update set partner = excluded.partner
  `.execute(db);
}

/** People who became known by a letter within the last hour: those with a first letter from there. */
export async function newcomersWithinAnHour(db: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from platform.event
    where module = 'organisation' and kind = 'person_joined' and actor is null
      and id > (select coalesce(max(id), 0) - 20000 from platform.event) and at > now() - interval '1 hour'
  `.execute(db);
  return rows[0]?.count ?? 0;
}

/** Of Message-IDs made by us: the requests that really are there, with those of the messages that are notes inside. */
export async function messagesByIds(
  db: Database,
  ids: readonly { readonly request: string; readonly message: string }[],
): Promise<Map<string, { readonly inside: string[] }>> {
  if (ids.length === 0) return new Map();
  const messages = ids.map(({ message }) => message).filter((id) => /^[0-9a-f-]{36}$/.test(id));
  const { rows } = await sql<{ id: string; inside: string[] }>`
    select r.id, coalesce((select array_agg(m.id::text) from requests.message m
      where m.request = r.id and m.id = any(${messages}::uuid[]) and m.audience = 'inside'), '{}') as inside
    from requests.request r where r.id = any(${ids.map(({ request }) => request)}::uuid[])
  `.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Requests that letters with these Message-IDs went to, in the order of the Message-IDs. */
export async function requestsOfLetters(db: Database, messageIds: readonly string[]): Promise<string[]> {
  if (messageIds.length === 0) return [];
  const { rows } = await sql<{ about: string }>`
    select t.about from unnest(${[...messageIds]}::text[]) with ordinality as asked (id, place)
    join platform.mail_taken t on t.message_id = asked.id and t.outcome = 'taken'
    join requests.request r on r.id = t.about
    order by asked.place, t.id limit 20
  `.execute(db);
  return [...new Set(rows.map(({ about }) => about))];
}

export interface Numbered {
  readonly id: string;
  readonly number: number;
  /** Whoever letters about it went to: a token is made for one of them. */
  readonly people: string[];
}

export async function requestsByNumber(db: Database, numbers: readonly number[]): Promise<Numbered[]> {
  if (numbers.length === 0) return [];
  const { rows } = await sql<Numbered>`
    select r.id, r.number, array_remove(array(
      select m.person from requests.member m where m.request = r.id
      union select w.assignee from requests.work w where w.request = r.id), null) as people
    from unnest(${[...numbers]}::bigint[]) with ordinality as asked (number, place)
    join requests.request r on r.number = asked.number order by asked.place
  `.execute(db);
  return rows.map((row) => ({ ...row, number: Number(row.number) }));
}

/** Requests of one person that go on and that something was written on lately, with this subject. */
export async function recentBySubject(db: Database, person: string, subject: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from requests.member m join requests.request r on r.id = m.request
    where m.person = ${person} and m.role = 'requester' and r.state <> 'done'
      and r.updated_at > now() - interval '30 days' and lower(r.subject) = lower(${subject})
    order by r.id desc limit 2
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** Files that a letter brought become files of the house. */
export async function putFiles(
  db: Database,
  files: readonly { id: string; name: string; size: number; sha256: string }[],
): Promise<void> {
  if (files.length === 0) return;
  await sql`
    insert into platform.file (id, name, size, sha256)
    select id, name, size, sha256 from jsonb_to_recordset(${JSON.stringify(files)}::jsonb)
      as f (id uuid, name text, size bigint, sha256 text)
  `.execute(db);
}

/**
 * `guarded`: only with a request that colleagues may read anyway. A link shows its subject to everybody on the other
 * side, and whoever was sent a letter of a private one must not carry that to others.
 */
export async function linkRelated(
  db: Database,
  one: string,
  other: string,
  guarded: boolean,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into requests.link (one, other, kind) select ${one}, ${other}, 'related'
    where not exists (select 1 from requests.link where one = ${other} and other = ${one} and kind = 'related')
      and (not ${guarded}::boolean or exists (
        select 1 from requests.request where id = ${other} and visibility = 'unit' and not confidential))
    on conflict do nothing
  `.execute(db);
  return numAffectedRows === 1n;
}

export interface KeptMailbox {
  readonly id: string;
  readonly unit: PartyName;
  readonly service: { readonly id: string; readonly name: string } | null;
  readonly kind: MailboxRule["kind"];
  readonly accept: MailboxRule["accept"];
  readonly plus: boolean;
}

/** Of these units, or of all. */
export async function keptMailboxes(
  db: Database,
  units: readonly string[] | undefined,
  language: "en" | "ru",
): Promise<KeptMailbox[]> {
  const { rows } = await sql<KeptMailbox>`
    select r.mailbox as id, jsonb_build_object('id', p.id, 'kind', p.kind, 'name', p.name) as unit,
      case when s.id is not null then jsonb_build_object('id', s.id, 'name',
        coalesce(s.words->${language}->>'name', s.words->'ru'->>'name', s.words->'en'->>'name')) end as service,
      r.kind, r.accept, r.plus
    from requests.mailbox r
    join organisation.party p on p.id = r.unit
    left join catalogue.service s on s.id = r.service
    where ${units ? sql`r.unit = any(${[...units]}::uuid[])` : sql`true`}
    order by p.name, r.mailbox limit 1000
  `.execute(db);
  return rows;
}

export async function unitOfMailbox(db: Database, mailbox: string): Promise<string | undefined> {
  const { rows } = await sql<{ unit: string }>`
    select unit from requests.mailbox where mailbox = ${mailbox}
  `.execute(db);
  return rows[0]?.unit;
}

export async function putRule(
  db: Database,
  mailbox: string,
  rule: MailboxRule & { readonly plus: boolean },
  by: string | null,
): Promise<void> {
  await sql`
    insert into requests.mailbox (mailbox, unit, service, kind, accept, plus, made_by)
    values (${mailbox}, ${rule.unit}, ${rule.service}, ${rule.kind}, ${rule.accept}, ${rule.plus}, ${by})
    on conflict (mailbox) do update set unit = excluded.unit, service = excluded.service, kind = excluded.kind,
      accept = excluded.accept, plus = excluded.plus
  `.execute(db);
}

export interface TakenRow {
  readonly id: number;
  readonly sender: string | null;
  readonly subject: string | null;
  readonly outcome: "taken" | "duplicate" | "ignored" | "aside";
  readonly reason: string;
  readonly request: { readonly id: string; readonly number: number } | null;
  readonly at: Date;
}

export async function takenOf(
  db: Database,
  mailbox: string,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<TakenRow[]> {
  const { rows } = await sql<TakenRow>`
    select t.id, t.sender, t.subject, t.outcome, t.reason, t.at,
      case when r.id is not null then jsonb_build_object('id', r.id, 'number', r.number) end as request
    from platform.mail_taken t left join requests.request r on r.id = t.about
    where t.mailbox = ${mailbox} and ${before ? sql`t.id < ${before}` : sql`true`}
    order by t.id desc limit ${limit}
  `.execute(db);
  return rows;
}

export async function accountAddress(db: Database, account: string): Promise<string | undefined> {
  const { rows } = await sql<{ email: string }>`
    select email from auth."user" where id = ${account}::uuid
  `.execute(db);
  return rows[0]?.email;
}
