import { usePageParam, useWords } from "#platform/web";
import { ImportWayFrame, useImportWay } from "#ui/import";
import { Page, PageHeader } from "#ui/page";
import { Async } from "#ui/state";
import {
  applyImport,
  checkImport,
  type ImportView,
  importKey,
  type Plan,
  planImport,
  useImport,
} from "./api.ts";
import { CheckStep } from "./check-step.tsx";
import { ColumnsStep } from "./columns-step.tsx";
import { DoneStep } from "./done-step.tsx";
import { importWords } from "./words.ts";

/** One import on its way: what the columns are, a check, and the wave that comes of it. */
export default function StepsPage() {
  const id = usePageParam("import");
  const t = useWords(importWords);
  return (
    <Page>
      <Async query={useImport(id)}>
        {(found) => (
          <>
            <PageHeader
              title={found.fileName}
              crumbs={[
                { title: t("surveys"), to: "/surveys" },
                { title: t("title"), to: "/surveys/import" },
              ]}
            />
            <Way key={found.id} found={found} />
          </>
        )}
      </Async>
    </Page>
  );
}

function Way({ found }: { found: ImportView }) {
  const t = useWords(importWords);
  const way = useImportWay<Plan>(found, {
    queryKey: importKey(found.id),
    plan: planImport,
    check: checkImport,
    apply: applyImport,
  });
  return (
    <ImportWayFrame
      way={way}
      titles={[t("stepFile"), t("stepColumns"), t("stepCheck"), t("stepDone")]}
      doing={{ check: t("checking"), apply: t("applying") }}
      phase={(name) => (name === "reading" || name === "writing" ? t(name) : name)}
    >
      {way.step === "columns" && (
        <ColumnsStep found={found} busy={way.running} onCheck={(plan) => void way.run("check", plan)} />
      )}
      {way.step === "check" && (
        <CheckStep
          found={found}
          busy={way.running}
          onApply={(plan) => void way.run("apply", plan)}
          onBack={way.toColumns}
        />
      )}
      {way.step === "done" && <DoneStep found={found} />}
    </ImportWayFrame>
  );
}
