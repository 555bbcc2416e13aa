// Positions by trade: first who leads, then who works there, the frequent ones first.
import type { Text, Trade } from "./functions.ts";

const t = (en: string, ru: string): Text => ({ en, ru });

export const director = t("Chief executive", "Генеральный директор");
export const divisionHead = t("Director", "Директор по направлению");
export const plantHead = t("Plant manager", "Директор завода");
export const teamLead = t("Team leader", "Руководитель группы");
export const contact = t("Account manager", "Менеджер по работе с клиентами");
export const assistant = t("Assistant", "Помощник руководителя");

export const heads: Readonly<Record<Trade, Text>> = {
  office: t("Head of department", "Начальник отдела"),
  sales: t("Head of sales", "Начальник отдела"),
  works: t("Workshop manager", "Начальник цеха"),
  store: t("Warehouse manager", "Начальник склада"),
  it: t("Head of IT department", "Начальник отдела ИТ"),
  finance: t("Head of finance department", "Начальник отдела"),
  engineer: t("Chief engineer", "Главный специалист"),
  guard: t("Head of security", "Начальник охраны"),
};

export const staff: Readonly<Record<Trade, readonly Text[]>> = {
  office: [
    t("Specialist", "Специалист"),
    t("Senior specialist", "Ведущий специалист"),
    t("Clerk", "Делопроизводитель"),
  ],
  sales: [
    t("Sales manager", "Менеджер по продажам"),
    t("Sales representative", "Торговый представитель"),
    t("Analyst", "Аналитик"),
  ],
  works: [
    t("Machine operator", "Оператор станков"),
    t("Fitter", "Слесарь"),
    t("Foreman", "Мастер участка"),
    t("Electrician", "Электромонтёр"),
  ],
  store: [
    t("Storekeeper", "Кладовщик"),
    t("Forwarder", "Экспедитор"),
    t("Loader", "Грузчик"),
    t("Dispatcher", "Диспетчер"),
  ],
  it: [
    t("Support engineer", "Инженер поддержки"),
    t("Administrator", "Системный администратор"),
    t("Programmer", "Программист"),
  ],
  finance: [
    t("Accountant", "Бухгалтер"),
    t("Senior accountant", "Ведущий бухгалтер"),
    t("Economist", "Экономист"),
  ],
  engineer: [t("Engineer", "Инженер"), t("Senior engineer", "Ведущий инженер"), t("Technician", "Техник")],
  guard: [
    t("Guard", "Охранник"),
    t("Pass clerk", "Сотрудник бюро пропусков"),
    t("Shift leader", "Начальник смены"),
  ],
};
