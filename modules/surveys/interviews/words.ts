import { defineWords } from "#platform/words";

export const letterWords = defineWords({
  en: {
    summary: "Interview: {guide}",
    invitedSubject: "Invitation to a conversation: {guide}, {time}",
    changedSubject: "Changed: {guide}, {time}",
    cancelledSubject: "Called off: {guide}, {time}",
    invited: "{interviewer} would like to talk with you.",
    changed: "{interviewer} has changed the time, place or subject of your conversation.",
    cancelled: "The conversation between {interviewer} and {interviewed} does not take place.",
    yours: "You interview {interviewed}.",
    when: "When",
    where: "Where",
    aboutBoth: "It is about how {supplier} works for {customer}.",
    aboutOne: "It is about {party}.",
    kept: "Nothing is recorded: no sound, no picture. Notes are written only if you agree when asked, and you can read them afterwards.",
    readers: "Whoever reads the notes: {readers}.",
    lead: "the programme lead",
    free: "You may decline, now or during the conversation, and take your words back later: they are erased then.",
    file: "The file with this letter puts it into your calendar. Ask for consent before you write the first word.",
  },
  ru: {
    summary: "Интервью: {guide}",
    invitedSubject: "Приглашение на разговор: {guide}, {time}",
    changedSubject: "Изменение: {guide}, {time}",
    cancelledSubject: "Отмена: {guide}, {time}",
    invited: "С вами хотел бы поговорить сотрудник {interviewer}.",
    changed: "Изменились время, место или тема вашего разговора ({interviewer}).",
    cancelled: "Разговор не состоится: {interviewer}, {interviewed}.",
    yours: "Вы проводите интервью: {interviewed}.",
    when: "Когда",
    where: "Где",
    aboutBoth: "Разговор о том, как {supplier} работает для стороны {customer}.",
    aboutOne: "Разговор о стороне {party}.",
    kept: "Ничего не записывается на диктофон или камеру. Заметки ведутся только с вашего согласия, о нём спросят в начале, и потом вы сможете их прочитать.",
    readers: "Кто читает заметки: {readers}.",
    lead: "руководитель программы",
    free: "Вы можете отказаться сейчас или в ходе разговора, а потом отозвать свои слова: тогда они будут стёрты.",
    file: "Файл в этом письме добавит встречу в ваш календарь. Спросите о согласии до первой заметки.",
  },
});

export const interviewNoticeWords = defineWords({
  en: {
    concludedTitle: "What was kept of your interview",
    concluded:
      "The conversation “{guide}” is concluded. You can read what was written down, and take it back.",
    withdrawnTitle: "An interview was withdrawn",
    withdrawn: "{name} withdrew consent to “{guide}”. Notes and quotes are erased.",
  },
  ru: {
    concludedTitle: "Что сохранено из вашего интервью",
    concluded: "Разговор «{guide}» завершён. Вы можете прочитать, что записано, и отозвать это.",
    withdrawnTitle: "Интервью отозвано",
    withdrawn: "Собеседник ({name}) отозвал согласие, интервью «{guide}». Заметки и цитаты стёрты.",
  },
});

export const interviewTimelineWords = defineWords({
  en: {
    planned: "Interview planned: {guide}",
    held: "Interview: {guide}",
    concluded: "Interview: {guide}",
    withdrawn: "Interview: {guide}",
    erased: "withdrawn; what was said is erased",
  },
  ru: {
    planned: "Запланировано интервью: {guide}",
    held: "Интервью: {guide}",
    concluded: "Интервью: {guide}",
    withdrawn: "Интервью: {guide}",
    erased: "отозвано, сказанное стёрто",
  },
});
