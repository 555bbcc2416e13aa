import { defineErrors } from "#platform/errors";

export const scorecardErrors = defineErrors("scorecards", {
  party_not_found: {
    status: 404,
    sentence: { en: "There is no unit or partner {id}.", ru: "Подразделения или партнёра {id} нет." },
    hint: {
      en: "Look for it in the organisation. People have no scorecard: they are not ranked.",
      ru: "Найдите его в организации. У людей такой страницы нет: их не сравнивают.",
    },
  },
  not_concerned: {
    status: 403,
    sentence: {
      en: "Your units have nothing to do with “{name}”, so that its figures are not open to you.",
      ru: "Ваши подразделения не связаны с «{name}», поэтому его показатели для вас закрыты.",
    },
    hint: {
      en: "Its people, heads, suppliers and customers see it, and the programme lead.",
      ru: "Их видят его сотрудники и руководители, его поставщики и клиенты, а также руководитель программы.",
    },
  },
});
