import { sql } from "kysely";
import type { Database } from "#platform/database";
import { defaultHalfLifeDays, defaultThreshold } from "../discovery/relationship-map.ts";

export interface Settings {
  readonly halfLifeDays: number;
  readonly threshold: number;
}

const name = "relationships.map";

export async function readSettings(db: Database): Promise<Settings> {
  const { rows } = await sql<{ value: Partial<Settings> }>`
    select value from platform.setting where name = ${name}
  `.execute(db);
  return { halfLifeDays: defaultHalfLifeDays, threshold: defaultThreshold, ...rows[0]?.value };
}

export async function writeSettings(
  db: Database,
  settings: Settings,
  by: string | null,
  now: Date,
): Promise<void> {
  await sql`
    insert into platform.setting (name, value, changed_by, changed_at)
    values (${name}, ${JSON.stringify(settings)}::jsonb, ${by}, ${now})
    on conflict (name) do update set value = excluded.value, changed_by = excluded.changed_by,
      changed_at = excluded.changed_at
  `.execute(db);
}
