import { useState } from "react";
import { useWords } from "#platform/web";
import { CloseButton, Group, Input, Stack, Text } from "#ui/base";
import { SearchBox } from "#ui/search";
import { Party } from "#ui/tag";
import type { PartyRef } from "../api.ts";
import { findParties, usePartyName } from "./parties.ts";
import { partWords } from "./words.ts";

interface PickProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly kinds: readonly PartyRef["kind"][];
  readonly value: PartyRef | null;
  readonly onChange: (party: PartyRef | null) => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

/** One party, found by typing its name; what is chosen stands there with a cross to take it away. */
export function PartyPick({ label, description, kinds, value, onChange, error, required }: PickProps) {
  const t = useWords(partWords);
  if (value) {
    return (
      <Input.Wrapper label={label} labelElement="div" description={description} error={error}>
        <Group gap={6}>
          <Party kind={value.kind} name={value.name} />
          <CloseButton size="sm" aria-label={`${t("clear")}: ${label}`} onClick={() => onChange(null)} />
        </Group>
      </Input.Wrapper>
    );
  }
  return (
    <Stack gap={2}>
      <SearchBox
        label={required ? `${label} *` : label}
        name={`catalogue.${kinds.join()}`}
        placeholder={kinds.includes("person") && kinds.length === 1 ? t("findPerson") : t("findUnit")}
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
        onChoose={({ id, kind, name }) => onChange({ id, kind, name })}
        error={error}
      />
      {description && (
        <Text size="xs" c="dimmed">
          {description}
        </Text>
      )}
    </Stack>
  );
}

/** The same where only the id is kept: an answer in a form. */
export function PartyIdPick({
  value,
  onChange,
  ...rest
}: Omit<PickProps, "value" | "onChange"> & {
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}) {
  const [picked, setPicked] = useState<PartyRef | null>(null);
  const known = picked?.id === value ? picked : null;
  const { data } = usePartyName(known ? undefined : value);
  const shown = value ? (known ?? data ?? null) : null;
  return (
    <PartyPick
      {...rest}
      value={shown && { id: shown.id, kind: shown.kind, name: shown.name }}
      onChange={(party) => {
        setPicked(party);
        onChange(party?.id);
      }}
    />
  );
}
