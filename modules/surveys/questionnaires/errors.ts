import { defineErrors } from "#platform/errors";

export const questionnaireErrors = defineErrors("questionnaires", {
  questionnaire_not_found: {
    status: 404,
    sentence: { en: "There is no questionnaire {id}.", ru: "Анкеты {id} нет." },
    hint: { en: "Look for it among the questionnaires.", ru: "Найдите её в списке анкет." },
  },
  version_not_found: {
    status: 404,
    sentence: {
      en: "The questionnaire has no version {number}.",
      ru: "У анкеты нет версии {number}.",
    },
    hint: { en: "Look at the list of its versions.", ru: "Посмотрите список её версий." },
  },
  library_key_unknown: {
    status: 404,
    sentence: {
      en: "The library has no questionnaire “{key}”.",
      ru: "В библиотеке нет анкеты «{key}».",
    },
    hint: { en: "Choose one from the library.", ru: "Выберите анкету из библиотеки." },
  },
  draft_changed: {
    status: 409,
    sentence: {
      en: "{by} has changed the questionnaire meanwhile.",
      ru: "Анкету тем временем изменил другой человек: {by}.",
    },
    hint: {
      en: "Copy what you wrote last, reload the page and write it in again.",
      ru: "Скопируйте последнее написанное, обновите страницу и внесите его снова.",
    },
  },
  draft_unfinished: {
    status: 422,
    sentence: {
      en: "The questionnaire cannot be asked yet: {count} things are missing.",
      ru: "Эту анкету ещё нельзя задавать: осталось доделать {count}.",
    },
    hint: {
      en: "Go through the list of what is missing; each entry leads to its place.",
      ru: "Пройдите по списку недостающего: каждая строка ведёт на своё место.",
    },
  },
  nothing_new: {
    status: 409,
    sentence: {
      en: "Version {number} says the same already.",
      ru: "Версия {number} уже точно такая же.",
    },
    hint: {
      en: "Change something before publishing again.",
      ru: "Измените что-нибудь, прежде чем публиковать снова.",
    },
  },
  questionnaire_ended: {
    status: 409,
    sentence: { en: "The questionnaire has been put away.", ru: "Анкета убрана в архив." },
    hint: { en: "Take it back into use first.", ru: "Сначала верните её в работу." },
  },
  form_unreadable: {
    status: 422,
    sentence: {
      en: "This is not a form that can be asked: {what}.",
      ru: "Это не форма, которую можно задать: {what}.",
    },
    hint: {
      en: "Export the form from SurveyJS as JSON and try again.",
      ru: "Выгрузите форму из SurveyJS в JSON и попробуйте снова.",
    },
  },
  type_unsupported: {
    status: 422,
    sentence: {
      en: "Questions of these kinds cannot be asked here: {questions}.",
      ru: "Вопросы таких видов здесь задать нельзя: {questions}.",
    },
    hint: {
      en: "Replace them by choices, ratings, matrices, rankings or texts, and bring the form in again.",
      ru: "Замените их на выбор, оценку, таблицу, ранжирование или текст и загрузите форму снова.",
    },
  },
  options_elsewhere: {
    status: 422,
    sentence: {
      en: "The answers of “{question}” are fetched from elsewhere.",
      ru: "Варианты ответа на «{question}» берутся из другого места.",
    },
    hint: {
      en: "Write the answers into the form itself.",
      ru: "Впишите варианты прямо в форму.",
    },
  },
});
