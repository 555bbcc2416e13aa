// Change detection: false alarms and delays in simulated companies, as docs/methods/change.md publishes them.
// bin/bench change [--runs N]

import { parseArgs } from "node:util";
import { type CountRun, countFigures } from "./change/counts.ts";
import { meanFigures } from "./change/means.ts";
import { peltFigures } from "./change/pelt.ts";

const { values } = parseArgs({ options: { runs: { type: "string", default: "2000" } } });
const runs = Number(values.runs);
const began = performance.now();
const share = (one: number) => `${(100 * one).toFixed(0)} %`.padStart(6);

function counted(title: string, levels: readonly number[], more: Omit<CountRun, "weekly" | "runs">): void {
  console.log(`\n${title}\n weekly  false/year (up)  median days  in 14  in 28  dated +-1  by PELT`);
  for (const weekly of levels) {
    const one = countFigures({ ...more, weekly, runs });
    console.log(
      `${String(weekly).padStart(7)}  ${one.falseAlarms.toFixed(2)} (${one.falseUp.toFixed(2)})`.padEnd(26),
      `${one.median}`.padStart(11),
      share(one.in14),
      share(one.in28),
      share(one.dated).padStart(10),
      share(one.datedByPelt).padStart(8),
    );
  }
}

const all = [0.5, 0.92, 2, 3, 6, 10, 20, 40];
const some = [0.92, 3, 10, 20];
for (const looks of ["weekly", "daily"] as const) {
  counted(`counts, doubling, looked at ${looks}, excess 5 %`, all, { looks });
  counted(`counts, from 4 a month to 26, looked at ${looks}`, [0.92], { looks, factor: 6.5 });
}
counted("counts, doubling on a Monday, looked at weekly", some, { looks: "weekly", fromMonday: true });
counted("counts, daily, no excess", some, { looks: "daily", excess: 0 });
counted("counts, daily, excess 10 %", some, { looks: "daily", excess: 0.1 });
counted("counts, daily, ten weeks known", some, { looks: "daily", history: 10 });
counted("counts, daily, 110 weeks known", some, { looks: "daily", history: 110 });
counted("counts, daily, a company of 60 requests a week", some, { looks: "daily", company: 60 });
for (const looks of ["weekly", "daily"] as const)
  counted(`counts, ${looks}, no common series`, all, { looks, withCommon: false });
counted("counts, daily, no common series, no season, no growth", some, {
  looks: "daily",
  withCommon: false,
  season: 0,
  growth: 0,
});

console.log("\nmeans\n known  rho  step  false/year  median weeks  in 14 days  dated +-1");
for (const [history, rho, step] of [
  [26, 0, 1],
  [26, 0, 2],
  [26, 0, 3],
  [12, 0, 2],
  [26, 0.3, 2],
  [26, 0.5, 2],
] as const) {
  const one = meanFigures({ step, rho, history, runs });
  console.log(
    `${history}`.padStart(6),
    `${rho}`.padStart(4),
    `${step}`.padStart(5),
    one.falseAlarms.toFixed(2).padStart(11),
    `${one.medianWeeks}`.padStart(13),
    share(one.in14).padStart(11),
    share(one.dated).padStart(10),
  );
}

console.log(
  "\nPELT on counts without season\n weekly  excess  seen in stable  weekly alarms/year  median weeks  sums: alarms/year  median weeks",
);
for (const [weekly, excess] of [
  [3, 0.05],
  [10, 0],
  [10, 0.05],
  [20, 0.05],
] as const) {
  const one = peltFigures(weekly, excess, Math.min(runs, 500));
  console.log(
    `${weekly}`.padStart(7),
    `${excess}`.padStart(7),
    share(one.seenInStable).padStart(15),
    one.falseAlarms.toFixed(2).padStart(19),
    `${one.medianWeeks}`.padStart(13),
    one.sums.falseAlarms.toFixed(2).padStart(18),
    `${one.sums.medianWeeks}`.padStart(13),
  );
}
console.log(`\n${runs} runs each, ${((performance.now() - began) / 1000).toFixed(0)} s`);
