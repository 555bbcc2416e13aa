import type { Context } from "#platform/context";
import type { EventRow } from "#platform/events";
import { serviceEvent } from "../service-events.ts";
import * as store from "../store/follow.ts";
import { indexServices } from "../store/words.ts";

/** What a unit offered, and what was offered to it, is its heir's. */
export async function followMerge(context: Context, event: EventRow): Promise<void> {
  const { db } = context;
  const into = await store.heirOf(db, event.subject.id);
  if (!into) return;
  const moved = await store.moveServices(db, event.subject.id, into);
  await store.moveAudience(db, event.subject.id, into);
  await indexServices(
    db,
    moved.map(({ id }) => id),
  );
  const changes = moved.map(({ id, version }) =>
    serviceEvent("service_changed", id, { version, parts: ["supplier"] }),
  );
  await context.announce(...changes);
}

/** Nobody is left to serve: what was on offer is so no more. A merged unit has an heir and is not meant here. */
export async function followEnd(context: Context, event: EventRow): Promise<void> {
  const { db } = context;
  const retired = await store.retireOf(db, event.subject.id);
  await indexServices(
    db,
    retired.map(({ id }) => id),
  );
  const changes = retired.map(({ id, version }) =>
    serviceEvent("service_retired", id, { version, supplier: event.subject.id }),
  );
  await context.announce(...changes);
}
