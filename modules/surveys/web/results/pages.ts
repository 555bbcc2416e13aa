import type { RelationshipSection } from "#modules/relationships/web";
import { definePages } from "#platform/web";
import { say } from "#platform/words";
import { resultTitles } from "./titles.ts";

const title = (language: "en" | "ru") => say(resultTitles, language)("results");

export const resultPages = definePages([
  { path: "/surveys/$wave/results", load: () => import("./results-page.tsx"), title },
  { path: "/surveys/$wave/results/suppliers", load: () => import("./suppliers-page.tsx"), title },
  { path: "/surveys/$wave/results/suppliers/$party", load: () => import("./supplier-page.tsx"), title },
  { path: "/surveys/$wave/results/customers", load: () => import("./customers-page.tsx"), title },
  { path: "/surveys/$wave/results/customers/$party", load: () => import("./customer-page.tsx"), title },
  { path: "/surveys/$wave/results/relationships", load: () => import("./heat-page.tsx"), title },
  {
    path: "/surveys/$wave/results/relationships/$supplier/$customer",
    load: () => import("./relationship-page.tsx"),
    title,
  },
  {
    path: "/surveys/$wave/results/comments",
    load: () => import("./comments-page.tsx"),
    title: (language) => say(resultTitles, language)("comments"),
  },
  {
    path: "/surveys/$wave/results/answers",
    load: () => import("./given-page.tsx"),
    title: (language) => say(resultTitles, language)("answers"),
  },
]);

export const resultSections: readonly RelationshipSection[] = [
  { id: "surveys", load: () => import("./latest-section.tsx") },
];

export const resultPartyParts = [
  { id: "surveys.results", order: 20, load: () => import("./party-part.tsx") },
];
