// A service while it is written: texts are never missing, only empty; parties carry their names.

import type { DraftBody, Field, PartyRef, ServiceView } from "../api.ts";

export interface WordsDraft {
  readonly name: string;
  readonly description: string;
  readonly needed: string;
  readonly promise: string;
  readonly cost: string;
  /** One a line. */
  readonly examples: string;
}

export type ApprovalDraft =
  | { readonly kind: "manager"; readonly steps: number }
  | { readonly kind: "head"; readonly unit: PartyRef | null }
  | { readonly kind: "people"; readonly people: readonly PartyRef[]; readonly needs: "one" | "all" };

export interface QuestionDraft {
  readonly key: string;
  readonly ru: string;
  readonly en: string;
  readonly kind: "score" | "text";
}

export type TimeUnit = "minutes" | "hours" | "days";
export type Category = "leader" | "employee" | "unit" | "partner";

export interface Draft {
  readonly ru: WordsDraft;
  readonly en: WordsDraft;
  readonly supplier: PartyRef | null;
  readonly owner: PartyRef | null;
  readonly expected: string;
  readonly expectedUnit: TimeUnit;
  readonly form: readonly Field[];
  readonly forEverybody: boolean;
  readonly parties: readonly PartyRef[];
  readonly categories: readonly Category[];
  readonly approval: readonly ApprovalDraft[];
  readonly synonyms: readonly string[];
  readonly questions: readonly QuestionDraft[] | null;
  readonly code: string;
}

const noWords: WordsDraft = { name: "", description: "", needed: "", promise: "", cost: "", examples: "" };

export const emptyDraft: Draft = {
  ru: noWords,
  en: noWords,
  supplier: null,
  owner: null,
  expected: "",
  expectedUnit: "days",
  form: [],
  forEverybody: true,
  parties: [],
  categories: [],
  approval: [],
  synonyms: [],
  questions: null,
  code: "",
};

const minutesIn: Readonly<Record<TimeUnit, number>> = { minutes: 1, hours: 60, days: 8 * 60 };

/** The service as it stands, to be changed. */
export function draftOf(service: ServiceView): Draft {
  const words = (one: ServiceView["words"]["ru"]): WordsDraft =>
    one ? { ...one, examples: one.examples.join("\n") } : noWords;
  const { time, unit } = inUnits(service.expectedMinutes);
  const named = (id: string): PartyRef =>
    service.approvers.find((one) => one.id === id) ?? { id, kind: "person", name: id };
  return {
    ru: words(service.words.ru),
    en: words(service.words.en),
    supplier: service.supplier,
    owner: service.owner,
    expected: time,
    expectedUnit: unit,
    form: service.form,
    forEverybody: service.forEverybody,
    parties: service.audience.parties,
    categories: service.audience.categories,
    approval: service.approval.map(({ who, needs }) =>
      who.kind === "manager"
        ? { kind: "manager", steps: who.steps ?? 1 }
        : who.kind === "head"
          ? { kind: "head", unit: named(who.unit) }
          : { kind: "people", people: who.people.map(named), needs: needs ?? "one" },
    ),
    synonyms: service.synonyms,
    questions:
      service.ratingQuestions?.map(({ key, label, kind }) => ({
        key,
        ru: label.ru ?? "",
        en: label.en ?? "",
        kind,
      })) ?? null,
    code: service.code ?? "",
  };
}

function inUnits(minutes: number | null): { time: string; unit: TimeUnit } {
  if (minutes === null) return { time: "", unit: "days" };
  const unit = minutes % minutesIn.days === 0 ? "days" : minutes % 60 === 0 ? "hours" : "minutes";
  return { time: String(minutes / minutesIn[unit]), unit };
}

export function minutesOf({
  expected,
  expectedUnit,
}: Pick<Draft, "expected" | "expectedUnit">): number | null {
  const number = Number(expected.replace(",", "."));
  if (expected.trim() === "" || !Number.isFinite(number) || number <= 0) return null;
  return Math.max(1, Math.round(number * minutesIn[expectedUnit]));
}

/** A language counts once it has a name. */
export function wordsOf(draft: Draft): DraftBody["words"] {
  const one = ({ name, examples, ...rest }: WordsDraft) =>
    name.trim() === ""
      ? undefined
      : { name, ...rest, examples: examples.split("\n").flatMap((line) => line.trim() || []) };
  const ru = one(draft.ru);
  const en = one(draft.en);
  return { ...(ru ? { ru } : {}), ...(en ? { en } : {}) };
}

/** The draft as the server takes it. */
export function bodyOf(draft: Draft): DraftBody {
  return {
    code: draft.code.trim() || null,
    supplier: draft.supplier?.id ?? "",
    owner: draft.owner?.id ?? null,
    words: wordsOf(draft),
    form: draft.form.map(tidyField),
    expectedMinutes: minutesOf(draft),
    approval: draft.approval.map((level) =>
      level.kind === "manager"
        ? { who: { kind: "manager", steps: level.steps }, needs: "one" }
        : level.kind === "head"
          ? { who: { kind: "head", unit: level.unit?.id ?? "" }, needs: "one" }
          : { who: { kind: "people", people: level.people.map((one) => one.id) }, needs: level.needs },
    ),
    forEverybody: draft.forEverybody,
    audience: {
      parties: draft.parties.map((one) => one.id),
      categories: [...draft.categories],
    },
    synonyms: [...draft.synonyms],
    ratingQuestions:
      draft.questions?.map(({ key, ru, en, kind }) => ({ key, kind, label: bilingual(ru, en) })) ?? null,
  };
}

const bilingual = (ru: string, en: string) => ({
  ...(ru.trim() ? { ru: ru.trim() } : {}),
  ...(en.trim() ? { en: en.trim() } : {}),
});

/** What does not belong to the type, or is empty, is left out. */
function tidyField({ key, type, label, hint, required, options, min, max, when }: Field): Field {
  const chosen = type === "choice" || type === "choices";
  const told = bilingual(hint?.ru ?? "", hint?.en ?? "");
  const bounded = !["yes_no", "person", "unit", "choice"].includes(type);
  return {
    key,
    type,
    required,
    label: bilingual(label.ru ?? "", label.en ?? ""),
    ...(Object.keys(told).length > 0 ? { hint: told } : {}),
    ...(chosen
      ? {
          options: (options ?? []).map((option) => ({
            value: option.value,
            label: bilingual(option.label.ru ?? "", option.label.en ?? ""),
          })),
        }
      : {}),
    ...(bounded && min !== undefined ? { min } : {}),
    ...(bounded && max !== undefined ? { max } : {}),
    ...(when && when.oneOf.length > 0 ? { when } : {}),
  };
}
