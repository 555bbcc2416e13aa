import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { Item } from "../../schema/index.ts";

export interface Version {
  readonly form: Readonly<Record<string, unknown>>;
  readonly items: readonly Item[];
}

/** Versions never change, so that each process reads one once. Few are asked at a time. */
const read = new Map<string, Version>();
const mostKept = 50;

export async function versionFor(db: Database, id: string): Promise<Version> {
  const known = read.get(id);
  if (known) return known;
  const { rows } = await sql<Version>`select form, items from surveys.version where id = ${id}`.execute(db);
  const version = rows[0] as Version;
  if (read.size >= mostKept) read.delete(read.keys().next().value as string);
  read.set(id, version);
  return version;
}
