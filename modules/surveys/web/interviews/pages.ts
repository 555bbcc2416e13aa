import { definePages } from "#platform/web";
import { say } from "#platform/words";
import { interviewTitles } from "./titles.ts";

const titled = (key: keyof typeof interviewTitles.en) => (language: "en" | "ru") =>
  say(interviewTitles, language)(key);

export const interviewPages = definePages([
  { path: "/surveys/interviews", load: () => import("./list-page.tsx"), title: titled("interviews") },
  { path: "/surveys/interviews/new", load: () => import("./plan/plan-page.tsx"), title: titled("plan") },
  {
    path: "/surveys/interviews/guides",
    load: () => import("./guides/guides-page.tsx"),
    title: titled("guides"),
  },
  {
    path: "/surveys/interviews/guides/$guide",
    load: () => import("./guides/guide-page.tsx"),
    title: titled("guide"),
  },
  {
    path: "/surveys/interviews/quotes",
    load: () => import("./quotes/quotes-page.tsx"),
    title: titled("quotes"),
  },
  {
    path: "/surveys/interviews/$interview",
    load: () => import("./one/interview-page.tsx"),
    title: titled("interview"),
  },
]);
