// The columns of a file of services, by every name they go by; the first is the canonical one, the second its Russian.

import { type Field, matchColumns } from "#platform/files";

export const serviceFields = [
  { key: "code", names: ["code", "Код", "id", "код услуги", "service code"] },
  { key: "supplier", names: ["supplier", "Кто оказывает", "unit", "подразделение", "исполнитель"] },
  { key: "name_ru", names: ["name_ru", "Название (рус.)", "название", "услуга"] },
  { key: "name_en", names: ["name_en", "Название (англ.)", "name"] },
  { key: "description_ru", names: ["description_ru", "Описание (рус.)", "описание"] },
  { key: "description_en", names: ["description_en", "Описание (англ.)", "description"] },
  { key: "needed_ru", names: ["needed_ru", "Что подготовить (рус.)", "что подготовить"] },
  { key: "needed_en", names: ["needed_en", "Что подготовить (англ.)", "needed"] },
  { key: "promise_ru", names: ["promise_ru", "Обещание (рус.)", "обещание"] },
  { key: "promise_en", names: ["promise_en", "Обещание (англ.)", "promise"] },
  { key: "cost_ru", names: ["cost_ru", "Стоимость (рус.)", "стоимость"] },
  { key: "cost_en", names: ["cost_en", "Стоимость (англ.)", "cost"] },
  { key: "examples_ru", names: ["examples_ru", "Примеры (рус.)", "примеры"] },
  { key: "examples_en", names: ["examples_en", "Примеры (англ.)", "examples"] },
  { key: "audience", names: ["audience", "Для кого", "аудитория"] },
  { key: "synonyms", names: ["synonyms", "Другие слова", "синонимы"] },
  { key: "expected_hours", names: ["expected_hours", "Обычно часов", "hours", "часов", "срок, ч"] },
  { key: "owner", names: ["owner", "Кто отвечает", "владелец"] },
  { key: "state", names: ["state", "Состояние", "статус"] },
  { key: "form", names: ["form", "Форма"] },
  { key: "approval", names: ["approval", "Согласование"] },
  { key: "rating", names: ["rating", "Вопросы после закрытия"] },
] as const satisfies readonly Field[];

export type FieldKey = (typeof serviceFields)[number]["key"];
export type Mapping = Partial<Record<FieldKey, number>>;

/** What must be there before a file can be read. */
export const neededFields: readonly FieldKey[] = ["code", "supplier"];

/** Which column is which field: as it was settled, else as the headers say. */
export function settleColumns(
  headers: readonly string[],
  settled: Readonly<Record<string, number | null>>,
): { mapping: Mapping; unknown: string[] } {
  const guessed = matchColumns(headers, serviceFields).mapping as Mapping;
  const mapping: Mapping = {};
  for (const { key } of serviceFields) {
    const column = settled[key] === undefined ? guessed[key] : settled[key];
    if (column !== null && column !== undefined && column < headers.length) mapping[key] = column;
  }
  const used = new Set(Object.values(mapping));
  const unknown = headers.filter((header, i) => header.trim() !== "" && !used.has(i));
  return { mapping, unknown };
}
