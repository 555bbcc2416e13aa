import { question, type ReadyGuide, words } from "./kit.ts";

export const leadersView: ReadyGuide = {
  key: "leaders_view",
  name: words("A leader's view", "Взгляд руководителя"),
  lead: words(
    "With whoever answers for a result, not for single requests. About 30 minutes.",
    "С тем, кто отвечает за результат, а не за отдельные обращения. Около 30 минут.",
  ),
  questions: [
    question(
      "results",
      ["Which results will you be measured by this year?", "По каким результатам вас оценят в этом году?"],
      ["What our service has to serve.", "Чему должно служить наше обслуживание."],
    ),
    question(
      "ours",
      [
        "Which of them depend on our work, and how much?",
        "Какие из них зависят от нашей работы и насколько?",
      ],
      ["Where the relationship matters most.", "Где связь важнее всего."],
    ),
    question(
      "people",
      ["What do your people tell you about us?", "Что ваши люди говорят о нас?"],
      ["What reaches the top, and what does not.", "Что доходит до руководителя, а что нет."],
    ),
    question(
      "risk",
      [
        "What could go wrong between us in the next six months?",
        "Что может пойти не так между нами в ближайшие полгода?",
      ],
      ["Risks while they can still be avoided.", "Риски, пока их ещё можно избежать."],
    ),
    question(
      "yours",
      [
        "What could your side do so that we serve you better?",
        "Что могла бы сделать ваша сторона, чтобы мы служили вам лучше?",
      ],
      ["The other direction of the relationship.", "Обратное направление связи."],
    ),
    question(
      "evidence",
      ["By what will you see that it got better?", "По чему вы увидите, что стало лучше?"],
      ["A measure both sides accept.", "Мерило, которое признают обе стороны."],
    ),
    question(
      "decide",
      [
        "What do you want to decide yourself, and what may be settled below you?",
        "Что вы хотите решать сами, а что можно решать без вас?",
      ],
      ["The way to decisions.", "Порядок решений."],
    ),
  ],
};
