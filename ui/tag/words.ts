import { defineWords } from "#platform/words";

export const tagWords = defineWords({
  en: {
    person: "Person",
    unit: "Unit",
    partner: "Partner",
    confidence: "confidence {share}",
    certain: "certain",
    likely: "likely",
    possible: "possible",
    doubtful: "doubtful",
  },
  ru: {
    person: "Человек",
    unit: "Подразделение",
    partner: "Партнёр",
    confidence: "уверенность {share}",
    certain: "уверенно",
    likely: "вероятно",
    possible: "возможно",
    doubtful: "сомнительно",
  },
});
