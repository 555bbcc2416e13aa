import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { Question, Wanted } from "./ask.ts";
import { fatigue, openDays } from "./ask.ts";

/** The share a unit asks about: its own, or that of the nearest unit above that has one. */
export async function shareOf(
  db: Database,
  unit: string,
): Promise<{ share: number; from: string } | undefined> {
  const { rows } = await sql<{ share: number; from: string }>`
    select c.share::float8 as share, c.unit as "from" from requests.rating_choice c
    left join organisation.unit_above a on a.unit = ${unit} and a.above = c.unit
    where c.unit = ${unit} or a.above is not null
    order by coalesce(a.distance, 0) limit 1
  `.execute(db);
  return rows[0];
}

export async function setShare(
  db: Database,
  unit: string,
  share: number | null,
  by: string | null,
): Promise<void> {
  if (share === null) {
    await sql`delete from requests.rating_choice where unit = ${unit}`.execute(db);
    return;
  }
  await sql`
    insert into requests.rating_choice (unit, share, set_by) values (${unit}, ${share}, ${by})
    on conflict (unit) do update set share = excluded.share, set_by = excluded.set_by, set_at = now()
  `.execute(db);
}

export async function ownQuestions(db: Database, service: string | null): Promise<Question[] | null> {
  if (service === null) return null;
  const { rows } = await sql<{ questions: Question[] | null }>`
    select rating_questions as questions from catalogue.service where id = ${service}
  `.execute(db);
  return rows[0]?.questions ?? null;
}

/** Who wrote for those who serve, besides whoever a work is assigned to. */
export async function wroteAsSupplier(db: Database, request: string, person: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from requests.message where request = ${request} and author = ${person} and side = 'supplier' limit 1
  `.execute(db);
  return rows.length > 0;
}

export async function wasReopened(db: Database, request: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from platform.event where case_id = ${request} and kind = 'request_reopened' limit 1
  `.execute(db);
  return rows.length > 0;
}

/** Whether somebody was asked about this party lately, or has enough questions open. */
export async function isTired(
  db: Database,
  { rater, rated, supplier, customer }: Wanted,
  now: Date,
): Promise<boolean> {
  const other = rated === "supplier" ? supplier : customer;
  const { rows } = await sql<{ tired: boolean }>`
    select exists (select 1 from requests.rating
        where rater = ${rater} and rated = ${rated} and ${rated === "supplier" ? sql.ref("supplier") : sql.ref("customer")} = ${other}
          and asked_at > ${now}::timestamptz - make_interval(days => ${fatigue.days}))
      or (select count(*) from requests.rating
        where rater = ${rater} and state = 'asked' and asked_at > ${now}::timestamptz - make_interval(days => ${openDays}))
        >= ${fatigue.open} as tired
  `.execute(db);
  return rows[0]?.tired ?? false;
}

/** Asks once: the same question about the same work is never put again. */
export async function insertRating(
  db: Database,
  request: string,
  wanted: Wanted,
  given: { questions: readonly Question[]; now: Date; due: Date },
): Promise<string | undefined> {
  const told = given.due <= given.now ? given.now : null;
  const { rows } = await sql<{ id: string }>`
    insert into requests.rating (request, work, rated, supplier, customer, rater, questions, asked_at, due_at, told_at)
    values (${request}, ${wanted.work}, ${wanted.rated}, ${wanted.supplier}, ${wanted.customer}, ${wanted.rater},
      ${JSON.stringify(given.questions)}, ${given.now}, ${given.due}, ${told})
    on conflict (work, rated, rater) do nothing returning id
  `.execute(db);
  return told ? rows[0]?.id : undefined;
}

/** It was not over after all: what nobody has answered yet was asked too early. */
export async function takeBack(db: Database, request: string, before: Date): Promise<void> {
  await sql`
    delete from requests.rating where request = ${request} and state = 'asked' and asked_at <= ${before}
  `.execute(db);
}

export interface Told {
  readonly id: string;
  readonly request: string;
  readonly rater: string;
  readonly rated: string;
}

/** Questions whose time has come and that nobody was told of. */
export async function markTold(db: Database, now: Date): Promise<Told[]> {
  const { rows } = await sql<Told>`
    update requests.rating set told_at = ${now}
    where id in (select id from requests.rating where state = 'asked' and told_at is null and due_at <= ${now}
      order by due_at limit 500 for update skip locked)
    returning id, request, rater, rated
  `.execute(db);
  return rows;
}

export async function expire(db: Database, now: Date): Promise<void> {
  await sql`
    update requests.rating set state = 'expired'
    where state = 'asked' and due_at < ${now}::timestamptz - make_interval(days => ${openDays})
  `.execute(db);
}

export interface AskedRow {
  readonly id: string;
  readonly rater: string;
  readonly rated: "supplier" | "customer";
  readonly state: "asked" | "answered" | "declined" | "expired";
  readonly request: string;
  readonly supplier: string;
  readonly customer: string;
  readonly questions: readonly Question[];
  readonly due: Date;
}

export async function lockRating(db: Database, id: string): Promise<AskedRow | undefined> {
  const { rows } = await sql<AskedRow>`
    select id, rater, rated, state, request, supplier, customer, questions, due_at as due
    from requests.rating where id = ${id} for update
  `.execute(db);
  return rows[0];
}

export async function saveAnswer(
  db: Database,
  id: string,
  given: { score: number; answers: object; comment: string | null; now: Date },
): Promise<void> {
  await sql`
    update requests.rating set state = 'answered', score = ${given.score}, answers = ${JSON.stringify(given.answers)},
      comment = ${given.comment}, answered_at = ${given.now}
    where id = ${id}
  `.execute(db);
}

export async function saveRefusal(db: Database, id: string): Promise<void> {
  await sql`update requests.rating set state = 'declined' where id = ${id}`.execute(db);
}
