import type { Figure, WarningOf } from "./result.ts";

/** How important something is to people, and how well it is done; with their intervals. */
export interface MapItem {
  readonly name: string;
  /** Answers behind it; of the fewer, where the two differ. */
  readonly n: number;
  /** As people state it. */
  readonly importance: Figure;
  readonly performance: Figure;
  /** As it goes along with overall satisfaction (a driver's share), if that is known. */
  readonly derived?: Figure;
}

/** Where the lines cross: at given values, or at the mean of all items. */
export interface MapTerms {
  readonly importance?: number;
  readonly performance?: number;
  readonly derived?: number;
}

/** Martilla and James's four, by importance and performance. */
export type Quadrant =
  /** Important, done badly. */
  | "concentrateHere"
  /** Important, done well. */
  | "keepUp"
  /** Neither. */
  | "lowPriority"
  /** Done well, but not important. */
  | "possibleOverkill";

/** On which side of a line a figure lies with its whole interval; null: the interval crosses the line. */
export type Side = "above" | "below" | null;

export interface PlacedItem extends MapItem {
  /** Where the point lies, however sure that is. */
  readonly quadrant: Quadrant;
  readonly importanceSide: Side;
  readonly performanceSide: Side;
  readonly derivedSide: Side;
  /** Only then may the quadrant be shown in its colour: neither interval crosses its line. */
  readonly isCertain: boolean;
  /** Both sides are certain and differ: people do not say what moves them, or say what does not. */
  readonly contradicts: "understated" | "overstated" | null;
}

export type MapWarningCode =
  /** Cannot tell yet: the mean of fewer than `needed` items is no crosshair. */
  | "tooFewItems"
  /** The crosshair is the mean of these items: half of them lie below it by construction. */
  | "relativeCrosshair"
  /** No item lies in a quadrant with its whole interval. */
  | "nothingCertain";

export interface ImportancePerformance {
  /** Of the item with the fewest answers. */
  readonly n: number;
  /** null: cannot tell yet. */
  readonly crosshair: {
    readonly importance: number;
    readonly performance: number;
    readonly derived: number | null;
  } | null;
  /** In the order given; empty when nothing can be told. */
  readonly items: readonly PlacedItem[];
  readonly warnings: readonly WarningOf<MapWarningCode>[];
}

const needed = 3;

/**
 * The importance-performance map: what to work on first. Each item lies in one of four quadrants, and is to be
 * coloured only where neither of its intervals crosses its line. Stated importance is the axis; the derived
 * one stands beside, and an item is marked where both are certain and disagree.
 * Lines are those given; where none is, the mean of all items, which makes the map a comparison among them.
 * Source: J. Martilla & J. James, Journal of Marketing 41 (1977) 77-79. Assumes all items on the same scales.
 * Throws RangeError when an interval does not hold its value.
 */
export function importancePerformance(
  items: readonly MapItem[],
  terms: MapTerms = {},
): ImportancePerformance {
  for (const { name, importance, performance, derived } of items)
    for (const figure of [importance, performance, derived])
      if (figure && !(figure.low <= figure.value && figure.value <= figure.high))
        throw new RangeError(`an interval of ${name} does not hold its value`);
  const n = items.length === 0 ? 0 : Math.min(...items.map((item) => item.n));
  const withDerived = items.flatMap(({ derived }) => (derived ? [derived] : []));
  const isRelative = terms.importance === undefined || terms.performance === undefined;
  if (items.length === 0 || (isRelative && items.length < needed))
    return {
      n,
      crosshair: null,
      items: [],
      warnings: [{ code: "tooFewItems", needed: isRelative ? needed : 1 }],
    };
  const crosshair = {
    importance: terms.importance ?? meanOf(items.map(({ importance }) => importance)),
    performance: terms.performance ?? meanOf(items.map(({ performance }) => performance)),
    derived: withDerived.length < needed ? (terms.derived ?? null) : (terms.derived ?? meanOf(withDerived)),
  };
  const placed = items.map((item): PlacedItem => {
    const importanceSide = sideOf(item.importance, crosshair.importance);
    const performanceSide = sideOf(item.performance, crosshair.performance);
    const derivedSide =
      item.derived && crosshair.derived !== null ? sideOf(item.derived, crosshair.derived) : null;
    return {
      ...item,
      quadrant: quadrantOf(
        item.importance.value >= crosshair.importance,
        item.performance.value >= crosshair.performance,
      ),
      importanceSide,
      performanceSide,
      derivedSide,
      isCertain: importanceSide !== null && performanceSide !== null,
      contradicts: contradiction(importanceSide, derivedSide),
    };
  });
  const warnings: WarningOf<MapWarningCode>[] = [];
  if (isRelative) warnings.push({ code: "relativeCrosshair" });
  if (placed.every(({ isCertain }) => !isCertain)) warnings.push({ code: "nothingCertain" });
  return { n, crosshair, items: placed, warnings };
}

const meanOf = (figures: readonly Figure[]): number =>
  figures.reduce((sum, { value }) => sum + value, 0) / figures.length;

/** An interval that touches the line crosses it. */
function sideOf({ low, high }: Figure, line: number): Side {
  if (low > line) return "above";
  return high < line ? "below" : null;
}

function quadrantOf(isImportant: boolean, isGood: boolean): Quadrant {
  if (isImportant) return isGood ? "keepUp" : "concentrateHere";
  return isGood ? "possibleOverkill" : "lowPriority";
}

function contradiction(stated: Side, derived: Side): PlacedItem["contradicts"] {
  if (stated === null || derived === null || stated === derived) return null;
  return derived === "above" ? "understated" : "overstated";
}
