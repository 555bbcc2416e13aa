import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type pg from "pg";
import { databaseErrors } from "./errors.ts";

const migrationLock = 7_316_542;

export interface Migration {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

export function readMigrations(folder: string): Migration[] {
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((name) => {
      const text = fs.readFileSync(path.join(folder, name), "utf8");
      return { name, text, sha256: createHash("sha256").update(text).digest("hex") };
    });
}

/**
 * Applies what is missing, a transaction a file, under a lock so that two processes may start at once.
 * A file whose first line is `-- no-transaction` (for indexes built concurrently) holds one statement.
 */
export async function migrate(client: pg.ClientBase, migrations: readonly Migration[]): Promise<string[]> {
  await client.query("select pg_advisory_lock($1)", [migrationLock]);
  try {
    await client.query(
      "create table if not exists public.schema_version (name text primary key, sha256 text not null, applied_at timestamptz not null default now())",
    );
    const { rows } = await client.query<{ name: string; sha256: string }>(
      "select name, sha256 from public.schema_version",
    );
    const applied = new Map(rows.map((row) => [row.name, row.sha256]));
    const known = new Set(migrations.map((migration) => migration.name));
    for (const name of applied.keys()) {
      if (!known.has(name)) throw databaseErrors.refuse("newer_than_program", { file: name });
    }
    const fresh: string[] = [];
    for (const migration of migrations) {
      const before = applied.get(migration.name);
      if (before === migration.sha256) continue;
      if (before !== undefined) throw databaseErrors.refuse("migration_changed", { file: migration.name });
      await apply(client, migration);
      fresh.push(migration.name);
    }
    return fresh;
  } finally {
    await client.query("select pg_advisory_unlock($1)", [migrationLock]);
  }
}

/** Applies exactly these files inside the caller's transaction, for restoring a backup of their time. */
export async function migrateWithin(client: pg.ClientBase, migrations: readonly Migration[]): Promise<void> {
  await client.query(
    "create table public.schema_version (name text primary key, sha256 text not null, applied_at timestamptz not null default now())",
  );
  for (const { name, text, sha256 } of migrations) {
    await client.query(text.replace(/\bconcurrently\b/gi, ""));
    await client.query("insert into public.schema_version (name, sha256) values ($1, $2)", [name, sha256]);
  }
}

async function apply(client: pg.ClientBase, { name, text, sha256 }: Migration): Promise<void> {
  const whole = !text.startsWith("-- no-transaction");
  try {
    if (whole) await client.query("begin");
    await client.query(text);
    await client.query("insert into public.schema_version (name, sha256) values ($1, $2)", [name, sha256]);
    if (whole) await client.query("commit");
  } catch (error) {
    if (whole) await client.query("rollback");
    const { position, message } = error as { position?: string; message: string };
    const line = position ? text.slice(0, Number(position)).split("\n").length : "?";
    throw databaseErrors.refuse("migration_failed", { place: `${name}:${line}`, reason: message });
  }
}
