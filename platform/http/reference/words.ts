import { defineWords } from "#platform/words";

export const referenceWords = defineWords({
  en: {
    title: "{name} API",
    version: "version {version}",
    skip: "Skip to the content",
    contents: "Contents",
    begin: "Before you begin",
    beginSession:
      "A program signs in as a person does: POST /api/session with e-mail and password, then send the cookie with every call.",
    beginKey:
      "Every write may carry an Idempotency-Key header. A repeated call with the same key changes nothing twice and gives the first answer again.",
    beginErrors:
      "A refusal has a status of 400 or above and says what is wrong, where, and what to do, in the language of Accept-Language:",
    beginPages: "Long lists come in pages: pass what the answer calls “next” as “after”. Times are ISO 8601.",
    machine: "The same for programs: {address} (OpenAPI 3.1)",
    back: "Back to {name}",
    other: "На русском",
    parameters: "Parameters",
    name: "Name",
    where: "Where",
    type: "Type",
    needed: "needed",
    path: "address",
    query: "query",
    header: "header",
    cookie: "cookie",
    body: "Body",
    answer: "Answer {status}",
    schemas: "Shapes",
    file: "a file",
  },
  ru: {
    title: "API {name}",
    version: "версия {version}",
    skip: "Перейти к содержанию",
    contents: "Содержание",
    begin: "С чего начать",
    beginSession:
      "Программа входит так же, как человек: POST /api/session с почтой и паролем, затем cookie отправляется с каждым вызовом.",
    beginKey:
      "Каждая запись может нести заголовок Idempotency-Key. Повторный вызов с тем же ключом ничего не меняет дважды и возвращает первый ответ.",
    beginErrors:
      "У отказа код 400 и выше; он говорит, что не так, где именно и что делать, на языке из Accept-Language:",
    beginPages:
      "Длинные списки приходят страницами: то, что в ответе названо «next», передайте как «after». Время в виде ISO 8601.",
    machine: "То же для программ: {address} (OpenAPI 3.1)",
    back: "Вернуться в {name}",
    other: "In English",
    parameters: "Параметры",
    name: "Имя",
    where: "Где",
    type: "Тип",
    needed: "обязателен",
    path: "адрес",
    query: "запрос",
    header: "заголовок",
    cookie: "cookie",
    body: "Тело",
    answer: "Ответ {status}",
    schemas: "Структуры",
    file: "файл",
  },
});
