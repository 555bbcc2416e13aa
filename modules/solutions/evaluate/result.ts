import type { VerdictCode } from "../solution.ts";
import type { DesignKind } from "./design.ts";

type Cell = number | null;

/** The whole of an evaluation, as it is kept. */
export interface EvaluationResult {
  readonly design: DesignKind;
  readonly measure: string;
  readonly good: "higher" | "lower";
  readonly margin: number;
  readonly level: number;
  readonly period: number;
  readonly weeks: readonly string[];
  readonly starts: readonly number[];
  readonly effect: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly p: number;
  } | null;
  readonly withIt: Cell;
  readonly withoutIt: Cell;
  /** Told also of an interim figure here; whether it may be said is for its kind. */
  readonly verdict: VerdictCode;
  readonly because: string | null;
  readonly moreWeeks: Cell;
  readonly detectable: Cell;
  readonly treated: number;
  readonly comparison: number;
  readonly lines: { readonly treated: Cell[]; readonly comparison: Cell[]; readonly without: Cell[] } | null;
  readonly series: {
    readonly outcomes: readonly Cell[];
    readonly fitted: readonly Cell[];
    readonly without: readonly ({ value: number; low: number; high: number } | null)[];
  } | null;
  readonly eventStudy:
    | readonly {
        readonly since: number;
        readonly value: number;
        readonly low: number;
        readonly high: number;
      }[]
    | null;
  readonly preTrend: { readonly together: Cell; readonly slope: Cell } | null;
  readonly permutation: {
    readonly p: number;
    readonly relabellings: number;
    readonly isExact: boolean;
  } | null;
  readonly waves: { readonly before: WaveFigure; readonly after: WaveFigure } | null;
  readonly units: readonly {
    readonly customer: string;
    readonly startsOn: string | null;
    readonly before: Cell;
    readonly after: Cell;
  }[];
  readonly warnings: readonly { readonly code: string; readonly [particular: string]: string | number }[];
}

export interface WaveFigure {
  readonly wave: string;
  readonly on: string;
  readonly value: number;
  readonly n: number;
}
