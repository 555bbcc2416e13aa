import { buffer } from "node:stream/consumers";
import { sql } from "kysely";
import type { Context } from "#platform/context";
import { copyOut, copyText } from "#platform/database";
import type { ReadResult } from "../../reading/request.ts";

/** Who exists already, for the reading thread. Ended parties count: a file may bring them back. */
export async function copyKnown({
  client,
}: Pick<Context, "client">): Promise<{ units: Buffer; people: Buffer }> {
  const units = await buffer(
    copyOut(
      client,
      `select p.external_id, p.name, q.external_id from organisation.unit u
       join organisation.party p on p.id = u.party left join organisation.party q on q.id = u.parent`,
    ),
  );
  const people = await buffer(
    copyOut(
      client,
      `select p.external_id, p.name, e.email, q.external_id from organisation.person e
       join organisation.party p on p.id = e.party left join organisation.party q on q.id = e.manager`,
    ),
  );
  return { units, people };
}

/** Puts what was read into tables that live as long as the transaction. */
export async function stage(
  { db, client }: Pick<Context, "db" | "client">,
  copy: ReadResult["copy"],
): Promise<void> {
  await sql`
    create temp table staged_unit (
      line int, id text primary key, name text, parent text, head text, head_wanted text, kind text,
      function text, serves_all boolean, serves jsonb, faults jsonb
    ) on commit drop`.execute(db);
  await sql`
    create temp table staged_person (
      line int, id text primary key, name text, email text, unit text, position text, manager text,
      from_on date, to_on date, faults jsonb
    ) on commit drop`.execute(db);
  await sql`create temp table staged_stay (person text, unit text, from_on date, to_on date) on commit drop`.execute(
    db,
  );
  await sql`create temp table staged_present (space text, id text, primary key (space, id)) on commit drop`.execute(
    db,
  );
  await copyText(client, "staged_unit", [copy.units]);
  await copyText(client, "staged_person", [copy.people]);
  await copyText(client, "staged_stay", [copy.stays]);
  await copyText(client, "staged_present", [copy.present]);
  for (const table of ["staged_unit", "staged_person", "staged_stay", "staged_present"]) {
    await sql`analyze ${sql.table(table)}`.execute(db);
  }
}
