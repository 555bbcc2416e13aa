import { defineErrors } from "#platform/errors";

export const errors = defineErrors("mail", {
  no_sender: {
    status: 409,
    sentence: {
      en: "Letters cannot be sent: there is no server or no sender address.",
      ru: "Письма отправить нельзя: не указан сервер или адрес отправителя.",
    },
    hint: {
      en: "Set VIZAVI_SMTP_URL and VIZAVI_MAIL_FROM and start again; letters that wait are sent then.",
      ru: "Задайте VIZAVI_SMTP_URL и VIZAVI_MAIL_FROM и перезапустите; ожидающие письма уйдут сами.",
    },
  },
  bad_address: {
    status: 422,
    sentence: { en: "“{address}” is not a mail address.", ru: "«{address}» — не адрес почты." },
    hint: { en: "Write it as name@company.example.", ru: "Напишите его как name@company.example." },
  },
  too_much_attached: {
    status: 413,
    sentence: {
      en: "The files of the letter are too large for mail.",
      ru: "Файлы письма слишком велики для почты.",
    },
    hint: { en: "Send fewer of them, or a link.", ru: "Отправьте меньше файлов или ссылку." },
  },
  bad_header: {
    status: 422,
    sentence: { en: "“{name}” is not a header of ours.", ru: "«{name}» — не наш заголовок." },
    hint: {
      en: "Names of letters, digits and hyphens, beginning with X- or one of the few that are ours to set.",
      ru: "Имя из букв, цифр и дефисов, начинается с X- или входит в список разрешённых.",
    },
  },
  letter_not_found: {
    status: 404,
    sentence: { en: "There is no letter {id}.", ru: "Письма {id} нет." },
    hint: { en: "Open the list again.", ru: "Откройте список заново." },
  },
  mailbox_not_found: {
    status: 404,
    sentence: { en: "There is no mailbox {id}.", ru: "Почтового ящика {id} нет." },
    hint: {
      en: "It may have been removed; open the list again.",
      ru: "Возможно, его удалили; откройте список заново.",
    },
  },
  mailbox_taken: {
    status: 409,
    sentence: { en: "The mailbox {address} is there already.", ru: "Ящик {address} уже есть." },
    hint: { en: "Change that one instead.", ru: "Измените существующий." },
  },
  aside_not_found: {
    status: 404,
    sentence: { en: "There is no letter {id} set aside.", ru: "Отложенного письма {id} нет." },
    hint: { en: "Somebody may have decided on it already.", ru: "Возможно, по нему уже решили." },
  },
  mailbox_fails: {
    status: 422,
    sentence: { en: "The mailbox cannot be opened: {reason}.", ru: "Ящик не открывается: {reason}." },
    hint: {
      en: "Check the server, port, protection, user and password.",
      ru: "Проверьте сервер, порт, защиту, имя и пароль.",
    },
  },
});
