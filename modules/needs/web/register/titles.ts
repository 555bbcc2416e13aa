import { defineWords } from "#platform/words";

/** The few words that the frame reads before any page of the register is opened. */
export const registerTitles = defineWords({
  en: { needs: "Needs", need: "Need", compare: "Two needs side by side", priority: "How priorities add up" },
  ru: {
    needs: "Потребности",
    need: "Потребность",
    compare: "Сравнение двух потребностей",
    priority: "Из чего складывается приоритет",
  },
});
