import { lazy } from "react";
import { definePartyParts, defineSections } from "#modules/relationships/web";
import { defineHomeParts, definePages } from "#platform/web";
import { answeringHomeParts, answeringPages } from "./answering/pages.ts";
import { importPages, surveyImportKinds } from "./importing/pages.ts";
import { interviewPages } from "./interviews/pages.ts";
import { questionnairePages } from "./questionnaires/pages.ts";
import { resultPages, resultPartyParts, resultSections } from "./results/pages.ts";
import { wavePages } from "./waves/pages.ts";

// Parts for other rooms' pages and the room's own, each loaded when it is first shown: `<Suspense>` around them.
export const SurveyForm = lazy(() => import("./form/survey-form.tsx"));
export type { SurveyFormProps } from "./form/survey-form.tsx";
/** The last released scores of a party; nothing where the reader may not see them. */
export const SurveyScores = lazy(() => import("./results/party-part.tsx"));
export const CommentDialogue = lazy(() => import("./answering/comment-dialogue.tsx"));

export const pages = definePages([
  ...importPages,
  ...questionnairePages,
  ...wavePages,
  ...interviewPages,
  ...answeringPages,
  ...resultPages,
]);
export const importKinds = surveyImportKinds;
export const homeParts = defineHomeParts([...answeringHomeParts]);

defineSections(resultSections);
definePartyParts(resultPartyParts);
