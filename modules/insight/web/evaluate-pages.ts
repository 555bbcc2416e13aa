import { defineHomeParts, defineImportKinds, definePages } from "#platform/web";
import { type Language, say } from "#platform/words";
import { evaluateTitles } from "./evaluate-titles.ts";

const title = (name: keyof (typeof evaluateTitles)["en"]) => (language: Language) =>
  say(evaluateTitles, language)(name);

/** What the house's work leads to, and what is told of it to whom. */
export const evaluatePages = definePages([
  { path: "/you-said", load: () => import("./said/said-page.tsx"), title: title("said") },
  {
    path: "/transparency",
    load: () => import("./transparency/transparency-page.tsx"),
    title: title("transparency"),
  },
  {
    path: "/insight/leadership",
    load: () => import("./leadership/leadership-page.tsx"),
    title: title("leadership"),
  },
  { path: "/insight/outcomes", load: () => import("./outcomes/outcomes-page.tsx"), title: title("outcomes") },
  {
    path: "/insight/outcomes/import",
    load: () => import("./outcomes/begin-page.tsx"),
    title: title("outcomesImport"),
  },
  {
    path: "/insight/outcomes/import/$import",
    load: () => import("./outcomes/steps-page.tsx"),
    title: title("outcomesImport"),
  },
  {
    path: "/insight/benchmarks",
    load: () => import("./benchmarks/benchmarks-page.tsx"),
    title: title("benchmarks"),
  },
  { path: "/insight/reports", load: () => import("./reports/reports-page.tsx"), title: title("reports") },
  {
    path: "/insight/presentation",
    load: () => import("./presentation/presentation-page.tsx"),
    title: title("presentation"),
  },
]);

export const evaluateHomeParts = defineHomeParts([
  {
    id: "insight.said",
    audience: ["employee", "head"],
    place: "half",
    order: 40,
    load: () => import("./said/home-part.tsx"),
  },
]);

export const evaluateImportKinds = defineImportKinds([
  {
    id: "insight.outcomes",
    order: 80,
    to: "/insight/outcomes/import",
    title: title("outcomes"),
    lead: title("outcomesLead"),
  },
]);
