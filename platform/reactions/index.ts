import { sql } from "kysely";
import { type Context, type House, houseActor, inContext } from "#platform/context";
import type { EventRow } from "#platform/events";

/** What a room does when others announce. It may run twice for one event, so it must be idempotent. */
export interface Reaction {
  /** `<room>.<what it does>`; names its place in the log of events, so it never changes. */
  readonly name: string;
  readonly on: readonly string[];
  react(context: Context, event: EventRow): Promise<void>;
  /** The same for many in their order, where that is done in fewer statements than one by one. */
  reactToAll?(context: Context, events: readonly EventRow[]): Promise<void>;
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
    const { rows } = await sql<
      DeliveredRow & { readonly ahead_tx: string | null; readonly ahead_id: number | null }
    >`
      with ahead as (
        select tx, id from platform.event
        where (tx, id) > (${cursor.tx}::xid8, ${cursor.event_id}) and tx < pg_snapshot_xmin(pg_current_snapshot())
        order by tx desc, id desc limit 1
      )
      select e.*, ahead.tx::text as ahead_tx, ahead.id as ahead_id
      from ahead left join lateral (
        select id, tx::text, at, actor, kind, module, subject_kind, subject_id, case_id, particulars
        from platform.event
        where (tx, id) > (${cursor.tx}::xid8, ${cursor.event_id}) and (tx, id) <= (ahead.tx, ahead.id)
          and kind = any(${[...reaction.on]}::text[])
        order by platform.event.tx, platform.event.id limit ${batch}
      ) e on true
    `.execute(db);
    const ahead = rows[0];
    if (!ahead?.ahead_tx) return 0;
    const events = rows.filter((row) => row.id !== null);
    const digested = await digest(context, reaction, events);
    const last = events[digested - 1];
    // Whatever lies between those of its kinds is none of its business.
    const reached =
      digested === events.length && digested < batch
        ? { tx: ahead.ahead_tx, id: ahead.ahead_id }
        : last && { tx: last.tx, id: last.id };
    if (reached) {
      await sql`update platform.reaction_cursor set tx = ${reached.tx}::xid8, event_id = ${reached.id}
        where reaction = ${reaction.name}`.execute(db);
    }
    return digested;
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

/**
 * How many of the events are behind us. All go together; where one fails, what the others did is taken back too and
 * each is tried by itself.
 */
async function digest(context: Context, reaction: Reaction, rows: readonly DeliveredRow[]): Promise<number> {
  const { db } = context;
  if (rows.length > 1) {
    await sql`savepoint reactions`.execute(db);
    try {
      await reactTo(context, reaction, rows.map(eventOf));
      return rows.length;
    } catch {
      await sql`rollback to savepoint reactions`.execute(db);
    }
  }
  let digested = 0;
  while (digested < rows.length && (await tryOne(context, reaction, rows[digested] as DeliveredRow)))
    digested += 1;
  return digested;
}

async function reactTo(context: Context, reaction: Reaction, events: readonly EventRow[]): Promise<void> {
  if (reaction.reactToAll) await reaction.reactToAll(context, events);
  else for (const event of events) await reaction.react(context, event);
}

const eventOf = (row: DeliveredRow): EventRow => ({
  id: row.id,
  at: row.at,
  actor: row.actor,
  kind: row.kind,
  module: row.module,
  subject: { kind: row.subject_kind, id: row.subject_id },
  ...(row.case_id === null ? {} : { caseId: row.case_id }),
  particulars: row.particulars,
});

/** Whether the event is behind us: digested, or set aside after too many tries. */
async function tryOne(context: Context, reaction: Reaction, row: DeliveredRow): Promise<boolean> {
  const { db, log } = context;
  await sql`savepoint reaction`.execute(db);
  try {
    await reaction.react(context, eventOf(row));
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
