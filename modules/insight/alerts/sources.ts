import type { NoticeSource } from "#platform/notices";

export const alertSource = "insight.alerts";

export const alertSources: readonly NoticeSource[] = [
  {
    name: alertSource,
    usual: "digest",
    group: { ru: "Моё подразделение", en: "My unit" },
    title: {
      ru: "Что-то изменилось в связи, где я руковожу одной из сторон",
      en: "Something has changed on a relationship where I am the head of a side",
    },
    example: {
      title: { ru: "Логистика → Бухгалтерия: ожидание", en: "Logistics → Accounts: waiting" },
      text: {
        ru: "Обычно 12 ч, с 6 апреля 31 ч.",
        en: "Usually 12 h, since 6 April 31 h.",
      },
    },
  },
];
