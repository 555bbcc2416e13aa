import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { Direction, Item, Kind, Purpose, WaveState } from "../../schema/shapes.ts";

export interface ClosingWave {
  readonly id: string;
  readonly kind: Kind;
  readonly direction: Direction;
  readonly state: WaveState;
  readonly k: number;
  readonly cuts: readonly string[];
  readonly version: string | null;
  readonly asked: readonly string[] | null;
  readonly service: string | null;
  readonly predicts: string | null;
  readonly purpose: Purpose;
  readonly launchedAt: Date | null;
}

/** The wave, and nobody else closes it before this transaction has ended. */
export async function lockWave(db: Database, id: string): Promise<ClosingWave | undefined> {
  const { rows } = await sql<ClosingWave>`
    select w.id, w.kind, w.direction, w.state, w.k, w.cuts, w.version, w.asked, w.service, w.predicts, q.purpose,
      w.launched_at as "launchedAt"
    from surveys.wave w join surveys.questionnaire q on q.id = w.questionnaire
    where w.id = ${id} for update of w
  `.execute(db);
  return rows[0];
}

export async function itemsOf(db: Database, version: string): Promise<Item[]> {
  const { rows } = await sql<{
    items: Item[];
  }>`select items from surveys.version where id = ${version}`.execute(db);
  return rows[0]?.items ?? [];
}

export interface KnownParty {
  readonly id: string;
  readonly parent: string | null;
  readonly partner: boolean;
  readonly people: number;
}

/** Units and partners with what they lay in at a moment. */
export async function treeAt(db: Database, at: Date): Promise<KnownParty[]> {
  const { rows } = await sql<KnownParty>`
    select u.party as id, case when p.unit is null then u.parent else p.parent end as parent, y.kind = 'partner' as partner,
      u.people
    from organisation.unit u
    join organisation.party y on y.id = u.party
    left join lateral (
      select unit, parent from organisation.placement p
      where p.unit = u.party and (p.from_on is null or p.from_on <= ${at}::timestamptz::date)
        and (p.to_on is null or p.to_on >= ${at}::timestamptz::date)
      order by p.from_on desc nulls last limit 1
    ) p on true
    order by u.party
  `.execute(db);
  return rows;
}

/** The values that a wave's cuts have, by the place of the cut. */
export async function valuesOfCuts(
  db: Database,
  wave: string,
): Promise<{ readonly place: number; readonly value: string }[]> {
  const { rows } = await sql<{ place: number; value: string }>`
    select distinct c.place::int - 1 as place, c.value
    from (
      select distinct cuts from surveys.invited where wave = ${wave}
      union select distinct cuts from answers.response where wave = ${wave}
    ) i cross join unnest(i.cuts) with ordinality c (value, place)
    order by 1, 2
  `.execute(db);
  return rows;
}

/** Whoever is asked about and is no unit: a person, with the unit they are in. */
export async function otherSubjects(
  db: Database,
  wave: string,
): Promise<{ readonly id: string; readonly unit: string | null }[]> {
  const { rows } = await sql<{ id: string; unit: string | null }>`
    select s.subject as id, e.unit
    from (
      select subject from surveys.participation where wave = ${wave}
      union select subject from answers.response where wave = ${wave}
      union select unit from answers.response where wave = ${wave}
    ) s
    left join organisation.person e on e.party = s.subject
    where not exists (select 1 from organisation.unit u where u.party = s.subject)
    order by s.subject
  `.execute(db);
  return rows;
}

type Sums = Record<string, Record<string, { n: number; sum: number; squares: number }>>;

/** What a closed wave told of its suppliers, as sums again: mean, deviation and number say them. */
export async function sumsOfSuppliers(db: Database, wave: string): Promise<Sums> {
  const { rows } = await sql<{
    supplier: string;
    measure: string;
    value: number;
    n: number;
    deviation: number | null;
  }>`
    select supplier, measure, value, n, (more->>'deviation')::float8 as deviation
    from surveys.figure
    where wave = ${wave} and scope = 'supplier' and method = 'mean' and value is not null
      and (measure = 'overall' or measure like 'dimension:%')
  `.execute(db);
  const found: Sums = {};
  for (const { supplier, measure, value, n, deviation } of rows) {
    found[supplier] ??= {};
    found[supplier][measure] = {
      n,
      sum: value * n,
      squares: n * value * value + (n - 1) * (deviation ?? 0) ** 2,
    };
  }
  return found;
}

/** The closed wave that predicted this one's scores; of several the latest. */
export async function predictionOf(
  db: Database,
  wave: string,
): Promise<{ readonly id: string; readonly kind: Kind } | undefined> {
  const { rows } = await sql<{ id: string; kind: Kind }>`
    select id, kind from surveys.wave where predicts = ${wave} and state = 'closed' order by id desc limit 1
  `.execute(db);
  return rows[0];
}

/** Predictions that were given by name. */
export async function predictions(
  db: Database,
  wave: string,
): Promise<{ readonly subject: string; readonly answers: Readonly<Record<string, unknown>> }[]> {
  const { rows } = await sql<{ subject: string; answers: Record<string, unknown> }>`
    select subject, answers from surveys.answer where wave = ${wave}
  `.execute(db);
  return rows;
}
