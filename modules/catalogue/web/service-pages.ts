import { definePages } from "#platform/web";
import { say } from "#platform/words";
import { titles } from "./titles.ts";

/** The pages of services; those of agreements and calendars stand beside them. */
export const servicePages = definePages([
  {
    path: "/catalogue",
    load: () => import("./front/catalogue-page.tsx"),
    title: (l) => say(titles, l)("catalogue"),
  },
  {
    path: "/catalogue/new",
    load: () => import("./edit/new-page.tsx"),
    title: (l) => say(titles, l)("newService"),
  },
  {
    path: "/catalogue/missed",
    load: () => import("./missed/missed-page.tsx"),
    title: (l) => say(titles, l)("missed"),
  },
  {
    path: "/catalogue/import",
    load: () => import("./import/begin-page.tsx"),
    title: (l) => say(titles, l)("import"),
  },
  {
    path: "/catalogue/import/$import",
    load: () => import("./import/steps-page.tsx"),
    title: (l) => say(titles, l)("importSteps"),
  },
  {
    path: "/catalogue/$service",
    load: () => import("./service/service-page.tsx"),
    title: (l) => say(titles, l)("service"),
  },
  {
    path: "/catalogue/$service/edit",
    load: () => import("./edit/edit-page.tsx"),
    title: (l) => say(titles, l)("editService"),
  },
]);
