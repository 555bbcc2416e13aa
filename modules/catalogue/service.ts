// A service as a thing with states: a draft is written, published, retired, and may come back.

import type { ServiceDraft, ServiceState } from "./schema/services.ts";

/** From which states a service may go where. */
const from: Readonly<Record<"published" | "retired" | "draft", readonly ServiceState[]>> = {
  published: ["draft", "retired"],
  retired: ["draft", "published"],
  draft: ["retired"],
};

export function mayBecome(state: ServiceState, wanted: ServiceState): boolean {
  return from[wanted].includes(state);
}

/** The parts of a service that its history speaks of. */
export const parts = [
  "code",
  "supplier",
  "owner",
  "words",
  "form",
  "expectedMinutes",
  "approval",
  "forEverybody",
  "audience",
  "synonyms",
  "ratingQuestions",
] as const satisfies readonly (keyof ServiceDraft)[];
export type ServicePart = (typeof parts)[number];

/** Order of parties, categories and synonyms says nothing; empty words of a language are none. */
export function tidyDraft(draft: ServiceDraft): ServiceDraft {
  const sorted = <T>(list: readonly T[]) => [...new Set(list)].sort();
  return {
    ...draft,
    forEverybody: draft.forEverybody,
    audience: draft.forEverybody
      ? { parties: [], categories: [] }
      : { parties: sorted(draft.audience.parties), categories: sorted(draft.audience.categories) },
    synonyms: sorted(draft.synonyms.map((word) => word.replace(/\s+/g, " "))),
  };
}

/** Which parts are not the same any more. */
export function changedParts(before: ServiceDraft, after: ServiceDraft): ServicePart[] {
  return parts.filter((part) => stable(before[part]) !== stable(after[part]));
}

/** The same value is the same text, whatever order its keys came in; what is not there is not said. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
