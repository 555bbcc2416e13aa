// A survey's figures are for those who may see that survey's results about the supplier; the verdict is for everybody
// whom the solution concerns.

import { maySeeScope } from "#modules/surveys";
import type { Actor } from "#platform/context";
import { isMeasure } from "./plan/outcome.ts";

export interface Judged {
  readonly measure: string | null;
  readonly supplier: string;
}

/** What is written down for several readers is for nobody in particular: `null`. */
export const isWithheld = (actor: Actor | null, { measure, supplier }: Judged): boolean =>
  measure !== null &&
  !isMeasure(measure) &&
  (actor === null || !maySeeScope(actor, { scope: "supplier", supplier }));

export const noFigures = { effect: null, low: null, high: null, withIt: null, withoutIt: null } as const;
