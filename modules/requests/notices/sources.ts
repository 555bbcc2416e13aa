import type { Bilingual, NoticeSource, Wish } from "#platform/notices";

const groups = {
  asked: { ru: "То, о чём я прошу", en: "What I ask for" },
  work: { ru: "Моя работа", en: "My work" },
  unit: { ru: "Моё подразделение", en: "My unit" },
} as const satisfies Record<string, Bilingual>;

const printer = { ru: "#128 Не печатает принтер", en: "#128 The printer does not print" };
const badge = { ru: "#131 Пропуск для стажёра", en: "#131 A pass for a trainee" };

interface Declared {
  readonly usual: Wish;
  readonly group: Bilingual;
  readonly title: Bilingual;
  readonly example: NoticeSource["example"];
}

const declared = {
  answered: {
    usual: "digest",
    group: groups.asked,
    title: { ru: "Ответ на моё обращение", en: "An answer to my request" },
    example: {
      title: printer,
      text: {
        ru: "Анна Волкова, ИТ-служба: Картридж заменили, попробуйте ещё раз.",
        en: "Anna Wolf, IT: The cartridge is new, please try again.",
      },
    },
  },
  received: {
    usual: "digest",
    group: groups.asked,
    title: { ru: "Моё письмо получено", en: "My letter has arrived" },
    example: {
      title: printer,
      text: {
        ru: "Ваше письмо получено: обращение #128, ИТ-служба.",
        en: "Your letter has arrived: request #128, IT.",
      },
    },
  },
  moved: {
    usual: "digest",
    group: groups.asked,
    title: {
      ru: "Обращение передали другому подразделению или снова открыли",
      en: "My request went to another unit, or was opened again",
    },
    example: {
      title: printer,
      text: { ru: "Теперь этим занимается ИТ-служба.", en: "IT takes care of it now." },
    },
  },
  done: {
    usual: "digest",
    group: groups.asked,
    title: { ru: "Обращение завершено", en: "My request is over" },
    example: { title: badge, text: { ru: "Готово.", en: "It is done." } },
  },
  rating: {
    usual: "digest",
    group: groups.asked,
    title: { ru: "Вопрос, всё ли было хорошо", en: "The question whether it went well" },
    example: { title: badge, text: { ru: "Всё ли было хорошо?", en: "Did it go well?" } },
  },
  added: {
    usual: "digest",
    group: groups.asked,
    title: {
      ru: "Меня добавили в обращение или обратились от моего имени",
      en: "I was added to a request, or it was asked on my behalf",
    },
    example: {
      title: badge,
      text: { ru: "Вас добавили, чтобы вы были в курсе.", en: "You were added so that you know of it." },
    },
  },
  thanks: {
    usual: "digest",
    group: groups.asked,
    title: { ru: "Благодарность мне или моим сотрудникам", en: "Thanks to me or my people" },
    example: {
      title: { ru: "Благодарность: Быстро и понятно", en: "Thanks: Quick and clear" },
      text: { ru: "Вера Сидорова благодарит вас.", en: "Vera Sidorova thanks you." },
    },
  },
  assigned: {
    usual: "digest",
    group: groups.work,
    title: { ru: "Мне поручили работу", en: "Work was given to me" },
    example: { title: printer, text: { ru: "Работа поручена вам.", en: "This work is yours." } },
  },
  customer: {
    usual: "digest",
    group: groups.work,
    title: { ru: "Клиент написал по моей работе", en: "A customer wrote about my work" },
    example: {
      title: printer,
      text: { ru: "Вера Сидорова: Спасибо, печатает!", en: "Vera Sidorova: Thank you, it prints!" },
    },
  },
  part: {
    usual: "digest",
    group: groups.work,
    title: { ru: "Готова часть, запрошенная у других", en: "A part I asked others for is done" },
    example: { title: badge, text: { ru: "Охрана: часть готова.", en: "Security: the part is done." } },
  },
  approval: {
    usual: "digest",
    group: groups.work,
    title: { ru: "Нужно моё согласование", en: "My approval is asked for" },
    example: { title: badge, text: { ru: "Нужно ваше согласование.", en: "Your approval is asked for." } },
  },
  clock: {
    usual: "digest",
    group: groups.work,
    title: { ru: "Срок моей работы близко", en: "My work is due soon" },
    example: { title: printer, text: { ru: "Срок ответа близко.", en: "The first answer is due soon." } },
  },
  unassigned: {
    usual: "digest",
    group: groups.unit,
    title: {
      ru: "Обращение без исполнителя там, где я руковожу",
      en: "A request nobody has taken, where I am the head",
    },
    example: {
      title: printer,
      text: { ru: "Новое обращение без исполнителя.", en: "A new request that nobody has taken." },
    },
  },
  breached: {
    usual: "digest",
    group: groups.unit,
    title: { ru: "Норматив нарушен", en: "A target was missed" },
    example: { title: printer, text: { ru: "Срок ответа прошёл.", en: "The first answer is overdue." } },
  },
  unit: {
    usual: "none",
    group: groups.unit,
    title: {
      ru: "Любое обращение без исполнителя в моём подразделении",
      en: "Any request in my unit that nobody has taken",
    },
    example: {
      title: printer,
      text: { ru: "Новое обращение без исполнителя.", en: "A new request that nobody has taken." },
    },
  },
} as const satisfies Record<string, Declared>;

export type RequestSource = keyof typeof declared;

export const nameOfSource = (source: RequestSource): string => `requests.${source}`;

export const requestSources: readonly NoticeSource[] = Object.entries(declared).map(([name, rest]) => ({
  name: nameOfSource(name as RequestSource),
  ...rest,
}));
