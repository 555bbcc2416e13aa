import { useWords } from "#platform/web";
import { CloseButton, Group, Input, Stack, Text } from "#ui/base";
import { SearchBox } from "#ui/search";
import { Party } from "#ui/tag";
import { findParties, type PartyItem, type PartyKind, type PartyName } from "../api.ts";
import { standing } from "../standing.ts";
import { shapeWords } from "./words.ts";

export interface PartyChoiceProps {
  readonly label: string;
  /** `home`: units and partners, where people can belong. */
  readonly kind: PartyKind | "home";
  readonly value: PartyName | null;
  readonly onChange: (party: PartyName | null) => void;
  /** What it means that nothing is chosen. */
  readonly none?: string;
  readonly error?: string | undefined;
}

/** One party, found by typing its name; what is chosen stands there with a cross to take it away. */
export function PartyChoice({ label, kind, value, onChange, none, error }: PartyChoiceProps) {
  const t = useWords(shapeWords);
  if (value) {
    return (
      <Input.Wrapper label={label} labelElement="div" error={error}>
        <Group gap={6}>
          <Party kind={value.kind} name={value.name} />
          <CloseButton size="sm" aria-label={`${t("clear")}: ${label}`} onClick={() => onChange(null)} />
        </Group>
      </Input.Wrapper>
    );
  }
  return (
    <SearchBox<PartyItem>
      label={label}
      name={`organisation.${kind}`}
      placeholder={none ?? t("search")}
      search={(text, signal) => findParties(text, kind, signal)}
      itemKey={(item) => item.id}
      render={(item) => (
        <Stack gap={0}>
          <Party kind={item.kind} name={item.name} />
          <Text size="xs" c="dimmed">
            {standing(item)}
          </Text>
        </Stack>
      )}
      onChoose={(item) => onChange({ id: item.id, kind: item.kind, name: item.name, endedOn: item.endedOn })}
      error={error}
    />
  );
}
