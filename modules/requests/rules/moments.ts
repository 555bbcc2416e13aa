import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { JobDefinition, JobRun } from "#platform/jobs";
import type { RuleMoment } from "../schema/rules.ts";
import { runRule } from "./run.ts";
import { stretchOf } from "./set-off.ts";
import { type Rule, watchingRules } from "./store.ts";

const atATime = 200;

export interface Waiting {
  readonly work: string;
  readonly request: string;
}

/** Works whose moment has come for a rule and that it has not acted on since. */
export async function worksAt(
  db: Database,
  rule: Pick<Rule, "id" | "unit">,
  moment: { moment: RuleMoment; hours: number },
  now: Date,
  after: string | undefined,
): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select w.id as work, w.request from requests.work w
    where w.state in ('open', 'waiting') and (${rule.unit}::uuid is null or w.unit = ${rule.unit})
      and (${rule.unit}::uuid is not null or w.role = 'face')
      and (${after ?? null}::uuid is null or w.id > ${after ?? null})
      and ${comeFor(moment, now)}
      and not exists (select 1 from requests.rule_run u where u.rule = ${rule.id} and u.request = w.request
        and u.cause = 'after:' || (select coalesce(max(e.id), 0) from platform.event e where e.case_id = w.request::text
          and not e.particulars ? 'byRule'
          and (e.actor is not null or e.kind in ('request_opened', 'customer_wrote'))))
    order by w.id limit ${atATime}
  `.execute(db);
  return rows;
}

/** Hours here are hours of the wall clock; working hours are what agreements and their clocks are for. */
function comeFor({ moment, hours }: { moment: RuleMoment; hours: number }, now: Date) {
  const before = sql`${now}::timestamptz - make_interval(hours => ${hours})`;
  switch (moment) {
    case "unanswered":
      return sql`w.state = 'open' and w.first_answered_at is null and w.opened_at <= ${before}`;
    case "unassigned":
      return sql`w.assignee is null and w.opened_at <= ${before}`;
    case "waiting":
      return sql`w.state = 'waiting' and w.updated_at <= ${before}`;
    case "before_due":
      return sql`w.due_at is not null and w.due_at <= ${now}::timestamptz + make_interval(hours => ${hours})`;
  }
}

/** Goes through all rules of time; each request in a transaction of its own, so that one fault stops no other. */
export async function runMoments(run: JobRun): Promise<{ ran: number }> {
  const rules = await run.transact(({ db }) => watchingRules(db, "time"));
  let ran = 0;
  for (const rule of rules) {
    const { when } = rule.definition;
    if (!("moment" in when)) continue;
    for (let after: string | undefined; ; ) {
      const works = await run.transact(({ db, now }) => worksAt(db, rule, when, now, after));
      for (const { work, request } of works) {
        if (run.signal.aborted) return { ran };
        const did = await run.transact(async (context) =>
          runRule(context, rule, { request, work, cause: await stretchOf(context, request) }),
        );
        if (did) ran += 1;
      }
      after = works.at(-1)?.work;
      if (works.length < atATime) break;
    }
  }
  return { ran };
}

export const ruleJobs: readonly JobDefinition[] = [
  { name: "requests.run-rules-of-time", schedule: "*/5 * * * *", work: (run) => runMoments(run) },
];
