import { sql } from "kysely";
import type { Database } from "#platform/database";

export async function heirOf(db: Database, unit: string): Promise<string | undefined> {
  const { rows } = await sql<{ into: string | null }>`
    select merged_into as into from organisation.unit where party = ${unit}
  `.execute(db);
  return rows[0]?.into ?? undefined;
}

interface Turned {
  readonly id: string;
  readonly version: number;
}

export async function moveServices(db: Database, unit: string, into: string): Promise<Turned[]> {
  const { rows } = await sql<Turned>`
    update catalogue.service set supplier = ${into}, version = version + 1, updated_at = now()
    where supplier = ${unit} returning id, version
  `.execute(db);
  return rows;
}

export async function moveAudience(db: Database, unit: string, into: string): Promise<void> {
  await sql`
    insert into catalogue.service_audience (service, party)
    select service, ${into}::uuid from catalogue.service_audience where party = ${unit} on conflict do nothing
  `.execute(db);
  await sql`delete from catalogue.service_audience where party = ${unit}`.execute(db);
}

/** Retires what a party offered, if it has really ended. */
export async function retireOf(db: Database, party: string): Promise<Turned[]> {
  const { rows } = await sql<Turned>`
    update catalogue.service s set state = 'retired', version = version + 1, updated_at = now()
    from organisation.party p left join organisation.unit u on u.party = p.id
    where s.supplier = ${party} and s.state = 'published'
      and p.id = s.supplier and p.ended_on <= current_date and u.merged_into is null
    returning s.id, s.version
  `.execute(db);
  return rows;
}
