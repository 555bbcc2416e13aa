import { defineHomeParts, defineImportKinds, definePages } from "#platform/web";
import { say } from "#platform/words";
import { titles } from "./titles.ts";

export const pages = definePages([
  { path: "/processes", load: () => import("./logs-page.tsx"), title: (l) => say(titles, l)("logs") },
  {
    path: "/processes/import",
    load: () => import("./import-page.tsx"),
    title: (l) => say(titles, l)("import"),
  },
  { path: "/processes/$log", load: () => import("./log-page.tsx"), title: (l) => say(titles, l)("log") },
  {
    path: "/processes/$log/passages",
    load: () => import("./passages-page.tsx"),
    title: (l) => say(titles, l)("passages"),
  },
  {
    path: "/processes/$log/case",
    load: () => import("./case-page.tsx"),
    title: (l) => say(titles, l)("case"),
  },
]);

export const homeParts = defineHomeParts([
  {
    id: "processes.loop",
    audience: ["lead"],
    place: "loop",
    order: 20,
    load: () => import("./home-step.tsx"),
  },
]);

export const importKinds = defineImportKinds([
  {
    id: "processes.log",
    order: 30,
    to: "/processes/import",
    title: (l) => say(titles, l)("importTitle"),
    lead: (l) => say(titles, l)("importLead"),
  },
]);
