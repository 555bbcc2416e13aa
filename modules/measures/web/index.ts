import { lazy } from "react";
import { definePages } from "#platform/web";
import { say } from "#platform/words";
import { titles } from "./titles.ts";

export const pages = definePages([
  {
    path: "/measures",
    load: () => import("./measures-page.tsx"),
    title: (language) => say(titles, language)("measures"),
  },
]);

/** Loaded where it is shown: it stands in a `Suspense`. */
export const MeasureChart = lazy(() => import("./measure-chart.tsx"));
export type { MeasureKey, Whose } from "./api.ts";
export type { MeasureChartProps } from "./measure-chart.tsx";
export { measureNames } from "./names.ts";
export { pathOf as measurePath } from "./path.ts";
