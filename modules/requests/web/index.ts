import { defineSections } from "#modules/relationships/web";
import { defineHomeParts, defineImportKinds, definePages, defineSearchSources } from "#platform/web";
import { say } from "#platform/words";
import { conductTitles } from "./conduct/titles.ts";
import { templateTitles } from "./handling/template-titles.ts";
import { mailTitles } from "./mail/titles.ts";
import { titles } from "./titles.ts";

export const pages = definePages([
  {
    path: "/report",
    outside: true,
    load: () => import("./conduct/report-page.tsx"),
    title: (l) => say(conductTitles, l)("report"),
  },
  {
    path: "/requests/rules",
    load: () => import("./rules/rules-page.tsx"),
    title: (l) => say(conductTitles, l)("rules"),
  },
  {
    path: "/requests/templates",
    load: () => import("./handling/templates-page.tsx"),
    title: (l) => say(templateTitles, l)("templates"),
  },
  {
    path: "/requests/complaints",
    load: () => import("./conduct/complaints-page.tsx"),
    title: (l) => say(conductTitles, l)("complaints"),
  },
  {
    path: "/requests/thanks",
    load: () => import("./conduct/thanks-page.tsx"),
    title: (l) => say(conductTitles, l)("thanks"),
  },
  {
    path: "/settings/mail",
    load: () => import("./mail/mail-page.tsx"),
    title: (l) => say(mailTitles, l)("mail"),
  },
  {
    path: "/requests/mail",
    load: () => import("./mail/unit-mail-page.tsx"),
    title: (l) => say(mailTitles, l)("unitMail"),
  },
  { path: "/requests", load: () => import("./mine/mine-page.tsx"), title: (l) => say(titles, l)("requests") },
  { path: "/requests/new", load: () => import("./new/new-page.tsx"), title: (l) => say(titles, l)("fresh") },
  {
    path: "/requests/queue",
    load: () => import("./queue/queue-page.tsx"),
    title: (l) => say(titles, l)("queue"),
  },
  {
    path: "/requests/approvals",
    load: () => import("./approvals/approvals-page.tsx"),
    title: (l) => say(titles, l)("approvals"),
  },
  {
    path: "/requests/import",
    load: () => import("./import/begin-page.tsx"),
    title: (l) => say(titles, l)("import"),
  },
  {
    path: "/requests/import/$import",
    load: () => import("./import/steps-page.tsx"),
    title: (l) => say(titles, l)("import"),
  },
  {
    path: "/requests/$request",
    load: () => import("./request/request-page.tsx"),
    title: (l) => say(titles, l)("request"),
  },
]);

export const homeParts = defineHomeParts([
  {
    id: "requests.approvals",
    audience: ["employee", "head"],
    place: "wide",
    order: 4,
    load: () => import("./approvals/home-part.tsx"),
  },
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

export const importKinds = defineImportKinds([
  {
    id: "requests.desk",
    order: 35,
    to: "/requests/import",
    title: (l) => say(titles, l)("importTitle"),
    lead: (l) => say(titles, l)("importLead"),
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

defineSections([
  { id: "requests", load: () => import("./pair/section.tsx") },
  { id: "ratings", load: () => import("./rating/ratings-of.tsx") },
  { id: "thanks", load: () => import("./conduct/thanks-section.tsx") },
]);
