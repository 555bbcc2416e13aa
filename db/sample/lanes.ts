// The ways through each process: which sales office sells from which plant, who asks for purchases, who hires.
import { type Process, processes, type Step } from "./blueprint/processes.ts";
import type { Directory, Place } from "./directory.ts";
import type { Random } from "./random.ts";
import type { Lane, LaneStep, ProcessRun, Settings, Unit } from "./world.ts";

/** A way taken less often than this in the whole period is not a way. */
const FEWEST_CASES = 15;
const FEWEST_TO_LOG = 6;
export const CONFIRMATION_HOURS = 31;
const BOUNCE = 0.38;

export function planProcesses(
  settings: Settings,
  units: Directory,
  sites: number,
  chance: Random,
): ProcessRun[] {
  return processes.flatMap((process) => {
    const casesMonthly = Math.max(process.least, settings.people * process.each);
    if (casesMonthly * settings.months < FEWEST_TO_LOG) return [];
    const most = Math.max(1, Math.floor((casesMonthly * settings.months) / FEWEST_CASES));
    const lanes: Lane[] = [];
    for (const starter of starters(process, units, chance)) {
      const ways = process.key === "order" ? 1 + chance.below(3) : 1;
      for (let way = 0; way < ways && lanes.length < most; way++) {
        // A sales office sells from a few plants; everybody else is where it is.
        const site = starter.site >= 0 ? starter.site : chance.below(sites);
        const lane = layLane(process, starter, { site, region: starter.region }, units, settings, chance);
        const weight = (process.key === "start" ? starter.size : 1) * chance.logNormal(0.6);
        lanes.push({ weight, steps: lane });
      }
    }
    return { name: process.name[settings.language], casesMonthly, lanes: usual(lanes) };
  });
}

function starters(process: Process, units: Directory, chance: Random): Unit[] {
  const found = units.all(process.starts).filter((unit) => process.key !== "order" || unit.size > 1);
  return process.key === "start"
    ? found.sort((a, b) => b.size - a.size || a.index - b.index)
    : chance.shuffle(found);
}

function layLane(
  process: Process,
  starter: Unit,
  place: Place,
  units: Directory,
  settings: Settings,
  chance: Random,
): LaneStep[] {
  const who = chance.below(1_000_000);
  const steps: LaneStep[] = [];
  for (const step of process.steps) {
    const unit = step.at[0] === "requester" ? starter : units.nearest(step.at, place, who);
    if (unit) steps.push(laneStep(step, unit, settings));
  }
  return steps;
}

function laneStep(step: Step, unit: Unit, settings: Settings): LaneStep {
  return {
    activity: step.activity[settings.language],
    unit: unit.index,
    hours: step.hours,
    ...(step.role === "waits" ? { waits: CONFIRMATION_HOURS } : {}),
    ...(step.role === "morning" ? { morning: true } : {}),
    ...(step.role === "bounce" ? { bounce: BOUNCE } : {}),
  };
}

/** Keeps the ways that carry at least a fair share, so that each leaves traces. */
function usual(lanes: Lane[]): Lane[] {
  const mean = lanes.reduce((sum, lane) => sum + lane.weight, 0) / Math.max(1, lanes.length);
  return lanes.filter((lane) => lane.weight >= mean * 0.3);
}
