import { definePages } from "#platform/web";
import { say } from "#platform/words";
import { waveTitles } from "./titles.ts";

export const wavePages = definePages([
  { path: "/surveys", load: () => import("./surveys-page.tsx"), title: (l) => say(waveTitles, l)("surveys") },
  {
    path: "/surveys/new",
    load: () => import("./new/plan-page.tsx"),
    title: (l) => say(waveTitles, l)("plan"),
  },
  {
    path: "/surveys/$wave",
    load: () => import("./wave/wave-page.tsx"),
    title: (l) => say(waveTitles, l)("wave"),
  },
  {
    path: "/surveys/$wave/codes",
    load: () => import("./wave/codes-page.tsx"),
    title: (l) => say(waveTitles, l)("codes"),
  },
]);
