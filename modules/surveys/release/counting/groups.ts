// The groups that figures are told of, with the atoms that lie wholly inside each.

import { type Atoms, participationShown } from "#science/disclosure";
import type { ReleaseScope } from "../../schema/release.ts";
import type { WaveAtoms } from "./atoms-of-wave.ts";
import type { Intake } from "./intake.ts";
import type { WaveFacts } from "./wave-facts.ts";

/** Which kind of record. */
export type Kind = "general" | "pairs";

export interface ToldGroup {
  readonly scope: ReleaseScope;
  /** Places of the parties; of the one who rates and the one who is rated. */
  readonly rater: number | null;
  readonly rated: number | null;
  readonly cut: { readonly name: string; readonly value: string } | null;
  /** Atoms of each kind, in order. */
  readonly atoms: Readonly<Record<Kind, readonly number[]>>;
  /** How many answers there are in all, where that may be told. */
  readonly of: number | null;
  /** It is one or two people, and somebody rated it. */
  readonly tooSmall: boolean;
}

/** Where an atom stands: the lowest party that all its cells lie in, -1: none, for raters and for the rated. */
interface Place {
  readonly rater: number;
  readonly rated: number;
}

export function groupsOf(facts: WaveFacts, intake: Intake, atoms: WaveAtoms): ToldGroup[] {
  const places: Record<Kind, Place[]> = {
    general: atoms.general ? placesOf(facts, atoms.general.atoms) : [],
    pairs: atoms.pairs ? placesOf(facts, atoms.pairs.atoms) : [],
  };
  const all = { general: [...places.general.keys()], pairs: [...places.pairs.keys()] };
  const none = { rater: null, rated: null, cut: null, tooSmall: false };
  const counted = countAnswers(facts, intake, atoms);
  const company: ToldGroup = { ...none, scope: "company", atoms: all, of: counted.all };
  const told = [
    company,
    ...(facts.service ? [{ ...company, scope: "service" as const }] : []),
    ...cutGroups(facts, atoms, none),
    ...ratedGroups({ facts, intake, places, atoms, counted }),
    ...(facts.direction === "prediction" ? [] : raterGroups(facts, intake, places, atoms)),
    ...(facts.direction === "prediction" ? [] : relationshipGroups(facts, intake, places)),
  ];
  return atoms.pairs ? told.map((group) => withoutSmallRest(facts, atoms, group)) : told;
}

/** "Covers 98 of 100" would say that two people answered about somebody who is told nothing of. */
function withoutSmallRest({ k }: WaveFacts, atoms: WaveAtoms, group: ToldGroup): ToldGroup {
  if (group.of === null) return group;
  const covered = (["general", "pairs"] as const)
    .flatMap((kind) => group.atoms[kind].map((atom) => atoms[kind]!.atoms.people[atom]!))
    .reduce((sum, people) => sum + people, 0);
  const rest = group.of - covered;
  return rest > 0 && rest < k ? { ...group, of: null } : group;
}

/** Where each atom stands. */
export function placesOf({ parties }: WaveFacts, atoms: Atoms): Place[] {
  const depth = depthsOf(parties.map(({ parent }) => parent));
  const meet = (one: number, other: number): number => {
    let [a, b] = [one, other];
    while (a !== b) {
      if (a === -1 || b === -1) return -1;
      if (depth[a]! >= depth[b]!) a = parties[a]!.parent;
      else b = parties[b]!.parent;
    }
    return a;
  };
  const places: (Place | undefined)[] = Array.from(atoms.people, () => undefined);
  for (let cell = 0; cell < atoms.cellAtom.length; cell += 1) {
    const atom = atoms.cellAtom[cell]!;
    if (atom === -1) continue;
    const rater = atoms.cellUnit[cell]!;
    const rated = atoms.cellSupplier?.[cell] ?? -1;
    const before = places[atom];
    places[atom] = before
      ? { rater: meet(before.rater, rater), rated: meet(before.rated, rated) }
      : { rater, rated };
  }
  return places as Place[];
}

export function depthsOf(parents: readonly number[]): Int32Array {
  const depth = new Int32Array(parents.length);
  const depthOf = (place: number): number => {
    if (place === -1) return 0;
    if (depth[place] === 0) depth[place] = depthOf(parents[place]!) + 1;
    return depth[place]!;
  };
  for (const place of parents.keys()) depthOf(place);
  return depth;
}

/** A party and those it lies in, from below. */
export function* upwards({ parties }: WaveFacts, from: number): Generator<number> {
  for (let at = from; at !== -1; at = parties[at]!.parent) yield at;
}

interface Counted {
  readonly all: number | null;
  readonly ofRated: (party: number) => number | null;
}

/** How many answered, in all and about each party, where subtraction finds nobody. */
function countAnswers(facts: WaveFacts, { columns }: Intake, { general }: WaveAtoms): Counted {
  const about = new Int32Array(facts.parties.length);
  let alone = 0;
  for (const subject of columns.subject)
    if (subject === -1) alone += 1;
    else about[subject]! += 1;
  const together = Int32Array.from(about);
  const parents = facts.parties.map(({ parent }) => parent);
  const depth = depthsOf(parents);
  const deepestFirst = [...parents.keys()].sort((a, b) => depth[b]! - depth[a]!);
  for (const place of deepestFirst) if (parents[place] !== -1) together[parents[place]!]! += together[place]!;
  const shown = participationShown(parents, about, facts.k, alone);
  return {
    all:
      general && columns.records === alone
        ? told(general.atoms.answeredInAll)
        : shown.at(-1)
          ? columns.records
          : null,
    ofRated: (party) => (shown[party] ? together[party]! : null),
  };
}

const told = (count: number): number | null => (count === -1 ? null : count);

type Nothing = Pick<ToldGroup, "rater" | "rated" | "cut" | "tooSmall">;

/** One for each value of each cut: atoms all of whose cells have it. */
function cutGroups({ cuts }: WaveFacts, atoms: WaveAtoms, none: Nothing): ToldGroup[] {
  return cuts.flatMap(({ name, values }, cut) =>
    values.map((value, place): ToldGroup => {
      const inside = (kind: Kind) => {
        const divided = atoms[kind]?.atoms;
        if (!divided) return [];
        const fits = new Uint8Array(divided.people.length).fill(1);
        for (let cell = 0; cell < divided.cellAtom.length; cell += 1) {
          const atom = divided.cellAtom[cell]!;
          if (atom !== -1 && divided.cellCuts[cut]![cell] !== place) fits[atom] = 0;
        }
        return [...fits.keys()].filter((atom) => fits[atom] === 1);
      };
      return {
        ...none,
        scope: "cut",
        cut: { name, value },
        atoms: { general: inside("general"), pairs: inside("pairs") },
        of: null,
      };
    }),
  );
}

/** Atoms by every party that a side of them lies in. */
function byParty(
  facts: WaveFacts,
  places: Record<Kind, Place[]>,
  side: keyof Place,
): Map<number, Record<Kind, number[]>> {
  const found = new Map<number, Record<Kind, number[]>>();
  for (const kind of ["general", "pairs"] as const)
    for (const [atom, place] of places[kind].entries())
      for (const party of upwards(facts, place[side])) {
        const group = found.get(party) ?? { general: [], pairs: [] };
        if (group.general.length + group.pairs.length === 0) found.set(party, group);
        group[kind].push(atom);
      }
  return found;
}

const nothing = { general: [], pairs: [] };
const inOrder = (places: Iterable<number>): number[] => [...new Set(places)].sort((a, b) => a - b);

/** Everybody who was asked about, and the units above them in which pools of small ones are told. */
function ratedGroups({
  facts,
  intake,
  places,
  atoms,
  counted,
}: {
  readonly facts: WaveFacts;
  readonly intake: Intake;
  readonly places: Record<Kind, Place[]>;
  readonly atoms: WaveAtoms;
  readonly counted: Counted;
}): ToldGroup[] {
  const found = byParty(facts, places, "rated");
  const asked = askedAbout(intake);
  const whole = (party: number) => found.get(party)!.pairs.length === places.pairs.length;
  const above = [...found.keys()].filter((party) => !whole(party));
  return inOrder([...asked, ...above]).map((rated) => ({
    scope: facts.direction === "customers" ? "customer" : "supplier",
    rater: null,
    rated,
    cut: null,
    atoms: found.get(rated) ?? nothing,
    of: counted.ofRated(rated),
    tooSmall: atoms.tooSmall.has(rated),
  }));
}

const askedAbout = ({ asked, columns }: Intake): Set<number> => {
  const parties = new Set([...asked.keys(), ...columns.subject]);
  parties.delete(-1);
  return parties;
};

/** Every unit that was asked, with those below it. */
function raterGroups(
  facts: WaveFacts,
  { invited, columns }: Intake,
  places: Record<Kind, Place[]>,
  { general, pairs }: WaveAtoms,
): ToldGroup[] {
  const found = byParty(facts, places, "rater");
  const asked = new Set<number>(found.keys());
  for (const [unit, people] of invited.entries())
    if (people > 0) for (const party of upwards(facts, unit)) asked.add(party);
  for (const unit of new Set(columns.unit)) for (const party of upwards(facts, unit)) asked.add(party);
  return inOrder(asked).map((rater) => ({
    scope: facts.direction === "customers" ? "supplier" : "customer",
    rater,
    rated: null,
    cut: null,
    atoms: found.get(rater) ?? nothing,
    of: general && !pairs ? told(general.atoms.answered[rater]!) : null,
    tooSmall: false,
  }));
}

/** Each party that is rated with each unit of those who rate it, where an atom lies wholly inside both. */
function relationshipGroups(facts: WaveFacts, intake: Intake, places: Record<Kind, Place[]>): ToldGroup[] {
  const found = new Map<string, { rater: number; rated: number; pairs: number[] }>();
  const rated = new Set([...askedAbout(intake), ...places.pairs.map((place) => place.rated)]);
  for (const [atom, place] of places.pairs.entries())
    for (const one of upwards(facts, place.rated)) {
      if (!rated.has(one)) continue;
      for (const rater of upwards(facts, place.rater)) {
        const key = `${one} ${rater}`;
        const group = found.get(key);
        if (group) group.pairs.push(atom);
        else found.set(key, { rater, rated: one, pairs: [atom] });
      }
    }
  return [...found.values()]
    .sort((a, b) => a.rated - b.rated || a.rater - b.rater)
    .map(({ rater, rated, pairs }) => ({
      scope: "relationship",
      rater,
      rated,
      cut: null,
      atoms: { general: [], pairs },
      of: null,
      tooSmall: false,
    }));
}
