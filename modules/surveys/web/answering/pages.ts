import { defineHomeParts, definePages } from "#platform/web";
import { say } from "#platform/words";
import { answeringTitles } from "./titles.ts";

export const answeringPages = definePages([
  {
    path: "/answer/$token",
    outside: true,
    load: () => import("./answer-page.tsx"),
    title: (l) => say(answeringTitles, l)("answer"),
  },
  {
    path: "/surveys/$wave/answer",
    outside: true,
    load: () => import("./wave-answer-page.tsx"),
    title: (l) => say(answeringTitles, l)("answer"),
  },
  {
    path: "/kiosk",
    outside: true,
    load: () => import("./kiosk-page.tsx"),
    title: (l) => say(answeringTitles, l)("kiosk"),
  },
  {
    path: "/said",
    outside: true,
    load: () => import("./said-page.tsx"),
    title: (l) => say(answeringTitles, l)("said"),
  },
  {
    path: "/surveys/mine",
    load: () => import("./my-surveys-page.tsx"),
    title: (l) => say(answeringTitles, l)("mine"),
  },
  {
    path: "/surveys/comments/$comment",
    load: () => import("./comment-page.tsx"),
    title: (l) => say(answeringTitles, l)("talk"),
  },
]);

export const answeringHomeParts = defineHomeParts([
  {
    id: "surveys.asked",
    audience: ["lead", "employee", "head"],
    place: "wide",
    order: 2,
    load: () => import("./home-part.tsx"),
  },
]);
