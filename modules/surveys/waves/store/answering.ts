// The way in for answers. A submission that goes through takes four statements, and writes no time anywhere but for
// identified waves.

import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { AnsweringSubject, ContractView, MyWave } from "../../schema/answering.ts";
import type { Answers, Bilingual, Comments, Direction, Kind, WaveState } from "../../schema/index.ts";

/** By what somebody is let in. */
export type Ticket = { readonly hash: Uint8Array } | { readonly person: string; readonly wave: string };

export interface Entry {
  readonly wave: string;
  readonly person: string;
  readonly unit: string;
  readonly cuts: string[];
  readonly language: "en" | "ru";
  readonly state: WaveState;
  readonly kind: Kind;
  readonly contractHash: string;
  readonly version: string;
  readonly asked: string[] | null;
  readonly opensAt: Date;
  readonly closesAt: Date | null;
  /** By a code on paper in an anonymous wave: whoever printed it could try it, so that it never says who has answered. */
  readonly discreet: boolean;
}

const entryColumns = sql`
  w.id as wave, i.person, i.unit, i.cuts, i.language, w.state, w.kind, w.contract_hash as "contractHash", w.version,
  w.asked, w.opens_at as "opensAt", w.closes_at as "closesAt"
`;

const entryTables = (ticket: Ticket) =>
  "hash" in ticket
    ? sql`surveys.token t
        join surveys.wave w on w.id = t.wave
        join surveys.invited i on i.wave = t.wave and i.person = t.person`
    : sql`surveys.wave w join surveys.invited i on i.wave = w.id`;
const isDiscreet = (ticket: Ticket) =>
  "hash" in ticket ? sql`(t.kiosk and w.kind = 'anonymous')` : sql`false`;
const entryIs = (ticket: Ticket) =>
  "hash" in ticket
    ? sql`t.hash = ${Buffer.from(ticket.hash)}`
    : sql`i.person = ${ticket.person} and w.id = ${ticket.wave} and w.state <> 'draft'`;

/**
 * What is asked of somebody about one party, locked, so that two submissions of one person wait for each other. The
 * shared lock keeps the wave from closing between this and the commit: see `shutTheDoor`.
 */
export async function lockEntry(
  db: Database,
  ticket: Ticket,
  about: { readonly wave: string; readonly subject: string },
): Promise<(Entry & { readonly done: boolean }) | undefined> {
  const { rows } = await sql<Entry & { done: boolean }>`
    select ${entryColumns}, p.done, ${isDiscreet(ticket)} as discreet,
      pg_advisory_xact_lock_shared(hashtextextended('surveys.wave/' || w.id, 0)) is null as unlocked
    from ${entryTables(ticket)}
    join surveys.participation p on p.wave = i.wave and p.person = i.person and p.subject = ${about.subject}
    where ${entryIs(ticket)} and w.id = ${about.wave}
    for update of i, p
  `.execute(db);
  return rows[0];
}

export async function hasResponse(db: Database, response: string): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`
    select surveys.has_response(${response}) as there
  `.execute(db);
  return rows[0]?.there ?? false;
}

export interface Frozen {
  readonly wave: string;
  readonly subject: string;
  readonly unit: string;
  readonly cuts: readonly string[];
}

/** True when it is kept now, false when one with this id was kept before. */
export async function putResponse(
  db: Database,
  id: string,
  { wave, subject, unit, cuts }: Frozen,
  answers: Answers,
): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`
    select surveys.put_response(${id}, ${wave}, ${subject}, ${unit}, ${[...cuts]}::text[],
      ${JSON.stringify(answers)}::jsonb) as kept
  `.execute(db);
  return rows[0]?.kept ?? false;
}

export async function putComments(
  db: Database,
  { wave, subject, unit, cuts }: Frozen,
  comments: Comments,
  keys: Readonly<Record<string, string>>,
): Promise<void> {
  const rows = Object.entries(comments).map(([item, words]) => ({
    item,
    words,
    key: keys[item] ? Buffer.from(keys[item], "base64url").toString("hex") : null,
  }));
  if (rows.length === 0) return;
  await sql`
    select surveys.put_comment(gen_random_uuid(), ${wave}, ${subject}, ${unit}, ${[...cuts]}::text[], c.item, c.words,
      decode(c.key, 'hex'))
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c (item text, words text, key text)
  `.execute(db);
}

/** True when it is kept now, or the same was kept before. */
export async function putAnswer(
  db: Database,
  { wave, person, subject }: { readonly wave: string; readonly person: string; readonly subject: string },
  answers: Answers,
  comments: Comments,
): Promise<boolean> {
  const { rows } = await sql`
    with kept as (
      insert into surveys.answer as a (wave, person, subject, answers, comments)
      values (${wave}, ${person}, ${subject}, ${JSON.stringify(answers)}::jsonb, ${JSON.stringify(comments)}::jsonb)
      on conflict (wave, person, subject) do nothing returning 1
    )
    select 1 from kept
    union all
    select 1 from surveys.answer a where a.wave = ${wave} and a.person = ${person} and a.subject = ${subject}
      and a.answers = ${JSON.stringify(answers)}::jsonb and a.comments = ${JSON.stringify(comments)}::jsonb
  `.execute(db);
  return rows.length > 0;
}

/**
 * Notes that somebody has answered about a party; with the last one, links of an anonymous wave go. Codes stay until the
 * end: one that stopped working would tell whoever printed it. Undefined when the wave has begun to close meanwhile.
 */
export async function setDone(
  db: Database,
  { wave, person, subject }: { readonly wave: string; readonly person: string; readonly subject: string },
): Promise<number | undefined> {
  const { rows } = await sql<{ done: boolean; left: number }>`
    with done as (
      update surveys.participation p set done = true from surveys.wave w
      where p.wave = ${wave} and p.person = ${person} and p.subject = ${subject} and w.id = p.wave and w.state = 'open'
      returning 1
    ), remaining as (
      select count(*) as n from surveys.participation
      where wave = ${wave} and person = ${person} and subject <> ${subject} and not done
    ), gone as (
      delete from surveys.token t using remaining, surveys.wave w
      where t.wave = ${wave} and t.person = ${person} and remaining.n = 0 and w.id = t.wave and w.kind = 'anonymous'
        and not t.kiosk
    )
    select exists (select 1 from done) as done, remaining.n as left from remaining
  `.execute(db);
  return rows[0]?.done ? rows[0].left : undefined;
}

/** The same without a change: how much somebody still owes. */
export async function countLeft(db: Database, wave: string, person: string): Promise<number> {
  const { rows } = await sql<{ left: number }>`
    select count(*) as left from surveys.participation where wave = ${wave} and person = ${person} and not done
  `.execute(db);
  return rows[0]?.left ?? 0;
}

export interface Shown extends Entry {
  readonly name: Bilingual;
  readonly direction: Direction;
  readonly contract: ContractView;
  readonly subjects: AnsweringSubject[];
}

export async function findShown(db: Database, ticket: Ticket): Promise<Shown | undefined> {
  const { rows } = await sql<Shown>`
    select ${entryColumns}, ${isDiscreet(ticket)} as discreet, w.name, w.direction, w.contract, (
      select jsonb_agg(jsonb_build_object('id', p.subject, 'name', s.name, 'kind', s.kind,
        'done', p.done and not ${isDiscreet(ticket)})
        order by s.name, p.subject)
      from surveys.participation p left join organisation.party s on s.id = p.subject
      where p.wave = i.wave and p.person = i.person) as subjects
    from ${entryTables(ticket)} where ${entryIs(ticket)}
  `.execute(db);
  return rows[0];
}

export interface MyWaveRow extends Omit<MyWave, "closesAt" | "daysLeft"> {
  readonly closesAt: Date | null;
}

export async function wavesOf(db: Database, person: string, now: Date): Promise<MyWaveRow[]> {
  const { rows } = await sql<MyWaveRow>`
    select w.id as wave, w.name, w.kind, w.direction, w.closes_at as "closesAt", count(*) as subjects,
      count(*) filter (where not p.done) as left
    from surveys.invited i
    join surveys.wave w on w.id = i.wave and w.state = 'open' and w.opens_at <= ${now}::timestamptz
    join surveys.participation p on p.wave = i.wave and p.person = i.person
    where i.person = ${person} group by w.id order by w.closes_at nulls last, w.id limit 100
  `.execute(db);
  return rows;
}

/** Whether it was asked once and is not any more. */
export async function isOver(db: Database, wave: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from surveys.wave where id = ${wave} and state in ('closing', 'closed')
  `.execute(db);
  return rows.length > 0;
}

const mostNamed = 5_000;

/** Units and partners that live, but for one's own unit. */
export async function nameableParties(db: Database, own: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from organisation.party
    where kind <> 'person' and ended_on is null and id <> ${own} order by name, id limit ${mostNamed}
  `.execute(db);
  return rows;
}
