import { IconFileImport } from "@tabler/icons-react";
import { useState } from "react";
import { type Task, type UploadedFile, useTask, useUser, useWords } from "#platform/web";
import { Button, Group } from "#ui/base";
import { FileDrop, Steps } from "#ui/import";
import { ButtonLink } from "#ui/link";
import { Page, PageHeader, Section } from "#ui/page";
import { Async, EmptyState, ErrorState, Loading, Progress } from "#ui/state";
import { type Analysis, analyse, startImport, useReport } from "./api.ts";
import { type Choice, ColumnsStep, firstChoice, orderOf } from "./columns-step.tsx";
import { importWords } from "./import-words.ts";
import { logTo } from "./links.ts";
import css from "./parts.module.css";
import { ReportOf } from "./report-tab.tsx";
import { words } from "./words.ts";

/** What the task of an import ends with. */
interface Result {
  readonly log: string;
  readonly name: string;
  readonly replaced: boolean;
  readonly cases: number;
}

export default function ImportPage() {
  const t = useWords(importWords);
  const user = useUser();
  const crumbs = [{ title: useWords(words)("allLogs"), to: "/processes" }];
  if (!user.roles.includes("programme_lead")) {
    return (
      <Page width="read">
        <PageHeader title={t("title")} crumbs={crumbs} />
        <EmptyState title={t("closedTitle")}>{t("closedText")}</EmptyState>
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader title={t("title")} lead={t("lead")} crumbs={crumbs} />
      <Walk />
    </Page>
  );
}

function Walk() {
  const t = useWords(importWords);
  const [analysis, setAnalysis] = useState<Analysis>();
  const [choice, setChoice] = useState<Choice>();
  const [task, setTask] = useState<string>();
  const [result, setResult] = useState<Result>();
  const [looking, setLooking] = useState(false);
  const [error, setError] = useState<unknown>();
  const handle = useTask(task, (over: Task) => {
    if (over.state === "done") setResult(over.result as Result);
  });

  const look = async (file: UploadedFile) => {
    setError(undefined);
    setLooking(true);
    try {
      const seen = await analyse({ body: { file: file.id } });
      setAnalysis(seen);
      setChoice(firstChoice(seen));
    } catch (caught) {
      setError(caught);
    } finally {
      setLooking(false);
    }
  };
  const begin = async () => {
    if (!analysis || !choice) return;
    setError(undefined);
    try {
      setTask((await startImport({ body: orderOf(analysis, choice) })).task);
    } catch (caught) {
      setError(caught);
    }
  };
  const restart = () => {
    setAnalysis(undefined);
    setChoice(undefined);
    setTask(undefined);
    setResult(undefined);
  };
  const step = result ? 3 : task ? 2 : analysis ? 1 : 0;
  return (
    <>
      <Steps titles={[t("stepFile"), t("stepColumns"), t("stepImport"), t("stepReport")]} current={step} />
      {step === 0 && (
        <Section>
          <FileDrop
            label={t("fileLabel")}
            kinds={t("kinds")}
            accept=".csv,.tsv,.txt,.xlsx,.xes,.xml,.json,.jsonocel,.gz"
            onUploaded={(file) => void look(file)}
          />
          {looking && <Loading lines={3} />}
        </Section>
      )}
      {step === 1 && analysis && choice && (
        <ColumnsStep
          analysis={analysis}
          choice={choice}
          onChange={setChoice}
          onOther={restart}
          onImport={() => void begin()}
        />
      )}
      {error !== undefined && <ErrorState error={error} />}
      {step === 2 && (
        <Section>
          <Progress
            handle={handle}
            title={t("running", { name: choice?.name ?? "" })}
            phase={(phase) => t(phaseWord(phase))}
          />
          {handle.over && handle.task?.state !== "done" && (
            <>
              {handle.task?.state === "cancelled" && (
                <p className={css.note}>
                  {t("cancelled")}. {t("cancelledText")}
                </p>
              )}
              <Group>
                <Button variant="default" onClick={() => setTask(undefined)}>
                  {t("again")}
                </Button>
              </Group>
            </>
          )}
        </Section>
      )}
      {result && <Done result={result} onAnother={restart} />}
    </>
  );
}

const phases = ["reading", "ordering", "counting", "writing"] as const;
const phaseWord = (phase: string) => `phase_${phases.find((one) => one === phase) ?? "reading"}` as const;

function Done({ result, onAnother }: { result: Result; onAnother: () => void }) {
  const t = useWords(importWords);
  const report = useReport(result.log);
  return (
    <>
      <Section
        title={t(result.replaced ? "doneReplaced" : "doneTitle", { name: result.name })}
        lead={t("doneText", { count: result.cases })}
        actions={
          <>
            <Button variant="default" leftSection={<IconFileImport size={17} />} onClick={onAnother}>
              {t("another")}
            </Button>
            <ButtonLink to={logTo(result.log)}>{t("openLog")}</ButtonLink>
          </>
        }
      >
        {null}
      </Section>
      <Async query={report}>
        {(data) => <ReportOf log={result.log} name={result.name} report={data} mayManage />}
      </Async>
    </>
  );
}
