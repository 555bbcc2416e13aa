import { defineWords } from "#platform/words";

/** The heads of the file with the rows that could not be taken. */
export const reportWords = defineWords({
  en: {
    line: "Line",
    column: "Column",
    value: "Value",
    reason: "Reason",
    notListed: { one: "{count} more such row is not listed", other: "{count} more such rows are not listed" },
  },
  ru: {
    line: "Строка",
    column: "Столбец",
    value: "Значение",
    reason: "Причина",
    notListed: {
      one: "ещё {count} такая строка не перечислена",
      few: "ещё {count} такие строки не перечислены",
      many: "ещё {count} таких строк не перечислено",
      other: "ещё {count} такой строки не перечислено",
    },
  },
});
