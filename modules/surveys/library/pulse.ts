import { agreement, comment, type LibraryQuestionnaire, matrix, page, rating, row, words } from "./kit.ts";

export const pulse: LibraryQuestionnaire = {
  key: "pulse",
  purpose: "pulse",
  about: "general",
  name: words("Pulse", "Пульс"),
  lead: words(
    "One question that stays and a few that take turns: under a minute, every week or month.",
    "Один постоянный вопрос и несколько сменных: меньше минуты, раз в неделю или месяц.",
  ),
  form: {
    pages: [
      page(
        "pulse_page",
        null,
        null,
        rating(
          "mood",
          words("How was your work these last days?", "Как вам работалось последние дни?"),
          "overall",
          [1, 5],
          words("badly", "плохо"),
          words("very well", "отлично"),
        ),
        matrix(
          "lately",
          words("Was it so lately?", "Было ли так в последнее время?"),
          agreement,
          [
            row(
              "help_in_time",
              "I got help when I asked for it",
              "Помощь приходила, когда просил",
              "service",
            ),
            row("promises", "What others promised me was kept", "Обещанное мне выполняли", "service"),
            row(
              "waiting",
              "My work did not stand waiting for others",
              "Моя работа не стояла из-за других",
              "service",
            ),
            row("clear_tasks", "It was clear what to do first", "Было ясно, что делать сначала", "clarity"),
            row("informed", "I knew what was going on", "Я был в курсе дел", "communication"),
            row("heard", "I was listened to", "Меня слушали", "communication"),
            row("load", "I got done what I had planned", "Удавалось сделать намеченное", "load"),
            row(
              "tools",
              "Programs and equipment did their work",
              "Техника и программы не подводили",
              "means",
            ),
            row("thanks", "Somebody thanked me", "Мне говорили спасибо", "recognition"),
            row("team", "We pulled together", "Мы работали дружно", "team"),
            row("learned", "I learned something", "Я чему-то научился", "growth"),
            row("customer", "I knew who uses my work", "Я понимал, кому нужна моя работа", "clarity"),
          ].map((one) => ({ ...one, rotates: true })),
          { measures: "perception" },
        ),
        comment("say", "Anything you want to say?", "Хотите что-то сказать?"),
      ),
    ],
  },
};
