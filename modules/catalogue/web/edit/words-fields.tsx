import { useWords } from "#platform/web";
import { Textarea, TextInput } from "#ui/base";
import type { WordsDraft } from "./draft.ts";
import css from "./edit.module.css";
import { editWords } from "./words.ts";

/** The words of a service in one language; two stand beside each other where there is room. */
export function WordsFields({
  language,
  value,
  onChange,
  error,
}: {
  language: "ru" | "en";
  value: WordsDraft;
  onChange: (words: WordsDraft) => void;
  error?: string | undefined;
}) {
  const t = useWords(editWords);
  const set = (name: keyof WordsDraft) => (event: { currentTarget: { value: string } }) =>
    onChange({ ...value, [name]: event.currentTarget.value });
  const text = (name: "description" | "needed" | "promise", rows: number) => (
    <Textarea
      label={t(name)}
      lang={language}
      value={value[name]}
      autosize
      minRows={rows}
      maxRows={14}
      maxLength={name === "promise" ? 2_000 : 5_000}
      onChange={set(name)}
    />
  );
  return (
    <fieldset className={css.language}>
      <legend>{t(language)}</legend>
      <TextInput
        label={t("name")}
        description={t("nameHint")}
        lang={language}
        value={value.name}
        maxLength={200}
        error={error}
        onChange={set("name")}
      />
      {text("description", 3)}
      {text("needed", 2)}
      <Textarea
        label={t("examples")}
        description={t("examplesHint")}
        lang={language}
        value={value.examples}
        autosize
        minRows={2}
        maxRows={10}
        onChange={set("examples")}
      />
      {text("promise", 2)}
      <TextInput
        label={t("cost")}
        lang={language}
        value={value.cost}
        maxLength={200}
        onChange={set("cost")}
      />
    </fieldset>
  );
}
