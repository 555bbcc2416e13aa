import { defineErrors } from "#platform/errors";

/** What no shape can say is wrong with the answers handed to a survey method. */
export const surveyMethodErrors = defineErrors("survey_methods", {
  one_form: {
    status: 400,
    sentence: {
      en: "Answers are handed over in exactly one form: {forms}.",
      ru: "Ответы передаются ровно в одном виде: {forms}.",
    },
    hint: {
      en: "Keep one of them and leave the others out.",
      ru: "Оставьте один из них, остальные уберите.",
    },
  },
  wrong_scale: {
    status: 400,
    sentence: { en: "A scale goes upwards.", ru: "Шкала идёт снизу вверх." },
    hint: { en: 'Write {"low": 1, "high": 5}.', ru: 'Напишите {"low": 1, "high": 5}.' },
  },
  off_scale: {
    status: 400,
    sentence: {
      en: "{value} does not lie on the scale from {low} to {high}.",
      ru: "{value} не лежит на шкале от {low} до {high}.",
    },
    hint: {
      en: "Answers are whole steps of the scale; a question left unanswered is null.",
      ru: "Ответы — целые шаги шкалы; оставленный без ответа вопрос — null.",
    },
  },
  wrong_boxes: {
    status: 400,
    sentence: {
      en: "{boxes} answers cannot count as satisfied: the scale has {steps}, and at least one must not.",
      ru: "Считать довольными столько ответов ({boxes}) нельзя: на шкале их {steps}, и хотя бы один не в счёт.",
    },
    hint: { en: "Usually the two highest count: 2.", ru: "Обычно считаются два высших: 2." },
  },
  small_population: {
    status: 400,
    sentence: {
      en: "The group has {population} members, but {n} answered.",
      ru: "В группе {population}, а ответов {n}.",
    },
    hint: {
      en: "Name the size of the whole group that was asked, or leave `population` out.",
      ru: "Назовите размер всей опрошенной группы или не указывайте `population`.",
    },
  },
  wrong_tally: {
    status: 400,
    sentence: { en: "{count} of {n} cannot be.", ru: "{count} из {n} быть не может." },
    hint: {
      en: "`count` is how many of the `n` said yes.",
      ru: "`count` — сколько из `n` ответили «да».",
    },
  },
  wrong_moments: {
    status: 400,
    sentence: { en: "No answers have such sums.", ru: "Таких сумм ответы дать не могут." },
    hint: {
      en: "`n` answers, their sum and the sum of their squares: n × sumOfSquares is at least sum × sum.",
      ru: "`n` ответов, их сумма и сумма их квадратов: n × sumOfSquares не меньше sum × sum.",
    },
  },
  uneven_rows: {
    status: 400,
    sentence: {
      en: "There are {found} places instead of {expected}.",
      ru: "Мест {found} вместо {expected}.",
    },
    hint: {
      en: "Each answer has a place for every item, null where it was left out; tables of pairs have items × items places.",
      ru: "В каждом ответе есть место для каждого пункта, null — если он пропущен; в таблицах пар items × items мест.",
    },
  },
  no_such_item: {
    status: 400,
    sentence: { en: "There is no item {item}.", ru: "Пункта {item} нет." },
    hint: { en: "Items are counted from 0.", ru: "Пункты считаются с 0." },
  },
  no_points: {
    status: 400,
    sentence: {
      en: "The points weigh nothing, or are not as many as the dimensions.",
      ru: "Баллы ничего не весят или их не столько, сколько измерений.",
    },
    hint: {
      en: "One number for each dimension, not all zero.",
      ru: "По числу на каждое измерение, не все нули.",
    },
  },
});
