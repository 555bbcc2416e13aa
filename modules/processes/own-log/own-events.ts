import fs from "node:fs";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { copyCsv } from "#platform/database";

/**
 * The house's own events as a log like any other: a row an event that is a step of something's course. A unit is called
 * by its name where only one has that name, else by its code; who acted by their address. An event that says no unit
 * is its actor's unit's, as in any log.
 */
const ownEvents = `
  select e.case_id as "case", e.kind as activity, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as time,
    coalesce(a.email, '') as resource,
    coalesce(case when u.alone then u.name else u.external_id end, '') as unit
  from platform.event e
  left join auth."user" a on a.id::text = e.actor
  left join (
    select id, name, external_id, count(*) over (partition by lower(name)) = 1 as alone
    from organisation.party where kind <> 'person'
  ) u on u.id::text = coalesce(e.particulars ->> 'unit', e.particulars ->> 'customer')
  where e.case_id is not null and e.module = any($modules)
  order by e.case_id, e.id`;

/** The rooms whose events are courses of work; those of imports and of the map are not. */
const courses = ["requests"];

const query = ownEvents.replace("$modules", `array[${courses.map((name) => `'${name}'`).join(", ")}]`);

/** Writes the own log as CSV. */
export async function writeOwnLog(client: pg.ClientBase, file: string): Promise<void> {
  await pipeline(copyCsv(client, query), fs.createWriteStream(file, { mode: 0o600 }));
}

/** The latest event of the own log: what has been taken already needs no second reading. */
export async function latestOwnEvent(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ latest: number | null }>(
    "select max(id) as latest from platform.event where case_id is not null and module = any($1)",
    [courses],
  );
  return rows[0]?.latest ?? 0;
}
