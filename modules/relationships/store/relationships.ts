import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "#platform/database";
import type { Part } from "../explain.ts";
import type { Word } from "../relationship.ts";
import type { RelationshipItem, Sort, State } from "../schema/index.ts";

export type RelationshipRow = Omit<RelationshipItem, "maySpeak"> & { readonly word: Word | null };

/** Whose relationships are looked at, and from which confidence on one is on the map. */
export interface View {
  readonly parties: "all" | readonly string[];
  readonly threshold: number;
}

const side = (table: string) => {
  const p = sql.table(table);
  return sql`jsonb_build_object('id', ${p}.id, 'kind', ${p}.kind, 'name', ${p}.name, 'endedOn', ${p}.ended_on)`;
};

const state = (threshold: number) =>
  sql`coalesce(r.word, case when r.confidence >= ${threshold} then 'proposed' else 'weak' end)`;

export const columns = (threshold: number) => sql`
  r.id, ${side("s")} as supplier, ${side("c")} as customer, r.name, r.services, r.word, ${state(threshold)} as state,
  r.declared, r.review, r.confidence, r.of_customer_demand as "ofCustomerDemand",
  r.of_supplier_work as "ofSupplierWork", r.hand_overs as "handOvers", r.mean_wait_seconds as "meanWaitSeconds",
  r.median_wait_seconds as "medianWaitSeconds", r.wait_hours_monthly as "waitHoursMonthly",
  r.evidence_count as "evidenceCount", r.sources, r.recent
`;

export const tables = sql`
  relationships.relationship r
  join organisation.party s on s.id = r.supplier
  join organisation.party c on c.id = r.customer
`;

export const seen = ({ parties }: View): RawBuilder<SqlBool> =>
  parties === "all"
    ? sql<SqlBool>`true`
    : sql<SqlBool>`(r.supplier = any(${[...parties]}::uuid[]) or r.customer = any(${[...parties]}::uuid[]))`;

export const onMap = (threshold: number): RawBuilder<SqlBool> =>
  sql<SqlBool>`(r.word = 'confirmed' or (r.word is null and r.confidence >= ${threshold}))`;

export interface Filter {
  readonly party?: string | undefined;
  readonly supplier?: string | undefined;
  readonly customer?: string | undefined;
  readonly below?: boolean | undefined;
  readonly states?: readonly State[] | undefined;
  readonly source?: string | undefined;
  readonly review?: boolean | undefined;
  readonly confidence?: number | undefined;
  readonly waiting?: number | undefined;
  readonly find?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly sort: Sort;
  readonly order: "asc" | "desc";
}

const sortBy: Record<Sort, RawBuilder<unknown>> = {
  confidence: sql`r.confidence`,
  demand: sql`r.of_customer_demand`,
  work: sql`r.of_supplier_work`,
  waiting: sql`r.wait_hours_monthly`,
  evidence: sql`r.evidence_count`,
  supplier: sql`s.name`,
  customer: sql`c.name`,
};

function conditions(view: View, filter: Filter): RawBuilder<SqlBool> {
  const is = (column: string, party: string) =>
    filter.below
      ? sql<SqlBool>`${sql.ref(column)} in (select unit from organisation.unit_above where above = ${party})`
      : sql<SqlBool>`${sql.ref(column)} = ${party}`;
  const like =
    filter.find === undefined
      ? undefined
      : `%${filter.find
          .toLowerCase()
          .replaceAll("ё", "е")
          .replace(/[\\%_]/g, "\\$&")}%`;
  const all = [
    seen(view),
    filter.ids ? sql<SqlBool>`r.id = any(${[...filter.ids]}::uuid[])` : undefined,
    filter.party
      ? sql<SqlBool>`(${is("r.supplier", filter.party)} or ${is("r.customer", filter.party)})`
      : undefined,
    filter.supplier ? is("r.supplier", filter.supplier) : undefined,
    filter.customer ? is("r.customer", filter.customer) : undefined,
    filter.states
      ? sql<SqlBool>`${state(view.threshold)} = any(${[...filter.states]})`
      : onMap(view.threshold),
    filter.source ? sql<SqlBool>`${filter.source} = any(r.sources)` : undefined,
    filter.review ? sql<SqlBool>`r.review is not null` : undefined,
    filter.confidence !== undefined ? sql<SqlBool>`r.confidence >= ${filter.confidence}` : undefined,
    filter.waiting !== undefined ? sql<SqlBool>`r.wait_hours_monthly >= ${filter.waiting}` : undefined,
    like
      ? sql<SqlBool>`(s.search like ${like} or c.search like ${like} or lower(r.name) like ${like}
          or exists (select 1 from unnest(r.services) v where lower(v) like ${like})
          or lower(jsonb_path_query_array(r.parts, '$[*].services[*].name')::text) like ${like})`
      : undefined,
  ].filter((condition) => condition !== undefined);
  return sql.join(all, sql` and `) as RawBuilder<SqlBool>;
}

export type Cursor = readonly [string | number, string];

export async function listed(
  db: Database,
  view: View,
  filter: Filter,
  page: { after?: Cursor | undefined; limit: number },
): Promise<{ rows: RelationshipRow[]; next: Cursor | null }> {
  const key = sortBy[filter.sort];
  const down = filter.order === "desc";
  const { after } = page;
  const beyond = after
    ? sql`and (${key}, r.id) ${sql.raw(down ? "<" : ">")} (${after[0]}, ${after[1]}::uuid)`
    : sql``;
  const direction = sql.raw(down ? "desc" : "asc");
  const { rows } = await sql<RelationshipRow & { key: string | number }>`
    select ${columns(view.threshold)}, ${key} as key from ${tables}
    where ${conditions(view, filter)} ${beyond}
    order by ${key} ${direction}, r.id ${direction} limit ${page.limit}
  `.execute(db);
  const last = rows.at(-1);
  const next = last && rows.length === page.limit ? ([last.key, last.id] as const) : null;
  return { rows: rows.map(({ key: _, ...row }) => row), next };
}

export interface Loaded extends RelationshipRow {
  readonly reason: string | null;
  readonly wordAt: Date | null;
  readonly wordBy: string | null;
  readonly parts: readonly Part[];
}

export async function find(db: Database, id: string, threshold: number): Promise<Loaded | undefined> {
  const { rows } = await sql<Loaded>`
    select ${columns(threshold)}, r.reason, r.word_at as "wordAt", r.parts,
      (select u.name from auth."user" u where u.id::text = r.word_by) as "wordBy"
    from ${tables} where r.id = ${id}
  `.execute(db);
  return rows[0];
}

export async function findPair(
  db: Database,
  supplier: string,
  customer: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from relationships.relationship where supplier = ${supplier} and customer = ${customer}
  `.execute(db);
  return rows[0]?.id;
}

export async function insertDeclared(db: Database, supplier: string, customer: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into relationships.relationship as r (supplier, customer, declared, sources)
    values (${supplier}, ${customer}, true, '{declaration}')
    on conflict (supplier, customer) do update set declared = true,
      sources = case when 'declaration' = any(r.sources) then r.sources else array_append(r.sources, 'declaration') end
    returning id
  `.execute(db);
  return rows[0]!.id;
}

export async function setWord(
  db: Database,
  id: string,
  word: Word | null,
  by: { reason: string | null; account: string | null; now: Date },
): Promise<void> {
  await sql`
    update relationships.relationship set word = ${word}, reason = ${by.reason}, word_by = ${by.account},
      word_at = ${word === null ? null : by.now}, word_confidence = confidence, word_count = evidence_count, review = null
    where id = ${id}
  `.execute(db);
}

export async function setNaming(
  db: Database,
  id: string,
  name: string | null,
  services: readonly string[],
): Promise<void> {
  await sql`
    update relationships.relationship set name = ${name}, services = ${[...services]}::text[] where id = ${id}
  `.execute(db);
}

export interface MonthRow {
  readonly month: number;
  readonly source: RelationshipItem["sources"][number];
  readonly count: number;
  readonly waitSeconds: number | null;
}

/** Contact is kept once for both directions. */
export async function monthsOf(db: Database, supplier: string, customer: string): Promise<MonthRow[]> {
  const { rows } = await sql<MonthRow>`
    select month, source, sum(count) as count, sum(wait_seconds) as "waitSeconds" from relationships.evidence
    where source <> 'structure' and ((supplier = ${supplier} and customer = ${customer})
      or (source = 'communication' and supplier = ${customer} and customer = ${supplier}))
    group by month, source order by month, source
  `.execute(db);
  return rows;
}

export interface ProcessRow {
  readonly log: string;
  readonly name: string;
  readonly count: number;
  readonly meanSeconds: number;
  readonly medianSeconds: number;
  readonly slowSeconds: number;
}

export async function processesOf(db: Database, supplier: string, customer: string): Promise<ProcessRow[]> {
  const { rows } = await sql<ProcessRow>`
    select h.log, l.name, count(*) as count, avg(h.seconds) as "meanSeconds",
      percentile_cont(0.5) within group (order by h.seconds) as "medianSeconds",
      percentile_cont(0.9) within group (order by h.seconds) as "slowSeconds"
    from relationships.hand_over h join processes.log l on l.id = h.log
    where h.supplier = ${supplier} and h.customer = ${customer}
    group by h.log, l.name order by sum(h.seconds) desc
  `.execute(db);
  return rows;
}

export interface HistoryRow {
  readonly id: number;
  readonly at: Date;
  readonly kind: string;
  readonly actor: string | null;
  readonly particulars: Record<string, unknown>;
}

export async function historyOf(db: Database, id: string): Promise<HistoryRow[]> {
  const { rows } = await sql<HistoryRow>`
    select v.id, v.at, v.kind, u.name as actor, v.particulars
    from platform.event v left join auth."user" u on u.id::text = v.actor
    where v.module = 'relationships' and v.subject_kind = 'relationship' and v.subject_id = ${id}
    order by v.id desc limit 100
  `.execute(db);
  return rows;
}

export interface SideRow {
  readonly id: string;
  readonly kind: "unit" | "partner" | "person";
  readonly name: string;
  readonly endedOn: string | null;
}

/** Parties by id. With `home`, a person's unit stands in for the person: relationships are between units. */
export async function sidesOf(db: Database, ids: readonly string[], home?: "home"): Promise<SideRow[]> {
  const wanted = home
    ? sql`coalesce((select e.unit from organisation.person e where e.party = w.id), w.id)`
    : sql`w.id`;
  const { rows } = await sql<SideRow>`
    select p.id, p.kind, p.name, p.ended_on as "endedOn"
    from unnest(${[...ids]}::uuid[]) w (id) join organisation.party p on p.id = ${wanted}
  `.execute(db);
  return rows;
}

export async function selfServiceOf(
  db: Database,
  party: string,
): Promise<{ source: string; count: number }[]> {
  const { rows } = await sql<{ evidence: { source: string; count: number }[] }>`
    select evidence from relationships.self_service where party = ${party}
  `.execute(db);
  return rows[0]?.evidence ?? [];
}

/** Moves what stands on a merged unit to its heir. Where both have a word, the heir's stands. */
export async function movePairs(db: Database, from: string, into: string): Promise<string[]> {
  await sql`
    delete from relationships.relationship
    where (supplier = ${from} and customer = ${into}) or (supplier = ${into} and customer = ${from})
  `.execute(db);
  await sql`
    update relationships.relationship t set word = coalesce(t.word, f.word), declared = t.declared or f.declared,
      reason = coalesce(t.reason, f.reason), word_by = coalesce(t.word_by, f.word_by),
      word_at = coalesce(t.word_at, f.word_at), word_confidence = coalesce(t.word_confidence, f.word_confidence),
      word_count = coalesce(t.word_count, f.word_count), name = coalesce(t.name, f.name),
      services = (select coalesce(array_agg(distinct v), '{}') from unnest(t.services || f.services) v)
    from relationships.relationship f
    where (f.supplier = ${from} and t.supplier = ${into} and t.customer = f.customer)
       or (f.customer = ${from} and t.customer = ${into} and t.supplier = f.supplier)
  `.execute(db);
  const { rows } = await sql<{ id: string }>`
    update relationships.relationship r
    set supplier = case when supplier = ${from} then ${into} else supplier end,
      customer = case when customer = ${from} then ${into} else customer end
    where (supplier = ${from} and not exists (select 1 from relationships.relationship t
            where t.supplier = ${into} and t.customer = r.customer))
       or (customer = ${from} and not exists (select 1 from relationships.relationship t
            where t.customer = ${into} and t.supplier = r.supplier))
    returning id
  `.execute(db);
  await sql`delete from relationships.relationship where supplier = ${from} or customer = ${from}`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

export async function heirOf(db: Database, unit: string): Promise<string | null> {
  const { rows } = await sql<{ into: string | null }>`
    select merged_into as into from organisation.unit where party = ${unit}
  `.execute(db);
  return rows[0]?.into ?? null;
}
