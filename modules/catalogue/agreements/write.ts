// What the verbs of agreements write.

import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { Side, VersionState } from "./agreement.ts";
import type { Category, TargetRow, Terms } from "./terms.ts";

export interface LockedAgreement {
  readonly id: string;
  readonly supplier: string;
  readonly customer: string | null;
  readonly service: string | null;
  readonly name: string | null;
  readonly current: number | null;
  readonly endedAt: Date | null;
  readonly endedSide: Side | null;
}

/** For writing: until the transaction ends nobody else says anything to this agreement. */
export async function lockAgreement(db: Database, id: string): Promise<LockedAgreement | undefined> {
  const { rows } = await sql<LockedAgreement>`
    select id, supplier, customer, service, name, current, ended_at as "endedAt", ended_side as "endedSide"
    from catalogue.agreement where id = ${id} for update
  `.execute(db);
  return rows[0];
}

export interface OpenVersion {
  readonly number: number;
  readonly proposedSide: Side;
  readonly supplier: boolean;
  readonly customer: boolean;
}

export async function openVersion(db: Database, agreement: string): Promise<OpenVersion | undefined> {
  const { rows } = await sql<OpenVersion>`
    select number, proposed_side as "proposedSide", supplier_accepted_at is not null as supplier,
      customer_accepted_at is not null as customer
    from catalogue.agreement_version where agreement = ${agreement} and state = 'proposed'
  `.execute(db);
  return rows[0];
}

export async function termsOf(
  db: Database,
  agreement: string,
  number: number,
): Promise<(Terms & { timeZone: string | null }) | undefined> {
  const { rows } = await sql<Terms & { timeZone: string | null; targets: TargetRow[] }>`
    select v.calendar, v.targets, v.pauses, v.warn_at as "warnAt", v.escalate_to as "escalateTo", v.quality,
      v.review_on as "reviewOn", k.time_zone as "timeZone"
    from catalogue.agreement_version v left join catalogue.calendar k on k.id = v.calendar
    where v.agreement = ${agreement} and v.number = ${number}
  `.execute(db);
  return rows[0];
}

export async function insertAgreement(
  db: Database,
  row: {
    supplier: string;
    customer: string | null;
    service: string | null;
    category: Category | null;
    name: string | null;
    now: Date;
  },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into catalogue.agreement (supplier, customer, service, category, name, created_at, updated_at)
    values (${row.supplier}, ${row.customer}, ${row.service}, ${row.category}, ${row.name}, ${row.now}, ${row.now})
    returning id
  `.execute(db);
  return rows[0]!.id;
}

export async function insertVersion(
  db: Database,
  agreement: string,
  {
    terms,
    side,
    by,
    note,
    now,
  }: { terms: Terms; side: Side; by: string | null; note: string | null; now: Date },
): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into catalogue.agreement_version (agreement, number, proposed_by, proposed_side, proposed_at, calendar,
      targets, pauses, warn_at, escalate_to, quality, review_on, note)
    select ${agreement}, coalesce(max(number), 0) + 1, ${by}, ${side}, ${now}::timestamptz, ${terms.calendar}::uuid,
      ${JSON.stringify(terms.targets)}::jsonb, ${[...terms.pauses]}::text[], ${terms.warnAt}::int,
      ${[...terms.escalateTo]}::text[], ${terms.quality}, ${terms.reviewOn}::date, ${note}
    from catalogue.agreement_version where agreement = ${agreement}
    returning number
  `.execute(db);
  return rows[0]!.number;
}

export async function setAccepted(
  db: Database,
  agreement: string,
  number: number,
  { side, by, now }: { side: Side; by: string | null; now: Date },
): Promise<void> {
  const columns =
    side === "supplier"
      ? ["supplier_accepted_by", "supplier_accepted_at"]
      : ["customer_accepted_by", "customer_accepted_at"];
  await sql`
    update catalogue.agreement_version set ${sql.ref(columns[0]!)} = ${by}, ${sql.ref(columns[1]!)} = ${now}
    where agreement = ${agreement} and number = ${number}
  `.execute(db);
}

/** The version holds from now on, and the one before it no longer. */
export async function putInForce(db: Database, agreement: string, number: number, now: Date): Promise<void> {
  await sql`
    update catalogue.agreement_version set state = 'replaced', ended_at = ${now}
    where agreement = ${agreement} and state = 'accepted'
  `.execute(db);
  await sql`
    update catalogue.agreement_version set state = 'accepted', in_force_at = ${now}
    where agreement = ${agreement} and number = ${number}
  `.execute(db);
  await sql`
    update catalogue.agreement set current = ${number}, updated_at = ${now} where id = ${agreement}
  `.execute(db);
}

/** The open proposal comes to an end without coming into force. */
export async function closeOpen(
  db: Database,
  agreement: string,
  state: Extract<VersionState, "declined" | "withdrawn" | "replaced">,
  { by, now, reason }: { by: string | null; now: Date; reason: string | null },
): Promise<void> {
  await sql`
    update catalogue.agreement_version set state = ${state}, decided_by = ${by}, decided_at = ${now}, reason = ${reason}
    where agreement = ${agreement} and state = 'proposed'
  `.execute(db);
}

export async function touchAgreement(db: Database, agreement: string, now: Date): Promise<void> {
  await sql`update catalogue.agreement set updated_at = ${now} where id = ${agreement}`.execute(db);
}

export async function setEnd(
  db: Database,
  agreement: string,
  {
    at,
    side,
    by,
    reason,
    now,
  }: { at: Date; side: Side | null; by: string | null; reason: string; now: Date },
): Promise<void> {
  await sql`
    update catalogue.agreement_version set state = 'ended', ended_at = ${at}
    where agreement = ${agreement} and state = 'accepted'
  `.execute(db);
  await sql`
    update catalogue.agreement set ended_at = ${at}, ended_side = ${side}, ended_by = ${by}, end_reason = ${reason},
      updated_at = ${now}
    where id = ${agreement}
  `.execute(db);
}

export async function clearEnd(db: Database, agreement: string, now: Date): Promise<void> {
  await sql`
    update catalogue.agreement_version v set state = 'accepted', ended_at = null
    from catalogue.agreement a where a.id = ${agreement} and v.agreement = a.id and v.number = a.current
  `.execute(db);
  await sql`
    update catalogue.agreement set ended_at = null, ended_side = null, ended_by = null, end_reason = null,
      updated_at = ${now}
    where id = ${agreement}
  `.execute(db);
}

export async function setName(
  db: Database,
  agreement: string,
  name: string | null,
  now: Date,
): Promise<void> {
  await sql`update catalogue.agreement set name = ${name}, updated_at = ${now} where id = ${agreement}`.execute(
    db,
  );
}

export interface DueReview {
  readonly id: string;
  readonly supplier: string;
  readonly customer: string | null;
  readonly version: number;
  readonly reviewOn: string;
}

/** Marks reviews whose date has come as told, and returns them: each date once, however often this is asked. */
export async function takeDueReviews(db: Database, today: string, limit: number): Promise<DueReview[]> {
  const { rows } = await sql<DueReview>`
    update catalogue.agreement_version v set review_told_on = v.review_on
    from catalogue.agreement a
    where a.id = v.agreement and (v.agreement, v.number) in (
      select agreement, number from catalogue.agreement_version
      where state = 'accepted' and review_on <= ${today}::date and review_told_on is distinct from review_on
      order by review_on, agreement limit ${limit} for update skip locked)
    returning a.id, a.supplier, a.customer, v.number as version, v.review_on as "reviewOn"
  `.execute(db);
  return rows;
}

/** The agreements of a party that have not ended. */
export async function livingOf(
  db: Database,
  party: string,
  now: Date,
): Promise<{ id: string; supplier: string; customer: string | null; current: number | null }[]> {
  const { rows } = await sql<{
    id: string;
    supplier: string;
    customer: string | null;
    current: number | null;
  }>`
    select id, supplier, customer, current from catalogue.agreement
    where (supplier = ${party} or customer = ${party}) and (ended_at is null or ended_at > ${now})
    order by id for update
  `.execute(db);
  return rows;
}

export async function moveParty(db: Database, from: string, into: string): Promise<void> {
  await sql`
    update catalogue.agreement set supplier = case when supplier = ${from} then ${into}::uuid else supplier end,
      customer = case when customer = ${from} then ${into}::uuid else customer end
    where supplier = ${from} or customer = ${from}
  `.execute(db);
}
