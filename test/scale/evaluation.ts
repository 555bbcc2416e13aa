// `bin/bench evaluation [DRAWS]`: effects planted in single waits, taken the room's whole way: weekly figures, the chosen
// design, the panel, the verdict. How often is it wrong, how often does the interval hold the truth, and what does
// looking again after "cannot tell yet" do to both.

import { addWeeks } from "#modules/measures";
import { chance } from "#science/numbers";
import { chooseDesign } from "../../modules/solutions/evaluate/design.ts";
import { judge } from "../../modules/solutions/evaluate/judge.ts";
import { weeklyOf } from "../../modules/solutions/evaluate/weekly-for-tests.ts";

const draws = Number(process.argv[2] ?? 200);
const from = "2025-07-07";
const start = addWeeks(from, 26);
const margin = 3;

interface Company {
  readonly name: string;
  readonly treated: number;
  readonly others: number;
  readonly weekly: number;
  readonly weeks: number;
  /** The second half of those treated begins so many weeks later. */
  readonly stagger: number;
}

const companies: readonly Company[] = [
  { name: "6 with, 8 without, 12 requests a week", treated: 6, others: 8, weekly: 12, weeks: 12, stagger: 0 },
  { name: "4 with, 4 without, 8 requests a week", treated: 4, others: 4, weekly: 8, weeks: 8, stagger: 0 },
  {
    name: "10 in two waves, 4 without, sparse (4 a week)",
    treated: 10,
    others: 4,
    weekly: 4,
    weeks: 16,
    stagger: 8,
  },
  { name: "6 at once, nobody to compare with", treated: 6, others: 0, weekly: 12, weeks: 12, stagger: 0 },
];

const wrong = (effect: number, verdict: string): boolean => {
  if (effect === 0) return verdict === "better" || verdict === "worse";
  return verdict === (effect < 0 ? "worse" : "better") || verdict === "noDifferenceThatMatters";
};

function draw(company: Company, effect: number, seed: number) {
  const luck = chance(seed);
  const first = Math.ceil(company.treated / 2);
  const treated = Array.from({ length: company.treated }, (_, i) => ({
    customer: `t${i}`,
    startsOn: i < first || company.stagger === 0 ? start : addWeeks(start, company.stagger),
    weekly: company.weekly,
  }));
  const others = Array.from({ length: company.others }, (_, i) => ({
    customer: `c${i}`,
    startsOn: null,
    weekly: company.weekly,
  }));
  const weeks = 26 + company.weeks + 8;
  const units = weeklyOf(luck, { customers: [...treated, ...others], from, weeks, level: 30, effect });
  const evaluateOn = addWeeks(start, company.weeks);
  const design = chooseDesign({
    measure: "waiting",
    rollOut: treated,
    evaluateOn,
    known: from,
    candidates: units.map(({ customer, weeks: figures }) => ({
      customer,
      weeks: figures.slice(0, 26),
      hasOther: false,
    })),
  });
  const chosen = units.filter(
    ({ customer, startsOn }) => startsOn !== null || design.comparison.includes(customer),
  );
  const look = (after: number, level: number) =>
    judge({
      measure: "waiting",
      good: "lower",
      margin,
      level,
      design,
      units: chosen,
      through: addWeeks(start, after - 1),
      seed,
      permutations: 199,
    });
  const planned = look(company.weeks, 0.95);
  const told = planned.verdict === "cannotTellYet" ? look(company.weeks + 8, 0.975) : planned;
  return { planned, told, design };
}

const share = (n: number) => `${((100 * n) / draws).toFixed(1)} %`;
for (const company of companies) {
  process.stdout.write(`\n${company.name}\n`);
  for (const effect of [-10, 0, 10]) {
    let [held, errors, errorsAfter, told, series] = [0, 0, 0, 0, 0];
    const began = performance.now();
    for (let i = 0; i < draws; i += 1) {
      const { planned, told: last, design } = draw(company, effect, 7_000 + i * 13 + effect);
      if (design.kind === "series") series += 1;
      if (planned.effect && planned.effect.low <= effect && planned.effect.high >= effect) held += 1;
      if (wrong(effect, planned.verdict)) errors += 1;
      if (wrong(effect, last.verdict)) errorsAfter += 1;
      if (planned.verdict !== "cannotTellYet") told += 1;
    }
    const ms = (performance.now() - began) / draws;
    process.stdout.write(
      `  planted ${String(effect).padStart(3)} h: interval holds it ${share(held)}, wrong ${share(errors)}, ` +
        `wrong with one more look ${share(errorsAfter)}, told ${share(told)}, by series ${share(series)}, ${ms.toFixed(0)} ms each\n`,
    );
  }
}
