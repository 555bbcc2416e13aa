import { houseZone } from "#modules/catalogue";
import { viewOf } from "#modules/relationships";
import type { Actor, Context } from "#platform/context";
import { dayIn } from "#science/time";
import { type Look, looksOf } from "../plan/looks.ts";
import type { EvaluationBrief, SolutionItem, VerdictView } from "../schema/index.ts";
import type { EvaluationRow, ItemRow, View } from "../store/read.ts";
import { sentenceOf } from "../verdict-words.ts";
import { isWithheld, noFigures } from "../withheld.ts";

/** Days of a plan are the house's own, as its calendar has them. */
export const dayOf = async ({ db }: Pick<Context, "db">, at: Date): Promise<string> =>
  dayIn(await houseZone(db), at);

export const todayOf = (context: Pick<Context, "db" | "now">): Promise<string> => dayOf(context, context.now);

export function viewFor({ actor }: Context): View {
  const self = actor.self ?? null;
  return {
    parties: viewOf(actor),
    own: [...(self ? [self] : []), ...actor.leads],
    self,
  };
}

export function looksOfRow(row: ItemRow): Look[] {
  if (row.firstStart === null || row.evaluateOn === null || row.looks === null) return [];
  const { firstStart, evaluateOn, looks, further } = row;
  return looksOf({ firstStart, evaluateOn, looks, further });
}

export function verdictOfRow(row: ItemRow, actor: Actor): VerdictView | null {
  const { evaluation, verdict, evaluatedAt, unit, level, measure, margin } = row;
  if (!evaluation || !verdict || !evaluatedAt || !unit || level === null || measure === null) return null;
  const { because, effect, low, high, withIt, withoutIt, moreWeeks } = row;
  const found = { measure, verdict, because, effect, low, high, withIt, withoutIt, unit, level, moreWeeks };
  const withheld = isWithheld(actor, { measure, supplier: row.supplier.id });
  return {
    evaluation,
    verdict,
    sentence: capital(sentenceOf({ ...found, withheld, margin: margin ?? 0 }, actor.language)),
    ...(withheld ? noFigures : { effect, low, high, withIt, withoutIt }),
    withheld,
    unit,
    level,
    moreWeeks,
    at: evaluatedAt.toISOString(),
  };
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function itemOf(row: ItemRow, context: Pick<Context, "actor">): SolutionItem {
  const { id, number, kind, title, state, supplier, owner, firstStart, lastStart, customers, measure } = row;
  const next = looksOfRow(row).find((look) => look.number > row.looked);
  const isOver = state === "evaluated" || state === "dropped";
  return {
    id,
    number,
    kind,
    title,
    state,
    supplier,
    owner,
    firstStart,
    lastStart,
    customers,
    measure,
    nextLook: isOver ? null : (next?.on ?? null),
    steps: {
      all: row.stepsAll,
      done: row.stepsDone,
      overdue: isOver || state === "draft" ? 0 : row.stepsOverdue,
    },
    verdict: verdictOfRow(row, context.actor),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export function briefOf(row: EvaluationRow, supplier: string, actor: Actor): EvaluationBrief {
  const { measure, good: _, margin, ...rest } = row;
  const withheld = isWithheld(actor, { measure, supplier });
  return {
    ...rest,
    ...(withheld ? { ...noFigures, detectable: null } : {}),
    withheld,
    at: row.at.toISOString(),
    sentence: capital(sentenceOf({ ...rest, measure, margin, withheld }, actor.language)),
  };
}
