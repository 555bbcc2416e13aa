import { useWords } from "#platform/web";
import { Checkbox, Group, Radio, Stack } from "#ui/base";
import { PartiesPick } from "../parts/parties-pick.tsx";
import type { Category, Draft } from "./draft.ts";
import { editWords } from "./words.ts";

const categories = ["leader", "employee", "unit", "partner"] as const;

/** Who may see and ask for a service. */
export function AudienceFields({
  draft,
  onChange,
  error,
}: {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
  error?: string | undefined;
}) {
  const t = useWords(editWords);
  return (
    <Stack gap="md">
      <Radio.Group
        aria-label={t("audience")}
        value={draft.forEverybody ? "everybody" : "only"}
        error={error}
        onChange={(value) => onChange({ forEverybody: value === "everybody" })}
      >
        <Group gap="lg">
          <Radio value="everybody" label={t("everybody")} />
          <Radio value="only" label={t("only")} />
        </Group>
      </Radio.Group>
      {!draft.forEverybody && (
        <>
          <Checkbox.Group
            label={t("categories")}
            value={[...draft.categories]}
            onChange={(value) => onChange({ categories: value as Category[] })}
          >
            <Group gap="lg" mt={6}>
              {categories.map((category) => (
                <Checkbox key={category} value={category} label={t(category)} />
              ))}
            </Group>
          </Checkbox.Group>
          <PartiesPick
            label={t("parties")}
            kinds={["unit", "person", "partner"]}
            value={draft.parties}
            onChange={(parties) => onChange({ parties })}
          />
        </>
      )}
    </Stack>
  );
}
