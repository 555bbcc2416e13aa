import { useEffect, useState } from "react";
import { useWords } from "#platform/web";
import { Radio, Stack, Switch, TextInput } from "#ui/base";
import { Section } from "#ui/page";
import type { ImportPlan, ImportView } from "./api.ts";
import { importWords } from "./words.ts";

/** What becomes of faulty rows and of those who are missing, and from which day it is true. */
export function Choices({
  found,
  onPlan,
}: {
  found: ImportView;
  onPlan: (plan: ImportPlan) => Promise<void>;
}) {
  const t = useWords(importWords);
  const { plan, units, people } = found;
  const [on, setOn] = useState(plan.on);
  useEffect(() => setOn(plan.on), [plan.on]);
  const change = (changes: Partial<ImportPlan>) => void onPlan({ ...plan, ...changes });
  const complete = (changes: Partial<ImportPlan["complete"]>) =>
    change({ complete: { ...plan.complete, ...changes } });
  return (
    <Section title={t("choices")}>
      <Stack gap="md">
        <Radio.Group
          label={t("taking")}
          value={plan.taking}
          onChange={(taking) => change({ taking: taking as ImportPlan["taking"] })}
        >
          <Stack gap={6} mt={6}>
            <Radio value="usable" label={t("takingUsable")} />
            <Radio value="good" label={t("takingGood")} />
            <Radio value="nothing" label={t("takingNothing")} />
          </Stack>
        </Radio.Group>
        {people && (
          <Switch
            label={t("completePeople")}
            checked={plan.complete.people}
            onChange={(event) => complete({ people: event.currentTarget.checked })}
          />
        )}
        {units && (
          <Switch
            label={t("completeUnits")}
            checked={plan.complete.units}
            onChange={(event) => complete({ units: event.currentTarget.checked })}
          />
        )}
        {people && (
          <Switch
            label={t("takeNewUnits")}
            checked={plan.takeNewUnits}
            onChange={(event) => change({ takeNewUnits: event.currentTarget.checked })}
          />
        )}
        <TextInput
          type="date"
          label={t("on")}
          value={on}
          w={180}
          onChange={(event) => setOn(event.currentTarget.value)}
          onBlur={() => on && on !== plan.on && change({ on })}
        />
      </Stack>
    </Section>
  );
}
