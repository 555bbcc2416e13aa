import { useLanguage, useWords } from "#platform/web";
import { Select } from "#ui/base";
import type { Meaning, Question, SurveyForm } from "../api.ts";
import { inLanguage } from "../in-language.ts";
import { DimensionField } from "./dimension-field.tsx";
import css from "./edit.module.css";
import { tie } from "./form-edit.ts";
import { meaningWords } from "./meaning-words.ts";
import { questionWords } from "./question-words.ts";

const scales = [
  "perception",
  "expectation",
  "importance",
  "overall",
  "satisfaction",
  "need_importance",
  "need_satisfaction",
] as const;
const features = ["kano_functional", "kano_dysfunctional"] as const;

/** What answers of a kind can tell. */
function meaningsOf(question: Question): readonly Meaning[] {
  switch (question.type) {
    case "rating":
      return [...scales, "recommend", "effort", "criticality", "helped"];
    case "matrix":
      return [...scales, "criticality", ...features];
    case "radiogroup":
    case "dropdown":
      return ["frequency", "helped", ...features];
    case "boolean":
      return ["helped"];
    case "party":
      return ["nominated"];
    default:
      return [];
  }
}

/** Meanings that say something only together with another question. */
const coupled: readonly (Meaning | undefined)[] = [
  "perception",
  "expectation",
  "need_importance",
  "need_satisfaction",
  "nominated",
  "frequency",
  "criticality",
  ...features,
];

/** What the answer tells, in words; figures are made by it. */
export function MeaningFields({
  form,
  question,
  put,
  onForm,
}: {
  form: SurveyForm;
  question: Question;
  put: (key: string, value: unknown) => void;
  onForm: (next: (form: SurveyForm) => SurveyForm) => void;
}) {
  const t = useWords(meaningWords);
  const q = useWords(questionWords);
  const [language] = useLanguage();
  const meanings = meaningsOf(question);
  if (meanings.length === 0) return null;
  const all = form.pages.flatMap(({ elements }) => elements);
  const others = all.filter((one) => one.name !== question.name && coupled.includes(one.measures));
  const partner = question.pair ? others.find(({ pair }) => pair === question.pair) : undefined;
  return (
    <div className={css.pair}>
      <Select
        label={t("measures")}
        allowDeselect={false}
        value={question.measures ?? ""}
        data={[
          { value: "", label: t("nothing") },
          ...meanings.map((value) => ({ value: value as string, label: t(value) })),
        ]}
        onChange={(value) => put("measures", value || undefined)}
      />
      {question.type === "rating" && (
        <div>
          <span className={css.label}>{t("dimension")}</span>
          <DimensionField
            of={q("question")}
            value={question.dimension}
            onChange={(dimension) => put("dimension", dimension)}
          />
        </div>
      )}
      {coupled.includes(question.measures) && others.length > 0 && (
        <Select
          label={t("pair")}
          allowDeselect={false}
          value={partner?.name ?? ""}
          data={[
            { value: "", label: t("noPair") },
            ...others.map((one) => ({ value: one.name, label: inLanguage(one.title, language) || one.name })),
          ]}
          onChange={(name) => onForm((before) => tie(before, question.name, name || null))}
        />
      )}
    </div>
  );
}
