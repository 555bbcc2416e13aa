// Drivers, reliability, importance and performance, Kano and opportunity: of the whole, and of suppliers with answers enough.

import {
  allDisclosed,
  type Disclosed,
  disclose,
  discloseDistribution,
  mapDisclosed,
  open,
  type Source,
  type Told,
} from "#science/disclosure";
import { chance } from "#science/numbers";
import { crossMomentsFromSums, driversFromMoments } from "#science/survey";
import type { ModelResult } from "../../../schema/release.ts";
import { nobody } from "../../../schema/shapes.ts";
import type { WaveAtoms } from "../atoms-of-wave.ts";
import { type Releases, sourcesOf } from "../figures.ts";
import type { Kind, ToldGroup } from "../groups.ts";
import type { Intake } from "../intake.ts";
import { jsonOf, line } from "../lines.ts";
import type { Measured } from "../measured.ts";
import type { UnionBook } from "../union-book.ts";
import type { WaveFacts } from "../wave-facts.ts";
import { type Coarse, coarseOf } from "./coarse.ts";
import { importanceOf } from "./importance.ts";
import { kanoOf, opportunityOf } from "./pairs.ts";
import { type Plan, planOf } from "./plan.ts";
import { reliabilityOf } from "./reliability.ts";

/** Fewest answers of a supplier's own models, and how many suppliers get any: those with the most answers. */
const enough = 30;
const mostSuppliers = 200;

export const modelColumns = "surveys.model (wave, supplier, name, n, result, told_of)";

export interface ModelParts {
  readonly facts: WaveFacts;
  readonly measured: Measured;
  readonly intake: Intake;
  readonly atoms: WaveAtoms;
  readonly releases: Releases;
  readonly groups: readonly ToldGroup[];
  readonly unions: UnionBook;
}

/** Rows of all models, as COPY's text. */
export function modelRows(given: ModelParts): Disclosed<string> {
  const plan = planOf(given.measured);
  const coarse = coarseReleases(given, plan);
  const [company] = given.groups;
  const suppliers = given.groups
    .map((group) => ({ group, people: peopleOf(given.atoms, group) }))
    .filter(({ group, people }) => group.rated !== null && group.rater === null && people >= enough)
    .sort((a, b) => b.people - a.people)
    .slice(0, mostSuppliers)
    .map(({ group }) => group);
  // Of many suppliers each gets fewer: their bands are wide anyhow.
  const { bands } = given.facts.draws;
  const resamples = suppliers.length > 20 ? Math.max(100, Math.round(bands / 2.5)) : bands;
  const rows = [company!, ...suppliers].flatMap((group) => ofGroup(given, plan, coarse, group, resamples));
  return mapDisclosed(allDisclosed(rows), (texts) => texts.join(""));
}

function coarseReleases({ measured, intake, atoms, groups }: ModelParts, plan: Plan) {
  // Which of the groups that are rated an atom stands for: the one with the fewest atoms that has it.
  const ratedOf = new Map<number, ToldGroup>();
  for (const group of groups)
    if (group.rated !== null && group.rater === null)
      for (const atom of group.atoms.pairs) {
        const before = ratedOf.get(atom);
        if (!before || group.atoms.pairs.length < before.atoms.pairs.length) ratedOf.set(atom, group);
      }
  const coarse: Partial<Record<Kind, Coarse>> = {};
  if (atoms.general) coarse.general = coarseOf(measured, intake.columns, atoms.general, plan, () => -1);
  if (atoms.pairs)
    coarse.pairs = coarseOf(
      measured,
      intake.columns,
      atoms.pairs,
      plan,
      (atom) => ratedOf.get(atom)?.rated ?? -1,
    );
  return coarse;
}

function peopleOf(atoms: WaveAtoms, group: ToldGroup): number {
  return (["general", "pairs"] as const)
    .flatMap((kind) => group.atoms[kind].map((atom) => atoms[kind]!.atoms.people[atom]!))
    .reduce((sum, people) => sum + people, 0);
}

/** The larger atoms of a group; of each only if all of it lies inside. */
function coarseSources(coarse: Partial<Record<Kind, Coarse>>, { atoms }: ToldGroup): Source[] {
  return (["general", "pairs"] as const).flatMap((kind): Source[] => {
    const part = coarse[kind];
    if (!part) return [];
    const size = new Map<number, number>();
    for (const larger of part.largerOf) size.set(larger, (size.get(larger) ?? 0) + 1);
    for (const atom of atoms[kind]) size.set(part.largerOf[atom]!, size.get(part.largerOf[atom]!)! - 1);
    const chosen = [...size].flatMap(([larger, left]) => (left === 0 ? [larger] : []));
    return chosen.length > 0 ? [{ release: part.release, chosen }] : [];
  });
}

function ofGroup(
  given: ModelParts,
  plan: Plan,
  coarse: Partial<Record<Kind, Coarse>>,
  group: ToldGroup,
  resamples: number,
): Disclosed<string>[] {
  const { facts, measured, releases, unions } = given;
  const sources = coarseSources(coarse, group);
  if (sources.length === 0) return [];
  const drawn = chance(facts.seed + (group.rated ?? -1));
  const driving = disclose(sources, (aggregate): ModelResult | null => {
    const moments = plan.drivers && aggregate.moments("drivers");
    if (!plan.drivers || !moments) return null;
    const cross = crossMomentsFromSums(moments.n, moments.sums, moments.products);
    const analysis = driversFromMoments(cross, plan.drivers.names, { chance: drawn, resamples });
    const { method, explained, adjusted, drivers, warnings } = analysis;
    return {
      name: "drivers",
      outcome: plan.drivers.outcome,
      method,
      explained,
      adjusted,
      drivers: drivers.map(({ name: measure, ...driver }) => ({ measure, ...driver })),
      warnings: [...warnings],
    };
  });
  const drivers = open(driving).value ?? null;
  const results = [
    driving,
    disclose(sources, (aggregate) => reliabilityOf(aggregate, measured, plan)),
    disclose(sourcesOf(releases, group), (aggregate) => importanceOf(aggregate, measured, plan, drivers)),
    discloseDistribution(sources, (aggregate) => kanoOf(aggregate, plan)),
    discloseDistribution(sources, (aggregate) =>
      opportunityOf(aggregate, measured, plan, { chance: drawn, resamples }),
    ),
  ];
  const toldOf = unions.place(group.atoms);
  const supplier = group.rated === null ? nobody : facts.parties[group.rated]!.id;
  return results.map((result) =>
    mapDisclosed<Told<ModelResult | null>, string>(result, (told) => {
      if (told.withheld !== undefined || !told.value) return "";
      return line(facts.wave, supplier, told.value.name, told.people, jsonOf(told.value), toldOf);
    }),
  );
}
