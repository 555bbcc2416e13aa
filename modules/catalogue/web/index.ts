import { lazy } from "react";
import { definePartyParts, defineSections } from "#modules/relationships/web";
import { defineHomeParts, defineImportKinds, definePages, defineSearchSources } from "#platform/web";
import { say } from "#platform/words";
import { agreementHomeParts, agreementPages, agreementSections } from "./agreements/pages.ts";
import { servicePages } from "./service-pages.ts";
import { titles } from "./titles.ts";

export const pages = definePages([...servicePages, ...agreementPages]);

// Parts for other rooms' pages, each loaded when it is first shown: `<Suspense>` around them.
export const ServiceForm = lazy(() => import("./form/service-form.tsx"));
export const ServiceSearch = lazy(() => import("./search/service-search.tsx"));

export const homeParts = [
  ...defineHomeParts([
    {
      id: "catalogue.search",
      audience: ["employee", "head", "lead"],
      place: "wide",
      order: 5,
      load: () => import("./home/search-part.tsx"),
    },
  ]),
  ...agreementHomeParts,
];

export const importKinds = defineImportKinds([
  {
    id: "catalogue.services",
    order: 40,
    to: "/catalogue/import",
    title: (l) => say(titles, l)("importTitle"),
    lead: (l) => say(titles, l)("importLead"),
  },
]);

export const searchSources = defineSearchSources([
  {
    id: "catalogue.services",
    order: 15,
    title: (l) => say(titles, l)("search"),
    load: () => import("./search.ts"),
  },
]);

defineSections(agreementSections);
definePartyParts([{ id: "catalogue.services", order: 10, load: () => import("./party-services.tsx") }]);
