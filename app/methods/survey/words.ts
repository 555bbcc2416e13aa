import { defineWords } from "#platform/words";

/** What the warnings of survey methods say; `item` counts from one. */
export const surveyWords = defineWords({
  en: {
    noAnswers: "Nobody answered: there is nothing to tell.",
    tooFewAnswers: "Cannot tell yet: at least {needed} answers are needed.",
    tooFewItems: "Cannot tell: at least {needed} items are needed.",
    fewAnswers:
      "With fewer than {needed} answers the interval may be too short, above all when most answers lie at one end.",
    allEqual:
      "All answers are the same: they do not say how much others would differ, so there is no interval.",
    leftOut: "Answers with gaps were left out: {count}.",
    constantItem: "Cannot tell: all gave item {item} the same answer.",
    negativeItem: "Item {item} runs against the others: it is probably worded the other way round.",
    noTotalSpread:
      "Cannot tell: the items add up to the same for everyone, one follows from others, or answers with gaps contradict one another.",
    heywood:
      "Item {item} would have no variance of its own: one factor does not fit, so there is no interval.",
    oneFactorDoubtful:
      "The items seem to measure more than one thing: what is left of their correlations is {srmr}.",
    notConverged: "Cannot tell: the best fit was not found.",
    unpaired: "It is not known who said what together: the interval is wider than it would have to be.",
    onePrediction: "There is one prediction only: it is taken as it stands.",
  },
  ru: {
    noAnswers: "Никто не ответил: сказать нечего.",
    tooFewAnswers: "Пока сказать нельзя: нужно ответов не меньше чем {needed}.",
    tooFewItems: "Сказать нельзя: нужно пунктов не меньше чем {needed}.",
    fewAnswers:
      "Ответов меньше {needed}: интервал может оказаться слишком узким, особенно если большинство ответов на одном краю шкалы.",
    allEqual: "Все ответы одинаковы: по ним не видно, насколько отличались бы другие, поэтому интервала нет.",
    leftOut: "Не учтено ответов с пропусками: {count}.",
    constantItem: "Сказать нельзя: на пункт {item} все ответили одинаково.",
    negativeItem: "Пункт {item} идёт против остальных: вероятно, он сформулирован в обратную сторону.",
    noTotalSpread:
      "Сказать нельзя: сумма пунктов у всех одна, один пункт следует из других или ответы с пропусками противоречат друг другу.",
    heywood:
      "У пункта {item} не осталось бы собственной дисперсии: один фактор не подходит, поэтому интервала нет.",
    oneFactorDoubtful: "Похоже, пункты измеряют не одно и то же: от их корреляций остаётся {srmr}.",
    notConverged: "Сказать нельзя: наилучшее соответствие не найдено.",
    unpaired: "Неизвестно, кто что сказал вместе: интервал шире, чем мог бы быть.",
    onePrediction: "Прогноз только один: он берётся как есть.",
  },
});
