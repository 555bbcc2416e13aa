import { IconCircleCheck } from "@tabler/icons-react";
import { usePageParam, useWords } from "#platform/web";
import { ImportWayFrame, useImportWay } from "#ui/import";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { evaluateTitles } from "../evaluate-titles.ts";
import { applyImport, checkImport, type ImportView, type Plan, planImport, useImport } from "./api.ts";
import { CheckStep } from "./check-step.tsx";
import { ColumnsStep } from "./columns-step.tsx";
import { Outcome } from "./outcome.tsx";
import { outcomeWords } from "./words.ts";

/** One import on its way: columns, check, and what came of it. */
export default function StepsPage() {
  const id = usePageParam("import");
  const name = useWords(evaluateTitles);
  return (
    <Page>
      <Async query={useImport(id)}>
        {(found) => (
          <>
            <PageHeader
              title={found.file.name}
              crumbs={[
                { title: name("outcomes"), to: "/insight/outcomes" },
                { title: name("outcomesImport"), to: "/insight/outcomes/import" },
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
  const t = useWords(outcomeWords);
  const way = useImportWay<Plan>(found, {
    queryKey: ["insight"],
    plan: planImport,
    check: checkImport,
    apply: applyImport,
  });
  return (
    <ImportWayFrame
      way={way}
      titles={[t("stepFile"), t("stepColumns"), t("stepCheck"), t("stepDone")]}
      doing={{ check: t("checking"), apply: t("applying") }}
      phase={(phase) => t(phase === "writing" ? "writing" : "reading")}
    >
      {way.step === "columns" && (
        <ColumnsStep
          found={found}
          busy={way.running}
          onPlan={way.plan}
          onCheck={() => void way.run("check")}
        />
      )}
      {way.step === "check" && (
        <CheckStep
          found={found}
          busy={way.running}
          onPlan={way.plan}
          onApply={() => void way.run("apply")}
          onBack={way.toColumns}
        />
      )}
      {way.step === "done" && <Done found={found} />}
    </ImportWayFrame>
  );
}

/** The values are in; what the file said stays to be read. */
function Done({ found }: { found: ImportView }) {
  const t = useWords(outcomeWords);
  return (
    <>
      <EmptyState
        title={t("doneTitle")}
        icon={<IconCircleCheck size={36} stroke={1.5} />}
        actions={
          <>
            <ButtonLink to="/insight/outcomes/import" variant="default">
              {t("another")}
            </ButtonLink>
            <ButtonLink to="/insight/outcomes">{t("toOutcomes")}</ButtonLink>
          </>
        }
      >
        {t("doneText")}
      </EmptyState>
      {found.report && <Outcome found={found} report={found.report} />}
    </>
  );
}
