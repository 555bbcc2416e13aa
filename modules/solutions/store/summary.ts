import { type SqlBool, sql } from "kysely";
import type { Actor } from "#platform/context";
import type { Database } from "#platform/database";
import type { OutcomeUnit } from "../plan/outcome.ts";
import type { SolutionKind, SolutionState, VerdictCode } from "../solution.ts";
import { isWithheld, noFigures } from "../withheld.ts";

/** What other rooms know of a solution. Who may read it is for the caller to ask. */
export interface SolutionSummary {
  readonly id: string;
  readonly number: number;
  readonly kind: SolutionKind;
  readonly title: string;
  readonly state: SolutionState;
  readonly supplier: string;
  readonly owner: string | null;
  readonly needs: readonly string[];
  /** Whom it is brought to. */
  readonly customers: readonly string[];
  readonly measure: string | null;
  readonly good: "higher" | "lower" | null;
  readonly evaluateOn: string | null;
  /** The last verdict that was told; null before the first. */
  readonly verdict: VerdictCode | null;
  readonly evaluatedAt: Date | null;
  readonly effect: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** What is measured with it, and what it would be without. */
  readonly withIt: number | null;
  readonly withoutIt: number | null;
  readonly moreWeeks: number | null;
  readonly unit: OutcomeUnit | null;
  readonly costHours: number | null;
  readonly costMoney: number | null;
  readonly currency: string;
  readonly updatedAt: Date;
}

export interface SolutionsAsked {
  readonly ids?: readonly string[];
  readonly needs?: readonly string[];
  /** Its supplier, or one it is brought to. */
  readonly party?: string;
  readonly states?: readonly SolutionState[];
  /** All there are that way at most: the latest changed first. */
  readonly limit?: number;
}

export const summaryColumns = sql`
  s.id, s.number::int as number, s.kind, s.title, s.state, s.supplier, s.owner,
  coalesce((select array_agg(a.need order by a.added_at, a.need) from solutions.answers_need a where a.solution = s.id), '{}')
    as needs,
  coalesce((select array_agg(r.customer order by r.starts_on, r.customer) from solutions.roll_out r where r.solution = s.id), '{}')
    as customers,
  x.measure, x.good, x.evaluate_on::text as "evaluateOn",
  v.verdict, v.at as "evaluatedAt", v.effect, v.low, v.high, v.with_it as "withIt", v.without_it as "withoutIt",
  v.more_weeks as "moreWeeks", v.unit, s.cost_hours as "costHours", s.cost_money::float8 as "costMoney", s.currency,
  s.updated_at as "updatedAt"`;

/** `x` is what is expected, `v` the last verdict. */
export const summaryTables = sql`
  solutions.solution s
  left join lateral (select * from solutions.expectation e where e.solution = s.id order by e.version desc limit 1) x on true
  left join lateral (select * from solutions.evaluation e where e.solution = s.id and e.verdict is not null
    order by e.look desc limit 1) v on true`;

/**
 * Solutions of needs, of a party, in some states, or these. One statement. The figures of a survey only where the reader
 * may see them; `null` is nobody in particular.
 */
export async function solutionsOf(
  db: Database,
  reader: Actor | null,
  asked: SolutionsAsked,
): Promise<SolutionSummary[]> {
  const { ids, needs, party, states, limit = 200 } = asked;
  const where = [
    ids && sql<SqlBool>`s.id = any(${[...ids]}::uuid[])`,
    needs &&
      sql<SqlBool>`exists (select from solutions.answers_need a where a.solution = s.id and a.need = any(${[...needs]}::uuid[]))`,
    party &&
      sql<SqlBool>`(s.supplier = ${party}
        or exists (select from solutions.roll_out r where r.solution = s.id and r.customer = ${party}))`,
    states && sql<SqlBool>`s.state = any(${[...states]}::text[])`,
  ].filter((one) => one !== undefined && one !== "");
  const { rows } = await sql<SolutionSummary>`
    select ${summaryColumns} from ${summaryTables}
    where ${where.length === 0 ? sql<SqlBool>`true` : sql.join(where as never[], sql` and `)}
    order by s.updated_at desc, s.id desc limit ${limit}
  `.execute(db);
  return rows.map((row) => (isWithheld(reader, row) ? { ...row, ...noFigures } : row));
}
