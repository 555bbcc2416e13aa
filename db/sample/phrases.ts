// What people write in the subject of a request.
import type { Language } from "#platform/cli";
import type { Random } from "./random.ts";

export type Kind = "request" | "question" | "complaint" | "suggestion" | "thanks";

const phrases: Readonly<Record<Language, Readonly<Record<Kind, readonly string[]>>>> = {
  en: {
    request: ["{}", "{}, please", "Need: {}", "{} by the end of the week", "{} once more", "Urgent: {}"],
    question: ["Who is in charge of this: {}?", "How long does it take: {}?", "Which form is needed: {}?"],
    complaint: [
      "{}: no answer for a week",
      "{}: done wrong again",
      "{}: promised and not done",
      "{}: rude answer",
    ],
    suggestion: [
      "{}: could be one form instead of three",
      "{}: please show the queue",
      "{}: let us book a time",
    ],
    thanks: ["{}: thank you, quick as ever", "{}: thanks for the patient help", "{}: very well done"],
  },
  ru: {
    request: ["{}", "Прошу: {}", "Нужно: {}", "{}, до конца недели", "{} повторно", "Срочно: {}"],
    question: ["Кто отвечает: {}?", "Сколько занимает: {}?", "Какая форма нужна: {}?"],
    complaint: [
      "{}: неделя без ответа",
      "{}: снова сделано неверно",
      "{}: обещали и не сделали",
      "{}: ответили грубо",
    ],
    suggestion: ["{}: одна форма вместо трёх", "{}: показывайте очередь", "{}: дайте запись по времени"],
    thanks: ["{}: спасибо, как всегда быстро", "{}: спасибо за терпеливую помощь", "{}: отличная работа"],
  },
};

export function subject(language: Language, kind: Kind, service: string, chance: Random): string {
  return chance.pick(phrases[language][kind]).replace("{}", service);
}
