import {
  comment,
  effort,
  howOften,
  type LibraryQuestionnaire,
  matrix,
  page,
  row,
  satisfied,
  words,
} from "./kit.ts";

export const ratingACustomer: LibraryQuestionnaire = {
  key: "rating_a_customer",
  purpose: "service_quality",
  about: "customer",
  name: words("How our customers work with us", "Как с нами работают клиенты"),
  lead: words(
    "The other direction: a supplier rates a customer unit. Good service needs clear requests and answers in time.",
    "Встречная оценка: поставщик оценивает подразделение-клиента. Хорошая работа начинается с ясной просьбы и ответов в срок.",
  ),
  form: {
    pages: [
      page(
        "how_it_is",
        words("{subject}", "{subject}"),
        words(
          "Think of what they asked of you in the last three months.",
          "Вспомните, с чем они обращались к вам последние три месяца.",
        ),
        matrix(
          "found",
          words("How often is it so?", "Как часто бывает именно так?"),
          howOften,
          [
            row(
              "clear",
              "Their requests say clearly what is needed",
              "Из просьбы понятно, что требуется",
              "clarity",
            ),
            row(
              "complete",
              "Everything needed to begin comes with it",
              "Сразу есть всё, чтобы начать",
              "clarity",
            ),
            row("ahead", "They tell us ahead of time", "Предупреждают заранее", "timeliness"),
            row(
              "answers",
              "They answer our questions promptly",
              "Не тянут с ответами на наши вопросы",
              "timeliness",
            ),
            row("realistic", "Their dates can be met", "Просят к посильному сроку", "timeliness"),
            row(
              "one_voice",
              "What was agreed is not turned over",
              "Не меняют того, о чём договорились",
              "partnership",
            ),
            row("feedback", "We hear whether it helped", "Говорят, помогло ли сделанное", "partnership"),
            row("respectful", "They treat us with respect", "Относятся к нам с уважением", "respect"),
          ],
          { measures: "perception" },
        ),
      ),
      page(
        "all_in_all",
        words("All in all", "В целом"),
        null,
        satisfied(
          "How satisfied are you with working together?",
          "Насколько вы довольны совместной работой?",
        ),
        effort("How easy is it to do good work for them?", "Насколько легко делать для них работу хорошо?"),
        comment("keep", "What do they do well?", "Что у них получается хорошо?"),
        comment(
          "change",
          "What would help you serve them better?",
          "Что помогло бы вам работать для них лучше?",
        ),
      ),
    ],
  },
};
