import { useId } from "react";
import { caller, useWords } from "#platform/web";
import { CloseButton, Stack, Text } from "#ui/base";
import { SearchBox } from "#ui/search";
import { Party } from "#ui/tag";
import type { NamedParty } from "./api.ts";
import css from "./waves.module.css";
import { waveWords } from "./words.ts";

/** The directory, as every search for a party uses it. */
interface Found extends NamedParty {
  readonly position: string | null;
  readonly unit: { readonly name: string } | null;
}
const parties = caller("GET", "/api/parties");

/** Several parties, found by name; each stands there with a cross. */
export function PartiesField(props: {
  readonly label: string;
  readonly description?: string;
  readonly placeholder: string;
  readonly kinds: readonly NamedParty["kind"][];
  readonly value: readonly NamedParty[];
  readonly onChange: (value: readonly NamedParty[]) => void;
  readonly error?: string | undefined;
}) {
  const { label, description, placeholder, kinds, value, onChange, error } = props;
  const t = useWords(waveWords);
  const hint = useId();
  const find = async (q: string, signal: AbortSignal): Promise<readonly Found[]> => {
    const kind = kinds.length === 1 ? { kind: kinds[0] } : {};
    const answer = await parties({ query: { q, limit: 20, ...kind } } as never, { signal });
    const chosen = new Set(value.map(({ id }) => id));
    return (answer as { parties: Found[] }).parties.filter(
      (one) => kinds.includes(one.kind) && !chosen.has(one.id),
    );
  };
  return (
    <Stack gap={6}>
      <SearchBox
        label={label}
        name={`surveys.${kinds.join()}.${value.map(({ id }) => id).join()}`}
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
        onChoose={({ id, kind, name }) => onChange([...value, { id, kind, name }])}
        error={error}
      />
      {description && value.length === 0 && (
        <Text id={hint} size="xs" c="dimmed">
          {description}
        </Text>
      )}
      {value.length > 0 && (
        <ul className={css.chips} aria-label={label}>
          {value.map((party) => (
            <li key={party.id}>
              <Party kind={party.kind} name={party.name} />
              <CloseButton
                size="sm"
                aria-label={t("remove", { name: party.name })}
                onClick={() => onChange(value.filter(({ id }) => id !== party.id))}
              />
            </li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
