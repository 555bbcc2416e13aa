import { IconCircleCheck } from "@tabler/icons-react";
import { useFormat, usePageParam, useWords } from "#platform/web";
import { ImportWayFrame, useImportWay } from "#ui/import";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader } from "#ui/page";
import { Async, EmptyState } from "#ui/state";
import { titles } from "../titles.ts";
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
import { Outcome } from "./outcome.tsx";
import { importWords } from "./words.ts";

/** One import on its way: columns, check, and the requests that come of it. */
export default function StepsPage() {
  const id = usePageParam("import");
  const t = useWords(importWords);
  const name = useWords(titles);
  return (
    <Page>
      <Async query={useImport(id)}>
        {(found) => (
          <>
            <PageHeader
              title={found.fileName}
              crumbs={[
                { title: name("requests"), to: "/requests" },
                { title: t("title"), to: "/requests/import" },
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

function Done({ found }: { found: ImportView }) {
  const t = useWords(importWords);
  const format = useFormat();
  return (
    <>
      <EmptyState
        title={t("doneTitle")}
        icon={<IconCircleCheck size={36} stroke={1.5} />}
        actions={
          <>
            <ButtonLink to="/map" variant="default">
              {t("toMap")}
            </ButtonLink>
            <ButtonLink to="/requests">{t("toRequests")}</ButtonLink>
          </>
        }
      >
        {found.report && t("doneText", { count: format.number(found.report.fresh) })}
      </EmptyState>
      <Outcome found={found} />
    </>
  );
}
