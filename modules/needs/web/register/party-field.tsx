import { useWords } from "#platform/web";
import { CloseButton, Group, Input } from "#ui/base";
import { SearchBox } from "#ui/search";
import { Party } from "#ui/tag";
import { findParties, type PartyName } from "./api.ts";
import { pageWords } from "./page-words.ts";

/** One party, found by name; it can be left out. */
export function PartyField({
  label,
  name,
  kind,
  value,
  onChange,
}: {
  label: string;
  name: string;
  kind?: "person";
  value: PartyName | null;
  onChange: (party: PartyName | null) => void;
}) {
  const t = useWords(pageWords);
  if (value)
    return (
      <Input.Wrapper label={label}>
        <Group gap="xs">
          <Party kind={value.kind} name={value.name} />
          <CloseButton size="sm" aria-label={t("another", { label })} onClick={() => onChange(null)} />
        </Group>
      </Input.Wrapper>
    );
  return (
    <SearchBox
      label={label}
      name={`needs.${name}`}
      placeholder={t("findParty")}
      search={(text, signal) => findParties(text, signal, kind)}
      itemKey={(party) => party.id}
      render={(party) => (
        <>
          <Party kind={party.kind} name={party.name} /> {party.unit?.name}
        </>
      )}
      onChoose={({ id, kind: of, name: called }) => onChange({ id, kind: of, name: called })}
    />
  );
}
