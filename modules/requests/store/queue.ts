import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { Actor } from "#platform/context";
import type { Database } from "#platform/database";
import type { Place } from "../cursor.ts";
import type { Candidate } from "../scan.ts";
import type { Kind, Priority, WaitingFor } from "../schema/shapes.ts";
import type { WorkState } from "./facts.ts";
import { type ItemRow, itemColumns } from "./items.ts";
import { ids, servedBy } from "./seen.ts";

export interface QueueFilter {
  /** Whose queue: units, or one person wherever the work is. */
  readonly of: { readonly units: readonly string[] } | { readonly assignee: string };
  readonly assignee?: string | undefined;
  readonly nobody: boolean;
  readonly state: "unfinished" | "open" | "waiting" | "done";
  readonly kind?: Kind | undefined;
  readonly service?: string | undefined;
  readonly priority?: Priority | undefined;
  readonly customer?: string | undefined;
  readonly overdue: boolean;
  readonly order: "due" | "newest";
}

function fits(filter: QueueFilter): RawBuilder<SqlBool> {
  const all: RawBuilder<SqlBool>[] = [sql<SqlBool>`true`];
  const { state, assignee, kind, service, priority, customer } = filter;
  if (state === "open" || state === "waiting") all.push(sql<SqlBool>`w.state = ${state}`);
  if (assignee) all.push(sql<SqlBool>`w.assignee = ${assignee}`);
  if (filter.nobody) all.push(sql<SqlBool>`w.assignee is null`);
  if (kind) all.push(sql<SqlBool>`r.kind = ${kind}`);
  if (service) all.push(sql<SqlBool>`r.service = ${service}`);
  if (priority) all.push(sql<SqlBool>`w.priority = ${priority}`);
  if (customer) all.push(sql<SqlBool>`${customer} in (w.customer, r.customer)`);
  if (filter.overdue) all.push(sql<SqlBool>`w.due_at < now()`);
  return sql.join(all, sql` and `) as RawBuilder<SqlBool>;
}

/** Works along the queues' indexes: what is due first, the newest, or what has ended last. */
export async function queued(
  db: Database,
  actor: Actor,
  filter: QueueFilter,
  after: Place | undefined,
  size: number,
): Promise<Candidate[]> {
  const over = filter.state === "done";
  const byDue = !over && filter.order === "due";
  const states = over
    ? sql`q.state in ('done', 'handed_over', 'cancelled')`
    : sql`q.state in ('open', 'waiting')`;
  const further = !after
    ? sql`true`
    : byDue
      ? sql`(q.queue_at, q.id) > (to_timestamp(${after.key}::float8 / 1000000), ${after.id}::uuid)`
      : sql`q.id < ${after.id}::uuid`;
  // Whatever is overdue stands at the front of its queue.
  const front = filter.overdue && byDue ? sql`and q.queue_at < now()` : sql``;
  const order = (table: string) => {
    const at = sql.table(table);
    return byDue ? sql`order by ${at}.queue_at, ${at}.id` : sql`order by ${at}.id desc`;
  };
  const one = (whose: RawBuilder<unknown>, limit: number) => sql`
    select q.id, q.queue_at from requests.work q
    where ${whose} and ${states} and ${further} ${front} ${order("q")} limit ${limit}`;
  const merged =
    "assignee" in filter.of
      ? one(sql`q.assignee = ${filter.of.assignee}`, size)
      : sql`
        select c.id, c.queue_at from (
          select p.unit from unnest(${ids(filter.of.units)}) as p (unit)
          cross join lateral (${one(sql`q.unit = p.unit`, 1)}) top ${order("top")} limit ${size}
        ) p cross join lateral (${one(sql`q.unit = p.unit`, size)}) c ${order("c")} limit ${size}`;
  const { rows } = await sql<Candidate>`
    with merged as (${merged})
    select m.id, (extract(epoch from m.queue_at) * 1000000)::bigint::text as key,
      (${fits(filter)} and ${servedBy(actor)}) as fits
    from merged m join requests.work w on w.id = m.id join requests.request r on r.id = w.request
    ${order("m")}
  `.execute(db);
  return rows;
}

export interface QueueRow extends ItemRow {
  readonly work: string;
  readonly role: "face" | "part";
  readonly unit: string;
  readonly assignee: string | null;
  readonly workState: WorkState;
  readonly workWaitingFor: WaitingFor | null;
  readonly waitingUntil: Date | null;
  readonly task: string | null;
  readonly dueAt: Date | null;
  readonly workOpenedAt: Date;
  readonly workPriority: Priority;
  readonly serves: string | null;
}

export async function worksById(
  db: Database,
  self: string | undefined,
  wanted: readonly string[],
): Promise<QueueRow[]> {
  if (wanted.length === 0) return [];
  const { rows } = await sql<QueueRow>`
    select w.id as work, w.role, w.unit, w.assignee, w.state as "workState", w.waiting_for as "workWaitingFor",
      w.waiting_until as "waitingUntil", w.task, w.due_at as "dueAt", w.opened_at as "workOpenedAt",
      w.priority as "workPriority", w.customer as serves, ${itemColumns(self)}
    from unnest(${ids(wanted)}) with ordinality as i (id, place)
    join requests.work w on w.id = i.id join requests.request r on r.id = w.request
    order by i.place
  `.execute(db);
  return rows;
}
