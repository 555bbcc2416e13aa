import { sql } from "kysely";
import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { workingTimeBetween } from "#science/clock";
import { dayIn } from "#science/time";
import { dayMinutesOf, weekOn } from "../../calendars/calendar.ts";
import { readCalendar } from "../../calendars/read.ts";
import type { SuggestedTarget, Suggestion } from "../../schema/agreements.ts";
import { sides } from "../agreement.ts";
import * as policy from "../policy.ts";
import { leastSample, promised, quantile } from "../suggest.ts";
import { type Priority, priorities } from "../terms.ts";

interface WorkRow {
  readonly priority: Priority;
  readonly openedAt: Date;
  readonly answeredAt: Date | null;
  readonly doneAt: Date | null;
}

const months = 6;
/** The latest works are enough to promise from. */
const mostWorks = 5_000;

/**
 * Works of the supplier and the units under it for the customer and those under it. Found by the requests of either:
 * a unit is the customer of a request, or serves one and asks for parts of it.
 */
async function achieved(
  context: Context,
  {
    supplier,
    customer,
    service,
  }: { supplier: string; customer?: string | undefined; service?: string | undefined },
  since: Date,
): Promise<WorkRow[]> {
  const below = (party: string) => sql`(
    select ${party}::uuid as party union select w.unit from organisation.unit_above w where w.above = ${party}::uuid)`;
  const asked = customer
    ? sql`select r.id from requests.request r where r.customer in ${below(customer)} and r.updated_at >= ${since}
          union select r.id from requests.request r where r.supplier in ${below(customer)} and r.updated_at >= ${since}`
    : sql`select r.id from requests.request r where r.supplier in ${below(supplier)} and r.updated_at >= ${since}`;
  const { rows } = await sql<WorkRow>`
    select w.priority, w.opened_at as "openedAt", w.first_answered_at as "answeredAt",
      case when w.state = 'done' then w.done_at end as "doneAt"
    from (${asked}) asked join requests.work w on w.request = asked.id
    join requests.request r on r.id = w.request
    where w.unit in ${below(supplier)} and w.opened_at >= ${since}
      and (${customer ?? null}::uuid is null or w.customer in ${below(customer ?? supplier)})
      and (${service ?? null}::uuid is null or r.service = ${service ?? null}::uuid)
      and r.kind in ('request', 'question')
    order by w.opened_at desc limit ${mostWorks}
  `.execute(context.db);
  return rows;
}

/** What was achieved between the two sides in the last months, so that both begin from facts. */
export async function suggestTargets(
  context: Context,
  query: {
    supplier: string;
    customer?: string | undefined;
    service?: string | undefined;
    calendar?: string | undefined;
  },
): Promise<Suggestion> {
  const parties = { supplier: query.supplier, customer: query.customer ?? null };
  allow(sides.some((side) => policy.mayPropose(context.actor, parties, side)));
  const calendar = query.calendar === undefined ? null : await readCalendar(context.db, query.calendar);
  const since = new Date(context.now);
  since.setUTCMonth(since.getUTCMonth() - months);
  const works = await achieved(context, query, since);
  const minutes = (from: Date, to: Date) =>
    workingTimeBetween(calendar, from.getTime(), to.getTime()) / 60_000;
  const week = calendar && weekOn(calendar.weeks, dayIn(calendar.timeZone, context.now));
  const dayMinutes = dayMinutesOf(week) || 1440;
  const of = (priority: Priority | null, target: "firstAnswer" | "done"): SuggestedTarget => {
    const times = works.flatMap((work) => {
      const at = target === "done" ? work.doneAt : work.answeredAt;
      return at && (priority === null || work.priority === priority) ? [minutes(work.openedAt, at)] : [];
    });
    const enough = times.length >= leastSample;
    const p80 = enough ? Math.ceil(quantile(times, 0.8)) : null;
    return {
      priority,
      target,
      sample: times.length,
      median: enough ? Math.ceil(quantile(times, 0.5)) : null,
      p80,
      suggested: p80 === null ? null : promised(p80, dayMinutes),
    };
  };
  const targets = [null, ...priorities.toReversed()].flatMap((priority) =>
    (["firstAnswer", "done"] as const).map((target) => of(priority, target)),
  );
  return {
    since: since.toISOString(),
    least: leastSample,
    calendar: query.calendar ?? null,
    // A priority that nobody has used says nothing.
    targets: targets.filter(({ priority, sample }) => priority === null || sample > 0),
  };
}
