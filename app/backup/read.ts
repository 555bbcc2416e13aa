import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import pg from "pg";
import { copyText, migrateWithin, readMigrations } from "#platform/database";
import { Refusal } from "#platform/errors";
import { migrationsFolder } from "../folders.ts";
import { migrateDatabase } from "../house.ts";
import { backupErrors } from "./errors.ts";
import { foreignSchemas, Manifest } from "./manifest.ts";
import { readTar } from "./tar.ts";

export interface RestoreSummary {
  readonly rows: number;
  readonly files: number;
}

/**
 * Brings a backup back in one transaction: the schema as it was when the backup was made, then the rows; the
 * migrations written since come after that. On any fault the database and the files stay as they were.
 */
export async function readBackup(
  databaseUrl: string,
  data: string,
  file: string,
  replace: boolean,
): Promise<RestoreSummary> {
  const incoming = path.join(data, "files.incoming");
  fs.rmSync(incoming, { recursive: true, force: true });
  fs.mkdirSync(incoming, { recursive: true });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("begin");
    await clear(client, replace);
    const summary = await load(client, file, incoming);
    await client.query("commit");
    fs.rmSync(path.join(data, "files"), { recursive: true, force: true });
    fs.renameSync(incoming, path.join(data, "files"));
    await migrateDatabase(databaseUrl);
    return summary;
  } catch (error) {
    await client.query("rollback").catch(() => {});
    if (error instanceof Refusal) throw error;
    throw backupErrors.refuse("unreadable", { file, reason: (error as Error).message });
  } finally {
    fs.rmSync(incoming, { recursive: true, force: true });
    await client.end();
  }
}

async function clear(client: pg.Client, replace: boolean): Promise<void> {
  const { rows: known } = await client.query("select to_regclass('auth.user') is not null as there");
  if (known[0].there && !replace) {
    const { rows } = await client.query('select exists (select 1 from auth."user") as full');
    if (rows[0].full) throw backupErrors.refuse("not_empty");
  }
  const { rows: schemas } = await client.query<{ name: string }>(`
    select quote_ident(nspname) as name from pg_namespace
    where (nspname not in ${foreignSchemas} and nspname not like 'pg\\_%') or nspname = 'job'`);
  for (const { name } of schemas) await client.query(`drop schema ${name} cascade`);
  await client.query("drop table if exists public.schema_version");
}

async function load(client: pg.Client, file: string, incoming: string): Promise<RestoreSummary> {
  const gunzip = createGunzip();
  const reading = pipeline(fs.createReadStream(file), gunzip);
  // Whoever reads the entries meets the same fault; this only keeps it from being unhandled.
  reading.catch(() => {});
  let manifest: Manifest | undefined;
  let rows = 0;
  let files = 0;
  for await (const { name, body } of readTar(gunzip)) {
    if (name === "manifest.json") {
      const parts: Buffer[] = [];
      for await (const part of body) parts.push(part);
      manifest = Manifest.parse(JSON.parse(Buffer.concat(parts).toString("utf8")));
      await prepare(client, manifest);
    } else if (name.startsWith("database/")) {
      const table = manifest?.tables.find((one) => `database/${one.name}.copy` === name);
      if (!table) throw new Error(`${name} is not in the manifest`);
      await copyText(client, `${table.name} (${table.columns.join(", ")})`, body);
      rows += table.rows;
    } else if (/^files\/[0-9a-f-]{36}$/.test(name)) {
      const id = name.slice("files/".length);
      fs.mkdirSync(path.join(incoming, id.slice(0, 2)), { recursive: true });
      await pipeline(body, fs.createWriteStream(path.join(incoming, id.slice(0, 2), id), { mode: 0o640 }));
      files += 1;
    } else {
      throw new Error(`${name} does not belong in a backup`);
    }
  }
  if (!manifest) throw new Error("there is no manifest");
  await settle(client, manifest);
  return { rows, files };
}

async function prepare(client: pg.Client, manifest: Manifest): Promise<void> {
  const known = new Map(readMigrations(migrationsFolder).map((migration) => [migration.name, migration]));
  const applied = manifest.migrations.map(({ name, sha256 }) => {
    const migration = known.get(name);
    if (!migration || migration.sha256 !== sha256)
      throw backupErrors.refuse("unknown_schema", { file: name });
    return migration;
  });
  await migrateWithin(client, applied);
  // Migrations may have put rows of their own; the backup holds them too.
  const names = manifest.tables.map((table) => table.name).join(", ");
  if (names) await client.query(`truncate ${names} cascade`);
  // Tables come in the order of their names, not of their references, which are checked at the end instead.
  await client.query(`
    do $$ declare k record; begin
      for k in select format('alter table %s alter constraint %I deferrable initially deferred', conrelid::regclass, conname) as change
        from pg_constraint c join pg_namespace n on n.oid = c.connamespace
        where contype = 'f' and n.nspname not in ${foreignSchemas}
      loop execute k.change; end loop;
    end $$`);
}

async function settle(client: pg.Client, manifest: Manifest): Promise<void> {
  for (const { table, column, last } of manifest.sequences) {
    await client.query(
      "select setval(pg_get_serial_sequence($1, $2), greatest($3::bigint, 1), $3::bigint > 0)",
      [table, column, last],
    );
  }
  await client.query("set constraints all immediate");
  await client.query(`
    do $$ declare k record; begin
      for k in select format('alter table %s alter constraint %I not deferrable', conrelid::regclass, conname) as change
        from pg_constraint c join pg_namespace n on n.oid = c.connamespace
        where contype = 'f' and condeferrable and n.nspname not in ${foreignSchemas}
      loop execute k.change; end loop;
    end $$`);
  // Transaction numbers belong to the cluster that gave them. Events count as delivered up to where each
  // reaction had read, less a margin for those that were under way: reactions may run twice.
  await client.query("alter table platform.event disable trigger user");
  await client.query("update platform.event set tx = '0'");
  await client.query("alter table platform.event enable trigger user");
  await client.query("update platform.reaction_cursor set tx = '0', event_id = greatest(event_id - 1000, 0)");
  // The queue is made anew, so what waited in it does not come back.
  await client.query(
    "update platform.task set state = 'cancelled', ended_at = now() where state in ('waiting', 'running')",
  );
}
