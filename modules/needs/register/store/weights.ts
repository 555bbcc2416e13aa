import { sql } from "kysely";
import type { Database } from "#platform/database";
import { usualWeights, type Weights } from "../priority.ts";

export interface KeptWeights {
  readonly weights: Weights;
  readonly changedBy: string | null;
  readonly changedAt: Date | null;
}

export async function readWeights(db: Database): Promise<KeptWeights> {
  const { rows } = await sql<{ weights: Weights; changedBy: string | null; changedAt: Date }>`
    select w.weights, p.name as "changedBy", w.changed_at as "changedAt"
    from needs.weights w left join organisation.party p on p.id = w.changed_by
  `.execute(db);
  const [kept] = rows;
  return kept
    ? { ...kept, weights: { ...usualWeights, ...kept.weights } }
    : { weights: usualWeights, changedBy: null, changedAt: null };
}

export async function keepWeights(
  db: Database,
  weights: Weights,
  by: string | null,
  at: Date,
): Promise<void> {
  await sql`
    insert into needs.weights (weights, changed_by, changed_at) values (${JSON.stringify(weights)}::jsonb, ${by}, ${at})
    on conflict (is_only) do update
      set weights = excluded.weights, changed_by = excluded.changed_by, changed_at = excluded.changed_at
  `.execute(db);
}
