import type { ReactNode } from "react";
import { useWords } from "#platform/web";
import { Checkbox, Group, NumberInput, Radio, Select, Stack, Textarea, TextInput } from "#ui/base";
import type { Field } from "../api.ts";
import { PartyIdPick } from "../parts/party-pick.tsx";
import { inLanguage } from "./asked.ts";
import { FilesInput } from "./files-input.tsx";
import { formWords } from "./words.ts";

export interface FieldInputProps {
  readonly field: Field;
  readonly language: "ru" | "en";
  readonly value: unknown;
  readonly error?: string | undefined;
  readonly onChange: (value: unknown) => void;
}

/** More options than this are a list to open, fewer stand there to be read. */
const readAtOnce = 6;

/** One field of a form, by its type. */
export function FieldInput(props: FieldInputProps): ReactNode {
  const { field, language, value, error, onChange } = props;
  const t = useWords(formWords);
  const label = inLanguage(field.label, language);
  const common = {
    label: field.required ? label : `${label} (${t("optional")})`,
    description: inLanguage(field.hint, language) || undefined,
    error,
    name: field.key,
    withAsterisk: field.required,
  };
  const text = typeof value === "string" ? value : "";
  switch (field.type) {
    case "text":
      return (
        <TextInput
          {...common}
          value={text}
          maxLength={500}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "paragraph":
      return (
        <Textarea
          {...common}
          value={text}
          autosize
          minRows={3}
          maxRows={12}
          maxLength={20_000}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case "number":
      return (
        <NumberInput
          {...common}
          value={typeof value === "number" || typeof value === "string" ? value : ""}
          decimalSeparator={language === "ru" ? "," : "."}
          thousandSeparator={" "}
          hideControls
          inputMode="decimal"
          onChange={(number) => onChange(number === "" ? undefined : number)}
        />
      );
    case "date":
      return (
        <TextInput
          {...common}
          type="date"
          value={text}
          w={{ base: "100%", xs: 220 }}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        />
      );
    case "yes_no":
      return (
        <Radio.Group
          {...common}
          value={typeof value === "boolean" ? (value ? "yes" : "no") : ""}
          onChange={(chosen) => onChange(chosen === "yes")}
        >
          <Group gap="lg" mt={6}>
            <Radio value="yes" label={t("yes")} />
            <Radio value="no" label={t("no")} />
          </Group>
        </Radio.Group>
      );
    case "choice":
      return <ChoiceInput {...props} common={common} />;
    case "choices":
      return (
        <Checkbox.Group {...common} value={Array.isArray(value) ? value.map(String) : []} onChange={onChange}>
          <Stack gap={8} mt={6}>
            {options(field, language).map((option) => (
              <Checkbox key={option.value} value={option.value} label={option.label} />
            ))}
          </Stack>
        </Checkbox.Group>
      );
    case "person":
    case "unit":
      return (
        <PartyIdPick
          label={common.label}
          description={common.description}
          required={field.required}
          kinds={field.type === "person" ? ["person"] : ["unit", "partner"]}
          value={text || undefined}
          onChange={onChange}
          error={error}
        />
      );
    case "file":
      return (
        <FilesInput
          {...common}
          value={Array.isArray(value) ? value.map(String) : []}
          most={field.max ?? 20}
          onChange={onChange}
        />
      );
  }
}

const options = (field: Field, language: "ru" | "en") =>
  (field.options ?? []).map((option) => ({ value: option.value, label: inLanguage(option.label, language) }));

function ChoiceInput({
  field,
  language,
  value,
  onChange,
  common,
}: FieldInputProps & {
  common: { label: string; description: string | undefined; error: string | undefined; name: string };
}) {
  const t = useWords(formWords);
  const all = options(field, language);
  const chosen = typeof value === "string" ? value : "";
  if (all.length > readAtOnce) {
    return (
      <Select
        {...common}
        data={all}
        value={chosen || null}
        searchable={all.length > 12}
        clearable={!field.required}
        placeholder={t("choose")}
        onChange={(next) => onChange(next ?? undefined)}
      />
    );
  }
  return (
    <Radio.Group {...common} value={chosen} onChange={onChange}>
      <Stack gap={8} mt={6}>
        {all.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
