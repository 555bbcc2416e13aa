// The figures of every group, as rows to be written.

import {
  allDisclosed,
  type Disclosed,
  type Distributions,
  disclose,
  discloseDistribution,
  mapDisclosed,
  open,
  type Release,
  type Source,
} from "#science/disclosure";
import type { FigureMore, Withholding } from "../../schema/release.ts";
import type { BlindSpots } from "./blind-spots.ts";
import type { Differences } from "./differences.ts";
import { estimatesOf, type Told } from "./estimates.ts";
import type { Kind, ToldGroup } from "./groups.ts";
import { arrayOf, jsonOf, line } from "./lines.ts";
import type { Measured } from "./measured.ts";
import type { ShrunkFigures } from "./shrinking.ts";
import type { UnionBook } from "./union-book.ts";
import type { WaveFacts } from "./wave-facts.ts";

export type Releases = Readonly<Partial<Record<Kind, Release>>>;

export interface FigureParts {
  readonly facts: WaveFacts;
  readonly measured: Measured;
  readonly releases: Releases;
  readonly groups: readonly ToldGroup[];
  readonly unions: UnionBook;
  /** What differs from everybody else's answers, by group and measure. */
  readonly differences: Disclosed<Differences>;
  readonly shrunk: Disclosed<ShrunkFigures>;
  readonly blindSpots: Disclosed<BlindSpots>;
}

/** Items of relationships are told one by one as long as all of them together are not more figures than this. */
const mostItemsOfRelationships = 60_000;

/** Sources of a group: its atoms of each kind; where it has none, nothing is told of it. */
export function sourcesOf(releases: Releases, { atoms }: Pick<ToldGroup, "atoms">): Source[] {
  const sources = (["general", "pairs"] as const).flatMap((kind) => {
    const release = releases[kind];
    return release ? [{ release, chosen: atoms[kind] }] : [];
  });
  const told = sources.filter(({ chosen }) => chosen.length > 0);
  return told.length > 0 ? told : sources;
}

/** Whether anything may be told of it. */
export const hasAtoms = ({ atoms }: Pick<ToldGroup, "atoms">): boolean =>
  atoms.general.length + atoms.pairs.length > 0;

/** All figures as COPY's text, in the columns of `figureColumns`. */
export function figureRows(given: FigureParts): Disclosed<string> {
  const { facts, measured, groups } = given;
  const relationships = groups.filter(({ scope }) => scope === "relationship").length;
  const withItems = relationships * measured.items.length <= mostItemsOfRelationships;
  const rows = groups.map((group, at) =>
    rowsOfGroup(given, group, at, group.scope !== "relationship" || withItems),
  );
  return mapDisclosed(allDisclosed(rows), (texts) => {
    let id = 0;
    return texts.map((text) => text.replace(rowStart, () => `${facts.wave}\t${(id += 1)}\t`)).join("");
  });
}

/** Marks where a row's wave and number go, once all rows are there. */
const mark = "\u0001";
const rowStart = new RegExp(mark, "g");

export const figureColumns =
  "surveys.figure (wave, id, scope, supplier, customer, cut, cut_value, measure, method, value, low, high, n, covered, of_answers, withheld, counts, more, told_of, counted_of)";

function rowsOfGroup(given: FigureParts, group: ToldGroup, at: number, items: boolean): Disclosed<string> {
  const { measured, releases, unions } = given;
  const sources = sourcesOf(releases, group);
  if (!hasAtoms(group)) return withheldRow(given, group);
  const [differences, shrunk, blindSpots] = [
    open(given.differences),
    open(given.shrunk),
    open(given.blindSpots),
  ];
  const counted = items
    ? discloseDistribution(sources, (aggregate) => distributionsOf(aggregate, measured))
    : null;
  const toldOf = unions.place(group.atoms);
  const countedOf = counted ? unions.placeOfDistribution(group.atoms) : null;
  const distributions = counted ? open(counted).value : undefined;
  const told = disclose(sources, (aggregate) => {
    const rowOf = (figure: Told, more: FigureMore | null = figure.more) => {
      const counts = figure.method === "gap" ? undefined : distributions?.[figure.measure];
      return row(given, group, {
        ...figure,
        more,
        covered: aggregate.people,
        withheld: figure.n === null ? "too_few" : null,
        counts: counts ?? null,
        toldOf,
        countedOf: counts === undefined ? null : countedOf,
      });
    };
    return [
      ...estimatesOf(aggregate, measured, { items }).map((figure) =>
        rowOf(figure, withDifference(figure, differences[at]?.[figure.measure])),
      ),
      ...(shrunk[at] ?? []).map((figure) => rowOf(figure)),
      ...(blindSpots[at] ?? []).map((figure) => rowOf(figure)),
    ].join("");
  });
  return mapDisclosed(told, ({ value }) => value ?? "");
}

/** How often each value of each item was given: of a choice of several, how many chose it; of a ranking, put it first. */
function distributionsOf(
  aggregate: Distributions,
  { items, countablesOf }: Measured,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [item, { name, form }] of items.entries()) {
    const places = countablesOf[item]!;
    if (places.length === 0) continue;
    const counts = places.map((at) => aggregate.counts(at));
    if (form !== "choices" && form !== "ranking") {
      if (counts[0]) found[name] = arrayOf(counts[0]);
    } else if (counts.every((one) => one !== null))
      found[name] = arrayOf(counts.map((one) => one[form === "choices" ? 1 : 0]!));
  }
  return found;
}

function withDifference(
  figure: Told,
  difference: Differences[number][string] | undefined,
): FigureMore | null {
  if (!difference || figure.method === "gap") return figure.more;
  const { p, differs } = difference;
  return { ...figure.more, p, ...(differs ? { differs } : {}) };
}

/** A group of which nothing may be told: one row that says why. */
function withheldRow(given: FigureParts, group: ToldGroup): Disclosed<string> {
  const nothing = disclose(sourcesOf(given.releases, group), () => "");
  const withheld: Withholding = group.tooSmall ? "supplier_too_small" : "too_few";
  return mapDisclosed(nothing, () =>
    row(given, group, {
      measure: "overall",
      method: "mean",
      value: null,
      low: null,
      high: null,
      n: null,
      more: null,
      covered: null,
      withheld,
      counts: null,
      toldOf: null,
      countedOf: null,
    }),
  );
}

interface FigureRow extends Told {
  readonly covered: number | null;
  readonly withheld: Withholding | null;
  /** As an array of PostgreSQL. */
  readonly counts: string | null;
  readonly toldOf: number | null;
  readonly countedOf: number | null;
}

function row({ facts }: FigureParts, group: ToldGroup, figure: FigureRow): string {
  const party = (place: number | null) => (place === null ? null : facts.parties[place]!.id);
  const [rater, rated] = [party(group.rater), party(group.rated)];
  const [supplier, customer] = facts.direction === "customers" ? [rater, rated] : [rated, rater];
  return (
    mark +
    line(
      group.scope,
      supplier,
      customer,
      group.cut?.name,
      group.cut?.value,
      figure.measure,
      figure.method,
      figure.value,
      figure.low,
      figure.high,
      figure.n,
      figure.covered,
      figure.covered === null ? null : group.of,
      figure.withheld,
      figure.counts,
      jsonOf(figure.more),
      figure.toldOf,
      figure.countedOf,
    )
  );
}
