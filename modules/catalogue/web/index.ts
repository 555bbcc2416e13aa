import { lazy } from "react";
import { definePages } from "#platform/web";

export const pages = definePages([]);

// Parts for other rooms' pages, each loaded when it is first shown: `<Suspense>` around them.
export const ServiceForm = lazy(() => import("./form/service-form.tsx"));
export const ServiceSearch = lazy(() => import("./search/service-search.tsx"));
