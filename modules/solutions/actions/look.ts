import { sql } from "kysely";
import { z } from "zod";
import { houseZone } from "#modules/catalogue";
import { needsOf } from "#modules/needs";
import type { Context } from "#platform/context";
import { exactMoment, readCursor, writeCursor } from "#platform/paging";
import { allow } from "#platform/permissions";
import { dayIn } from "#science/time";
import { errors } from "../errors.ts";
import { unitOf } from "../plan/outcome.ts";
import * as policy from "../policy.ts";
import type { Expectation, SolutionItem, SolutionView } from "../schema/index.ts";
import { isUnderWay } from "../solution.ts";
import * as store from "../store/read.ts";
import { briefOf, itemOf, looksOfRow, todayOf, viewFor } from "./views.ts";

export interface Loaded {
  readonly row: store.ItemRow;
  readonly concerned: policy.Concerned;
  readonly zone: string;
  /** In that zone: the house's own. */
  readonly today: string;
}

/** Who answers is counted from so many on: fewer would say who. */
export const leastAnswers = 3;

export async function load(context: Context, idOrNumber: string): Promise<Loaded> {
  const zone = await houseZone(context.db);
  const today = dayIn(zone, context.now);
  const row = await store.findItem(context.db, idOrNumber, today);
  if (!row) throw errors.refuse("solution_not_found", { id: idOrNumber });
  const { state, createdBy } = row;
  const concerned = {
    state,
    createdBy,
    supplier: row.supplier.id,
    owner: row.owner?.id ?? null,
    concerns: await store.concernsOf(context.db, row.id),
  };
  allow(policy.maySee(context.actor, concerned));
  return { row, concerned, zone, today };
}

const place = z.tuple([exactMoment, z.uuid()]);

/** Whoever leads something, or the programme, may draft one for what they lead. */
const mayDraft = ({ actor }: Context): boolean =>
  actor.roles.includes("programme_lead") || actor.leads.length > 0;

export async function listSolutions(
  context: Context,
  { after, limit, ...filter }: store.Filter & { after?: string | undefined; limit: number },
): Promise<{ solutions: SolutionItem[]; next: string | null; mayDraft: boolean }> {
  const found = readCursor(after, place);
  const page = { after: found && { at: found[0], id: found[1] }, limit, today: await todayOf(context) };
  const rows = await store.listItems(context.db, viewFor(context), filter, page);
  const last = rows.at(-1);
  return {
    solutions: rows.map((row) => itemOf(row, context)),
    next: last && rows.length === limit ? writeCursor([last.key, last.id]) : null,
    mayDraft: mayDraft(context),
  };
}

export async function solutionsAround(
  context: Context,
  of: { need?: string | undefined; supplier?: string | undefined; customer?: string | undefined },
): Promise<{ solutions: SolutionItem[]; mayDraft: boolean }> {
  const isAsked = of.need !== undefined || of.supplier !== undefined || of.customer !== undefined;
  const rows = isAsked
    ? await store.listAround(context.db, viewFor(context), of, await todayOf(context))
    : [];
  const may = of.supplier ? policy.mayPlan(context.actor, { supplier: of.supplier }) : mayDraft(context);
  return { solutions: rows.map((row) => itemOf(row, context)), mayDraft: may };
}

const shown = 20;

export async function mySteps(context: Context) {
  const { own } = viewFor(context);
  const today = await todayOf(context);
  const rows = await store.openStepsOf(context.db, own, shown + 1);
  return {
    steps: rows
      .slice(0, shown)
      .map((row) => ({ ...row, isOverdue: row.dueOn !== null && row.dueOn < today })),
    more: rows.length > shown,
  };
}

const expectationOf = (row: store.ExpectationRow): Expectation => ({
  ...row,
  unit: unitOf(row.measure),
  setAt: row.setAt.toISOString(),
});

export async function showSolution(context: Context, idOrNumber: string): Promise<SolutionView> {
  const loaded = await load(context, idOrNumber);
  const { row, concerned, today } = loaded;
  const { db, actor } = context;
  const steps = await store.stepsOf(db, row.id);
  const rollOut = await store.rollOutOf(db, row.id);
  const [expectation, ...earlier] = await store.expectationsOf(db, row.id);
  const needIds = (await store.needsOfSolution(db, row.id)).map((need) => need.id);
  const titled = await needsOf(db, { ids: needIds, language: actor.language });
  const evaluations = await store.evaluationsOf(db, row.id);
  const helped = await store.helpedOf(db, row.id, actor.self ?? null);
  const history = await historyOf(context, row.id);
  const answers = helped.yes + helped.partly + helped.no;
  const edits = policy.mayEdit(actor, concerned);
  const { description, service, reason } = row;
  return {
    ...itemOf(row, context),
    description,
    service,
    cost: { money: row.costMoney, currency: row.currency, hours: row.costHours },
    needs: needIds.flatMap((need) => {
      const found = titled.find((one) => one.id === need);
      return found ? [{ id: need, number: found.number, title: found.title }] : [];
    }),
    stepList: steps.map((step) => ({
      id: step.id,
      what: step.what,
      owner: step.owner,
      dueOn: step.dueOn,
      doneAt: step.doneAt?.toISOString() ?? null,
      isOverdue: step.doneAt === null && step.dueOn !== null && step.dueOn < today,
      mayDo: policy.mayDoStep(actor, concerned, { owner: step.owner?.id ?? null }),
    })),
    rollOut: rollOut.map((one) => ({ ...one, hasBegun: row.fixedAt !== null && one.startsOn <= today })),
    expectation: expectation ? expectationOf(expectation) : null,
    earlierExpectations: earlier.map(expectationOf),
    fixedAt: row.fixedAt?.toISOString() ?? null,
    looks: looksOfRow(row).map(({ number, on, level, isFurther }) => ({
      number,
      on,
      level,
      isFurther,
      isTaken: number <= row.looked,
    })),
    evaluations: evaluations.map((one) => briefOf(one, row.supplier.id, actor)),
    reason,
    helped: {
      counts: answers < leastAnswers ? null : { yes: helped.yes, partly: helped.partly, no: helped.no },
      answers,
      mine: helped.mine,
      words: edits && answers >= leastAnswers ? [...helped.words] : [],
    },
    may: mayOf(context, loaded),
    history,
    createdAt: row.createdAt.toISOString(),
  };
}

function mayOf({ actor }: Context, { row, concerned }: Loaded): SolutionView["may"] {
  const edits = policy.mayEdit(actor, concerned);
  const plans = policy.mayPlan(actor, concerned);
  const { state } = row;
  const isOpen = state === "draft" || isUnderWay(state);
  const isUndecided =
    row.verdict === "cannotTellYet" && looksOfRow(row).every((look) => look.number <= row.looked);
  return {
    edit: edits && isOpen,
    plan: plans && state === "draft",
    takeBack: plans && state === "planned" && row.fixedAt === null,
    drop: plans && isOpen,
    restore: plans && state === "dropped",
    expect: edits && isOpen && row.fixedAt === null,
    evaluate: edits && row.fixedAt !== null && state !== "dropped",
    lookAgain: edits && isUndecided && state !== "dropped",
    answer: row.fixedAt !== null && policy.mayAnswer(actor, concerned),
  };
}

async function historyOf({ db }: Context, id: string): Promise<SolutionView["history"]> {
  const { rows } = await sql<{
    id: number;
    at: Date;
    kind: string;
    actor: string | null;
    particulars: Record<string, unknown>;
  }>`
    select v.id::int as id, v.at, v.kind, coalesce(p.name, u.name) as actor, v.particulars
    from platform.event v
    left join auth."user" u on u.id::text = v.actor
    left join organisation.person e on e.account::text = v.actor
    left join organisation.party p on p.id = e.party
    where v.module = 'solutions' and v.subject_kind = 'solution' and v.subject_id = ${id}
    order by v.id desc limit 100
  `.execute(db);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
