import { forgetWitnessed, witnessEnd, witnessRequests } from "#modules/relationships";
import type { Context } from "#platform/context";
import type { EventRow } from "#platform/events";
import type { Reaction } from "#platform/reactions";
import { worksAsFacts, worksOf } from "./store.ts";

/** Requests are evidence of who serves whom from the moment they exist. */
export const evidenceReactions: readonly Reaction[] = [
  {
    name: "requests.witness",
    on: ["request_opened", "part_asked", "work_handed_over", "request_split"],
    async react(context: Context, event: EventRow) {
      const { work, to } = event.particulars as { work: string; to?: string };
      const works = event.kind === "work_handed_over" && to ? [to] : [work];
      await witnessRequests(context, await worksAsFacts(context.db, works));
    },
  },
  {
    name: "requests.witness-end",
    on: ["request_done", "part_done", "request_reopened", "work_handed_over", "deed_undone"],
    async react(context: Context, event: EventRow) {
      for (const { id, doneAt } of await worksOf(context.db, event.subject.id))
        await witnessEnd(context, id, doneAt);
    },
  },
  {
    name: "requests.witness-merge",
    on: ["request_merged"],
    async react(context: Context, event: EventRow) {
      for (const { id } of await worksOf(context.db, event.subject.id)) await forgetWitnessed(context, id);
    },
  },
];
