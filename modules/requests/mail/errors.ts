import { defineErrors } from "#platform/errors";

export const mailboxErrors = defineErrors("mailboxes", {
  port_not_mail: {
    status: 422,
    sentence: { en: "Port {port} is not one of mail (143, 993).", ru: "Порт {port} не почтовый (143, 993)." },
    hint: {
      en: "Use one of them, or ask the administrator to connect this mailbox.",
      ru: "Укажите один из них или попросите администратора подключить этот ящик.",
    },
  },
  unit_gone: {
    status: 422,
    sentence: { en: "There is no such unit any more.", ru: "Такого подразделения больше нет." },
    hint: { en: "Choose another unit.", ru: "Выберите другое подразделение." },
  },
  password_needed: {
    status: 422,
    sentence: { en: "The mailbox needs its password.", ru: "Нужен пароль ящика." },
    hint: {
      en: "Enter it; it is kept sealed and never shown again.",
      ru: "Введите его; он хранится зашифрованным и больше не показывается.",
    },
  },
  not_confirmed: {
    status: 409,
    sentence: {
      en: "Your account has no mail address to send to.",
      ru: "У вашей учётной записи нет адреса почты.",
    },
    hint: {
      en: "Sign in with an account that has one.",
      ru: "Войдите с учётной записью, у которой он есть.",
    },
  },
});
