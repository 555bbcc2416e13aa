import { useEffect, useMemo, useRef } from "react";
import { Survey } from "survey-react-ui";
import "survey-core/survey-core.fontless.min.css";
import type { Language } from "#platform/words";
import { BaseStyle } from "./base-style.tsx";
import css from "./form.module.css";
import { makeModel } from "./model.ts";
import { Progress } from "./progress.tsx";
import type { PartyChoice, SurveyData, SurveyJson } from "./types.ts";

export interface SurveyFormProps {
  /** What `askedForm` made; another form begins anew with `data`. */
  readonly form: SurveyJson;
  readonly language: Language;
  /** What has been answered before: read once, when the form is first shown. */
  readonly data?: SurveyData;
  /** The name of whoever is rated: texts say `{subject}`. */
  readonly subject?: string;
  /** Whom questions for a party offer. */
  readonly parties?: readonly PartyChoice[];
  readonly readOnly?: boolean;
  /** After each answer, for the draft on the device. */
  readonly onChange?: (data: SurveyData) => void;
  /** Once everything asked is answered and the last button pressed; the form stays as it is until it is taken away. */
  readonly onComplete?: (data: SurveyData) => void;
  /** Words of the last button, where they are not simply "done". */
  readonly completeText?: string;
}

const nothing: SurveyData = {};
const nobody: readonly PartyChoice[] = [];

/** A questionnaire to be filled in, in our own look, by mouse, keyboard or thumb. */
export default function SurveyForm(props: SurveyFormProps) {
  const { form, language, subject = "", parties = nobody, readOnly = false, completeText } = props;
  const latest = useRef(props);
  latest.current = props;

  const model = useMemo(() => {
    const { data = nothing } = latest.current;
    const made = makeModel(form, { language: latest.current.language, data, subject, parties });
    made.onValueChanged.add(() => latest.current.onChange?.(made.data));
    made.onCompleting.add((_, options) => {
      // Whoever shows the form says what comes after it; nothing answered is lost if sending fails.
      options.allow = false;
      latest.current.onComplete?.(made.data);
    });
    return made;
  }, [form, subject, parties]);

  useEffect(() => {
    model.locale = language;
  }, [model, language]);
  useEffect(() => {
    model.readOnly = readOnly;
  }, [model, readOnly]);
  useEffect(() => {
    if (completeText !== undefined) model.completeText = completeText;
  }, [model, completeText]);

  return (
    <div className={css.form} lang={language}>
      <BaseStyle />
      <Progress model={model} />
      <Survey model={model} />
    </div>
  );
}
