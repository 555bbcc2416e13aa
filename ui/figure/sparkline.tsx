import { useFormat, useWords } from "#platform/web";
import css from "./figure.module.css";
import { figureWords } from "./words.ts";

export interface SparklineProps {
  /** One value a period, the oldest first; null where nothing is known. */
  readonly values: readonly (number | null)[];
  /** What it shows, for those who cannot see it. */
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
}

/** A line without axes, for a row of a table or beside a figure. From zero, so that small changes do not look large. */
export function Sparkline({ values, label, width = 96, height = 26 }: SparklineProps) {
  const t = useWords(figureWords);
  const format = useFormat();
  const known = values.filter((v): v is number => v !== null);
  const top = Math.max(...known, 0) || 1;
  const bottom = Math.min(...known, 0);
  const x = (i: number) =>
    2 + (values.length > 1 ? (i * (width - 4)) / (values.length - 1) : (width - 4) / 2);
  const y = (v: number) => 2 + ((top - v) * (height - 4)) / (top - bottom);
  let path = "";
  let pen = "M";
  values.forEach((v, i) => {
    if (v === null) pen = "M";
    else {
      path += `${pen}${x(i).toFixed(1)} ${y(v).toFixed(1)}`;
      pen = "L";
    }
  });
  const last = values.findLastIndex((v) => v !== null);
  const spoken = `${label}, ${t("trend", { values: known.map((v) => format.number(v)).join(", ") })}`;
  return (
    <svg
      className={css.spark}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={spoken}
    >
      <path
        d={path}
        fill="none"
        stroke="var(--ui-series-1)"
        strokeWidth="1.75"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      {last >= 0 && <circle cx={x(last)} cy={y(values[last] as number)} r="2.25" fill="var(--ui-series-1)" />}
    </svg>
  );
}
