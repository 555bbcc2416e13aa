import { useRef, useState } from "react";
import { usePageParam, usePageSearch, useTask, useWords } from "#platform/web";
import { Steps } from "#ui/import";
import { Page, PageHeader } from "#ui/page";
import { Async, ErrorState, Progress } from "#ui/state";
import { titles } from "../titles.ts";
import { applyImport, checkImport, type ImportPlan, type ImportView, planImport, useImport } from "./api.ts";
import { CheckStep } from "./check-step.tsx";
import { ColumnsStep } from "./columns-step.tsx";
import { DoneStep } from "./done-step.tsx";
import { importWords } from "./words.ts";

/** The way of one import from its columns to the end. */
export default function StepsPage() {
  const id = usePageParam("import");
  const found = useImport(id);
  return (
    <Page>
      <Async query={found}>
        {(data) => <Way key={id} found={data} reload={async () => void (await found.refetch())} />}
      </Async>
    </Page>
  );
}

const phases = ["reading_units", "reading_people", "comparing", "writing", "finishing"] as const;

function Way({ found: stored, reload }: { found: ImportView; reload: () => Promise<void> }) {
  const t = useWords(importWords);
  const name = useWords(titles);
  const [{ step }, change] = usePageSearch({ step: "" });
  const [task, setTask] = useState<{ id: string; applying: boolean }>();
  const [error, setError] = useState<unknown>();
  const handle = useTask(task?.id, (over) => {
    if (over.state !== "done") return void reload();
    void reload().then(() => {
      setTask(undefined);
      change({ step: "check" });
    });
  });
  // A choice shows at once; it is saved behind, one after another, and makes the last report untrue.
  const [chosen, setChosen] = useState<ImportPlan>();
  const saving = useRef<Promise<void>>(Promise.resolve());
  const found: ImportView = chosen ? { ...stored, plan: chosen, report: null } : stored;
  const params = { id: stored.id };
  const doing = async (work: () => Promise<unknown>) => {
    setError(undefined);
    try {
      await work();
    } catch (caught) {
      setError(caught);
    }
  };
  const plan = (next: ImportPlan) => {
    setChosen(next);
    saving.current = saving.current.then(() =>
      doing(async () => {
        await planImport({ params, body: next });
        await reload();
      }).finally(() => setChosen((now) => (now === next ? undefined : now))),
    );
    return saving.current;
  };
  const check = () =>
    doing(async () => {
      await saving.current;
      setTask({ id: (await checkImport({ params })).task, applying: false });
    });
  const apply = () =>
    doing(async () => setTask({ id: (await applyImport({ params })).task, applying: true }));
  const done = found.state === "applied";
  const checking = step === "check";
  const running = task && (!handle.over || handle.task?.state !== "done");
  return (
    <>
      <PageHeader
        title={t("begin")}
        crumbs={[
          { title: name("organisation"), to: "/organisation" },
          { title: name("import"), to: "/organisation/import" },
        ]}
        lead={[found.units?.name, found.people?.name].filter(Boolean).join(", ")}
      />
      <Steps
        titles={[t("stepFiles"), t("stepColumns"), t("stepCheck"), t("stepDone")]}
        current={done ? 3 : checking ? 2 : 1}
      />
      {error !== undefined && <ErrorState error={error} />}
      {running && (
        <Progress
          handle={handle}
          title={t(task.applying ? "applying" : "checking")}
          phase={(phase) =>
            phases.includes(phase as (typeof phases)[number]) ? t(phase as "writing") : phase
          }
        />
      )}
      {done ? (
        <DoneStep found={found} />
      ) : checking ? (
        <CheckStep
          found={found}
          busy={Boolean(running && !handle.over)}
          onPlan={plan}
          onCheck={check}
          onApply={apply}
          onBack={() => change({ step: "" })}
        />
      ) : (
        <ColumnsStep
          found={found}
          saved={stored.plan}
          busy={Boolean(running && !handle.over)}
          onPlan={plan}
          onCheck={check}
        />
      )}
    </>
  );
}
