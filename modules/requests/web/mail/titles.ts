import { defineWords } from "#platform/words";

export const mailTitles = defineWords({
  en: { mail: "Mail", unitMail: "Mailboxes" },
  ru: { mail: "Почта", unitMail: "Почтовые ящики" },
});
