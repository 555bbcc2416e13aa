import { IconCircleCheck } from "@tabler/icons-react";
import { useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { EmptyState } from "#ui/state";
import { useSummary } from "../api.ts";
import type { ImportView } from "./api.ts";
import { importWords } from "./import-words.ts";
import { Outcome } from "./outcome.tsx";

/** The evidence is in and the map drawn; what the file said stays to be read. */
export function DoneStep({ found }: { found: ImportView }) {
  const t = useWords(importWords);
  const summary = useSummary().data;
  return (
    <>
      <EmptyState
        title={t("doneTitle")}
        icon={<IconCircleCheck size={36} stroke={1.5} />}
        actions={
          <>
            <ButtonLink to="/import" variant="default">
              {t("another")}
            </ButtonLink>
            <ButtonLink to="/map">{t("toMap")}</ButtonLink>
          </>
        }
      >
        {summary && t("doneText", { found: summary.found })}
      </EmptyState>
      {found.report && <Outcome found={found} report={found.report} />}
    </>
  );
}
