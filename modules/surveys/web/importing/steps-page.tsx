import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { usePageParam, useTask, useWords } from "#platform/web";
import { Steps } from "#ui/import";
import { Page, PageHeader, Section } from "#ui/page";
import { Async, ErrorState, Progress } from "#ui/state";
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
  const client = useQueryClient();
  const [task, setTask] = useState<{ id: string; what: "check" | "apply" }>();
  const [toColumns, setToColumns] = useState(false);
  const [error, setError] = useState<unknown>();
  const refresh = () => client.invalidateQueries({ queryKey: importKey(found.id) });
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
  const run = (what: "check" | "apply", plan?: Plan) =>
    attempt(async () => {
      if (plan) await planImport({ params: { id: found.id }, body: plan });
      const start = what === "check" ? checkImport : applyImport;
      setTask({ id: (await start({ params: { id: found.id } })).task, what });
    });
  const running = task !== undefined && !handle.over;
  const step = found.state === "applied" ? 3 : found.state === "checked" && !toColumns ? 2 : 1;
  const phase = (name: string) => (name === "reading" || name === "writing" ? t(name) : name);
  return (
    <>
      <Steps titles={[t("stepFile"), t("stepColumns"), t("stepCheck"), t("stepDone")]} current={step} />
      {task && (
        <Section>
          <Progress
            handle={handle}
            title={t(task.what === "check" ? "checking" : "applying")}
            phase={phase}
          />
        </Section>
      )}
      {error !== undefined && <ErrorState error={error} />}
      {step === 1 && <ColumnsStep found={found} busy={running} onCheck={(plan) => void run("check", plan)} />}
      {step === 2 && (
        <CheckStep
          found={found}
          busy={running}
          onApply={(plan) => void run("apply", plan)}
          onBack={() => setToColumns(true)}
        />
      )}
      {step === 3 && <DoneStep found={found} />}
    </>
  );
}
