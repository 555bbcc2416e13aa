import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { Bilingual, Every, SeriesView, WavePlan } from "../../schema/index.ts";

/** What every wave of a series is made from. */
export interface Pattern {
  readonly plan: WavePlan;
  /** How long each wave is open; null: until a batch is full. */
  readonly days: number | null;
  /** The day of the month on which waves begin, where the month has it. */
  readonly dayOfMonth: number;
}

export interface SeriesRow {
  readonly id: string;
  readonly name: Bilingual;
  readonly pattern: Pattern;
  readonly every: Every;
  readonly nextOn: string | null;
  readonly rotate: number | null;
  readonly ended: boolean;
}

const columns = sql`id, name, plan as pattern, every, next_on as "nextOn", rotate, ended_at is not null as ended`;

export async function findSeries(db: Database, id: string, lock = false): Promise<SeriesRow | undefined> {
  const { rows } = await sql<SeriesRow>`
    select ${columns} from surveys.series where id = ${id} ${lock ? sql`for update` : sql``}
  `.execute(db);
  return rows[0];
}

/** Series whose next wave is due; standing ones are, while none of their waves is under way. */
export async function dueSeries(db: Database, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select s.id from surveys.series s
    where s.ended_at is null and s.next_on <= ${today}
      and (s.every <> 'standing' or not exists (
        select 1 from surveys.wave w where w.series = s.id and w.state in ('open', 'closing')))
    order by s.id
  `.execute(db);
  return rows.map(({ id }) => id);
}

export async function insertSeries(
  db: Database,
  series: {
    readonly name: Bilingual;
    readonly pattern: Pattern;
    readonly every: Every;
    readonly nextOn: string;
    readonly rotate: number | null;
  },
): Promise<string> {
  const { id } = await db
    .insertInto("surveys.series")
    .values({
      name: JSON.stringify(series.name),
      plan: JSON.stringify(series.pattern),
      every: series.every,
      next_on: series.nextOn,
      rotate: series.rotate,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}

export async function setNextOn(db: Database, id: string, nextOn: string): Promise<void> {
  await db.updateTable("surveys.series").set({ next_on: nextOn }).where("id", "=", id).execute();
}

export async function setEnded(db: Database, id: string, now: Date): Promise<void> {
  await sql`
    update surveys.series set ended_at = coalesce(ended_at, ${now}::timestamptz), next_on = null where id = ${id}
  `.execute(db);
}

export async function joinSeries(db: Database, wave: string, series: string): Promise<void> {
  await db.updateTable("surveys.wave").set({ series }).where("id", "=", wave).execute();
}

/** A wave of it that waits to be launched: the one the series was made from. */
export async function draftOfSeries(db: Database, series: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from surveys.wave where series = ${series} and state = 'draft' order by id limit 1
  `.execute(db);
  return rows[0]?.id;
}

/** The items of the waves before, the oldest first. */
export async function askedBefore(db: Database, series: string): Promise<(string[] | null)[]> {
  const { rows } = await sql<{ asked: string[] | null }>`
    select asked from surveys.wave where series = ${series} and state <> 'draft' order by launched_at, id
  `.execute(db);
  return rows.map(({ asked }) => asked);
}

export async function listSeries(db: Database): Promise<SeriesView[]> {
  const { rows } = await sql<Omit<SeriesView, "endedAt"> & { endedAt: Date | null }>`
    select s.id, s.name, s.every, s.next_on as "nextOn", s.rotate, s.ended_at as "endedAt",
      count(w.id) filter (where w.state <> 'draft') as waves,
      (array_agg(w.id order by w.launched_at desc nulls last))[1] as latest
    from surveys.series s left join surveys.wave w on w.series = s.id
    group by s.id order by s.id desc limit 200
  `.execute(db);
  return rows.map((row) => ({ ...row, endedAt: row.endedAt?.toISOString() ?? null }));
}

/** Batches of standing questions that are open: since when, and how many people have answered in each. */
export async function openBatches(
  db: Database,
): Promise<{ id: string; k: number; since: Date; people: number }[]> {
  const { rows } = await sql<{ id: string; k: number; since: Date; people: number }>`
    select w.id, w.k, greatest(w.launched_at, w.opens_at) as since, (
      select count(distinct p.person) from surveys.participation p where p.wave = w.id and p.done) as people
    from surveys.wave w join surveys.series s on s.id = w.series and s.every = 'standing'
    where w.state = 'open'
  `.execute(db);
  return rows;
}

export interface WaveUnderWay {
  readonly id: string;
  readonly state: "open" | "closing";
  readonly opensAt: Date;
  readonly closesAt: Date | null;
  /** Somebody who is asked has not been told. */
  readonly untold: boolean;
}

/** Waves that are open or being counted, for the job that looks after them. */
export async function wavesUnderWay(db: Database): Promise<WaveUnderWay[]> {
  const { rows } = await sql<WaveUnderWay>`
    select w.id, w.state, w.opens_at as "opensAt", w.closes_at as "closesAt",
      exists (select 1 from surveys.invited i where i.wave = w.id and i.no > w.told) as untold
    from surveys.wave w where w.state in ('open', 'closing') order by w.id
  `.execute(db);
  return rows;
}
