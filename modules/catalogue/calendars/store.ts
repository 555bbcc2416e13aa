import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { CalendarItem, SpecialDay } from "../schema/calendars.ts";
import type { Week } from "./calendar.ts";

/** A calendar without its days, for lists; `week` is the one that holds now. */
export type CalendarRow = Omit<CalendarItem, "weekMinutes" | "dayMinutes"> & { readonly week: Week | null };

const columns = sql`
  c.id, c.name, c.description, c.time_zone as "timeZone", c.is_default as "isDefault",
  (select w.week from catalogue.calendar_week w
    where w.calendar = c.id and w.from_on <= (now() at time zone c.time_zone)::date
    order by w.from_on desc limit 1) as week,
  (select max(d.day) from catalogue.calendar_day d where d.calendar = c.id) as "knownUntil",
  (select count(distinct v.agreement)::int from catalogue.agreement_version v
    where v.calendar = c.id and v.state in ('proposed', 'accepted')) as agreements`;

export async function listCalendars(
  db: Database,
  page: { after: string | undefined; limit: number },
): Promise<CalendarRow[]> {
  const { rows } = await sql<CalendarRow>`
    select ${columns} from catalogue.calendar c
    where ${page.after ?? null}::text is null or c.name > ${page.after ?? null}
    order by c.name limit ${page.limit}
  `.execute(db);
  return rows;
}

export async function findCalendar(
  db: Database,
  id: string,
): Promise<(CalendarRow & { changedAt: Date; everUsed: boolean }) | undefined> {
  const { rows } = await sql<CalendarRow & { changedAt: Date; everUsed: boolean }>`
    select ${columns}, c.changed_at as "changedAt",
      exists (select 1 from catalogue.agreement_version v where v.calendar = c.id) as "everUsed"
    from catalogue.calendar c where c.id = ${id}
  `.execute(db);
  return rows[0];
}

/** For writing: until the transaction ends nobody else changes this calendar. */
export async function lockCalendar(
  db: Database,
  id: string,
): Promise<{ timeZone: string; isDefault: boolean } | undefined> {
  const { rows } = await sql<{ timeZone: string; isDefault: boolean }>`
    select time_zone as "timeZone", is_default as "isDefault" from catalogue.calendar where id = ${id} for update
  `.execute(db);
  return rows[0];
}

export async function insertCalendar(
  db: Database,
  row: { name: string; description: string; timeZone: string; by: string | null },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into catalogue.calendar (name, description, time_zone, is_default, created_by, changed_by)
    values (${row.name}, ${row.description}, ${row.timeZone},
      not exists (select 1 from catalogue.calendar where is_default), ${row.by}, ${row.by})
    on conflict (name) do nothing returning id
  `.execute(db);
  return rows[0]?.id;
}

/** Whether the name was free. */
export async function renameCalendar(
  db: Database,
  id: string,
  { name, description }: { name: string; description: string },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update catalogue.calendar set name = ${name}, description = ${description}
    where id = ${id} and not exists (select 1 from catalogue.calendar o where o.name = ${name} and o.id <> ${id})
  `.execute(db);
  return numAffectedRows === 1n;
}

export async function touchCalendar(db: Database, id: string, by: string | null, now: Date): Promise<void> {
  await sql`update catalogue.calendar set changed_at = ${now}, changed_by = ${by} where id = ${id}`.execute(
    db,
  );
}

/** `from` null: from ever. */
export async function putWeek(db: Database, id: string, from: string | null, week: Week): Promise<void> {
  await sql`
    insert into catalogue.calendar_week (calendar, from_on, week)
    values (${id}, ${from ?? "-infinity"}, ${JSON.stringify(week)}::jsonb)
    on conflict (calendar, from_on) do update set week = excluded.week
  `.execute(db);
}

export async function deleteWeek(db: Database, id: string, from: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from catalogue.calendar_week where calendar = ${id} and from_on = ${from}
  `.execute(db);
  return numAffectedRows === 1n;
}

export async function putDays(db: Database, id: string, days: readonly SpecialDay[]): Promise<void> {
  if (days.length === 0) return;
  await sql`
    insert into catalogue.calendar_day (calendar, day, name, hours)
    select ${id}, d.day, d.name, d.hours
    from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as d (day date, name text, hours jsonb)
    on conflict (calendar, day) do update set name = excluded.name, hours = excluded.hours
  `.execute(db);
}

export async function deleteDay(db: Database, id: string, day: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from catalogue.calendar_day where calendar = ${id} and day = ${day}
  `.execute(db);
  return numAffectedRows === 1n;
}

export async function setDefault(db: Database, id: string): Promise<void> {
  await sql`update catalogue.calendar set is_default = false where is_default and id <> ${id}`.execute(db);
  await sql`update catalogue.calendar set is_default = true where id = ${id}`.execute(db);
}

export async function deleteCalendar(db: Database, id: string): Promise<void> {
  await sql`delete from catalogue.calendar where id = ${id}`.execute(db);
}

export async function countVersions(db: Database, id: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct agreement)::int as count from catalogue.agreement_version where calendar = ${id}
  `.execute(db);
  return rows[0]?.count ?? 0;
}

/** Who an account is, by a column that holds its id: the person of the organisation, else as the account is called. */
export const accountName = (column: string) => sql`(
  select coalesce((select p.name from organisation.person e join organisation.party p on p.id = e.party
      where e.account = u.id or (e.account is null and e.email = lower(u.email) and u."emailVerified")
      order by e.account nulls last limit 1), u.name)
  from auth."user" u where u.id::text = ${sql.ref(column)})`;

export async function historyOf(db: Database, kind: "calendar" | "agreement", id: string) {
  const { rows } = await sql<{
    id: number;
    at: Date;
    kind: string;
    actor: string | null;
    particulars: Record<string, unknown>;
  }>`
    select v.id, v.at, v.kind, ${accountName("v.actor")} as actor, v.particulars
    from platform.event v
    where v.module = 'catalogue' and v.subject_kind = ${kind} and v.subject_id = ${id}
    order by v.id desc limit 100
  `.execute(db);
  return rows;
}

/** A file that this account uploaded. */
export async function findUpload(
  db: Database,
  id: string,
  owner: string | null,
): Promise<{ id: string; size: number } | undefined> {
  const { rows } = await sql<{ id: string; size: number }>`
    select id, size from platform.file where id = ${id} and owner is not distinct from ${owner}
  `.execute(db);
  return rows[0];
}
