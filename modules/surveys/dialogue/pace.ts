import { makePace } from "#platform/pace";
import { dialogueErrors } from "./errors.ts";

/** Offices share one address: the limit is for machines, not for people. */
const most = { read: 240, write: 60 } as const;

/** How often an author's side may come, whoever it is. */
export const makeAuthorPace = () => makePace(most, () => dialogueErrors.refuse("too_often"));
