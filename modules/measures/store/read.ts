import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Database } from "#platform/database";
import type { Figure } from "../figure.ts";
import { addUp, arrange, type KeptRow, type Series, type SeriesAsked } from "../series.ts";
import { mondayOf } from "../week.ts";

const nobody = "00000000-0000-0000-0000-000000000000";

/**
 * Weekly figures, one series a pair, supplier, customer or service of a pair, or one of the company. Where the question
 * names all its series is told by, there is exactly one, also when nothing was counted. One statement. What somebody may
 * read is for the caller to ask.
 */
export async function readSeries(db: Database, asked: SeriesAsked): Promise<Series[]> {
  return arrange(asked, await readRows(db, asked));
}

export type FigureAsked = Omit<SeriesAsked, "by" | "suppliers" | "customers">;

/** One sum over a span of weeks: of a pair, of one side, of a service, or of the company. One statement. */
export async function readFigure(db: Database, asked: FigureAsked): Promise<Figure> {
  const by =
    asked.supplier !== undefined ? "supplier" : asked.customer !== undefined ? "customer" : "company";
  return addUp(asked.measure, await readRows(db, { ...asked, by }));
}

const among = (column: string, party: string | undefined, parties: readonly string[] | undefined) => {
  const one = sql.ref(column);
  const both = [
    ...(party === undefined ? [] : [sql<SqlBool>`${one} = ${party}::uuid`]),
    ...(parties === undefined ? [] : [sql<SqlBool>`${one} = any(${[...parties]}::uuid[])`]),
  ];
  return both.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join(both, sql` and `)}`;
};

async function readRows(db: Database, asked: SeriesAsked): Promise<KeptRow[]> {
  const { rows } = await query(asked).execute(db);
  return rows;
}

const values = sql`w.n, w.total, w.squares, w.logs, w.buckets, w.counts`;

function query(asked: SeriesAsked): RawBuilder<KeptRow> {
  const { measure, by, supplier, customer, service, suppliers, customers } = asked;
  const when = sql<SqlBool>`w.week between ${mondayOf(asked.from)}::date and ${mondayOf(asked.to)}::date`;
  const side = summed(asked);
  if (side) {
    const party = side === "company" ? nobody : side === "supplier" ? supplier : customer;
    const parties = side === "supplier" ? suppliers : side === "customer" ? customers : undefined;
    const told = (of: string) => (side === of ? sql`w.party` : sql`null::uuid`);
    return sql<KeptRow>`
      select ${told("supplier")} as supplier, ${told("customer")} as customer, null as service, w.week::text as week, ${values}
      from measures.weekly_sum w
      where w.side = ${side} and w.measure = ${measure} and ${among("w.party", party, parties)} and ${when}
    `;
  }
  const told = (column: "supplier" | "customer", kinds: readonly string[]) =>
    kinds.includes(by) ? sql.ref(`w.${column}`) : sql`null::uuid`;
  return sql<KeptRow>`
    select ${told("supplier", ["pair", "pairAndService", "supplier"])} as supplier,
      ${told("customer", ["pair", "pairAndService", "customer"])} as customer,
      ${by === "pairAndService" ? sql`w.service` : sql`null::text`} as service, w.week::text as week, ${values}
    from measures.weekly w
    where w.measure = ${measure} and ${among("w.supplier", supplier, suppliers)}
      and ${among("w.customer", customer, customers)}
      and ${service === undefined ? sql<SqlBool>`true` : sql<SqlBool>`w.service = ${service}`} and ${when}
  `;
}

/** Whether the kept sums answer it: nothing is asked of the other side or of a service. */
function summed(asked: SeriesAsked): "supplier" | "customer" | "company" | undefined {
  const { by, supplier, customer, service, suppliers, customers } = asked;
  if (service !== undefined) return undefined;
  const ofSupplier = supplier !== undefined || suppliers !== undefined;
  const ofCustomer = customer !== undefined || customers !== undefined;
  if (by === "supplier" && !ofCustomer) return "supplier";
  if (by === "customer" && !ofSupplier) return "customer";
  return by === "company" && !ofSupplier && !ofCustomer ? "company" : undefined;
}

export interface Kept {
  /** When figures were last counted; null before the first time. */
  readonly countedAt: Date | null;
  /** The zone of the weeks. */
  readonly zone: string | null;
  /** The first and the last week of which something is known. */
  readonly first: string | null;
  readonly last: string | null;
}

/** How far the record reaches. */
export async function readKept(db: Database): Promise<Kept> {
  const { rows } = await sql<Kept>`
    select s.counted_at as "countedAt", s.zone,
      (select min(week)::text from measures.weekly_sum where side = 'company' and party = ${nobody}::uuid) as first,
      (select max(week)::text from measures.weekly_sum where side = 'company' and party = ${nobody}::uuid) as last
    from (values (1)) one left join measures.state s on true
  `.execute(db);
  return rows[0] as Kept;
}
