import { defineWords } from "#platform/words";

export const importTitles = defineWords({
  en: {
    import: "Bring in a survey",
    kindTitle: "Past surveys",
    kindLead: "Answers from Excel, SPSS, LimeSurvey, Formbricks or SurveyJS, as a closed wave.",
  },
  ru: {
    import: "Загрузка опроса",
    kindTitle: "Прошлые опросы",
    kindLead: "Ответы из Excel, SPSS, LimeSurvey, Formbricks или SurveyJS как закрытая волна.",
  },
});
