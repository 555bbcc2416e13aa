import type { RelationshipSection } from "#modules/relationships/web";
import { defineHomeParts, definePages } from "#platform/web";
import { say } from "#platform/words";
import { titles } from "./titles.ts";

/** The pages of agreements and working calendars. */
export const agreementPages = definePages([
  { path: "/agreements", load: () => import("./list-page.tsx"), title: (l) => say(titles, l)("agreements") },
  {
    path: "/agreements/new",
    load: () => import("./new-page.tsx"),
    title: (l) => say(titles, l)("newAgreement"),
  },
  {
    path: "/agreements/$agreement",
    load: () => import("./agreement-page.tsx"),
    title: (l) => say(titles, l)("agreement"),
  },
  {
    path: "/agreements/$agreement/change",
    load: () => import("./change-page.tsx"),
    title: (l) => say(titles, l)("changeAgreement"),
  },
  {
    path: "/catalogue/calendars",
    load: () => import("../calendars/list-page.tsx"),
    title: (l) => say(titles, l)("calendars"),
  },
  {
    path: "/catalogue/calendars/$calendar",
    load: () => import("../calendars/calendar-page.tsx"),
    title: (l) => say(titles, l)("calendar"),
  },
]);

export const agreementHomeParts = defineHomeParts([
  {
    id: "catalogue.agreements",
    audience: ["lead", "head"],
    place: "half",
    order: 40,
    load: () => import("./home-part.tsx"),
  },
]);

export const agreementSections: readonly RelationshipSection[] = [
  { id: "agreements", load: () => import("./section.tsx") },
];
