import { definePartyParts, defineSections } from "#modules/relationships/web";
import { defineHomeParts, definePages } from "#platform/web";
import { say } from "#platform/words";
import { registerTitles } from "./titles.ts";

export const registerPages = definePages([
  { path: "/needs", load: () => import("./needs-page.tsx"), title: (l) => say(registerTitles, l)("needs") },
  {
    path: "/needs/compare",
    load: () => import("./compare-page.tsx"),
    title: (l) => say(registerTitles, l)("compare"),
  },
  {
    path: "/needs/priority",
    load: () => import("./weights/weights-page.tsx"),
    title: (l) => say(registerTitles, l)("priority"),
  },
  {
    path: "/needs/$need",
    load: () => import("./need/need-page.tsx"),
    title: (l) => say(registerTitles, l)("need"),
  },
]);

export const registerHomeParts = defineHomeParts([
  {
    id: "needs.monday",
    audience: ["head"],
    place: "wide",
    order: 2,
    load: () => import("./home/monday-part.tsx"),
  },
  {
    id: "needs.step",
    audience: ["lead"],
    place: "loop",
    order: 70,
    load: () => import("./home/lead-step.tsx"),
  },
]);

defineSections([{ id: "needs", load: () => import("./section.tsx") }]);
definePartyParts([{ id: "needs.register", order: 40, load: () => import("./party-part.tsx") }]);
