import { caller, useWords } from "#platform/web";
import { CloseButton, Group, Stack, Text } from "#ui/base";
import { SearchBox } from "#ui/search";
import { Party, type PartyKind } from "#ui/tag";
import { reportWords } from "./words.ts";

export interface Named {
  readonly id: string;
  readonly name: string;
}

interface Found extends Named {
  readonly kind: PartyKind;
  readonly position: string | null;
  readonly unit: { readonly name: string } | null;
}
const parties = caller("GET", "/api/parties");

/** Parties found by name; each stands there with a cross. With `one` the next takes the place of the last. */
export function PartiesField(props: {
  readonly label: string;
  readonly placeholder: string;
  readonly hint?: string;
  readonly people: boolean;
  readonly one?: boolean;
  readonly value: readonly Named[];
  readonly onChange: (value: readonly Named[]) => void;
  readonly error?: string | undefined;
}) {
  const { label, placeholder, hint, people, one, value, onChange, error } = props;
  const t = useWords(reportWords);
  const find = async (q: string, signal: AbortSignal): Promise<readonly Found[]> => {
    const kind = people ? { kind: "person" } : {};
    const answer = await parties({ query: { q, limit: 20, ...kind } } as never, { signal });
    const chosen = new Set(value.map(({ id }) => id));
    return (answer as { parties: Found[] }).parties.filter(
      (found) => (people || found.kind !== "person") && !chosen.has(found.id),
    );
  };
  return (
    <Stack gap={6}>
      <SearchBox
        label={label}
        name={`insight.reports.${people}.${value.map(({ id }) => id).join()}`}
        placeholder={placeholder}
        search={find}
        itemKey={(item) => item.id}
        render={(item) => (
          <Stack gap={0}>
            <Party kind={item.kind} name={item.name} />
            <Text size="xs" c="dimmed">
              {[item.position, item.unit?.name].filter(Boolean).join(" · ")}
            </Text>
          </Stack>
        )}
        onChoose={({ id, name }) => onChange(one ? [{ id, name }] : [...value, { id, name }])}
        error={error}
      />
      {hint && value.length === 0 && (
        <Text size="xs" c="dimmed">
          {hint}
        </Text>
      )}
      <Group gap={6}>
        {value.map((party) => (
          <Group key={party.id} gap={2}>
            <Party kind={people ? "person" : "unit"} name={party.name} />
            <CloseButton
              size="sm"
              aria-label={t("remove1", { name: party.name })}
              onClick={() => onChange(value.filter(({ id }) => id !== party.id))}
            />
          </Group>
        ))}
      </Group>
    </Stack>
  );
}
