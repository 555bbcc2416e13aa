import { defineWords } from "#platform/words";

export const homeWords = defineWords({
  en: {
    title: "Agreements",
    lead: "They wait for your word, or for being looked at again.",
    all: "All agreements",
  },
  ru: {
    title: "Соглашения",
    lead: "Ждут вашего слова или пересмотра.",
    all: "Все соглашения",
  },
});
