import { defineHomeParts, defineImportKinds, definePages } from "#platform/web";
import { say } from "#platform/words";
import { titles } from "./titles.ts";

export { definePartyParts, defineSections, type PartyPart, type RelationshipSection } from "./sections.ts";

export const pages = definePages([
  { path: "/map", load: () => import("./map-page.tsx"), title: (l) => say(titles, l)("map") },
  {
    path: "/relationships/import",
    load: () => import("./import/begin-page.tsx"),
    title: (l) => say(titles, l)("import"),
  },
  {
    path: "/relationships/import/$import",
    load: () => import("./import/steps-page.tsx"),
    title: (l) => say(titles, l)("importSteps"),
  },
  {
    path: "/relationships/$id",
    load: () => import("./relationship/relationship-page.tsx"),
    title: (l) => say(titles, l)("relationship"),
  },
  {
    path: "/parties/$id",
    load: () => import("./party/party-page.tsx"),
    title: (l) => say(titles, l)("party"),
  },
]);

export const homeParts = defineHomeParts([
  {
    id: "relationships.evidence",
    audience: ["lead"],
    place: "loop",
    order: 30,
    load: () => import("./home/evidence-step.tsx"),
  },
  {
    id: "relationships.map",
    audience: ["lead"],
    place: "loop",
    order: 40,
    load: () => import("./home/map-step.tsx"),
  },
  {
    id: "relationships.review",
    audience: ["lead", "head"],
    place: "wide",
    order: 30,
    load: () => import("./home/review-part.tsx"),
  },
  {
    id: "relationships.mine",
    audience: ["head", "employee"],
    place: "wide",
    order: 20,
    load: () => import("./home/mine-part.tsx"),
  },
]);

export const importKinds = defineImportKinds([
  {
    id: "relationships.requests",
    order: 40,
    to: "/relationships/import?kind=requests",
    title: (l) => say(titles, l)("requestsTitle"),
    lead: (l) => say(titles, l)("requestsLead"),
  },
  {
    id: "relationships.nominations",
    order: 50,
    to: "/relationships/import?kind=nominations",
    title: (l) => say(titles, l)("nominationsTitle"),
    lead: (l) => say(titles, l)("nominationsLead"),
  },
  {
    id: "relationships.mail",
    order: 60,
    to: "/relationships/import?kind=mail",
    title: (l) => say(titles, l)("mailTitle"),
    lead: (l) => say(titles, l)("mailLead"),
  },
]);
