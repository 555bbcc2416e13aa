import { defineWords } from "#platform/words";

/** What the warnings of evaluations say. */
export const evaluationWords = defineWords({
  en: {
    tooFewUnits:
      "Cannot tell: {treated} units got it and {comparison} did not; at least {needed} of each are needed.",
    noComparison: "Cannot tell: where it was in place there was no unit left without it to compare with.",
    fewUnits: "On one side there are fewer than {needed} units: much depends on each of them.",
    fewDegrees: "The uncertainty itself is known from very little: the interval is wide for that reason.",
    missingCells: "Not measured: {count}. What was measured is used.",
    unitsLeftOut: "Units left out because they were not measured both before and after: {count}.",
    cellsWithoutComparison:
      "Left out because no unit was still without it to compare with: {count} measurements.",
    unequalPeriods: "Periods are of different length: sums cannot be compared, means can.",
    preTrend:
      "The units that got it were moving away from the others before it came: what followed may not be its doing.",
    preTrendUnknown:
      "Whether the units moved alike before cannot be tested: too few periods before, or too few units.",
    permutationDisagrees:
      "With the units relabelled at random, effects as large as this come up too often to trust it.",
    tooFewPoints: "Cannot tell: at least {needed} measurements before and {needed} after are needed.",
    fewPoints: "Fewer than {needed} measurements before or after: the lines are known only roughly.",
    noSpread:
      "Cannot tell: nothing varies around what was expected, so that there is no measure of uncertainty.",
    beyondData: "The effect is taken {count} periods beyond the last measurement: the lines are drawn on.",
  },
  ru: {
    tooFewUnits:
      "Сказать нельзя: с решением подразделений {treated}, без него {comparison}; нужно не меньше {needed} тех и других.",
    noComparison:
      "Сказать нельзя: там, где решение действовало, не осталось подразделений без него для сравнения.",
    fewUnits: "С одной из сторон подразделений меньше {needed}: многое зависит от каждого.",
    fewDegrees: "Сама неопределённость оценена по очень немногим данным: поэтому интервал широкий.",
    missingCells: "Не измерено: {count}. Использовано то, что измерено.",
    unitsLeftOut: "Не учтено подразделений, не измеренных и до, и после: {count}.",
    cellsWithoutComparison:
      "Не учтено измерений, которые не с чем сравнить, потому что решение действовало уже у всех: {count}.",
    unequalPeriods: "Периоды разной длины: суммы по ним сравнивать нельзя, средние — можно.",
    preTrend:
      "Подразделения с решением расходились с остальными ещё до него: дальнейшее может быть не его заслугой.",
    preTrendUnknown:
      "Нельзя проверить, одинаково ли менялись подразделения раньше: мало периодов до начала или мало подразделений.",
    permutationDisagrees:
      "При случайной перестановке подразделений такой же эффект выходит слишком часто, чтобы ему верить.",
    tooFewPoints: "Сказать нельзя: нужно не меньше {needed} измерений до начала и {needed} после.",
    fewPoints: "До начала или после него меньше {needed} измерений: линии известны лишь приблизительно.",
    noSpread: "Сказать нельзя: значения не отклоняются от ожидаемых, и неопределённость оценить не по чему.",
    beyondData: "Эффект взят на {count} периодов дальше последнего измерения: линии продолжены.",
  },
});
