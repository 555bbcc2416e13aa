import { defineSections } from "#modules/relationships/web";
import { defineHomeParts, definePages, defineSearchSources } from "#platform/web";
import { say } from "#platform/words";
import { titles } from "./titles.ts";

export const pages = definePages([
  { path: "/requests", load: () => import("./mine/mine-page.tsx"), title: (l) => say(titles, l)("requests") },
  { path: "/requests/new", load: () => import("./new/new-page.tsx"), title: (l) => say(titles, l)("fresh") },
  {
    path: "/requests/queue",
    load: () => import("./queue/queue-page.tsx"),
    title: (l) => say(titles, l)("queue"),
  },
  {
    path: "/requests/$request",
    load: () => import("./request/request-page.tsx"),
    title: (l) => say(titles, l)("request"),
  },
]);

export const homeParts = defineHomeParts([
  {
    id: "requests.mine",
    audience: ["employee"],
    place: "wide",
    order: 10,
    load: () => import("./home/mine-part.tsx"),
  },
  {
    id: "requests.queue",
    audience: ["employee", "head"],
    place: "wide",
    order: 12,
    load: () => import("./home/queue-part.tsx"),
  },
  {
    id: "requests.sides",
    audience: ["head"],
    place: "wide",
    order: 5,
    load: () => import("./home/sides-part.tsx"),
  },
]);

export const searchSources = defineSearchSources([
  {
    id: "requests.requests",
    order: 20,
    title: (l) => say(titles, l)("requests"),
    load: () => import("./search.ts"),
  },
]);

defineSections([{ id: "requests", load: () => import("./pair/section.tsx") }]);
