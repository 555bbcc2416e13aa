import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { ComputedClock } from "./cases.ts";
import type { ClockedWork, LogEvent, RequestLog, Term } from "./log.ts";

/** The events by which a clock runs. */
export const clockEvents = [
  "request_opened",
  "request_split",
  "part_asked",
  "work_handed_over",
  "request_answered",
  "note_written",
  "work_waiting",
  "work_resumed",
  "request_done",
  "part_done",
  "request_reopened",
  "request_changed",
  "request_merged",
  "deed_undone",
] as const;

/** A clock as it is kept. */
export interface KeptClock {
  readonly id: number;
  readonly work: string | null;
  readonly agreement: string;
  readonly version: number;
  readonly target: string;
  readonly state: string;
  readonly targetMinutes: number;
  readonly elapsedSeconds: number;
  readonly dueAt: number | null;
  readonly warnAt: number | null;
  readonly startedAt: number;
  readonly settledAt: number | null;
  readonly endedAt: number | null;
  readonly warnedAt: number | null;
  readonly escalatedAt: number | null;
  readonly rounds: number;
  readonly missed: number;
  readonly computedAt: number;
}

export interface LoadedLog extends RequestLog {
  readonly kept: readonly KeptClock[];
  /** The database's own time: events are written by it. */
  readonly now: number;
}

/** Timestamps come out of JSON as text. */
const ms = (text: string): number => Date.parse(text);
const orNull = (text: string | null): number | null => (text === null ? null : ms(text));

type Texted<T> = {
  readonly [K in keyof T]: T[K] extends number
    ? number | string
    : T[K] extends number | null
      ? number | string | null
      : T[K];
};

interface Row extends Omit<RequestLog, "works" | "events" | "terms"> {
  readonly now: Date;
  readonly works: readonly Texted<ClockedWork>[];
  readonly events: readonly (Omit<LogEvent, "at"> & { at: string })[];
  readonly terms: readonly (Omit<Term, "since" | "until"> & { since: string; until: string | null })[];
  readonly kept: readonly Texted<KeptClock>[];
}

/**
 * Requests with all that their clocks depend on, one statement for any number of them. Thanks are owed nothing, and what
 * was brought in from elsewhere was promised there: both have no clocks.
 */
export async function loadLogs(db: Database, ids: readonly string[]): Promise<LoadedLog[]> {
  const { rows } = await sql<Row>`
    select now() as now, r.id, r.priority, r.service, r.requester, r.customer,
      coalesce((select jsonb_agg(jsonb_build_object('id', w.id, 'role', w.role, 'unit', w.unit, 'customer', w.customer,
          'assignee', w.assignee, 'previous', w.previous, 'openedAt', w.opened_at, 'over', w.done_at is not null,
          'dueAt', w.due_at) order by w.opened_at, w.id)
        from requests.work w where w.request = r.id), '[]') as works,
      coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'at', e.at, 'kind', e.kind,
          'particulars', e.particulars) order by e.at, e.id)
        from platform.event e
        where e.case_id = r.id::text and e.module = 'requests' and e.kind = any(${[...clockEvents]}::text[])),
        '[]') as events,
      coalesce((select jsonb_agg(jsonb_build_object('work', t.work, 'agreement', t.agreement, 'version', t.version,
          'name', a.name, 'since', t.since, 'until', t.until, 'calendar', v.calendar, 'calendarAt', k.changed_at,
          'targets', v.targets, 'pauses', v.pauses, 'warnAt', v.warn_at) order by t.since, t.agreement)
        from requests.clock_term t
        join catalogue.agreement a on a.id = t.agreement
        join catalogue.agreement_version v on v.agreement = t.agreement and v.number = t.version
        left join catalogue.calendar k on k.id = v.calendar
        where t.request = r.id), '[]') as terms,
      coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'back', d.back))
        from requests.deed d where d.request = r.id and d.undone_at is not null), '[]') as undone,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'work', c.work, 'agreement', c.agreement,
          'version', c.version, 'target', c.target, 'state', c.state, 'targetMinutes', c.target_minutes,
          'elapsedSeconds', c.elapsed_seconds, 'dueAt', c.due_at, 'warnAt', c.warn_at, 'startedAt', c.started_at,
          'settledAt', c.settled_at, 'endedAt', c.ended_at, 'warnedAt', c.warned_at, 'escalatedAt', c.escalated_at,
          'rounds', c.rounds, 'missed', c.missed, 'computedAt', c.computed_at) order by c.id)
        from requests.clock c where c.request = r.id), '[]') as kept
    from requests.request r
    where r.id = any(${[...ids]}::uuid[]) and r.kind <> 'thanks' and r.channel <> 'import'
    order by r.id
  `.execute(db);
  return rows.map(read);
}

function read({ now, works, events, terms, kept, ...request }: Row): LoadedLog {
  return {
    ...request,
    now: now.getTime(),
    works: works.map((work) => ({
      ...work,
      openedAt: ms(work.openedAt as string),
      dueAt: orNull(work.dueAt as string | null),
    })),
    events: events.map((event) => ({ ...event, at: ms(event.at) })),
    terms: terms.map((term) => ({ ...term, since: ms(term.since), until: orNull(term.until) })),
    kept: kept.map((clock) => {
      const at = (text: number | string | null) => orNull(text as string | null);
      return {
        ...(clock as KeptClock),
        dueAt: at(clock.dueAt),
        warnAt: at(clock.warnAt),
        startedAt: ms(clock.startedAt as string),
        settledAt: at(clock.settledAt),
        endedAt: at(clock.endedAt),
        warnedAt: at(clock.warnedAt),
        escalatedAt: at(clock.escalatedAt),
        computedAt: ms(clock.computedAt as string),
      };
    }),
  };
}

/** Clocks of one request are computed by one transaction at a time, so that each warning is given once. */
export async function lockClocks(db: Database, request: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('requests.clock ' || ${request}, 0))`.execute(db);
}

export interface WrittenClock {
  readonly id: number;
  readonly work: string | null;
  readonly agreement: string;
  readonly version: number;
  readonly target: string;
  readonly warnedAt: Date | null;
  readonly escalatedAt: Date | null;
}

/** Keeps what was computed; a new round of an update has been neither warned of nor missed. */
export async function writeClocks(
  db: Database,
  request: string,
  computed: readonly ComputedClock[],
  now: number,
): Promise<WrittenClock[]> {
  if (computed.length === 0) return [];
  const time = (instant: number | null) => (instant === null ? null : new Date(instant).toISOString());
  const rows = computed.map(({ work, agreement, version, run }) => ({
    work: work?.id ?? null,
    agreement,
    version,
    target: run.target,
    state: run.state,
    target_minutes: run.targetMinutes,
    elapsed_seconds: run.elapsedSeconds,
    due_at: time(run.due),
    warn_at: time(run.warn),
    started_at: time(run.started),
    settled_at: time(run.settled),
    ended_at: time(run.ended),
    rounds: run.rounds,
    missed: run.missed,
  }));
  const { rows: written } = await sql<WrittenClock>`
    insert into requests.clock as c (request, work, agreement, version, target, state, target_minutes, elapsed_seconds,
      due_at, warn_at, started_at, settled_at, ended_at, rounds, missed, computed_at)
    select ${request}::uuid, n.work, n.agreement, n.version, n.target, n.state, n.target_minutes, n.elapsed_seconds,
      n.due_at, n.warn_at, n.started_at, n.settled_at, n.ended_at, n.rounds, n.missed, ${new Date(now)}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (work uuid, agreement uuid, version int, target text,
      state text, target_minutes int, elapsed_seconds bigint, due_at timestamptz, warn_at timestamptz,
      started_at timestamptz, settled_at timestamptz, ended_at timestamptz, rounds int, missed int)
    on conflict (request, work, agreement, version, target) do update set state = excluded.state,
      target_minutes = excluded.target_minutes, elapsed_seconds = excluded.elapsed_seconds, due_at = excluded.due_at,
      warn_at = excluded.warn_at, started_at = excluded.started_at, settled_at = excluded.settled_at,
      ended_at = excluded.ended_at, rounds = excluded.rounds, missed = excluded.missed,
      computed_at = excluded.computed_at,
      warned_at = case when c.started_at = excluded.started_at then c.warned_at end,
      escalated_at = case when c.started_at = excluded.started_at then c.escalated_at end
    returning c.id, c.work, c.agreement, c.version, c.target, c.warned_at as "warnedAt",
      c.escalated_at as "escalatedAt"
  `.execute(db);
  return written;
}

/** Marks what was told, so that it is told once. */
export async function markTold(
  db: Database,
  told: { readonly warned: readonly number[]; readonly escalated: readonly number[] },
): Promise<void> {
  if (told.warned.length === 0 && told.escalated.length === 0) return;
  await sql`
    update requests.clock set
      warned_at = case when id = any(${[...told.warned]}::bigint[]) then now() else warned_at end,
      escalated_at = case when id = any(${[...told.escalated]}::bigint[]) then now() else escalated_at end
    where id = any(${[...told.warned, ...told.escalated]}::bigint[])
  `.execute(db);
}

/** Sets when works are due. */
export async function setDue(
  db: Database,
  due: readonly { readonly work: string; readonly at: number | null }[],
): Promise<void> {
  const rows = due.map(({ work, at }) => ({ work, due: at === null ? null : new Date(at).toISOString() }));
  await sql`
    update requests.work w set due_at = n.due
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (work uuid, due timestamptz)
    where w.id = n.work
  `.execute(db);
}

/** Clocks that no agreement gives any more. */
export async function deleteClocks(db: Database, ids: readonly number[]): Promise<void> {
  await sql`delete from requests.clock where id = any(${[...ids]}::bigint[])`.execute(db);
}
