import {
  agreement,
  comment,
  type LibraryQuestionnaire,
  matrix,
  page,
  recommend,
  row,
  satisfied,
  words,
} from "./kit.ts";

export const work: LibraryQuestionnaire = {
  key: "work",
  purpose: "work",
  about: "general",
  name: words("Satisfaction with work", "Удовлетворённость работой"),
  lead: words(
    "How people find their work: load, means, team, head, recognition, growth. Twice a year.",
    "Как людям работается: нагрузка, условия, команда, руководитель, признание, рост. Дважды в год.",
  ),
  form: {
    pages: [
      page(
        "work_page",
        words("Your work", "Ваша работа"),
        words("Answer as it has been these last months.", "Отвечайте так, как было последние месяцы."),
        matrix(
          "found",
          words("Is it so?", "Это так?"),
          agreement,
          [
            row("goals", "I know what is expected of me", "Я знаю, чего от меня ждут", "clarity"),
            row("load", "The load is one I can carry", "Нагрузка мне по силам", "load"),
            row(
              "means",
              "I have what I need to do it well",
              "У меня есть всё, чтобы работать хорошо",
              "means",
            ),
            row("team", "Colleagues help each other", "Коллеги помогают друг другу", "team"),
            row(
              "other_units",
              "Other units help rather than hinder",
              "Другие подразделения скорее помогают",
              "team",
            ),
            row("head", "My head hears what I say", "Руководитель прислушивается ко мне", "leadership"),
            row("recognition", "Good work is noticed", "Хорошую работу замечают", "recognition"),
            row("growth", "I learn something new here", "Я узнаю здесь новое", "growth"),
          ],
          { measures: "perception" },
        ),
      ),
      page(
        "all_in_all",
        words("All in all", "В целом"),
        null,
        satisfied("How satisfied are you with your work?", "Насколько вы довольны своей работой?"),
        recommend(
          "Would you advise a friend to come and work here?",
          "Посоветуете ли вы знакомому прийти сюда работать?",
        ),
        comment("keep", "What do you value here?", "Что вы здесь цените?"),
        comment("change", "What makes your work harder than need be?", "Что мешает работать?"),
      ),
    ],
  },
};
