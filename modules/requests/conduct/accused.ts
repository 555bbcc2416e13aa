import { sql } from "kysely";
import type { Database } from "#platform/database";
import { errors } from "../errors.ts";

export interface Complaint {
  readonly kind: string;
  readonly about: string | null;
}

/**
 * Whether somebody, or a unit, stands with those a complaint is about: a unit with all under it and whoever heads it; a
 * person with the unit they belong to. Heads above are not: they answer for both sides.
 */
export async function isAccusedParty(db: Database, about: string, party: string): Promise<boolean> {
  const { rows } = await sql<{ accused: boolean }>`
    select ${party}::uuid = ${about}::uuid
      or exists (select 1 from organisation.unit_above where unit = ${party} and above = ${about})
      or exists (select 1 from organisation.person e join organisation.unit_above a on a.unit = e.unit
                 where e.party = ${party} and a.above = ${about})
      or exists (select 1 from organisation.unit where party = ${about} and head = ${party})
      or exists (select 1 from organisation.person one where one.party = ${about} and (one.unit = ${party}
        or exists (select 1 from organisation.person other where other.party = ${party} and other.unit = one.unit)))
      as accused
  `.execute(db);
  return rows[0]?.accused ?? false;
}

/** Refuses to let those complained about handle, watch or help with the complaint, whoever wants it: the house too. */
export async function keepOut(
  db: Database,
  { kind, about }: Complaint,
  party: { readonly id: string; readonly name: string } | undefined,
  place?: string,
): Promise<void> {
  if (kind !== "complaint" || about === null || !party) return;
  if (await isAccusedParty(db, about, party.id))
    throw errors.refuse("complained_about", { name: party.name }, place ? { place } : {});
}
