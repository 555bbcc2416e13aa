import { type SqlBool, sql } from "kysely";
import { contactsOf, relationsOf } from "#modules/organisation";
import { type Actor, noRelations, type Role, roles } from "#platform/context";
import type { Database } from "#platform/database";

export type What = "company" | "party" | "wave";
export type Format = "pdf" | "xlsx";
export type SendOutcome = "sent" | "no_address" | "may_not_see" | "nothing_to_tell";

export interface ReportRow {
  readonly id: string;
  readonly what: What;
  readonly party: { readonly id: string; readonly name: string } | null;
  readonly title: string;
  readonly rhythm: "weekly" | "monthly";
  readonly day: number;
  readonly hour: number;
  readonly formats: readonly Format[];
  readonly isPaused: boolean;
  readonly owner: { readonly id: string; readonly name: string };
  readonly readers: { readonly id: string; readonly name: string }[];
  readonly createdAt: Date;
  /** The last time anything was sent, and how it went. */
  readonly last: { readonly at: string; readonly outcomes: Partial<Record<SendOutcome, number>> } | null;
}

export interface ReportDraft {
  readonly what: What;
  readonly party: string | null;
  readonly title: string;
  readonly rhythm: "weekly" | "monthly";
  readonly day: number;
  readonly hour: number;
  readonly formats: readonly Format[];
  readonly isPaused: boolean;
  readonly readers: readonly string[];
}

const party = (column: string) => sql`
  (select jsonb_build_object('id', p.id, 'name', p.name) from organisation.party p where p.id = ${sql.ref(column)})
`;

/** All, one, or those that somebody gets. */
export async function readReports(
  db: Database,
  { id, reader }: { id?: string | undefined; reader?: string | undefined } = {},
): Promise<ReportRow[]> {
  const { rows } = await sql<ReportRow>`
    select r.id, r.what, ${party("r.party")} as party, r.title, r.rhythm, r.day, r.hour, r.formats,
      r.is_paused as "isPaused", ${party("r.owner")} as owner, r.created_at as "createdAt",
      coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name)
        from insight.report_reader d join organisation.party p on p.id = d.person where d.report = r.id), '[]') as readers,
      (select jsonb_build_object('at', max(s.at), 'outcomes', jsonb_object_agg(s.outcome, s.count))
        from (select outcome, count(*) as count, max(at) as at from insight.report_sent
              where report = r.id and period = (
                select period from insight.report_sent where report = r.id order by at desc limit 1)
              group by outcome) s having count(*) > 0) as last
    from insight.report r
    where ${id ? sql<SqlBool>`r.id = ${id}` : sql<SqlBool>`true`}
      and ${reader ? sql<SqlBool>`exists (select from insight.report_reader d where d.report = r.id and d.person = ${reader})` : sql<SqlBool>`true`}
    order by r.created_at desc, r.id desc limit 200
  `.execute(db);
  return rows;
}

export async function insertReport(db: Database, draft: ReportDraft, owner: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into insight.report (what, party, title, rhythm, day, hour, formats, is_paused, owner)
    values (${draft.what}, ${draft.party}, ${draft.title}, ${draft.rhythm}, ${draft.day}, ${draft.hour},
      ${[...draft.formats]}::text[], ${draft.isPaused}, ${owner})
    returning id
  `.execute(db);
  const { id } = rows[0] as { id: string };
  await setReaders(db, id, draft.readers);
  return id;
}

export async function updateReport(db: Database, id: string, draft: ReportDraft): Promise<void> {
  await sql`
    update insight.report set what = ${draft.what}, party = ${draft.party}, title = ${draft.title}, rhythm = ${draft.rhythm},
      day = ${draft.day}, hour = ${draft.hour}, formats = ${[...draft.formats]}::text[], is_paused = ${draft.isPaused}
    where id = ${id}
  `.execute(db);
  await setReaders(db, id, draft.readers);
}

async function setReaders(db: Database, id: string, readers: readonly string[]): Promise<void> {
  const people = [...new Set(readers)];
  await sql`delete from insight.report_reader where report = ${id} and not person = any(${people}::uuid[])`.execute(
    db,
  );
  await sql`
    insert into insight.report_reader (report, person) select ${id}, unnest(${people}::uuid[]) on conflict do nothing
  `.execute(db);
}

export async function removeReport(db: Database, id: string): Promise<void> {
  await sql`delete from insight.report where id = ${id}`.execute(db);
}

export async function removeReader(db: Database, id: string, person: string): Promise<void> {
  await sql`delete from insight.report_reader where report = ${id} and person = ${person}`.execute(db);
}

export async function livingPeople(db: Database, among: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select p.id from organisation.party p where p.kind = 'person' and p.ended_on is null
      and p.id = any(${[...among]}::uuid[])
  `.execute(db);
  return new Set(rows.map(({ id }) => id));
}

export async function isParty(db: Database, id: string): Promise<boolean> {
  const { rows } = await sql`select from organisation.party where id = ${id} and kind <> 'person'`.execute(
    db,
  );
  return rows.length > 0;
}

export async function nameOf(db: Database, id: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select name from organisation.party where id = ${id}`.execute(
    db,
  );
  return rows[0]?.name ?? "";
}

/** Which readers had nothing of this period yet. */
export async function readersLeft(db: Database, report: string, period: string): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select d.person from insight.report_reader d where d.report = ${report} and not exists (
      select from insight.report_sent s where s.report = d.report and s.period = ${period} and s.person = d.person)
    order by d.person
  `.execute(db);
  return rows.map(({ person }) => person);
}

/** Says that a reader has had it; false where it was said before. */
export async function markSent(
  db: Database,
  report: string,
  period: string,
  person: string,
  outcome: SendOutcome,
): Promise<boolean> {
  const { rows } = await sql`
    insert into insight.report_sent (report, period, person, outcome) values (${report}, ${period}, ${person}, ${outcome})
    on conflict do nothing returning 1
  `.execute(db);
  return rows.length > 0;
}

export async function latestWave(db: Database): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from surveys.wave where state = 'closed' order by closed_at desc limit 1
  `.execute(db);
  return rows[0]?.id;
}

export interface Reader {
  readonly actor: Actor;
  readonly name: string;
  readonly address: string | null;
}

/** A person as the house would know them if they were signed in: what they may see is asked of that. */
export async function readerOf(db: Database, person: string): Promise<Reader | undefined> {
  const contact = (await contactsOf(db, [person])).get(person);
  if (!contact) return undefined;
  const relations = (await relationsOf(db, [person])).get(person) ?? noRelations;
  const { rows } = contact.account
    ? await sql<{ role: string | null }>`select role from auth."user" where id = ${contact.account}`.execute(
        db,
      )
    : { rows: [] };
  const own = (rows[0]?.role ?? "").split(",").map((role) => role.trim());
  return {
    ...{ name: contact.name, address: contact.address },
    actor: {
      userId: contact.account ?? `person:${person}`,
      name: contact.name,
      roles: roles.filter((role): role is Role => own.includes(role)),
      language: contact.language ?? "ru",
      ...relations,
      self: person,
    },
  };
}

/** Relationships by the hours that were waited on them, among those one may see; null sees all. */
export async function lostHours(
  db: Database,
  {
    from,
    to,
    party: of,
    among,
    limit,
  }: { from: string; to: string; party: string | null; among: readonly string[] | null; limit: number },
) {
  const seen = among === null ? [] : [...among];
  const { rows } = await sql<{ supplier: string; customer: string; hours: number; requests: number }>`
    select s.name as supplier, c.name as customer, w.hours, w.requests
    from (
      select supplier, customer, sum(total) as hours, sum(n)::int as requests from measures.weekly
      where measure = 'waiting' and week between ${from}::date and ${to}::date
        and (${of === null} or supplier = ${of}::uuid or customer = ${of}::uuid)
        and (${among === null} or supplier = any(${seen}::uuid[]) or customer = any(${seen}::uuid[]))
      group by supplier, customer order by hours desc limit ${limit}) w
    join organisation.party s on s.id = w.supplier join organisation.party c on c.id = w.customer
    order by w.hours desc
  `.execute(db);
  return rows;
}
