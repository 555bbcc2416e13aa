import type { BadReason, BadRow, LogFormat, LogOptions, Mapping, Notice } from "../log-file/index.ts";
import type { MonthOfPair } from "./passages.ts";

/** What is asked of the thread that reads and mines a log. */
export interface LoadRequest {
  readonly path: string;
  readonly options: LogOptions;
}

export type NameKind = "activity" | "unit" | "resource";
export type PartyKind = "unit" | "resource" | "none";

export interface NameRow {
  readonly kind: NameKind;
  readonly no: number;
  readonly name: string;
  readonly events: number;
  readonly cases: number;
  readonly starts: number;
  readonly ends: number;
  readonly rework: number;
}

export interface FlowRow {
  readonly kind: "activity" | "party";
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly mean: number;
  readonly median: number;
}

export interface VariantRow {
  readonly cases: number;
  /** Cases of this variant and of all more frequent ones. */
  readonly covered: number;
  readonly median: number;
  readonly activities: readonly number[];
}

/** Everything of a log but its cases, events and passages, which follow in pieces. */
export interface LoadedLog {
  readonly format: LogFormat;
  readonly mapping: Mapping;
  readonly dayFirst: boolean;
  readonly rows: number;
  readonly filteredOut: number;
  readonly bad: {
    readonly count: number;
    readonly byReason: Record<BadReason, number>;
    readonly listed: readonly BadRow[];
  };
  readonly notices: readonly Notice[];
  readonly parties: PartyKind;
  readonly cases: number;
  readonly events: number;
  readonly activities: number;
  readonly units: number;
  readonly resources: number;
  readonly variants: number;
  readonly from: number;
  readonly to: number;
  readonly durations: { readonly mean: number; readonly median: number; readonly p95: number };
  readonly totalSeconds: number;
  readonly waitingSeconds: number;
  readonly startedSeconds: number;
  readonly queueSeconds: number;
  readonly handedEvents: number;
  readonly unhandedEvents: number;
  readonly reworkCases: number;
  readonly pingPongCases: number;
  readonly names: readonly NameRow[];
  readonly flows: readonly FlowRow[];
  readonly handOvers: readonly MonthOfPair[];
  readonly pingPong: readonly {
    readonly a: number;
    readonly b: number;
    readonly count: number;
    readonly cases: number;
  }[];
  readonly topVariants: readonly VariantRow[];
}

/** The large tables, in the order in which they are asked for. */
export const largeTables = ["case", "event", "passage"] as const;
export type LargeTable = (typeof largeTables)[number];
