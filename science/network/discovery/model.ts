import { logit } from "#science/numbers";
import { type Layout, layOut, type Pairs, type Source, type SourceKind } from "./evidence.ts";
import { type NoiseShape, noiseShapes } from "./noise.ts";
import { type SignalGrid, signalGrid } from "./signal.ts";
import { classify, type StatementRatios } from "./statement.ts";

/** The most that one source alone can claim, so that none decides by itself. */
const ceilings: Record<SourceKind, number> = {
  asking: 0.97,
  passing: 0.97,
  naming: 0.92,
  statement: 0.9,
  contact: 0.2,
};
/**
 * How much of what is real a source shows, before any data and at most. Event logs exist of some processes only,
 * and not everybody answers: their silence never says much.
 */
const coverages: Record<SourceKind, { believed: number; most: number }> = {
  asking: { believed: 0.7, most: 0.95 },
  passing: { believed: 0.3, most: 0.5 },
  naming: { believed: 0.35, most: 0.5 },
  statement: { believed: 0.7, most: 0.95 },
  contact: { believed: 0.7, most: 0.95 },
};
export const contactCap = 1.5;
/** Sources that do not show a relationship can together weaken it no more than this: each sees only a part. */
export const leastAgainst = -2.5;

/** What is known and learned of one source. */
export interface Model {
  readonly source: Source;
  readonly layout: Layout;
  readonly shapes: readonly NoiseShape[];
  readonly shares: number[];
  readonly grid: SignalGrid;
  readonly cells: Float64Array;
  coverage: number;
  /** Share of pairs without a relationship that look as if there were one (contact only; else by ceiling). */
  lookalike: number;
  readonly kinds: Uint8Array | undefined;
  ratios: StatementRatios;
  readonly suppliers: Uint8Array;
  readonly customers: Uint8Array;
}

/** What is known and learned of all. */
export interface State {
  readonly pairs: Pairs;
  readonly models: readonly Model[];
  readonly pairsInAll: number;
  prior: number;
  /** Log-odds a supplier's pairs have beyond the prior, because it serves many others or none. */
  readonly reach: Float64Array;
}

export function prepare(source: Source, pairs: Pairs, input: Present, active: readonly number[]): Model {
  const layout = layOut(source, pairs, input.asOf, input.halfLifeMonths);
  const shapes = noiseShapes(source, pairs, layout, active, input.parties);
  const grid = signalGrid(layout);
  const statement = source.kind === "statement";
  return {
    source,
    layout,
    shapes,
    shares: shapes.map((s) => s.share),
    grid,
    cells: grid.prior.slice(),
    coverage: coverages[source.kind].believed,
    lookalike: 0.1,
    kinds: statement ? classify(layout, pairs, active.length) : undefined,
    ratios: { at: (_, kind) => [0, -0.3, 3, 1.5][kind]! },
    suppliers: new Uint8Array(input.parties).fill(1),
    customers: new Uint8Array(input.parties).fill(1),
  };
}

interface Present {
  readonly parties: number;
  readonly asOf: number;
  readonly halfLifeMonths: number;
}

/** The most that a source may add to the log-odds. */
export function capOf(model: Model, prior: number): number {
  if (model.source.kind === "contact") return contactCap;
  return Math.max(0.5, logit(ceilings[model.source.kind]) - prior);
}

/** Whether the source looks at both sides at all: a supplier that serves nobody through it may serve elsewhere. */
export function covered(model: Model, pairs: Pairs, pair: number): boolean {
  return model.suppliers[pairs.supplier[pair]!] === 1 && model.customers[pairs.customer[pair]!] === 1;
}

/** The share of pairs without a relationship that look in this source as if they had one. */
export function lookalikeOf(model: Model, prior: number): number {
  if (model.source.kind === "contact") return model.lookalike;
  const most = logit(ceilings[model.source.kind]) - prior;
  return Math.min(model.coverage, model.coverage * Math.exp(-most));
}

/** How much the source shows of what is real, from the pairs it showed. */
export function coverageFrom(model: Model, shown: number, real: number): number {
  const { believed, most } = coverages[model.source.kind];
  return Math.min(most, (shown + 10 * believed) / (real + 10));
}
