import { defineWords } from "#platform/words";

/** What the warnings of these methods say; `item` is a name. */
export const driverWords = defineWords({
  en: {
    noAnswers: "Nobody gave both answers: there is nothing to tell.",
    tooFewAnswers: "Cannot tell yet: at least {needed} answers are needed.",
    tooFewItems: "Cannot tell yet: at least {needed} items are needed for their mean to be a line.",
    tooFewGroups: "Cannot tell yet: at least {needed} groups are needed to see how groups differ.",
    fewAnswers: "There are fewer than {needed} answers: more of them may change the picture.",
    fewGroups:
      "There are fewer than {needed} groups: how much groups differ is uncertain itself, and intervals are wide.",
    leftOut: "Answers with gaps were left out: {count}.",
    manyLeftOut: "More than a fifth of the answers had gaps and were left out: {count}.",
    manyLeftOutItem:
      "More than a fifth of the answers had gaps and were left out: {count}. Left open most often: “{item}”.",
    constantOutcome: "Cannot tell: everyone gave the outcome the same answer.",
    nothingVaries: "Cannot tell: nobody's answers differ in any of the predictors.",
    constantPredictor: "All answered “{item}” alike: nothing can be said of it.",
    collinearPredictor:
      "“{item}” says nearly the same as other predictors: how importance is divided among them is a convention.",
    negativeDriver: "The more of “{item}”, the less of the outcome.",
    normalTheoryBands: "The bands come from sums alone, as if answers were normally distributed.",
    flatSamples: "Samples in which the outcome did not vary were left out: {count}.",
    noSpreadWithin:
      "Cannot tell: in no group do answers differ, so there is nothing to hold the groups' differences against.",
    noSpreadBetween: "Groups differ no more than chance alone would have it: all get the same value.",
    mixedCategory: "The most frequent category does not stand out: respondents want different things.",
    manyQuestionable:
      "More than one in twenty contradict themselves ({count}): the questions may be hard to understand.",
    mostlyReverse: "Most would rather be without it: ask the question the other way round.",
    noCoefficients: "All answers are reverse or contradictory: there are no coefficients.",
    sharedTiers: "Where groups share a tier, their order may be chance.",
    relativeCrosshair: "The lines are means of these very items: some lie below them whatever they are like.",
    nothingCertain: "No item lies in a quadrant with its whole interval.",
  },
  ru: {
    noAnswers: "Никто не ответил на оба вопроса: сказать нечего.",
    tooFewAnswers: "Пока сказать нельзя: нужно ответов не меньше чем {needed}.",
    tooFewItems:
      "Пока сказать нельзя: чтобы провести линию по среднему, нужно пунктов не меньше чем {needed}.",
    tooFewGroups:
      "Пока сказать нельзя: чтобы видеть, как различаются группы, их нужно не меньше чем {needed}.",
    fewAnswers: "Ответов меньше чем {needed}: с новыми ответами картина может измениться.",
    fewGroups:
      "Групп меньше чем {needed}: насколько они различаются, само по себе неясно, и интервалы широки.",
    leftOut: "Не учтено ответов с пропусками: {count}.",
    manyLeftOut: "Больше пятой части ответов с пропусками, они не учтены: {count}.",
    manyLeftOutItem:
      "Больше пятой части ответов с пропусками, они не учтены: {count}. Чаще всего пропускали «{item}».",
    constantOutcome: "Сказать нельзя: итоговую оценку все поставили одинаковую.",
    nothingVaries: "Сказать нельзя: ни по одному фактору ответы не различаются.",
    constantPredictor: "На «{item}» все ответили одинаково: о нём сказать нечего.",
    collinearPredictor:
      "«{item}» говорит почти то же, что другие факторы: как важность делится между ними, — дело условное.",
    negativeDriver: "Чем больше «{item}», тем ниже итоговая оценка.",
    normalTheoryBands: "Границы получены по одним суммам, как если бы ответы были распределены нормально.",
    flatSamples: "Не учтено выборок, где итоговая оценка у всех одна: {count}.",
    noSpreadWithin:
      "Сказать нельзя: внутри групп ответы не различаются, и различия между группами не с чем сравнить.",
    noSpreadBetween: "Группы различаются не больше, чем вышло бы случайно: у всех одно значение.",
    mixedCategory: "Самая частая категория не выделяется: люди хотят разного.",
    manyQuestionable:
      "Сами себе противоречат больше одного из двадцати ({count}): возможно, вопросы непонятны.",
    mostlyReverse: "Большинство предпочло бы обойтись без этого: задайте вопрос наоборот.",
    noCoefficients: "Все ответы обратные или противоречивые: коэффициентов нет.",
    sharedTiers: "Внутри одного уровня порядок групп может быть случайным.",
    relativeCrosshair:
      "Линии проведены по средним этих же пунктов: часть из них окажется ниже, какими бы они ни были.",
    nothingCertain: "Ни один пункт не лежит в своём квадранте всем интервалом.",
  },
});
