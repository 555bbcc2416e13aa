import { useEffect, useState } from "react";
import { useFormat } from "#platform/web";

type Moment = string | number | Date;

/** A moment of time. `relative` ("3 days ago") keeps itself true; the exact moment is in the title. */
export function Time({ at, as = "date" }: { at: Moment; as?: "date" | "dateTime" | "month" | "relative" }) {
  const format = useFormat();
  const now = useNow(as === "relative");
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return <span>{String(at)}</span>;
  const text = as === "relative" ? format.relative(date, now) : format[as](date);
  return (
    <time dateTime={date.toISOString()} title={format.dateTime(date)}>
      {text}
    </time>
  );
}

/** A length of time in seconds: "3 h 20 min"; the title has it in hours with decimals where that helps. */
export function Duration({ seconds }: { seconds: number | null | undefined }) {
  const format = useFormat();
  if (seconds === null || seconds === undefined || !Number.isFinite(seconds))
    return <span aria-hidden>–</span>;
  return (
    <span title={`${format.number(seconds, 0)}\u00a0${format.duration(1).split("\u00a0")[1]}`} data-number>
      {format.duration(seconds)}
    </span>
  );
}

function useNow(ticking: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!ticking) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, [ticking]);
  return now;
}
