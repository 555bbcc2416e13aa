import { sql } from "kysely";
import { type Context, type House, houseActor, inContext } from "#platform/context";
import type { EventRow } from "#platform/events";

/** What a room does when others announce. It may run twice for one event, so it must be idempotent. */
export interface Reaction {
  /** `<room>.<what it does>`; names its place in the log of events, so it never changes. */
  readonly name: string;
  readonly on: readonly string[];
  react(context: Context, event: EventRow): Promise<void>;
}

const batch = 200;
const tries = 5;

/** Delivers waiting events to every reaction. Returns how many were delivered; call again until it is none. */
export async function deliverEvents(house: House, reactions: readonly Reaction[]): Promise<number> {
  let delivered = 0;
  for (const reaction of reactions) delivered += await deliverTo(house, reaction);
  return delivered;
}

/** How many events no reaction has read yet; those of transactions that still run count as soon as they commit. */
export async function undelivered(house: House, reactions: readonly Reaction[]): Promise<number> {
  if (reactions.length === 0) return 0;
  const { rows } = await house.pool.query<{ count: number }>(
    `select count(*) as count from platform.event e
     where exists (
       select 1 from unnest($1::text[]) as name
       left join platform.reaction_cursor c on c.reaction = name
       where (e.tx, e.id) > (coalesce(c.tx, '0'::xid8), coalesce(c.event_id, 0)))`,
    [reactions.map((reaction) => reaction.name)],
  );
  return rows[0]?.count ?? 0;
}

async function deliverTo(house: House, reaction: Reaction): Promise<number> {
  return inContext(house, { actor: houseActor() }, async (context) => {
    const { db } = context;
    await sql`insert into platform.reaction_cursor (reaction) values (${reaction.name}) on conflict do nothing`.execute(
      db,
    );
    const { rows: cursors } = await sql<{ tx: string; event_id: number }>`
      select tx::text, event_id from platform.reaction_cursor where reaction = ${reaction.name} for update skip locked
    `.execute(db);
    const cursor = cursors[0];
    if (!cursor) return 0;
    // Only events of transactions older than any still running: later ones cannot slip in before them.
    const { rows: events } = await sql<DeliveredRow>`
      select id, tx::text, at, actor, kind, module, subject_kind, subject_id, case_id, particulars
      from platform.event
      where (tx, id) > (${cursor.tx}::xid8, ${cursor.event_id}) and tx < pg_snapshot_xmin(pg_current_snapshot())
      order by tx, id limit ${batch}
    `.execute(db);
    let last: DeliveredRow | undefined;
    let count = 0;
    for (const row of events) {
      if (reaction.on.includes(row.kind)) {
        const done = await tryOne(context, reaction, row);
        if (!done) break;
        count += 1;
      }
      last = row;
    }
    if (last) {
      await sql`update platform.reaction_cursor set tx = ${last.tx}::xid8, event_id = ${last.id}
        where reaction = ${reaction.name}`.execute(db);
    }
    // An all-foreign batch still means there may be more behind it.
    return Math.max(count, events.length === batch ? 1 : 0);
  });
}

interface DeliveredRow {
  readonly id: number;
  readonly tx: string;
  readonly at: Date;
  readonly actor: string | null;
  readonly kind: string;
  readonly module: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly case_id: string | null;
  readonly particulars: Record<string, unknown>;
}

/** Whether the event is behind us: digested, or set aside after too many tries. */
async function tryOne(context: Context, reaction: Reaction, row: DeliveredRow): Promise<boolean> {
  const { db, log } = context;
  await sql`savepoint reaction`.execute(db);
  try {
    await reaction.react(context, {
      id: row.id,
      at: row.at,
      actor: row.actor,
      kind: row.kind,
      module: row.module,
      subject: { kind: row.subject_kind, id: row.subject_id },
      ...(row.case_id === null ? {} : { caseId: row.case_id }),
      particulars: row.particulars,
    });
    await sql`release savepoint reaction`.execute(db);
    return true;
  } catch (error) {
    await sql`rollback to savepoint reaction`.execute(db);
    const reason = String((error as Error).message).slice(0, 2_000);
    log.error({ reaction: reaction.name, event: row.id, error }, "a reaction failed");
    const { rows } = await sql<{ set_aside: boolean }>`
      insert into platform.reaction_failure (reaction, event_id, tries, reason) values (${reaction.name}, ${row.id}, 1, ${reason})
      on conflict (reaction, event_id) do update
        set tries = reaction_failure.tries + 1, reason = excluded.reason, at = now(),
            set_aside = reaction_failure.tries + 1 >= ${tries}
      returning set_aside
    `.execute(db);
    return rows[0]?.set_aside === true;
  }
}
