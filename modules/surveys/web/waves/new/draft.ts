import type { Every, NamedParty, Plan, Wave } from "../api.ts";

export const steps = ["what", "whom", "how", "when", "check"] as const;
export type Step = (typeof steps)[number];

/** The plan as the form holds it: days as the browser writes them, parties with their names. */
export interface Draft {
  readonly nameEn: string;
  readonly nameRu: string;
  readonly questionnaire: string | null;
  readonly kind: Plan["kind"];
  readonly readers: readonly NamedParty[];
  readonly direction: Plan["direction"];
  readonly units: readonly NamedParty[];
  readonly categories: Plan["audience"]["categories"];
  readonly subjects: readonly NamedParty[];
  /** The wave whose scores are predicted. */
  readonly predicts: string | null;
  readonly minContacts: number;
  readonly contactMonths: number;
  readonly subjectsEach: number;
  readonly share: number;
  readonly restDays: number;
  readonly k: number;
  readonly cuts: Plan["cuts"];
  readonly opensOn: string;
  readonly closesOn: string;
  readonly reminders: readonly number[];
  /** How often it returns; empty: once. */
  readonly every: Every | "";
  /** How many of the rotating questions each wave asks; empty: all. */
  readonly rotate: number | "";
}

const day = 24 * 3_600_000;
const dayOf = (at: Date): string =>
  `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, "0")}-${String(at.getDate()).padStart(2, "0")}`;

export function emptyDraft(now: Date): Draft {
  return {
    nameEn: "",
    nameRu: "",
    questionnaire: null,
    kind: "anonymous",
    readers: [],
    direction: "suppliers",
    units: [],
    categories: [],
    subjects: [],
    predicts: null,
    minContacts: 3,
    contactMonths: 6,
    subjectsEach: 3,
    share: 100,
    restDays: 0,
    k: 5,
    cuts: [],
    opensOn: "",
    closesOn: dayOf(new Date(now.getTime() + 14 * day)),
    reminders: [3, 7],
    every: "",
    rotate: "",
  };
}

export function draftOf({ plan, parties }: Wave, now: Date): Draft {
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => parties.find((party) => party.id === id) ?? []);
  const { kind, direction, minContacts, contactMonths, subjectsEach, k, cuts, reminders } = plan;
  return {
    ...emptyDraft(now),
    ...{ kind, direction, minContacts, contactMonths, subjectsEach, k, cuts, reminders },
    nameEn: plan.name.en,
    nameRu: plan.name.ru,
    questionnaire: plan.questionnaire,
    readers: named(plan.readers),
    units: named(plan.audience.units),
    categories: plan.audience.categories,
    subjects: named(plan.audience.subjects),
    predicts: plan.predicts,
    share: plan.audience.share,
    restDays: plan.audience.restDays,
    opensOn: plan.opensAt ? dayOf(new Date(plan.opensAt)) : "",
    closesOn: plan.closesAt ? dayOf(new Date(plan.closesAt)) : "",
  };
}

/** A wave begins in the morning of its first day and ends with its last. */
export function planOf(draft: Draft): Plan {
  const ids = (parties: readonly NamedParty[]) => parties.map(({ id }) => id);
  const { kind, direction, minContacts, contactMonths, subjectsEach, k, cuts, categories } = draft;
  return {
    ...{ kind, direction, minContacts, contactMonths, subjectsEach, k },
    name: { en: draft.nameEn.trim(), ru: draft.nameRu.trim() },
    questionnaire: draft.questionnaire ?? "",
    readers: kind === "identified" ? ids(draft.readers) : [],
    cuts: [...cuts],
    audience: {
      units: ids(draft.units),
      categories: [...categories],
      subjects: ids(draft.subjects),
      share: draft.share,
      restDays: draft.restDays,
    },
    service: null,
    opensAt: draft.opensOn ? new Date(`${draft.opensOn}T08:00:00`).toISOString() : null,
    closesAt: draft.closesOn ? new Date(`${draft.closesOn}T23:59:59`).toISOString() : null,
    reminders: [...draft.reminders],
    predicts: draft.direction === "prediction" ? draft.predicts : null,
  };
}

const rhythms: readonly string[] = ["week", "month", "quarter", "half_year", "year", "standing"];

/** How often it returns belongs to no wave: until the series is made, the address of the page holds it. */
export function rhythmOf(said: { every: string; rotate: number }): Pick<Draft, "every" | "rotate"> {
  return {
    every: rhythms.includes(said.every) ? (said.every as Every) : "",
    rotate: said.rotate > 0 ? said.rotate : "",
  };
}

/** The directions in which a questionnaire can be asked. */
export const directionsOf = {
  supplier: ["suppliers", "prediction"],
  customer: ["customers"],
  general: ["general"],
} as const satisfies Record<string, readonly Plan["direction"][]>;
