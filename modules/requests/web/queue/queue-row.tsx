import { type MouseEvent, memo } from "react";
import { useUser, useWords } from "#platform/web";
import { Tag } from "#ui/tag";
import type { QueueItem } from "../api.ts";
import { Came, Due, KindIcon, PriorityMark, Unread, useOurTurn } from "../parts.tsx";
import { words } from "../words.ts";
import type { HeldRow } from "./held.ts";
import css from "./queue.module.css";
import { queueWords } from "./queue-words.ts";

export interface QueueRowProps {
  readonly row: HeldRow<QueueItem>;
  readonly current: boolean;
  readonly opened: boolean;
  readonly selected: boolean;
  readonly onOpen: (item: QueueItem) => void;
  readonly onPoint: (work: string) => void;
  readonly onSelect: (work: string, extend: boolean) => void;
}

/** One piece of work: what it is, for whom, whose turn, who does it, when it is due. */
export const QueueRow = memo(function QueueRow(props: QueueRowProps) {
  const { row, current, opened, selected } = props;
  const { item, gone } = row;
  const { request } = item;
  const t = useWords(queueWords);
  const w = useWords(words);
  const turn = useOurTurn()(item);
  const mine = item.assignee?.id === useUser().personId && item.assignee !== null;
  const number = String(request.number);
  const open = (event: MouseEvent) => {
    // A new tab is the browser's own business.
    if (event.metaKey || event.ctrlKey || event.button !== 0) return;
    event.preventDefault();
    if (event.shiftKey) return props.onSelect(item.work, true);
    props.onOpen(item);
  };
  return (
    <div
      className={css.row}
      data-current={current || undefined}
      data-opened={opened || undefined}
      data-selected={selected || undefined}
      data-gone={gone || undefined}
    >
      <input
        type="checkbox"
        className={css.check}
        tabIndex={-1}
        checked={selected}
        aria-label={t("select", { number })}
        onChange={() => undefined}
        onClick={(event) => props.onSelect(item.work, event.shiftKey)}
      />
      <a
        href={`/requests/${number}`}
        className={css.rowLink}
        tabIndex={current ? 0 : -1}
        aria-current={opened || undefined}
        onClick={open}
        onFocus={() => props.onPoint(item.work)}
        data-unread={request.unread || undefined}
      >
        <KindIcon kind={request.kind} />
        <span className={css.subject}>
          <span className={css.heading}>
            <span className={css.title}>
              {item.role === "part" && item.task ? t("part", { task: item.task }) : request.subject}
            </span>
            <PriorityMark priority={item.workPriority} />
            {request.unread && <Unread />}
          </span>
          <span className={css.about}>
            {w("number", { number })}
            {request.service && ` · ${request.service.name}`}
            {request.requester ? ` · ${request.requester.name}` : ""}
            {item.serves && item.serves.id !== request.requester?.id ? ` · ${item.serves.name}` : ""}
          </span>
        </span>
        <span className={css.meta}>
          <span className={css.turn}>
            {gone ? <Tag>{t("gone")}</Tag> : <Tag tone={turn.tone}>{turn.text}</Tag>}
          </span>
          <span
            className={css.assignee}
            data-nobody={item.assignee === null || undefined}
            data-mine={mine || undefined}
          >
            {item.assignee?.name ?? t("unassigned")}
          </span>
          <span className={css.when}>
            {item.dueAt ? <Due at={item.dueAt} /> : <Came at={item.workOpenedAt} />}
          </span>
        </span>
      </a>
    </div>
  );
});
