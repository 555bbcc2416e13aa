import type { Context } from "#platform/context";
import type { EventRow } from "#platform/events";
import type { JobDefinition } from "#platform/jobs";
import type { Reaction } from "#platform/reactions";
import { indexReaction } from "./find.ts";
import { indexRequests, unindexed } from "./store.ts";

/** What changes the words of a request, or who may see it. */
const changes = [
  ...["request_opened", "request_answered", "customer_wrote", "note_written", "house_wrote"],
  ...[
    "request_changed",
    "request_merged",
    "request_split",
    "deed_undone",
    "work_assigned",
    "work_handed_over",
  ],
  ...["part_asked", "member_added", "member_removed", "consent_refused", "approval_asked"],
];

/** The search follows soon after; it reads the request as it is now, so doing it twice changes nothing. */
export const indexingReactions: readonly Reaction[] = [
  {
    name: indexReaction,
    on: changes,
    async react({ db }: Context, event: EventRow) {
      await indexRequests(db, [event.subject.id]);
    },
  },
];

const first = "00000000-0000-0000-0000-000000000000";
const batch = 1_000;

/** Brings in what came without events: an import, a restored backup. */
export const indexMissingJob: JobDefinition = {
  name: "requests.index-missing",
  schedule: "47 2 * * *",
  async work(run) {
    let after = first;
    let indexed = 0;
    for (;;) {
      const ids = await run.transact(({ db }) => unindexed(db, after, batch));
      if (ids.length === 0 || run.signal.aborted) return { indexed };
      await run.transact(({ db }) => indexRequests(db, ids));
      indexed += ids.length;
      after = ids.at(-1) as string;
      run.progress({ done: indexed });
    }
  },
};
