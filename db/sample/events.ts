// The event log of one process, case by case.
import { CLOSES, clock, type Moment, OPENS, seconds } from "./calendar.ts";
import { words } from "./headers.ts";
import { badDate, count, type Flaw, mishap, type Tally } from "./noise.ts";
import { presence } from "./presence.ts";
import { random, runningTotals } from "./random.ts";
import type { Row } from "./requests.ts";
import type { Lane, LaneStep, ProcessRun, World } from "./world.ts";

const FLAWS: readonly (readonly [Flaw, number])[] = [
  ["missing", 12],
  ["duplicate", 2],
  ["bad date", 2],
  ["wrong supplier", 2],
];
/** Deviations from the way it should be, per step. */
const SKIPPED = 0.012;
const REPEATED = 0.05;
const RETURNED = 0.006;
const SPREAD = 0.7;

export function* eventRows(world: World, process: ProcessRun, counted: Tally): Generator<Row[]> {
  const { calendar, settings } = world;
  const chance = random(settings.seed, `events of ${process.name}`);
  const there = presence(world);
  const totals = runningTotals(process.lanes.map((lane) => lane.weight));
  const meanWeight = calendar.days.reduce((sum, day) => sum + day.weight, 0) / calendar.days.length;
  // One log knows units by name, the next by their code.
  const named = process === world.processes[0];
  let number = 0;

  for (const [index, day] of calendar.days.entries()) {
    const rows: Row[] = [];
    const cases = chance.poisson((process.casesMonthly * day.weight) / meanWeight / 30.4);
    for (let n = 0; n < cases; n++) {
      const lane = process.lanes[chance.weighted(totals)]!;
      follow(
        lane,
        { day: index, minute: OPENS + chance.below(CLOSES - OPENS) },
        `C${String(++number).padStart(6, "0")}`,
        rows,
      );
    }
    counted.rows += rows.length;
    yield rows;
  }

  function follow(lane: Lane, start: Moment, id: string, rows: Row[]): void {
    let now = start;
    const write = (step: LaneStep) => {
      if (now.day >= calendar.days.length) return;
      const row = [
        id,
        step.activity,
        written(now),
        resource(step.unit, now.day),
        unitName(step.unit),
        "complete",
      ];
      rows.push(row);
      const flaw = mishap(FLAWS, settings.noise, chance);
      if (flaw) spoil(flaw, row, rows);
    };
    for (const [i, step] of lane.steps.entries()) {
      const inside = i > 0 && i < lane.steps.length - 1;
      if (inside && !step.waits && !step.morning && chance.chance(SKIPPED)) continue;
      if (i > 0) now = wait(step, now);
      write(step);
      const before = lane.steps[i - 1];
      if (!step.waits && chance.chance(REPEATED)) {
        now = wait({ ...step, hours: 3 }, now);
        write(step);
      }
      const back = step.bounce ?? (before && before.unit !== step.unit && !step.waits ? RETURNED : 0);
      for (let turn = 0; before && turn < 4 && chance.chance(back); turn++) {
        now = wait({ ...before, hours: 5, morning: false, waits: undefined }, now);
        write(before);
        now = wait({ ...step, hours: 5 }, now);
        write(step);
      }
    }
  }

  /** The confirmation comes in the afternoon of the next working day; everything else within working hours. */
  function wait(step: LaneStep, from: Moment): Moment {
    const work = () => calendar.later(from.day, from.minute, step.hours * 60 * chance.logNormal(SPREAD));
    if (step.morning) return { day: calendar.nextWorkingDay(work().day), minute: 515 + chance.below(120) };
    if (!step.waits) return work();
    const minute =
      OPENS +
      Math.max(
        0,
        Math.min(660, from.minute + (step.waits - 24) * 60 - OPENS + Math.round(40 * chance.normal())),
      );
    return { day: calendar.nextWorkingDay(from.day), minute };
  }

  function written({ day, minute }: Moment): string {
    const { iso, offset } = calendar.day(day);
    return `${iso}T${clock(minute)}:${seconds(chance.below(60))}${offset}`;
  }

  function resource(unit: number, day: number): string {
    if (chance.chance(0.02)) return words[settings.language].robot;
    const person = world.people[there.someone(unit, day, chance)]!;
    return person.email || person.id;
  }

  function unitName(unit: number): string {
    return named ? world.units[unit]!.name : world.units[unit]!.id;
  }

  function spoil(flaw: Flaw, row: Row, rows: Row[]): void {
    count(counted, flaw);
    if (flaw === "missing") row[chance.pick([3, 4, 4])] = "";
    else if (flaw === "duplicate") rows.push([...row]);
    else if (flaw === "bad date") row[2] = badDate(chance);
    else row[4] = unitName(chance.below(world.units.length));
  }
}
