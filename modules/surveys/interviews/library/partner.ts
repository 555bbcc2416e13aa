import { question, type ReadyGuide, words } from "./kit.ts";

export const partner: ReadyGuide = {
  key: "partner",
  name: words("Conversation with a partner", "Разговор с партнёром"),
  lead: words(
    "With somebody of another organisation. About 40 minutes. Prices and contracts are talked about elsewhere.",
    "С представителем другой организации. Около 40 минут. Цены и договоры обсуждаются в другом месте.",
  ),
  questions: [
    question(
      "together",
      [
        "What do we do together, seen from your side?",
        "Что мы делаем вместе, если смотреть с вашей стороны?",
      ],
      ["Their picture of the relationship.", "Как партнёр видит эту связь."],
    ),
    question(
      "easy",
      [
        "With whom of us is work easy, and what do they do differently?",
        "С кем у нас вам легко работать и что они делают иначе?",
      ],
      ["What works and can be spread.", "Удачное, что можно распространить."],
    ),
    question(
      "wait",
      ["What do you wait for most often?", "Чего от нас вы ждёте чаще всего?"],
      ["Time lost between the two organisations.", "Время, теряемое между организациями."],
    ),
    question(
      "unclear",
      ["What do you have to ask us again and again?", "О чём вам приходится спрашивать снова и снова?"],
      ["What we do not make clear.", "Что мы объясняем неясно."],
    ),
    question(
      "others",
      ["What do others you work with do better than we?", "Что другие ваши партнёры делают лучше нас?"],
      ["An outside measure.", "Внешняя мера."],
    ),
    question(
      "offer",
      [
        "What could you do for us that we do not ask for?",
        "Что вы могли бы сделать для нас, о чём мы не просим?",
      ],
      ["Unused possibilities.", "Неиспользованные возможности."],
    ),
    question(
      "next",
      [
        "What should be different when we talk again in half a year?",
        "Что должно измениться к нашему разговору через полгода?",
      ],
      ["An aim that can be checked.", "Цель, которую можно проверить."],
    ),
  ],
};
