import { useWords } from "#platform/web";
import { Radio, Stack, Text } from "#ui/base";
import type { Side } from "./api.ts";
import { formWords } from "./form-words.ts";
import { words } from "./words.ts";

/** For which side one speaks: asked only of those who may speak for both. */
export function SideField({
  may,
  value,
  onChange,
  error,
}: {
  may: readonly Side[];
  value: Side | null;
  onChange: (side: Side) => void;
  error: string | undefined;
}) {
  const t = useWords(words);
  const f = useWords(formWords);
  if (may.length === 0)
    return (
      <Text size="sm" role="note">
        {f("nobody")}
      </Text>
    );
  if (may.length === 1) return null;
  return (
    <Radio.Group
      label={f("forSide")}
      description={f("forSideHint")}
      value={value ?? ""}
      onChange={(side) => onChange(side as Side)}
      error={error}
    >
      <Stack gap={6} mt={6}>
        {may.map((side) => (
          <Radio key={side} value={side} label={t(side)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
