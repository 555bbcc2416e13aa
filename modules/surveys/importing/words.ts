import { defineWords } from "#platform/words";

/** What is wrong with an answer, and what becomes of it. */
export const problemWords = defineWords({
  en: {
    answer_unknown: "“{value}” is no answer to this question; the question is left open.",
    text_too_long: "The text is longer than 4,000 characters; the rest is left out.",
    nothing_said: "The row answers no question.",
    unit_unknown: "No unit is called “{value}”, or several are; the answer counts without a unit.",
    subject_missing: "The row does not say who is rated.",
    subject_unknown: "Nobody who could be rated is called “{value}”, or several are.",
    own_unit: "Nobody rates their own unit.",
    person_missing: "The row does not say who answered.",
    person_unknown: "Nobody in the organisation is called “{value}”, or several are.",
    answered_twice: "The same person answered about the same unit in an earlier row.",
    category_unknown: "“{value}” is no category we know; the answer counts without one.",
  },
  ru: {
    answer_unknown: "«{value}» — не ответ на этот вопрос; он оставлен без ответа.",
    text_too_long: "Текст длиннее 4000 знаков, остальное не взято.",
    nothing_said: "В строке нет ни одного ответа.",
    unit_unknown: "Подразделения «{value}» нет, или таких несколько; ответ учтён без подразделения.",
    subject_missing: "Не сказано, кого оценивают.",
    subject_unknown: "Некого оценивать: «{value}» здесь нет, или таких несколько.",
    own_unit: "Своё подразделение не оценивают.",
    person_missing: "Не сказано, кто ответил.",
    person_unknown: "Никого с именем «{value}» в организации нет, или таких несколько.",
    answered_twice: "Этот человек уже ответил о том же подразделении в строке выше.",
    category_unknown: "Категории «{value}» мы не знаем; ответ учтён без неё.",
  },
});

/** What stands in place of a promise where another system gave it. */
export const pastContractWords = defineWords({
  en: {
    anonymousTitle: "A past survey: here its answers have no names",
    identifiedTitle: "A past survey: its answers carry names",
    asked:
      "It was asked elsewhere and ended on {day}. What was promised there is not known here; here this holds.",
    apart:
      "Columns that name or time people were left out. Answers are kept apart from people, and the file was deleted.",
    threshold:
      "Nothing is shown of fewer than {k} people. How answers are distributed is shown from {histogram} people, words from {comments}. These numbers may rise, never fall.",
    once: "Results appear once and do not change afterwards.",
    named: "Answers are kept with names. Who reads them: {readers}. Nobody else.",
    notAdministrator: "Whoever administers the database has the technical means to read stored answers.",
    notSource: "Whoever has the file that was brought in can read it.",
  },
  ru: {
    anonymousTitle: "Прошлый опрос: здесь его ответы без имён",
    identifiedTitle: "Прошлый опрос: его ответы с именами",
    asked:
      "Его провели в другой системе, он закончился {day}. Что обещали там, здесь неизвестно; здесь действует следующее.",
    apart:
      "Столбцы с именами людей и точным временем не взяты. Ответы хранятся отдельно от людей, а файл удалён.",
    threshold:
      "Ничего не показываем о группах меньше {k} человек. Распределения ответов — от {histogram} человек, слова — от {comments}. Эти числа могут только расти.",
    once: "Результаты появляются один раз и потом не меняются.",
    named: "Ответы хранятся с именами. Кто их читает: {readers}. Больше никто.",
    notAdministrator: "У администратора базы данных есть техническая возможность прочесть хранимые ответы.",
    notSource: "Тот, у кого есть сам загруженный файл, может его прочесть.",
  },
});
