// What units a manufacturer has: the order in which a growing company founds them, and what each is for.
export interface Text {
  readonly en: string;
  readonly ru: string;
}

export interface UnitFunction {
  readonly key: string;
  readonly division: string;
  /** One for the company, one a plant, one a sales region. */
  readonly scope: "central" | "site" | "region";
  /** People relative to other functions. */
  readonly weight: number;
  /** May be divided into teams when the company is large. */
  readonly splits?: boolean;
  readonly trade: Trade;
  readonly name: Text;
  readonly duty: Text;
}

/** Which positions the people have. */
export type Trade = "office" | "sales" | "works" | "store" | "it" | "finance" | "engineer" | "guard";

export const divisions: readonly { key: string; name: Text }[] = [
  { key: "sales", name: { en: "Sales division", ru: "Коммерческая дирекция" } },
  { key: "production", name: { en: "Production division", ru: "Производственная дирекция" } },
  { key: "supply", name: { en: "Supply chain division", ru: "Дирекция по цепи поставок" } },
  { key: "finance", name: { en: "Finance division", ru: "Финансовая дирекция" } },
  { key: "people", name: { en: "People division", ru: "Дирекция по персоналу" } },
  {
    key: "it",
    name: { en: "Information technology division", ru: "Дирекция по информационным технологиям" },
  },
  { key: "services", name: { en: "Administration division", ru: "Административная дирекция" } },
  { key: "engineering", name: { en: "Engineering division", ru: "Техническая дирекция" } },
];

type Row = [
  key: string,
  division: string,
  scope: "c" | "s" | "r",
  weight: number,
  trade: Trade,
  en: string,
  ru: string,
  dutyEn: string,
  dutyRu: string,
];

const SCOPES = { c: "central", s: "site", r: "region" } as const;
/** Teams stay whole where a single address is the point. */
const WHOLE = new Set(["accounting", "logistics", "helpdesk", "orderdesk", "controlling", "procurement"]);

// biome-ignore format: one unit a line
const rows: Row[] = [
  ["workshop", "production", "s", 9, "works", "Workshop, {}", "Цех, {}", "Makes the products", "Изготовление продукции"],
  ["sales", "sales", "r", 3, "sales", "Sales office, {}", "Отдел продаж, {}", "Sells to customers of the region", "Продажи клиентам региона"],
  ["accounting", "finance", "c", 2, "finance", "Accounting", "Бухгалтерия", "Keeps the books, confirms documents", "Бухгалтерский учёт, подтверждение документов"],
  ["logistics", "supply", "c", 2, "store", "Logistics", "Логистика", "Arranges shipments", "Организация отгрузок и перевозок"],
  ["warehouse", "supply", "s", 3.2, "store", "Warehouse, {}", "Склад, {}", "Keeps and hands out materials and goods", "Хранение и выдача материалов и продукции"],
  ["helpdesk", "it", "c", 1.4, "it", "IT help desk", "Служба поддержки ИТ", "Helps with computers and access", "Помощь с компьютерами и доступом"],
  ["hr", "people", "c", 1, "office", "Personnel administration", "Отдел кадров", "Personnel papers, leave, certificates", "Кадровый учёт, отпуска, справки"],
  ["procurement", "supply", "c", 1.8, "office", "Procurement", "Отдел закупок", "Buys materials and services", "Закупка материалов и услуг"],
  ["planning", "production", "c", 1, "engineer", "Production planning", "Планово-диспетчерский отдел", "Plans production", "Планирование производства"],
  ["quality", "production", "c", 1.4, "engineer", "Quality control", "Отдел технического контроля", "Inspects materials and products", "Контроль качества материалов и продукции"],
  ["legal", "services", "c", 0.7, "office", "Legal department", "Юридический отдел", "Contracts and claims", "Договоры и претензии"],
  ["facilities", "services", "c", 1.7, "works", "Facilities", "Хозяйственный отдел", "Buildings, furniture, cleaning", "Помещения, мебель, уборка"],
  ["maintenance", "production", "s", 2.4, "works", "Maintenance, {}", "Ремонтная служба, {}", "Keeps the machines running", "Ремонт и обслуживание оборудования"],
  ["security", "services", "c", 2, "guard", "Security", "Служба безопасности", "Passes and guarding", "Пропуска и охрана"],
  ["orderdesk", "sales", "c", 1, "sales", "Order desk", "Отдел обработки заказов", "Checks and books orders", "Проверка и оформление заказов"],
  ["receivables", "finance", "c", 0.8, "finance", "Billing", "Отдел расчётов с покупателями", "Invoices customers, follows payments", "Счета покупателям, контроль оплаты"],
  ["controlling", "finance", "c", 0.7, "finance", "Budget control", "Планово-экономический отдел", "Budgets and their control", "Бюджеты и их контроль"],
  ["payroll", "finance", "c", 0.8, "finance", "Payroll", "Расчётная группа по зарплате", "Pays wages and sick leave", "Расчёт зарплаты и больничных"],
  ["payables", "finance", "c", 0.9, "finance", "Supplier payments", "Отдел расчётов с поставщиками", "Books and pays suppliers' invoices", "Учёт и оплата счетов поставщиков"],
  ["design", "engineering", "c", 2.2, "engineer", "Design office", "Конструкторское бюро", "Designs the products", "Разработка изделий"],
  ["process", "engineering", "c", 1.3, "engineer", "Process engineering", "Технологический отдел", "Works out how products are made", "Технология изготовления"],
  ["documents", "services", "c", 0.6, "office", "Document office", "Канцелярия", "Registers and sends letters", "Регистрация и отправка писем"],
  ["infrastructure", "it", "c", 1, "it", "IT infrastructure", "Отдел инфраструктуры ИТ", "Servers, networks, backup", "Серверы, сети, резервные копии"],
  ["erp", "it", "c", 1.3, "it", "Business systems", "Отдел корпоративных систем", "Supports the enterprise system", "Сопровождение учётной системы"],
  ["recruiting", "people", "c", 0.7, "office", "Recruiting", "Отдел подбора персонала", "Finds new colleagues", "Подбор сотрудников"],
  ["marketing", "sales", "c", 0.9, "sales", "Marketing", "Отдел маркетинга", "Materials, fairs, market figures", "Материалы, выставки, обзоры рынка"],
  ["safety", "people", "c", 0.6, "engineer", "Occupational safety", "Служба охраны труда", "Briefings and protective clothing", "Инструктажи и средства защиты"],
  ["treasury", "finance", "c", 0.5, "finance", "Treasury", "Казначейство", "Payments and liquidity", "Платежи и ликвидность"],
  ["training", "people", "c", 0.6, "office", "Training centre", "Учебный центр", "Courses and certificates", "Обучение и аттестация"],
  ["infosec", "it", "c", 0.5, "it", "Information security", "Отдел информационной безопасности", "Grants and guards access", "Согласование и защита доступа"],
  ["motorpool", "services", "c", 1.4, "works", "Motor pool", "Автохозяйство", "Cars with drivers", "Легковой и грузовой транспорт"],
  ["claims", "sales", "c", 0.5, "sales", "Claims", "Отдел рекламаций", "Customers' complaints about products", "Рекламации покупателей"],
  ["service", "sales", "r", 1.3, "engineer", "Service centre, {}", "Сервисный центр, {}", "Repairs products at customers", "Ремонт изделий у покупателей"],
  ["inspection", "production", "s", 1.3, "engineer", "Inspection, {}", "Бюро технического контроля, {}", "Inspects the plant's products", "Контроль качества на площадке"],
  ["siteplanning", "production", "s", 0.6, "engineer", "Dispatching, {}", "Диспетчерская, {}", "Plans the plant's shifts", "Планирование смен площадки"],
  ["lab", "engineering", "c", 0.9, "engineer", "Laboratory", "Лаборатория", "Measures and tests samples", "Испытания и измерения"],
  ["tools", "production", "s", 0.9, "works", "Toolroom, {}", "Инструментальный участок, {}", "Tools and fixtures", "Инструмент и оснастка"],
  ["sitehr", "people", "s", 0.5, "office", "Personnel office, {}", "Кадровая служба, {}", "Personnel papers of the plant", "Кадровый учёт площадки"],
  ["siteit", "it", "s", 0.6, "it", "IT support, {}", "Поддержка ИТ, {}", "Helps with computers at the plant", "Помощь с компьютерами на площадке"],
  ["sitesecurity", "services", "s", 1.8, "guard", "Security post, {}", "Охрана, {}", "Passes and guarding of the plant", "Пропуска и охрана площадки"],
  ["sitefacilities", "services", "s", 1.2, "works", "Site services, {}", "Хозяйственная служба, {}", "Buildings of the plant", "Здания площадки"],
  ["export", "sales", "c", 0.7, "sales", "Export sales", "Отдел экспорта", "Sells abroad", "Продажи за рубеж"],
  ["customs", "supply", "c", 0.4, "office", "Customs", "Таможенный отдел", "Customs declarations", "Таможенное оформление"],
  ["pricing", "sales", "c", 0.4, "sales", "Pricing", "Отдел ценообразования", "Prices and discounts", "Цены и скидки"],
  ["tenders", "sales", "c", 0.5, "sales", "Tenders", "Тендерный отдел", "Prepares bids", "Подготовка заявок на торги"],
  ["travel", "services", "c", 0.4, "office", "Travel desk", "Группа командировок", "Tickets and hotels", "Билеты и гостиницы"],
  ["development", "it", "c", 1.5, "it", "Software development", "Отдел разработки", "Changes to own programs", "Доработка собственных программ"],
  ["projects", "engineering", "c", 0.8, "engineer", "Project office", "Проектный офис", "Runs projects", "Управление проектами"],
  ["standards", "engineering", "c", 0.3, "engineer", "Standards", "Бюро стандартизации", "Standards and drawings archive", "Нормы и архив чертежей"],
  ["energy", "production", "s", 1.1, "works", "Power and heat, {}", "Энергослужба, {}", "Power, heat, compressed air", "Электричество, тепло, сжатый воздух"],
  ["tax", "finance", "c", 0.3, "finance", "Taxes", "Налоговая группа", "Tax returns", "Налоговый учёт"],
  ["secretariat", "services", "c", 0.3, "office", "Secretariat", "Секретариат", "Serves the management", "Обслуживание руководства"],
  ["audit", "finance", "c", 0.3, "finance", "Internal audit", "Внутренний аудит", "Audits for the management", "Проверки для руководства"],
  ["pr", "sales", "c", 0.3, "office", "Public relations", "Пресс-служба", "Press and internal news", "Связи с прессой, внутренние новости"],
  ["compensation", "people", "c", 0.3, "office", "Pay and grades", "Отдел оплаты и мотивации", "Pay scales and bonuses", "Оклады и премии"],
  ["shipping", "supply", "s", 1.4, "store", "Shipping, {}", "Участок отгрузки, {}", "Packs and loads", "Упаковка и погрузка"],
  ["patents", "engineering", "c", 0.2, "engineer", "Patents", "Патентная группа", "Protects inventions", "Защита изобретений"],
  ["canteen", "services", "s", 1, "works", "Canteen, {}", "Столовая, {}", "Meals and events", "Питание и мероприятия"],
];

/** In the order in which a growing company founds them. */
export const functions: readonly UnitFunction[] = rows.map(
  ([key, division, scope, weight, trade, en, ru, dutyEn, dutyRu]) => ({
    key,
    division,
    scope: SCOPES[scope],
    weight,
    splits: weight >= 1 && !WHOLE.has(key),
    trade,
    name: { en, ru },
    duty: { en: dutyEn, ru: dutyRu },
  }),
);
