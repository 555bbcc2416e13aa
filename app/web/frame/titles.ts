import { defineWords } from "#platform/words";

/** The names of the house's own pages. */
export const titles = defineWords({
  en: {
    home: "Home",
    requests: "Requests",
    queue: "Queue",
    catalogue: "Services",
    agreements: "Agreements",
    map: "Map",
    processes: "Processes",
    organisation: "Organisation",
    import: "Import",
    settings: "Settings",
    account: "My account",
    appearance: "Appearance",
    sessions: "Sessions",
    accounts: "Accounts",
    system: "System",
  },
  ru: {
    home: "Главная",
    requests: "Обращения",
    queue: "Очередь",
    catalogue: "Каталог услуг",
    agreements: "Соглашения",
    map: "Карта",
    processes: "Процессы",
    organisation: "Организация",
    import: "Импорт",
    settings: "Настройки",
    account: "Моя учётная запись",
    appearance: "Внешний вид",
    sessions: "Сеансы",
    accounts: "Учётные записи",
    system: "Система",
  },
});
