import { defineWords } from "#platform/words";

export const timeWords = defineWords({
  en: {
    workingDays: { one: "{count} working day", other: "{count} working days" },
    days: { one: "{count} day", other: "{count} days" },
    workingHours: { one: "{count} working hour", other: "{count} working hours" },
    workingMinutes: { one: "{count} working minute", other: "{count} working minutes" },
    and: "{one} {other}",
  },
  ru: {
    workingDays: {
      one: "{count} рабочий день",
      few: "{count} рабочих дня",
      many: "{count} рабочих дней",
      other: "{count} рабочего дня",
    },
    days: { one: "{count} сутки", few: "{count} суток", many: "{count} суток", other: "{count} суток" },
    workingHours: {
      one: "{count} рабочий час",
      few: "{count} рабочих часа",
      many: "{count} рабочих часов",
      other: "{count} рабочего часа",
    },
    workingMinutes: {
      one: "{count} рабочая минута",
      few: "{count} рабочие минуты",
      many: "{count} рабочих минут",
      other: "{count} рабочей минуты",
    },
    and: "{one} {other}",
  },
});
