import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useFormat, useWords } from "#platform/web";
import { ActionIcon, Button, Group, Stack, TextInput } from "#ui/base";
import type { ProfileView } from "./api.ts";
import { profileWords } from "./profile-words.ts";
import { today } from "./shape/day.tsx";

type Need = ProfileView["needs"][number];

/** Needs one says oneself, each with the day since when. */
export function NeedsField({
  value,
  onChange,
}: {
  value: readonly Need[];
  onChange: (needs: readonly Need[]) => void;
}) {
  const t = useWords(profileWords);
  const format = useFormat();
  const change = (at: number, text: string) =>
    onChange(value.map((need, i) => (i === at ? { ...need, text } : need)));
  return (
    <Stack gap="sm">
      {value.map((need, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a need has no name but its place while it is typed
        <Group key={i} gap="xs" align="flex-end" wrap="nowrap">
          <TextInput
            style={{ flex: 1 }}
            label={`${t("need")} ${i + 1}`}
            description={t("since", { day: format.date(need.since) })}
            value={need.text}
            maxLength={1_000}
            onChange={(event) => change(i, event.currentTarget.value)}
          />
          <ActionIcon
            variant="default"
            size={34}
            aria-label={`${t("removeNeed")}: ${need.text || i + 1}`}
            onClick={() => onChange(value.filter((_, other) => other !== i))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => onChange([...value, { text: "", since: today() }])}
        >
          {t("addNeed")}
        </Button>
      </Group>
    </Stack>
  );
}
