// How requests for services went, as they were announced: what a unit asks most, and how long a service really takes.

import { sql } from "kysely";
import type { Database } from "#platform/database";

export interface Asked {
  readonly request: string;
  readonly service: string;
  readonly customer: string | null;
  readonly at: Date;
}

/** A request for a service was opened, or turned to another service. */
export async function noteAsked(db: Database, { request, service, customer, at }: Asked): Promise<void> {
  await sql`
    insert into catalogue.service_course (request, service, customer, asked_at)
    select ${request}::uuid, s.id, ${customer}::uuid, ${at}::timestamptz from catalogue.service s where s.id = ${service}
    on conflict (request) do update set service = excluded.service
  `.execute(db);
}

export async function forgetCourse(db: Database, request: string): Promise<void> {
  await sql`delete from catalogue.service_course where request = ${request}`.execute(db);
}

export async function findCourse(
  db: Database,
  request: string,
): Promise<{ service: string; asked_at: Date } | undefined> {
  const { rows } = await sql<{ service: string; asked_at: Date }>`
    select service, asked_at from catalogue.service_course where request = ${request}
  `.execute(db);
  return rows[0];
}

export async function noteDone(
  db: Database,
  request: string,
  at: Date | null,
  minutes: number | null,
): Promise<void> {
  await sql`
    update catalogue.service_course set done_at = ${at}, minutes = ${minutes} where request = ${request}
  `.execute(db);
}

export const realDays = 90;

/** The middle one of the times it took lately, in working minutes; half took longer. */
export async function realTime(
  db: Database,
  service: string,
  now: Date,
): Promise<{ minutes: number; count: number }> {
  const { rows } = await sql<{ minutes: number | null; count: number }>`
    select percentile_cont(0.5) within group (order by minutes) as minutes, count(*) as count
    from catalogue.service_course
    where service = ${service} and minutes is not null
      and done_at > ${now}::timestamptz - make_interval(days => ${realDays})
  `.execute(db);
  return { minutes: Math.round(rows[0]?.minutes ?? 0), count: rows[0]?.count ?? 0 };
}
