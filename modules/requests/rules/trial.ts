import { sql } from "kysely";
import type { Context } from "#platform/context";
import type { Database } from "#platform/database";
import type { RuleDefinition } from "../schema/rules.ts";
import { lookAt } from "./look.ts";
import { matches, wordsAskedFor } from "./match.ts";

/** So many works of the last month are looked at, the latest first. */
const most = 2_000;
const shown = 50;

interface Candidate {
  readonly work: string;
  readonly request: string;
  readonly number: number;
  readonly subject: string;
  /** How often the rule would have been set off. */
  readonly times: number;
}

/**
 * What a rule would have done last month: requests as they stand today, and the events they had. Nothing is changed.
 */
export async function tryRule({ db, now }: Context, unit: string | null, definition: RuleDefinition) {
  const candidates = await candidatesOf(db, unit, definition, now);
  const looked = candidates.slice(0, most);
  const seen = await lookAt(
    db,
    looked.map(({ work }) => work),
    wordsAskedFor(definition),
  );
  const matched = looked.filter(({ work, times }) => {
    const one = seen.get(work);
    return times > 0 && one !== undefined && matches(definition, one);
  });
  return {
    looked: looked.length,
    more: candidates.length > most,
    matched: matched.length,
    requests: matched
      .slice(0, shown)
      .map(({ request, number, subject, times }) => ({ id: request, number, subject, times })),
  };
}

async function candidatesOf(
  db: Database,
  unit: string | null,
  definition: RuleDefinition,
  now: Date,
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select w.id as work, q.id as request, q.number, q.subject, ${timesOf(definition)} as times
    from requests.work w join requests.request q on q.id = w.request
    where w.opened_at > ${now}::timestamptz - interval '30 days' and not q.confidential
      and q.outcome is distinct from 'merged' and q.channel <> 'import'
      and (${unit}::uuid is null or w.unit = ${unit}) and (${unit}::uuid is not null or w.role = 'face')
      and (${unit}::uuid is not null or q.kind <> 'complaint')
    order by w.id desc limit ${most + 1}
  `.execute(db);
  return rows;
}

/** How often an event of a work was, or whether its moment came. */
function timesOf({ when }: RuleDefinition) {
  if ("event" in when) {
    const key = when.event === "work_handed_over" ? "to" : when.event === "part_done" ? "parent" : "work";
    return sql<number>`(select count(*)::int from platform.event e
      where e.case_id = q.id::text and e.kind = ${when.event} and not e.particulars ? 'byRule'
        and coalesce(e.particulars ->> ${key}, w.id::text) = w.id::text)`;
  }
  const length = sql`make_interval(hours => ${when.hours})`;
  switch (when.moment) {
    case "unanswered":
      return sql<number>`(coalesce(w.first_answered_at, w.done_at, now()) - w.opened_at >= ${length})::int`;
    case "unassigned":
      return sql<number>`(coalesce((select min(e.at) from platform.event e where e.case_id = q.id::text
          and e.kind = 'work_assigned' and e.particulars ->> 'work' = w.id::text), w.done_at, now())
        - w.opened_at >= ${length} and (w.assignee is null or exists (select 1 from platform.event e
          where e.case_id = q.id::text and e.kind = 'work_assigned' and e.particulars ->> 'work' = w.id::text)))::int`;
    case "waiting":
      return sql<number>`(select count(*)::int from platform.event e
        where e.case_id = q.id::text and e.kind = 'work_waiting' and e.particulars ->> 'work' = w.id::text
          and coalesce((select min(r.at) from platform.event r where r.case_id = e.case_id and r.id > e.id
            and r.kind in ('work_resumed', 'work_handed_over', 'part_done', 'request_done')), now()) - e.at >= ${length})`;
    case "before_due":
      return sql<number>`(exists (select 1 from requests.clock c where c.request = q.id
        and (c.work = w.id or c.work is null) and c.due_at is not null
        and coalesce(c.settled_at, now()) >= c.due_at - ${length}))::int`;
  }
}
