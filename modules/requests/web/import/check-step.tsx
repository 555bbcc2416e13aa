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
  readonly onPlan: (plan: Plan) => Promise<void>;
  readonly onApply: () => void;
  readonly onBack: () => void;
}

/** What the import would do, and whether a bad row stops it. */
export function CheckStep({ found, busy, onPlan, onApply, onBack }: CheckStepProps) {
  const t = useWords(importWords);
  const [taking, setTaking] = useState(found.taking);
  const blocked = taking === "nothing" && (found.report?.refused ?? 0) > 0;
  const apply = async () => {
    if (taking !== found.taking) await onPlan({ desk: found.desk, mapping: found.mapping, taking });
    onApply();
  };
  return (
    <>
      <Outcome found={found} />
      <Section>
        <Stack>
          <Radio.Group
            label={t("taking")}
            value={taking}
            onChange={(next) => setTaking(next as ImportView["taking"])}
          >
            <Stack gap={6} mt={6}>
              <Radio value="good" label={t("takingGood")} />
              <Radio value="nothing" label={t("takingNothing")} />
            </Stack>
          </Radio.Group>
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
