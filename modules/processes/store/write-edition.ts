import { sql } from "kysely";
import type { Context } from "#platform/context";
import { copyBinary, copyRows } from "#platform/database";
import { isoText } from "#science/time";
import { storable } from "../loading/binary-rows.ts";
import type { LoadedInThread } from "../loading/in-thread.ts";
import { targets } from "../loading/large-tables.ts";
import { type LoadedLog, largeTables } from "../loading/loaded-log.ts";
import type { AudienceKind } from "./logs.ts";

export interface EditionOrder {
  readonly name: string;
  readonly file: string;
  readonly fileName: string;
  readonly audience: AudienceKind | undefined;
  readonly missing: readonly string[];
  readonly stage: string | undefined;
  readonly zone: string;
}

export interface TakenLog {
  readonly id: string;
  readonly old: { readonly edition: number; readonly file: string | null } | undefined;
}

/**
 * The log of this name, made when there is none, locked until the end of the transaction: of two imports of one
 * name the second waits and replaces what the first wrote.
 */
export async function takeLog({ db }: Context, order: EditionOrder): Promise<TakenLog> {
  const { rows } = await sql<{ id: string }>`
    insert into processes.log (name, audience) values (${order.name}, ${order.audience ?? "everyone"})
    on conflict (lower(name)) do update set audience = coalesce(${order.audience ?? null}, log.audience)
    returning id`.execute(db);
  const id = rows[0]!.id;
  const old = await db
    .selectFrom("processes.edition")
    .select(["id as edition", "file"])
    .where("log", "=", id)
    .executeTakeFirst();
  return { id, old };
}

/** Writes the row of the edition, the one place where all figures of a log as a whole stand; returns its number. */
export async function writeEdition(
  { db, actor }: Context,
  log: string,
  order: EditionOrder,
  loaded: LoadedLog,
): Promise<number> {
  const row = await db
    .insertInto("processes.edition")
    .values({
      log,
      file: order.file,
      file_name: order.fileName,
      format: loaded.format,
      mapping: JSON.stringify(loaded.mapping),
      missing: [...order.missing],
      stage: order.stage ?? null,
      zone: order.zone,
      imported_by: actor.name || null,
      rows_read: loaded.rows,
      rows_bad: loaded.bad.count,
      rows_filtered: loaded.filteredOut,
      bad_by_reason: JSON.stringify(loaded.bad.byReason),
      notices: JSON.stringify(loaded.notices),
      parties: loaded.parties,
      cases: loaded.cases,
      events: loaded.events,
      activities: loaded.activities,
      units: loaded.units,
      resources: loaded.resources,
      variants: loaded.variants,
      from_at: isoText(loaded.from),
      to_at: isoText(loaded.to),
      mean_seconds: loaded.durations.mean,
      median_seconds: loaded.durations.median,
      p95_seconds: loaded.durations.p95,
      total_seconds: loaded.totalSeconds,
      waiting_seconds: loaded.waitingSeconds,
      started_seconds: loaded.startedSeconds,
      queue_seconds: loaded.queueSeconds,
      handed_events: loaded.handedEvents,
      unhanded_events: loaded.unhandedEvents,
      rework_cases: loaded.reworkCases,
      ping_pong_cases: loaded.pingPongCases,
    })
    .returning("id")
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Writes names, flows, months, returns, variants and bad rows. */
export async function writeFigures({ client }: Context, edition: number, loaded: LoadedLog): Promise<void> {
  await copyRows(
    client,
    "processes.name (edition, kind, no, name, events, cases, starts, ends, rework)",
    loaded.names.map((n) => [edition, n.kind, n.no, n.name, n.events, n.cases, n.starts, n.ends, n.rework]),
  );
  await copyRows(
    client,
    "processes.flow (edition, kind, from_no, to_no, count, mean_seconds, median_seconds)",
    loaded.flows.map((f) => [edition, f.kind, f.from, f.to, f.count, f.mean, f.median]),
  );
  await copyRows(
    client,
    "processes.hand_over (edition, supplier, customer, month, count, wait_seconds, median_seconds)",
    loaded.handOvers.map((h) => [edition, h.from, h.to, h.month, h.count, h.seconds, h.median]),
  );
  await copyRows(
    client,
    "processes.ping_pong (edition, a, b, count, cases)",
    loaded.pingPong.map((p) => [edition, p.a, p.b, p.count, p.cases]),
  );
  await copyRows(
    client,
    "processes.variant (edition, rank, cases, covered, median_seconds, activities)",
    loaded.topVariants.map((v, i) => [edition, i, v.cases, v.covered, v.median, `{${v.activities.join()}}`]),
  );
  await copyRows(
    client,
    "processes.bad_row (edition, no, line, reason, column_name, value)",
    loaded.bad.listed.map((b, i) => [edition, i, b.line, b.reason, storable(b.column), storable(b.value)]),
  );
}

/** Writes cases, events and passages as the thread hands them over, telling how many bytes have gone. */
export async function writeRows(
  { client, db }: Context,
  edition: number,
  log: LoadedInThread,
  tell: (bytes: number) => void,
): Promise<void> {
  let sent = 0;
  async function* told(rows: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of rows) {
      yield chunk;
      sent += chunk.length;
      tell(sent);
    }
  }
  for (const table of largeTables) await copyBinary(client, targets[table], told(log.rows(table, edition)));
  // The planner learns of a new edition at once, not when the housekeeper comes round.
  await sql`analyze processes.case, processes.event, processes.passage, processes.name, processes.flow`.execute(
    db,
  );
}
