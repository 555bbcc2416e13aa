import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useWords } from "#platform/web";
import { commonWords } from "#platform/words";
import { Button } from "#ui/base";
import type { QueueItem } from "../api.ts";
import css from "./queue.module.css";
import { QueueRow } from "./queue-row.tsx";
import { queueWords } from "./queue-words.ts";
import type { Line } from "./rows.ts";
import type { Selection } from "./use-selection.ts";

export interface QueueListProps {
  readonly lines: readonly Line[];
  /** How many rows there are, headings aside. */
  readonly total: number;
  readonly current: string | undefined;
  /** The number of the request in the preview. */
  readonly opened: string;
  /** Whether the keyboard goes along with the current row. */
  readonly follow: boolean;
  readonly selection: Selection;
  readonly onOpen: (item: QueueItem) => void;
  readonly onPoint: (work: string) => void;
  readonly more: { readonly has: boolean; readonly loading: boolean; readonly load: () => void };
}

/** Of many rows only those in sight are drawn; the current one always is, for the keyboard stands on it. */
export function QueueList(props: QueueListProps) {
  const { lines, total, current, opened, follow, selection, onOpen, onPoint, more } = props;
  const t = useWords(queueWords);
  const common = useWords(commonWords);
  const scroll = useRef<HTMLDivElement>(null);
  const at = lines.findIndex((line) => line.kind === "row" && line.row.item.work === current);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: (i) => (lines[i]?.kind === "head" ? 34 : 58),
    overscan: 10,
    getItemKey: (i) => {
      const line = lines[i];
      return line?.kind === "row" ? line.row.item.work : `head ${line?.turn}`;
    },
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const range = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
      return at < 0 || range.includes(at) ? range : [...range, at].toSorted((a, b) => a - b);
    },
  });

  // Where the keyboard is, so is the focus: readers of the screen hear the row, and Tab goes on from it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a step moves the focus, not every drawing
  useEffect(() => {
    if (!follow || at < 0) return;
    virtualizer.scrollToIndex(at, { align: "auto" });
    const typing = document.activeElement?.closest("input, textarea, [role=dialog]");
    if (typing) return;
    requestAnimationFrame(() =>
      scroll.current?.querySelector<HTMLElement>("[data-current] a")?.focus({ preventScroll: true }),
    );
  }, [current, follow]);

  return (
    <div ref={scroll} className={css.scroll}>
      <ul className={css.rows} aria-label={t("list")} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={css.line}
              style={{ transform: `translateY(${start}px)` }}
              {...(line.kind === "row" ? { "aria-setsize": total, "aria-posinset": line.place + 1 } : {})}
            >
              {line.kind === "head" ? (
                <p className={css.groupHead}>
                  {t(`group_${line.turn}`)} <span className={css.count}>{line.count}</span>
                </p>
              ) : (
                <QueueRow
                  row={line.row}
                  current={line.row.item.work === current}
                  opened={String(line.row.item.request.number) === opened}
                  selected={selection.has(line.row.item.work)}
                  onOpen={onOpen}
                  onPoint={onPoint}
                  onSelect={(work, extend) => (extend ? selection.extend(work) : selection.toggle(work))}
                />
              )}
            </li>
          );
        })}
      </ul>
      {more.has && (
        <div className={css.loadMore}>
          <Button size="xs" variant="default" loading={more.loading} onClick={more.load}>
            {common("more")}
          </Button>
        </div>
      )}
    </div>
  );
}
