// What the form builder does with fields: add, move, remove; and what is not right with one yet.

import type { Field, Form } from "../api.ts";

export const fieldTypes = [
  "text",
  "paragraph",
  "number",
  "date",
  "choice",
  "choices",
  "yes_no",
  "person",
  "unit",
  "file",
] as const satisfies readonly Field["type"][];

/** A key that no other has: it names the answer for ever, so it is never made from words that may change. */
function freeKey(taken: readonly string[], prefix: string): string {
  for (let number = taken.length + 1; ; number += 1) {
    const key = `${prefix}${number}`;
    if (!taken.includes(key)) return key;
  }
}

export function newField(form: Form): Field {
  return {
    key: freeKey(
      form.map((field) => field.key),
      "q",
    ),
    type: "text",
    label: { ru: "", en: "" },
    required: false,
  };
}

export function newOption(field: Field): NonNullable<Field["options"]>[number] {
  const taken = (field.options ?? []).map((option) => option.value);
  return { value: freeKey(taken, "a"), label: { ru: "", en: "" } };
}

export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(to, 0, one);
  return next;
}

/** Without a field, and without what hung on it hanging in the air. */
export function without(form: Form, key: string): Field[] {
  return form
    .filter((field) => field.key !== key)
    .map((field) => {
      if (field.when?.field !== key) return field;
      const { when: _, ...rest } = field;
      return rest;
    });
}

/** Fields that others may hang on: those whose answers are known beforehand. */
export const canBeHungOn = (field: Field) => ["choice", "choices", "yes_no"].includes(field.type);

export type FieldFault = "needsLabel" | "needsOptions" | "needsLater" | "needsAnswers" | "needsOrder";

const said = (label: { ru?: string | undefined; en?: string | undefined }) =>
  Boolean(label.ru?.trim() || label.en?.trim());

export function faultOf(form: Form, at: number): FieldFault | undefined {
  const field = form[at] as Field;
  if (!said(field.label)) return "needsLabel";
  if (field.type === "choice" || field.type === "choices") {
    const options = field.options ?? [];
    if (options.length < 2 || !options.every((option) => said(option.label))) return "needsOptions";
  }
  if (field.min !== undefined && field.max !== undefined && field.min > field.max) return "needsOrder";
  if (!field.when) return undefined;
  if (!form.slice(0, at).some((other) => other.key === field.when?.field)) return "needsLater";
  return field.when.oneOf.length === 0 ? "needsAnswers" : undefined;
}
