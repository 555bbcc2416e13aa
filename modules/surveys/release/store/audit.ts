// Everything that was released of a wave, as an attacker has it: which groups were told, and how many people they are.

import { sql } from "kysely";
import type { Database } from "#platform/database";

export interface AuditedWave {
  readonly id: string;
  readonly name: { readonly en: string; readonly ru: string };
  readonly k: number;
  readonly kind: string;
  readonly state: string;
}

export async function findAudited(db: Database, id: string): Promise<AuditedWave | undefined> {
  const { rows } = await sql<AuditedWave>`
    select id, name, k, kind, state from surveys.wave where id = ${id}
  `.execute(db);
  return rows[0];
}

export interface AuditedAtom {
  readonly no: number;
  readonly subject: string;
  readonly people: number;
}

export async function atomsOf(db: Database, wave: string): Promise<AuditedAtom[]> {
  const { rows } = await sql<AuditedAtom>`
    select no, subject, people from surveys.atom where wave = ${wave} order by no
  `.execute(db);
  return rows;
}

/** How many raw answers each atom still has; the vault's role may look. */
export async function answersByAtom(db: Database, wave: string): Promise<Map<number, number>> {
  const { rows } = await sql<{ atom: number; answers: number }>`
    select cuts[1]::int as atom, count(*)::int as answers from answers.response
    where wave = ${wave} and cardinality(cuts) = 1 group by 1
  `.execute(db);
  return new Map(rows.map(({ atom, answers }) => [atom, answers]));
}

/** Raw answers that still say where they came from. There must be none. */
export async function answersWithCells(db: Database, wave: string): Promise<number> {
  const { rows } = await sql<{ left: number }>`
    select (select count(*) from answers.response where wave = ${wave}
        and (unit <> '00000000-0000-0000-0000-000000000000' or cardinality(cuts) > 1))::int
      + (select count(*) from answers.comment where wave = ${wave})::int as left
  `.execute(db);
  return rows[0]?.left ?? 0;
}

export interface ToldUnion {
  readonly no: number;
  readonly atoms: number[];
  /** Figures whose value, and whose counts, were told of it; models too; and comments. */
  readonly values: number;
  readonly counts: number;
  readonly comments: number;
}

export async function unionsOf(db: Database, wave: string): Promise<ToldUnion[]> {
  const { rows } = await sql<ToldUnion>`
    with value as (
      select told_of as no, count(*)::int as n from (
        select told_of from surveys.figure where wave = ${wave} and withheld is null
        union all select told_of from surveys.model where wave = ${wave}) t group by 1
    ), distribution as (
      select counted_of as no, count(*)::int as n from surveys.figure where wave = ${wave} and counts is not null group by 1
    ), comment as (
      select told_of as no, count(*)::int as n from surveys.comment where wave = ${wave} group by 1
    )
    select u.no, u.atoms, coalesce(v.n, 0) as values, coalesce(d.n, 0) as counts, coalesce(c.n, 0) as comments
    from surveys.released_union u
    left join value v using (no) left join distribution d using (no) left join comment c using (no)
    where u.wave = ${wave} order by u.no
  `.execute(db);
  return rows;
}

/** Figures that were told of a union nobody wrote down, or with fewer answers than k. There must be none. */
export async function looseFigures(db: Database, wave: string, k: number): Promise<number> {
  const { rows } = await sql<{ loose: number }>`
    select count(*)::int as loose from surveys.figure f
    where f.wave = ${wave} and (
      (f.n is not null and f.n < ${k}) or (f.covered is not null and f.covered < ${k})
      or (f.value is not null and not exists (
        select 1 from surveys.released_union u where u.wave = f.wave and u.no = f.told_of))
      or (f.counts is not null and not exists (
        select 1 from surveys.released_union u where u.wave = f.wave and u.no = f.counted_of)))
  `.execute(db);
  return rows[0]?.loose ?? 0;
}

export interface CommentGroupRow {
  readonly supplier: string | null;
  readonly comments: number;
}

export async function commentGroupsOf(db: Database, wave: string): Promise<CommentGroupRow[]> {
  const { rows } = await sql<CommentGroupRow>`
    select supplier, count(*)::int as comments from surveys.comment where wave = ${wave} group by 1
  `.execute(db);
  return rows;
}

/** How many of how many: figures about taking part, by the group they were told of. */
export async function participationTold(
  db: Database,
  wave: string,
): Promise<{ readonly scope: string; readonly covered: number; readonly of: number }[]> {
  const { rows } = await sql<{ scope: string; covered: number; of: number }>`
    select distinct scope, supplier, customer, covered, of_answers as "of" from surveys.figure
    where wave = ${wave} and of_answers is not null
  `.execute(db);
  return rows;
}

/** Units with how many were asked in each itself. */
export async function invitedByUnit(
  db: Database,
  wave: string,
): Promise<{ readonly unit: string; readonly parent: string | null; readonly invited: number }[]> {
  const { rows } = await sql<{ unit: string; parent: string | null; invited: number }>`
    select u.party as unit, u.parent, coalesce(i.invited, 0)::int as invited from organisation.unit u
    left join (select unit, count(*) as invited from surveys.invited where wave = ${wave} group by 1) i on i.unit = u.party
    order by u.party
  `.execute(db);
  return rows;
}
