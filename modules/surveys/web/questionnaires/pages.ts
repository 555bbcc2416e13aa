import { definePages } from "#platform/web";
import { say } from "#platform/words";
import { questionnaireTitles as titles } from "./titles.ts";

export const questionnairePages = definePages([
  {
    path: "/surveys/questionnaires",
    load: () => import("./list-page.tsx"),
    title: (l) => say(titles, l)("questionnaires"),
  },
  {
    path: "/surveys/questionnaires/$id",
    load: () => import("./edit/edit-page.tsx"),
    title: (l) => say(titles, l)("questionnaire"),
  },
]);
