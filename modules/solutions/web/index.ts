import { defineNeedSections } from "#modules/needs/web";
import { defineSections } from "#modules/relationships/web";
import { defineHomeParts, definePages } from "#platform/web";
import { say } from "#platform/words";
import { titles } from "./titles.ts";

export const pages = definePages([
  { path: "/solutions", load: () => import("./list-page.tsx"), title: (l) => say(titles, l)("solutions") },
  {
    path: "/solutions/new",
    load: () => import("./new-page.tsx"),
    title: (l) => say(titles, l)("newSolution"),
  },
  {
    path: "/solutions/$solution",
    load: () => import("./solution/solution-page.tsx"),
    title: (l) => say(titles, l)("solution"),
  },
]);

export const homeParts = defineHomeParts([
  {
    id: "solutions.mine",
    audience: ["lead", "head", "employee"],
    place: "half",
    order: 35,
    load: () => import("./home-part.tsx"),
  },
]);

defineSections([{ id: "solutions", load: () => import("./relationship-section.tsx") }]);
defineNeedSections([{ id: "solutions", order: 10, load: () => import("./need-section.tsx") }]);
