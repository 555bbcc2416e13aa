import { question, type ReadyGuide, words } from "./kit.ts";

export const firstConversation: ReadyGuide = {
  key: "first_conversation",
  name: words("First conversation with an internal customer", "Первый разговор с внутренним клиентом"),
  lead: words(
    "When you know a customer from requests only. About 45 minutes; listen, and promise nothing yet.",
    "Когда клиента знаешь только по обращениям. Около 45 минут: слушайте и пока ничего не обещайте.",
  ),
  questions: [
    question(
      "work",
      [
        "What is your work, and what does a good week look like?",
        "В чём ваша работа и какой бывает хорошая неделя?",
      ],
      [
        "Their goals in their own words, before ours come up.",
        "Цели собеседника его словами, пока не заговорили о наших.",
      ],
    ),
    question(
      "depends",
      [
        "Where do you depend on us? Walk me through the last time, step by step.",
        "В чём вы зависите от нас? Расскажите по шагам, как это было в последний раз.",
      ],
      ["A real case instead of a general opinion.", "Настоящий случай вместо общего мнения."],
    ),
    question(
      "good",
      ["What should stay as it is?", "Что обязательно должно остаться как есть?"],
      ["What a change must not break.", "То, что нельзя сломать переменами."],
    ),
    question(
      "hinders",
      ["What costs you time or nerves, and how often?", "Что отнимает у вас время или нервы и как часто?"],
      ["The obstacles with their frequency.", "Помехи и их частота."],
    ),
    question(
      "around",
      [
        "What do you do when it does not work: whom do you call, what do you do yourself?",
        "Что вы делаете, когда не получается: кому звоните, что делаете сами?",
      ],
      [
        "Workarounds show needs that nobody reports.",
        "Обходные пути показывают потребности, о которых не сообщают.",
      ],
    ),
    question(
      "ahead",
      ["What will change in your work within a year?", "Что изменится в вашей работе за год?"],
      ["Needs that are coming.", "Потребности, которые ещё только появятся."],
    ),
    question(
      "one",
      [
        "If we could change one thing by next month, what should it be?",
        "Если за месяц мы изменим что-то одно, что это должно быть?",
      ],
      ["Their priority, not the sum of their wishes.", "Главное для собеседника, а не сумма желаний."],
    ),
    question(
      "reach",
      [
        "How should we talk with each other: how often, by which way?",
        "Как нам общаться: как часто и каким способом?",
      ],
      ["An agreement about contact.", "Договорённость о связи."],
    ),
  ],
};
