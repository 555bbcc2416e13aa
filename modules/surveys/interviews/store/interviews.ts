import { type RawBuilder, type SqlBool, sql } from "kysely";
import { type Actor, isProgrammeLead } from "#platform/context";
import type { Database } from "#platform/database";
import type { GuideQuestion, InterviewState } from "../../schema/interviews.ts";
import type { Bilingual } from "../../schema/shapes.ts";

export interface NamedRow {
  readonly id: string;
  readonly name: string;
}
export interface PartyRow extends NamedRow {
  readonly kind: "person" | "unit" | "partner";
}

export interface InterviewRow {
  readonly id: string;
  readonly guide: string;
  readonly guideVersion: number;
  readonly name: Bilingual;
  readonly questions: GuideQuestion[];
  readonly interviewer: NamedRow;
  readonly interviewed: PartyRow;
  readonly supplier: PartyRow | null;
  readonly customer: PartyRow | null;
  readonly state: InterviewState;
  readonly startsAt: Date;
  readonly startsExactly: string;
  readonly minutes: number;
  readonly zone: string;
  readonly place: string;
  readonly message: string;
  readonly sequence: number;
  readonly consent: "given" | "declined" | "withdrawn" | null;
  readonly consentAt: Date | null;
  readonly consentBy: string | null;
  readonly named: boolean;
  readonly concludedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly readers: NamedRow[];
}

const party = (column: string) => sql`
  (select jsonb_build_object('id', p.id, 'name', p.name, 'kind', p.kind) from organisation.party p
   where p.id = ${sql.ref(column)})`;

const columns = sql`
  i.id, i.guide, i.guide_version as "guideVersion", i.name, i.questions,
  ${party("i.interviewer")} as interviewer, ${party("i.interviewed")} as interviewed,
  ${party("i.supplier")} as supplier, ${party("i.customer")} as customer,
  i.state, i.starts_at as "startsAt", i.starts_at::text as "startsExactly", i.minutes, i.zone, i.place, i.message,
  i.sequence, i.consent, i.consent_at as "consentAt", i.consent_by as "consentBy", i.named,
  i.concluded_at as "concludedAt", i.withdrawn_at as "withdrawnAt",
  coalesce((select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) order by p.name, p.id)
    from surveys.interview_reader r join organisation.party p on p.id = r.person where r.interview = i.id), '[]'::jsonb)
    as readers`;

/** `lock`: whoever else would change it, or write into it, waits. */
export async function findInterview(
  db: Database,
  id: string,
  lock = false,
): Promise<InterviewRow | undefined> {
  if (lock) await sql`select 1 from surveys.interview where id = ${id} for update`.execute(db);
  const { rows } = await sql<InterviewRow>`
    select ${columns} from surveys.interview i where i.id = ${id}
  `.execute(db);
  return rows[0];
}

/** The interviews somebody has a part in; all, for the programme lead. `asked`: also those they are interviewed in. */
export function partIn(actor: Actor, asked: "also interviewed" | "reading"): RawBuilder<SqlBool> {
  const { self } = actor;
  if (self === undefined) return isProgrammeLead(actor) ? sql<SqlBool>`true` : sql<SqlBool>`false`;
  // Whoever is asked is not the reader of what was said, not even as programme lead.
  if (isProgrammeLead(actor))
    return asked === "reading" ? sql<SqlBool>`i.interviewed <> ${self}` : sql<SqlBool>`true`;
  return sql<SqlBool>`(i.interviewer = ${self}
    ${asked === "also interviewed" ? sql`or i.interviewed = ${self}` : sql``}
    or (i.interviewed <> ${self} and exists (
      select 1 from surveys.interview_reader r where r.interview = i.id and r.person = ${self})))`;
}

export async function listInterviews(
  db: Database,
  actor: Actor,
  filter: {
    readonly state?: InterviewState | undefined;
    readonly after?: readonly [string, string] | undefined;
    readonly limit: number;
  },
): Promise<InterviewRow[]> {
  const { after } = filter;
  const { rows } = await sql<InterviewRow>`
    select ${columns} from surveys.interview i
    where ${partIn(actor, "also interviewed")}
      and ${filter.state ? sql`i.state = ${filter.state}` : sql`true`}
      and ${after ? sql`(i.starts_at, i.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql`true`}
    order by i.starts_at desc, i.id desc limit ${filter.limit}
  `.execute(db);
  return rows;
}

/** Whether somebody has, as interviewer or reader, notes to look for quotes in. */
export async function readsAny(db: Database, self: string): Promise<boolean> {
  const { rows } = await sql<{ some: boolean }>`
    select exists (select 1 from surveys.interview where interviewer = ${self})
      or exists (select 1 from surveys.interview_reader where person = ${self}) as some
  `.execute(db);
  return rows[0]?.some ?? false;
}

export interface Planned {
  readonly supplier: string | null;
  readonly customer: string | null;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly zone: string;
  readonly place: string;
  readonly message: string;
}

export async function insertInterview(
  db: Database,
  made: Planned & {
    readonly guide: string;
    readonly interviewer: string;
    readonly interviewed: string;
    readonly by: string | null;
  },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into surveys.interview (guide, guide_version, name, questions, interviewer, interviewed, supplier, customer,
      starts_at, minutes, zone, place, message, created_by)
    select g.id, g.version, g.name, g.questions, ${made.interviewer}, ${made.interviewed}, ${made.supplier}::uuid,
      ${made.customer}::uuid, ${made.startsAt}, ${made.minutes}::int, ${made.zone}, ${made.place}, ${made.message},
      ${made.by}::uuid
    from surveys.guide g where g.id = ${made.guide} and g.ended_at is null
    returning id
  `.execute(db);
  return rows[0]?.id;
}

export async function saveChange(db: Database, id: string, to: Planned, counts: boolean): Promise<void> {
  await sql`
    update surveys.interview set supplier = ${to.supplier}, customer = ${to.customer}, starts_at = ${to.startsAt},
      minutes = ${to.minutes}, zone = ${to.zone}, place = ${to.place}, message = ${to.message},
      sequence = sequence + ${counts ? 1 : 0}
    where id = ${id}
  `.execute(db);
}

export async function saveState(
  db: Database,
  id: string,
  state: "held" | "concluded" | "cancelled",
  at: Date,
): Promise<void> {
  await sql`
    update surveys.interview set state = ${state},
      concluded_at = case when ${state} = 'concluded' then ${at}::timestamptz else concluded_at end,
      sequence = sequence + case when ${state} = 'cancelled' then 1 else 0 end
    where id = ${id}
  `.execute(db);
}

export async function saveConsent(
  db: Database,
  id: string,
  consent: {
    readonly answer: "given" | "declined";
    readonly named: boolean;
    readonly by: string | null;
    readonly at: Date;
    readonly readers: readonly string[];
  },
): Promise<void> {
  await sql`
    update surveys.interview set consent = ${consent.answer}, named = ${consent.named}, consent_by = ${consent.by},
      consent_at = ${consent.at}, told_readers = ${[...consent.readers]}::uuid[]
    where id = ${id}
  `.execute(db);
}

export async function addReader(db: Database, interview: string, person: string): Promise<void> {
  await sql`
    insert into surveys.interview_reader (interview, person) values (${interview}, ${person}) on conflict do nothing
  `.execute(db);
}

export async function removeReader(db: Database, interview: string, person: string): Promise<void> {
  await sql`
    delete from surveys.interview_reader where interview = ${interview} and person = ${person}
  `.execute(db);
}

export interface NoteRow {
  readonly question: string;
  readonly words: string;
  readonly version: number;
  readonly changedAt: Date;
}

export async function readNotes(db: Database, interview: string): Promise<NoteRow[]> {
  const { rows } = await sql<NoteRow>`
    select question, words, version, changed_at as "changedAt" from surveys.interview_note
    where interview = ${interview} order by question
  `.execute(db);
  return rows;
}

export async function saveNote(
  db: Database,
  interview: string,
  note: { readonly question: string; readonly words: string; readonly version: number; readonly at: Date },
): Promise<void> {
  await sql`
    insert into surveys.interview_note (interview, question, words, version, changed_at)
    values (${interview}, ${note.question}, ${note.words}, ${note.version}, ${note.at})
    on conflict (interview, question) do update set words = excluded.words, version = excluded.version,
      changed_at = excluded.changed_at
  `.execute(db);
}

/** What was kept is gone; that it was, and when it was taken back, stays. Gives back the quotes that are no more. */
export async function eraseWords(
  db: Database,
  interview: string,
  by: string | null,
  at: Date,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from surveys.quote where interview = ${interview} returning id
  `.execute(db);
  await sql`delete from surveys.interview_note where interview = ${interview}`.execute(db);
  await sql`
    update surveys.interview set state = 'withdrawn', consent = 'withdrawn', consent_by = ${by}, withdrawn_at = ${at},
      named = false
    where id = ${interview}
  `.execute(db);
  return rows.map(({ id }) => id);
}

/** Of these, those who are there to talk with, and where each belongs. */
export async function findParties(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PartyRow & { readonly ended: boolean; readonly unit: string | null }>> {
  const { rows } = await sql<PartyRow & { ended: boolean; unit: string | null }>`
    select p.id, p.name, p.kind, p.ended_on is not null as ended, e.unit
    from organisation.party p left join organisation.person e on e.party = p.id
    where p.id = any(${[...new Set(ids)]}::uuid[])
  `.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}
