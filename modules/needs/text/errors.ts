import { defineErrors } from "#platform/errors";

export const textErrors = defineErrors("topics", {
  topic_unknown: {
    status: 404,
    sentence: { en: "There is no topic “{key}”.", ru: "Темы «{key}» нет." },
    hint: { en: "Choose one of the list of topics.", ru: "Выберите тему из списка." },
  },
  topic_taken: {
    status: 409,
    sentence: { en: "There is a topic “{name}” already.", ru: "Тема «{name}» уже есть." },
    hint: {
      en: "Give the new one another name, or edit that one.",
      ru: "Назовите новую иначе или измените ту.",
    },
  },
  not_found_in_texts: {
    status: 409,
    sentence: {
      en: "“{key}” was not found in texts, so there is nothing to accept or dismiss.",
      ru: "Тема «{key}» не найдена в текстах, поэтому принимать или отклонять нечего.",
    },
    hint: { en: "Switch it off instead.", ru: "Вместо этого отключите её." },
  },
  merged_with_itself: {
    status: 400,
    sentence: { en: "A topic is not merged with itself.", ru: "Тему нельзя объединить с самой собой." },
    hint: { en: "Choose another one.", ru: "Выберите другую." },
  },
});
