// What the loaded sample's surveys say, held against what is true of it.

import assert from "node:assert/strict";
import { expectedOf, levelsFor, type Truth } from "#db/sample";
import type { World } from "#test/world";

interface Told {
  readonly scope: "supplier" | "relationship";
  readonly measure: "overall" | "satisfied";
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly wave: number;
  readonly pairs: readonly (readonly [string, string])[];
}

/** Figures of suppliers and relationships whose answers are all in them, with the units of those who answered. */
const tellingFigures = `
  with wave as (
    select w.id, row_number() over (order by w.launched_at) - 1 as no from surveys.wave w
    join surveys.questionnaire q on q.id = w.questionnaire
    where q.purpose = 'service_quality' and w.state = 'closed'
  ), given as (
    select p.wave, p.subject, i.unit, s.external_id as supplier, u.external_id as customer
    from surveys.participation p join surveys.invited i on i.wave = p.wave and i.person = p.person
    join organisation.party s on s.id = p.subject join organisation.party u on u.id = i.unit
    where p.done
  )
  select f.scope, f.measure, f.value, f.low, f.high, w.no::int as wave,
    (select json_agg(json_build_array(g.supplier, g.customer)) from given g
     where g.wave = f.wave and g.subject = f.supplier and (f.scope = 'supplier' or exists (
       select 1 from organisation.unit_above a where a.unit = g.unit and a.above = f.customer))) as pairs
  from surveys.figure f join wave w on w.id = f.wave
  where f.scope in ('supplier', 'relationship') and f.measure in ('overall', 'satisfied') and f.method = 'mean'
    and f.low is not null and f.covered = f.of_answers`;

/** How many intervals hold the truth, of how many. */
export async function heldAgainstTruth(
  { house }: World,
  truth: Truth,
): Promise<{ held: number; of: number }> {
  const { rows } = await house.pool.query<Told>(tellingFigures);
  const levels = levelsFor(truth.surveys);
  let held = 0;
  let of = 0;
  for (const { measure, low, high, wave, pairs } of rows) {
    if (!pairs) continue;
    const expected = pairs.map(
      ([supplier, customer]) => expectedOf(levels(supplier, customer, wave))[measure],
    );
    const truly = expected.reduce((sum, one) => sum + one, 0) / expected.length;
    held += Number(low <= truly && truly <= high);
    of += 1;
  }
  return { held, of };
}

/** Two waves and a pulse have been, one wave is open, in which heads still owe their answers. */
export async function surveysOfSample({ house }: World): Promise<void> {
  const { rows } = await house.pool.query(`
    select w.state, q.purpose, count(*)::int as waves from surveys.wave w
    join surveys.questionnaire q on q.id = w.questionnaire group by 1, 2 order by 1, 2`);
  assert.deepEqual(rows, [
    { state: "closed", purpose: "pulse", waves: 3 },
    { state: "closed", purpose: "service_quality", waves: 2 },
    { state: "open", purpose: "service_quality", waves: 1 },
  ]);
  const { rows: owing } = await house.pool.query(`
    select p.done, p.person in (select head from organisation.unit where head is not null) as heads, count(*)::int as n
    from surveys.participation p join surveys.wave w on w.id = p.wave and w.state = 'open' group by 1, 2`);
  assert.ok(owing.some(({ done }) => done));
  assert.ok(owing.some(({ heads, done }) => heads && !done));
  assert.equal(
    owing.find(({ heads, done }) => heads && done),
    undefined,
  );
  const { rows: words } = await house.pool.query("select words from surveys.comment");
  assert.ok(
    words.some((row) => /подтвержд/i.test(row.words)),
    "those who wait say so",
  );
}
