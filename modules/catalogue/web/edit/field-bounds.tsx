import { useWords } from "#platform/web";
import { NumberInput, TextInput } from "#ui/base";
import type { Field } from "../api.ts";
import css from "./edit.module.css";
import { builderWords } from "./form-words.ts";

interface Props {
  readonly field: Field;
  readonly onChange: (field: Field) => void;
}

/** Which words the bounds of a type have; types without bounds are not here. */
const bounded = {
  text: "text",
  paragraph: "text",
  number: "number",
  date: "date",
  choices: "choices",
  file: "file",
} as const;

/** The least and the most of an answer. */
export function FieldBounds({ field, onChange }: Props) {
  const t = useWords(builderWords);
  const kind = bounded[field.type as keyof typeof bounded];
  if (!kind) return null;
  const bound = (name: "min" | "max") => (
    <NumberInput
      label={t(`${name}_${kind}`)}
      value={field[name] ?? ""}
      allowDecimal={kind === "number"}
      allowNegative={kind === "number" || kind === "date"}
      hideControls
      onChange={(value) => {
        const { [name]: _, ...rest } = field;
        onChange(typeof value === "number" ? { ...rest, [name]: value } : rest);
      }}
    />
  );
  return (
    <div className={css.pair}>
      {bound("min")}
      {bound("max")}
    </div>
  );
}

/** A sentence under the question. */
export function FieldHint({ field, onChange }: Props) {
  const t = useWords(builderWords);
  return (
    <div className={css.pair}>
      {(["ru", "en"] as const).map((language) => (
        <TextInput
          key={language}
          label={t(language === "ru" ? "hintRu" : "hintEn")}
          value={field.hint?.[language] ?? ""}
          maxLength={300}
          onChange={(event) =>
            onChange({ ...field, hint: { ...field.hint, [language]: event.currentTarget.value } })
          }
        />
      ))}
    </div>
  );
}
