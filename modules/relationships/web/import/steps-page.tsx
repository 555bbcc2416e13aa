import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { usePageParam, useTask, useWords } from "#platform/web";
import { Steps } from "#ui/import";
import { Page, PageHeader, Section } from "#ui/page";
import { Async, ErrorState, Progress } from "#ui/state";
import { titles } from "../titles.ts";
import { useMapPhase } from "../use-map-phase.ts";
import { applyImport, checkImport, type ImportView, type Plan, planImport, useImport } from "./api.ts";
import { CheckStep } from "./check-step.tsx";
import { ColumnsStep } from "./columns-step.tsx";
import { DoneStep } from "./done-step.tsx";
import { importWords } from "./import-words.ts";

/** One import on its way: columns, check, and the map that comes of it. */
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
              title={`${t(found.kind)}: ${found.file.name}`}
              crumbs={[
                { title: name("map"), to: "/map" },
                { title: t("beginTitle"), to: "/relationships/import" },
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
  const mapPhase = useMapPhase();
  const client = useQueryClient();
  const [task, setTask] = useState<{ id: string; what: "check" | "apply" }>();
  const [toColumns, setToColumns] = useState(false);
  const [error, setError] = useState<unknown>();
  const refresh = () => client.invalidateQueries({ queryKey: ["relationships", "import", found.id] });
  const handle = useTask(task?.id, (over) => {
    void refresh();
    if (over.state !== "failed") setTask(undefined);
    if (over.state === "done") setToColumns(false);
  });
  const run = async (what: "check" | "apply") => {
    setError(undefined);
    try {
      const start = what === "check" ? checkImport : applyImport;
      setTask({ id: (await start({ params: { id: found.id } })).task, what });
    } catch (caught) {
      setError(caught);
    }
  };
  const plan = async (next: Plan) => {
    setError(undefined);
    try {
      await planImport({ params: { id: found.id }, body: next });
      await refresh();
    } catch (caught) {
      setError(caught);
    }
  };
  const running = task !== undefined && !handle.over;
  const step = found.state === "applied" ? 3 : found.state === "checked" && !toColumns ? 2 : 1;
  const phase = (p: string) => (p === "reading" ? t("reading") : mapPhase(p));
  return (
    <>
      <Steps titles={[t("stepFile"), t("stepColumns"), t("stepCheck"), t("stepDone")]} current={step} />
      {task && (
        <Section>
          <Progress
            handle={handle}
            title={task.what === "check" ? t("checking") : t("applying")}
            phase={phase}
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
      {step === 3 && <DoneStep found={found} />}
    </>
  );
}
