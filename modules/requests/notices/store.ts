import { sql } from "kysely";
import type { Database } from "#platform/database";

export interface HeardMessage {
  readonly author: string | null;
  readonly side: "customer" | "supplier" | "house";
  readonly body: string;
  readonly attachments: number;
}

/** A message that both sides read; a note inside is never found, whoever asks for it. */
export async function heardMessage(db: Database, id: string): Promise<HeardMessage | undefined> {
  const { rows } = await sql<HeardMessage>`
    select author, side, body, attachments from requests.message where id = ${id} and audience = 'all'
  `.execute(db);
  return rows[0];
}

/** What was asked in the first place, and by which way it came. */
export async function beginning(db: Database, request: string): Promise<{ channel: string; text: string }> {
  const { rows } = await sql<{ channel: string; text: string }>`
    select r.channel, coalesce((select m.body from requests.message m
      where m.request = r.id and m.audience = 'all' and m.side = 'customer' order by m.id limit 1), '') as text
    from requests.request r where r.id = ${request}
  `.execute(db);
  return rows[0] ?? { channel: "web", text: "" };
}

export async function numberOf(db: Database, request: string): Promise<number | undefined> {
  const { rows } = await sql<{ number: number }>`
    select number from requests.request where id = ${request}
  `.execute(db);
  return rows[0]?.number;
}

/** Who is to hear of a breach, by the agreement whose target it is: roles (`head`, `above`, `lead`) and persons. */
export async function escalationOf(db: Database, clock: number): Promise<readonly string[] | undefined> {
  const { rows } = await sql<{ to: string[] }>`
    select v.escalate_to as "to" from requests.clock c
    join catalogue.agreement_version v on v.agreement = c.agreement and v.number = c.version
    where c.id = ${clock}
  `.execute(db);
  return rows[0]?.to;
}

/** The persons who lead the programme. */
export async function programmeLeads(db: Database): Promise<string[]> {
  const { rows } = await sql<{ party: string }>`
    select e.party from auth."user" u
    join organisation.person e
      on e.account = u.id or (e.account is null and e.email = lower(u.email) and u."emailVerified")
    where 'programme_lead' = any(string_to_array(u.role, ',')) and not coalesce(u.banned, false)
    limit 20
  `.execute(db);
  return rows.map(({ party }) => party);
}

/** The manager of a person. */
export async function managerOf(db: Database, person: string): Promise<string | null> {
  const { rows } = await sql<{ manager: string | null }>`
    select manager from organisation.person where party = ${person}
  `.execute(db);
  return rows[0]?.manager ?? null;
}
