import { defineWords } from "#platform/words";

export const titleWords = defineWords({
  en: {
    other: "What matters to them",
    ofSides: "{topic}: {sides}",
    ofService: "{topic}: {service} ({sides})",
    notFound: "Looked for and not found: “{words}”",
  },
  ru: {
    other: "То, что для них важно",
    ofSides: "{topic}: {sides}",
    ofService: "{topic}: {service} ({sides})",
    notFound: "Ищут и не находят: «{words}»",
  },
});

export const needNoticeWords = defineWords({
  en: {
    title: "№{number} {title}",
    opened: "This has been taken into the register of needs. What you have said is part of its proof.",
    accepted: "Your words were heard: this is a need now, and you will be told what becomes of it.",
    analyse: "It is being analysed.",
    collect: "More voices are being collected.",
    design: "A solution is being designed.",
    introduce: "A solution is being introduced.",
    met: "The need is met: {reason}",
    given_up: "It will not be pursued: {reason}",
    targetProposed: "{who} proposes a target: {target}. It counts once the other side agrees.",
    targetAgreed: "Both sides have agreed on a target: {target}.",
    timelineOpened: "Need №{number}: {title}",
    timelineMoved: "Need №{number} goes on: {title}",
    timelineClosed: "Need №{number} is over: {title}",
    timelineTarget: "Target agreed for need №{number}: {title}",
  },
  ru: {
    title: "№{number} {title}",
    opened: "Это занесено в реестр потребностей. Ваши слова — часть обоснования.",
    accepted: "Вас услышали: это признано потребностью. Мы сообщим, что из этого вышло.",
    analyse: "Потребность анализируется.",
    collect: "Собираются другие мнения.",
    design: "Готовится решение.",
    introduce: "Решение внедряется.",
    met: "Потребность удовлетворена: {reason}",
    given_up: "Решено не продолжать: {reason}",
    targetProposed: "{who} предлагает цель: {target}. Она действует, когда согласится другая сторона.",
    targetAgreed: "Стороны договорились о цели: {target}.",
    timelineOpened: "Потребность №{number}: {title}",
    timelineMoved: "Потребность №{number}, новый этап: {title}",
    timelineClosed: "Потребность №{number} завершена: {title}",
    timelineTarget: "Цель согласована, потребность №{number}: {title}",
  },
});
