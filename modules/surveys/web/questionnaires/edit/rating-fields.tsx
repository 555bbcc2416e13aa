import { useWords } from "#platform/web";
import { Select } from "#ui/base";
import type { Question } from "../api.ts";
import { BilingualField } from "./bilingual-field.tsx";
import { withPart } from "./form-edit.ts";
import { OptionsEditor } from "./options-editor.tsx";
import { questionWords } from "./question-words.ts";
import { plain } from "./scales.ts";

type Rating = Extract<Question, { type: "rating" }>;

/** The numbers of a rating and the words at its ends; a scale with words of its own is edited as answers. */
export function RatingFields({
  question,
  onChange,
}: {
  question: Rating;
  onChange: (question: Question) => void;
}) {
  const t = useWords(questionWords);
  if (question.rateValues && question.rateValues.length > 0) {
    return (
      <OptionsEditor
        label={t("scale")}
        options={question.rateValues}
        onChange={(rateValues) => onChange({ ...question, rateValues: [...rateValues] })}
      />
    );
  }
  const least = question.rateMin ?? 1;
  const most = question.rateMax ?? 5;
  const known = plain.find(([, from, to]) => from === least && to === most)?.[0] ?? "own";
  const scales = plain.map(([value, from, to]) => ({
    value: value as string,
    label: t("plain", { from, to }),
  }));
  if (known === "own") scales.push({ value: "own", label: t("plain", { from: least, to: most }) });
  return (
    <>
      <Select
        label={t("scale")}
        allowDeselect={false}
        maw={300}
        value={known}
        data={scales}
        onChange={(name) => {
          const [, from, to] = plain.find(([one]) => one === name) ?? [];
          if (from !== undefined && to !== undefined) onChange({ ...question, rateMin: from, rateMax: to });
        }}
      />
      <BilingualField
        label={t("low")}
        optional
        value={question.minRateDescription}
        onChange={(words) => onChange(withPart(question, "minRateDescription", words))}
      />
      <BilingualField
        label={t("high")}
        optional
        value={question.maxRateDescription}
        onChange={(words) => onChange(withPart(question, "maxRateDescription", words))}
      />
    </>
  );
}
