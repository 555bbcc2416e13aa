import { useState } from "react";
import { useWords } from "#platform/web";
import { Alert, Button, Group, Radio, Stack } from "#ui/base";
import { Section } from "#ui/page";
import type { ImportView, Plan } from "./api.ts";
import { Outcome } from "./outcome.tsx";
import { outcomeWords } from "./words.ts";

interface CheckStepProps {
  readonly found: ImportView;
  readonly busy: boolean;
  readonly onPlan: (plan: Plan) => Promise<void>;
  readonly onApply: () => void;
  readonly onBack: () => void;
}

/** What the import would do, and the choice there is when rows are faulty. */
export function CheckStep({ found, busy, onPlan, onApply, onBack }: CheckStepProps) {
  const t = useWords(outcomeWords);
  const { plan, report } = found;
  const [taking, setTaking] = useState(plan.taking ?? "good");
  const faulty = report?.refused ?? 0;
  const blocked = taking === "nothing" && faulty > 0;
  const apply = async () => {
    if (taking !== plan.taking) await onPlan({ ...plan, taking });
    onApply();
  };
  return (
    <>
      {report && <Outcome found={found} report={report} />}
      {faulty > 0 && (
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
            {blocked && <Alert color="yellow">{t("blocked")}</Alert>}
          </Stack>
        </Section>
      )}
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
