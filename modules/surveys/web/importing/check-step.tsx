import { useState } from "react";
import { useWords } from "#platform/web";
import { Alert, Button, Group, Radio, Stack } from "#ui/base";
import { Section } from "#ui/page";
import type { ImportView, Plan } from "./api.ts";
import { Outcome } from "./outcome.tsx";
import { importWords } from "./words.ts";

interface CheckStepProps {
  readonly found: ImportView;
  readonly busy: boolean;
  readonly onApply: (plan: Plan | undefined) => void;
  readonly onBack: () => void;
}

/** What would come of it, and whether an answer that cannot be taken stops it. */
export function CheckStep({ found, busy, onApply, onBack }: CheckStepProps) {
  const t = useWords(importWords);
  const [taking, setTaking] = useState(found.plan.taking);
  const blocked = (taking === "nothing" && (found.report?.refused ?? 0) > 0) || found.report?.good === 0;
  const apply = () => onApply(taking === found.plan.taking ? undefined : { ...found.plan, taking });
  return (
    <>
      <Outcome found={found} />
      {(found.report?.refused ?? 0) > 0 && (
        <Section>
          <Stack>
            <Radio.Group
              label={t("taking")}
              value={taking}
              onChange={(next) => setTaking(next as ImportView["plan"]["taking"])}
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
        <Button loading={busy} disabled={blocked} onClick={apply}>
          {t("apply")}
        </Button>
      </Group>
    </>
  );
}
