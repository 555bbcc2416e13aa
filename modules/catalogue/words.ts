import { defineWords } from "#platform/words";

/** Sentences the server itself says: in answers it words, and in files it writes. */
export const words = defineWords({
  en: {
    yes: "yes",
    no: "no",
    gone: "no longer there",
  },
  ru: {
    yes: "да",
    no: "нет",
    gone: "больше нет",
  },
});
