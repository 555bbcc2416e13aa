import { formats, type Language, say } from "#platform/words";
import { type Answers, answerValues } from "./form.ts";
import type { Field, Form } from "./schema/shapes.ts";
import { words } from "./words.ts";

type Bilingual = { readonly ru?: string | undefined; readonly en?: string | undefined };

/** The words in the reader's language; in the other one where there are none. */
export function inLanguage(text: Bilingual | undefined, language: Language): string {
  const other = language === "ru" ? "en" : "ru";
  return text?.[language] || text?.[other] || "";
}

/**
 * The answers as people read them, in the order of the form. `names` names what answers point at (persons, units,
 * files) by id, as `answerNames` finds them.
 */
export function answersInWords(
  form: Form,
  answers: Answers,
  language: Language,
  names: ReadonlyMap<string, string> = new Map(),
): { label: string; value: string }[] {
  return form.flatMap((field) => {
    const values = answerValues(answers[field.key]);
    if (values.length === 0) return [];
    const value = values.map((one) => valueInWords(field, one, language, names)).join(", ");
    return [{ label: inLanguage(field.label, language), value }];
  });
}

function valueInWords(
  field: Field,
  value: string,
  language: Language,
  names: ReadonlyMap<string, string>,
): string {
  const t = say(words, language);
  const format = formats(language, "UTC");
  switch (field.type) {
    case "choice":
    case "choices": {
      const option = field.options?.find((one) => one.value === value);
      return option ? inLanguage(option.label, language) : value;
    }
    case "yes_no":
      return value === "yes" ? t("yes") : t("no");
    case "number":
      return format.number(Number(value));
    case "date":
      return format.date(value);
    case "person":
    case "unit":
    case "file":
      return names.get(value) ?? t("gone");
    default:
      return value;
  }
}
