import { defineWords } from "#platform/words";

/** What the house writes into requests about letters. */
export const mailWords = defineWords({
  en: {
    noSubject: "(no subject)",
    noText: "(a letter without text)",
    sealed: "(an encrypted letter; what is in it is in the attachment)",
    bounced: "A letter could not be delivered to {recipient}: {reason}",
    somebody: "its recipient",
    noReason: "the server gave no reason",
    outside: "Outside",
    testSubject: "Vizavi can send letters",
    testText: "This letter was sent from the page of mail to see whether sending works. It does.",
  },
  ru: {
    noSubject: "(без темы)",
    noText: "(письмо без текста)",
    sealed: "(зашифрованное письмо: содержимое во вложении)",
    bounced: "Письмо не доставлено ({recipient}): {reason}",
    somebody: "получателю",
    noReason: "сервер не назвал причину",
    outside: "Вне компании",
    testSubject: "Vizavi отправляет письма",
    testText: "Это письмо отправлено со страницы почты, чтобы проверить отправку. Она работает.",
  },
});
