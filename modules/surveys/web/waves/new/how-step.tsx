import { useWords } from "#platform/web";
import { Checkbox, Group, NumberInput } from "#ui/base";
import { Section } from "#ui/page";
import { hintBelow } from "../hint-below.ts";
import css from "../waves.module.css";
import { waveWords } from "../words.ts";
import type { Draft } from "./draft.ts";
import type { StepProps } from "./plan-page.tsx";
import { planWords } from "./plan-words.ts";

/** How much each is asked, and from how many people on anything is shown. */
export function HowStep({ draft, set }: StepProps) {
  const p = useWords(planWords);
  const t = useWords(waveWords);
  const several = draft.direction === "suppliers" || draft.direction === "customers";
  return (
    <>
      <Section title={p("load")}>
        <div className={css.numbers}>
          {several && (
            <NumberInput
              {...hintBelow}
              label={p("subjectsEach")}
              description={p("subjectsEachHint")}
              min={1}
              max={10}
              value={draft.subjectsEach}
              onChange={(value) => typeof value === "number" && set({ subjectsEach: value })}
            />
          )}
          <NumberInput
            {...hintBelow}
            label={p("share")}
            description={p("shareHint")}
            min={1}
            max={100}
            value={draft.share}
            onChange={(value) => typeof value === "number" && set({ share: value })}
          />
          <NumberInput
            {...hintBelow}
            label={p("restDays")}
            description={p("restDaysHint")}
            min={0}
            max={365}
            value={draft.restDays}
            onChange={(value) => typeof value === "number" && set({ restDays: value })}
          />
        </div>
      </Section>
      {draft.kind === "anonymous" && (
        <Section title={p("protection")}>
          <div className={css.numbers}>
            <NumberInput
              {...hintBelow}
              label={p("k")}
              description={p("kHint")}
              min={4}
              max={100}
              value={draft.k}
              onChange={(value) => typeof value === "number" && set({ k: value })}
            />
          </div>
          <Checkbox.Group
            label={p("cuts")}
            description={p("cutsHint")}
            value={[...draft.cuts]}
            onChange={(value) => set({ cuts: value as Draft["cuts"] })}
          >
            <Group gap="lg" mt={6}>
              <Checkbox value="category" label={t("category")} />
              <Checkbox value="tenure" label={t("tenure")} />
            </Group>
          </Checkbox.Group>
        </Section>
      )}
    </>
  );
}
