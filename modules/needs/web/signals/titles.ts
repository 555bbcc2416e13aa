import { defineWords } from "#platform/words";

/** The few words that the frame reads before any page of signals is opened. */
export const signalTitles = defineWords({
  en: { needs: "Needs", signals: "Signals", topics: "Topics" },
  ru: { needs: "Потребности", signals: "Сигналы", topics: "Темы" },
});
