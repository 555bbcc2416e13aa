import { type SqlBool, sql } from "kysely";
import {
  placeInTimeline,
  type TimelineAsk,
  type TimelineItem,
  type TimelineSource,
} from "#modules/relationships";
import type { Context } from "#platform/context";
import { say } from "#platform/words";
import { capital, todayOf, verdictOfRow, viewFor } from "./actions/views.ts";
import * as read from "./store/read.ts";
import { timelineWords } from "./words.ts";

interface Row {
  readonly key: string;
  readonly at: Date;
  readonly kind: "solution_began" | "solution_judged";
  readonly solution: string;
  readonly title: string;
  readonly other: string | null;
}

/** On a relationship: the day it got a solution, and what came of it. */
export const solutionSource: TimelineSource = {
  name: "solutions",
  async items(context, ask): Promise<TimelineItem[]> {
    const today = await todayOf(context);
    const rows = await itemsOf(context, ask, today);
    const t = say(timelineWords, context.actor.language);
    const judged = rows.filter(({ kind }) => kind === "solution_judged").map(({ solution }) => solution);
    const verdicts = new Map<string, string | null>();
    if (judged.length > 0)
      for (const row of await read.findItems(context.db, judged, today))
        verdicts.set(row.id, verdictOfRow(row, context.actor)?.sentence ?? null);
    return rows.map(({ key, at, kind, solution, title, other }) => ({
      key,
      at,
      kind,
      title: capital(t(kind, { title })),
      text: kind === "solution_judged" ? (verdicts.get(solution) ?? null) : null,
      link: `/solutions/${solution}`,
      who: null,
      other,
    }));
  },
};

async function itemsOf(context: Context, { of, before, limit }: TimelineAsk, today: string): Promise<Row[]> {
  const pair =
    "supplier" in of
      ? sql<SqlBool>`s.supplier = ${of.supplier} and r.customer = ${of.customer}`
      : sql<SqlBool>`(s.supplier = ${of.party} or r.customer = ${of.party})`;
  const other =
    "supplier" in of ? sql`null::text` : sql`case when s.supplier = ${of.party} then c.name else p.name end`;
  const place = placeInTimeline(before, sql`x.at`, sql`x.key`);
  const { rows } = await sql<Row>`
    select x.* from (
      select distinct on (key) * from (
        select 'solutions/' || s.id || '/' || r.starts_on || '/' || (case when s.supplier = r.customer then '' else r.customer::text end) as key,
          r.starts_on::timestamptz as at, 'solution_began' as kind, s.id as solution, s.title, ${other} as other
        from solutions.solution s join solutions.roll_out r on r.solution = s.id
        join organisation.party p on p.id = s.supplier join organisation.party c on c.id = r.customer
        where s.state not in ('draft', 'dropped') and r.starts_on <= ${today}::date and ${pair} and ${read.seen(viewFor(context))}
        union all
        select 'solutions/' || s.id || '/' || e.id, e.at, 'solution_judged', s.id, s.title, null
        from solutions.solution s join solutions.roll_out r on r.solution = s.id
        join solutions.evaluation e on e.solution = s.id and e.verdict is not null
        join organisation.party p on p.id = s.supplier join organisation.party c on c.id = r.customer
        where s.state in ('evaluated', 'introduced') and ${pair} and ${read.seen(viewFor(context))}
      ) a order by key
    ) x where ${place.where} order by ${place.order} limit ${limit}
  `.execute(context.db);
  return rows;
}
