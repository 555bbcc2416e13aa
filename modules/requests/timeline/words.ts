import { defineWords } from "#platform/words";

export const timelineWords = defineWords({
  en: {
    request: "Request #{number}: {subject}",
    question: "Question #{number}: {subject}",
    complaint: "Complaint #{number}: {subject}",
    suggestion: "Suggestion #{number}: {subject}",
    thanks: "Thanks: {subject}",
    part: "Part of #{number}: {task}",
    under_way: "under way",
    waits: "waits",
    over: "done after {time}",
    handed: "handed over after {time}",
    given_up: "not needed any more",
    ratedSupplier: "Rated the service {score} of 5",
    ratedCustomer: "Rated how it was asked {score} of 5",
  },
  ru: {
    request: "Обращение № {number}: {subject}",
    question: "Вопрос № {number}: {subject}",
    complaint: "Жалоба № {number}: {subject}",
    suggestion: "Предложение № {number}: {subject}",
    thanks: "Благодарность: {subject}",
    part: "Часть обращения № {number}: {task}",
    under_way: "в работе",
    waits: "ожидание",
    over: "выполнено за {time}",
    handed: "передано через {time}",
    given_up: "больше не нужно",
    ratedSupplier: "Оценка обслуживания: {score} из 5",
    ratedCustomer: "Оценка того, как обратились: {score} из 5",
  },
});
