import { defineWords } from "#platform/words";

/** What letters say around the news. */
export const letterWords = defineWords({
  en: {
    product: "Vizavi",
    open: "Open",
    mayAnswer: "You can simply answer this letter.",
    why: "You get this letter because of your settings in Vizavi.",
    change: "Change them",
    digestSubject: { one: "{count} piece of news, {day}", other: "{count} pieces of news, {day}" },
    digestTitle: "What happened",
    digestLead: {
      one: "There is news about {count} thing that you have not looked at yet.",
      other: "There is news about {count} things that you have not looked at yet.",
    },
    andMore: { one: "and {count} more", other: "and {count} more" },
    rest: {
      one: "and {count} more thing on the page with your notices",
      other: "and {count} more things on the page with your notices",
    },
    severalSubject: { one: "{title} ({count} more)", other: "{title} ({count} more)" },
    urgent: "Urgent",
  },
  ru: {
    product: "Визави",
    open: "Открыть",
    mayAnswer: "На это письмо можно просто ответить.",
    why: "Вы получили это письмо по своим настройкам в Визави.",
    change: "Изменить настройки",
    digestSubject: {
      one: "{count} новость, {day}",
      few: "{count} новости, {day}",
      many: "{count} новостей, {day}",
      other: "{count} новости, {day}",
    },
    digestTitle: "Что произошло",
    digestLead: {
      one: "Есть новости по {count} делу, которые вы ещё не смотрели.",
      few: "Есть новости по {count} делам, которые вы ещё не смотрели.",
      many: "Есть новости по {count} делам, которые вы ещё не смотрели.",
      other: "Есть новости по {count} дела, которые вы ещё не смотрели.",
    },
    andMore: {
      one: "и ещё {count}",
      few: "и ещё {count}",
      many: "и ещё {count}",
      other: "и ещё {count}",
    },
    rest: {
      one: "и ещё {count} дело на странице уведомлений",
      few: "и ещё {count} дела на странице уведомлений",
      many: "и ещё {count} дел на странице уведомлений",
      other: "и ещё {count} дела на странице уведомлений",
    },
    severalSubject: {
      one: "{title} (и ещё {count})",
      few: "{title} (и ещё {count})",
      many: "{title} (и ещё {count})",
      other: "{title} (и ещё {count})",
    },
    urgent: "Срочно",
  },
});
