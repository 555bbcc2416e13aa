import { viewOf } from "#modules/relationships";
import type { Context } from "#platform/context";
import { type Look, looksOf } from "../plan/looks.ts";
import type { EvaluationBrief, SolutionItem, VerdictView } from "../schema/index.ts";
import type { EvaluationRow, ItemRow, View } from "../store/read.ts";
import { sentenceOf } from "../verdict-words.ts";

export const todayOf = (context: Pick<Context, "now">): string => context.now.toISOString().slice(0, 10);

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

export function verdictOfRow(row: ItemRow, language: "en" | "ru"): VerdictView | null {
  const { evaluation, verdict, evaluatedAt, unit, level, measure, margin } = row;
  if (!evaluation || !verdict || !evaluatedAt || !unit || level === null || measure === null) return null;
  const { because, effect, low, high, withIt, withoutIt, moreWeeks } = row;
  const found = { measure, verdict, because, effect, low, high, withIt, withoutIt, unit, level, moreWeeks };
  return {
    evaluation,
    verdict,
    sentence: capital(sentenceOf({ ...found, margin: margin ?? 0 }, language)),
    effect,
    low,
    high,
    withIt,
    withoutIt,
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
    verdict: verdictOfRow(row, context.actor.language),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export function briefOf(row: EvaluationRow, language: "en" | "ru"): EvaluationBrief {
  const { measure, good: _, margin, ...rest } = row;
  return {
    ...rest,
    at: row.at.toISOString(),
    sentence: capital(sentenceOf({ ...rest, measure, margin }, language)),
  };
}
