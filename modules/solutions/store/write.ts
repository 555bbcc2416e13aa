import { sql } from "kysely";
import type { Database } from "#platform/database";
import type { Design } from "../evaluate/design.ts";
import type { EvaluationResult } from "../evaluate/result.ts";
import type { OutcomeUnit } from "../plan/outcome.ts";
import type { ExpectationDraft } from "../schema/shapes.ts";
import type { SolutionKind, SolutionState, VerdictCode } from "../solution.ts";

export interface Draft {
  readonly kind: SolutionKind;
  readonly title: string;
  readonly description: string;
  readonly service: string | null;
  readonly owner: string | null;
  readonly cost: { readonly money: number | null; readonly currency: string; readonly hours: number | null };
}

export async function insertSolution(
  db: Database,
  draft: Draft & { readonly supplier: string; readonly createdBy: string | null; readonly now: Date },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into solutions.solution (kind, title, description, supplier, service, owner, cost_money, currency, cost_hours,
      created_by, created_at, updated_at)
    values (${draft.kind}, ${draft.title}, ${draft.description}, ${draft.supplier}, ${draft.service}, ${draft.owner},
      ${draft.cost.money}, ${draft.cost.currency}, ${draft.cost.hours}, ${draft.createdBy}, ${draft.now}, ${draft.now})
    returning id
  `.execute(db);
  return rows[0]!.id;
}

export async function updateSolution(db: Database, id: string, draft: Draft, now: Date): Promise<void> {
  await sql`
    update solutions.solution set kind = ${draft.kind}, title = ${draft.title}, description = ${draft.description},
      service = ${draft.service}, owner = ${draft.owner}, cost_money = ${draft.cost.money},
      currency = ${draft.cost.currency}, cost_hours = ${draft.cost.hours}, updated_at = ${now}
    where id = ${id}
  `.execute(db);
}

export async function setNeeds(db: Database, solution: string, needs: readonly string[]): Promise<void> {
  await sql`delete from solutions.answers_need where solution = ${solution} and need <> all(${[...needs]}::uuid[])`.execute(
    db,
  );
  await sql`
    insert into solutions.answers_need (solution, need) select ${solution}, unnest(${[...new Set(needs)]}::uuid[])
    on conflict do nothing
  `.execute(db);
}

/** Locks it, so that what is asked of its state still holds when it is written. */
export async function lock(db: Database, id: string): Promise<void> {
  await sql`select from solutions.solution where id = ${id} for update`.execute(db);
}

export async function touch(db: Database, id: string, now: Date): Promise<void> {
  await sql`update solutions.solution set updated_at = ${now} where id = ${id}`.execute(db);
}

export async function setState(db: Database, id: string, state: SolutionState, now: Date): Promise<void> {
  await sql`update solutions.solution set state = ${state}, updated_at = ${now} where id = ${id}`.execute(db);
}

export async function drop(db: Database, id: string, reason: string, now: Date): Promise<void> {
  await sql`
    update solutions.solution set dropped_from = state, state = 'dropped', reason = ${reason}, updated_at = ${now}
    where id = ${id}
  `.execute(db);
}

export async function restore(db: Database, id: string, now: Date): Promise<void> {
  await sql`
    update solutions.solution set state = dropped_from, dropped_from = null, reason = null, updated_at = ${now}
    where id = ${id}
  `.execute(db);
}

/** What is expected, and how it will be told, stand from now on. */
export async function fix(db: Database, id: string, design: Design, now: Date): Promise<void> {
  await sql`
    update solutions.solution set fixed_at = ${now}, design = ${JSON.stringify(design)}::jsonb, updated_at = ${now}
    where id = ${id} and fixed_at is null
  `.execute(db);
}

export async function insertExpectation(
  db: Database,
  solution: string,
  draft: ExpectationDraft,
  by: { readonly self: string | null; readonly now: Date },
): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    insert into solutions.expectation (solution, version, measure, questionnaire, good, effect, margin, evaluate_on, looks,
      set_by, set_at)
    select ${solution}, coalesce(max(version), 0) + 1, ${draft.measure}, ${draft.questionnaire}, ${draft.good}, ${draft.effect},
      ${draft.margin}, ${draft.evaluateOn}, ${draft.looks}, ${by.self}, ${by.now}
    from solutions.expectation where solution = ${solution}
    returning version
  `.execute(db);
  return rows[0]!.version;
}

export async function setRollOut(
  db: Database,
  solution: string,
  units: readonly { readonly customer: string; readonly startsOn: string }[],
): Promise<void> {
  await sql`delete from solutions.roll_out where solution = ${solution}
    and customer <> all(${units.map(({ customer }) => customer)}::uuid[])`.execute(db);
  await sql`
    insert into solutions.roll_out (solution, customer, starts_on)
    select ${solution}, * from unnest(${units.map(({ customer }) => customer)}::uuid[], ${units.map(({ startsOn }) => startsOn)}::date[])
    on conflict (solution, customer) do update set starts_on = excluded.starts_on
  `.execute(db);
}

export interface StepDraft {
  readonly what: string;
  readonly owner: string | null;
  readonly dueOn: string | null;
}

export async function insertStep(db: Database, solution: string, step: StepDraft): Promise<void> {
  await sql`
    insert into solutions.step (solution, what, owner, due_on, place)
    select ${solution}, ${step.what}, ${step.owner}, ${step.dueOn}, coalesce(max(place), -1) + 1
    from solutions.step where solution = ${solution}
  `.execute(db);
}

export async function updateStep(
  db: Database,
  step: string,
  draft: StepDraft & { readonly place?: number | undefined },
): Promise<void> {
  await sql`
    update solutions.step set what = ${draft.what}, owner = ${draft.owner}, due_on = ${draft.dueOn},
      reminded_on = case when due_on is distinct from ${draft.dueOn}::date then null else reminded_on end
    where id = ${step}
  `.execute(db);
  if (draft.place === undefined) return;
  await sql`
    with those as (
      select q.id, row_number() over (order by case when q.id = ${step} then ${draft.place}::float8 - 0.5 else q.n end) as n
      from (select o.id, row_number() over (order by o.id = ${step}, o.place, o.id) - 1 as n from solutions.step o
        where o.solution = (select solution from solutions.step where id = ${step})) q)
    update solutions.step s set place = those.n from those where those.id = s.id
  `.execute(db);
}

export async function deleteStep(db: Database, step: string): Promise<void> {
  await sql`delete from solutions.step where id = ${step}`.execute(db);
}

export async function markStep(
  db: Database,
  step: string,
  done: { at: Date; by: string | null } | null,
): Promise<void> {
  await sql`update solutions.step set done_at = ${done?.at ?? null}, done_by = ${done?.by ?? null} where id = ${step}`.execute(
    db,
  );
}

export interface NewEvaluation {
  readonly kind: "interim" | "look" | "further";
  readonly look: number | null;
  readonly through: string;
  readonly unit: OutcomeUnit;
  readonly verdict: VerdictCode | null;
  readonly result: EvaluationResult;
  readonly digest: string;
  readonly now: Date;
}

/** The same from the same twice is one row: undefined where it was there. */
export async function insertEvaluation(
  db: Database,
  solution: string,
  { kind, look, through, unit, verdict, result, digest, now }: NewEvaluation,
): Promise<string | undefined> {
  const { effect } = result;
  const { rows } = await sql<{ id: string }>`
    insert into solutions.evaluation (solution, at, kind, look, through, design, verdict, because, effect, low, high, level, unit,
      with_it, without_it, detectable, more_weeks, treated, comparison, result, digest)
    values (${solution}, ${now}, ${kind}, ${look}, ${through}, ${result.design}, ${verdict},
      ${verdict === null ? null : result.because}, ${effect?.value ?? null}, ${effect?.low ?? null}, ${effect?.high ?? null},
      ${result.level}, ${unit}, ${result.withIt}, ${result.withoutIt}, ${result.detectable}, ${result.moreWeeks},
      ${result.treated}, ${result.comparison}, ${JSON.stringify(result)}::jsonb, ${digest})
    on conflict do nothing returning id
  `.execute(db);
  return rows[0]?.id;
}

export async function insertFurther(
  db: Database,
  solution: string,
  further: { readonly look: number; readonly on: string; readonly self: string | null; readonly now: Date },
): Promise<void> {
  await sql`
    insert into solutions.further_look (solution, look, on_day, set_by, set_at)
    values (${solution}, ${further.look}, ${further.on}, ${further.self}, ${further.now})
    on conflict (solution, look) do update set on_day = excluded.on_day, set_by = excluded.set_by, set_at = excluded.set_at
  `.execute(db);
}

export async function setHelped(
  db: Database,
  solution: string,
  person: string,
  said: { readonly answer: string; readonly words: string | null; readonly now: Date },
): Promise<void> {
  await sql`
    insert into solutions.helped (solution, person, answer, words, at)
    values (${solution}, ${person}, ${said.answer}, ${said.words}, ${said.now})
    on conflict (solution, person) do update set answer = excluded.answer, words = excluded.words, at = excluded.at
  `.execute(db);
}

export async function deleteHelped(db: Database, solution: string, person: string): Promise<void> {
  await sql`delete from solutions.helped where solution = ${solution} and person = ${person}`.execute(db);
}
