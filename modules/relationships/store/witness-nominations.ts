import { sql } from "kysely";
import type { Database } from "#platform/database";

/** Somebody said, asked by the house, on whose work they depend. */
export interface NominationFact {
  /** The person who says it. */
  readonly respondent: string;
  /** The unit or partner named. */
  readonly named: string;
  readonly at: Date;
  readonly frequency: string | null;
  /** 1 to 5. */
  readonly criticality: number | null;
}

/**
 * Writes nominations down as rows of evidence, with the codes by which they find their parties again after the
 * organisation has changed. `source` is what they come from; told again, they are the same pieces of evidence.
 * One's own unit and those above it are the chain of command: naming them is no evidence. Returns how many count.
 */
export async function writeNominationRows(
  db: Database,
  source: string,
  facts: readonly NominationFact[],
): Promise<number> {
  const { rows } = await sql<{ counts: boolean }>`
    with fact as (
      select f.*, e.unit as customer, coalesce(e.email, r.external_id) as respondent_code, n.external_id as named_code,
        row_number() over (order by f.respondent, f.named) as line
      from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as f (
        respondent uuid, named uuid, at timestamptz, frequency text, criticality int)
      join organisation.party r on r.id = f.respondent
      join organisation.party n on n.id = f.named
      join organisation.unit u on u.party = f.named
      join organisation.person e on e.party = f.respondent
    )
    insert into relationships.nomination as t (import, line, key, at, respondent, named, frequency, criticality, said_by,
      supplier, customer, counts)
    select ${source}, line, lower(respondent_code) || '|' || lower(named_code) || '|' || ${source}, at, respondent_code,
      named_code, frequency, criticality, respondent, named, customer,
      customer is not null and customer <> named
        and not exists (select 1 from organisation.unit_above a where a.unit = customer and a.above = named)
    from fact
    on conflict (key) do update set at = excluded.at, frequency = excluded.frequency,
      criticality = excluded.criticality, said_by = excluded.said_by, supplier = excluded.supplier,
      customer = excluded.customer, counts = excluded.counts
    returning counts
  `.execute(db);
  return rows.filter(({ counts }) => counts).length;
}
