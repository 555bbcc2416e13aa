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
      "{}: it took ages",
      "{}: the explanation was confusing",
      "{}: nobody told us the status",
      "{}: sent from one department to another",
      "{}: the form is too complicated",
      "{}: changed at short notice",
      "{}: whoever did it lacked experience",
      "{}: not what we had asked for",
    ],
    suggestion: [
      "{}: could be one form instead of three",
      "{}: please show the queue",
      "{}: let us book a time",
      "{}: send a reminder before the end of the term",
      "{}: a list of examples would help",
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
      "{}: очень долго",
      "{}: объяснили непонятно",
      "{}: никто не сообщил статус",
      "{}: отправляли из отдела в отдел",
      "{}: слишком сложная форма",
      "{}: внезапно всё поменяли",
      "{}: делал неопытный сотрудник",
      "{}: получили не то, что просили",
    ],
    suggestion: [
      "{}: одна форма вместо трёх",
      "{}: показывайте очередь",
      "{}: дайте запись по времени",
      "{}: напоминайте до конца срока",
      "{}: помог бы список примеров",
    ],
    thanks: ["{}: спасибо, как всегда быстро", "{}: спасибо за терпеливую помощь", "{}: отличная работа"],
  },
};

export function subject(language: Language, kind: Kind, service: string, chance: Random): string {
  return chance.pick(phrases[language][kind]).replace("{}", service);
}
