import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { NeedColumns } from "./needs.ts";

export type ChangeKind =
  | "proposed"
  | "opened"
  | "accepted"
  | "rejected"
  | "edited"
  | "moved"
  | "merged"
  | "split"
  | "closed"
  | "target_proposed"
  | "target_agreed"
  | "target_dropped";

export interface Shape {
  readonly columns?: NeedColumns;
  /** Signals that went to or came from another need. */
  readonly signals?: readonly string[];
  readonly other?: string;
  /** Signals that came from no need. */
  readonly brought?: readonly string[];
}

export interface NewChange {
  readonly need: string;
  readonly kind: ChangeKind;
  readonly before?: Shape;
  readonly after?: Shape;
  readonly note?: string;
  readonly by: string | null;
  readonly at: Date;
}

export interface ChangeRow {
  readonly id: string;
  readonly need: string;
  readonly kind: ChangeKind;
  readonly before: Shape;
  readonly after: Shape;
  readonly note: string;
  readonly by: { readonly id: string; readonly name: string } | null;
  readonly at: Date;
  readonly undoneAt: Date | null;
}

export async function insertChange(db: Database, made: NewChange): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into needs.change (need, kind, before, after, note, made_by, made_at)
    values (${made.need}, ${made.kind}, ${JSON.stringify(made.before ?? {})}::jsonb,
      ${JSON.stringify(made.after ?? {})}::jsonb, ${made.note ?? ""}, ${made.by}, ${made.at})
    returning id
  `.execute(db);
  return rows[0]!.id;
}

const columns = sql`
  c.id, c.need, c.kind, c.before, c.after, c.note, c.made_at as at, c.undone_at as "undoneAt",
  case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as by
  from needs.change c left join organisation.party p on p.id = c.made_by`;

/** The latest first. */
export async function changesOf(
  db: Database,
  need: string,
  { before, limit }: { readonly before?: string | undefined; readonly limit: number },
): Promise<ChangeRow[]> {
  const { rows } = await sql<ChangeRow>`
    select ${columns} where c.need = ${need} and ${before ? sql`c.id < ${before}::uuid` : sql`true`}
    order by c.id desc limit ${limit}
  `.execute(db);
  return rows;
}

export async function findChange(db: Database, id: string): Promise<ChangeRow | undefined> {
  const { rows } = await sql<ChangeRow>`select ${columns} where c.id = ${id}`.execute(db);
  return rows[0];
}

/** Whether nothing else has been done with the need since, that still stands. */
export async function isLatest(db: Database, { id, need }: { id: string; need: string }): Promise<boolean> {
  const { rows } = await sql`
    select 1 from needs.change where need = ${need} and id > ${id}::uuid and undone_at is null limit 1
  `.execute(db);
  return rows.length === 0;
}

export async function markUndone(db: Database, id: string, by: string | null, at: Date): Promise<void> {
  await sql`update needs.change set undone_at = ${at}, undone_by = ${by} where id = ${id}`.execute(db);
}
