import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { Language } from "#platform/words";
import type { NeedStage, NeedState } from "./need.ts";
import { isCustomer } from "./store/lists.ts";
import { type NeedRow, needColumns, type PartyName } from "./store/needs.ts";
import { titleIn } from "./tell.ts";

/** A need, as much as other rooms tell of it. */
export interface NeedSummary {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly supplier: PartyName | null;
  readonly customer: PartyName | null;
  readonly topic: string | null;
  readonly stage: NeedStage;
  readonly state: NeedState;
  /** 0 to 100. */
  readonly priority: number;
  readonly signals: number;
  readonly people: number;
  readonly units: number;
  readonly hoursMonthly: number;
  /** 1 to 10, as those concerned have marked it. */
  readonly satisfaction: number | null;
  readonly reason: string | null;
  readonly stageSince: Date;
}

export interface NeedsAsked {
  readonly ids?: readonly string[] | undefined;
  /** On either side. */
  readonly party?: string | undefined;
  readonly pair?: { readonly supplier: string; readonly customer: string } | undefined;
  /** Open ones, unless told. */
  readonly states?: readonly NeedState[] | undefined;
  readonly language?: Language | undefined;
  readonly limit?: number | undefined;
}

/** Needs for other rooms, those that matter most first; who may see which, the asking room has to know. */
export async function needsOf(db: Database, asked: NeedsAsked): Promise<NeedSummary[]> {
  const { ids, party, pair, language = "en", limit = 200 } = asked;
  const states = asked.states ?? (ids ? undefined : ["open"]);
  const { rows } = await sql<NeedRow>`
    select ${needColumns} from needs.need n
    where ${ids ? sql`n.id = any(${[...ids]}::uuid[])` : sql`true`}
      and ${party ? sql`(n.supplier = ${party} or ${isCustomer(sql`${party}::uuid`)})` : sql`true`}
      and ${pair ? sql`n.supplier = ${pair.supplier} and ${isCustomer(sql`${pair.customer}::uuid`)}` : sql`true`}
      and ${states ? sql`n.state = any(${[...states]}::text[])` : sql`true`}
    order by n.priority desc, n.id desc limit ${limit}
  `.execute(db);
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    title: titleIn(row, language),
    supplier: row.supplierParty,
    customer: row.customerParty,
    topic: row.topic,
    stage: row.stage,
    state: row.state,
    priority: row.priority,
    signals: row.signals,
    people: row.people,
    units: row.units,
    hoursMonthly: row.hoursMonthly,
    satisfaction: row.satisfaction,
    reason: row.reason,
    stageSince: row.stageSince,
  }));
}
