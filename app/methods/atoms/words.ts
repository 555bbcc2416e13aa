import { defineWords } from "#platform/words";

/** What the warnings of the method `atoms` say. */
export const atomsWords = defineWords({
  en: {
    nothingTold: "Fewer than {needed} answered: nothing is told of anybody.",
    noDistributions: "Fewer than {needed} answered: no distribution is shown.",
    groupNotTold: "No atom lies wholly inside this group: nothing is told of it.",
  },
  ru: {
    nothingTold: "Ответили меньше {needed}: не показывается ничего.",
    noDistributions: "Ответили меньше {needed}: распределения не показываются.",
    groupNotTold: "Ни один атом не лежит целиком внутри этой группы: о ней ничего не показывается.",
  },
});
