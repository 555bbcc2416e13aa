import { sql } from "kysely";
import type { Database } from "#platform/database";
import { type PauseKind, type Priority, type Target, type TargetRow, targetFor } from "./terms.ts";

export interface AgreementInForce {
  readonly agreement: string;
  readonly version: number;
  readonly name: string | null;
  readonly supplier: string;
  /** Null: the supplier's standard towards everybody. */
  readonly customer: string | null;
  readonly service: string | null;
  readonly category: string | null;
  /** Null: around the clock. */
  readonly calendar: string | null;
  /** In working minutes. */
  readonly target: Target;
  readonly pauses: readonly PauseKind[];
  /** Percent of the target after which those who serve are warned. */
  readonly warnAt: number;
  readonly escalateTo: readonly string[];
}

export interface WorkAsked {
  readonly supplier: string;
  readonly customer: string | null;
  readonly service: string | null;
  /** Of whoever is served. */
  readonly category: string | null;
  readonly priority: Priority | null;
  readonly at: Date;
}

type Row = Omit<AgreementInForce, "target"> & { readonly targets: readonly TargetRow[] };

/**
 * All agreements that hold at a moment for a piece of work: of the supplier or a unit above it, with the customer or a
 * unit above it, and the supplier's standards; the nearest first. One statement.
 */
export async function agreementsFor(db: Database, asked: WorkAsked): Promise<AgreementInForce[]> {
  const { rows } = await sql<Row>`
    with suppliers as (${withThoseAbove(asked.supplier)}), customers as (${withThoseAbove(asked.customer)})
    select a.id as agreement, v.number as version, a.name, a.supplier, a.customer, a.service, a.category, v.calendar,
      v.targets, v.pauses, v.warn_at as "warnAt", v.escalate_to as "escalateTo"
    from catalogue.agreement a
    join suppliers s on s.party = a.supplier
    left join customers c on c.party = a.customer
    join catalogue.agreement_version v on v.agreement = a.id
    where (a.customer is null or c.party is not null)
      and (a.service is null or a.service = ${asked.service}::uuid)
      and (a.category is null or a.category = ${asked.category})
      and v.in_force_at <= ${asked.at} and (v.ended_at is null or v.ended_at > ${asked.at})
    order by c.distance nulls last, s.distance, a.service nulls last, a.id
  `.execute(db);
  return rows.flatMap(({ targets, ...row }) => {
    const target = targetFor(targets, asked.priority);
    return target ? [{ ...row, target }] : [];
  });
}

/** A party with the units it is in, the nearest first: a unit's from the tree, a person's from where the person belongs. */
function withThoseAbove(party: string | null) {
  return sql`
    select party, min(distance) as distance from (
      select ${party}::uuid as party, -1 as distance
      union all select a.above, a.distance from organisation.unit_above a where a.unit = ${party}::uuid
      union all select a.above, a.distance from organisation.person e
        join organisation.unit_above a on a.unit = e.unit where e.party = ${party}::uuid
    ) up where party is not null group by party`;
}
