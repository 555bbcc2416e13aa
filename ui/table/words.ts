import { defineWords } from "#platform/words";

export const tableWords = defineWords({
  en: {
    actions: "Actions",
    empty: "Nothing to show",
    shown: { one: "{count} row", other: "{count} rows" },
    shownOf: "{shown} of {total} rows",
    shownMore: "the first {count}, there are more",
    csv: "CSV",
    xlsx: "XLSX",
    export: "Export",
    sortBy: "Sort by",
    ascending: "smallest first",
    descending: "largest first",
    turn: "Turn the order",
  },
  ru: {
    actions: "Действия",
    empty: "Показывать нечего",
    shown: { one: "{count} строка", few: "{count} строки", many: "{count} строк", other: "{count} строки" },
    shownOf: "{shown} из {total} строк",
    shownMore: "первые {count}, есть ещё",
    csv: "CSV",
    xlsx: "XLSX",
    export: "Выгрузить",
    sortBy: "Упорядочить",
    ascending: "сначала меньшие",
    descending: "сначала большие",
    turn: "Обратный порядок",
  },
});
