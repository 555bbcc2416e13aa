import { defineErrors } from "#platform/errors";

export const httpErrors = defineErrors("http", {
  invalid_input: {
    status: 400,
    sentence: {
      en: "The input is not as described: {reason}.",
      ru: "Данные не соответствуют описанию: {reason}.",
    },
    hint: {
      en: "The details name each place; /api describes the shapes.",
      ru: "В подробностях названо каждое место; формы описаны на /api.",
    },
  },
  unreadable_text: {
    status: 400,
    sentence: {
      en: "“{place}” holds a character that cannot be stored: NUL or half of a character.",
      ru: "В «{place}» есть символ, который нельзя сохранить: NUL или половина символа.",
    },
    hint: { en: "Remove it and try again.", ru: "Удалите его и повторите." },
  },
  too_deep: {
    status: 400,
    sentence: {
      en: "The input is nested more than {limit} deep.",
      ru: "Вложенность данных больше {limit}.",
    },
    hint: { en: "/api describes the shapes.", ru: "Формы описаны на /api." },
  },
  key_too_long: {
    status: 400,
    sentence: {
      en: "The idempotency key is longer than {limit} characters.",
      ru: "Ключ идемпотентности длиннее {limit} символов.",
    },
    hint: { en: "Use a UUID.", ru: "Используйте UUID." },
  },
  no_such_address: {
    status: 404,
    sentence: { en: "There is nothing at {method} {path}.", ru: "По адресу {method} {path} ничего нет." },
    hint: { en: "/api lists every address.", ru: "Все адреса перечислены на /api." },
  },
  foreign_origin: {
    status: 403,
    sentence: {
      en: "The request came from another site: {origin}.",
      ru: "Запрос пришёл с другого сайта: {origin}.",
    },
    hint: {
      en: "Set VIZAVI_URL to the address people use.",
      ru: "Укажите в VIZAVI_URL адрес, которым пользуются люди.",
    },
  },
  key_reused: {
    status: 409,
    sentence: {
      en: "This idempotency key was used for another request.",
      ru: "Этот ключ идемпотентности уже использован для другого запроса.",
    },
    hint: { en: "Use a new key for a new request.", ru: "Для нового запроса нужен новый ключ." },
  },
  too_many_requests: {
    status: 429,
    sentence: { en: "Too many requests.", ru: "Слишком много запросов." },
    hint: { en: "Wait a minute.", ru: "Подождите минуту." },
  },
  unexpected: {
    status: 500,
    sentence: { en: "Something broke on our side.", ru: "Сбой на нашей стороне." },
    hint: {
      en: "Try again; if it stays, tell the administrator the number {id}, which is in the log.",
      ru: "Повторите; если не пройдёт, сообщите администратору номер {id} — он есть в журнале.",
    },
  },
  unavailable: {
    status: 503,
    sentence: { en: "The database does not answer.", ru: "База данных не отвечает." },
    hint: { en: "Nothing was lost; try again in a moment.", ru: "Ничего не потеряно; повторите чуть позже." },
  },
  rejected: {
    status: 400,
    sentence: { en: "The request was rejected: {reason}.", ru: "Запрос отклонён: {reason}." },
    hint: { en: "/api describes what is accepted.", ru: "Что принимается, описано на /api." },
  },
});
