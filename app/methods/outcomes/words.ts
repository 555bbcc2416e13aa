import { defineWords } from "#platform/words";

/** What the warnings of lagged correlations say; the first is always there. */
export const outcomeMethodWords = defineWords({
  en: {
    notACause:
      "What goes together need not be the cause: a third thing may move both, a season for example, or the outcome may move the inner figure.",
    untold: "Not told: {count} comparisons, with fewer than 12 pairs of months, or where nothing varies.",
    fewMonths:
      "Some comparisons rest on fewer than {needed} pairs of months: only very strong ones can be seen.",
  },
  ru: {
    notACause:
      "Что идёт вместе, не обязательно причина: оба показателя может двигать третий, например сезон, или внешний результат — внутренний показатель.",
    untold: "Не сказано сравнений: {count}, потому что пар месяцев меньше 12 или ничего не меняется.",
    fewMonths:
      "Часть сравнений опирается меньше чем на {needed} пары месяцев: видны только очень сильные связи.",
  },
});
