import {
  agreement,
  choices,
  comment,
  type LibraryQuestionnaire,
  matrix,
  option,
  page,
  row,
  satisfied,
  words,
} from "./kit.ts";

export const communication: LibraryQuestionnaire = {
  key: "communication",
  purpose: "communication",
  about: "general",
  name: words("Communication inside the company", "Общение внутри компании"),
  lead: words(
    "Whether news reaches people, whether they are heard, and by which ways they would rather hear.",
    "Доходят ли новости, слышат ли людей и как им удобнее узнавать.",
  ),
  form: {
    pages: [
      page(
        "communication_page",
        words("What you hear, and who hears you", "Что слышите вы и слышат ли вас"),
        null,
        matrix(
          "found",
          words("Is it so?", "Это так?"),
          agreement,
          [
            row("in_time", "I learn what concerns me in time", "Узнаю важное для меня вовремя", "news"),
            row(
              "clear",
              "Announcements can be understood at once",
              "Объявления понятны с первого раза",
              "news",
            ),
            row("reasons", "Decisions come with their reasons", "Решения объясняют", "openness"),
            row("whom_to_ask", "I know whom to ask", "Знаю, к кому обратиться", "paths"),
            row(
              "answers",
              "Questions to other units are answered",
              "Другие подразделения отвечают на вопросы",
              "paths",
            ),
            row("heard", "What I propose is considered", "Мои предложения рассматривают", "voice"),
            row("safe", "Bad news can be told openly", "О плохом можно говорить прямо", "openness"),
          ],
          { measures: "perception" },
        ),
      ),
      page(
        "channels_page",
        words("Ways", "Каналы"),
        null,
        choices(
          "channels",
          words("How would you rather learn what is new?", "Как вам удобнее узнавать новое?"),
          [
            option("mail", "E-mail", "Почта"),
            option("chat", "Chat", "Чат"),
            option("portal", "The company's site", "Портал компании"),
            option("meeting", "Meetings", "Собрания"),
            option("head", "From my head", "От руководителя"),
            option("board", "Notice board", "Доска объявлений"),
          ],
          {
            showOtherItem: true,
            maxSelectedChoices: 3,
            description: words("Up to three.", "Не больше трёх."),
          },
        ),
        satisfied(
          "How satisfied are you with communication here?",
          "Насколько вы довольны тем, как здесь общаются?",
        ),
        comment("change", "What would you change?", "Что бы вы изменили?"),
      ),
    ],
  },
};
