import {
  comment,
  effort,
  howOften,
  type LibraryQuestionnaire,
  matrix,
  page,
  recommend,
  row,
  words,
} from "./kit.ts";

export const partners: LibraryQuestionnaire = {
  key: "partners",
  purpose: "partners",
  about: "supplier",
  name: words("Partners about us", "Партнёры о нас"),
  lead: words(
    "Suppliers and partners from outside say what it is like to work with one of our units.",
    "Внешние партнёры и поставщики рассказывают, каково работать с нашим подразделением.",
  ),
  form: {
    pages: [
      page(
        "how_it_is",
        words("{subject}", "{subject}"),
        words("As you know them from your work with us.", "Судите по вашей работе с нами."),
        matrix(
          "found",
          words("How often is it so?", "Как часто бывает именно так?"),
          howOften,
          [
            row("terms", "Keep to what was agreed", "Соблюдают договорённости", "reliability"),
            row("payment", "Pay and accept on time", "Вовремя принимают и платят", "reliability"),
            row("decision", "Decide without delay", "Не затягивают решения", "responsiveness"),
            row("contact", "It is clear whom to speak to", "Понятно, с кем говорить", "responsiveness"),
            row("task", "Say exactly what they want", "Точно говорят, что нужно", "assurance"),
            row("fair", "Deal fairly in disputes", "В спорах поступают честно", "empathy"),
            row("papers", "Ask only for papers that are needed", "Не просят лишних бумаг", "tangibles"),
          ],
          { measures: "perception" },
        ),
        effort("How easy is it to work with them?", "Насколько с ними легко работать?"),
        recommend("Would you recommend them as a partner?", "Порекомендуете ли вы их как партнёра?"),
        comment("change", "What would make working together easier?", "Что упростило бы совместную работу?"),
      ),
    ],
  },
};
