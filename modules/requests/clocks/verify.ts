// Computes kept clocks anew from events, calendars and agreements, and says where they differ.

import { sql } from "kysely";
import { type House, houseActor, inContext } from "#platform/context";
import type { Database } from "#platform/database";
import { calendarsOf } from "./calendars.ts";
import { type Calendars, clocksOf, computeClocks } from "./cases.ts";
import { askAnew, keepClocks } from "./keep.ts";
import { differingFields, keptFields } from "./kept-fields.ts";
import { deleteClocks, type LoadedLog, loadLogs, lockClocks } from "./store.ts";

export interface Difference {
  readonly request: string;
  readonly clock: number | null;
  readonly target: string;
  readonly field: string;
  readonly kept: string | number | null;
  readonly computed: string | number | null;
}

export interface Verified {
  readonly requests: number;
  readonly clocks: number;
  /** Requests whose last events have not been delivered yet: they are looked at the next time. */
  readonly waiting: number;
  readonly repaired: number;
}

export interface Verifying {
  /** Only this one. */
  readonly request?: string;
  readonly repair?: boolean;
  onDifference(difference: Difference): void;
  onProgress?(requests: number): void;
}

const batch = 200;

export async function verifyClocks(house: House, wanted: Verifying): Promise<Verified> {
  const work = <T>(act: Parameters<typeof inContext<T>>[2]) => inContext(house, { actor: houseActor() }, act);
  let [requests, clocks, waiting, repaired] = [0, 0, 0, 0];
  let after: string | null = null;
  for (;;) {
    const ids: string[] = wanted.request
      ? [wanted.request]
      : await work(({ db }) => requestsAfter(db, after, batch));
    const found = await work(async ({ db }) => {
      const logs = await loadLogs(db, ids);
      const calendars = await calendarsOf(db, logs);
      const wrong = logs
        .map((log) => ({ log, differences: differencesOf(log, calendars) }))
        .filter(({ differences }) => differences.length > 0);
      const late = await undeliveredOf(
        db,
        wrong.map(({ log }) => log.id),
      );
      return { logs, wrong, late };
    });
    requests += found.logs.length;
    clocks += found.logs.reduce((sum, { kept }) => sum + kept.length, 0);
    for (const { log, differences } of found.wrong) {
      if (found.late.has(log.id)) {
        waiting += 1;
        continue;
      }
      for (const difference of differences) wanted.onDifference(difference);
      if (!wanted.repair) continue;
      await work(async (context) => {
        await lockClocks(context.db, log.id);
        await askAnew(context, log);
        await deleteClocks(
          context.db,
          differences
            .filter(({ field, clock }) => field === "clock" && clock !== null)
            .map(({ clock }) => clock as number),
        );
        await keepClocks(context, log.id);
      });
      repaired += 1;
    }
    wanted.onProgress?.(requests);
    if (wanted.request || ids.length < batch) return { requests, clocks, waiting, repaired };
    after = ids.at(-1) as string;
  }
}

/** What is kept against what the same moment of looking gives now. */
export function differencesOf(log: LoadedLog, calendars: Calendars): Difference[] {
  const found: Difference[] = [];
  const lookedAt = log.kept.reduce((last, { computedAt }) => Math.max(last, computedAt), 0) || log.now;
  const computed = computeClocks(clocksOf(log, calendars, lookedAt));
  const left = new Set(log.kept);
  for (const { work, agreement, version, run } of computed) {
    const kept = log.kept.find(
      (row) =>
        row.work === (work?.id ?? null) &&
        row.agreement === agreement &&
        row.version === version &&
        row.target === run.target,
    );
    const base = { request: log.id, clock: kept?.id ?? null, target: run.target };
    if (!kept) {
      found.push({ ...base, field: "clock", kept: null, computed: run.state });
      continue;
    }
    left.delete(kept);
    for (const field of differingFields(kept, run))
      found.push({ ...base, field, kept: kept[field], computed: keptFields[field](run) });
    if (run.breachedAt !== null && kept.escalatedAt === null)
      found.push({ ...base, field: "escalatedAt", kept: null, computed: run.breachedAt });
  }
  for (const kept of left)
    found.push({
      request: log.id,
      clock: kept.id,
      target: kept.target,
      field: "clock",
      kept: kept.state,
      computed: null,
    });
  return found;
}

async function requestsAfter(db: Database, after: string | null, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from requests.request where ${after}::uuid is null or id > ${after}::uuid order by id limit ${limit}
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** Those of some requests with events that the clocks have not read yet. */
async function undeliveredOf(db: Database, requests: readonly string[]): Promise<ReadonlySet<string>> {
  if (requests.length === 0) return new Set();
  const { rows } = await sql<{ request: string }>`
    select distinct e.case_id as request from platform.event e
    left join platform.reaction_cursor c on c.reaction = 'requests.clocks'
    where e.case_id = any(${[...requests]}::text[]) and e.module = 'requests'
      and (e.tx, e.id) > (coalesce(c.tx, '0'::xid8), coalesce(c.event_id, 0))
  `.execute(db);
  return new Set(rows.map(({ request }) => request));
}
