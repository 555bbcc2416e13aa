import { choice, choices, comment, type LibraryQuestionnaire, option, page, words } from "./kit.ts";

export const screener: LibraryQuestionnaire = {
  key: "screener",
  purpose: "screener",
  about: "general",
  name: words("Who would talk to us", "Кто готов поговорить"),
  lead: words(
    "Before interviews: finds those who have something to tell and are ready to. Take it with names.",
    "Перед интервью: находит тех, кому есть что рассказать и кто согласен. Проводите с именами.",
  ),
  form: {
    pages: [
      page(
        "screener_page",
        words("A conversation about your work", "Разговор о вашей работе"),
        words(
          "We are looking for people to talk to for half an hour. Refusing has no consequences.",
          "Ищем собеседников на полчаса. Отказ ни на что не влияет.",
        ),
        choice(
          "ready",
          words("Are you ready to talk?", "Готовы поговорить?"),
          [option("yes", "yes", "да"), option("maybe", "perhaps", "возможно"), option("no", "no", "нет")],
          { isRequired: true },
        ),
        choice(
          "often",
          words("How often do you turn to other units?", "Как часто вы обращаетесь в другие подразделения?"),
          [
            option("daily", "every day", "каждый день"),
            option("weekly", "every week", "каждую неделю"),
            option("monthly", "every month", "каждый месяц"),
            option("rarely", "less often", "реже"),
          ],
          { measures: "frequency", visibleIf: "{ready} <> 'no'" },
        ),
        choices(
          "topics",
          words("What have you something to say about?", "О чём вам есть что сказать?"),
          [
            option("waiting", "waiting for others", "ожидание и задержки"),
            option("handover", "handing work over", "передача работы"),
            option("approvals", "approvals", "согласования"),
            option("tools", "programs and equipment", "программы и техника"),
            option("information", "information", "информация"),
            option("good", "what works well", "то, что работает хорошо"),
          ],
          { showOtherItem: true, visibleIf: "{ready} <> 'no'" },
        ),
        choice(
          "way",
          words("How would you rather talk?", "Как удобнее говорить?"),
          [
            option("meet", "face to face", "лично"),
            option("call", "by video", "по видеосвязи"),
            option("phone", "by telephone", "по телефону"),
          ],
          { visibleIf: "{ready} <> 'no'" },
        ),
        comment("when", "When does it suit you?", "Когда вам удобно?", { visibleIf: "{ready} <> 'no'" }),
      ),
    ],
  },
};
