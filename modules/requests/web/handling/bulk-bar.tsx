import { lazy, Suspense, useState } from "react";
import { useUser, useWords } from "#platform/web";
import { Button, Menu } from "#ui/base";
import { useNotice } from "#ui/form";
import { type Priority, type QueueItem, useRefresh } from "../api.ts";
import type { Selection } from "../queue/use-selection.ts";
import { targetOfItem } from "../verbs/target.ts";
import { verbWords } from "../verbs/verb-words.ts";
import { words } from "../words.ts";
import { actOnMany, type BulkAct } from "./bulk-api.ts";
import { bulkWords } from "./bulk-words.ts";
import { RefusedDialog, type RefusedOne } from "./refused-dialog.tsx";

const AssignDialog = lazy(() => import("../verbs/assign-dialog.tsx"));
const WaitDialog = lazy(() => import("../verbs/wait-dialog.tsx"));
const BulkCloseDialog = lazy(async () => ({ default: (await import("./bulk-dialogs.tsx")).BulkCloseDialog }));
const BulkHandOverDialog = lazy(async () => ({
  default: (await import("./bulk-dialogs.tsx")).BulkHandOverDialog,
}));

const priorities: readonly Priority[] = ["urgent", "high", "normal", "low"];

/** The verbs for all that is selected. `onGone`: these works left the queue. */
export function BulkBar({
  selection,
  items,
  onGone,
}: {
  selection: Selection;
  items: readonly QueueItem[];
  onGone: (works: readonly string[]) => void;
}) {
  const t = useWords(bulkWords);
  const v = useWords(verbWords);
  const w = useWords(words);
  const notice = useNotice();
  const refresh = useRefresh();
  const [asking, setAsking] = useState<"assign" | "wait" | "close" | "handOver">();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<{ refused: readonly RefusedOne[]; done: number }>();
  const chosen = items.filter(({ work }) => selection.has(work));
  const stop = () => setAsking(undefined);

  const run = async (act: BulkAct) => {
    setBusy(true);
    try {
      const results = await actOnMany(
        chosen.map(({ work }) => work),
        act,
      );
      stop();
      const done = results.flatMap(({ work, refused }) => (refused ? [] : [work]));
      const refused = results.flatMap(({ work, refused }) => {
        const item = chosen.find((one) => one.work === work);
        return refused && item
          ? [{ number: item.request.number, subject: item.request.subject, ...refused }]
          : [];
      });
      if (act.do === "close" || act.do === "hand_over") onGone(done);
      selection.clear();
      if (refused.length > 0) setOutcome({ refused, done: done.length });
      else notice(t("done", { count: done.length }));
    } finally {
      setBusy(false);
      void refresh();
    }
  };
  /** Where no form stands to show what went wrong. */
  const runBare = (act: BulkAct) =>
    void run(act).catch((error: unknown) => notice((error as Error).message, "bad"));

  const me = useUser().personId;
  const assigned = chosen.flatMap(({ assignee }) => (assignee ? [assignee] : []));
  const [first] = chosen;
  const all = first && {
    ...targetOfItem(first),
    assignee: assigned.find(({ id }) => id !== me) ?? assigned[0] ?? null,
  };
  const button = { size: "compact-sm", variant: "default", disabled: busy } as const;
  return (
    <>
      {all && (
        <>
          <Button {...button} onClick={() => setAsking("assign")}>
            {v("assign")}
          </Button>
          <Menu position="bottom-start">
            <Menu.Target>
              <Button {...button}>{t("priority")}</Button>
            </Menu.Target>
            <Menu.Dropdown>
              {priorities.map((priority) => (
                <Menu.Item key={priority} onClick={() => runBare({ do: "priority", priority })}>
                  {w(`priority_${priority}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          <Button {...button} onClick={() => setAsking("wait")}>
            {v("wait")}
          </Button>
          <Button {...button} onClick={() => setAsking("handOver")}>
            {v("handOver")}
          </Button>
          <Button {...button} onClick={() => setAsking("close")}>
            {v("close")}
          </Button>
        </>
      )}
      <Suspense>
        {asking === "assign" && all && (
          <AssignDialog
            target={all}
            onClose={stop}
            onChoose={(person) => {
              stop();
              runBare({ do: "assign", person: person?.id ?? null });
            }}
          />
        )}
        {asking === "wait" && (
          <WaitDialog
            onClose={stop}
            onChoose={(waiting) => {
              stop();
              runBare({ do: "wait", ...waiting });
            }}
          />
        )}
        {asking === "close" && <BulkCloseDialog count={chosen.length} onClose={stop} onChoose={run} />}
        {asking === "handOver" && <BulkHandOverDialog count={chosen.length} onClose={stop} onChoose={run} />}
      </Suspense>
      {outcome && <RefusedDialog {...outcome} onClose={() => setOutcome(undefined)} />}
    </>
  );
}
