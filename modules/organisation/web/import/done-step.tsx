import { IconCircleCheck } from "@tabler/icons-react";
import { useEffect } from "react";
import { useRefreshSession, useWords } from "#platform/web";
import { ButtonLink } from "#ui/link";
import { EmptyState } from "#ui/state";
import type { ImportView } from "./api.ts";
import { Outcome } from "./outcome.tsx";
import { importWords } from "./words.ts";

/** The import is done; what it did stays to be read. */
export function DoneStep({ found }: { found: ImportView }) {
  const t = useWords(importWords);
  const refresh = useRefreshSession();
  // The house is not empty any more, and the reader may be one of those who have just come.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the import is seen to be done
  useEffect(() => {
    void refresh();
  }, [found.id]);
  return (
    <>
      <EmptyState
        title={t("doneTitle")}
        icon={<IconCircleCheck size={36} stroke={1.5} />}
        actions={
          <>
            <ButtonLink to="/import" variant="default">
              {t("toImports")}
            </ButtonLink>
            <ButtonLink to="/organisation">{t("toOrganisation")}</ButtonLink>
          </>
        }
      >
        {t("doneText")}
      </EmptyState>
      {found.report && <Outcome found={found} report={found.report} />}
    </>
  );
}
