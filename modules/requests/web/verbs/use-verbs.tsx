import { useQueryClient } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useUser, useWords } from "#platform/web";
import { useNotice, useUndo } from "#ui/form";
import { assignWork, type PartyName, refreshRoom, reopenRequest, resumeWork, waitWork } from "../api.ts";
import { type Change, showAtOnce } from "./at-once.ts";
import type { Target } from "./target.ts";
import { verbWords } from "./verb-words.ts";

const AssignDialog = lazy(() => import("./assign-dialog.tsx"));
const WaitDialog = lazy(() => import("./wait-dialog.tsx"));
const HandOverDialog = lazy(() => import("./hand-over-dialog.tsx"));
const PartDialog = lazy(() => import("./part-dialog.tsx"));
const CloseDialog = lazy(() => import("./close-dialog.tsx"));

export type Asking = "assign" | "wait" | "handOver" | "part" | "close";

export interface Waiting {
  readonly for: "customer" | "partner" | "date";
  readonly until: string | null;
}

export interface Verbs {
  readonly take: (target: Target) => void;
  readonly assign: (target: Target, person: PartyName | null) => void;
  readonly wait: (target: Target, waiting: Waiting) => void;
  readonly resume: (target: Target) => void;
  /** Opens the window in which the verb is told its particulars. */
  readonly ask: (asking: Asking, target: Target) => void;
  readonly asking: boolean;
  /** Must be drawn by whoever uses the verbs. */
  readonly dialog: ReactNode;
}

/** The verbs of those who serve: done at once, said, and taken back on demand. `onGone`: the work left this queue. */
export function useVerbs(onGone?: (target: Target) => void): Verbs {
  const t = useWords(verbWords);
  const user = useUser();
  const client = useQueryClient();
  const undoable = useUndo();
  const notice = useNotice();
  const [open, setOpen] = useState<{ asking: Asking; target: Target }>();

  const attempt = async (target: Target, change: Change, act: () => Promise<unknown>) => {
    showAtOnce(client, target.request, target.work, change);
    try {
      await act();
      return true;
    } catch (error) {
      notice((error as Error).message, "bad");
      return false;
    } finally {
      void refreshRoom(client);
    }
  };
  const back = (target: Target, change: Change, act: () => Promise<unknown>) => async () => {
    if (await attempt(target, change, act)) notice(t("undone"));
  };

  const setAssignee = (target: Target, person: PartyName | null) =>
    attempt(target, { assignee: person }, () =>
      assignWork({ params: { work: target.work }, body: { person: person?.id ?? null } }),
    );
  const assign = async (target: Target, person: PartyName | null, said: string) => {
    if (!(await setAssignee(target, person))) return;
    undoable(
      said,
      back(target, { assignee: target.assignee }, () =>
        assignWork({ params: { work: target.work }, body: { person: target.assignee?.id ?? null } }),
      ),
    );
  };
  const doWait = (target: Target, { for: whom, until }: Waiting) =>
    waitWork({ params: { work: target.work }, body: { for: whom, until } });
  const doResume = (target: Target) => resumeWork({ params: { work: target.work } });
  const before = (target: Target): Waiting | undefined =>
    target.waitingFor === "customer" || target.waitingFor === "partner" || target.waitingFor === "date"
      ? { for: target.waitingFor, until: target.waitingUntil }
      : undefined;

  const wait = async (target: Target, waiting: Waiting) => {
    const change = { waitingFor: waiting.for, waitingUntil: waiting.until };
    if (!(await attempt(target, change, () => doWait(target, waiting)))) return;
    const was = before(target);
    undoable(
      t("waits"),
      was
        ? back(target, { waitingFor: was.for, waitingUntil: was.until }, () => doWait(target, was))
        : back(target, { waitingFor: null }, () => doResume(target)),
    );
  };
  const resume = async (target: Target) => {
    if (!(await attempt(target, { waitingFor: null }, () => doResume(target)))) return;
    const was = before(target);
    if (!was) return notice(t("resumed"));
    undoable(
      t("resumed"),
      back(target, { waitingFor: was.for, waitingUntil: was.until }, () => doWait(target, was)),
    );
  };

  const close = () => setOpen(undefined);
  const gone = (target: Target) => {
    close();
    onGone?.(target);
    void refreshRoom(client);
  };
  const closed = (target: Target) => {
    gone(target);
    if (target.role === "part") return notice(t("partClosed"));
    undoable(t("closed", { number: String(target.number) }), async () => {
      try {
        await reopenRequest({ params: { id: target.request }, body: {} });
        notice(t("reopened", { number: String(target.number) }));
      } catch (error) {
        notice((error as Error).message, "bad");
      }
      void refreshRoom(client);
    });
  };

  const take = (target: Target) =>
    user.personId && void assign(target, { id: user.personId, kind: "person", name: user.name }, t("taken"));

  const { asking, target } = open ?? {};
  return {
    take,
    assign: (on, person) =>
      void assign(on, person, person ? t("assigned", { name: person.name }) : t("unassigned")),
    wait: (on, waiting) => void wait(on, waiting),
    resume: (on) => void resume(on),
    ask: (what, on) => setOpen({ asking: what, target: on }),
    asking: open !== undefined,
    dialog: target && (
      <Suspense>
        {asking === "assign" && (
          <AssignDialog
            target={target}
            onClose={close}
            onChoose={(person) => {
              close();
              void assign(target, person, person ? t("assigned", { name: person.name }) : t("unassigned"));
            }}
          />
        )}
        {asking === "wait" && (
          <WaitDialog
            onClose={close}
            onChoose={(waiting) => {
              close();
              void wait(target, waiting);
            }}
          />
        )}
        {asking === "handOver" && (
          <HandOverDialog
            target={target}
            onClose={close}
            onDone={(unit) => {
              gone(target);
              notice(t("handedOver", { name: unit.name }));
            }}
          />
        )}
        {asking === "part" && (
          <PartDialog
            target={target}
            onClose={close}
            onDone={(unit) => {
              close();
              void refreshRoom(client);
              notice(t("partAsked", { name: unit.name }));
            }}
          />
        )}
        {asking === "close" && <CloseDialog target={target} onClose={close} onDone={() => closed(target)} />}
      </Suspense>
    ),
  };
}
