import { useLanguage, useWords } from "#platform/web";
import { Checkbox, Group, NumberInput, Select } from "#ui/base";
import { Section } from "#ui/page";
import { useQuestionnaires, useWaves } from "../api.ts";
import { ChoiceCards } from "../choice-cards.tsx";
import { PartiesField } from "../parties-field.tsx";
import css from "../waves.module.css";
import { waveWords } from "../words.ts";
import { type Draft, directionsOf } from "./draft.ts";
import type { StepProps } from "./plan-page.tsx";
import { planWords } from "./plan-words.ts";

const categories = ["leader", "employee", "partner"] as const;

/** Who rates whom, and who of them can judge. */
export function WhomStep({ draft, set }: StepProps) {
  const p = useWords(planWords);
  const t = useWords(waveWords);
  const about = useQuestionnaires().data?.find(({ id }) => id === draft.questionnaire)?.about;
  const directions = about ? directionsOf[about] : ([draft.direction] as const);
  const rated = draft.direction !== "general";
  return (
    <>
      <Section title={p("direction")}>
        <ChoiceCards
          label={p("direction")}
          value={draft.direction}
          onChange={(direction) => set({ direction })}
          choices={directions.map((value) => ({ value, title: t(value), text: p(`${value}Hint`) }))}
        />
        {draft.direction === "prediction" && <Predicted draft={draft} set={set} />}
      </Section>
      <Section title={p("audience")}>
        <PartiesField
          label={p("units")}
          description={p("unitsHint")}
          placeholder={p("findUnit")}
          kinds={["unit", "partner"]}
          value={draft.units}
          onChange={(units) => set({ units })}
        />
        <Checkbox.Group
          label={p("categories")}
          description={p("categoriesHint")}
          value={[...draft.categories]}
          onChange={(value) => set({ categories: value as Draft["categories"] })}
        >
          <Group gap="lg" mt={6}>
            {categories.map((category) => (
              <Checkbox key={category} value={category} label={t(category)} />
            ))}
          </Group>
        </Checkbox.Group>
      </Section>
      {rated && (
        <Section title={p("judge")} lead={p("judgeHint")}>
          <div className={css.numbers}>
            <NumberInput
              label={p("minContacts")}
              min={1}
              max={1000}
              value={draft.minContacts}
              onChange={(value) => typeof value === "number" && set({ minContacts: value })}
            />
            <NumberInput
              label={p("contactMonths")}
              min={1}
              max={24}
              value={draft.contactMonths}
              onChange={(value) => typeof value === "number" && set({ contactMonths: value })}
            />
          </div>
          <PartiesField
            label={p("subjects")}
            description={p("subjectsHint")}
            placeholder={p("findUnit")}
            kinds={["unit", "partner"]}
            value={draft.subjects}
            onChange={(subjects) => set({ subjects })}
          />
        </Section>
      )}
    </>
  );
}

/** Those that are or were asked by customers about suppliers. */
function Predicted({ draft, set }: Pick<StepProps, "draft" | "set">) {
  const p = useWords(planWords);
  const [language] = useLanguage();
  const waves = useWaves({}).data?.pages.flatMap((page) => page.waves) ?? [];
  const rating = waves.filter(({ direction, state }) => direction === "suppliers" && state !== "draft");
  return (
    <Select
      label={p("predicts")}
      description={p("predictsHint")}
      placeholder={p("predictsNone")}
      clearable
      maw="32rem"
      data={rating.map(({ id, name }) => ({ value: id, label: name[language] || name.en || name.ru }))}
      value={draft.predicts}
      onChange={(value) => set({ predicts: value })}
    />
  );
}
