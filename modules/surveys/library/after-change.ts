import {
  agreement,
  choice,
  comment,
  effort,
  type LibraryQuestionnaire,
  matrix,
  option,
  page,
  row,
  satisfied,
  words,
} from "./kit.ts";

export const afterChange: LibraryQuestionnaire = {
  key: "after_change",
  purpose: "after_change",
  about: "general",
  name: words("After a change", "После изменения"),
  lead: words(
    "Some weeks after something was made new: did it help, was it prepared well. Name the change in the heading.",
    "Через несколько недель после нововведения: помогло ли и хорошо ли подготовили. Назовите изменение в заголовке.",
  ),
  form: {
    pages: [
      page(
        "change_page",
        words("The change", "Об изменении"),
        words("Think of how things went before it.", "Сравните с тем, как было до него."),
        choice(
          "helped",
          words("Did it make your work better?", "Стало ли вам лучше работать?"),
          [
            option("yes", "yes", "да"),
            option("partly", "in part", "отчасти"),
            option("no", "no", "нет"),
            option("worse", "it became worse", "стало хуже"),
          ],
          { measures: "helped" },
        ),
        comment("worse_how", "What became worse?", "Что стало хуже?", { visibleIf: "{helped} = 'worse'" }),
        matrix(
          "found",
          words("How was it done?", "Как это прошло?"),
          agreement,
          [
            row("reason", "I understood what it was for", "Я понимал, зачем это", "explanation"),
            row("warned", "We were told in good time", "Нас предупредили заранее", "explanation"),
            row("asked", "We were asked beforehand", "Нас сначала спросили", "participation"),
            row("taught", "I was shown how to work with it", "Мне показали, как теперь работать", "help"),
            row("support", "There was help with difficulties", "В трудностях помогали", "help"),
          ],
          { measures: "perception" },
        ),
        effort("How easy is it to work the new way?", "Насколько легко работать по-новому?"),
        satisfied("How satisfied are you with the result?", "Насколько вы довольны результатом?"),
        comment("change", "What should still be put right?", "Что ещё нужно поправить?"),
      ),
    ],
  },
};
