import { useState } from "react";
import { useWords } from "#platform/web";
import { Alert, Button, Group, Radio, Stack, TextInput } from "#ui/base";
import { Section } from "#ui/page";
import type { ImportView, Plan } from "./api.ts";
import { importWords } from "./import-words.ts";
import { Outcome } from "./outcome.tsx";

interface CheckStepProps {
  readonly found: ImportView;
  readonly busy: boolean;
  readonly onPlan: (plan: Plan) => Promise<void>;
  readonly onApply: () => void;
  readonly onBack: () => void;
}

/** What the import would do, and the two choices there are. */
export function CheckStep({ found, busy, onPlan, onApply, onBack }: CheckStepProps) {
  const t = useWords(importWords);
  const { plan, report, kind } = found;
  // A choice changes nothing about what was found, so it is kept with the order to apply and not checked anew.
  const [taking, setTaking] = useState(plan.taking);
  const [system, setSystem] = useState(plan.system);
  const blocked = taking === "nothing" && (report?.problems.refused ?? 0) > 0;
  const apply = async () => {
    if (taking !== plan.taking || system !== plan.system) await onPlan({ ...plan, kind, taking, system });
    onApply();
  };
  return (
    <>
      {report && <Outcome found={found} report={report} />}
      <Section>
        <Stack>
          <Radio.Group
            label={t("taking")}
            value={taking}
            onChange={(next) => setTaking(next as typeof taking)}
          >
            <Stack gap={6} mt={6}>
              <Radio value="good" label={t("takingGood")} />
              <Radio value="nothing" label={t("takingNothing")} />
            </Stack>
          </Radio.Group>
          {kind === "requests" && (
            <TextInput
              w={{ base: "100%", xs: 320 }}
              label={t("system")}
              description={t("systemHint")}
              maxLength={60}
              value={system}
              onChange={(event) => setSystem(event.currentTarget.value)}
            />
          )}
          {blocked && <Alert color="yellow">{t("blocked")}</Alert>}
        </Stack>
      </Section>
      <Group justify="flex-end">
        <Button variant="default" disabled={busy} onClick={onBack}>
          {t("back")}
        </Button>
        <Button loading={busy} disabled={blocked} onClick={() => void apply()}>
          {t("apply")}
        </Button>
      </Group>
    </>
  );
}
