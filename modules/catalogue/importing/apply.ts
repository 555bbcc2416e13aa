import { sql } from "kysely";
import type { Context } from "#platform/context";
import { draftOf } from "../actions/services.ts";
import { type ServiceEvent, serviceEvent } from "../service-events.ts";
import { findServices } from "../store/services.ts";
import { indexServices } from "../store/words.ts";
import { insertService, setState, updateService } from "../store/write.ts";
import type { KnownService, Settled } from "./merge-row.ts";

const atATime = 1_000;

/** All services by their codes; one without a code goes by its id, as the export writes it. */
export async function readKnown({ db }: Pick<Context, "db">): Promise<Map<string, KnownService>> {
  const known = new Map<string, KnownService>();
  for (let after = "00000000-0000-0000-0000-000000000000", more = true; more; ) {
    const rows = await findServices(db, sql`s.id > ${after}::uuid`, atATime);
    for (const row of rows) {
      const { id, version, state } = row;
      known.set(row.code ?? id, { id, version, state, draft: draftOf(row) });
    }
    after = rows.at(-1)?.id ?? after;
    more = rows.length === atATime;
  }
  return known;
}

const stateEvents = {
  published: "service_published",
  retired: "service_retired",
  draft: "service_reopened",
} as const satisfies Record<string, ServiceEvent>;

/** Makes the catalogue what the rows say; rows that say nothing new change nothing. */
export async function applyRows(context: Context, rows: readonly Settled[]): Promise<void> {
  const touched: string[] = [];
  for (const row of rows) {
    const id = await applyRow(context, row);
    if (id) touched.push(id);
  }
  for (let from = 0; from < touched.length; from += atATime)
    await indexServices(context.db, touched.slice(from, from + atATime));
}

async function applyRow(context: Context, row: Settled): Promise<string | undefined> {
  const { db, actor, now } = context;
  const { known, draft, state, changed } = row;
  if (!known) {
    const id = await insertService(db, draft, actor.userId, now, state);
    const particulars = { version: 1, supplier: draft.supplier };
    await context.announce(serviceEvent("service_created", id, particulars));
    if (state !== "draft") await context.announce(serviceEvent(stateEvents[state], id, particulars));
    return id;
  }
  const { id, version } = known;
  if (changed.length > 0) {
    const change = { version, form: changed.includes("form"), by: actor.userId, now };
    await updateService(db, id, draft, change);
    await context.announce(serviceEvent("service_changed", id, { version: version + 1, parts: changed }));
  }
  if (state !== known.state) {
    await setState(db, id, state, actor.userId, now);
    const particulars = { version: version + 1, supplier: draft.supplier };
    await context.announce(serviceEvent(stateEvents[state], id, particulars));
  }
  return changed.length > 0 || state !== known.state ? id : undefined;
}
