import { defineErrors } from "#platform/errors";

export const dialogueErrors = defineErrors("survey_dialogue", {
  nothing_behind_key: {
    status: 404,
    sentence: {
      en: "There is nothing behind this key yet.",
      ru: "Под этим ключом пока ничего нет.",
    },
    hint: {
      en: "Check every letter. Comments are published when the survey has closed, and only where enough people wrote; until then there is no conversation.",
      ru: "Проверьте каждую букву. Слова публикуются, когда опрос закрыт, и только там, где написали достаточно многие; до этого разговора нет.",
    },
  },
  comment_not_found: {
    status: 404,
    sentence: { en: "There is no such comment.", ru: "Такого высказывания нет." },
    hint: {
      en: "Only comments released when their wave closed are here.",
      ru: "Здесь только то, что опубликовано при закрытии волны.",
    },
  },
  not_wanted: {
    status: 409,
    sentence: {
      en: "The author of this comment did not ask for a conversation.",
      ru: "Автор этих слов не выразил готовности к разговору.",
    },
    hint: {
      en: "Only those who said that they are ready to talk can be written to.",
      ru: "Написать можно только тому, кто сам сказал, что готов поговорить.",
    },
  },
  nobody_to_write_as: {
    status: 409,
    sentence: {
      en: "Your account belongs to nobody in the organisation.",
      ru: "Ваша учётная запись ни с кем в организации не связана.",
    },
    hint: {
      en: "An author is written to in one's own name. Ask the administrator to give your account the e-mail of your person.",
      ru: "Автору пишут от своего имени. Попросите администратора указать для учётной записи почту вашего сотрудника.",
    },
  },
  wait_for_answer: {
    status: 409,
    sentence: {
      en: "You have written {limit} times without an answer.",
      ru: "Вы написали уже столько раз без ответа: {limit}.",
    },
    hint: { en: "Write on once you are answered.", ru: "Продолжите, когда вам ответят." },
  },
  written_elsewhere: {
    status: 409,
    sentence: {
      en: "With this key something else was written meanwhile.",
      ru: "С этим ключом тем временем написали другое.",
    },
    hint: { en: "Open the conversation again and read.", ru: "Откройте разговор заново и прочтите." },
  },
  too_often: {
    status: 429,
    sentence: { en: "Too many tries from here.", ru: "Отсюда слишком много попыток." },
    hint: { en: "Come back in an hour.", ru: "Вернитесь через час." },
  },
});
