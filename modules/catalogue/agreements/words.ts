import { defineWords } from "#platform/words";

export const agreementWords = defineWords({
  en: {
    arrow: "{supplier} → {customer}",
    standardOf: "Standard: {supplier}",
  },
  ru: {
    arrow: "{supplier} → {customer}",
    standardOf: "Стандарт: {supplier}",
  },
});
