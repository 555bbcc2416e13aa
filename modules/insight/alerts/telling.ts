// An alert in a few words, in one language.

import { formats, type Language, say } from "#platform/words";
import type { AlertRow } from "./store/read.ts";
import { kindOf } from "./watched.ts";
import { alertWords } from "./words.ts";

type Told = Pick<
  AlertRow,
  "measure" | "supplier" | "customer" | "topic" | "before" | "after" | "since" | "direction"
>;

export function titleOf(alert: Told, language: Language, topicName: string | null = alert.topic): string {
  const t = say(alertWords, language);
  const what = alert.measure === "topic" ? t("topic", { topic: topicName ?? "" }) : t(alert.measure);
  const supplier = alert.supplier?.name ?? "";
  return alert.customer
    ? t("pair", { supplier, customer: alert.customer.name, what })
    : t("one", { supplier, what });
}

export function sentenceOf(alert: Told, language: Language): string {
  const t = say(alertWords, language);
  const format = formats(language, "UTC");
  const level = (value: number) => {
    if (alert.measure === "waiting") return t("hours", { n: format.number(value, value < 10 ? 1 : 0) });
    if (kindOf(alert.measure) === "counts") return t("perWeek", { n: format.number(value, 1) });
    return t("marks", { n: format.number(value, 1) });
  };
  return t("told", { before: level(alert.before), after: level(alert.after), day: format.date(alert.since) });
}
