import { SegmentedControl, Skeleton } from "@mantine/core";
import { type CSSProperties, lazy, type ReactNode, Suspense, useMemo, useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { SimpleTable } from "#ui/table";
import css from "./chart.module.css";
import { type ChartData, type ChartPick, tableOf } from "./kinds.ts";
import { chartWords } from "./words.ts";

const Drawing = lazy(() => import("./drawing.tsx"));

export interface ChartProps {
  /** What is shown, in words: the caption, and the name for those who cannot see it. */
  readonly label: string;
  readonly data: ChartData;
  /** How a value is written: `(v) => format.duration(v)`. */
  readonly write?: (value: number) => string;
  /** What it was counted from, below. */
  readonly note?: ReactNode;
  /** A CSS length. */
  readonly height?: string;
  readonly onPick?: (pick: ChartPick) => void;
}

/** A chart with its table one press away. The drawing library is loaded only where a chart is. */
export function Chart({ label, data, write, note, height, onPick }: ChartProps) {
  const t = useWords(chartWords);
  const format = useFormat();
  const [as, setAs] = useState("chart");
  const say = write ?? format.number;
  const table = useMemo(
    () => tableOf(data, say, { value: t("value"), from: t("from"), to: t("to") }),
    [data, say, t],
  );
  const style = height ? ({ "--chart-height": height } as CSSProperties) : undefined;
  return (
    <figure className={css.frame} style={style}>
      <div className={css.head}>
        <figcaption className={css.caption}>{label}</figcaption>
        <SegmentedControl
          size="xs"
          aria-label={t("show", { label })}
          value={as}
          onChange={setAs}
          data={[
            { value: "chart", label: t("chart") },
            { value: "table", label: t("table") },
          ]}
        />
      </div>
      {as === "table" ? (
        <SimpleTable label={label} columns={table.columns} rows={table.rows} />
      ) : (
        <Suspense fallback={<Skeleton className={css.canvas} role="status" aria-label={t("loading")} />}>
          <Drawing label={label} data={data} write={say} onPick={onPick} className={css.canvas} />
        </Suspense>
      )}
      {note && <p className={css.note}>{note}</p>}
    </figure>
  );
}
