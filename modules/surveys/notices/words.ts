import { defineWords } from "#platform/words";

export const surveyNoticeWords = defineWords({
  en: {
    asked: {
      one: "You are asked about {count} of those you work with. It takes a few minutes.",
      other: "You are asked about {count} of those you work with. It takes a few minutes each.",
    },
    askedGeneral: "You are asked for your view. It takes a few minutes.",
    askedPrediction: "You are asked how those you serve will rate your unit. It takes a few minutes.",
    anonymous: "Answers are anonymous; the first page says how they are protected.",
    identified: "Answers carry your name; the first page says who reads them.",
    until: "Open until {day}.",
    ownLink: "The link is yours alone and works until you have answered: please do not pass it on.",
    reminded: "Your answers are still missing. If you have no time for this, that is fine too.",
    released: "The survey is over and its results are there, also those you may see of your unit.",
    thanks: "Thank you to everybody who answered.",
  },
  ru: {
    asked: {
      one: "Вас спрашивают о {count} из тех, с кем вы работаете. Это займёт несколько минут.",
      few: "Вас спрашивают о {count} из тех, с кем вы работаете. На каждого нужно несколько минут.",
      many: "Вас спрашивают о {count} из тех, с кем вы работаете. На каждого нужно несколько минут.",
      other: "Вас спрашивают о {count} из тех, с кем вы работаете. На каждого нужно несколько минут.",
    },
    askedGeneral: "Вас спрашивают, что вы думаете. Это займёт несколько минут.",
    askedPrediction:
      "Вас спрашивают, как оценят ваше подразделение те, для кого оно работает. Это займёт несколько минут.",
    anonymous: "Ответы анонимны; на первой странице сказано, как они защищены.",
    identified: "Ответы даются с именем; на первой странице сказано, кто их читает.",
    until: "До {day} можно ответить.",
    ownLink: "Ссылка только для вас и действует, пока вы не ответите: пожалуйста, не передавайте её.",
    reminded: "Ваших ответов ещё нет. Если на опрос нет времени, это тоже ничего.",
    released:
      "Опрос завершён, результаты опубликованы, в том числе те, что вы можете видеть о своём подразделении.",
    thanks: "Спасибо всем, кто ответил.",
  },
});
