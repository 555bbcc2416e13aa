import { peopleOfUnits } from "#modules/organisation";
import type { Context } from "#platform/context";
import { notify } from "#platform/notices";
import { alertSource } from "./sources.ts";
import { alertsById } from "./store/read.ts";
import { sentenceOf, titleOf } from "./telling.ts";
import { topicNames } from "./topics.ts";

/** The heads of both sides hear of it, each once. */
export async function tellRaised(ctx: Context, id: string): Promise<void> {
  const [alert] = await alertsById(ctx.db, [id]);
  if (!alert) return;
  const sides = [alert.supplier?.id, alert.customer?.id].filter((side) => side !== undefined);
  const heads = await peopleOfUnits(ctx.db, sides);
  const people = new Set([...heads.values()].flatMap(({ head }) => head ?? []));
  const names = alert.topic === null ? undefined : await topicNames(ctx.db);
  const name = (language: "en" | "ru") => names?.get(alert.topic ?? "")?.[language] ?? alert.topic;
  await notify(
    ctx,
    [...people].map((to) => ({
      to,
      source: alertSource,
      key: `insight/alerts/${id}`,
      title: { en: titleOf(alert, "en", name("en")), ru: titleOf(alert, "ru", name("ru")) },
      text: { en: sentenceOf(alert, "en"), ru: sentenceOf(alert, "ru") },
      link: `/insight/alerts/${id}`,
    })),
  );
}
