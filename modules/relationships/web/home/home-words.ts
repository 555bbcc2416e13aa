import { defineWords } from "#platform/words";

export const homeWords = defineWords({
  en: {
    evidenceTitle: "Evidence",
    evidenceNone:
      "Requests, answers and mail show who serves whom. Bring in what you have; one source is enough to begin.",
    evidenceThere: "From {sources}, the latest of {date}.",
    evidenceBegin: "Bring evidence in",
    evidenceMore: "Bring in more",
    mapTitle: "The map",
    mapNone: "It draws itself as soon as there is evidence.",
    mapThere: "{found} relationships between {parties} parties; {confirmed} confirmed by people.",
    mapOpen: "Open the map",
    mapTriage: "Confirm the found ones",
    reviewTitle: "Relationships to look at again",
    reviewLead: "People have decided about these, and the evidence has turned since.",
    reviewAll: "All of them",
    unsureTitle: "Relationships that need a word",
    unsureLead: "The evidence leaves these in between: a person who knows can settle each in a second.",
    unsureAll: "In the list",
  },
  ru: {
    evidenceTitle: "Основания",
    evidenceNone:
      "Кто кого обслуживает, показывают обращения, ответы и переписка. Загрузите что есть: начать можно с одного источника.",
    evidenceThere: "Последние — от {date}; источники: {sources}.",
    evidenceBegin: "Загрузить основания",
    evidenceMore: "Загрузить ещё",
    mapTitle: "Карта",
    mapNone: "Она составится сама, как только появятся основания.",
    mapThere: "Связей: {found}, сторон: {parties}; подтверждено людьми: {confirmed}.",
    mapOpen: "Открыть карту",
    mapTriage: "Подтвердить найденные",
    reviewTitle: "На эти связи стоит взглянуть ещё раз",
    reviewLead: "О них уже решили люди, а основания с тех пор изменились.",
    reviewAll: "Все",
    unsureTitle: "Связи, которым нужно слово",
    unsureLead: "Основания оставляют их посередине: кто знает, решит каждую за секунду.",
    unsureAll: "Списком",
  },
});
