import type { Context } from "#platform/context";
import { allow } from "#platform/permissions";
import { readPlace, writePlace } from "../cursor.ts";
import { mayOpenQueue } from "../policy.ts";
import { scan } from "../scan.ts";
import type { Kind, Priority, QueueItem } from "../schema/shapes.ts";
import { type QueueFilter, type QueueRow, queued, worksById } from "../store/queue.ts";
import { partiesOfReader } from "../store/seen.ts";
import { nameItems } from "./items.ts";

export interface Queueing {
  readonly unit?: string | undefined;
  /** `me`, `nobody` or a person. */
  readonly assignee?: string | undefined;
  readonly state: QueueFilter["state"];
  readonly kind?: Kind | undefined;
  readonly service?: string | undefined;
  readonly priority?: Priority | undefined;
  readonly customer?: string | undefined;
  readonly overdue?: "true" | "false" | undefined;
  readonly order: "due" | "newest";
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Work to do, in the order that matters. */
export async function listQueue(
  context: Context,
  { unit, assignee, overdue, after, limit, ...rest }: Queueing,
): Promise<{ items: QueueItem[]; next: string | null }> {
  const { actor, db } = context;
  if (unit) allow(mayOpenQueue(actor, unit));
  const { self } = actor;
  const person = assignee === "me" ? self : assignee === "nobody" ? undefined : assignee;
  if (assignee === "me" && !self) return { items: [], next: null };
  const own = person !== undefined && person === self && !unit;
  const filter: QueueFilter = {
    ...rest,
    of: own ? { assignee: person } : { units: unit ? [unit] : partiesOfReader(actor) },
    assignee: person,
    nobody: assignee === "nobody",
    overdue: overdue === "true",
  };
  const page = await scan((place, size) => queued(db, actor, filter, place, size), {
    after: readPlace(after),
    limit,
  });
  return { items: await queueItemsOf(context, page.ids), next: writePlace(page.next) };
}

/** Works as queues show them, in the order given. */
export async function queueItemsOf(context: Context, ids: readonly string[]): Promise<QueueItem[]> {
  const rows = await worksById(context.db, context.actor.self, ids);
  const { nameOf, itemOf } = await nameItems(
    context,
    rows,
    rows.flatMap(({ unit, assignee, serves }) => [unit, assignee, serves]),
  );
  return rows.map((row) => ({
    work: row.work,
    role: row.role,
    unit: nameOf(row.unit) ?? { id: row.unit, kind: "unit", name: "" },
    assignee: nameOf(row.assignee),
    workState: row.workState,
    waitingFor: row.workWaitingFor,
    waitingUntil: row.waitingUntil?.toISOString() ?? null,
    task: row.task,
    dueAt: row.dueAt?.toISOString() ?? null,
    workOpenedAt: row.workOpenedAt.toISOString(),
    workPriority: row.workPriority,
    serves: row.confidential && row.role === "face" ? null : nameOf(row.serves),
    request: itemOf(itemPart(row)),
  }));
}

/** Without the fields of the work, which stand beside it. */
function itemPart(row: QueueRow) {
  const { work: _w, role: _r, unit: _u, assignee: _a, workState: _s, workWaitingFor: _f, ...rest } = row;
  const {
    waitingUntil: _wu,
    task: _t,
    dueAt: _d,
    workOpenedAt: _o,
    workPriority: _p,
    serves: _sv,
    ...item
  } = rest;
  return item;
}
