// Made-up organisations for property tests: any forest of units, any respondents, up to two cuts.

import fc from "fast-check";
import type { Respondents } from "./index.ts";

export interface Made extends Respondents {
  readonly parents: number[];
  readonly units: number[];
  readonly cuts: number[][];
  readonly k: number;
}

/** Units come after their parents, then are shuffled by renaming, so that no order of the tree is relied on. */
const forest: fc.Arbitrary<number[]> = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 14 })
  .chain((draws) =>
    fc
      .shuffledSubarray([...draws.keys()], { minLength: draws.length, maxLength: draws.length })
      .map((name) => {
        const parents: number[] = draws.map(() => -1);
        for (const [unit, draw] of draws.entries())
          if (unit > 0 && draw < 0.9) parents[name[unit]!] = name[Math.floor((draw / 0.9) * unit)]!;
        return parents;
      }),
  );

export const organisations: fc.Arbitrary<Made> = fc
  .tuple(forest, fc.integer({ min: 0, max: 2 }), fc.integer({ min: 4, max: 7 }))
  .chain(([parents, cutCount, k]) =>
    fc
      .array(
        fc.tuple(
          fc.integer({ min: -1, max: parents.length - 1 }),
          fc.array(fc.integer({ min: -1, max: 3 }), { minLength: cutCount, maxLength: cutCount }),
        ),
        { maxLength: 150, size: "max" },
      )
      .map((people) => ({
        parents,
        k,
        units: people.map(([unit]) => unit),
        cuts: Array.from({ length: cutCount }, (_, cut) => people.map(([, values]) => values[cut]!)),
      })),
  );

/** Any group: some units or all, some categories or all. */
export const groupsOf = ({ parents, cuts }: Made) =>
  fc.record(
    {
      units: fc.subarray([...parents.keys()], { minLength: 1 }),
      cuts: fc.tuple(...cuts.map(() => fc.option(fc.subarray([0, 1, 2, 3])))),
    },
    { requiredKeys: [] },
  );

/** Whether a respondent belongs to a group, said in the plainest way. */
export function belongs(
  { parents, units, cuts }: Made,
  group: { units?: readonly number[]; cuts?: readonly (readonly number[] | null)[] },
  r: number,
): boolean {
  const above: number[] = [];
  for (let unit = units[r]!; unit !== -1; unit = parents[unit]!) above.push(unit);
  return (
    (!group.units || group.units.some((unit) => above.includes(unit))) &&
    (group.cuts ?? []).every((values, cut) => !values || values.includes(cuts[cut]![r]!))
  );
}
