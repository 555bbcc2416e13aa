import { ancestorsOf, type ParentOf } from "./tree.ts";

export interface UnitState {
  readonly id: string;
  readonly parent: string | null;
  readonly endedOn: string | null;
}

/** Why a unit may not be put under another one; undefined when it may. */
export function whyNotUnder(
  parentOf: ParentOf,
  unit: UnitState,
  parent: UnitState | null,
): "ended" | "parent_ended" | "under_itself" | undefined {
  if (unit.endedOn) return "ended";
  if (!parent) return undefined;
  if (parent.endedOn) return "parent_ended";
  if (parent.id === unit.id || ancestorsOf(parentOf, parent.id).includes(unit.id)) return "under_itself";
  return undefined;
}

/** Why a unit may not end: people and units must have another home first. */
export function whyNotEnd(unit: UnitState, members: number, unitsBelow: number) {
  if (unit.endedOn) return "ended" as const;
  if (members > 0) return "has_people" as const;
  if (unitsBelow > 0) return "has_units" as const;
  return undefined;
}

/** Why a unit may not be merged into another one; what is below it and its people go along. */
export function whyNotMerge(parentOf: ParentOf, unit: UnitState, into: UnitState) {
  if (unit.endedOn) return "ended" as const;
  if (into.endedOn) return "parent_ended" as const;
  if (into.id === unit.id || ancestorsOf(parentOf, into.id).includes(unit.id)) return "under_itself" as const;
  return undefined;
}
