import type { Refusal } from "#platform/errors";
import { placeText } from "../place.ts";
import { atomsErrors } from "./errors.ts";
import type { AtomsInput } from "./shape.ts";

const mostPeople = 1_000_000;

/** Everything that is wrong with an organisation of the right shape, each with its place. */
export function atomsProblems({ units, cuts, respondents, groups }: AtomsInput): Refusal[] {
  const wrong: Refusal[] = [];
  type Code = "twice" | "unknown_unit" | "unknown_value" | "circle";
  const note = (code: Code, name: string, ...path: PropertyKey[]): void => {
    wrong.push(atomsErrors.refuse(code, { name }, { place: placeText(path) }));
  };
  const parents = new Map<string, string | null>();
  for (const [i, { name, parent }] of units.entries()) {
    if (parents.has(name)) note("twice", name, "units", i, "name");
    parents.set(name, parent);
  }
  for (const [i, { name, parent }] of units.entries()) {
    if (parent !== null && !parents.has(parent)) note("unknown_unit", parent, "units", i, "parent");
    else if (inCircle(name, parents)) note("circle", name, "units", i, "parent");
  }
  const known = cuts.map(({ values }) => new Set(values));
  for (const [i, { values }] of cuts.entries())
    for (const [j, value] of values.entries())
      if (values.indexOf(value) < j) note("twice", value, "cuts", i, "values", j);
  const unit = (name: string, ...path: PropertyKey[]) => {
    if (!parents.has(name)) note("unknown_unit", name, ...path);
  };
  const value = (name: string, cut: number, ...path: PropertyKey[]) => {
    if (!known[cut]?.has(name)) note("unknown_value", name, ...path);
  };
  for (const [i, respondent] of respondents.entries()) {
    if (respondent.unit !== null) unit(respondent.unit, "respondents", i, "unit");
    for (const [cut, name] of respondent.cuts.entries())
      if (name !== null) value(name, cut, "respondents", i, "cuts", cut);
  }
  for (const [i, group] of groups.entries()) {
    for (const [j, name] of (group.units ?? []).entries()) unit(name, "groups", i, "units", j);
    for (const [cut, names] of group.cuts.entries())
      for (const [j, name] of (names ?? []).entries()) value(name, cut, "groups", i, "cuts", cut, j);
  }
  const count = respondents.reduce((sum, { people }) => sum + people, 0);
  if (count > mostPeople)
    wrong.push(atomsErrors.refuse("too_many_people", { count }, { place: "respondents" }));
  return wrong;
}

/** Whether the way up comes back to where it began. */
function inCircle(name: string, parents: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let at = parents.get(name) ?? null; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === name) return true;
    seen.add(at);
  }
  return false;
}
