import { defineWords } from "#platform/words";

/** What is wrong with a row, and what becomes of it. */
export const problemWords = defineWords({
  en: {
    key_repeated: "The same number stands in an earlier row; the row is not taken.",
    subject_missing: "The row has no subject.",
    opened_missing: "The row does not say when it was asked.",
    opened_bad: "“{value}” is no date.",
    requester_missing: "The row does not say who asked.",
    requester_unknown: "Nobody in the organisation is called “{value}”, or several are.",
    group_missing: "The row does not say who served.",
    group_unknown: "No unit and no person is called “{value}”, or several are.",
    done_before_opened: "It ended before it was asked; it is taken as ended at once.",
    answer_before_opened: "It was answered before it was asked; the answer's time is left out.",
    done_missing: "It is said to be over, but not when; the last time known is taken.",
  },
  ru: {
    key_repeated: "Этот номер уже был в одной из строк выше; строка не взята.",
    subject_missing: "В строке нет темы.",
    opened_missing: "Не сказано, когда обратились.",
    opened_bad: "«{value}» — не дата.",
    requester_missing: "Не сказано, кто обратился.",
    requester_unknown: "Никого с именем «{value}» в организации нет, или таких несколько.",
    group_missing: "Не сказано, кто обслуживал.",
    group_unknown: "Нет ни подразделения, ни человека «{value}», или таких несколько.",
    done_before_opened: "Завершено раньше, чем обратились; считается завершённым сразу.",
    answer_before_opened: "Ответ раньше обращения; время ответа не взято.",
    done_missing: "Сказано, что завершено, но не сказано когда; взято последнее известное время.",
  },
});
