import { IconCircleCheck } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { usePageParam, useTask, useWords } from "#platform/web";
import { Steps } from "#ui/import";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader, Section } from "#ui/page";
import { Async, EmptyState, ErrorState, Progress } from "#ui/state";
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
  const client = useQueryClient();
  const [task, setTask] = useState<{ id: string; what: "check" | "apply" }>();
  const [toColumns, setToColumns] = useState(false);
  const [error, setError] = useState<unknown>();
  const refresh = () => client.invalidateQueries({ queryKey: ["insight"] });
  const handle = useTask(task?.id, (over) => {
    void refresh();
    if (over.state !== "failed") setTask(undefined);
    if (over.state === "done") setToColumns(false);
  });
  const attempt = async (act: () => Promise<unknown>) => {
    setError(undefined);
    try {
      await act();
    } catch (caught) {
      setError(caught);
    }
  };
  const run = (what: "check" | "apply") =>
    attempt(async () => {
      const start = what === "check" ? checkImport : applyImport;
      setTask({ id: (await start({ params: { id: found.id } })).task, what });
    });
  const plan = (next: Plan) =>
    attempt(async () => {
      await planImport({ params: { id: found.id }, body: next });
      await refresh();
    });
  const running = task !== undefined && !handle.over;
  const step = found.state === "applied" ? 3 : found.state === "checked" && !toColumns ? 2 : 1;
  return (
    <>
      <Steps titles={[t("stepFile"), t("stepColumns"), t("stepCheck"), t("stepDone")]} current={step} />
      {task && (
        <Section>
          <Progress
            handle={handle}
            title={task.what === "check" ? t("checking") : t("applying")}
            phase={(phase) => t(phase === "writing" ? "writing" : "reading")}
          />
        </Section>
      )}
      {error !== undefined && <ErrorState error={error} />}
      {step === 1 && (
        <ColumnsStep found={found} busy={running} onPlan={plan} onCheck={() => void run("check")} />
      )}
      {step === 2 && (
        <CheckStep
          found={found}
          busy={running}
          onPlan={plan}
          onApply={() => void run("apply")}
          onBack={() => setToColumns(true)}
        />
      )}
      {step === 3 && <Done found={found} />}
    </>
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
