import type { Field, Form } from "../api.ts";

export type Answers = Readonly<Record<string, unknown>>;

/** The words in the reader's language; in the other one where there are none. */
export function inLanguage(
  text: { readonly ru?: string | undefined; readonly en?: string | undefined } | undefined,
  language: "ru" | "en",
): string {
  return text?.[language] || text?.[language === "ru" ? "en" : "ru"] || "";
}

function valuesOf(answer: unknown): readonly string[] {
  if (answer === undefined || answer === null || answer === "") return [];
  if (typeof answer === "boolean") return [answer ? "yes" : "no"];
  return Array.isArray(answer) ? answer.map(String) : [String(answer)];
}

/** The fields that are asked, given the answers so far; the server judges by the same rule. */
export function askedFields(form: Form, answers: Answers): Field[] {
  const asked = new Set<string>();
  return form.filter((field) => {
    const { when } = field;
    const shown =
      !when ||
      (asked.has(when.field) && valuesOf(answers[when.field]).some((value) => when.oneOf.includes(value)));
    if (shown) asked.add(field.key);
    return shown;
  });
}
