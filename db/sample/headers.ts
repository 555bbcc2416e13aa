// The columns of each file, as docs/import-formats.md names them.
import type { Language } from "#platform/cli";

export type FileKind = "units" | "people" | "requests" | "events" | "mail" | "nominations";

const english: Readonly<Record<FileKind, readonly string[]>> = {
  units: ["id", "name", "parent", "head", "kind", "function", "serves"],
  people: ["id", "name", "email", "unit", "position", "manager", "from", "to"],
  requests: ["id", "time", "requester", "supplier", "service", "kind", "closed", "subject"],
  events: ["case", "activity", "time", "resource", "unit", "lifecycle"],
  mail: ["from", "to", "time", "message"],
  nominations: ["respondent", "unit", "frequency", "criticality", "time"],
};

const russian: Readonly<Record<FileKind, readonly string[]>> = {
  units: [
    "Код",
    "Подразделение",
    "Вышестоящее подразделение",
    "Руководитель",
    "Вид",
    "Функция",
    "Кого обслуживает",
  ],
  people: [
    "Табельный номер",
    "ФИО",
    "Почта",
    "Подразделение",
    "Должность",
    "Руководитель",
    "Дата приёма",
    "Дата увольнения",
  ],
  requests: ["Номер", "Создано", "Заявитель", "Исполнитель", "Услуга", "Тип", "Закрыто", "Тема"],
  events: ["Экземпляр", "Операция", "Время", "Исполнитель", "Подразделение", "Стадия"],
  mail: ["От", "Кому", "Время", "Письмо"],
  nominations: ["Респондент", "От кого зависит", "Частота", "Критичность", "Время"],
};

export function headers(kind: FileKind, language: Language): readonly string[] {
  return (language === "ru" ? russian : english)[kind];
}

export const words = {
  en: {
    unit: "unit",
    partner: "partner",
    kinds: {
      request: "request",
      question: "question",
      complaint: "complaint",
      suggestion: "suggestion",
      thanks: "thanks",
    },
    frequencies: ["daily", "weekly", "monthly", "yearly"],
    complete: "complete",
    robot: "System",
  },
  ru: {
    unit: "подразделение",
    partner: "партнёр",
    kinds: {
      request: "обращение",
      question: "вопрос",
      complaint: "жалоба",
      suggestion: "предложение",
      thanks: "благодарность",
    },
    frequencies: ["ежедневно", "еженедельно", "ежемесячно", "раз в год"],
    complete: "complete",
    robot: "Система",
  },
} as const;
