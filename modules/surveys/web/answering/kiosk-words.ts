import { defineWords } from "#platform/words";

export const kioskWords = defineWords({
  en: {
    title: "Survey",
    lead: "Enter the code from your sheet of paper.",
    code: "Code",
    start: "Begin",
    forgets:
      "Many people use this device. It forgets everything when you finish, and after a minute without a touch.",
    finish: "Finish",
    leave: "Leave and forget",
    idleTitle: "Are you still there?",
    idleText: {
      one: "In {count} second this device forgets your answers.",
      other: "In {count} seconds this device forgets your answers.",
    },
    here: "I am here",
    wrong: "This code opens nothing",
    wrongText:
      "Check every character. A code opens nothing once the survey is over or a new sheet was printed.",
    firstCounts:
      "A code does not show whether you have answered, so that nobody who has the sheet learns that. What you answered first counts.",
  },
  ru: {
    title: "Опрос",
    lead: "Введите код с вашего листка.",
    code: "Код",
    start: "Начать",
    forgets:
      "Этим устройством пользуются многие. Оно забывает всё, когда вы закончите, и через минуту без касания.",
    finish: "Закончить",
    leave: "Уйти и забыть",
    idleTitle: "Вы ещё здесь?",
    idleText: {
      one: "Через {count} секунду устройство забудет ваши ответы.",
      few: "Через {count} секунды устройство забудет ваши ответы.",
      many: "Через {count} секунд устройство забудет ваши ответы.",
      other: "Через {count} секунды устройство забудет ваши ответы.",
    },
    here: "Я здесь",
    wrong: "Этот код ничего не открывает",
    wrongText:
      "Проверьте каждый знак. Код ничего не открывает, когда опрос завершён или напечатан новый листок.",
    firstCounts:
      "По коду не видно, ответили ли вы: этого не узнает никто, у кого есть листок. Учитывается то, что вы ответили первым.",
  },
});
