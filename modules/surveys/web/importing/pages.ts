import { defineImportKinds, definePages } from "#platform/web";
import { say } from "#platform/words";
import { importTitles } from "./titles.ts";

export const importPages = definePages([
  {
    path: "/surveys/import",
    load: () => import("./begin-page.tsx"),
    title: (l) => say(importTitles, l)("import"),
  },
  {
    path: "/surveys/import/$import",
    load: () => import("./steps-page.tsx"),
    title: (l) => say(importTitles, l)("import"),
  },
]);

export const surveyImportKinds = defineImportKinds([
  {
    id: "surveys.past",
    order: 45,
    to: "/surveys/import",
    title: (l) => say(importTitles, l)("kindTitle"),
    lead: (l) => say(importTitles, l)("kindLead"),
  },
]);
