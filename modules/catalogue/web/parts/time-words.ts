import { defineWords } from "#platform/words";

export const timeWords = defineWords({
  en: { workingDays: { one: "{count} working day", other: "{count} working days" } },
  ru: {
    workingDays: {
      one: "{count} рабочий день",
      few: "{count} рабочих дня",
      many: "{count} рабочих дней",
      other: "{count} рабочего дня",
    },
  },
});
