import {
  comment,
  howOften,
  type LibraryQuestionnaire,
  matrix,
  page,
  recommend,
  row,
  satisfied,
  words,
} from "./kit.ts";

export const leaders: LibraryQuestionnaire = {
  key: "leaders",
  purpose: "leaders",
  about: "supplier",
  name: words("Leaders rate a supplier", "Оценка поставщика руководителями"),
  lead: words(
    "For heads of departments and above: whether the supplier lets them decide and plan. Two minutes.",
    "Для руководителей: помогает ли поставщик решать и планировать. Две минуты.",
  ),
  form: {
    pages: [
      page(
        "how_it_is",
        words("{subject}", "{subject}"),
        words("As head of those who depend on them.", "С точки зрения того, чьи люди от них зависят."),
        matrix(
          "found",
          words("How often is it so?", "Как часто бывает именно так?"),
          howOften,
          [
            row(
              "early",
              "Warn of difficulties while they can be mended",
              "Предупреждают, пока ещё можно поправить",
              "responsiveness",
            ),
            row(
              "facts",
              "Bring facts that decisions can rest on",
              "Дают данные, на которые можно опереться",
              "assurance",
            ),
            row("finish", "Carry through what was decided", "Доводят решённое до конца", "reliability"),
            row("priorities", "Know what is most urgent for us", "Понимают, что для нас срочнее", "empathy"),
            row(
              "options",
              "Propose ways, not only obstacles",
              "Предлагают выход, а не только препятствия",
              "empathy",
            ),
            row(
              "cost",
              "Show what their work costs and brings",
              "Показывают, чего стоит и что даёт их работа",
              "tangibles",
            ),
          ],
          { measures: "perception" },
        ),
        satisfied(
          "How satisfied are you with working together?",
          "Насколько вы довольны совместной работой?",
        ),
        recommend(
          "If you had the choice, would you take them again?",
          "Будь у вас выбор, выбрали бы вы их снова?",
        ),
        comment(
          "change",
          "What would you settle with their head?",
          "О чём вы бы договорились с их руководителем?",
        ),
      ),
    ],
  },
};
