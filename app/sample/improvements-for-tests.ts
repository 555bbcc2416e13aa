// What the loaded sample's needs, alerts and verdicts say, held against what is true of it.

import type { Truth } from "#db/sample";
import type { World } from "#test/world";

export interface NeedsFound {
  /** Of the planted needs those that were proposed, and those that were not. */
  readonly found: readonly string[];
  readonly missed: readonly string[];
  /** Of what was proposed for its voices, what nobody had planted. */
  readonly spurious: readonly string[];
  readonly proposed: number;
}

export async function needsAgainstTruth({ house }: World, { needs }: Truth): Promise<NeedsFound> {
  const { rows } = await house.pool.query<{
    title: string;
    supplier: string;
    topic: string;
    voices: boolean;
  }>(`
    select n.title, p.external_id as supplier, n.topic, n.proposal like 'voices:%' as voices
    from needs.need n join organisation.party p on p.id = n.supplier where n.proposal is not null`);
  const isOf = (need: { supplier: string; topic: string }) => (row: { supplier: string; topic: string }) =>
    row.supplier === need.supplier && row.topic === need.topic;
  const voiced = rows.filter(({ voices }) => voices);
  return {
    found: needs.filter((need) => rows.some(isOf(need))).map(({ key }) => key),
    missed: needs.filter((need) => !rows.some(isOf(need))).map(({ key }) => key),
    spurious: voiced.filter((row) => !needs.some(isOf(row))).map(({ title }) => title),
    proposed: voiced.length,
  };
}

/** Verdicts by the supplier that planned the solution. */
export async function verdictsOf({ house }: World): Promise<ReadonlyMap<string, string>> {
  const { rows } = await house.pool.query<{ supplier: string; verdict: string }>(`
    select distinct on (s.id) p.external_id as supplier, e.verdict
    from solutions.solution s join organisation.party p on p.id = s.supplier
    join solutions.evaluation e on e.solution = s.id and e.verdict is not null order by s.id, e.at desc`);
  return new Map(rows.map(({ supplier, verdict }) => [supplier, verdict]));
}

/** Of the planted changes of need those of which an alert was raised within so many weeks. */
export async function changesRaised({ house }: World, { changes }: Truth, weeks: number): Promise<number> {
  let raised = 0;
  for (const { supplier, customer, at, monthly_before, monthly_after } of changes) {
    const { rows } = await house.pool.query(
      `select 1 from insight.alert a join organisation.party s on s.id = a.supplier
       join organisation.party c on c.id = a.customer
       where a.measure = 'demand' and s.external_id = $1 and c.external_id = $2 and a.direction = $3
         and a.raised_on between $4::date - 7 and $4::date + $5::int * 7`,
      [supplier, customer, monthly_after > monthly_before ? "up" : "down", at, weeks],
    );
    raised += rows.length > 0 ? 1 : 0;
  }
  return raised;
}
