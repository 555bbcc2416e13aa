import type { NoticeSource } from "#platform/notices";

export const agreementSource = "catalogue.agreements";

export const catalogueSources: readonly NoticeSource[] = [
  {
    name: agreementSource,
    usual: "digest",
    group: { ru: "Моё подразделение", en: "My unit" },
    title: {
      ru: "Соглашения, где я руковожу: предложения, ответы, пересмотр",
      en: "Agreements where I am the head: proposals, answers, reviews",
    },
    example: {
      title: { ru: "Соглашение: Закупки → Бухгалтерия", en: "Agreement: Purchasing → Accounts" },
      text: {
        ru: "Закупки предлагает условия. Прочитайте и ответьте.",
        en: "Purchasing proposes terms. Read them and answer.",
      },
    },
  },
];
