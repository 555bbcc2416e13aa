import { IconPlus, IconX } from "@tabler/icons-react";
import { useWords } from "#platform/web";
import { ActionIcon, Button, Group, Text, TextInput } from "#ui/base";
import type { Field } from "../api.ts";
import css from "./edit.module.css";
import { newOption } from "./fields.ts";
import { builderWords } from "./form-words.ts";

/** The answers to choose from, in both languages beside each other. */
export function FieldOptions({
  field,
  faulty,
  onChange,
}: {
  field: Field;
  faulty: boolean;
  onChange: (field: Field) => void;
}) {
  const t = useWords(builderWords);
  const options = field.options ?? [];
  const change = (at: number, language: "ru" | "en", text: string) =>
    onChange({
      ...field,
      options: options.map((option, i) =>
        i === at ? { ...option, label: { ...option.label, [language]: text } } : option,
      ),
    });
  return (
    <div className={css.stack}>
      <Text size="sm" fw={500}>
        {t("options")}
      </Text>
      {options.map((option, at) => (
        <div key={option.value} className={css.option}>
          {(["ru", "en"] as const).map((language) => (
            <TextInput
              key={language}
              size="xs"
              aria-label={`${t("option", { number: at + 1 })} (${language})`}
              placeholder={`${t("option", { number: at + 1 })} (${language})`}
              value={option.label[language] ?? ""}
              maxLength={300}
              error={faulty && !option.label.ru?.trim() && !option.label.en?.trim() ? true : undefined}
              onChange={(event) => change(at, language, event.currentTarget.value)}
            />
          ))}
          <ActionIcon
            variant="subtle"
            color="gray"
            size={30}
            aria-label={t("removeOption", { number: at + 1 })}
            onClick={() => onChange({ ...field, options: options.filter((_, i) => i !== at) })}
          >
            <IconX size={15} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Group>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange({ ...field, options: [...options, newOption(field)] })}
        >
          {t("addOption")}
        </Button>
      </Group>
    </div>
  );
}
