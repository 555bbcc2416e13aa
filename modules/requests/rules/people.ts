import { sql } from "kysely";
import type { Database } from "#platform/database";

export interface Candidate {
  readonly person: string;
  /** Works of the unit that are the person's and not over. */
  readonly load: number;
}

/** Living people of a unit in a fixed order, or those of them that a rule names, with what they have to do. */
export async function candidatesOf(
  db: Database,
  unit: string,
  named: readonly string[],
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select p.id as person, (select count(*)::int from requests.work w
      where w.assignee = p.id and w.unit = ${unit} and w.state in ('open', 'waiting')) as load
    from organisation.party p join organisation.person e on e.party = p.id
    where p.ended_on is null and (case when ${named.length > 0} then p.id = any(${[...named]}::uuid[])
      else e.unit = ${unit} end)
    order by p.id limit 500
  `.execute(db);
  return rows;
}

/** Whom a rule chose last. */
export async function lastChosen(db: Database, rule: string): Promise<string | undefined> {
  const { rows } = await sql<{ chosen: string }>`
    select deed ->> 'chosen' as chosen from requests.rule_run u, jsonb_array_elements(u.done) as deed
    where u.rule = ${rule} and deed ? 'chosen' order by u.id desc limit 1
  `.execute(db);
  return rows[0]?.chosen;
}

/** The one after whoever was last; after the last of all the first again. */
export function nextInTurn(candidates: readonly Candidate[], last: string | undefined): string | undefined {
  const next = last === undefined ? undefined : candidates.find(({ person }) => person > last);
  return (next ?? candidates[0])?.person;
}

export function leastLoaded(candidates: readonly Candidate[]): string | undefined {
  return [...candidates].sort((a, b) => a.load - b.load || (a.person < b.person ? -1 : 1))[0]?.person;
}
