import { useWords } from "#platform/web";
import { Textarea, TextInput } from "#ui/base";
import type { Bilingual } from "../api.ts";
import css from "./edit.module.css";
import { editWords } from "./words.ts";

interface BilingualFieldProps {
  readonly label: string;
  readonly value: Bilingual | undefined;
  /** Undefined once both are empty, where it need not be there. */
  readonly onChange: (value: Bilingual | undefined) => void;
  readonly optional?: boolean;
  readonly long?: boolean;
  readonly hideLabels?: boolean;
}

const blank: Bilingual = { en: "", ru: "" };

/** One text, Russian and English side by side; which of the two is missing can be seen. */
export function BilingualField({
  label,
  value = blank,
  onChange,
  optional,
  long,
  hideLabels,
}: BilingualFieldProps) {
  const t = useWords(editWords);
  const change = (language: "ru" | "en", words: string) => {
    const next = { ...value, [language]: words };
    onChange(optional && !next.ru && !next.en ? undefined : next);
  };
  return (
    <div className={css.pair}>
      {(["ru", "en"] as const).map((language) => {
        const name = `${label} ${t(language === "ru" ? "russian" : "english")}`;
        const missing = value[language] === "" && (!optional || value.ru !== "" || value.en !== "");
        const common = {
          ...(hideLabels ? { "aria-label": name, placeholder: name } : { label: name }),
          lang: language,
          value: value[language],
          maxLength: 2_000,
          "data-missing": missing || undefined,
          onChange: (event: { currentTarget: { value: string } }) =>
            change(language, event.currentTarget.value),
        };
        return long ? (
          <Textarea key={language} autosize minRows={1} maxRows={6} {...common} />
        ) : (
          <TextInput key={language} {...common} />
        );
      })}
    </div>
  );
}
