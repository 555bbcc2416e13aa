import { agreementsFor } from "#modules/catalogue";
import type { Database } from "#platform/database";
import { Priority } from "../schema/shapes.ts";
import type { ClockedWork, LogEvent, RequestLog } from "./log.ts";
import { categoryOfParty, type HeldTerm, holdTerms } from "./terms-store.ts";

/** The works for which an event asks anew which agreements hold, and from when on. */
export function worksToAsk(log: RequestLog, event: LogEvent): { work: ClockedWork; since: number }[] {
  const { kind, particulars: p, at } = event;
  if (kind === "request_changed") {
    if (!p.changes?.service) return [];
    return log.works
      .filter(({ role, over }) => role === "face" && !over)
      .map((work) => ({ work, since: at }));
  }
  const begun =
    kind === "work_handed_over"
      ? p.to
      : ["request_opened", "request_split", "part_asked"].includes(kind)
        ? p.work
        : undefined;
  return log.works.filter(({ id }) => id === begun).map((work) => ({ work, since: work.openedAt }));
}

/**
 * Finds the agreements that hold for a work and keeps them: of its unit with whom it serves, for the service as it was
 * then. A part is asked by a unit for something of its own, so that agreements for one service do not reach it.
 */
export async function chooseTerms(
  db: Database,
  log: RequestLog,
  { work, since }: { work: ClockedWork; since: number },
): Promise<void> {
  const at = new Date(since);
  const face = work.role === "face";
  const asked = {
    supplier: work.unit,
    customer: work.customer,
    service: face ? serviceAt(log, since) : null,
    category: await categoryOf(db, log, work),
    at,
  };
  const held = new Map<string, HeldTerm>();
  // An agreement may promise something for one priority only, and priorities change.
  for (const priority of Priority.options) {
    for (const { agreement, version } of await agreementsFor(db, { ...asked, priority }))
      if (!held.has(agreement)) held.set(agreement, { agreement, version });
  }
  await holdTerms(db, { request: log.id, work: work.id, since: at }, [...held.values()]);
}

/** A person who asks is served as a leader or an employee; a partner, and a unit that asks for a part, as such. */
async function categoryOf(db: Database, log: RequestLog, work: ClockedWork): Promise<string | null> {
  const customer = work.customer ? await categoryOfParty(db, work.customer) : null;
  if (work.role === "part" || customer === "partner" || log.requester === null) return customer;
  return categoryOfParty(db, log.requester);
}

function serviceAt(log: RequestLog, at: number): string | null {
  const changed = log.events.filter(
    ({ kind, particulars }) => kind === "request_changed" && particulars.changes?.service,
  );
  const opened = log.events.find(({ kind }) => kind === "request_opened");
  const first =
    opened?.particulars.service ??
    changed[0]?.particulars.changes.service.before ??
    (opened ? null : log.service);
  return changed
    .filter((event) => event.at <= at)
    .reduce<string | null>((_, { particulars }) => particulars.changes.service.after, first);
}
