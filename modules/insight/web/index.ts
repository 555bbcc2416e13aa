import { definePartyParts, defineSections } from "#modules/relationships/web";
import { defineHomeParts, definePages } from "#platform/web";
import { say } from "#platform/words";
import { titles } from "./alerts/titles.ts";
import { evaluateHomeParts, evaluateImportKinds, evaluatePages } from "./evaluate-pages.ts";

export const pages = definePages([
  {
    path: "/insight",
    load: () => import("./company/company-page.tsx"),
    title: (l) => say(titles, l)("company"),
  },
  {
    path: "/insight/alerts",
    load: () => import("./alerts/list-page.tsx"),
    title: (l) => say(titles, l)("alerts"),
  },
  {
    path: "/insight/alerts/$alert",
    load: () => import("./alerts/alert-page.tsx"),
    title: (l) => say(titles, l)("alert"),
  },
  {
    path: "/insight/parties/$party",
    load: () => import("./scorecards/scorecard-page.tsx"),
    title: (l) => say(titles, l)("scorecard"),
  },
  ...evaluatePages,
]);
export const homeParts = defineHomeParts([
  {
    id: "insight.alerts",
    audience: ["lead", "head"],
    place: "half",
    order: 20,
    load: () => import("./alerts/home-part.tsx"),
  },
  ...evaluateHomeParts,
]);
export const importKinds = evaluateImportKinds;

defineSections([{ id: "alerts", load: () => import("./alerts/section.tsx") }]);
definePartyParts([{ id: "insight.scorecard", order: 10, load: () => import("./scorecards/party-part.tsx") }]);
