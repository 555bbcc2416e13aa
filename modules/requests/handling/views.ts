import { sql } from "kysely";
import { type Actor, type Context, isProgrammeLead } from "#platform/context";
import type { Input, Output } from "#platform/http";
import { allow } from "#platform/permissions";
import { errors } from "../errors.ts";
import type * as schema from "../schema/views.ts";
import { namesOf } from "../store/parties.ts";
import { closePartiesOf, ids } from "../store/seen.ts";
import { handlingErrors } from "./errors.ts";

interface Row {
  readonly id: string;
  readonly name: string;
  readonly filter: Record<string, string | boolean>;
  readonly person: string | null;
  readonly unit: string | null;
}

/** More would be no help to find anything. */
const most = 100;

const mayKeepFor = (actor: Actor, unit: string) => actor.leads.includes(unit) || isProgrammeLead(actor);
const isOwn = ({ actor }: Context, row: Row) =>
  row.person !== null ? row.person === actor.self : row.unit !== null && mayKeepFor(actor, row.unit);

export async function listViews(context: Context): Promise<Output<typeof schema.listViews>> {
  const { actor, db } = context;
  const { rows } = await sql<Row>`
    select id, name, filter, person, unit from requests.view
    where person = ${actor.self ?? null}::uuid or unit = any(${ids(closePartiesOf(actor))})
    order by unit nulls first, position, name, id limit ${most}
  `.execute(db);
  const nameOf = await namesOf(
    db,
    rows.map(({ unit }) => unit),
  );
  return {
    views: rows.map((row) => ({
      id: row.id,
      name: row.name,
      filter: row.filter,
      unit: row.unit === null ? null : { id: row.unit, name: nameOf(row.unit)?.name ?? "" },
      mayRemove: isOwn(context, row),
    })),
  };
}

/** One's own, or a unit's by those who lead it. */
export async function saveView(
  { actor, db }: Context,
  { name, filter, unit }: Input<typeof schema.saveView>["body"],
): Promise<{ id: string }> {
  allow(unit === undefined ? actor.self !== undefined : mayKeepFor(actor, unit));
  if (unit !== undefined && (await namesOf(db, [unit]))(unit)?.kind !== "unit")
    throw errors.refuse("party_not_found", {}, { place: "unit" });
  const { rows } = await sql<{ id: string }>`
    insert into requests.view (person, unit, name, filter)
    values (${unit === undefined ? (actor.self ?? null) : null}, ${unit ?? null}, ${name}, ${JSON.stringify(filter)}::jsonb)
    returning id
  `.execute(db);
  return { id: rows[0]!.id };
}

export async function removeView(context: Context, id: string): Promise<{ id: string }> {
  const { rows } = await sql<Row>`
    select id, name, filter, person, unit from requests.view where id = ${id}
  `.execute(context.db);
  const [row] = rows;
  if (!row) throw handlingErrors.refuse("view_not_found");
  allow(isOwn(context, row));
  await sql`delete from requests.view where id = ${id}`.execute(context.db);
  return { id };
}
