import { defineWords } from "#platform/words";

export const titles = defineWords({
  en: { measures: "Weekly figures" },
  ru: { measures: "Показатели по неделям" },
});
