import { sql } from "kysely";
import type { Database } from "#platform/database";
import { onMap, seen, type View } from "./relationships.ts";

/** A relationship as the pictures need it: as little as possible, for there are thousands. */
export interface Edge {
  readonly id: string;
  readonly supplier: string;
  readonly customer: string;
  readonly confidence: number;
  readonly ofCustomerDemand: number;
  readonly ofSupplierWork: number;
  readonly work: number;
  readonly waitHours: number;
}

export async function edgesOnMap(db: Database, view: View): Promise<Edge[]> {
  const { rows } = await sql<Edge>`
    select r.id, r.supplier, r.customer, case when r.word = 'confirmed' then greatest(r.confidence, 0.99) else r.confidence end as confidence,
      r.of_customer_demand as "ofCustomerDemand", r.of_supplier_work as "ofSupplierWork", r.work,
      r.wait_hours_monthly as "waitHours"
    from relationships.relationship r
    where ${seen(view)} and ${onMap(view.threshold)}
    order by r.confidence desc, r.id
  `.execute(db);
  return rows;
}

export interface Place {
  readonly party: string;
  readonly x: number;
  readonly y: number;
  readonly supplierRank: number;
  readonly customerRank: number;
}

export async function places(db: Database): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select party, x, y, supplier_rank as "supplierRank", customer_rank as "customerRank" from relationships.place
  `.execute(db);
  return rows;
}

/** How much each party asks and does in all, so that shares of whole units can be told. */
export async function workTotals(db: Database): Promise<{ party: string; demand: number; work: number }[]> {
  const { rows } = await sql<{ party: string; demand: number; work: number }>`
    select party, sum(demand) as demand, sum(work) as work from (
      select customer as party, work as demand, 0 as work from relationships.relationship
      union all select supplier, 0, work from relationships.relationship
    ) t group by party
  `.execute(db);
  return rows;
}

export interface Counts {
  readonly parties: number;
  readonly found: number;
  readonly confirmed: number;
  readonly rejected: number;
  readonly reviews: number;
  readonly unsure: number;
}

export async function countMap(db: Database, view: View): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*) filter (where ${onMap(view.threshold)}) as found,
      count(*) filter (where word = 'confirmed') as confirmed,
      count(*) filter (where word = 'rejected') as rejected,
      count(*) filter (where review is not null) as reviews,
      count(*) filter (where word is null and confidence between 0.35 and 0.75) as unsure,
      (select count(*) from (
        select supplier from relationships.relationship r where ${seen(view)} and ${onMap(view.threshold)}
        union select customer from relationships.relationship r where ${seen(view)} and ${onMap(view.threshold)}) p) as parties
    from relationships.relationship r where ${seen(view)}
  `.execute(db);
  return rows[0]!;
}

export async function sourceTotals(db: Database) {
  const { rows } = await sql<{ source: string; rows: number; from: Date | null; to: Date | null }>`
    select source, sum(count) as rows, min(first_at) as "from", max(last_at) as "to"
    from relationships.evidence group by source order by source
  `.execute(db);
  return rows;
}
