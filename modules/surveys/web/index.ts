import { lazy } from "react";

// Parts for other rooms' pages and the room's own, each loaded when it is first shown: `<Suspense>` around them.
export const SurveyForm = lazy(() => import("./form/survey-form.tsx"));
export type { SurveyFormProps } from "./form/survey-form.tsx";
