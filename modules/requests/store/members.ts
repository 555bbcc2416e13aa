import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { Member } from "./facts.ts";

export async function putMember(db: Database, request: string, member: Member): Promise<void> {
  await sql`
    insert into requests.member (request, person, role, consent, added_by)
    values (${request}, ${member.person}, ${member.role}, ${member.consent}, ${member.addedBy})
    on conflict (request, person) do update
      set role = excluded.role, consent = excluded.consent, added_by = excluded.added_by
  `.execute(db);
}

export async function setConsent(
  db: Database,
  request: string,
  person: string,
  consent: Member["consent"],
): Promise<void> {
  await sql`
    update requests.member set consent = ${consent} where request = ${request} and person = ${person}
  `.execute(db);
}

export async function dropMember(db: Database, request: string, person: string): Promise<void> {
  await sql`delete from requests.member where request = ${request} and person = ${person}`.execute(db);
}

/** What I have looked at is read. */
export async function markRead(db: Database, request: string, person: string): Promise<void> {
  await sql`
    update requests.member m set read_at = clock_timestamp()
    from requests.request r
    where m.request = ${request} and m.person = ${person} and r.id = m.request
      and (m.read_at is null or m.read_at < r.updated_at)
  `.execute(db);
}
