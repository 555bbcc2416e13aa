import { useWords } from "#platform/web";
import { CloseButton, Group, Stack } from "#ui/base";
import { Party } from "#ui/tag";
import type { PartyName } from "../api.ts";
import { PartyChoice } from "./party-choice.tsx";
import { shapeWords } from "./words.ts";

/** Units and partners that a unit is there to serve. */
export function ServedChoice({
  value,
  onChange,
}: {
  value: readonly PartyName[];
  onChange: (served: readonly PartyName[]) => void;
}) {
  const t = useWords(shapeWords);
  const add = (party: PartyName | null) => {
    if (party && !value.some((served) => served.id === party.id)) onChange([...value, party]);
  };
  return (
    <Stack gap={6}>
      <PartyChoice label={t("serves")} kind="home" value={null} onChange={add} />
      {value.map((served) => (
        <Group key={served.id} gap={6}>
          <Party kind={served.kind} name={served.name} />
          <CloseButton
            size="sm"
            aria-label={`${t("clear")}: ${served.name}`}
            onClick={() => onChange(value.filter((other) => other.id !== served.id))}
          />
        </Group>
      ))}
    </Stack>
  );
}
