import { type Calibration, calibration } from "#science/numbers";
import type { Relationship, RelationshipMap } from "./relationship-map.ts";

export interface TrueRelationship {
  readonly supplier: string;
  readonly customer: string;
  readonly services?: readonly string[];
}

export interface Comparison {
  readonly threshold: number;
  readonly found: number;
  readonly true: number;
  readonly hits: number;
  /** Share of the found ones that are true, and of the true ones that are found; NaN where there is none. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Over every pair with a trace, found or not. */
  readonly calibration: Calibration;
  readonly falseAlarms: readonly Relationship[];
  /** With what the map says of the pair; undefined where no file has a trace. */
  readonly misses: readonly { readonly truth: TrueRelationship; readonly seen: Relationship | undefined }[];
}

/** How right a map is, when the truth is known. */
export function compareWithTruth(
  map: RelationshipMap,
  truth: readonly TrueRelationship[],
  threshold: number,
): Comparison {
  const key = (r: { supplier: string; customer: string }) => `${r.supplier}\u0000${r.customer}`;
  const wanted = new Map(truth.map((r) => [key(r), r]));
  const seen = new Map(map.relationships.map((r) => [key(r), r]));
  const found = map.relationships.filter((r) => r.confidence >= threshold);
  const falseAlarms = found.filter((r) => !wanted.has(key(r)));
  const hits = found.length - falseAlarms.length;
  const misses = [...wanted]
    .filter(([k]) => (seen.get(k)?.confidence ?? -1) < threshold)
    .map(([k, r]) => ({ truth: r, seen: seen.get(k) }));
  const precision = hits / found.length;
  const recall = hits / wanted.size;
  return {
    threshold,
    found: found.length,
    true: wanted.size,
    hits,
    precision,
    recall,
    f1: (2 * hits) / (found.length + wanted.size),
    calibration: calibration(
      map.relationships.map((r) => r.confidence),
      map.relationships.map((r) => (wanted.has(key(r)) ? 1 : 0)),
    ),
    falseAlarms,
    misses,
  };
}
