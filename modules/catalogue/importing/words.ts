import { defineWords } from "#platform/words";

/** What is wrong with a row, by code. */
export const problemWords = defineWords({
  en: {
    code_missing: "The row has no code, so nobody knows next time which service it is.",
    code_twice: "The code “{value}” stands in an earlier row.",
    supplier_missing: "A new service needs a supplier.",
    supplier_unknown: "There is no unit, partner or person “{value}”.",
    party_ambiguous: "“{value}” may be {count} different parties; write the id.",
    name_missing: "A service needs a name in at least one language.",
    owner_unknown: "There is no person “{value}”; taken without an owner.",
    audience_unknown: "There is no unit, person, partner or category “{value}”.",
    hours_unfit: "“{value}” is no length of time in hours.",
    state_unknown: "“{value}” is no state: draft, published or retired.",
    json_unfit: "This is not what JSON looks like.",
    form_unfit: "The form does not fit: {problem}.",
    approval_unfit: "The approval does not fit: {problem}.",
    rating_unfit: "The questions do not fit: {problem}.",
    value_unfit: "“{value}” does not fit: {problem}.",
    too_long: "longer than {most} characters",
    wrong_shape: "see the formats in the documentation ({place})",
    unknown_approver: "there is no “{value}”",
  },
  ru: {
    code_missing: "В строке нет кода, и в следующий раз не узнать, какая это услуга.",
    code_twice: "Код «{value}» уже стоит в строке выше.",
    supplier_missing: "Новой услуге нужно, чтобы её кто-то оказывал.",
    supplier_unknown: "Подразделения, партнёра или сотрудника «{value}» нет.",
    party_ambiguous: "«{value}» подходит {count} сторонам; напишите код.",
    name_missing: "Услуге нужно название хотя бы на одном языке.",
    owner_unknown: "Сотрудника «{value}» нет; строка загружается без владельца.",
    audience_unknown: "Подразделения, сотрудника, партнёра или категории «{value}» нет.",
    hours_unfit: "«{value}» не похоже на время в часах.",
    state_unknown: "«{value}» не состояние: черновик, оказывается или снята.",
    json_unfit: "Это не похоже на JSON.",
    form_unfit: "Форма не подходит: {problem}.",
    approval_unfit: "Согласование не подходит: {problem}.",
    rating_unfit: "Вопросы не подходят: {problem}.",
    value_unfit: "«{value}» не подходит: {problem}.",
    too_long: "длиннее {most} знаков",
    wrong_shape: "см. описание форматов в документации ({place})",
    unknown_approver: "нет «{value}»",
  },
});
export type ProblemCode = Exclude<
  keyof (typeof problemWords)["en"],
  "too_long" | "wrong_shape" | "unknown_approver"
>;

/** Words of the files the server writes. */
export const fileWords = defineWords({
  en: {
    services: "Services",
    problems: "problems",
    line: "Line",
    column: "Column",
    value: "Value",
    what: "What is wrong",
    severity: "Outcome",
    refused: "row not taken",
    mended: "taken without the value",
    notice: "taken, worth a look",
  },
  ru: {
    services: "Услуги",
    problems: "ошибки",
    line: "Строка",
    column: "Столбец",
    value: "Значение",
    what: "Что не так",
    severity: "Итог",
    refused: "строка не загружается",
    mended: "загружается без значения",
    notice: "загружается, стоит проверить",
  },
});
