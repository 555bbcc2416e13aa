import { useWords } from "#platform/web";
import { CloseButton, Group, Input, Stack, Text } from "#ui/base";
import { SearchBox } from "#ui/search";
import { Party } from "#ui/tag";
import type { PartyName } from "./api.ts";
import { type FoundParty, findParties, type Wanted } from "./find-party.ts";
import css from "./party-field.module.css";
import { words } from "./words.ts";

const placeholders = {
  person: "findPerson",
  unit: "findUnit",
  any: "findParty",
  server: "findParty",
} as const;

interface Common {
  readonly label: string;
  readonly name: string;
  readonly wanted: Wanted;
  /** Only people of this unit and of those below it. */
  readonly unit?: string;
  readonly error?: string | undefined;
  readonly autoFocus?: boolean;
}

function Search({
  onChoose,
  without = [],
  ...props
}: Common & { onChoose: (party: PartyName) => void; without?: readonly PartyName[] }) {
  const t = useWords(words);
  const { wanted, unit } = props;
  return (
    <SearchBox<FoundParty>
      label={props.label}
      name={`requests.${props.name}.${wanted}.${unit ?? ""}`}
      placeholder={t(placeholders[wanted])}
      search={async (text, signal) =>
        (await findParties(text, wanted, signal, unit)).filter(
          (party) => !without.some((other) => other.id === party.id),
        )
      }
      itemKey={(party) => party.id}
      render={(party) => (
        <Stack gap={0}>
          <Party kind={party.kind} name={party.name} />
          {party.note && (
            // Grey would be too faint on the marked line.
            <Text size="xs" c="inherit">
              {party.note}
            </Text>
          )}
        </Stack>
      )}
      onChoose={({ id, kind, name }) => onChoose({ id, kind, name })}
      error={props.error}
      {...(props.autoFocus ? { autoFocus: true } : {})}
    />
  );
}

/** One party, found by typing; what is chosen stands there with a cross to take it away. */
export function PartyField({
  value,
  onChange,
  ...props
}: Common & { value: PartyName | null; onChange: (party: PartyName | null) => void }) {
  const t = useWords(words);
  if (!value) return <Search {...props} onChoose={onChange} />;
  return (
    <Input.Wrapper label={props.label} labelElement="div" error={props.error}>
      <div className={css.chosen}>
        <Party kind={value.kind} name={value.name} />
        <CloseButton
          size="sm"
          aria-label={t("remove", { name: value.name })}
          onClick={() => onChange(null)}
        />
      </div>
    </Input.Wrapper>
  );
}

/** Several parties: each chosen one with its cross, and the search for the next. */
export function PartiesField({
  value,
  onChange,
  ...props
}: Common & { value: readonly PartyName[]; onChange: (parties: readonly PartyName[]) => void }) {
  const t = useWords(words);
  return (
    <Stack gap={6}>
      <Search {...props} without={value} onChoose={(party) => onChange([...value, party])} />
      {value.length > 0 && (
        <Group gap={6}>
          {value.map((party) => (
            <span key={party.id} className={css.pill}>
              <Party kind={party.kind} name={party.name} />
              <CloseButton
                size="xs"
                aria-label={t("remove", { name: party.name })}
                onClick={() => onChange(value.filter((other) => other.id !== party.id))}
              />
            </span>
          ))}
        </Group>
      )}
    </Stack>
  );
}
