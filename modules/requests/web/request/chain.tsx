import { useFormat, useWords } from "#platform/web";
import { Section } from "#ui/page";
import { PartyIcon, Tag } from "#ui/tag";
import type { View, Work } from "../api.ts";
import { isOpen } from "../verbs/target.ts";
import css from "./chain.module.css";
import { chainOf, type Link } from "./chain-tree.ts";
import { requestWords } from "./request-words.ts";

/** The chain of the request as a small picture: from whoever asked to every unit, whose part it is and since when. */
export function Chain({ view, bare = false }: { view: View; bare?: boolean }) {
  const t = useWords(requestWords);
  const format = useFormat();
  const asks = view.requester ?? view.customer;
  return (
    <Section title={t("chain")} bare={bare}>
      <ol className={css.chain}>
        {asks && (
          <li className={css.stop} data-state="asked">
            <div className={css.what}>
              <span className={css.unit}>
                <PartyIcon kind={asks.kind} size={15} />
                <span>{asks.name}</span>
              </span>
              <span className={css.note}>{t("chainAsked", { date: format.date(view.openedAt) })}</span>
            </div>
          </li>
        )}
        {chainOf(view.workList).map((link) => (
          <Stop key={link.work.id} link={link} />
        ))}
      </ol>
    </Section>
  );
}

function Stop({ link: { work, parts } }: { link: Link }) {
  const t = useWords(requestWords);
  const format = useFormat();
  return (
    <li className={css.stop} data-state={work.state}>
      <div className={css.what}>
        <span className={css.unit}>
          <PartyIcon kind={work.unit.kind} size={15} />
          <span>{work.unit.name}</span>
          {work.mine && isOpen(work) && <Tag tone="accent">{t("mineToDo")}</Tag>}
        </span>
        {work.role === "part" && work.task && <span>{t("partWork", { task: work.task })}</span>}
        <span className={css.note}>
          <WorkState work={work} />
          {work.assignee && isOpen(work) && ` · ${work.assignee.name}`}
          {work.dueAt && isOpen(work) && ` · ${t("due", { date: format.dateTime(work.dueAt) })}`}
        </span>
        {work.previous !== null && work.reason && (
          <span className={css.reason}>{t("chainReason", { reason: work.reason })}</span>
        )}
      </div>
      {parts.length > 0 && (
        <ol className={css.parts}>
          {parts.map((part) => (
            <Stop key={part.work.id} link={part} />
          ))}
        </ol>
      )}
    </li>
  );
}

function WorkState({ work }: { work: Work }) {
  const t = useWords(requestWords);
  const format = useFormat();
  const ended = work.doneAt ? format.date(work.doneAt) : "";
  if (work.state === "done") return t("chainDone", { date: ended });
  if (work.state === "cancelled") return t("chainCancelled", { date: ended });
  if (work.state === "handed_over") return t("chainHandedOver", { date: ended });
  if (work.waitingFor) {
    const until = work.waitingUntil && t("chainWaitingUntil", { date: format.dateTime(work.waitingUntil) });
    return [t(`chainWaiting_${work.waitingFor}`), until].filter(Boolean).join(" ");
  }
  const date = format.dateTime(work.openedAt);
  return work.assignee || work.firstAnsweredAt ? t("chainOpen", { date }) : t("chainNew", { date });
}
