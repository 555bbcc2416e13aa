import { defineWords } from "#platform/words";

export const partWords = defineWords({
  en: {
    clear: "Take away",
    findPerson: "Type a name",
    findUnit: "Type a name of a unit or partner",
    findAny: "Type a name of a unit, a person or a partner",
    usually: "usually {time}",
    asked: { one: "asked {count} time", other: "asked {count} times" },
    draft: "draft",
    published: "on offer",
    retired: "no longer offered",
  },
  ru: {
    clear: "Убрать",
    findPerson: "Начните вводить имя",
    findUnit: "Начните вводить название подразделения или партнёра",
    findAny: "Начните вводить название подразделения, партнёра или имя",
    usually: "обычно {time}",
    asked: {
      one: "просили {count} раз",
      few: "просили {count} раза",
      many: "просили {count} раз",
      other: "просили {count} раза",
    },
    draft: "черновик",
    published: "оказывается",
    retired: "больше не оказывается",
  },
});
