// How well rules of publishing keep what they promise, over random organisations; and how long the gate takes.
// bin/bench disclosure [--organisations N] [--people N]... [--k N]

import os from "node:os";
import { parseArgs } from "node:util";
import {
  auditLinear,
  cover,
  forHistograms,
  type PublishingRule,
  partition,
  partitionPairs,
  publishingRules,
  randomStaff,
  smallDifferences,
  tabulate,
} from "#science/disclosure";
import { type Chance, chance } from "#science/numbers";

const { values } = parseArgs({
  options: {
    organisations: { type: "string", default: "100" },
    people: { type: "string", multiple: true, default: ["200", "600"] },
    k: { type: "string", default: "5" },
  },
});
const organisations = Number(values.organisations);
const sizes = values.people.map(Number);
const k = Number(values.k);

console.log(`${os.cpus().length} x ${os.cpus()[0]?.model}, Node ${process.version}`);
console.log(
  `\n${organisations} organisations of 10 departments, 5 bands, 4 sites; k = ${k}. Of them leak, in per cent:`,
);
console.log("rule".padEnd(38), ...sizes.map((n) => `n = ${n}`.padEnd(28)));
console.log("".padEnd(38), ...sizes.map(() => "audit  by subtraction alone  ".padEnd(28)));
for (const [name, rule] of Object.entries<PublishingRule>(publishingRules)) {
  const shares = sizes.map((people) => {
    let [leaks, subtracted] = [0, 0];
    for (let seed = 1; seed <= organisations; seed += 1) {
      const figures = rule(randomStaff(people, chance(1000 * people + seed)), k);
      const released = { sizes: new Uint8Array(people).fill(1), figures };
      leaks += auditLinear(released, { k, limit: 1 }).derivable.length > 0 ? 1 : 0;
      subtracted += smallDifferences(released, k).length > 0 ? 1 : 0;
    }
    const percent = (count: number) => ((100 * count) / organisations).toFixed(0);
    return `${percent(leaks).padEnd(7)}${percent(subtracted)}`.padEnd(28);
  });
  console.log(name.padEnd(38), ...shares);
}

/** People sit in the lowest units, everybody above is a head alone; of all, three in five answer. */
function companyWithHeads(units: number, people: number, draw: Chance) {
  const parents = Array.from({ length: units }, (_, unit) => (unit === 0 ? -1 : Math.floor((unit - 1) / 6)));
  const inner = new Set(parents);
  const shares = parents.map((_, unit) => (inner.has(unit) ? 0 : Math.exp(0.8 * draw.normal())));
  const heads = [...inner].filter((unit) => unit !== -1);
  const staff = [...heads, ...Array.from({ length: people - heads.length }, () => draw.pick(shares))];
  const answered = staff.filter(() => draw.next() < 0.6);
  return { parents, units: answered };
}

console.log("\nUnits of at least k answers, and how much of them is told (heads alone in the units above):");
for (const [units, people] of [
  [25, 300],
  [60, 400],
  [2000, 20_000],
] as const) {
  let [asked, shown, covered] = [0, 0, 0];
  for (let seed = 1; seed <= 10; seed += 1) {
    const company = companyWithHeads(units, people, chance(seed));
    const answers = new Int32Array(units);
    for (const unit of company.units)
      for (let at = unit; at !== -1; at = company.parents[at]!) answers[at]! += 1;
    const { atoms } = partition(company, { k });
    for (const [unit, count] of answers.entries()) {
      if (count < k) continue;
      const { people: told } = cover(atoms, { units: [unit] });
      asked += 1;
      shown += told > 0 ? 1 : 0;
      covered += told / count;
    }
  }
  const percent = (part: number) => `${((100 * part) / asked).toFixed(1)} %`;
  console.log(
    `${units} units, ${people} people:`.padEnd(38),
    `told ${percent(shown)}, covered ${percent(covered)}`,
  );
}

function largeCompany(draw: Chance) {
  const [units, people] = [2000, 100_000];
  const parents = Int32Array.from({ length: units }, (_, unit) =>
    unit === 0 ? -1 : Math.floor((unit - 1) / 6),
  );
  const shares = Float64Array.from({ length: units }, () => Math.exp(draw.normal()));
  for (let unit = 1; unit < units; unit += 1) shares[unit]! += shares[unit - 1]!;
  const unitOf = () => {
    const at = draw.next() * shares[units - 1]!;
    let [low, high] = [0, units - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (shares[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    parents,
    units: Int32Array.from({ length: people }, unitOf),
    cuts: [5, 4].map((count) => Int32Array.from({ length: people }, () => draw.below(count))),
  };
}

function timed<T>(what: string, work: () => T): T {
  const times: number[] = [];
  let result: T | undefined;
  for (let round = 0; round < 5; round += 1) {
    const began = performance.now();
    result = work();
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  console.log(what.padEnd(60), `${times[2]!.toFixed(1)} ms`);
  return result!;
}

console.log("\n100,000 respondents, 2,000 units, cuts of 5 and 4; 30 items of 5 values (median of 5):");
const draw = chance(1);
const company = largeCompany(draw);
const { atoms, atomOf } = timed("partition", () => partition(company, { k }));
const unions = timed("unions for distributions", () => forHistograms(atoms));
const items = Array.from({ length: 30 }, () => ({ values: 5, scores: [1, 2, 3, 4, 5] }));
const answers = items.map(() => Int8Array.from({ length: atomOf.length }, () => draw.below(6) - 1));
timed("counting answers into atoms", () => tabulate(items, atoms.people.length, atomOf, answers));
timed("covering each of 2,000 units", () =>
  Array.from(company.parents, (_, unit) => cover(atoms, { units: [unit] }).people),
);
const pairs = new Set<number>();
for (let i = 0; i < 300_000; i += 1) pairs.add(draw.below(company.units.length) * 2000 + draw.below(2000));
const supplierPeople = company.parents.map(() => 1 + draw.below(60));
const ratings = {
  ...company,
  supplierParents: company.parents,
  supplierPeople,
  rater: Int32Array.from(pairs, (pair) => Math.floor(pair / 2000)),
  supplier: Int32Array.from(pairs, (pair) => pair % 2000),
};
timed(`atoms of ${pairs.size} ratings of 2,000 suppliers`, () => partitionPairs(ratings, { k }));
console.log(`${atoms.people.length} atoms, ${unions.people.length} unions`);
