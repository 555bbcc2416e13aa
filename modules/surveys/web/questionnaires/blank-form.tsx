import { useWords } from "#platform/web";
import { Select, Stack, TextInput } from "#ui/base";
import { FormFrame, useForm } from "#ui/form";
import type { About } from "./api.ts";
import { useBegin } from "./use-begin.ts";
import { questionnaireWords } from "./words.ts";

export const abouts = ["general", "supplier", "customer"] as const;

/** A questionnaire of one's own from the first question. */
export function BlankForm() {
  const t = useWords(questionnaireWords);
  const begin = useBegin();
  const form = useForm({
    initial: { ru: "", en: "", about: "general" as About },
    check: ({ ru, en }) => (ru.trim() || en.trim() ? {} : { ru: t("needsName") }),
    save: ({ ru, en, about }) => begin({ from: "empty", name: { ru: ru.trim(), en: en.trim() }, about }),
  });
  return (
    <FormFrame form={form} verb={t("begin")} label={t("create")}>
      <Stack gap="sm">
        <TextInput label={t("nameRu")} maxLength={300} lang="ru" {...form.text("ru")} />
        <TextInput label={t("nameEn")} maxLength={300} lang="en" {...form.text("en")} />
        <Select
          label={t("about")}
          allowDeselect={false}
          data={abouts.map((value) => ({ value, label: t(value) }))}
          {...form.value("about")}
        />
      </Stack>
    </FormFrame>
  );
}
