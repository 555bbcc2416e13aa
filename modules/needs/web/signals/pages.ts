import { definePages } from "#platform/web";
import { say } from "#platform/words";
import { signalTitles } from "./titles.ts";

export const signalPages = definePages([
  {
    path: "/needs/signals",
    load: () => import("./signals-page.tsx"),
    title: (language) => say(signalTitles, language)("signals"),
  },
  {
    path: "/needs/topics",
    load: () => import("../topics/topics-page.tsx"),
    title: (language) => say(signalTitles, language)("topics"),
  },
]);
