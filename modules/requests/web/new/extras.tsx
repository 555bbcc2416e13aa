import { useWords } from "#platform/web";
import { Radio, SegmentedControl, Stack, Text } from "#ui/base";
import type { Priority } from "../api.ts";
import { PartiesField } from "../party-field.tsx";
import { words } from "../words.ts";
import type { Writing } from "./draft.ts";
import css from "./new.module.css";
import { newWords } from "./new-words.ts";

const priorities = ["low", "normal", "high", "urgent"] as const;

/** What few need: for whom else it is asked, who follows it, how urgent it is, who may read it. */
export function Extras({
  writing,
  onChange,
}: {
  writing: Writing;
  onChange: (change: Partial<Writing>) => void;
}) {
  const t = useWords(newWords);
  const w = useWords(words);
  const used =
    writing.onBehalfOf.length > 0 ||
    writing.watchers.length > 0 ||
    writing.priority !== "normal" ||
    writing.visibility !== "unit";
  return (
    <details className={css.more} open={used || undefined}>
      <summary>{t("more")}</summary>
      <Stack gap="md">
        <div>
          <PartiesField
            name="onBehalfOf"
            wanted="person"
            label={t("onBehalfOf")}
            value={writing.onBehalfOf}
            onChange={(onBehalfOf) => onChange({ onBehalfOf })}
          />
          <Text size="xs" c="dimmed" mt={4}>
            {t("onBehalfOfHint")}
          </Text>
        </div>
        <PartiesField
          name="watchers"
          wanted="person"
          label={t("watchers")}
          value={writing.watchers}
          onChange={(watchers) => onChange({ watchers })}
        />
        <div>
          <Text size="sm" fw={500} mb={4}>
            {w("priority")}
          </Text>
          <SegmentedControl
            size="xs"
            aria-label={w("priority")}
            value={writing.priority}
            onChange={(priority) => onChange({ priority: priority as Priority })}
            data={priorities.map((value) => ({ value, label: w(`priority_${value}`) }))}
          />
        </div>
        <Radio.Group
          label={t("visibility")}
          value={writing.visibility}
          onChange={(visibility) => onChange({ visibility: visibility as Writing["visibility"] })}
        >
          <Stack gap={6} mt={6}>
            <Radio value="unit" label={t("visibilityUnit")} />
            <Radio value="people" label={t("visibilityPeople")} />
          </Stack>
        </Radio.Group>
      </Stack>
    </details>
  );
}
