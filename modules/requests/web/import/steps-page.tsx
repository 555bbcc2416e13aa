import { IconCircleCheck } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useFormat, usePageParam, useTask, useWords } from "#platform/web";
import { Steps } from "#ui/import";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader, Section } from "#ui/page";
import { Async, EmptyState, ErrorState, Progress } from "#ui/state";
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
