import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "#platform/database";
import type { Week } from "../calendars/calendar.ts";
import { accountName } from "../calendars/store.ts";
import type { PartyRef } from "../schema/services.ts";
import type { Side, VersionState } from "./agreement.ts";
import type { Category, PauseKind, TargetRow } from "./terms.ts";

export interface ItemRow {
  readonly id: string;
  readonly name: string | null;
  readonly supplier: PartyRef;
  readonly customer: PartyRef | null;
  readonly service: { readonly id: string; readonly name: string } | null;
  readonly category: Category | null;
  readonly current: number | null;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly endedSide: Side | null;
  readonly endReason: string | null;
  readonly updatedAt: Date;
  readonly open: number | null;
  readonly openSide: Side | null;
  readonly openSupplier: boolean;
  readonly openCustomer: boolean;
  readonly lastState: VersionState;
  /** Of the version in force, else of the open one, else of the last. */
  readonly targets: readonly TargetRow[];
  readonly reviewOn: string | null;
  readonly week: Week | null;
  readonly inForceAt: Date | null;
}

const party = (alias: string) =>
  sql.raw(`jsonb_build_object('id', ${alias}.id, 'kind', ${alias}.kind, 'name', ${alias}.name)`);

const columns = (language: "en" | "ru") => sql`
  a.id, a.name, ${party("s")} as supplier, case when c.id is not null then ${party("c")} end as customer,
  case when v.id is not null then jsonb_build_object('id', v.id, 'name', coalesce(v.words -> ${language}::text ->> 'name',
    v.words -> 'ru' ->> 'name', v.words -> 'en' ->> 'name')) end as service,
  a.category, a.current, a.ended_at as "endedAt",
  ${accountName("a.ended_by")} as "endedBy", a.ended_side as "endedSide",
  a.end_reason as "endReason", a.updated_at as "updatedAt",
  o.number as open, o.proposed_side as "openSide", o.supplier_accepted_at is not null as "openSupplier",
  o.customer_accepted_at is not null as "openCustomer", l.state as "lastState", t.targets,
  t.review_on as "reviewOn", t.in_force_at as "inForceAt",
  (select w.week from catalogue.calendar_week w where w.calendar = t.calendar and w.from_on <= current_date
    order by w.from_on desc limit 1) as week`;

const tables = sql`
  catalogue.agreement a
  join organisation.party s on s.id = a.supplier
  left join organisation.party c on c.id = a.customer
  left join catalogue.service v on v.id = a.service
  left join catalogue.agreement_version o on o.agreement = a.id and o.state = 'proposed'
  join lateral (select x.state, x.number from catalogue.agreement_version x where x.agreement = a.id
    order by x.number desc limit 1) l on true
  join catalogue.agreement_version t on t.agreement = a.id and t.number = coalesce(a.current, o.number, l.number)`;

export interface Filter {
  readonly party?: string | undefined;
  readonly show: "all" | "in_force" | "proposed" | "answer" | "review" | "over" | "standards";
  readonly find?: string | undefined;
}

export interface View {
  /** The parties whose agreements are seen; or all. */
  readonly parties: "all" | readonly string[];
  /** The parties one speaks for: `answer` is what waits for them. */
  readonly speaks: readonly string[];
  /** Whether other suppliers' standards are seen. */
  readonly standards: boolean;
  readonly language: "en" | "ru";
  readonly now: Date;
}

/** Standards of others are towards everybody, but only asked for: one's own list is about one's own sides. */
function seen(view: View, standards: boolean): RawBuilder<SqlBool> {
  if (view.parties === "all") return sql`true`;
  const mine = sql<SqlBool>`(a.supplier = any(${[...view.parties]}::uuid[]) or a.customer = any(${[...view.parties]}::uuid[]))`;
  return standards && view.standards ? sql`(a.customer is null or ${mine})` : mine;
}

function shown(filter: Filter, view: View): RawBuilder<SqlBool> {
  const soon = sql`${view.now}::timestamptz + interval '30 days'`;
  const holds = sql`(a.current is not null and (a.ended_at is null or a.ended_at > ${view.now}))`;
  switch (filter.show) {
    case "in_force":
      return sql`${holds}`;
    case "proposed":
      return sql`o.number is not null`;
    case "answer":
      return sql`o.number is not null and (
        (o.supplier_accepted_at is null and a.supplier = any(${[...view.speaks]}::uuid[]))
        or (o.customer_accepted_at is null and a.customer = any(${[...view.speaks]}::uuid[])))`;
    case "review":
      return sql`a.ended_at is null and a.current is not null and t.review_on <= (${soon})::date`;
    case "over":
      return sql`o.number is null and not ${holds}`;
    case "standards":
      return sql`a.customer is null and ${holds}`;
    case "all":
      return sql`true`;
  }
}

export async function listAgreements(
  db: Database,
  view: View,
  filter: Filter,
  page: { after: { at: string; id: string } | undefined; limit: number },
): Promise<(ItemRow & { key: string })[]> {
  const like = filter.find ? `%${likeText(filter.find)}%` : undefined;
  const { after } = page;
  const conditions = [
    seen(view, filter.show === "standards"),
    shown(filter, view),
    filter.party
      ? sql<SqlBool>`(a.supplier = ${filter.party} or a.customer = ${filter.party})`
      : sql<SqlBool>`true`,
    like
      ? sql<SqlBool>`(s.search like ${like} or c.search like ${like} or translate(lower(a.name), 'ё', 'е') like ${like})`
      : sql<SqlBool>`true`,
    after
      ? sql<SqlBool>`(a.updated_at, a.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
      : sql<SqlBool>`true`,
  ];
  const { rows } = await sql<ItemRow & { key: string }>`
    select ${columns(view.language)}, a.updated_at::text as key from ${tables}
    where ${sql.join(conditions, sql` and `)}
    order by a.updated_at desc, a.id desc limit ${page.limit}
  `.execute(db);
  return rows;
}

const likeText = (text: string) =>
  text
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[\\%_]/g, (sign) => `\\${sign}`);

export type Reach = "own" | "above" | "standard";

/** What holds or is proposed between two parties: their own, those of units above either, the supplier's standards. */
export async function listBetween(
  db: Database,
  view: View,
  { supplier, customer }: { supplier: string; customer: string },
): Promise<(ItemRow & { reach: Reach })[]> {
  const above = (of: string) => sql`(
    select ${of}::uuid union select w.above from organisation.unit_above w where w.unit = ${of}::uuid
    union select w.above from organisation.person e join organisation.unit_above w on w.unit = e.unit
      where e.party = ${of}::uuid)`;
  const { rows } = await sql<ItemRow & { reach: Reach }>`
    select ${columns(view.language)},
      case when a.supplier = ${supplier}::uuid and a.customer = ${customer}::uuid then 'own'
        when a.customer is null then 'standard' else 'above' end as reach
    from ${tables}
    where a.supplier in ${above(supplier)} and (a.customer is null or a.customer in ${above(customer)})
      and (a.ended_at is null or a.ended_at > ${view.now}) and (a.current is not null or o.number is not null)
      and ${seen(view, true)}
    order by (a.supplier = ${supplier}::uuid and a.customer = ${customer}::uuid) desc, a.customer is null, a.id
    limit 100
  `.execute(db);
  return rows;
}

export async function findAgreement(
  db: Database,
  id: string,
  language: "en" | "ru",
): Promise<ItemRow | undefined> {
  const { rows } = await sql<ItemRow>`select ${columns(language)} from ${tables} where a.id = ${id}`.execute(
    db,
  );
  return rows[0];
}

export interface VersionRow {
  readonly number: number;
  readonly state: VersionState;
  readonly proposedBy: string | null;
  readonly proposedSide: Side;
  readonly proposedAt: Date;
  readonly note: string | null;
  readonly supplierBy: string | null;
  readonly supplierAt: Date | null;
  readonly customerBy: string | null;
  readonly customerAt: Date | null;
  readonly inForceAt: Date | null;
  readonly endedAt: Date | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly reason: string | null;
  readonly calendarName: string | null;
  readonly timeZone: string | null;
  readonly week: Week | null;
  readonly calendar: string | null;
  readonly targets: TargetRow[];
  readonly pauses: PauseKind[];
  readonly warnAt: number;
  readonly escalateTo: string[];
  readonly quality: string | null;
  readonly reviewOn: string | null;
}

/** The versions, the latest first, with their calendar's name and present week. */
export async function versionsOf(db: Database, id: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select v.number, v.state, ${accountName("v.proposed_by")} as "proposedBy", v.proposed_side as "proposedSide",
      v.proposed_at as "proposedAt", v.note, ${accountName("v.supplier_accepted_by")} as "supplierBy",
      v.supplier_accepted_at as "supplierAt", ${accountName("v.customer_accepted_by")} as "customerBy",
      v.customer_accepted_at as "customerAt", v.in_force_at as "inForceAt", v.ended_at as "endedAt",
      ${accountName("v.decided_by")} as "decidedBy", v.decided_at as "decidedAt", v.reason, k.name as "calendarName",
      k.time_zone as "timeZone",
      (select w.week from catalogue.calendar_week w where w.calendar = k.id and w.from_on <= current_date
        order by w.from_on desc limit 1) as week,
      v.calendar, v.targets, v.pauses, v.warn_at as "warnAt", v.escalate_to as "escalateTo", v.quality,
      v.review_on as "reviewOn"
    from catalogue.agreement_version v left join catalogue.calendar k on k.id = v.calendar
    where v.agreement = ${id} order by v.number desc limit 200
  `.execute(db);
  return rows;
}

/** Parties that can be a side, or be told, today. */
export async function livingParties(db: Database, ids: readonly string[]): Promise<PartyRef[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<PartyRef>`
    select id, kind, name from organisation.party
    where id = any(${[...new Set(ids)]}::uuid[]) and (ended_on is null or ended_on >= current_date)
  `.execute(db);
  return rows;
}

export async function partyNames(db: Database, ids: readonly string[]): Promise<PartyRef[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<PartyRef>`
    select id, kind, name from organisation.party where id = any(${[...new Set(ids)]}::uuid[])
  `.execute(db);
  return rows;
}

/** Whether a service is there, and whether the supplier or a unit under it provides it. */
export async function serviceOf(
  db: Database,
  service: string,
  supplier: string,
): Promise<"missing" | "own" | "another"> {
  const { rows } = await sql<{ own: boolean }>`
    select v.supplier = ${supplier}::uuid or exists (
      select 1 from organisation.unit_above w where w.above = ${supplier}::uuid
        and w.unit in (v.supplier, (select e.unit from organisation.person e where e.party = v.supplier))) as own
    from catalogue.service v where v.id = ${service}
  `.execute(db);
  return rows[0] ? (rows[0].own ? "own" : "another") : "missing";
}

export async function calendarZone(db: Database, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ zone: string }>`
    select time_zone as zone from catalogue.calendar where id = ${id}
  `.execute(db);
  return rows[0]?.zone;
}

/** The clock on whose wall days begin and end where an agreement has no calendar. */
export async function houseZone(db: Database): Promise<string> {
  const { rows } = await sql<{ zone: string }>`
    select time_zone as zone from catalogue.calendar where is_default
  `.execute(db);
  return rows[0]?.zone ?? "UTC";
}
