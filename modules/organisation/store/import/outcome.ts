import { sql } from "kysely";
import type { Context } from "#platform/context";
import { copyRows, type Database } from "#platform/database";
import type { FoundProblem } from "../../reading/request.ts";

export interface OutcomeCounts {
  readonly join: number;
  readonly move: number;
  readonly change: number;
  readonly leave: number;
  readonly same: number;
}

export async function countOutcomes(db: Database): Promise<{ units: OutcomeCounts; people: OutcomeCounts }> {
  const { rows } = await sql<{ file: "units" | "people"; outcome: keyof OutcomeCounts; count: number }>`
    select 'units' as file, outcome, count(*) as count from unit_plan group by outcome
    union all
    select 'people', outcome, count(*) from person_plan group by outcome
  `.execute(db);
  const none = { join: 0, move: 0, change: 0, leave: 0, same: 0 };
  const counts = { units: { ...none }, people: { ...none } };
  for (const { file, outcome, count } of rows) counts[file][outcome] = count;
  return counts;
}

/** So many of each kind are kept by name; the counts are of all. */
export const differencesKept = 10_000;

/** What each party was and becomes: in `difference` for this transaction, the first of each kind for the report. */
export async function keepDifferences(db: Database, importId: string): Promise<void> {
  await sql`
    create temp table difference on commit drop as
    select row_number() over (order by file, line, id) as number, party, party_kind, first_join, outcome, id, name,
      case when before = '{}' then before else organisation.only_changed(before, after) end as before,
      case when before = '{}' then jsonb_strip_nulls(after) else organisation.only_changed(after, before) end as after
    from (
      select 1 as file, line, id, party, kind as party_kind, outcome, name,
        outcome = 'join' and was_ended is null as first_join,
        row_number() over (partition by outcome order by line, id) as rank,
        case when outcome = 'join' and was_ended is null then '{}' else jsonb_build_object('name', old_name,
          'parent', old_parent_name, 'head', old_head_name, 'function', old_function) end as before,
        case when outcome = 'leave' then '{}' else jsonb_build_object('name', name,
          'parent', parent_name, 'head', head_name, 'function', function) end as after
      from unit_plan where outcome <> 'same'
      union all
      select 2, line, id, party, 'person', outcome, name,
        outcome = 'join' and was_ended is null,
        row_number() over (partition by outcome order by line, id),
        case when outcome = 'join' and was_ended is null then '{}' else jsonb_build_object('name', old_name,
          'email', old_email, 'position', old_position, 'unit', old_unit_name, 'manager', old_manager_name) end,
        case when outcome = 'leave' then '{}' else jsonb_build_object('name', name,
          'email', email, 'position', position, 'unit', unit_name, 'manager', manager_name) end
      from person_plan where outcome <> 'same'
    ) d
    where rank <= ${sql.lit(differencesKept)} or not first_join
  `.execute(db);
  await sql`delete from organisation.import_difference where import = ${importId}`.execute(db);
  await sql`
    insert into organisation.import_difference (import, number, party_kind, kind, external_id, name, before, after)
    select ${importId}::uuid, number, party_kind, outcome, id, name, before, after
    from (
      select *, row_number() over (partition by party_kind = 'person', outcome order by number) as rank from difference
    ) d where rank <= ${differencesKept}
  `.execute(db);
}

export async function keepProblems(
  { db, client }: Pick<Context, "db" | "client">,
  importId: string,
  problems: readonly FoundProblem[],
): Promise<void> {
  await sql`delete from organisation.import_problem where import = ${importId}`.execute(db);
  await copyRows(
    client,
    "organisation.import_problem (import, number, file, line, column_name, value, code, severity, params)",
    problems.map((problem, i) => [
      importId,
      i + 1,
      problem.file,
      problem.line,
      problem.column,
      problem.value.slice(0, 500),
      problem.code,
      problem.severity,
      JSON.stringify(problem.params),
    ]),
  );
}

/**
 * What happened to each party, as events of its own, so that its page and other rooms know. First joins are left
 * out: a new party has no past, and its memberships say since when it is there.
 */
export async function announceOutcomes(db: Database, importId: string, actor: string | null): Promise<void> {
  await sql`
    insert into platform.event (actor, kind, module, subject_kind, subject_id, case_id, particulars)
    select ${actor},
      case when party_kind = 'person'
        then case outcome when 'join' then 'person_returned' when 'move' then 'person_moved'
          when 'change' then 'person_changed' else 'person_left' end
        else case outcome when 'join' then 'unit_reopened' when 'move' then 'unit_moved'
          when 'change' then 'unit_changed' else 'unit_ended' end
      end,
      'organisation', 'party', party::text, ${importId}, jsonb_build_object('before', before, 'after', after)
    from difference where not first_join and party is not null
    order by number
  `.execute(db);
}
