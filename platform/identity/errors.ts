import { defineErrors } from "#platform/errors";

export const identityErrors = defineErrors("identity", {
  wrong_credentials: {
    status: 401,
    sentence: { en: "E-mail or password is wrong.", ru: "Неверная почта или пароль." },
    hint: {
      en: "Try again, or ask an administrator for a one-time link.",
      ru: "Попробуйте ещё раз или попросите у администратора одноразовую ссылку.",
    },
  },
  link_spent: {
    status: 401,
    sentence: { en: "This link has been used or has expired.", ru: "Ссылка уже использована или устарела." },
    hint: {
      en: "Ask an administrator for a new one, or run `vizavi sign-in-link` on the server.",
      ru: "Попросите у администратора новую или выполните на сервере `vizavi sign-in-link`.",
    },
  },
  too_many_tries: {
    status: 429,
    sentence: { en: "Too many tries.", ru: "Слишком много попыток." },
    hint: { en: "Wait a minute and try again.", ru: "Подождите минуту и повторите." },
  },
  account_not_found: {
    status: 404,
    sentence: { en: "There is no such account: {id}.", ru: "Такой учётной записи нет: {id}." },
    hint: { en: "Look it up in the list of accounts.", ru: "Найдите её в списке учётных записей." },
  },
  email_taken: {
    status: 409,
    sentence: {
      en: "The address {email} already has an account.",
      ru: "У адреса {email} уже есть учётная запись.",
    },
    hint: { en: "Use that account.", ru: "Используйте её." },
  },
  last_administrator: {
    status: 409,
    sentence: {
      en: "This is the last administrator.",
      ru: "Это последний администратор.",
    },
    hint: {
      en: "Make somebody else administrator first.",
      ru: "Сначала назначьте администратором кого-то ещё.",
    },
  },
  wrong_current_password: {
    status: 403,
    sentence: { en: "The current password is wrong.", ru: "Текущий пароль неверен." },
    hint: { en: "Type the password you use now.", ru: "Введите пароль, который действует сейчас." },
  },
});
