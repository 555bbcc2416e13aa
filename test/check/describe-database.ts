// Writes the whole database on one page (db/schema.sql) and its types (db/tables.ts) from a migrated database.

import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { root } from "../../app/folders.ts";
import { migrateDatabase } from "../../app/house.ts";
import { testDatabase } from "../world/postgres.ts";

export interface DatabaseDescription {
  readonly schema: string;
  readonly tables: string;
}

export async function describeDatabase(): Promise<DatabaseDescription> {
  const admin = await testDatabase();
  const name = `describe_${process.pid}`;
  const url = new URL(admin);
  url.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: admin });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
    await migrateDatabase(url.toString());
    return { schema: await writeSchema(url.toString()), tables: await writeTables(url.toString()) };
  } finally {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.end();
  }
}

async function writeTables(url: string): Promise<string> {
  const file = path.join(os.tmpdir(), `tables-${process.pid}.ts`);
  await promisify(execFile)(process.execPath, [
    path.join(root, "node_modules/kysely-codegen/dist/cli/bin.js"),
    ...["--dialect", "postgres", "--url", url, "--out-file", file, "--log-level", "error"],
    ...["--type-mapping", '{"int8":"number","numeric":"number","date":"string"}'],
    ...["--exclude-pattern", "{job.*,public.*}"],
  ]);
  const text = fs.readFileSync(file, "utf8");
  fs.rmSync(file);
  return text;
}

async function writeSchema(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query(`
      select n.nspname || '.' || quote_ident(c.relname) as name, c.oid,
        coalesce((select string_agg(format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
            case when a.attnotnull then ' not null' else '' end,
            case when a.attidentity <> '' then ' generated as identity'
                 when a.attgenerated <> '' then ' generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ')'
                 when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end), E',\n' order by a.attnum)
          from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped), '') as columns,
        coalesce((select string_agg('  constraint ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid), E',\n' order by k.conname)
          from pg_constraint k where k.conrelid = c.oid and k.contype <> 'n'), '') as constraints
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'job')
      order by 1`);
    const { rows: indexes } = await client.query(`
      select indexdef from pg_indexes i where schemaname not in ('pg_catalog', 'public', 'job')
        and not exists (select 1 from pg_constraint k where k.conindid = (quote_ident(i.schemaname) || '.' || quote_ident(i.indexname))::regclass)
      order by schemaname, tablename, indexname`);
    const { rows: views } = await client.query(`
      select schemaname || '.' || viewname as name, definition from pg_views
      where schemaname not in ('pg_catalog', 'information_schema', 'public', 'job') order by 1`);
    const { rows: functions } = await client.query(`
      select pg_get_functiondef(p.oid) as definition from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname not in ('pg_catalog', 'information_schema', 'public', 'job') order by n.nspname, p.proname`);
    return [
      "-- The whole database on one page. Generated from db/migrations by `bin/check fix`; never edited.\n",
      ...tables.map(
        ({ name, columns, constraints }) =>
          `create table ${name} (\n${[columns, constraints].filter(Boolean).join(",\n")}\n);\n`,
      ),
      ...indexes.map(({ indexdef }) => `${indexdef};`),
      "",
      ...views.map(({ name, definition }) => `create view ${name} as\n${definition.trim()}\n`),
      ...functions.map(({ definition }) => `${definition.trim()};\n`),
    ].join("\n");
  } finally {
    await client.end();
  }
}
