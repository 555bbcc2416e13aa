import { useLanguage, useWords } from "#platform/web";
import { Checkbox, Group, Select } from "#ui/base";
import type { Field } from "../api.ts";
import { inLanguage } from "../form/asked.ts";
import css from "./edit.module.css";
import { canBeHungOn } from "./fields.ts";
import { builderWords } from "./form-words.ts";

/** When a question is asked: always, or with certain answers to one that stands before it. */
export function FieldCondition({
  form,
  at,
  onChange,
}: {
  form: readonly Field[];
  at: number;
  onChange: (field: Field) => void;
}) {
  const t = useWords(builderWords);
  const [language] = useLanguage();
  const field = form[at] as Field;
  const before = form.slice(0, at).filter(canBeHungOn);
  const on = form.find((other) => other.key === field.when?.field);
  if (before.length === 0 && !on) return null;
  const nameOf = (one: Field) =>
    inLanguage(one.label, language) || t("unnamed", { number: form.indexOf(one) + 1 });
  const choices = on && !before.includes(on) ? [...before, on] : before;
  const answers =
    on?.type === "yes_no"
      ? [
          { value: "yes", label: t("yes") },
          { value: "no", label: t("no") },
        ]
      : (on?.options ?? []).map(({ value, label }) => ({ value, label: inLanguage(label, language) }));
  return (
    <div className={css.stack}>
      <Select
        label={t("when")}
        value={field.when?.field ?? ""}
        data={[
          { value: "", label: t("always") },
          ...choices.map((one) => ({ value: one.key, label: nameOf(one) })),
        ]}
        onChange={(key) => {
          const { when: _, ...rest } = field;
          onChange(key ? { ...rest, when: { field: key, oneOf: [] } } : rest);
        }}
      />
      {on && (
        <Checkbox.Group
          label={t("is")}
          value={field.when?.oneOf ?? []}
          onChange={(oneOf) => onChange({ ...field, when: { field: on.key, oneOf } })}
        >
          <Group gap="md" mt={4}>
            {answers.map((answer) => (
              <Checkbox key={answer.value} value={answer.value} label={answer.label} size="xs" />
            ))}
          </Group>
        </Checkbox.Group>
      )}
    </div>
  );
}
