import { IconCircleCheck, IconHourglass } from "@tabler/icons-react";
import { useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { EmptyState } from "#ui/state";
import type { ImportView } from "./api.ts";
import { Outcome } from "./outcome.tsx";
import { importWords } from "./words.ts";

/** The wave is there; its results a little later. */
export function DoneStep({ found }: { found: ImportView }) {
  const t = useWords(importWords);
  return (
    <>
      {found.closed ? (
        <EmptyState
          title={t("doneTitle")}
          icon={<IconCircleCheck size={36} stroke={1.5} />}
          actions={
            <>
              <ButtonLink to={`/surveys/${found.wave}`} variant="default">
                {t("toWave")}
              </ButtonLink>
              <ButtonLink to={`/surveys/${found.wave}/results`}>{t("toResults")}</ButtonLink>
            </>
          }
        >
          {found.report && t("doneText", { count: found.report.good })}
        </EmptyState>
      ) : (
        <EmptyState title={t("counting")} icon={<IconHourglass size={36} stroke={1.5} />}>
          {t("countingText")}
        </EmptyState>
      )}
      <Outcome found={found} />
    </>
  );
}
