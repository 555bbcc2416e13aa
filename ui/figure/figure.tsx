import type { ReactNode } from "react";
import { useFormat, useWords } from "#platform/web";
import { BareLink } from "#ui/link";
import css from "./figure.module.css";
import { Sparkline } from "./sparkline.tsx";
import { figureWords } from "./words.ts";

export interface FigureProps {
  readonly label: string;
  /** A number is written in the reader's language; a text (a duration, a share) as it is. */
  readonly value: number | string;
  readonly unit?: string;
  /** What it was counted from: "412 requests since March". */
  readonly from?: ReactNode;
  /** The page with the rows it was counted from. */
  readonly to?: string;
  readonly trend?: readonly (number | null)[];
  /** The change against the period before, and whether more of it is good. */
  readonly change?: { readonly value: number; readonly text?: string; readonly moreIs?: "good" | "bad" };
}

/** One number that matters: what it is, what it was counted from, and the way to the rows. */
export function Figure({ label, value, unit, from, to, trend, change }: FigureProps) {
  const t = useWords(figureWords);
  const format = useFormat();
  const inside = (
    <>
      <span className={css.label}>{label}</span>
      <span className={css.row}>
        <span className={css.value}>
          {typeof value === "number" ? format.number(value) : value}
          {unit && <span className={css.unit}>{unit}</span>}
        </span>
        {trend && trend.length > 1 && <Sparkline values={trend} label={label} />}
      </span>
      {change && <Change {...change} />}
      {from && <span className={css.note}>{from}</span>}
      {to && <span className={css.more}>{t("rows")}</span>}
    </>
  );
  return to ? (
    <BareLink to={to} className={css.figure}>
      {inside}
    </BareLink>
  ) : (
    <div className={css.figure}>{inside}</div>
  );
}

function Change({ value, text, moreIs }: NonNullable<FigureProps["change"]>) {
  const t = useWords(figureWords);
  const format = useFormat();
  const tone = value === 0 || !moreIs ? "neutral" : value > 0 === (moreIs === "good") ? "good" : "bad";
  const change = text ?? format.number(Math.abs(value));
  return (
    <span className={css.change} data-tone={tone}>
      {value === 0 ? t("level") : value > 0 ? `↑ ${t("up", { change })}` : `↓ ${t("down", { change })}`}
    </span>
  );
}

/** Figures side by side. */
export function Figures({ children }: { children: ReactNode }) {
  return <div className={css.figures}>{children}</div>;
}
