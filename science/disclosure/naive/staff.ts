import type { Chance } from "#science/numbers";

/** A made-up organisation that was asked: uneven departments, five bands of tenure, four sites. */
export interface Staff {
  readonly people: number;
  /** For each attribute the value of each person. */
  readonly attributes: readonly [department: Int32Array, tenure: Int32Array, site: Int32Array];
}

const values = [10, 5, 4] as const;

/** People fall into departments, bands and sites independently, by shares drawn at random. */
export function randomStaff(people: number, chance: Chance): Staff {
  const attribute = (count: number, unevenness: number) => {
    const shares = Float64Array.from({ length: count }, () => Math.exp(unevenness * chance.normal()));
    return Int32Array.from({ length: people }, () => chance.pick(shares));
  };
  return {
    people,
    attributes: [attribute(values[0], 0.8), attribute(values[1], 0.4), attribute(values[2], 0.4)],
  };
}

/** A figure that a viewer may ask for: one value, or all (-1), of each attribute; and whom it is about. */
export interface View {
  readonly choice: readonly number[];
  readonly members: readonly number[];
}

/** Every combination of one value or all of each attribute: 11 x 6 x 5 views. */
export function viewsOf({ people, attributes }: Staff): View[] {
  const views: View[] = [];
  for (let department = -1; department < values[0]; department += 1)
    for (let tenure = -1; tenure < values[1]; tenure += 1)
      for (let site = -1; site < values[2]; site += 1) {
        const choice = [department, tenure, site];
        const members: number[] = [];
        for (let person = 0; person < people; person += 1)
          if (choice.every((value, at) => value === -1 || attributes[at]![person] === value))
            members.push(person);
        views.push({ choice, members });
      }
  return views;
}

/** A breakdown: what a chart shows side by side, all values of one attribute with the other two held. */
export function breakdownsOf(views: readonly View[]): View[][] {
  const breakdowns = new Map<string, View[]>();
  for (const view of views)
    for (const [at, value] of view.choice.entries()) {
      if (value === -1) continue;
      const key = view.choice.map((one, i) => (i === at ? "*" : one)).join(" ");
      const bars = breakdowns.get(key);
      if (bars) bars.push(view);
      else breakdowns.set(key, [view]);
    }
  return [...breakdowns.values()];
}
