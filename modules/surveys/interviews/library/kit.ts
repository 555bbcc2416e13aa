import type { GuideBody } from "../../schema/interviews.ts";
import type { Bilingual } from "../../schema/shapes.ts";

export interface ReadyGuide extends GuideBody {
  readonly key: string;
}

export const words = (en: string, ru: string): Bilingual => ({ en, ru });

/** A question, and what one wants to learn by it. */
export const question = (
  key: string,
  ask: readonly [en: string, ru: string],
  purpose: readonly [en: string, ru: string],
) => ({ key, ask: words(...ask), purpose: words(...purpose) });
