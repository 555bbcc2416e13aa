import { useWords } from "#platform/web";
import { NumberInput, Select, TagsInput, TextInput } from "#ui/base";
import { Section } from "#ui/page";
import type { Every } from "../api.ts";
import { hintBelow } from "../hint-below.ts";
import css from "../waves.module.css";
import { waveWords } from "../words.ts";
import type { StepProps } from "./plan-page.tsx";
import { planWords } from "./plan-words.ts";

const rhythms = ["week", "month", "quarter", "half_year", "year", "standing"] as const;

/** Beginning, end, reminders, and whether it returns. */
export function WhenStep({ draft, set }: StepProps) {
  const p = useWords(planWords);
  const t = useWords(waveWords);
  const standing = draft.every === "standing";
  return (
    <>
      <Section title={p("when")}>
        <div className={css.numbers}>
          <TextInput
            {...hintBelow}
            type="date"
            label={draft.every === "" ? p("opens") : p("firstOn")}
            description={p("opensHint")}
            value={draft.opensOn}
            onChange={(event) => set({ opensOn: event.currentTarget.value })}
          />
          {!standing && (
            <TextInput
              {...hintBelow}
              type="date"
              label={p("closes")}
              description={p("closesHint")}
              value={draft.closesOn}
              onChange={(event) => set({ closesOn: event.currentTarget.value })}
            />
          )}
          <TagsInput
            {...hintBelow}
            label={p("reminders")}
            description={p("remindersHint")}
            inputMode="numeric"
            maxTags={5}
            value={draft.reminders.map(String)}
            onChange={(values) =>
              set({
                reminders: [...new Set(values.map(Number))]
                  .filter((days) => Number.isInteger(days) && days >= 1 && days <= 365)
                  .sort((a, b) => a - b),
              })
            }
          />
        </div>
      </Section>
      <Section title={p("returns")} lead={standing ? p("standingHint") : undefined}>
        <div className={css.numbers}>
          <Select
            label={p("howOften")}
            allowDeselect={false}
            data={[
              { value: "", label: p("once") },
              ...rhythms
                .filter((one) => one !== "standing" || draft.kind === "anonymous")
                .map((value) => ({ value: value as string, label: t(value) })),
            ]}
            value={draft.every}
            onChange={(value) =>
              set({ every: (value ?? "") as Every | "", ...(value === "standing" ? { closesOn: "" } : {}) })
            }
          />
          {draft.every !== "" && (
            <NumberInput
              {...hintBelow}
              label={p("rotate")}
              description={p("rotateHint")}
              min={1}
              max={500}
              value={draft.rotate}
              onChange={(value) => set({ rotate: typeof value === "number" ? value : "" })}
            />
          )}
        </div>
      </Section>
    </>
  );
}
