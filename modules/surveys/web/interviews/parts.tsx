import { caller, useLanguage, useWords } from "#platform/web";
import { CloseButton, Group, Input, Stack, Text } from "#ui/base";
import { SearchBox } from "#ui/search";
import { Party, Tag, type Tone } from "#ui/tag";
import type { InterviewItem, PartyName, State } from "./api.ts";
import { interviewWords } from "./words.ts";

const tones: Record<State, Tone> = {
  planned: "accent",
  held: "warn",
  concluded: "good",
  cancelled: "neutral",
  withdrawn: "neutral",
};

export function StateTag({ state }: { state: State }) {
  const t = useWords(interviewWords);
  return <Tag tone={tones[state]}>{t(state)}</Tag>;
}

/** "Purchasing for Accounts", or the one party it is about. */
export function useAbout() {
  const t = useWords(interviewWords);
  return ({ supplier, customer }: Pick<InterviewItem, "supplier" | "customer">): string =>
    supplier && customer
      ? t("aboutBoth", { supplier: supplier.name, customer: customer.name })
      : ((supplier ?? customer)?.name ?? "");
}

export function useInLanguage() {
  const [language] = useLanguage();
  return ({ en, ru }: { readonly en: string; readonly ru: string }): string =>
    language === "ru" ? ru || en : en || ru;
}

interface Found extends PartyName {
  readonly position: string | null;
  readonly unit: { readonly name: string } | null;
}
const parties = caller("GET", "/api/parties");

/** One party, found by name. */
export function PartyField(props: {
  readonly label: string;
  readonly description?: string;
  readonly kinds: readonly PartyName["kind"][];
  readonly value: PartyName | null;
  readonly onChange: (value: PartyName | null) => void;
  readonly error?: string | undefined;
}) {
  const { label, description, kinds, value, onChange, error } = props;
  const t = useWords(interviewWords);
  const find = async (q: string, signal: AbortSignal): Promise<readonly Found[]> => {
    const kind = kinds.length === 1 ? { kind: kinds[0] } : {};
    const answer = await parties({ query: { q, limit: 20, ...kind } } as never, { signal });
    return (answer as { parties: Found[] }).parties.filter((one) => kinds.includes(one.kind));
  };
  if (value)
    return (
      <Input.Wrapper label={label} labelElement="div" error={error}>
        <Group gap="xs">
          <Party kind={value.kind} name={value.name} />
          <CloseButton
            size="sm"
            aria-label={t("remove", { name: value.name })}
            onClick={() => onChange(null)}
          />
        </Group>
      </Input.Wrapper>
    );
  return (
    <Stack gap={4}>
      <SearchBox
        label={label}
        name={`interviews.${label}`}
        placeholder={t("search")}
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
