import type { Question } from "./ask.ts";

/** The house's one question, to each side. */
export const houseQuestion: Readonly<Record<"supplier" | "customer", Question>> = {
  supplier: {
    key: "score",
    kind: "score",
    label: {
      en: "How well was this done for you?",
      ru: "Насколько хорошо это сделано для вас?",
    },
  },
  customer: {
    key: "score",
    kind: "score",
    label: {
      en: "How clearly and completely was this asked?",
      ru: "Насколько ясно и полно было составлено обращение?",
    },
  },
};
