import { useWords } from "#platform/web";
import { Alert, Button, Group } from "#ui/base";
import type { ImportPlan, ImportView } from "./api.ts";
import { Choices } from "./choices.tsx";
import { Outcome } from "./outcome.tsx";
import { importWords } from "./words.ts";

export interface CheckStepProps {
  readonly found: ImportView;
  readonly busy: boolean;
  readonly onPlan: (plan: ImportPlan) => Promise<void>;
  readonly onCheck: () => Promise<void>;
  readonly onApply: () => Promise<void>;
  readonly onBack: () => void;
}

/** What the import would do, and the choices by which it would do otherwise. */
export function CheckStep({ found, busy, onPlan, onCheck, onApply, onBack }: CheckStepProps) {
  const t = useWords(importWords);
  const { report, plan } = found;
  const blocked =
    report !== null && plan.taking === "nothing" && report.problems.refused + report.problems.mended > 0;
  return (
    <>
      {report ? <Outcome found={found} report={report} /> : <Alert color="yellow">{t("changed")}</Alert>}
      <Choices found={found} onPlan={onPlan} />
      {blocked && <Alert color="yellow">{t("blocked")}</Alert>}
      <Group justify="flex-end">
        <Button variant="default" disabled={busy} onClick={onBack}>
          {t("back")}
        </Button>
        {report ? (
          <Button loading={busy} disabled={blocked} onClick={() => void onApply()}>
            {t("apply")}
          </Button>
        ) : (
          <Button loading={busy} onClick={() => void onCheck()}>
            {t("checkAgain")}
          </Button>
        )}
      </Group>
    </>
  );
}
