// The confidentiality contract of a wave: its sentences in both languages, and the one text that is hashed.

import { createHash } from "node:crypto";
import { formats, type Language, say } from "#platform/words";
import { commentMinimum, contractOf, histogramMinimum, type Json } from "#science/disclosure";
import type { ContractText, ContractView } from "../schema/answering.ts";
import type { Bilingual, WavePlan } from "../schema/index.ts";
import { contractWords } from "./words.ts";

export interface Promised {
  readonly plan: WavePlan;
  readonly form: { readonly name: Bilingual; readonly sha256: string };
  /** Names of the items that are asked. */
  readonly asked: readonly string[];
  /** Whether some of them cannot be left out. */
  readonly required: boolean;
  readonly people: number;
  readonly day: Date;
  readonly timeZone: string;
  /** Names of those who may read identified answers. */
  readonly readers: readonly string[];
  /** A standing question has no end: its batches close by themselves. */
  readonly standing: boolean;
}

/** The promise as it is shown and kept. The same promise has the same text and the same hash. */
export function makeContract(promised: Promised): ContractView {
  const { plan, form, asked } = promised;
  const [en, ru] = [textOf(promised, "en"), textOf(promised, "ru")];
  const canonical = contractOf({
    kind: plan.kind,
    k: plan.k,
    cuts: ["unit", ...plan.cuts],
    wording: { en: plainJson(en), ru: plainJson(ru), questionnaire: form.sha256, asked: [...asked] },
    audience: plainJson({
      ...plan.audience,
      direction: plan.direction,
      minContacts: plan.minContacts,
      contactMonths: plan.contactMonths,
      subjectsEach: plan.subjectsEach,
      people: promised.people,
      readers: plan.readers,
    }),
  });
  return { sha256: createHash("sha256").update(canonical).digest("hex"), canonical, en, ru };
}

const plainJson = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

function textOf(promised: Promised, language: Language): ContractText {
  const { plan, form, asked, people, readers, standing } = promised;
  const t = say(contractWords, language);
  const { date, list } = formats(language, promised.timeZone);
  const day = date(promised.day);
  const what = [
    t("asked", { count: asked.length, form: form.name[language], about: t(`about_${plan.direction}`) }),
    t("who", { count: people, day }),
    t(promised.required ? "voluntaryWhole" : "voluntary"),
  ];
  const end = standing
    ? t("untilBatch", { k: plan.k })
    : t("until", { day: plan.closesAt ? date(plan.closesAt) : day });
  if (plan.kind === "identified") {
    return {
      title: t("identifiedTitle"),
      said: [
        ...what,
        t("named"),
        t("readers", { readers: list(readers) }),
        t("namedFigures"),
        end,
        t("namedNever"),
      ],
      notCovered: [t("notNamed"), t("notAdministrator")],
    };
  }
  const cuts = list([t("cut_unit"), ...plan.cuts.map((cut) => t(`cut_${cut}`))]);
  return {
    title: t("anonymousTitle"),
    said: [
      ...what,
      t("apart"),
      t("threshold", {
        k: plan.k,
        histogram: Math.max(plan.k, histogramMinimum),
        comments: Math.max(plan.k, commentMinimum),
      }),
      t("cuts", { cuts, day }),
      plan.direction === "general" ? t("sees_general") : t("sees_suppliers"),
      end,
      t("comments"),
      t("never"),
    ],
    notCovered: [t("notUnanimous"), t("notStyle"), t("notColleagues"), t("notWaves"), t("notAdministrator")],
  };
}
