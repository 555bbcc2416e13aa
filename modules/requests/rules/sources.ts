import type { NoticeSource } from "#platform/notices";

export const ruleSources: readonly NoticeSource[] = [
  {
    name: "requests.rules",
    usual: "digest",
    group: { ru: "Моё подразделение", en: "My unit" },
    title: { ru: "Правило попросило мне сообщить", en: "A rule asked to tell me" },
    example: {
      title: {
        ru: "Правило «Срочное — начальнику»: обращение № 128",
        en: "Rule “Urgent to the head”: request #128",
      },
      text: { ru: "Не печатает принтер", en: "The printer does not print" },
    },
  },
];
