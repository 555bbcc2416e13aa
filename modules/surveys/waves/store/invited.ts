import { sql } from "kysely";
import type { Context } from "#platform/context";
import { copyRows, type Database } from "#platform/database";
import type { NamedParty } from "../../schema/index.ts";

export interface Invited {
  readonly person: string;
  readonly unit: string;
  readonly cuts: readonly string[];
  readonly language: "en" | "ru";
  readonly subjects: readonly string[];
}

const arrayText = (values: readonly string[]): string =>
  `{${values.map((value) => `"${value.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;

/** Freezes who is asked about whom; the order in which they are given here is kept, so that it must be random. */
export async function freezeInvited(
  { client }: Context,
  wave: string,
  invited: readonly Invited[],
): Promise<void> {
  await copyRows(
    client,
    "surveys.invited (wave, no, person, unit, cuts, language)",
    invited.map(({ person, unit, cuts, language }, i) => [
      wave,
      i + 1,
      person,
      unit,
      arrayText(cuts),
      language,
    ]),
  );
  await copyRows(
    client,
    "surveys.participation (wave, person, subject)",
    invited.flatMap(({ person, subjects }) => subjects.map((subject) => [wave, person, subject])),
  );
}

export async function countInvited(db: Database, wave: string): Promise<number> {
  const { rows } = await sql<{ people: number | null }>`
    select max(no) as people from surveys.invited where wave = ${wave}
  `.execute(db);
  return rows[0]?.people ?? 0;
}

export interface ToTell {
  readonly no: number;
  readonly person: string;
  /** About how many parties. */
  readonly subjects: number;
}

/** The next of those who have not been told that they are asked. */
export async function nextToTell(db: Database, wave: string, limit: number): Promise<ToTell[]> {
  const { rows } = await sql<ToTell>`
    select i.no, i.person, (
      select count(*) from surveys.participation p where p.wave = i.wave and p.person = i.person) as subjects
    from surveys.invited i
    join surveys.wave w on w.id = i.wave and i.no > w.told
    where i.wave = ${wave} order by i.no limit ${limit}
  `.execute(db);
  return rows;
}

export async function setTold(db: Database, wave: string, no: number): Promise<void> {
  await sql`update surveys.wave set told = greatest(told, ${no}) where id = ${wave}`.execute(db);
}

export async function setReminded(db: Database, wave: string, days: readonly number[]): Promise<void> {
  await sql`
    update surveys.wave set reminded = (
      select array_agg(distinct d order by d) from unnest(reminded || ${[...days]}::int[]) d
    ) where id = ${wave}
  `.execute(db);
}

/** Those who still owe an answer; only the job that reminds them reads this. */
export async function owing(db: Database, wave: string, upTo: number): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select i.person from surveys.invited i
    where i.wave = ${wave} and i.no <= ${upTo}
      and exists (select 1 from surveys.participation p where p.wave = i.wave and p.person = i.person and not p.done)
    order by i.no
  `.execute(db);
  return rows.map(({ person }) => person);
}

export async function everybodyInvited(db: Database, wave: string): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select person from surveys.invited where wave = ${wave} order by no
  `.execute(db);
  return rows.map(({ person }) => person);
}

export interface TokenRow {
  readonly hash: Uint8Array;
  readonly person: string;
}

export async function addTokens(
  db: Database,
  wave: string,
  kiosk: boolean,
  tokens: readonly TokenRow[],
): Promise<void> {
  if (tokens.length === 0) return;
  const rows = tokens.map(({ hash, person }) => ({ hash: Buffer.from(hash).toString("hex"), person }));
  await sql`
    insert into surveys.token (hash, wave, person, kiosk)
    select decode(t.hash, 'hex'), ${wave}::uuid, t.person, ${kiosk}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t (hash text, person uuid)
  `.execute(db);
}

export interface SheetPerson {
  readonly person: string;
  readonly name: string;
  readonly unit: string;
}

/** Everybody asked in these units and those below, whether they have answered or not: a sheet tells nothing of that. */
export async function peopleForSheets(
  db: Database,
  wave: string,
  units: readonly string[],
): Promise<SheetPerson[]> {
  const { rows } = await sql<SheetPerson>`
    select i.person, p.name, i.unit from surveys.invited i join organisation.party p on p.id = i.person
    where i.wave = ${wave} and ${
      units.length > 0
        ? sql`i.unit in (select a.unit from organisation.unit_above a where a.above = any(${[...units]}::uuid[]))`
        : sql`true`
    }
    order by p.name, p.id
  `.execute(db);
  return rows;
}

export async function forgetCodes(db: Database, wave: string, people: readonly string[]): Promise<void> {
  await sql`
    delete from surveys.token where wave = ${wave} and kiosk and person = any(${[...people]}::uuid[])
  `.execute(db);
}

export interface UnitPart {
  readonly unit: string;
  readonly parent: string | null;
  readonly party: NamedParty;
  readonly invited: number;
  readonly took: number;
}

/**
 * How many were asked in each unit and how many of them have answered about anybody; with all units above those, so
 * that the tree can be walked: as it was at the launch. Rates of another tree, laid over these, would tell of those who
 * moved.
 */
const countedByUnit = (wave: string) => sql<Omit<UnitPart, "party">>`
  with recursive took as (
    select i.unit, count(*) as invited, count(*) filter (where exists (
      select 1 from surveys.participation p where p.wave = i.wave and p.person = i.person and p.done)) as took
    from surveys.invited i where i.wave = ${wave} group by i.unit
  ), tree as (
    select u.party as unit, case when l.unit is null then u.parent else l.parent end as parent
    from organisation.unit u
    join surveys.wave w on w.id = ${wave}
    left join lateral (
      select unit, parent from organisation.placement l
      where l.unit = u.party and (l.from_on is null or l.from_on <= w.launched_at::date)
        and (l.to_on is null or l.to_on >= w.launched_at::date)
      order by l.from_on desc nulls last limit 1
    ) l on true
  ), shown as (
    select unit from took
    union select t.parent from shown s join tree t on t.unit = s.unit where t.parent is not null
  )
  select shown.unit, tree.parent, coalesce(took.invited, 0)::int as invited, coalesce(took.took, 0)::int as took
  from shown left join tree on tree.unit = shown.unit left join took on took.unit = shown.unit`;

/** While answers come in they are counted; of a closed wave stands what was kept. */
export async function participationByUnit(db: Database, wave: string, live: boolean): Promise<UnitPart[]> {
  const parts = live
    ? countedByUnit(wave)
    : sql`select unit, parent, invited, took from surveys.turnout where wave = ${wave}`;
  const { rows } = await sql<UnitPart>`
    select part.unit, part.parent, jsonb_build_object('id', p.id, 'name', p.name, 'kind', p.kind) as party,
      part.invited, part.took
    from (${parts}) part join organisation.party p on p.id = part.unit
    order by p.name, p.id
  `.execute(db);
  return rows;
}

/** What is to stand of taking part once a wave has closed. */
export async function keepTurnout(db: Database, wave: string): Promise<void> {
  await sql`
    insert into surveys.turnout (unit, parent, invited, took, wave)
    select counted.*, ${wave}::uuid from (${countedByUnit(wave)}) counted on conflict do nothing
  `.execute(db);
}
