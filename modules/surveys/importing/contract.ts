// The promise of a wave that came from a file: what holds here.

import { createHash } from "node:crypto";
import { formats, type Language, say } from "#platform/words";
import { commentMinimum, contractOf, histogramMinimum } from "#science/disclosure";
import type { ContractText, ContractView } from "../schema/answering.ts";
import type { ImportPlan } from "./plan.ts";
import { pastContractWords } from "./words.ts";

export function pastContract(
  plan: ImportPlan,
  given: { readonly form: string; readonly cuts: readonly string[]; readonly readers: readonly string[] },
): ContractView {
  const text = (language: Language): ContractText => {
    const t = say(pastContractWords, language);
    const { date, list } = formats(language, "UTC");
    const asked = t("asked", { day: date(new Date(`${plan.on}T12:00:00Z`)) });
    const thresholds = {
      k: plan.k,
      histogram: Math.max(plan.k, histogramMinimum),
      comments: Math.max(plan.k, commentMinimum),
    };
    if (plan.kind === "identified")
      return {
        title: t("identifiedTitle"),
        said: [asked, t("named", { readers: list([...given.readers]) })],
        notCovered: [t("notSource"), t("notAdministrator")],
      };
    return {
      title: t("anonymousTitle"),
      said: [asked, t("apart"), t("threshold", thresholds), t("once")],
      notCovered: [t("notSource"), t("notAdministrator")],
    };
  };
  const [en, ru] = [text("en"), text("ru")];
  const plain = ({ title, said, notCovered }: ContractText) => ({
    title,
    said: [...said],
    notCovered: [...notCovered],
  });
  const canonical = contractOf({
    kind: plan.kind,
    k: plan.k,
    cuts: ["unit", ...given.cuts],
    wording: { en: plain(en), ru: plain(ru), questionnaire: given.form },
    audience: { imported: plan.on, readers: [...plan.readers] },
  });
  return { sha256: createHash("sha256").update(canonical).digest("hex"), canonical, en, ru };
}
