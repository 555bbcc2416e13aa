import type { Context } from "#platform/context";
import type { EventRow } from "#platform/events";
import type { Reaction } from "#platform/reactions";
import { keepClocks } from "./keep.ts";
import { clockEvents } from "./store.ts";

/** Changes of a request that no clock looks at. */
function mattersNot(event: EventRow): boolean {
  if (event.kind !== "request_changed") return false;
  const changes = (event.particulars.changes ?? {}) as Record<string, unknown>;
  return !changes.priority && !changes.service;
}

export const clockReactions: readonly Reaction[] = [
  {
    name: "requests.clocks",
    on: clockEvents,
    async react(context: Context, event: EventRow) {
      if (mattersNot(event)) return;
      const { id, at, kind, particulars } = event;
      await keepClocks(context, event.subject.id, { id, at: at.getTime(), kind, particulars });
    },
  },
];
