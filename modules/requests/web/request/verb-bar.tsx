import {
  IconArrowForwardUp,
  IconCheck,
  IconClockPause,
  IconHandGrab,
  IconPlayerPlay,
  IconPuzzle,
  IconUserPlus,
} from "@tabler/icons-react";
import { useState } from "react";
import { useUser, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { useNotice, useUndo } from "#ui/form";
import { reopenRequest, useRefresh, type View, type Work } from "../api.ts";
import ReasonDialog from "../verbs/reason-dialog.tsx";
import { isOpen, targetOfWork } from "../verbs/target.ts";
import { useVerbs, type Verbs } from "../verbs/use-verbs.tsx";
import { verbWords } from "../verbs/verb-words.ts";
import css from "./request.module.css";
import { requestWords } from "./request-words.ts";

/** The works that are mine to do, the facing one first. */
export const worksOfMine = (view: View): readonly Work[] =>
  view.workList
    .filter((work) => isOpen(work) && view.may.serve.includes(work.id))
    .toSorted((a, b) => Number(a.role === "part") - Number(b.role === "part"));

/** What can be done with each work that is mine. Nothing that would be refused. */
export function VerbBar({ view }: { view: View }) {
  const verbs = useVerbs();
  const works = worksOfMine(view);
  return (
    <>
      {works.map((work) => (
        <WorkVerbs key={work.id} view={view} work={work} verbs={verbs} />
      ))}
      {verbs.dialog}
    </>
  );
}

function WorkVerbs({ view, work, verbs }: { view: View; work: Work; verbs: Verbs }) {
  const t = useWords(verbWords);
  const r = useWords(requestWords);
  const user = useUser();
  const target = targetOfWork(view, work);
  const mine = work.assignee?.id === user.personId && user.personId !== undefined;
  const who = mine
    ? r("isYours")
    : work.assignee
      ? r("isAssigned", { name: work.assignee.name })
      : r("isFree");
  const icon = { size: 16, stroke: 1.75, "aria-hidden": true } as const;
  return (
    <section className={css.bar} aria-label={r("workOf", { unit: work.unit.name })}>
      <p className={css.barText}>
        <strong>
          {work.role === "part"
            ? r("yourPart", { task: work.task ?? "" })
            : r("workOf", { unit: work.unit.name })}
        </strong>
        <span>{who}</span>
      </p>
      <div className={css.verbs}>
        {!mine && user.personId && (
          <Button
            size="xs"
            variant={work.assignee ? "default" : "filled"}
            leftSection={<IconHandGrab {...icon} />}
            onClick={() => verbs.take(target)}
          >
            {t("take")}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconUserPlus {...icon} />}
          onClick={() => verbs.ask("assign", target)}
        >
          {t("assign")}
        </Button>
        {work.state === "waiting" ? (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlayerPlay {...icon} />}
            onClick={() => verbs.resume(target)}
          >
            {t("resume")}
          </Button>
        ) : (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconClockPause {...icon} />}
            onClick={() => verbs.ask("wait", target)}
          >
            {t("wait")}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowForwardUp {...icon} />}
          onClick={() => verbs.ask("handOver", target)}
        >
          {t("handOver")}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPuzzle {...icon} />}
          onClick={() => verbs.ask("part", target)}
        >
          {t("part")}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCheck {...icon} />}
          onClick={() => verbs.ask("close", target)}
        >
          {t("close")}
        </Button>
      </div>
    </section>
  );
}

/** What those who asked can do with the whole. */
export function AskerVerbs({ view }: { view: View }) {
  const t = useWords(verbWords);
  const refresh = useRefresh();
  const notice = useNotice();
  const undoable = useUndo();
  const [asking, setAsking] = useState<"withdraw" | "reopen">();
  const number = String(view.number);
  const { withdraw, reopen } = view.may;
  if (!withdraw && !reopen) return null;
  const withdrawn = () => {
    void refresh();
    undoable(t("withdrawn", { number }), async () => {
      try {
        await reopenRequest({ params: { id: view.id }, body: {} });
        notice(t("reopened", { number }));
      } catch (error) {
        notice((error as Error).message, "bad");
      }
      void refresh();
    });
  };
  return (
    <div className={css.verbs}>
      {withdraw && (
        <Button size="xs" variant="default" onClick={() => setAsking("withdraw")}>
          {t("withdraw")}
        </Button>
      )}
      {reopen && (
        <Button size="xs" variant="default" onClick={() => setAsking("reopen")}>
          {t("reopen")}
        </Button>
      )}
      {asking && (
        <ReasonDialog
          request={view.id}
          verb={asking}
          onClose={() => setAsking(undefined)}
          onDone={() => {
            setAsking(undefined);
            if (asking === "withdraw") return withdrawn();
            void refresh();
            notice(t("reopened", { number }));
          }}
        />
      )}
    </div>
  );
}
