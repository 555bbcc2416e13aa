import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { PartyName } from "../schema/shapes.ts";

export interface CheckItem {
  readonly id: string;
  readonly work: string;
  readonly words: string;
  readonly doneAt: Date | null;
  readonly doneBy: PartyName | null;
}

export async function itemsIn(db: Database, request: string): Promise<CheckItem[]> {
  const { rows } = await sql<CheckItem>`
    select c.id, c.work, c.words, c.done_at as "doneAt",
      case when p.id is not null then jsonb_build_object('id', p.id, 'kind', p.kind, 'name', p.name) end as "doneBy"
    from requests.check_item c left join organisation.party p on p.id = c.done_by
    where c.work in (select id from requests.work where request = ${request})
    order by c.work, c.position, c.id limit 500
  `.execute(db);
  return rows;
}

/** The checklists of each work's unit, of those above it, and of the house. */
export async function checklistsFor(
  db: Database,
  works: readonly string[],
): Promise<{ id: string; work: string; name: string }[]> {
  const { rows } = await sql<{ id: string; work: string; name: string }>`
    select t.id, w.id as work, t.name from requests.work w
    join requests.template t on t.kind = 'checklist' and (t.unit is null or t.unit = w.unit
      or t.unit in (select above from organisation.unit_above where unit = w.unit))
    where w.id = any(${[...works]}::uuid[])
    order by t.name, t.id limit 200
  `.execute(db);
  return rows;
}

export async function insertItem(db: Database, request: string, work: string, words: string): Promise<void> {
  await sql`
    insert into requests.check_item (request, work, position, words)
    select ${request}, ${work}, coalesce(max(position), 0) + 1, ${words} from requests.check_item where work = ${work}
  `.execute(db);
}

export async function countItems(db: Database, work: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from requests.check_item where work = ${work}
  `.execute(db);
  return rows[0]!.count;
}

export async function workOfItem(db: Database, item: string): Promise<string | undefined> {
  const { rows } = await sql<{ work: string }>`
    select work from requests.check_item where id = ${item}
  `.execute(db);
  return rows[0]?.work;
}

/** What was done stays done by whoever did it first. */
export async function tickItem(db: Database, item: string, done: boolean, by: string | null): Promise<void> {
  await sql`
    update requests.check_item set done_at = case when ${done} then now() end, done_by = case when ${done} then ${by}::uuid end
    where id = ${item} and (done_at is null) = ${done}
  `.execute(db);
}

export async function deleteItem(db: Database, item: string): Promise<void> {
  await sql`delete from requests.check_item where id = ${item}`.execute(db);
}
