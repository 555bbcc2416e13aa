// Of surveys only what was released: figures of closed waves, never an answer.

import { sql } from "kysely";
import { readFigures } from "#modules/surveys";
import type { Database } from "#platform/database";
import { open } from "#science/disclosure";

/** Measures that every wave tells as one figure. */
const comparable = sql`(f.measure in ('overall', 'satisfied', 'recommend', 'effort') or f.measure like 'dimension:%')`;

/** Questionnaires whose waves have told figures of a supplier, with the measures told. */
export async function questionnairesOf(
  db: Database,
  supplier: string,
  language: "en" | "ru",
): Promise<{ id: string; name: string; measures: string[] }[]> {
  const { rows } = await sql<{ id: string; name: string; measures: string[] }>`
    select q.id, coalesce(q.name ->> ${language}, q.name ->> 'ru', q.name ->> 'en') as name,
      array_agg(distinct f.measure order by f.measure) as measures
    from surveys.figure f join surveys.wave w on w.id = f.wave join surveys.questionnaire q on q.id = w.questionnaire
    where f.scope = 'supplier' and f.supplier = ${supplier} and w.state = 'closed' and f.value is not null
      and f.method in ('mean', 'satisfied_share', 'net_promoter', 'effort') and ${comparable}
    group by q.id order by 2
  `.execute(db);
  return rows;
}

export interface WaveFigureRow {
  readonly wave: string;
  readonly on: Date;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly deviation: number | null;
}

interface Around {
  readonly questionnaire: string;
  readonly supplier: string;
  readonly measure: string;
  /** The first roll-out day. */
  readonly day: string;
  readonly zone: string;
}

/** The last wave closed before a day that tells the figure, and the latest one that asked wholly after it. */
export async function wavesAround(
  db: Database,
  { questionnaire, supplier, measure, day, zone }: Around,
): Promise<{ before: WaveFigureRow | undefined; after: WaveFigureRow | undefined }> {
  const begins = sql`(${day}::timestamp at time zone ${zone})`;
  const { rows: waves } = await sql<{ id: string; on: Date; side: "before" | "after" }>`
    select id, closed_at as on, case when closed_at < ${begins} then 'before' else 'after' end as side
    from surveys.wave
    where questionnaire = ${questionnaire} and state = 'closed' and direction = 'suppliers'
      and (closed_at < ${begins} or opens_at >= ${begins})
    order by closed_at desc limit 40
  `.execute(db);
  if (waves.length === 0) return { before: undefined, after: undefined };
  const figures = open(
    await readFigures(db, {
      wave: waves.map(({ id }) => id),
      scope: "supplier",
      supplier,
      measure,
      method: ["mean", "satisfied_share", "net_promoter", "effort"],
      told: true,
    }),
  );
  const scale = measure === "satisfied" ? 100 : 1;
  const latest = (side: "before" | "after"): WaveFigureRow | undefined => {
    for (const { id, on } of waves.filter((wave) => wave.side === side)) {
      const found = figures.find(({ wave }) => wave === id);
      if (!found || found.value === null || found.low === null || found.high === null) continue;
      const { value, low, high, n, more } = found;
      const deviation = more?.deviation === undefined ? null : scale * more.deviation;
      return {
        wave: id,
        on,
        value: scale * value,
        low: scale * low,
        high: scale * high,
        n: Number(n),
        deviation,
      };
    }
    return undefined;
  };
  return { before: latest("before"), after: latest("after") };
}
