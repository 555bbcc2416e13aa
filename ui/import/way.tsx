import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { type TaskHandle, useTask } from "#platform/web";
import { Section } from "#ui/page";
import { ErrorState, Progress } from "#ui/state";
import { Steps } from "./steps.tsx";

type Step = "columns" | "check" | "done";
type Work = "check" | "apply";

/** How a room plans, checks and applies one of its imports. */
export interface ImportCalls<Plan> {
  /** What is read anew when the import has changed. */
  readonly queryKey: readonly unknown[];
  readonly plan: (call: { params: { id: string }; body: Plan }) => Promise<unknown>;
  readonly check: (call: { params: { id: string } }) => Promise<{ readonly task: string }>;
  readonly apply: (call: { params: { id: string } }) => Promise<{ readonly task: string }>;
}

export interface ImportWay<Plan> {
  readonly step: Step;
  readonly work: Work | undefined;
  readonly handle: TaskHandle;
  readonly error: unknown;
  readonly running: boolean;
  readonly plan: (next: Plan) => Promise<void>;
  /** Begins the work; a plan that is given is kept first. */
  readonly run: (work: Work, plan?: Plan) => Promise<void>;
  readonly toColumns: () => void;
}

/** Where one import is on its way, and what leads on: a plan of its columns, a check, the application. */
export function useImportWay<Plan>(
  { id, state }: { readonly id: string; readonly state: string },
  { queryKey, ...calls }: ImportCalls<Plan>,
): ImportWay<Plan> {
  const client = useQueryClient();
  const [task, setTask] = useState<{ id: string; work: Work }>();
  const [backAtColumns, setBackAtColumns] = useState(false);
  const [error, setError] = useState<unknown>();
  const params = { id };
  const refresh = () => client.invalidateQueries({ queryKey: [...queryKey] });
  const handle = useTask(task?.id, (over) => {
    void refresh();
    if (over.state !== "failed") setTask(undefined);
    if (over.state === "done") setBackAtColumns(false);
  });
  const attempt = async (act: () => Promise<unknown>) => {
    setError(undefined);
    try {
      await act();
    } catch (caught) {
      setError(caught);
    }
  };
  return {
    step: state === "applied" ? "done" : state === "checked" && !backAtColumns ? "check" : "columns",
    work: task?.work,
    handle,
    error,
    running: task !== undefined && !handle.over,
    plan: (next) =>
      attempt(async () => {
        await calls.plan({ params, body: next });
        await refresh();
      }),
    run: (work, plan) =>
      attempt(async () => {
        if (plan) await calls.plan({ params, body: plan });
        setTask({ id: (await calls[work]({ params })).task, work });
      }),
    toColumns: () => setBackAtColumns(true),
  };
}

const places: Readonly<Record<Step, number>> = { columns: 1, check: 2, done: 3 };

interface ImportWayFrameProps<Plan> {
  readonly way: ImportWay<Plan>;
  /** File, columns, check, done. */
  readonly titles: readonly string[];
  readonly doing: Readonly<Record<Work, string>>;
  readonly phase: (phase: string) => string;
  readonly children: ReactNode;
}

/** The steps, the work under way and what went wrong, above what the step itself shows. */
export function ImportWayFrame<Plan>({ way, titles, doing, phase, children }: ImportWayFrameProps<Plan>) {
  return (
    <>
      <Steps titles={titles} current={places[way.step]} />
      {way.work && (
        <Section>
          <Progress handle={way.handle} title={doing[way.work]} phase={phase} />
        </Section>
      )}
      {way.error !== undefined && <ErrorState error={way.error} />}
      {children}
    </>
  );
}
