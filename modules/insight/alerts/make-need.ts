import { closeNeed, openNeed, recordSignal } from "#modules/needs";
import type { Context } from "#platform/context";
import { loadToAnswer, namesFor, person, told } from "./actions.ts";
import { alertErrors } from "./errors.ts";
import * as answers from "./store/answer.ts";
import { sentenceOf, titleOf } from "./telling.ts";

export async function makeNeed(ctx: Context, id: string, title: string) {
  const alert = await loadToAnswer(ctx, id);
  if (alert.state === "need" && alert.need) throw alertErrors.refuse("alert_need_already");
  const { language } = ctx.actor;
  const names = await namesFor(ctx, [alert]);
  const topicName = alert.topic === null ? null : (names.get(alert.topic)?.[language] ?? alert.topic);
  const supplier = alert.supplier?.id ?? null;
  const customer = alert.customer?.id ?? null;
  const named = titleOf(alert, language, topicName);
  const signal = await recordSignal(ctx, {
    ...{ module: "insight", kind: "alert", source: id, ref: { kind: "alert", id } },
    ...{ supplier, customer, saidOn: alert.raisedOn, openness: "both" },
    words: `${named}. ${sentenceOf(alert, language)}`,
  });
  const need = await openNeed(ctx, {
    title: title || named,
    description: sentenceOf(alert, language),
    ...{ supplier, customer },
    ...(alert.topic === null ? {} : { topic: alert.topic }),
    signals: [signal],
  });
  await answers.answerAlert(ctx.db, id, { state: "need", need: need.id, by: person(ctx), at: ctx.now });
  await told(ctx, "alert_made_need", alert, { need: need.id });
  return { id, need: need.id, number: need.number };
}

export async function reopenAlert(ctx: Context, id: string) {
  const alert = await loadToAnswer(ctx, id);
  if (alert.state === "open") return { id };
  if (alert.state !== "snoozed" && (await answers.anotherWaits(ctx.db, id)))
    throw alertErrors.refuse("another_waits");
  if (alert.state === "need" && alert.need)
    await closeNeed(ctx, alert.need.id, "given_up", titleOf(alert, ctx.actor.language));
  await answers.answerAlert(ctx.db, id, { state: "open", by: null, at: ctx.now });
  await told(ctx, "alert_reopened", alert, {});
  return { id };
}
