import { useVirtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";
import { type RowsProps, TableRow } from "./row.tsx";
import css from "./table.module.css";

export interface VirtualRowsProps extends RowsProps<never> {
  readonly scroll: RefObject<HTMLDivElement | null>;
}

/** Of many rows only those in sight are drawn; empty rows above and below hold the place of the others. */
export default function VirtualRows({ scroll, ...props }: VirtualRowsProps) {
  const { rows, columns, rowKey, rowTo } = props as unknown as RowsProps<unknown>;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 40,
    overscan: 12,
    getItemKey: (i) => rowKey(rows[i]),
  });
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = Math.max(0, virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0));
  return (
    <>
      {before > 0 && <Space height={before} span={columns.length} />}
      {items.map(({ index, key }) => (
        <TableRow
          key={key}
          row={rows[index]}
          index={index}
          columns={columns}
          rowTo={rowTo}
          measure={virtualizer.measureElement}
        />
      ))}
      {after > 0 && <Space height={after} span={columns.length} />}
    </>
  );
}

function Space({ height, span }: { height: number; span: number }) {
  return (
    <tr className={css.space} aria-hidden>
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}
