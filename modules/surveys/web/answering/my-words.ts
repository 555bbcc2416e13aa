import { defineWords } from "#platform/words";

export const myWords = defineWords({
  en: {
    title: "My surveys",
    lead: "What you are asked now. Taking part is voluntary.",
    emptyTitle: "Nothing is asked of you now",
    emptyText: "When a survey begins for you, it stands here and on the first page.",
    answer: "Answer",
    goOn: "Go on",
    answerWhat: "{verb}: {name}",
    left: { one: "{left} of {count} to be answered", other: "{left} of {count} to be answered" },
    allDone: "Answered",
    homeTitle: "You are asked",
    homeAll: "All my surveys",
    code: "Have a code on paper?",
    codeEnter: "Enter the code",
  },
  ru: {
    title: "Мои опросы",
    lead: "О чём вас спрашивают сейчас. Участие добровольное.",
    emptyTitle: "Сейчас вас ни о чём не спрашивают",
    emptyText: "Когда начнётся опрос для вас, он появится здесь и на главной странице.",
    answer: "Ответить",
    goOn: "Продолжить",
    answerWhat: "{verb}: {name}",
    left: {
      one: "Осталось {left} из {count}",
      few: "Осталось {left} из {count}",
      many: "Осталось {left} из {count}",
      other: "Осталось {left} из {count}",
    },
    allDone: "Отвечено",
    homeTitle: "Вас спрашивают",
    homeAll: "Все мои опросы",
    code: "Есть код на бумаге?",
    codeEnter: "Ввести код",
  },
});
