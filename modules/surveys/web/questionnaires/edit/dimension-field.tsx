import { useState } from "react";
import { useWords } from "#platform/web";
import { Group, Select, TextInput } from "#ui/base";
import { meaningWords } from "./meaning-words.ts";

const known = ["reliability", "responsiveness", "assurance", "empathy", "tangibles"] as const;
const isKnown = (value: string): value is (typeof known)[number] =>
  (known as readonly string[]).includes(value);

/** What a statement belongs to: one of the five, or a dimension of one's own. */
export function DimensionField({
  of,
  value,
  onChange,
}: {
  /** What it is the dimension of, for those who cannot see the page. */
  of: string;
  value: string | undefined;
  onChange: (dimension: string | undefined) => void;
}) {
  const t = useWords(meaningWords);
  const [own, setOwn] = useState(value !== undefined && !isKnown(value));
  return (
    <Group gap="xs">
      <Select
        size="xs"
        w={190}
        allowDeselect={false}
        aria-label={`${t("dimension")}: ${of}`}
        value={own ? "own" : (value ?? "")}
        data={[
          { value: "", label: `${t("dimension")}: ${t("noDimension")}` },
          ...known.map((one) => ({ value: one as string, label: t(one) })),
          { value: "own", label: t("ownDimension") },
        ]}
        onChange={(name) => {
          setOwn(name === "own");
          if (name !== "own") onChange(name || undefined);
        }}
      />
      {own && (
        <TextInput
          size="xs"
          w={160}
          maxLength={100}
          aria-label={`${t("dimensionName")}: ${of}`}
          placeholder={t("dimensionName")}
          value={value ?? ""}
          onChange={(event) => onChange(event.currentTarget.value.trimStart() || undefined)}
        />
      )}
    </Group>
  );
}
