import { question, type ReadyGuide, words } from "./kit.ts";

export const failedService: ReadyGuide = {
  key: "failed_service",
  name: words("After a service failed", "После сбоя в обслуживании"),
  lead: words(
    "Within days of a complaint or a missed date. About 30 minutes; the person on the other side tells, you do not explain.",
    "В первые дни после жалобы или сорванного срока. Около 30 минут: рассказывает собеседник, а вы не оправдываетесь.",
  ),
  questions: [
    question(
      "happened",
      [
        "What happened, from your side, from the first day?",
        "Что произошло, как это видно с вашей стороны, с первого дня?",
      ],
      ["The course of events before the judgement of it.", "Ход событий до его оценки."],
    ),
    question(
      "expected",
      ["What had you expected, and where from?", "Чего вы ожидали и почему именно этого?"],
      ["Whether a promise was broken, or never made clear.", "Нарушено ли обещание или оно не было ясным."],
    ),
    question(
      "cost",
      [
        "What did it cost you: time, money, trust with others?",
        "Чего вам это стоило: времени, денег, доверия других?",
      ],
      ["The weight of the failure for them.", "Цена сбоя для собеседника."],
    ),
    question(
      "noticed",
      [
        "When did you notice, and when did you hear from us?",
        "Когда вы заметили и когда услышали об этом от нас?",
      ],
      ["Whether we knew before they did.", "Знали ли мы раньше."],
    ),
    question(
      "before",
      ["Was it the first time?", "Это было впервые?"],
      ["An accident, or a pattern.", "Случайность или закономерность."],
    ),
    question(
      "repair",
      ["What would put it right for you?", "Что исправило бы это для вас?"],
      ["What is owed to this person.", "Что мы должны этому человеку."],
    ),
    question(
      "prevent",
      ["What would have stopped it early?", "Что остановило бы это вовремя?"],
      ["A cause that can be worked on.", "Причина, с которой можно работать."],
    ),
  ],
};
