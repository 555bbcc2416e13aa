// Who is asked about whom, decided from what is known of people and of their contacts. Pure.

import type { Chance } from "#science/numbers";
import { nobody, type WavePlan } from "../schema/index.ts";
import { assignSubjects, drawShare, type Option } from "./sampling.ts";

export interface Candidate {
  readonly person: string;
  readonly unit: string;
  readonly category: string;
  readonly tenure: TenureBand;
  /** Was asked by another wave lately. */
  readonly resting: boolean;
}

/** Enough contacts to judge by. */
export interface Contact {
  readonly supplier: string;
  readonly customer: string;
  readonly confirmed: boolean;
}

export const tenureBands = ["under_1", "1_to_3", "3_to_10", "over_10", "unknown"] as const;
export type TenureBand = (typeof tenureBands)[number];

export interface Known {
  /** In a fixed order, so that the same chance draws the same people. */
  readonly people: readonly Candidate[];
  readonly contacts: readonly Contact[];
  /** Which units each unit lies in, itself included. */
  readonly above: ReadonlyMap<string, ReadonlySet<string>>;
  /** What may be asked about; null: everything. */
  readonly subjects: ReadonlySet<string> | null;
}

export interface Asked extends Candidate {
  readonly subjects: readonly string[];
}

export interface Chosen {
  readonly asked: readonly Asked[];
  readonly resting: number;
  readonly withoutSubject: number;
  readonly notDrawn: number;
  /** Every subject: how many are asked about it, of how many who could be. */
  readonly raters: ReadonlyMap<string, { readonly raters: number; readonly couldRate: number }>;
}

type Settings = Pick<WavePlan, "direction" | "subjectsEach"> & { readonly share: number };

/** Refuses nobody: whether that is enough to launch, `plan.ts` says. */
export function chooseAudience(known: Known, settings: Settings, chance: Chance): Chosen {
  const optionsOf = optionsByUnit(known, settings.direction);
  const awake = known.people.filter(({ resting }) => !resting);
  const able = awake.filter(({ unit }) => optionsOf(unit).length > 0);
  const drawn = drawShare(
    able.map(({ unit }) => unit),
    settings.share,
    chance,
  ).map((place) => able[place] as Candidate);
  const places = new Map<string, number>();
  const placed = new Map<string, readonly Option[]>();
  const couldRate = new Map<string, number>();
  for (const { unit } of able) {
    for (const { subject } of optionsOf(unit)) couldRate.set(subject, (couldRate.get(subject) ?? 0) + 1);
    if (placed.has(unit)) continue;
    placed.set(
      unit,
      optionsOf(unit).map(({ subject, confirmed }) => {
        if (!places.has(subject)) places.set(subject, places.size);
        return { subject: places.get(subject) as number, confirmed };
      }),
    );
  }
  const names = [...places.keys()];
  const given = assignSubjects(
    drawn.map(({ unit }) => placed.get(unit) as readonly Option[]),
    names.length,
    settings.direction === "suppliers" || settings.direction === "customers" ? settings.subjectsEach : 1,
    chance,
  );
  const asked = drawn.map((person, i) => ({
    ...person,
    subjects: (given[i] as number[]).map((subject) => names[subject] as string),
  }));
  const raters = new Map(names.map((name) => [name, { raters: 0, couldRate: couldRate.get(name) ?? 0 }]));
  for (const { subjects } of asked)
    for (const subject of subjects) (raters.get(subject) as { raters: number }).raters += 1;
  return {
    asked,
    resting: known.people.length - awake.length,
    withoutSubject: awake.length - able.length,
    notDrawn: able.length - drawn.length,
    raters,
  };
}

interface Choice {
  readonly subject: string;
  readonly confirmed: boolean;
}

/**
 * What the people of a unit can judge. Nobody rates what they are part of: their own unit, and those it lies in. Only
 * a prediction is about one's own unit, where somebody is there to rate it.
 */
function optionsByUnit(
  { contacts, above, subjects }: Known,
  direction: Settings["direction"],
): (unit: string) => readonly Choice[] {
  if (direction === "general") {
    const all = [{ subject: nobody, confirmed: false }];
    return () => all;
  }
  const mayBeAsked = (subject: string) => subjects === null || subjects.has(subject);
  const byUnit = new Map<string, Choice[]>();
  const add = (unit: string, subject: string, confirmed: boolean) => {
    if (!mayBeAsked(subject)) return;
    const choices = byUnit.get(unit) ?? [];
    if (choices.length === 0) byUnit.set(unit, choices);
    if (!choices.some((choice) => choice.subject === subject)) choices.push({ subject, confirmed });
  };
  for (const { supplier, customer, confirmed } of contacts) {
    if (direction === "prediction") add(supplier, supplier, false);
    else {
      const [rater, rated] = direction === "suppliers" ? [customer, supplier] : [supplier, customer];
      if (rater !== rated && !above.get(rater)?.has(rated)) add(rater, rated, confirmed);
    }
  }
  const none: Choice[] = [];
  return (unit) => byUnit.get(unit) ?? none;
}
