import { IconX } from "@tabler/icons-react";
import { useFormat, useWords } from "#platform/web";
import { ActionIcon, Checkbox, Group, NumberInput, Select, Stack, Text, Textarea, TextInput } from "#ui/base";
import type { Form } from "#ui/form";
import { Section } from "#ui/page";
import { Party } from "#ui/tag";
import { useCalendarChoices } from "../calendars/api.ts";
import { PartyPick } from "../parts/party-pick.tsx";
import type { TermsDraft } from "./draft.ts";
import { Facts } from "./facts.tsx";
import { formWords } from "./form-words.ts";
import { TargetsField } from "./targets-field.tsx";
import { words } from "./words.ts";

const clockwise = "clock";

/** Minutes of the longest day of a chosen calendar; null around the clock. */
export function useDayMinutes(calendar: string | null): number | null {
  const found = useCalendarChoices().data?.find(({ id }) => id === calendar);
  return calendar === null ? null : (found?.dayMinutes ?? 480);
}

/** What is promised and how its clock goes: the same for a new agreement and for a change. */
export function TermsFields<T extends TermsDraft>({
  form,
  supplier,
  customer,
  service,
}: {
  form: Form<T>;
  supplier: string | null;
  customer: string | null;
  service: string | null;
}) {
  const t = useWords(words);
  const f = useWords(formWords);
  const format = useFormat();
  const calendars = useCalendarChoices().data ?? [];
  const draft: TermsDraft = form.values;
  const set = form.set as <K extends keyof TermsDraft>(name: K, value: TermsDraft[K]) => void;
  const dayMinutes = useDayMinutes(draft.calendar);
  const chosen = calendars.find(({ id }) => id === draft.calendar);
  return (
    <>
      <Section title={f("time")}>
        <Select
          label={f("calendar")}
          description={
            chosen
              ? f("dayHas", { name: chosen.name, day: format.duration((dayMinutes ?? 0) * 60) })
              : f("dayIsClock")
          }
          allowDeselect={false}
          maw={420}
          data={[
            ...calendars.map(({ id, name }) => ({ value: id, label: name })),
            { value: clockwise, label: t("aroundTheClock") },
          ]}
          value={draft.calendar ?? clockwise}
          onChange={(value) => set("calendar", value === clockwise ? null : value)}
        />
        {supplier && (
          <Facts
            supplier={supplier}
            customer={customer}
            service={service}
            calendar={draft.calendar}
            dayMinutes={dayMinutes}
            rows={draft.rows}
            onTake={(rows) => set("rows", rows)}
          />
        )}
        <TargetsField
          rows={draft.rows}
          onChange={(rows) => set("rows", rows)}
          dayMinutes={dayMinutes}
          error={form.errors["rows" as keyof T]}
        />
      </Section>
      <Section title={f("clock")}>
        <Checkbox.Group
          label={t("pauses")}
          description={t("neverParts")}
          value={[...draft.pauses]}
          onChange={(value) => set("pauses", value)}
        >
          <Stack gap={6} mt={6}>
            {(["customer", "partner", "approval", "date"] as const).map((kind) => (
              <Checkbox key={kind} value={kind} label={t(`pause_${kind}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <NumberInput
          label={f("warnAt")}
          min={1}
          max={99}
          maw={260}
          allowDecimal={false}
          value={draft.warnAt}
          onChange={(value) => set("warnAt", Math.min(99, Math.max(1, Number(value) || 75)))}
        />
        <Checkbox.Group
          label={t("escalateTo")}
          value={[...draft.escalateTo]}
          onChange={(value) => set("escalateTo", value)}
        >
          <Stack gap={6} mt={6}>
            {(["head", "above", "lead"] as const).map((who) => (
              <Checkbox key={who} value={who} label={t(`to_${who}`)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <People people={draft.people} onChange={(people) => set("people", people)} />
      </Section>
      <Section title={t("quality")}>
        <Textarea
          aria-label={t("quality")}
          description={f("qualityHint")}
          autosize
          minRows={3}
          maxLength={5_000}
          value={draft.quality}
          onChange={(event) => set("quality", event.currentTarget.value)}
        />
        <TextInput
          type="date"
          maw={260}
          label={t("reviewOn")}
          description={f("reviewHint")}
          value={draft.reviewOn}
          onChange={(event) => set("reviewOn", event.currentTarget.value)}
        />
        <Textarea
          label={f("note")}
          description={f("noteHint")}
          autosize
          minRows={2}
          maxLength={2_000}
          value={draft.note}
          onChange={(event) => set("note", event.currentTarget.value)}
        />
      </Section>
    </>
  );
}

function People({
  people,
  onChange,
}: {
  people: TermsDraft["people"];
  onChange: (people: TermsDraft["people"]) => void;
}) {
  const f = useWords(formWords);
  return (
    <Stack gap="xs" maw={420}>
      {people.length > 0 && (
        <Text size="sm" fw={500}>
          {f("people")}
        </Text>
      )}
      {people.map((person) => (
        <Group key={person.id} gap={6}>
          <Party kind={person.kind} name={person.name} />
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={f("dropPerson", { name: person.name })}
            onClick={() => onChange(people.filter(({ id }) => id !== person.id))}
          >
            <IconX size={14} />
          </ActionIcon>
        </Group>
      ))}
      <PartyPick
        key={people.length}
        label={f("addPerson")}
        kinds={["person"]}
        value={null}
        onChange={(person) =>
          person && !people.some(({ id }) => id === person.id) && onChange([...people, person])
        }
      />
    </Stack>
  );
}
