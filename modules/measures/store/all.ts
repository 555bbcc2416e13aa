import { type SqlBool, sql } from "kysely";
import type { Database } from "#platform/database";
import type { Figure } from "../figure.ts";
import type { MeasureKey } from "../measure.ts";
import { addUp, arrange, type KeptRow, type Series } from "../series.ts";
import { mondayOf } from "../week.ts";

const nobody = "00000000-0000-0000-0000-000000000000";

export interface AllAsked {
  /** Whose figures: of a party as one of the sides, or of the company. */
  readonly side: "supplier" | "customer" | "company";
  readonly party?: string;
  /** Only what it has with these others. */
  readonly others?: readonly string[];
  readonly from: string;
  readonly to: string;
}

export interface WholeSeries extends Series {
  /** All its weeks in one. */
  readonly whole: Figure;
}

/** Weekly figures of every measure there is anything of, in one statement: what a page of one party shows side by side. */
export async function readAll(db: Database, asked: AllAsked): Promise<ReadonlyMap<MeasureKey, WholeSeries>> {
  const { side, party = nobody, others, from, to } = asked;
  const when = sql<SqlBool>`w.week between ${mondayOf(from)}::date and ${mondayOf(to)}::date`;
  const values = sql`w.measure, w.week::text as week, w.n, w.total, w.squares, w.logs, w.buckets, w.counts`;
  const other = side === "supplier" ? sql.ref("w.customer") : sql.ref("w.supplier");
  const rows =
    others !== undefined && side !== "company"
      ? sql`select ${values} from measures.weekly w
          where ${sql.ref(`w.${side}`)} = ${party}::uuid and ${other} = any(${[...others]}::uuid[]) and ${when}`
      : sql`select ${values} from measures.weekly_sum w
          where w.side = ${side} and w.party = ${party}::uuid and ${when}`;
  const found = (await rows.execute(db)).rows as (KeptRow & { readonly measure: MeasureKey })[];
  const byMeasure = Map.groupBy(found, ({ measure }) => measure);
  return new Map(
    [...byMeasure].flatMap(([measure, own]) => {
      const [series] = arrange({ measure, by: "company", from, to }, own);
      return series ? [[measure, { ...series, whole: addUp(measure, own) }] as const] : [];
    }),
  );
}
