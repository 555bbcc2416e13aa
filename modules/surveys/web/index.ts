import { lazy } from "react";
import { defineHomeParts, definePages } from "#platform/web";
import { answeringHomeParts, answeringPages } from "./answering/pages.ts";

// Parts for other rooms' pages and the room's own, each loaded when it is first shown: `<Suspense>` around them.
export const SurveyForm = lazy(() => import("./form/survey-form.tsx"));
export type { SurveyFormProps } from "./form/survey-form.tsx";
export const CommentDialogue = lazy(() => import("./answering/comment-dialogue.tsx"));

export const pages = definePages([...answeringPages]);
export const homeParts = defineHomeParts([...answeringHomeParts]);
