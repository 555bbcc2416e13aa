import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { copyOut } from "#platform/database";
import { foreignSchemas, type Manifest } from "./manifest.ts";
import { tarEnd, tarHeader, tarPadding } from "./tar.ts";

export interface BackupSummary {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  readonly bytes: number;
}

/**
 * Writes one .tar.gz: a manifest, every table as COPY text, every uploaded file. All tables are read in one
 * snapshot, so the house may go on running. The file appears under its name only when it is complete.
 */
export async function writeBackup(databaseUrl: string, data: string, target: string): Promise<BackupSummary> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const spool = fs.mkdtempSync(path.join(path.dirname(target), ".backup-"));
  const part = `${target}.part`;
  try {
    await client.query("begin isolation level repeatable read read only");
    const tables = await spoolTables(client, spool);
    const manifest: Manifest = {
      format: 1,
      migrations: (await client.query("select name, sha256 from public.schema_version order by name")).rows,
      tables,
      sequences: await readSequences(client),
    };
    const { rows: uploads } = await client.query<{ id: string }>("select id from platform.file order by id");
    await client.query("commit");

    const gzip = createGzip({ level: 6 });
    const written = pipeline(gzip, fs.createWriteStream(part, { mode: 0o600 }));
    const write = async (bytes: Buffer) => {
      if (!gzip.write(bytes)) await once(gzip, "drain");
    };
    const text = Buffer.from(JSON.stringify(manifest, null, 1));
    await write(tarHeader("manifest.json", text.length));
    await write(text);
    await write(tarPadding(text.length));
    const addFile = async (name: string, file: string) => {
      const { size } = fs.statSync(file);
      await write(tarHeader(name, size));
      for await (const chunk of fs.createReadStream(file)) await write(chunk as Buffer);
      await write(tarPadding(size));
    };
    for (const [at, { name }] of tables.entries())
      await addFile(`database/${name}.copy`, path.join(spool, String(at)));
    let files = 0;
    for (const { id } of uploads) {
      const file = path.join(data, "files", id.slice(0, 2), id);
      if (!fs.existsSync(file)) continue;
      await addFile(`files/${id}`, file);
      files += 1;
    }
    await write(tarEnd);
    gzip.end();
    await written;
    fs.renameSync(part, target);
    const rows = tables.reduce((total, table) => total + table.rows, 0);
    return { tables: tables.length, rows, files, bytes: fs.statSync(target).size };
  } finally {
    await client.end();
    fs.rmSync(spool, { recursive: true, force: true });
    fs.rmSync(part, { force: true });
  }
}

async function spoolTables(client: pg.Client, spool: string): Promise<Manifest["tables"]> {
  const { rows: tables } = await client.query<{ name: string; columns: string[]; vault: boolean }>(`
    select format('%I.%I', n.nspname, c.relname) as name,
      coalesce(obj_description(n.oid, 'pg_namespace') like 'Vault:%', false) as vault,
      (select json_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ${foreignSchemas} and n.nspname not like 'pg\\_%'
    order by 1`);
  const described: Manifest["tables"] = [];
  for (const [at, { name, columns, vault }] of tables.entries()) {
    let rows = 0;
    // Rows lie in the order in which they came: beside those who took part, in theirs, it would say whose is whose.
    const order = vault ? " order by random()" : "";
    const stream = copyOut(client, `select ${columns.join(", ")} from ${name}${order}`);
    stream.on("data", (chunk: Buffer) => {
      for (let from = chunk.indexOf(10); from >= 0; from = chunk.indexOf(10, from + 1)) rows += 1;
    });
    await pipeline(stream, fs.createWriteStream(path.join(spool, String(at)), { mode: 0o600 }));
    described.push({ name, columns, rows });
  }
  return described;
}

async function readSequences(client: pg.Client): Promise<Manifest["sequences"]> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(`
    select format('%I.%I', n.nspname, c.relname) as table, a.attname as column,
      pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname) as sequence
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where a.attidentity <> '' and c.relkind = 'r' and n.nspname not in ${foreignSchemas}`);
  const read: Manifest["sequences"] = [];
  for (const { table, column, sequence } of rows) {
    const { rows: last } = await client.query(
      `select case when is_called then last_value else 0 end as last from ${sequence}`,
    );
    read.push({ table, column, last: last[0].last });
  }
  return read;
}
