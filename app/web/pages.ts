import { definePages, type Page } from "#platform/web";
import { say } from "#platform/words";
import { titles } from "./frame/titles.ts";
import { modulePages } from "./modules.ts";

/** The pages that belong to no module. */
const ownPages = definePages([
  { path: "/", load: () => import("./home/home-page.tsx"), title: (l) => say(titles, l)("home") },
  { path: "/import", load: () => import("./import/import-page.tsx"), title: (l) => say(titles, l)("import") },
  {
    path: "/notices",
    load: () => import("./notices/notices-page.tsx"),
    title: (l) => say(titles, l)("notices"),
  },
  {
    path: "/settings",
    load: () => import("./settings/account-page.tsx"),
    title: (l) => say(titles, l)("account"),
  },
  {
    path: "/settings/appearance",
    load: () => import("./settings/appearance-page.tsx"),
    title: (l) => say(titles, l)("appearance"),
  },
  {
    path: "/settings/notices",
    load: () => import("./settings/notices-page.tsx"),
    title: (l) => say(titles, l)("notices"),
  },
  {
    path: "/settings/sessions",
    load: () => import("./settings/sessions-page.tsx"),
    title: (l) => say(titles, l)("sessions"),
  },
  {
    path: "/settings/accounts",
    load: () => import("./settings/accounts-page.tsx"),
    title: (l) => say(titles, l)("accounts"),
  },
  {
    path: "/settings/system",
    load: () => import("./settings/system-page.tsx"),
    title: (l) => say(titles, l)("system"),
  },
]);

export const allPages: readonly Page[] = [...ownPages, ...modulePages];
