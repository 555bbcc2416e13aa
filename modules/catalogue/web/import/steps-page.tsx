import { IconCircleCheck } from "@tabler/icons-react";
import { usePageParam, useWords } from "#platform/web";
import { ImportWayFrame, useImportWay } from "#ui/import";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { titles } from "../titles.ts";
import { applyImport, checkImport, type ImportView, type Plan, planImport, useImport } from "./api.ts";
import { CheckStep } from "./check-step.tsx";
import { ColumnsStep } from "./columns-step.tsx";
import { Outcome } from "./outcome.tsx";
import { importWords } from "./words.ts";

/** One import on its way: columns, check, and the services that come of it. */
export default function StepsPage() {
  const id = usePageParam("import");
  const name = useWords(titles);
  return (
    <Page>
      <Async query={useImport(id)}>
        {(found) => (
          <>
            <PageHeader
              title={found.file.name}
              crumbs={[
                { title: name("catalogue"), to: "/catalogue" },
                { title: name("import"), to: "/catalogue/import" },
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
    queryKey: ["catalogue"],
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

/** The services are in; what the file said stays to be read. */
function Done({ found }: { found: ImportView }) {
  const t = useWords(importWords);
  return (
    <>
      <EmptyState
        title={t("doneTitle")}
        icon={<IconCircleCheck size={36} stroke={1.5} />}
        actions={
          <>
            <ButtonLink to="/catalogue/import" variant="default">
              {t("another")}
            </ButtonLink>
            <ButtonLink to="/catalogue?keep=true">{t("toCatalogue")}</ButtonLink>
          </>
        }
      >
        {t("doneText")}
      </EmptyState>
      {found.report && <Outcome found={found} report={found.report} />}
    </>
  );
}
