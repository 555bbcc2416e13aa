import { defineWords } from "#platform/words";

export const answeringTitles = defineWords({
  en: {
    answer: "Survey",
    mine: "My surveys",
    kiosk: "Survey",
    said: "About your words",
    talk: "Anonymous conversation",
  },
  ru: {
    answer: "Опрос",
    mine: "Мои опросы",
    kiosk: "Опрос",
    said: "О ваших словах",
    talk: "Анонимный разговор",
  },
});
