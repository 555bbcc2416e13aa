import { defineWords, type Language, say } from "#platform/words";

const words = defineWords({
  en: {
    standard: "How complaints are answered",
    thanks: "Thank you",
  },
  ru: {
    standard: "Как отвечают на жалобы",
    thanks: "Спасибо",
  },
});

export const standardName = (language: Language) => say(words, language)("standard");
export const thanksSubject = (language: Language) => say(words, language)("thanks");
