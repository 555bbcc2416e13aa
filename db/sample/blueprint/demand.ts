// Who is meant to serve whom: the services of each function, for whom, and how much is asked of them.
import type { Text } from "./functions.ts";

export interface Service {
  readonly name: Text;
  /** Part of the relationship's requests. */
  readonly share: number;
  /** Median working hours from asking to done. */
  readonly hours: number;
}

export interface Demand {
  /** Functions that offer it, the nearest first: a plant's own before the company's. */
  readonly suppliers: readonly string[];
  /** Functions served; `*` is every unit, `office` every unit that sits at desks. */
  readonly customers: readonly string[];
  /** Requests a month from the unit as such, and from each of its people. */
  readonly base: number;
  readonly each: number;
  /** Probability that a candidate is a customer at all. */
  readonly reach: number;
  /** Everybody is a customer, however small. */
  readonly universal?: boolean;
  readonly season?: Season;
  readonly services: readonly Service[];
}

export type Season = "budget" | "quarter" | "leave" | "winter" | "spring";

/** What each month asks for, January first; the mean is about 1. */
export const seasons: Readonly<Record<Season, readonly number[]>> = {
  budget: [0.4, 0.3, 0.3, 0.4, 0.4, 0.3, 0.3, 0.6, 2.2, 3.2, 2.6, 1],
  quarter: [2, 0.6, 0.6, 1.6, 0.6, 0.6, 1.6, 0.6, 0.6, 1.6, 0.6, 1],
  leave: [0.6, 0.7, 0.8, 1.1, 1.6, 1.7, 1.6, 1.3, 0.7, 0.6, 0.6, 0.8],
  winter: [1.6, 1.5, 1.3, 0.9, 0.7, 0.5, 0.4, 0.5, 0.8, 1.2, 1.3, 1.4],
  spring: [0.7, 1.1, 1.6, 1.8, 1.4, 0.8, 0.6, 0.6, 0.9, 0.9, 0.9, 0.7],
};

const s = (en: string, ru: string, share: number, hours: number): Service => ({
  name: { en, ru },
  share,
  hours,
});

const demand = (
  suppliers: string,
  customers: string,
  base: number,
  each: number,
  reach: number,
  services: Service[],
  more: Pick<Demand, "season" | "universal"> = {},
): Demand => ({
  suppliers: suppliers.split(" "),
  customers: customers.split(" "),
  base,
  each,
  reach,
  services,
  ...more,
});

// biome-ignore format: one demand a line, its services below
export const demands: readonly Demand[] = [
  // For everyone
  demand("siteit helpdesk", "*", 0.9, 0.34, 1, [
    s("Access and passwords", "Доступ и пароли", 5, 1.5), s("Workplace repair", "Ремонт рабочего места", 3, 6),
    s("Software installation", "Установка программ", 2, 9), s("Printing", "Печать", 2, 3), s("New workplace", "Новое рабочее место", 1, 20),
  ], { universal: true }),
  demand("sitehr hr", "*", 0.5, 0.11, 1, [
    s("Leave", "Отпуск", 4, 8), s("Certificate of employment", "Справка с места работы", 3, 10), s("Hiring and transfer", "Приём и перевод", 2, 14),
  ], { universal: true, season: "leave" }),
  demand("payroll", "*", 0.5, 0.1, 1, [
    s("Pay slip", "Расчётный листок", 3, 6), s("Sick pay", "Оплата больничного", 2, 18), s("Income certificate", "Справка о доходах", 1, 9),
  ], { universal: true, season: "winter" }),
  demand("sitesecurity security", "*", 0.5, 0.06, 0.95, [
    s("Pass for a visitor", "Пропуск для посетителя", 4, 3), s("Permanent pass", "Постоянный пропуск", 2, 12), s("Goods pass", "Пропуск на вывоз", 1, 4),
  ]),
  demand("sitefacilities facilities", "*", 0.6, 0.09, 0.92, [
    s("Room repair", "Ремонт помещения", 3, 30), s("Cleaning", "Уборка", 3, 7), s("Furniture", "Мебель", 2, 40), s("Moving", "Переезд", 1, 26),
  ]),
  // For many
  demand("documents", "office", 0.8, 0.09, 0.75, [s("Registering a letter", "Регистрация письма", 4, 3), s("Courier", "Курьер", 2, 9), s("Archive copy", "Копия из архива", 1, 14)]),
  demand("legal", "office", 0.6, 0.13, 0.6, [s("Contract approval", "Согласование договора", 5, 22), s("Legal advice", "Юридическая консультация", 2, 12), s("Power of attorney", "Доверенность", 1, 8)]),
  demand("erp", "office warehouse shipping workshop", 0.5, 0.15, 0.7, [s("Help with the business system", "Помощь по учётной системе", 4, 9), s("Access role", "Роль в системе", 2, 6), s("New report", "Новый отчёт", 1, 60)]),
  demand("procurement", "office workshop maintenance lab energy tools", 0.8, 0.12, 0.65, [s("Purchase of materials", "Закупка материалов", 5, 60), s("Purchase of equipment", "Закупка оборудования", 2, 120), s("Purchase of services", "Закупка услуг", 2, 90)]),
  demand("travel", "sales export service projects design marketing tenders audit", 1.5, 0.3, 0.9, [s("Tickets", "Билеты", 4, 5), s("Hotel", "Гостиница", 3, 5), s("Visa", "Виза", 1, 60)]),
  demand("motorpool", "office warehouse service", 0.8, 0.1, 0.6, [s("Car with a driver", "Автомобиль с водителем", 5, 4), s("Lorry", "Грузовая машина", 2, 10)]),
  demand("training", "*", 0.4, 0.04, 0.55, [s("Course", "Курс", 3, 60), s("Certification", "Аттестация", 1, 90)], { season: "spring" }),
  demand("recruiting", "*", 0.4, 0.05, 0.6, [s("Filling a vacancy", "Подбор на вакансию", 4, 200), s("Trainees", "Стажёры", 1, 160)]),
  demand("safety", "workshop maintenance warehouse shipping tools energy lab facilities motorpool", 0.9, 0.06, 0.95, [s("Safety briefing", "Инструктаж", 3, 12), s("Protective clothing", "Спецодежда", 4, 16)]),
  demand("controlling", "office workshop maintenance warehouse", 0.7, 0.03, 0.7, [s("Budget of the year", "Бюджет на год", 3, 30), s("Budget transfer", "Перенос бюджета", 2, 14)], { season: "budget" }),
  demand("accounting", "sales export procurement payables receivables treasury travel legal projects warehouse tax marketing", 1, 0.14, 0.9, [s("Expense report", "Авансовый отчёт", 4, 14), s("Reconciliation", "Акт сверки", 3, 18), s("Document copies", "Копии документов", 2, 8)], { season: "quarter" }),
  demand("infosec", "office", 0.5, 0.06, 0.5, [s("Remote access", "Удалённый доступ", 3, 10), s("Access approval", "Согласование доступа", 3, 7)]),
  demand("infrastructure", "helpdesk siteit erp development infosec design lab", 3, 0.15, 1, [s("Server", "Сервер", 2, 20), s("Network change", "Изменение в сети", 3, 12)]),
  demand("development", "erp sales orderdesk planning warehouse accounting receivables", 0.8, 0.08, 0.7, [s("Change of a program", "Доработка программы", 1, 90)]),
  demand("compensation", "hr sitehr payroll recruiting sales workshop", 0.7, 0.02, 0.7, [s("Pay revision", "Пересмотр оплаты", 1, 40)], { season: "spring" }),
  demand("canteen", "office workshop", 0.5, 0.02, 0.35, [s("Catering for a meeting", "Питание на совещание", 1, 8)]),
  demand("pr", "office", 0.4, 0.02, 0.3, [s("News item", "Новость на портале", 1, 12)]),
  // Along the chain of value
  demand("maintenance", "workshop tools shipping inspection", 3, 0.2, 1, [s("Machine breakdown", "Поломка станка", 6, 4), s("Planned repair", "Плановый ремонт", 2, 40), s("Adjustment", "Наладка", 3, 5)]),
  demand("tools", "workshop maintenance", 2, 0.15, 1, [s("Cutting tools", "Режущий инструмент", 5, 5), s("Fixture", "Оснастка", 2, 50)]),
  demand("energy", "workshop maintenance lab canteen warehouse", 1.5, 0.06, 0.9, [s("Power connection", "Подключение питания", 2, 16), s("Compressed air", "Сжатый воздух", 2, 6)], { season: "winter" }),
  demand("warehouse", "workshop maintenance tools", 5, 0.25, 1, [s("Issue of materials", "Выдача материалов", 6, 2), s("Stock enquiry", "Запрос остатков", 2, 1)]),
  demand("siteplanning planning", "workshop shipping", 3, 0.15, 1, [s("Shift plan change", "Изменение сменного задания", 1, 3)]),
  demand("inspection quality", "workshop warehouse", 2, 0.12, 1, [s("Inspection of a lot", "Контроль партии", 4, 4), s("Deviation permit", "Разрешение на отступление", 1, 14)]),
  demand("process", "workshop tools design planning siteplanning", 1.5, 0.12, 0.9, [s("Routing sheet", "Маршрутная карта", 3, 20), s("Process change", "Изменение технологии", 2, 40)]),
  demand("design", "process lab projects export tenders", 2, 0.15, 0.9, [s("Drawing change", "Изменение чертежа", 3, 34), s("Technical answer", "Технический ответ", 3, 10)]),
  demand("lab", "quality inspection design procurement", 2.5, 0.15, 0.9, [s("Sample test", "Испытание образца", 1, 16)]),
  demand("standards", "design process quality lab", 1.8, 0.08, 0.95, [s("Drawing from the archive", "Чертёж из архива", 3, 3), s("Standards check", "Нормоконтроль", 3, 10)]),
  demand("patents", "design process projects", 1.6, 0.02, 0.9, [s("Patent search", "Патентный поиск", 1, 80)]),
  demand("orderdesk", "sales export service", 4, 0.35, 1, [s("Booking an order", "Оформление заказа", 5, 4), s("Delivery date", "Срок поставки", 4, 6)]),
  demand("pricing", "sales export tenders orderdesk", 3, 0.2, 1, [s("Special price", "Особая цена", 1, 8)]),
  demand("marketing", "sales export pr tenders", 1.4, 0.12, 0.9, [s("Sales materials", "Рекламные материалы", 3, 26), s("Fair", "Выставка", 1, 120)]),
  demand("tenders", "sales export", 1.2, 0.1, 0.8, [s("Bid", "Заявка на торги", 1, 50)]),
  demand("claims", "sales service export", 1.5, 0.1, 0.95, [s("Customer's claim", "Рекламация покупателя", 1, 50)]),
  demand("quality", "claims procurement inspection", 3, 0.2, 1, [s("Quality report", "Заключение о качестве", 1, 18)]),
  demand("service", "sales", 2.5, 0.15, 1, [s("Repair at a customer", "Ремонт у покупателя", 1, 60)]),
  demand("logistics", "sales export warehouse procurement shipping", 4, 0.25, 0.95, [s("Transport order", "Заявка на перевозку", 4, 9), s("Where is my delivery", "Где мой груз", 3, 2)]),
  demand("customs", "export procurement logistics", 3, 0.2, 1, [s("Customs declaration", "Таможенная декларация", 1, 14)]),
  demand("shipping", "logistics warehouse", 5, 0.2, 1, [s("Loading slot", "Окно погрузки", 1, 3)]),
  demand("receivables", "sales export claims treasury", 3, 0.2, 1, [s("Invoice to a customer", "Счёт покупателю", 3, 5), s("Debt statement", "Справка о задолженности", 2, 8)]),
  demand("payables", "procurement warehouse legal marketing motorpool facilities", 2.5, 0.12, 0.9, [s("Supplier's invoice", "Счёт поставщика", 1, 20)]),
  demand("treasury", "payables payroll receivables accounting procurement", 2.5, 0.1, 1, [s("Payment", "Платёж", 3, 6), s("Bank statement", "Выписка банка", 1, 3)]),
  demand("tax", "accounting payables receivables payroll", 1.5, 0.05, 1, [s("Tax advice", "Налоговая консультация", 1, 16)], { season: "quarter" }),
  demand("audit", "management", 1, 0, 1, [s("Audit report", "Отчёт о проверке", 1, 160)]),
  demand("secretariat", "management legal pr", 2.5, 0.1, 1, [s("Meeting", "Совещание", 2, 3), s("Order of the director", "Приказ", 1, 10)]),
  demand("projects", "management design sales", 1.2, 0.04, 0.6, [s("Project report", "Отчёт по проекту", 1, 30)]),
];

/** Partners: which functions they serve, or are served by. */
export const partnerDemands: readonly {
  kind: string;
  functions: readonly string[];
  fan: number;
  base: number;
  services: readonly Service[];
}[] = [
  {
    kind: "material",
    functions: ["procurement", "warehouse"],
    fan: 2,
    base: 7,
    services: [
      s("Materials", "Материалы", 3, 70),
      s("Material certificate", "Сертификат на материал", 1, 16),
    ],
  },
  {
    kind: "parts",
    functions: ["procurement", "tools", "maintenance"],
    fan: 2,
    base: 5,
    services: [s("Parts and tools", "Комплектующие и инструмент", 1, 60)],
  },
  {
    kind: "carrier",
    functions: ["logistics", "shipping", "warehouse"],
    fan: 2,
    base: 9,
    services: [s("Carriage", "Перевозка", 1, 12)],
  },
  {
    kind: "software",
    functions: ["erp", "infrastructure", "helpdesk", "development"],
    fan: 2,
    base: 5,
    services: [s("Software support", "Сопровождение программ", 1, 26)],
  },
  {
    kind: "cleaning",
    functions: ["facilities", "sitefacilities"],
    fan: 2,
    base: 6,
    services: [s("Contract cleaning", "Уборка по договору", 1, 10)],
  },
  {
    kind: "staffing",
    functions: ["recruiting", "hr"],
    fan: 1,
    base: 4,
    services: [s("Candidates", "Кандидаты", 1, 60)],
  },
  {
    kind: "buyer",
    functions: ["sales", "orderdesk", "claims", "service", "receivables"],
    fan: 2,
    base: 6,
    services: [
      s("Order", "Заказ", 4, 30),
      s("Shipping documents", "Отгрузочные документы", 2, 8),
      s("Price enquiry", "Запрос цены", 2, 10),
    ],
  },
];

/** Trades that sit at desks. */
export const officeTrades: ReadonlySet<string> = new Set(["office", "sales", "it", "finance", "engineer"]);
