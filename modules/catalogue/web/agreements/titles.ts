import { defineWords } from "#platform/words";

/** The few words that the frame reads before any page of agreements and calendars is opened. */
export const titles = defineWords({
  en: {
    agreements: "Agreements",
    agreement: "Agreement",
    newAgreement: "Propose an agreement",
    changeAgreement: "Propose a change",
    calendars: "Working calendars",
    calendar: "Working calendar",
  },
  ru: {
    agreements: "Соглашения",
    agreement: "Соглашение",
    newAgreement: "Предложить соглашение",
    changeAgreement: "Предложить изменение",
    calendars: "Рабочие календари",
    calendar: "Рабочий календарь",
  },
});
