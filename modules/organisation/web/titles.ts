import { defineWords } from "#platform/words";

/** The few words that the frame reads before any page of the room is opened. */
export const titles = defineWords({
  en: {
    organisation: "Organisation",
    partners: "Partners",
    profile: "Profile",
    import: "Import people and units",
    importSteps: "Import of people and units",
    importTitle: "People and units",
    importLead:
      "Who works where and for whom: CSV or XLSX in any encoding, with Russian or English headings. Everything else stands on this.",
    search: "People, units, partners",
  },
  ru: {
    organisation: "Организация",
    partners: "Партнёры",
    profile: "Профиль",
    import: "Импорт людей и подразделений",
    importSteps: "Импорт людей и подразделений",
    importTitle: "Люди и подразделения",
    importLead:
      "Кто где и под чьим руководством работает: CSV или XLSX в любой кодировке, с русскими или английскими заголовками. На этом стоит всё остальное.",
    search: "Люди, подразделения, партнёры",
  },
});
