import { useWords } from "#platform/web";
import { CloseButton, Group, Stack, Text } from "#ui/base";
import { SearchBox } from "#ui/search";
import { Party } from "#ui/tag";
import type { PartyRef } from "../api.ts";
import { findParties } from "./parties.ts";
import { partWords } from "./words.ts";

/** Several parties: each found by typing its name, each with a cross to take it away. */
export function PartiesPick({
  label,
  kinds,
  value,
  onChange,
  error,
}: {
  label: string;
  kinds: readonly PartyRef["kind"][];
  value: readonly PartyRef[];
  onChange: (parties: readonly PartyRef[]) => void;
  error?: string | undefined;
}) {
  const t = useWords(partWords);
  return (
    <Stack gap={6}>
      <SearchBox
        label={label}
        name={`catalogue.some.${kinds.join()}`}
        placeholder={kinds.length === 1 && kinds[0] === "person" ? t("findPerson") : t("findAny")}
        search={(text, signal) => findParties(text, kinds, signal)}
        itemKey={(item) => item.id}
        render={(item) => (
          <Stack gap={0}>
            <Party kind={item.kind} name={item.name} />
            <Text size="xs" c="dimmed">
              {[item.position, item.unit?.name].filter(Boolean).join(" · ")}
            </Text>
          </Stack>
        )}
        onChoose={({ id, kind, name }) =>
          value.some((one) => one.id === id) || onChange([...value, { id, kind, name }])
        }
        error={error}
      />
      {value.map((party) => (
        <Group key={party.id} gap={6} wrap="nowrap">
          <Party kind={party.kind} name={party.name} />
          <CloseButton
            size="sm"
            aria-label={`${t("clear")}: ${party.name}`}
            onClick={() => onChange(value.filter((one) => one.id !== party.id))}
          />
        </Group>
      ))}
    </Stack>
  );
}
