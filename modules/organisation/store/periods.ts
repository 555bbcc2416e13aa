import { sql } from "kysely";
import type { Database } from "#platform/database";

/** Which history: people in units, or units under units. */
export type PeriodTable = "membership" | "placement";

const tables = {
  membership: { table: sql.table("organisation.membership"), who: sql.ref("person"), where: sql.ref("unit") },
  placement: { table: sql.table("organisation.placement"), who: sql.ref("unit"), where: sql.ref("parent") },
} as const;

/** The first day of the stay that is still open, of the latest of them; null when it is open at its beginning. */
export async function lastBeginning(
  db: Database,
  kind: PeriodTable,
  ids: readonly string[],
): Promise<string | null> {
  const { table, who } = tables[kind];
  const { rows } = await sql<{ last: string | null }>`
    select max(from_on) as last from ${table} where ${who} = any(${[...ids]}::uuid[]) and to_on is null
  `.execute(db);
  return rows[0]?.last ?? null;
}

/** Ends stays that go on beyond this last day; one that would begin later was a mistake of the same day and goes. */
export async function closePeriods(
  db: Database,
  kind: PeriodTable,
  ids: readonly string[],
  last: string,
): Promise<void> {
  const { table, who } = tables[kind];
  const going = sql`${who} = any(${[...ids]}::uuid[]) and (to_on is null or to_on > ${last}::date)`;
  await sql`delete from ${table} where ${going} and from_on > ${last}::date`.execute(db);
  await sql`update ${table} set to_on = ${last} where ${going}`.execute(db);
}

export async function openPeriods(
  db: Database,
  kind: PeriodTable,
  ids: readonly string[],
  place: string | null,
  from: string,
): Promise<void> {
  if (kind === "membership" && place === null) return;
  const { table, who, where } = tables[kind];
  await sql`
    insert into ${table} (${who}, ${where}, from_on)
    select id, ${place}::uuid, ${from}::date from unnest(${[...ids]}::uuid[]) as id
  `.execute(db);
}
