import { defineWords } from "#platform/words";

export const noticeWords = defineWords({
  en: {
    lead: "What has happened in the things that concern you. Several pieces of news about one thing are one line.",
    fresh: "New",
    earlier: "Earlier",
    isNew: "New",
    urgent: "Urgent",
    pieces: { one: "{count} piece of news", other: "{count} pieces of news" },
    read: "Mark as read: {title}",
    readAll: "Mark all as read",
    all: "All notices",
    choose: "How I hear of it",
    nothing: "No news",
    nothingText: "When somebody answers you, asks you or gives you work, it stands here.",
    noPerson: "Notices are for people of the organisation",
    noPersonText:
      "Your account belongs to nobody in the organisation yet, so there is nobody to tell things to.",
  },
  ru: {
    lead: "Что произошло в делах, которые касаются вас. Несколько новостей об одном деле — одна строка.",
    fresh: "Новые",
    earlier: "Раньше",
    isNew: "Новое",
    urgent: "Срочно",
    pieces: {
      one: "{count} новость",
      few: "{count} новости",
      many: "{count} новостей",
      other: "{count} новости",
    },
    read: "Отметить прочитанным: {title}",
    readAll: "Отметить всё прочитанным",
    all: "Все уведомления",
    choose: "Как мне сообщать",
    nothing: "Новостей нет",
    nothingText: "Когда вам ответят, обратятся к вам или поручат работу, это появится здесь.",
    noPerson: "Уведомления приходят сотрудникам организации",
    noPersonText: "Ваша учётная запись пока не связана ни с кем в организации, поэтому сообщать некому.",
  },
});
