import { defineWords } from "#platform/words";

/** The few words that the frame reads before any page of the room is opened. */
export const titles = defineWords({
  en: {
    catalogue: "Services",
    service: "Service",
    newService: "New service",
    editService: "Change a service",
    missed: "Searches without an answer",
    import: "Import services",
    importSteps: "Import of services",
    importTitle: "Services",
    importLead:
      "The catalogue of what units offer: CSV or XLSX with names, descriptions, forms and audience. The export of the catalogue imports again.",
    search: "Services",
  },
  ru: {
    catalogue: "Услуги",
    service: "Услуга",
    newService: "Новая услуга",
    editService: "Изменить услугу",
    missed: "Поиски без ответа",
    import: "Импорт услуг",
    importSteps: "Импорт услуг",
    importTitle: "Услуги",
    importLead:
      "Каталог того, что оказывают подразделения: CSV или XLSX с названиями, описаниями, формами и кругом получателей. Выгрузка каталога загружается обратно.",
    search: "Услуги",
  },
});
