import { useMemo } from "react";
import { useLanguage, useWords } from "#platform/web";
import { Stack } from "#ui/base";
import type { Field, Form } from "../api.ts";
import { type Answers, askedFields } from "./asked.ts";
import { FieldInput } from "./field-input.tsx";
import { formWords } from "./words.ts";

export interface AnswerProblem {
  readonly field: string;
  readonly code: string;
}

export interface ServiceFormProps {
  readonly form: Form;
  readonly value: Answers;
  readonly onChange: (answers: Answers) => void;
  /** What the server said was wrong, beside the fields it belongs to. */
  readonly problems?: readonly AnswerProblem[] | undefined;
}

/** The fields of a service as whoever asks sees them; those that hang on an answer come and go with it. */
export default function ServiceForm({ form, value, onChange, problems = [] }: ServiceFormProps) {
  const [language] = useLanguage();
  const sentence = useProblemSentence();
  const asked = useMemo(() => askedFields(form, value), [form, value]);
  return (
    <Stack gap="md">
      {asked.map((field) => {
        const problem = problems.find((one) => one.field === field.key);
        return (
          <FieldInput
            key={field.key}
            field={field}
            language={language}
            value={value[field.key]}
            error={problem && sentence(field, problem.code)}
            onChange={(answer) => onChange({ ...value, [field.key]: answer })}
          />
        );
      })}
    </Stack>
  );
}

/** What is wrong with an answer, in words; a code this page does not know has a sentence of its own. */
function useProblemSentence() {
  const t = useWords(formWords);
  return (field: Field, code: string): string => {
    const min = field.min ?? 1;
    switch (code) {
      case "too_short":
      case "too_small":
      case "too_few":
        return t(code, { min });
      case "too_long":
      case "too_large":
      case "too_many":
        return t(code, { max: field.max ?? (field.type === "text" ? 500 : 20_000) });
      case "required":
      case "not_text":
      case "not_number":
      case "not_date":
      case "too_early":
      case "too_late":
      case "not_an_option":
      case "not_yes_no":
      case "not_a_party":
      case "not_a_file":
        return t(code);
      default:
        return t("wrong");
    }
  };
}
