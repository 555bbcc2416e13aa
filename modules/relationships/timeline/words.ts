import { defineWords } from "#platform/words";

export const noteWords = defineWords({
  en: {
    call: "Call",
    meeting: "Meeting",
    letter: "Letter",
    conversation: "Conversation",
    note: "Note",
    promised: "Promised by {side}: {promise}",
    promisedUntil: "Promised by {side} until {date}: {promise}",
    kept: "kept",
  },
  ru: {
    call: "Звонок",
    meeting: "Встреча",
    letter: "Письмо",
    conversation: "Разговор",
    note: "Заметка",
    promised: "Обещание ({side}): {promise}",
    promisedUntil: "Обещание до {date} ({side}): {promise}",
    kept: "выполнено",
  },
});
