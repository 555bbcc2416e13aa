import type { World } from "#test/world";

/** How many rows every table of the house has; equal before and after means that nothing was half-written. */
export async function rowCounter(world: World): Promise<() => Promise<Record<string, number>>> {
  const { pool } = world.house;
  const { rows } = await pool.query<{ name: string }>(`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('platform', 'auth', 'organisation', 'processes', 'relationships')`);
  const counting = rows
    .map(({ name }) => `select '${name.replaceAll("'", "''")}' as name, count(*)::int as count from ${name}`)
    .join(" union all ");
  return async () => {
    const counted = await pool.query<{ name: string; count: number }>(counting);
    return Object.fromEntries(counted.rows.map(({ name, count }) => [name, count]));
  };
}
