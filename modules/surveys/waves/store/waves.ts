import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { ContractView } from "../../schema/answering.ts";
import type {
  About,
  Audience,
  Bilingual,
  Every,
  Item,
  NamedParty,
  Purpose,
  WavePlan,
  WaveState,
} from "../../schema/index.ts";

export interface WaveRow {
  readonly id: string;
  readonly series: string | null;
  readonly name: Bilingual;
  readonly questionnaire: string;
  readonly version: string | null;
  readonly kind: WavePlan["kind"];
  readonly direction: WavePlan["direction"];
  readonly state: WaveState;
  readonly k: number;
  readonly cuts: WavePlan["cuts"];
  readonly audience: Audience;
  readonly minContacts: number;
  readonly contactMonths: number;
  readonly subjectsEach: number;
  readonly service: string | null;
  readonly readers: string[];
  readonly asked: string[] | null;
  readonly opensAt: Date | null;
  readonly closesAt: Date | null;
  readonly reminders: number[];
  readonly contract: ContractView | null;
  readonly source: "asked" | "imported";
  readonly launchedAt: Date | null;
  readonly closedAt: Date | null;
  readonly told: number;
  readonly reminded: number[];
  readonly predicts: string | null;
  readonly about: About;
  readonly purpose: Purpose;
  readonly questionnaireName: Bilingual;
  readonly seriesName: Bilingual | null;
  readonly every: Every | null;
}

const columns = sql`
  w.id, w.series, w.name, w.questionnaire, w.version, w.kind, w.direction, w.state, w.k, w.cuts, w.audience,
  w.min_contacts as "minContacts", w.contact_months as "contactMonths", w.subjects_each as "subjectsEach", w.service,
  w.readers, w.asked, w.opens_at as "opensAt", w.closes_at as "closesAt", w.reminders, w.contract, w.source,
  w.launched_at as "launchedAt", w.closed_at as "closedAt", w.told, w.reminded, w.predicts,
  q.about, q.purpose, q.name as "questionnaireName", s.name as "seriesName", s.every
`;
const tables = sql`
  surveys.wave w
  join surveys.questionnaire q on q.id = w.questionnaire
  left join surveys.series s on s.id = w.series
`;

/** `lock`: whoever else would change it waits. */
export async function findWave(db: Database, id: string, lock = false): Promise<WaveRow | undefined> {
  const { rows } = await sql<WaveRow>`
    select ${columns} from ${tables} where w.id = ${id} ${lock ? sql`for update of w` : sql``}
  `.execute(db);
  return rows[0];
}

export async function listWaves(
  db: Database,
  filter: {
    readonly state?: WaveState | undefined;
    readonly series?: string | undefined;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Promise<(WaveRow & { readonly invited: number | null })[]> {
  const { rows } = await sql<WaveRow & { invited: number | null }>`
    select ${columns}, (select max(i.no) from surveys.invited i where i.wave = w.id) as invited from ${tables}
    where ${filter.state ? sql`w.state = ${filter.state}` : sql`true`}
      and ${filter.series ? sql`w.series = ${filter.series}` : sql`true`}
      and ${filter.after ? sql`w.id < ${filter.after}` : sql`true`}
    order by w.id desc limit ${filter.limit}
  `.execute(db);
  return rows;
}

const planned = (plan: WavePlan) => ({
  name: JSON.stringify(plan.name),
  questionnaire: plan.questionnaire,
  kind: plan.kind,
  direction: plan.direction,
  k: plan.k,
  cuts: [...plan.cuts],
  audience: JSON.stringify(plan.audience),
  min_contacts: plan.minContacts,
  contact_months: plan.contactMonths,
  subjects_each: plan.subjectsEach,
  service: plan.service,
  readers: [...plan.readers],
  opens_at: plan.opensAt,
  closes_at: plan.closesAt,
  reminders: [...plan.reminders],
  predicts: plan.predicts,
});

export async function insertWave(
  db: Database,
  plan: WavePlan,
  by: { readonly person: string | null; readonly series?: string },
): Promise<string> {
  const { id } = await db
    .insertInto("surveys.wave")
    .values({ ...planned(plan), created_by: by.person, series: by.series ?? null })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function updatePlan(db: Database, id: string, plan: WavePlan): Promise<void> {
  await db.updateTable("surveys.wave").set(planned(plan)).where("id", "=", id).execute();
}

export async function deleteDraft(db: Database, id: string): Promise<void> {
  await db.deleteFrom("surveys.wave").where("id", "=", id).where("state", "=", "draft").execute();
}

export interface Launch {
  readonly version: string;
  readonly asked: readonly string[] | null;
  readonly contract: ContractView;
  readonly opensAt: Date;
  readonly now: Date;
}

export async function setLaunched(db: Database, id: string, launch: Launch): Promise<void> {
  await db
    .updateTable("surveys.wave")
    .set({
      state: "open",
      version: launch.version,
      asked: launch.asked ? [...launch.asked] : null,
      contract: JSON.stringify(launch.contract),
      contract_hash: launch.contract.sha256,
      opens_at: launch.opensAt,
      launched_at: launch.now,
    })
    .where("id", "=", id)
    .execute();
}

export async function setEnd(db: Database, id: string, closesAt: string): Promise<void> {
  await db.updateTable("surveys.wave").set({ closes_at: closesAt }).where("id", "=", id).execute();
}

export async function setThreshold(db: Database, id: string, k: number): Promise<void> {
  await db.updateTable("surveys.wave").set({ k }).where("id", "=", id).execute();
}

/** Waits until every submission under way has ended; none begins until this transaction has ended. */
export async function shutTheDoor(db: Database, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`surveys.wave/${id}`}, 0))`.execute(db);
}

/** Whether it was open until now. Links and codes of a wave that is over open nothing. */
export async function setClosing(db: Database, id: string): Promise<boolean> {
  const { rows } = await sql`
    with shut as (update surveys.wave set state = 'closing' where id = ${id} and state = 'open' returning id),
    gone as (delete from surveys.token t using shut where t.wave = shut.id)
    select 1 from shut
  `.execute(db);
  return rows.length > 0;
}

export interface VersionRow {
  readonly id: string;
  readonly number: number;
  readonly items: Item[];
  readonly sha256: string;
}

export interface QuestionnaireRow {
  readonly id: string;
  readonly name: Bilingual;
  readonly about: About;
  readonly ended: boolean;
}

export async function findQuestionnaire(db: Database, id: string): Promise<QuestionnaireRow | undefined> {
  const { rows } = await sql<QuestionnaireRow>`
    select id, name, about, ended_at is not null as ended from surveys.questionnaire where id = ${id}
  `.execute(db);
  return rows[0];
}

/** The newest version of a questionnaire, or the one named. */
export async function findVersion(
  db: Database,
  of: { readonly questionnaire: string } | { readonly version: string },
): Promise<VersionRow | undefined> {
  const which = "version" in of ? sql`v.id = ${of.version}` : sql`v.questionnaire = ${of.questionnaire}`;
  const { rows } = await sql<VersionRow>`
    select v.id, v.number, v.items, v.sha256 from surveys.version v where ${which} order by v.number desc limit 1
  `.execute(db);
  return rows[0];
}

export async function partiesOf(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, NamedParty>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<NamedParty>`
    select id, name, kind from organisation.party where id = any(${[...new Set(ids)]}::uuid[])
  `.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}
