import { sql } from "kysely";
import type { Context } from "#platform/context";
import type { EventRow } from "#platform/events";
import type { Reaction } from "#platform/reactions";
import { gatherJob } from "./job-names.ts";
import {
  commentSource,
  processSource,
  profileSource,
  quoteSource,
  requestSource,
  searchSource,
} from "./sources/index.ts";
import { moveSignals } from "./store.ts";

const react = (name: string, on: readonly string[], work: Reaction["react"]): Reaction => ({
  name: `needs.${name}`,
  on,
  react: work,
});

export const signalReactions: readonly Reaction[] = [
  react(
    "hear-requests",
    [
      "request_opened",
      "request_done",
      "request_reopened",
      "request_changed",
      "request_merged",
      "request_split",
      "work_handed_over",
      "deed_undone",
      "rating_given",
      "clock_breached",
    ],
    (context, event) => requestSource.take(context, [event.subject.id]),
  ),
  react("hear-comments", ["wave_closed"], (context, event) =>
    commentSource.take(context, [event.subject.id]),
  ),
  react("hear-quotes", ["quote_coded", "quote_erased"], (context, event) =>
    quoteSource.take(context, [String(event.particulars.quote)]),
  ),
  react("forget-interviews", ["interview_withdrawn"], async ({ db }, event) => {
    await sql`
      delete from needs.signal where module = 'surveys' and kind = 'quote' and ref_kind = 'interview'
        and ref_id = ${event.subject.id}
    `.execute(db);
  }),
  react("hear-profiles", ["profile_changed"], (context, event) =>
    profileSource.take(context, [event.subject.id]),
  ),
  react("hear-searches", ["search_unanswered"], (context, event) =>
    searchSource.take(context, [event.subject.id]),
  ),
  react("see-processes", ["measures_counted"], seeProcesses),
  react("gather-imported", ["requests_imported"], async (context) => {
    await context.later(gatherJob, { sources: [requestSource.name] });
  }),
  react("follow-unit-merges", ["unit_merged"], async ({ db }, event) => {
    const { rows } = await sql<{ into: string | null }>`
      select merged_into as into from organisation.unit where party = ${event.subject.id}
    `.execute(db);
    if (rows[0]?.into) await moveSignals(db, event.subject.id, rows[0].into);
  }),
];

/** Only of the weeks that changed; a first count of years is the nightly walk's. */
const mostWeeks = 13;

async function seeProcesses(context: Context, event: EventRow): Promise<void> {
  const from = String(event.particulars.from);
  const before = new Date(Date.parse(from) - 7 * 86_400_000).toISOString().slice(0, 10);
  const weeks = await processSource.next(context, before, mostWeeks);
  if (weeks.length > 0) await processSource.take(context, weeks);
}
