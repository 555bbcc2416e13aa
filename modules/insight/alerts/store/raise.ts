// What the watch writes: alerts that were raised, and those whose change has passed.

import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { Picture } from "../picture.ts";
import { type SeriesOf, seriesName } from "../watched.ts";

export interface NewAlert extends SeriesOf {
  readonly raisedOn: string;
  readonly since: string;
  readonly direction: "up" | "down";
  readonly before: number;
  readonly after: number;
  readonly picture: Picture;
  /** Found long after it began: it is kept for the history, and asks nobody for a word. */
  readonly isOld: boolean;
}

export interface Written {
  readonly id: string;
  readonly isOld: boolean;
}

/** Weeks within which the same change may be dated differently when it is looked at again. */
const sameChange = 6;

/**
 * Raises an alert. Undefined: this very change was raised before, or an alert of the series waits for a word and goes on to
 * show what is true now.
 */
export async function writeAlert(db: Database, alert: NewAlert): Promise<Written | undefined> {
  const series = seriesName(alert);
  const { raisedOn, since, direction, before, after, isOld } = alert;
  const picture = JSON.stringify(alert.picture);
  const { rows: known } = await sql<{ id: string }>`
    select id from insight.alert where series = ${series} and direction = ${direction}
      and abs(raised_on - ${raisedOn}::date) <= ${7 * sameChange} limit 1
  `.execute(db);
  if (known.length > 0) return undefined;
  // The other way: what was raised before has passed.
  await sql`
    update insight.alert set state = 'over', over_on = ${since}
    where series = ${series} and direction <> ${direction} and state in ('open', 'snoozed') and raised_on < ${raisedOn}
  `.execute(db);
  if (!isOld) {
    const waiting = await sql`
      update insight.alert set after = ${after}, picture = ${picture}::jsonb
      where series = ${series} and state in ('open', 'snoozed')
    `.execute(db);
    if (Number(waiting.numAffectedRows ?? 0) > 0) return undefined;
  }
  const { rows } = await sql<{ id: string }>`
    insert into insight.alert (series, measure, supplier, customer, topic, raised_on, since, direction, before, after,
      picture, state)
    values (${series}, ${alert.measure}, ${alert.supplier}, ${alert.customer}, ${alert.topic}, ${raisedOn}, ${since},
      ${direction}, ${before}, ${after}, ${picture}::jsonb, ${isOld ? "acknowledged" : "open"})
    on conflict do nothing returning id
  `.execute(db);
  return rows[0] && { id: rows[0].id, isOld };
}

/** The figures are back: what waited for a word is over. A running week may have raised it before the full one did. */
export async function endAlert(
  db: Database,
  of: SeriesOf,
  raisedOn: string,
  on: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    update insight.alert set state = 'over', over_on = ${on}, until = null
    where series = ${seriesName(of)} and raised_on between ${raisedOn}::date - ${7 * sameChange}::int and ${raisedOn}::date
      and state in ('open', 'snoozed')
    returning id
  `.execute(db);
  return rows[0]?.id;
}

export interface Woken {
  readonly id: string;
  readonly measure: string;
  readonly supplier: string | null;
  readonly customer: string | null;
}

/** Snoozed ones whose day has come wait for a word again. */
export async function wakeAlerts(db: Database, today: string): Promise<Woken[]> {
  const { rows } = await sql<Woken>`
    update insight.alert set state = 'open', until = null
    where state = 'snoozed' and until <= ${today}
    returning id, measure, supplier, customer
  `.execute(db);
  return rows;
}

/** A unit that became another's: its alerts are that one's, one at a time waiting for a word. */
export async function moveAlerts(db: Database, from: string, into: string): Promise<void> {
  await sql`
    with moved as (select id, replace(series, ${from}, ${into}) as series from insight.alert
      where supplier = ${from} or customer = ${from})
    update insight.alert a set state = 'over', over_on = current_date
    from moved m where a.id = m.id and a.state in ('open', 'snoozed')
      and exists (select from insight.alert o where o.series = m.series and o.id <> a.id and o.state in ('open', 'snoozed'))
  `.execute(db);
  await sql`
    update insight.alert a set series = replace(a.series, ${from}, ${into}),
      supplier = case when a.supplier = ${from} then ${into} else a.supplier end,
      customer = case when a.customer = ${from} then ${into} else a.customer end
    where (a.supplier = ${from} or a.customer = ${from})
      and not exists (select from insight.alert o
        where o.series = replace(a.series, ${from}, ${into}) and o.raised_on = a.raised_on)
  `.execute(db);
}
