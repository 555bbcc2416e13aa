import { lazy } from "react";
import { defineHomeParts, defineImportKinds, definePages, defineSearchSources } from "#platform/web";
import { say } from "#platform/words";
import { titles } from "./titles.ts";

export const pages = definePages([
  {
    path: "/organisation",
    load: () => import("./organisation-page.tsx"),
    title: (l) => say(titles, l)("organisation"),
  },
  {
    path: "/organisation/partners",
    load: () => import("./partners-page.tsx"),
    title: (l) => say(titles, l)("partners"),
  },
  {
    path: "/organisation/import",
    load: () => import("./import/begin-page.tsx"),
    title: (l) => say(titles, l)("import"),
  },
  {
    path: "/organisation/import/$import",
    load: () => import("./import/steps-page.tsx"),
    title: (l) => say(titles, l)("importSteps"),
  },
  {
    path: "/parties/$id/profile",
    load: () => import("./profile-page.tsx"),
    title: (l) => say(titles, l)("profile"),
  },
]);

export const homeParts = defineHomeParts([
  {
    id: "organisation.loop",
    audience: ["lead"],
    place: "loop",
    order: 10,
    load: () => import("./home-step.tsx"),
  },
]);

export const importKinds = defineImportKinds([
  {
    id: "organisation.people",
    order: 10,
    to: "/organisation/import",
    title: (l) => say(titles, l)("importTitle"),
    lead: (l) => say(titles, l)("importLead"),
  },
]);

export const searchSources = defineSearchSources([
  {
    id: "organisation.parties",
    order: 10,
    title: (l) => say(titles, l)("search"),
    load: () => import("./search.ts"),
  },
]);

// Parts for the page of a party, each loaded when it is first shown: `<Suspense>` around them.
export const PartyHeader = lazy(() => import("./party-header.tsx"));
export const PartyProfile = lazy(() => import("./party-profile.tsx"));
export const PartyPeople = lazy(() => import("./party-people.tsx"));
export const PartyHistory = lazy(() => import("./party-history.tsx"));
