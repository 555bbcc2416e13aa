import { defineErrors } from "#platform/errors";

export const ratingErrors = defineErrors("ratings", {
  not_asked: {
    status: 404,
    sentence: { en: "You are not asked for this rating.", ru: "Вас об этой оценке не просят." },
    hint: {
      en: "Open the request: it shows what you are asked for.",
      ru: "Откройте обращение: там видно, о чём вас просят.",
    },
  },
  already_answered: {
    status: 409,
    sentence: {
      en: "You have answered already; an answer is never overwritten.",
      ru: "Вы уже ответили; ответ не перезаписывается.",
    },
    hint: {
      en: "Write to the other side if you see it differently now.",
      ru: "Если мнение изменилось, напишите другой стороне.",
    },
  },
  declined: {
    status: 409,
    sentence: { en: "You chose not to answer.", ru: "Вы решили не отвечать." },
    hint: { en: "You will be asked about other requests.", ru: "О других обращениях вас ещё спросят." },
  },
  expired: {
    status: 409,
    sentence: {
      en: "The question was open for {days} days and has ended.",
      ru: "Вопрос был открыт {days} дней и закрыт.",
    },
    hint: { en: "You will be asked about other requests.", ru: "О других обращениях вас ещё спросят." },
  },
  answer_bad: {
    status: 400,
    sentence: { en: "Choose a score from 1 to 5.", ru: "Выберите оценку от 1 до 5." },
    hint: { en: "The details name the questions.", ru: "В подробностях названы вопросы." },
  },
  of_whom: {
    status: 400,
    sentence: { en: "It is not said whose ratings to show.", ru: "Не сказано, чьи оценки показать." },
    hint: { en: "Name a supplier or a customer.", ru: "Укажите поставщика или клиента." },
  },
});
