// The processes that leave event logs: their steps, who does each, and how long the step before it waits.
import type { Text } from "./functions.ts";

export interface Step {
  readonly activity: Text;
  /** Functions that do it, the nearest first; `requester` is whoever asked. */
  readonly at: readonly string[];
  readonly hours: number;
  /** `morning`: with the first post of the next day; `waits`: an afternoon later; `slow`, `bounce`: planted. */
  readonly role?: "morning" | "waits" | "slow" | "bounce";
}

export interface Process {
  readonly key: string;
  /** The name of the file, which is the name of the process. */
  readonly name: Text;
  /** Cases a month for each employee. */
  readonly each: number;
  readonly least: number;
  /** Who starts it. */
  readonly starts: readonly string[];
  readonly steps: readonly Step[];
}

const step = (at: string, hours: number, en: string, ru: string, role?: Step["role"]): Step => ({
  at: at.split(" "),
  hours,
  activity: { en, ru },
  ...(role ? { role } : {}),
});

// biome-ignore format: one step a line
export const processes: readonly Process[] = [
  {
    key: "order",
    name: { en: "order-to-cash", ru: "исполнение-заказа" },
    each: 0.12,
    least: 8,
    starts: ["sales", "export"],
    steps: [
      step("requester", 0, "Order received", "Заказ получен"),
      step("orderdesk", 3, "Order checked", "Заказ проверен"),
      step("siteplanning planning", 8, "Production planned", "Производство запланировано"),
      step("workshop", 26, "Products made", "Изделия изготовлены"),
      step("inspection quality", 5, "Products inspected", "Изделия проверены"),
      step("warehouse", 4, "Goods packed", "Товар упакован"),
      step("logistics", 5, "Shipping documents sent", "Отгрузочные документы переданы", "morning"),
      step("accounting", 0.3, "Documents registered", "Документы зарегистрированы"),
      step("logistics", 0, "Confirmation received", "Подтверждение получено", "waits"),
      step("logistics", 1, "Goods shipped", "Товар отгружен"),
      step("receivables", 6, "Invoice sent", "Счёт выставлен"),
      step("receivables", 90, "Payment received", "Оплата получена"),
    ],
  },
  {
    key: "purchase",
    name: { en: "purchase-to-pay", ru: "закупка-и-оплата" },
    each: 0.07,
    least: 6,
    starts: ["workshop", "maintenance", "tools", "energy", "lab", "design", "facilities", "marketing", "infrastructure", "helpdesk", "siteit", "service"],
    steps: [
      step("procurement", 0, "Purchase registered", "Заявка зарегистрирована"),
      step("procurement", 12, "Supplier chosen", "Поставщик выбран"),
      step("controlling accounting", 5, "Budget checked", "Бюджет проверен", "bounce"),
      step("procurement", 3, "Contract prepared", "Договор подготовлен"),
      step("legal", 6, "Contract examined", "Договор рассмотрен"),
      step("procurement", 60, "Order placed", "Заказ размещён", "slow"),
      step("warehouse", 30, "Goods received", "Товар принят"),
      step("inspection quality", 4, "Goods inspected", "Товар проверен"),
      step("warehouse", 4, "Goods put into stock", "Товар оприходован"),
      step("requester", 6, "Goods handed over", "Товар выдан"),
    ],
  },
  {
    key: "start",
    name: { en: "hire-to-start", ru: "выход-сотрудника" },
    each: 0.012,
    least: 0,
    starts: ["*"],
    steps: [
      step("recruiting hr", 0, "Candidate accepted", "Кандидат принят"),
      step("security", 9, "Candidate checked", "Кандидат проверен"),
      step("sitehr hr", 5, "Contract signed", "Трудовой договор подписан"),
      step("safety", 6, "Safety briefing", "Вводный инструктаж"),
      step("siteit helpdesk", 4, "Accounts created", "Учётные записи созданы"),
      step("requester", 5, "First day", "Первый рабочий день"),
    ],
  },
];
