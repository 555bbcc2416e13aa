import { useFormat, useWords } from "#platform/web";
import type { Unit } from "../api.ts";
import { pageWords } from "./words.ts";

type MeasureWord =
  | "waiting"
  | "hand_over_waiting"
  | "ratings"
  | "breaches"
  | "returns"
  | "demand"
  | "complaints"
  | "thanks"
  | "suggestions";
const known: readonly string[] = [
  "waiting",
  "hand_over_waiting",
  "ratings",
  "breaches",
  "returns",
  "demand",
  "complaints",
  "thanks",
  "suggestions",
];

export function useMeasureName(): (measure: string) => string {
  const p = useWords(pageWords);
  return (measure) => (known.includes(measure) ? p(`measure_${measure as MeasureWord}`) : p("surveyOf"));
}

/** A difference with its sign and unit: "−8 h". */
export function useChange(): (value: number, unit: Unit) => string {
  const p = useWords(pageWords);
  const format = useFormat();
  return (value, unit) => {
    const digits = Math.abs(value) >= 10 ? 1 : 2;
    const sign = value > 0 ? "+" : value < 0 ? "−" : "";
    return `${sign}${format.number(Math.abs(value), digits)}\u00a0${p(`unit_${unit}`)}`;
  };
}

/** A figure as the measure has it: "31 h", "12 %". */
export function useValue(): (value: number, unit: Unit) => string {
  const p = useWords(pageWords);
  const format = useFormat();
  return (value, unit) => {
    const number = format.number(value, Math.abs(value) >= 10 ? 1 : 2);
    if (unit === "percent") return `${number}\u00a0%`;
    return unit === "marks" || unit === "points" ? number : `${number}\u00a0${p(`unit_${unit}`)}`;
  };
}
