import { useState } from "react";
import { useTask, useWords } from "#platform/web";
import { Button, Collapse } from "#ui/base";
import { useUndo } from "#ui/form";
import { Link } from "#ui/link";
import { Section } from "#ui/page";
import { Progress } from "#ui/state";
import { acceptNeed, type NeedItem, proposeNow, undoChange, useNeeds, useReread } from "./api.ts";
import css from "./board/board.module.css";
import { MergeDialog, ReasonDialog } from "./dialogs.tsx";
import { pageWords } from "./page-words.ts";
import { ProofLine, Score, useSides } from "./parts.tsx";

/** What waits for a decision: each with its proof in a line, and three ways to decide. */
export function Proposals({ count, mayLook }: { count: number; mayLook: boolean }) {
  const t = useWords(pageWords);
  const [shown, setShown] = useState(count > 0 && count <= 3);
  if (count === 0) return mayLook ? <LookNow /> : null;
  return (
    <Section
      title={t("proposalsTitle", { count })}
      lead={t("proposalsLead")}
      actions={
        <Button
          variant={shown ? "default" : "filled"}
          size="xs"
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
        >
          {shown ? t("hide") : t("look")}
        </Button>
      }
    >
      <Collapse expanded={shown}>{shown && <Inbox />}</Collapse>
    </Section>
  );
}

function Inbox() {
  const t = useWords(pageWords);
  const found = useNeeds({ state: "proposed", limit: 30 });
  const needs = found.data?.pages.flatMap((page) => page.needs) ?? [];
  return (
    <>
      <ul className={css.inbox}>
        {needs.map((need) => (
          <Proposal key={need.id} need={need} />
        ))}
      </ul>
      {found.hasNextPage && (
        <Button
          variant="default"
          size="xs"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t("moreProposals")}
        </Button>
      )}
    </>
  );
}

function Proposal({ need }: { need: NeedItem }) {
  const t = useWords(pageWords);
  const sides = useSides();
  const { accept, busy } = useAccept();
  const [asking, setAsking] = useState<"reject" | "merge">();
  return (
    <li className={css.proposal}>
      <div className={css.proposalText}>
        <Link to={`/needs/${need.number}`}>{need.title}</Link>
        <span className={css.sides}>{sides(need)}</span>
        <ProofLine need={need} />
      </div>
      <Score need={need} />
      <div className={css.verbs}>
        <Button size="compact-sm" loading={busy} onClick={() => void accept(need)}>
          {t("accept")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setAsking("merge")}>
          {t("mergeInto")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setAsking("reject")}>
          {t("reject")}
        </Button>
      </div>
      <ReasonDialog
        need={need}
        of="reject"
        opened={asking === "reject"}
        onClose={() => setAsking(undefined)}
      />
      <MergeDialog need={need} opened={asking === "merge"} onClose={() => setAsking(undefined)} />
    </li>
  );
}

/** Accepts at once and offers to take it back. */
export function useAccept() {
  const t = useWords(pageWords);
  const undoable = useUndo();
  const reread = useReread();
  const [busy, setBusy] = useState(false);
  const accept = async (need: Pick<NeedItem, "id" | "title">) => {
    setBusy(true);
    try {
      const { change } = await acceptNeed({ params: { need: need.id } });
      await reread();
      if (change)
        undoable(t("accepted", { title: need.title }), async () => {
          await undoChange({ params: { change } });
          await reread();
        });
    } finally {
      setBusy(false);
    }
  };
  return { accept, busy };
}

/** Proposals come every morning; whoever does not want to wait looks now. */
function LookNow() {
  const t = useWords(pageWords);
  const reread = useReread();
  const [task, setTask] = useState<string>();
  const handle = useTask(task, () => void reread());
  if (task && !handle.over) return <Progress handle={handle} title={t("looking")} />;
  return (
    <div className={css.lookNow}>
      <Button variant="subtle" size="compact-sm" onClick={async () => setTask((await proposeNow({})).task)}>
        {t("proposeNow")}
      </Button>
    </div>
  );
}
