import { defineWords } from "#platform/words";

/** The few words that the frame reads before any page of these is opened. */
export const titles = defineWords({
  en: { company: "Insight", alerts: "Alerts", alert: "Alert", scorecard: "Scorecard" },
  ru: { company: "Картина", alerts: "Отклонения", alert: "Отклонение", scorecard: "Показатели" },
});
