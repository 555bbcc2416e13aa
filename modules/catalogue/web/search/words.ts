import { defineWords } from "#platform/words";

export const searchWords = defineWords({
  en: {
    label: "What do you need?",
    placeholder: "For example: a new laptop, a leave, a broken printer",
    clear: "Clear the search",
    results: "Services found",
    searching: "Searching",
    found: { one: "{count} service found", other: "{count} services found" },
    readAs: "Shown for “{words}”",
    nothing: "No service answers to this",
    nothingText:
      "We keep the words, not your name, and show them to those who could offer it. Say it another way, or ask openly.",
    nothingNoted: "Thank you: the words are kept, your name is not.",
    noneOfThese: "None of these",
    askAnyway: "Ask anyway",
    chosen: "often chosen",
    about: "about {time}",
    failed: "The search does not answer just now. Try again.",
  },
  ru: {
    label: "Что вам нужно?",
    placeholder: "Например: новый ноутбук, отпуск, сломался принтер",
    clear: "Очистить поиск",
    results: "Найденные услуги",
    searching: "Идёт поиск",
    found: {
      one: "Найдена {count} услуга",
      few: "Найдено {count} услуги",
      many: "Найдено {count} услуг",
      other: "Найдено {count} услуги",
    },
    readAs: "Показано по словам «{words}»",
    nothing: "Такой услуги не нашлось",
    nothingText:
      "Мы сохраним эти слова без вашего имени и покажем тем, кто мог бы помочь. Попробуйте сказать иначе или спросите свободно.",
    nothingNoted: "Спасибо: слова сохранены, имя — нет.",
    noneOfThese: "Ничего не подходит",
    askAnyway: "Всё равно спросить",
    chosen: "часто выбирают",
    about: "обычно {time}",
    failed: "Поиск сейчас не отвечает. Попробуйте ещё раз.",
  },
});
