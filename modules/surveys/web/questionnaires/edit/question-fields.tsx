import { useState } from "react";
import { useWords } from "#platform/web";
import { Button, Collapse, Group, NumberInput, Switch } from "#ui/base";
import type { Bilingual, Question, SurveyForm } from "../api.ts";
import { BilingualField } from "./bilingual-field.tsx";
import { ConditionFields } from "./condition-fields.tsx";
import css from "./edit.module.css";
import { withPart } from "./form-edit.ts";
import { MatrixFields } from "./matrix-fields.tsx";
import { MeaningFields } from "./meaning-fields.tsx";
import { OptionsEditor } from "./options-editor.tsx";
import { questionWords } from "./question-words.ts";
import { RatingFields } from "./rating-fields.tsx";

interface QuestionFieldsProps {
  readonly form: SurveyForm;
  readonly question: Question;
  readonly onChange: (question: Question) => void;
  readonly onForm: (next: (form: SurveyForm) => SurveyForm) => void;
}

/** Everything about a question, the wording first; what is seldom needed is behind "more". */
export function QuestionFields({ form, question, onChange, onForm }: QuestionFieldsProps) {
  const t = useWords(questionWords);
  const [more, setMore] = useState(
    Boolean(question.description ?? question.visibleIf ?? question.rotates ?? question.pair),
  );
  /** One part of it, left out where there is nothing to say. */
  const put = (key: string, value: unknown) =>
    onChange(withPart(question as unknown as Record<string, unknown>, key, value) as unknown as Question);
  const flag = (key: string) => (event: { currentTarget: { checked: boolean } }) =>
    put(key, event.currentTarget.checked || undefined);
  return (
    <>
      <BilingualField
        label={t("question")}
        long
        value={question.title}
        onChange={(title) => put("title", title ?? { en: "", ru: "" })}
      />
      <Kind question={question} put={put} onChange={onChange} />
      <Group gap="lg">
        {question.type === "matrix" ? (
          <Switch
            label={t("allRows")}
            checked={question.eachRowRequired ?? false}
            onChange={flag("eachRowRequired")}
          />
        ) : (
          <Switch
            label={t("required")}
            checked={question.isRequired ?? false}
            onChange={flag("isRequired")}
          />
        )}
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={more}
          onClick={() => setMore((old) => !old)}
        >
          {t(more ? "less" : "more")}
        </Button>
      </Group>
      <MeaningFields form={form} question={question} put={put} onForm={onForm} />
      <Collapse expanded={more}>
        <div className={css.stack}>
          <BilingualField
            label={t("hint")}
            optional
            value={question.description}
            onChange={(words) => put("description", words)}
          />
          {question.type !== "matrix" && (
            <Switch label={t("rotates")} checked={question.rotates ?? false} onChange={flag("rotates")} />
          )}
          <ConditionFields form={form} question={question} onChange={(text) => put("visibleIf", text)} />
        </div>
      </Collapse>
    </>
  );
}

/** What only questions of this kind have. */
function Kind({
  question,
  put,
  onChange,
}: {
  question: Question;
  put: (key: string, value: unknown) => void;
  onChange: (question: Question) => void;
}) {
  const t = useWords(questionWords);
  const flag = (key: string) => (event: { currentTarget: { checked: boolean } }) =>
    put(key, event.currentTarget.checked || undefined);
  const words = (key: string, label: string, value: Bilingual | undefined) => (
    <BilingualField label={label} optional value={value} onChange={(next) => put(key, next)} />
  );
  switch (question.type) {
    case "radiogroup":
    case "dropdown":
    case "checkbox":
      return (
        <>
          <OptionsEditor options={question.choices} onChange={(choices) => put("choices", choices)} />
          <Group gap="lg">
            <Switch
              label={t("other")}
              checked={question.showOtherItem ?? false}
              onChange={flag("showOtherItem")}
            />
            <Switch
              label={t("none")}
              checked={question.showNoneItem ?? false}
              onChange={flag("showNoneItem")}
            />
            {question.type === "checkbox" && (
              <NumberInput
                label={t("most")}
                w={170}
                min={1}
                max={100}
                allowDecimal={false}
                value={question.maxSelectedChoices ?? ""}
                onChange={(most) => put("maxSelectedChoices", typeof most === "number" ? most : undefined)}
              />
            )}
          </Group>
        </>
      );
    case "ranking":
      return <OptionsEditor options={question.choices} onChange={(choices) => put("choices", choices)} />;
    case "rating":
      return <RatingFields question={question} onChange={onChange} />;
    case "matrix":
      return <MatrixFields question={question} put={put} />;
    case "boolean":
      return (
        <>
          {words("labelTrue", t("yes"), question.labelTrue)}
          {words("labelFalse", t("no"), question.labelFalse)}
        </>
      );
    default:
      return null;
  }
}
