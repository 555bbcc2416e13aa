import { defineWords } from "#platform/words";

/** What the warnings of change detection say. */
export const changeWords = defineWords({
  en: {
    tooFewPoints: "Cannot tell yet: {n} points measured, alarms begin with point {needed}.",
    tooFewToDate: "Levels looking back are given from {needed} points on; here are {n}.",
    sparse:
      "At so few a week a doubling is usually not found within two weeks: in the middle of many runs it takes {days} days.",
    missingPoints: "Not measured: {count}. They tell nothing either way.",
    noSpread: "Nothing varies: there is no measure of what is unusual.",
    neighboursGoTogether:
      "Neighbouring weeks go together (correlation {correlation}): alarms are more often false, and levels looking back less certain.",
    withoutCommon:
      "No common series to compare with: season and growth can pass for a change, so that more is asked before an alarm.",
    commonTooSmall:
      "The common series holds {mean} a week or has gaps; from {needed} a week on and without gaps it would be used.",
    tooFewToCut: "Fewer than two stretches of the shortest length fit in: no change could be found.",
    overdispersed:
      "Counts vary {dispersion} times as much as chance alone would make them; the penalty allows for it.",
  },
  ru: {
    tooFewPoints: "Пока сказать нельзя: измерено точек {n}, тревоги начинаются с точки {needed}.",
    tooFewToDate: "Уровни за прошлое даются, когда точек не меньше {needed}; здесь {n}.",
    sparse:
      "При таком малом числе в неделю удвоение обычно не находится за две недели: в середине множества прогонов — за {days} дней.",
    missingPoints: "Не измерено: {count}. Эти точки ни о чём не говорят.",
    noSpread: "Ничего не меняется: нет меры того, что необычно.",
    neighboursGoTogether:
      "Соседние недели похожи (корреляция {correlation}): ложные тревоги чаще, а уровни за прошлое менее надёжны.",
    withoutCommon:
      "Нет общего ряда для сравнения: сезон и рост можно принять за перемену, поэтому для тревоги нужно больше оснований.",
    commonTooSmall:
      "В общем ряду {mean} в неделю или есть пропуски; он учитывается от {needed} в неделю и без пропусков.",
    tooFewToCut: "Не помещается и двух отрезков наименьшей длины: перемену найти нельзя.",
    overdispersed: "Разброс в {dispersion} раза больше случайного; штраф это учитывает.",
  },
});
